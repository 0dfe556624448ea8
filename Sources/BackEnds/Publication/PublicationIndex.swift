import Diagnostics
import ListModel

/// What all outputs look things up in: identifiers, and the catalogue by unit, category, matter and instrument.
package struct PublicationIndex: Sendable {
  let counts: CatalogueCounts
  /// **Shape:** one a submission, in the catalogue's order.
  let units: [PublishedUnit]
  /// Main items, each followed by its sub-items; units in the catalogue's order.
  let powers: [PublishedPower]
  /// The powers of each submission, as a range of `powers`.
  let powersBySubmission: [Range<Int>]
  let matters: [PublishedMatter]
  /// The matter of each boundary entry, by submission, then entry; as indexes of `matters`.
  let matterOfBoundary: [[Int]]
  /// The units of each matter, and the matters of each unit.
  let parties: MatterParties
  let instruments: InstrumentIndex
  private let submissionOfName: [String: Int]

  package init(of catalogue: Catalogue) {
    counts = CatalogueCounts(of: catalogue)
    units = PublishedUnit.all(of: catalogue)
    (powers, powersBySubmission) = PublishedPower.all(of: catalogue)
    matters = PublishedMatter.all(of: catalogue)
    var matterOfBoundary = catalogue.submissions.map { Array(repeating: 0, count: $0.boundaries.count) }
    for (index, matter) in matters.enumerated() {
      for entry in matter.matter.entries { matterOfBoundary[entry.submission][entry.boundary] = index }
    }
    self.matterOfBoundary = matterOfBoundary
    let submissionOfName = Self.submissionsByPartyName(catalogue)
    self.submissionOfName = submissionOfName
    parties = MatterParties(of: matters, in: catalogue, units: units) {
      Self.submission(named: $0, by: $1, in: submissionOfName)
    }
    instruments = InstrumentIndex(of: catalogue, powers: powers)
  }

  /// The submission of the unit that a boundary entry names; nil where it names no unit, several, or one without lists.
  ///
  /// - Parameter lister: the submission in which the entry stands, which is meant by 本局.
  func submission(named name: String, by lister: Int) -> Int? {
    Self.submission(named: name, by: lister, in: submissionOfName)
  }

  private static func submission(named name: String, by lister: Int, in known: [String: Int]) -> Int? {
    known[name] ?? (SelfReference.isSelf(name) ? lister : nil)
  }

  /// The categories that powers are shown by: the ten, and behind them nil where some powers are of none.
  var categories: [PowerCategory?] {
    PowerCategory.allCases + (counts.total.powers(of: nil) > 0 ? [nil] : [])
  }

  /// Everything that counts as a power of a category, by submission. **Shape:** no empty lists.
  func powers(of category: PowerCategory?) -> [(submission: Int, powers: [PublishedPower])] {
    powersBySubmission.enumerated().compactMap { submission, range in
      let powers = powers[range].filter { $0.isCounted && $0.category == category }
      return powers.isEmpty ? nil : (submission, powers)
    }
  }

  private static func submissionsByPartyName(_ catalogue: Catalogue) -> [String: Int] {
    var submissionOfUnit: [UnitID: Int] = [:]
    for (index, submission) in catalogue.submissions.enumerated() {
      if let unit = submission.unit, submissionOfUnit[unit] == nil { submissionOfUnit[unit] = index }
    }
    let names = catalogue.submissions.lazy.flatMap(\.boundaries).flatMap(\.parties).map(\.unit.value)
    var submissionOfName: [String: Int] = [:]
    for name in Set(names) {
      switch catalogue.registers.units.resolve(
        ClassOfUnits.withoutClass(name), on: catalogue.edition.asOf)
      {
      case .registered(let unit), .informal(let unit): submissionOfName[name] = submissionOfUnit[unit]
      case .former(let successors) where successors.count == 1:
        submissionOfName[name] = submissionOfUnit[successors[0]]
      case .former, .ambiguous, .unknown: break
      }
    }
    return submissionOfName
  }
}

/// A unit as the outputs name it.
///
/// Immutable; a class only because pages pass it around, and it has many texts to retain.
final class PublishedUnit: Sendable {
  let identifier: String
  /// The official name; the folder's where the register knows none.
  let name: String
  let shortName: String
  let kind: String
  let unit: Unit?
  /// The number that its lists give most often for its services, else for complaints about its powers.
  let telephone: String?
  let href: String
  /// 曾用名, parted by 、; empty where it has none.
  var formerNames: String { unit?.formerNames.joined(separator: "、") ?? "" }

  private init(
    identifier: String, name: String, shortName: String, kind: String, unit: Unit?, telephone: String?
  ) {
    self.identifier = identifier
    self.name = name
    self.shortName = shortName
    self.kind = kind
    self.unit = unit
    self.telephone = telephone
    href = "units/\(identifier).html"
  }

  static func all(of catalogue: Catalogue) -> [PublishedUnit] {
    var pool = IdentifierPool()
    return catalogue.submissions.map { submission in
      let unit = submission.unit.map { catalogue.registers.units[$0] }
      let name = unit?.name ?? submission.folder
      return PublishedUnit(
        identifier: pool.claim(StableIdentifier.digest("u", [name])), name: name,
        shortName: unit?.shortName ?? submission.folder, kind: unit?.kind ?? "未登记单位", unit: unit,
        telephone: telephone(of: submission))
    }
  }
}

extension PublishedUnit {
  private static func telephone(of list: Submission) -> String? {
    mostOften(list.services.lazy.compactMap { $0.elements[.telephone]?.value })
      ?? mostOften(list.powers.lazy.compactMap { $0.elements[.telephone]?.value })
  }

  /// The text that occurs most often, the first of several; nil where none is filled.
  private static func mostOften(_ texts: some Sequence<String>) -> String? {
    var counts: [(text: String, count: Int)] = []
    for text in texts where !text.isEmpty {
      if let known = counts.firstIndex(where: { $0.text == text }) {
        counts[known].count += 1
      } else {
        counts.append((text, 1))
      }
    }
    return counts.max { $0.count < $1.count }?.text
  }
}

/// A matter as the outputs name it.
struct PublishedMatter: Sendable {
  let identifier: String
  let matter: Matter

  var href: String { "matters/\(identifier).html" }

  /// The submissions that list the matter, each once. **Shape:** in the catalogue's order.
  var submissions: [Int] {
    matter.entries.map(\.submission).reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  static func all(of catalogue: Catalogue) -> [PublishedMatter] {
    var pool = IdentifierPool()
    return catalogue.matters().map {
      PublishedMatter(identifier: pool.claim(StableIdentifier.digest("m", [$0.identity.text])), matter: $0)
    }
  }
}
