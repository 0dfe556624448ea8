import Diagnostics
import ListModel

extension GuidanceComparison {
  /// Holds the powers of an edition against its guidance catalogue.
  ///
  /// - Returns: nil where the edition has no guidance catalogue.
  package init?(_ catalogue: Catalogue) {
    guard let entries = catalogue.registers.guidance else { return nil }
    let index = GuidanceIndex(entries)
    let powers = catalogue.listedPowers()
    let coded = Set(powers.compactMap { index.entry(for: $0)?.code.value })
    var rowsByEntry: [String: [Row]] = [:]
    var added: [Row] = []
    // A main item that the catalogue does not divide stands for its sub-items.
    var whole: Set<String> = []
    for power in powers {
      let isMain = power.hasSubitems
      if let entry = index.entry(for: power) ?? index.miscodedEntry(of: power, besides: coded) {
        let key = "\(power.submission) \(entry.code.value)"
        if isMain {
          guard !index.isDivided(entry) else { continue }
          whole.insert(key)
        } else if power.main != nil, whole.contains(key) {
          continue
        }
        let differences = power.notes(from: entry)
        let row = Row(
          differences.isEmpty ? .matched : .kept, unit: power.unit, guided: entry.listing,
          listed: power.listing, differences: differences)
        rowsByEntry[entry.code.value, default: []].append(row)
      } else if !isMain {
        added.append(Row(.added, unit: power.unit, guided: nil, listed: power.listing))
      }
    }
    let unclaimed = Set(index.unclaimed(by: powers, level: catalogue.edition.level).map(\.code.value))
    let rows = entries.flatMap { entry -> [Row] in
      if let rows = rowsByEntry.removeValue(forKey: entry.code.value) { return rows }
      guard unclaimed.contains(entry.code.value) else { return [] }
      return [Row(.unclaimed, unit: nil, guided: entry.listing, listed: nil)]
    }
    self.init(title: catalogue.edition.title, asOf: catalogue.edition.asOf, rows: rows + added)
  }
}

extension GuidanceEntry {
  fileprivate var listing: GuidanceComparison.Listing {
    GuidanceComparison.Listing(
      code: code.value, name: name.value, category: category?.value ?? "", basis: basis?.value ?? "")
  }
}

extension ListedPower {
  fileprivate var listing: GuidanceComparison.Listing {
    GuidanceComparison.Listing(
      code: item.codeText ?? "", name: item.name.value,
      category: (item.categoryText ?? main?.item.categoryText)?.value ?? "",
      basis: bases.map(\.text.value).uniqued().joined(separator: "\n"))
  }

  /// In what it differs from its entry, in words; of a sub-item of an undivided entry that it is one.
  fileprivate func notes(from entry: GuidanceEntry) -> [BilingualText] {
    let guided = entry.basicCode
    if let code = parsedCode?.basic, code.isSubitem, code.mainItemNumber == guided?.number {
      return [BilingualText(zh: "目录未分子项", en: "the catalogue does not divide it")]
    }
    var notes = differences(from: entry).map(\.aspect)
    if parsedCode == nil {
      notes.append(BilingualText(zh: "未填编码或者编码有误", en: "no code, or a wrong one"))
    } else if let guided, parsedCode?.basic != guided {
      notes.append(BilingualText(zh: "编码", en: "code"))
    }
    return notes
  }
}

extension GuidanceIndex {
  /// The entry of a power's name where the power bears the code of no entry, and no other power bears the entry's.
  fileprivate func miscodedEntry(of power: ListedPower, besides coded: Set<String>) -> GuidanceEntry? {
    namesake(of: power).flatMap { coded.contains($0.code.value) ? nil : $0 }
  }
}
