import Diagnostics
import ListModel

/// A power with what a rule needs to know about where it stands.
///
/// Immutable; a class only because rules pass thousands of them around, and an item has many texts to retain. What many
/// rules ask of every power is kept in it, since the item lies elsewhere in the memory.
package final class ListedPower: Sendable {
  /// The index of its submission in the catalogue.
  package let submission: Int
  /// The short name of the unit that lists it.
  package let unit: String
  private let place: PlacedItem<PowerItem>
  /// The main item above it; nil for a main item.
  package let main: ListedPower?
  /// The code, taken apart; nil where there is none, or none that can be read.
  package let parsedCode: PowerCode?
  /// The category, its own or that of its main item; nil where the form gives none or an unknown word.
  package let category: PowerCategory?
  /// Whether it is a main item with sub-items.
  let hasSubitems: Bool
  /// Whether its row or that of its main item says how far it goes (权限划分).
  let hasScope: Bool

  package convenience init(
    _ item: PowerItem, below main: PowerItem? = nil, of unit: String, submission: Int
  ) {
    self.init(
      PlacedItem([item], at: 0),
      below: main.map { ListedPower($0, of: unit, submission: submission) }, of: unit,
      submission: submission)
  }

  fileprivate init(
    _ place: PlacedItem<PowerItem>, below main: ListedPower? = nil, of unit: String, submission: Int
  ) {
    self.submission = submission
    self.unit = unit
    self.place = place
    self.main = main
    parsedCode = try? place.item.readCode?.get()
    category = place.item.category ?? main?.category
    hasSubitems = !place.item.subitems.isEmpty
    hasScope = place.item.elements.elements.contains(.scope) || main?.hasScope ?? false
  }

  /// The power as its list has it.
  package var item: PowerItem { _read { yield place.item } }

  /// Its own legal bases and those of its main item.
  package var bases: [LegalBasis] {
    // Few have both: an array that is given as it is copies nothing.
    guard let main, !main.item.bases.isEmpty else { return item.bases }
    return item.bases.isEmpty ? main.item.bases : item.bases + main.item.bases
  }

  /// What its row says under 权限划分, its own or its main item's.
  ///
  /// - Returns: nil where that is empty, says 无, or says no more than the power at its level (负责全市的取水许可).
  package var divisionOfAuthority: String? {
    guard let scope = item.elements[.scope] ?? main?.item.elements[.scope] else { return nil }
    let text = scope.value.trimmingBlanks()
    guard !text.isEmpty, !UnitNameCell.isNone(text) else { return nil }
    let names = [item.name.value, main?.item.name.value ?? ""].flatMap(AdministrativeWords.pieces).map {
      Array($0)
    }
    return AdministrativeWords.isAll(text, besides: names + Self.levelWords) ? nil : text
  }

  /// Whether its note says what part of it is left to a level: 跨区项目由市级实施.
  var isDividedByNote: Bool {
    guard let note = item.elements[.note] ?? main?.item.elements[.note] else { return false }
    return note.value.pieces(between: .clauseMarks).contains { clause in
      guard !Self.formalities.contains(where: clause.holds) else { return false }
      return isOfPart(clause) || !PartWords.isOfOther(clause, than: item.name.value) && saysWhatStays(clause)
    }
  }

  private func isOfPart(_ clause: Substring) -> Bool {
    Self.parts.contains(where: clause.holds)
      && ((Self.holders + [unit]).contains(where: clause.holds) || clause.begins(with: "除")
        || ["项目", "工程", "事项"].contains(where: clause.ends))
  }

  private func saysWhatStays(_ clause: Substring) -> Bool {
    PartWords.saysWhoKeeps(clause) || PartWords.limits(clause)
      || PartWords.givesPart(clause, toAnyOf: Self.selves + [unit])
      || clause.begins(with: "保留")
        && Bigrams(NormalisedName(item.name.value).text).shared(
          with: Bigrams(NormalisedName(String(clause)).text)) > 0
  }

  /// Words that mark a part.
  private static let parts = [
    "以上", "以下", "不满", "超过", "跨", "以外", "以内", "除", "仅限", "限于", "重大", "其余", "其他", "部分", "保留", "限额", "中心城区",
    "范围内",
  ]
  /// Whose a part is.
  private static let holders = [
    "市级", "市本级", "本级", "省级", "区级", "县级", "市局", "我局", "本局", "我委", "本委", "各区", "各县",
  ]
  private static let selves = ["本局", "我局", "本委", "我委", "本单位", "我单位", "本级", "市级", "原单位"]
  /// Quantities of a procedure.
  private static let formalities = ["工作日", "时限", "期限", "收费", "罚款", "均可", "线上", "网上", "现场", "窗口"]
  private static let levelWords = ["行政区域", "负责", "承担", "行使", "区域", "权限", "职责", "全部", "全", "市", "县", "区"]
    .map { $0.letters }

  /// The place in a finding at a text of the power.
  package func occurrence(at text: Located<String>) -> Occurrence {
    Occurrence(text.quotation, unit: unit, item: item.name.value)
  }
}

extension Catalogue {
  /// All powers of all units, flat.
  ///
  /// - Parameter isWanted: whether those of a submission are, by its index.
  func listedPowers(of isWanted: (Int) -> Bool = { _ in true }) -> [ListedPower] {
    submissions.indices.filter(isWanted).flatMap { index in
      let submission = submissions[index]
      let unit = shortName(of: submission)
      let items = submission.powers
      var listed: [ListedPower] = []
      for place in items.indices {
        let main = ListedPower(PlacedItem(items, at: place), of: unit, submission: index)
        listed.append(main)
        let parts = items[place].subitems
        for part in parts.indices {
          listed.append(
            ListedPower(PlacedItem(parts, at: part), below: main, of: unit, submission: index))
        }
      }
      return listed
    }
  }
}
