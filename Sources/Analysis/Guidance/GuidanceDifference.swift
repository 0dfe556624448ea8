import Diagnostics
import ListModel

/// In what a power differs from its entry in the guidance catalogue.
struct GuidanceDifference {
  let aspect: BilingualText
  let listed: Located<String>
  let guided: Located<String>
}

extension ListedPower {
  /// In what the power differs from its entry: name, category, legal basis.
  func differences(from entry: GuidanceEntry) -> [GuidanceDifference] {
    var found: [GuidanceDifference] = []
    if !NormalisedName.areSame(entry.name.value, item.name.value) {
      found.append(
        GuidanceDifference(aspect: BilingualText(zh: "名称", en: "name"), listed: item.name, guided: entry.name)
      )
    }
    if let guided = entry.category, let text = item.categoryText ?? main?.item.categoryText, let category,
      !guided.value.isSpelled(text.value), let expected = PowerCategory(cell: guided.value),
      expected != category
    {
      found.append(
        GuidanceDifference(aspect: BilingualText(zh: "类别", en: "category"), listed: text, guided: guided))
    }
    if let guided = entry.basis, let basis = bases.first?.text,
      !guided.value.isSpelled(basis.value), !cites(all: CitedArticles(inText: guided.value))
    {
      found.append(
        GuidanceDifference(
          aspect: BilingualText(zh: "设定依据", en: "legal basis"), listed: basis, guided: guided))
    }
    return found
  }

  /// Whether the legal bases cite all of some instruments and articles.
  private func cites(all guided: CitedArticles) -> Bool {
    var cited = CitedArticles()
    for basis in bases {
      if basis.citations.isEmpty {
        cited.add(CitedArticles(inText: basis.text.value))
      } else {
        for citation in basis.citations { cited.add(citation) }
      }
    }
    return cited.cover(guided)
  }
}
