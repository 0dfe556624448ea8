import Diagnostics
import ListModel

/// A main item or sub-item as the outputs name it.
///
/// Immutable; a class only because pages pass thousands of them around, and an item has many texts to retain.
final class PublishedPower: Sendable {
  let identifier: String
  let submission: Int
  let item: PowerItem
  /// The main item, for a sub-item.
  let main: PowerItem?
  let mainIdentifier: String?
  /// The category, that of the main item where a sub-item gives none.
  let category: PowerCategory?
  let isCounted: Bool
  /// The number of sub-items that follow it.
  let subitems: Int
  let href: String

  init(
    identifier: String, submission: Int, item: PowerItem, main: PowerItem?, mainIdentifier: String?,
    category: PowerCategory?, isCounted: Bool, subitems: Int
  ) {
    self.identifier = identifier
    self.submission = submission
    self.item = item
    self.main = main
    self.mainIdentifier = mainIdentifier
    self.category = category
    self.isCounted = isCounted
    self.subitems = subitems
    href = "powers/\(identifier).html"
  }

  /// The legal bases, those of the main item where a sub-item gives none.
  var bases: [LegalBasis] { hasInheritedBases ? main?.bases ?? [] : item.bases }

  var hasInheritedBases: Bool { item.bases.isEmpty && main?.bases.isEmpty == false }

  /// All powers, and the range of each submission's.
  static func all(of catalogue: Catalogue) -> (powers: [PublishedPower], bySubmission: [Range<Int>]) {
    var naming = PowerNaming(catalogue)
    var powers: [PublishedPower] = []
    var ranges: [Range<Int>] = []
    let basis = catalogue.edition.countingBasis
    for (submission, list) in catalogue.submissions.enumerated() {
      let start = powers.count
      for item in list.powers {
        let identifier = naming.identifier(of: item, at: powers.count, under: nil, folder: list.folder)
        let subitemsCount = basis == .subitem && !item.subitems.isEmpty
        powers.append(
          PublishedPower(
            identifier: identifier, submission: submission, item: item, main: nil, mainIdentifier: nil,
            category: item.category, isCounted: !subitemsCount, subitems: item.subitems.count))
        for subitem in item.subitems {
          powers.append(
            PublishedPower(
              identifier: naming.identifier(
                of: subitem, at: powers.count, under: item, folder: list.folder),
              submission: submission,
              item: subitem, main: item, mainIdentifier: identifier,
              category: subitem.category ?? item.category, isCounted: subitemsCount, subitems: 0))
        }
      }
      ranges.append(start..<powers.count)
    }
    return (powers, ranges)
  }
}

/// Gives powers their identifiers: the code where it is the only one of its kind, else a digest.
private struct PowerNaming {
  private var pool = IdentifierPool()
  /// The code of each power as an identifier; nil where it has none that can be one.
  private var codes: [String?] = []
  private var bearers: [String: Int] = [:]

  init(_ catalogue: Catalogue) {
    for item in catalogue.submissions.lazy.flatMap(\.powers) {
      note(item)
      for subitem in item.subitems { note(subitem) }
    }
  }

  private mutating func note(_ item: PowerItem) {
    let code = item.codeText.flatMap { StableIdentifier.code($0) }
    codes.append(code)
    if let code { bearers[code, default: 0] += 1 }
  }

  /// - Parameter ordinal: among all powers, sub-items after their main item.
  mutating func identifier(
    of item: PowerItem, at ordinal: Int, under main: PowerItem?, folder: String
  ) -> String {
    if let code = codes[ordinal], bearers[code] == 1 { return pool.claim(code) }
    let words = [
      folder, item.codeText, item.categoryText?.value, main.map { NormalisedName($0.name.value).text },
      NormalisedName(item.name.value).text,
    ]
    return pool.claim(StableIdentifier.digest("p", words.map { $0 ?? "" }))
  }
}
