import Diagnostics
import ListModel

/// The instruments that the lists cite, with the items that rest on each.
struct InstrumentIndex: Sendable {
  /// **Shape:** by rank, those that bear the most powers first.
  let instruments: [PublishedInstrument]
  private let indexes: [InstrumentName: Int]
  /// The same of the names in the catalogue as they are cited, so that they need not be looked into.
  private let indexesAsCited: [CitedName: Int]
  private let register: InstrumentRegister

  init(of catalogue: Catalogue, powers: [PublishedPower]) {
    var gathering = InstrumentGathering(
      catalogue.registers.instrumentRegister ?? InstrumentRegister([]), on: catalogue.edition.asOf)
    for (index, power) in powers.enumerated() where power.isCounted || !power.item.bases.isEmpty {
      gathering.note(
        power.bases, of: ItemReference(part: .powers, submission: power.submission, index: index),
        isCounted: power.isCounted)
    }
    for (submission, list) in catalogue.submissions.enumerated() {
      for (index, item) in list.boundaries.enumerated() {
        gathering.note(item.bases, of: ItemReference(part: .boundaries, submission: submission, index: index))
      }
      for (index, item) in list.oversight.enumerated() {
        gathering.note(item.bases, of: ItemReference(part: .oversight, submission: submission, index: index))
      }
      for (index, item) in list.services.enumerated() {
        gathering.note(item.bases, of: ItemReference(part: .services, submission: submission, index: index))
      }
    }
    instruments = gathering.published()
    register = gathering.register
    let indexes = Dictionary(uniqueKeysWithValues: instruments.enumerated().map { ($1.key, $0) })
    self.indexes = indexes
    indexesAsCited = gathering.entriesAsCited.compactMapValues { indexes[gathering.entries[$0].name] }
  }

  /// The instrument that a citation means; nil where the citation names none.
  func instrument(of citation: Citation) -> PublishedInstrument? {
    guard let cited = CitedName(citation) else { return nil }
    if let known = indexesAsCited[cited] { return instruments[known] }
    guard let written = InstrumentName(citation) else { return nil }
    let name = register.find(citation).onlyOne.map { InstrumentName(title: register[$0].title) }
    return indexes[name ?? written].map { instruments[$0] }
  }
}

/// What a citation calls its instrument, as written.
private struct CitedName: Hashable {
  private let title: TextKey?
  /// It may choose between namesakes.
  private let number: TextKey?

  /// - Returns: nil where the citation has neither title nor number.
  init?(_ citation: Citation) {
    guard citation.title != nil || citation.documentNumber != nil else { return nil }
    title = citation.title.map { TextKey($0) }
    number = citation.documentNumber.map { TextKey($0) }
  }
}

/// An instrument as the outputs name it.
///
/// Immutable; a class only because pages pass it around, and it has many texts to retain.
final class PublishedInstrument: Sendable {
  let identifier: String
  let title: String
  let documentNumber: String?
  /// The rank as the register writes it; nil where it does not have the instrument.
  let rank: String?
  /// The register's rows. **Shape:** oldest first.
  let versions: [Instrument]
  /// What it is worth on the edition's day; nil where the register does not have it.
  let standing: InstrumentStanding?
  /// The day on which its newest version ends; nil where that is not known, or it does not.
  let repealDate: CalendarDate?
  /// What readers must know: that it is repealed, not yet in force, or changes later; nil where nothing is known.
  let badge: String?
  /// **Shape:** one an item, in the catalogue's order.
  let uses: [InstrumentUse]
  fileprivate let key: InstrumentName
  let href: String

  /// - Parameters:
  ///   - registered: what the register has of it; nil where it has nothing.
  ///   - first: the first citation of it.
  fileprivate init(
    _ key: InstrumentName, identifier: String, registered: RegisteredInstrument?, first: Citation,
    uses: [InstrumentUse], on day: CalendarDate, in register: InstrumentRegister
  ) {
    self.key = key
    self.identifier = identifier
    self.uses = uses
    versions = registered?.versions ?? []
    title = versions.last?.title ?? first.title ?? first.documentNumber ?? ""
    documentNumber = versions.last?.documentNumber ?? first.documentNumber
    rank = versions.last?.rank
    standing = registered?.standing(on: day, in: register)
    repealDate = registered.flatMap { $0.end(of: $0.newest, in: register) }
    badge = registered?.badge(on: day, in: register)
    href = "laws/\(identifier).html"
  }

  /// How many powers, as the totals count them, rest on it.
  var powers: Int { uses.count { $0.item.part == .powers && $0.isCounted } }
  /// How many items of other parts.
  var others: Int { uses.count { $0.item.part != .powers } }
}

/// An item that rests on an instrument, and the clauses that it cites.
struct InstrumentUse: Sendable {
  let item: ItemReference
  /// Whether the item is one of those that the totals count; a main item may stand above those that are.
  let isCounted: Bool
  /// The versions as the item names them, one a citation that does.
  var versions: [String]
  var clauses: [Citation.Clause]
}

extension InstrumentUse {
  fileprivate mutating func add(_ citation: Citation) {
    clauses += citation.clauses
    if let version = citation.version { versions.append(version) }
  }
}

/// Names an item of a submission; powers by their index among all powers.
struct ItemReference: Sendable, Hashable {
  let part: ListPart
  let submission: Int
  let index: Int
}

/// Gathers citations by instrument.
private struct InstrumentGathering {
  struct Entry {
    let name: InstrumentName
    let first: Citation
    var uses: [InstrumentUse]
  }

  let register: InstrumentRegister
  private let day: CalendarDate
  private var registered: [InstrumentName: RegisteredInstrument] = [:]
  private(set) var entries: [Entry] = []
  private var indexes: [InstrumentName: Int] = [:]
  /// The entry of each name as it is cited, so that it is looked into once.
  private(set) var entriesAsCited: [CitedName: Int] = [:]
  private var ranks = ["法律", "行政法规", "地方性法规", "部门规章", "地方政府规章", "规范性文件"]

  init(_ register: InstrumentRegister, on day: CalendarDate) {
    self.register = register
    self.day = day
    for instrument in register.instruments {
      for row in instrument.versions where !ranks.contains(row.rank) { ranks.append(row.rank) }
    }
  }

  /// The registered title that a citation means; its own name where it means none.
  private mutating func name(of citation: Citation) -> InstrumentName? {
    guard let written = InstrumentName(citation) else { return nil }
    guard let index = register.find(citation).onlyOne else { return written }
    let name = InstrumentName(title: register[index].title)
    registered[name] = register[index]
    return name
  }

  mutating func note(_ bases: [LegalBasis], of item: ItemReference, isCounted: Bool = true) {
    for citation in bases.lazy.flatMap(\.citations) {
      guard let index = index(of: citation) else { continue }
      if let last = entries[index].uses.indices.last, entries[index].uses[last].item == item {
        entries[index].uses[last].add(citation)
      } else {
        var use = InstrumentUse(item: item, isCounted: isCounted, versions: [], clauses: [])
        use.add(citation)
        entries[index].uses.append(use)
      }
    }
  }

  private mutating func index(of citation: Citation) -> Int? {
    guard let cited = CitedName(citation) else { return nil }
    if let known = entriesAsCited[cited] { return known }
    guard let name = name(of: citation) else { return nil }
    let index = indexes[name] ?? entries.count
    if index == entries.count {
      indexes[name] = index
      entries.append(Entry(name: name, first: citation, uses: []))
    }
    entriesAsCited[cited] = index
    return index
  }

  func published() -> [PublishedInstrument] {
    var pool = IdentifierPool()
    let instruments = entries.map { entry in
      PublishedInstrument(
        entry.name, identifier: pool.claim(StableIdentifier.digest("l", [entry.name.text])),
        registered: registered[entry.name], first: entry.first, uses: entry.uses, on: day, in: register)
    }
    return instruments.enumerated().map { (key: sortKey($1, $0), instrument: $1) }
      .sorted { $0.key < $1.key }.map(\.instrument)
  }

  private func sortKey(_ instrument: PublishedInstrument, _ offset: Int) -> (Int, Int, Int) {
    let rank = instrument.rank.flatMap { ranks.firstIndex(of: $0) } ?? ranks.count
    return (rank, -instrument.powers, offset)
  }
}
