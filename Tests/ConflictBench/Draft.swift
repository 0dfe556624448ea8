import Diagnostics
import ListModel
import TestSupport

/// An edition that can be changed: what units write, before matters are clustered and divisions are read.
///
/// Every change is made at a place of its own: a matter, a power or a unit that is taken is not given out again.
struct Draft: Sendable {
  /// Everything but the boundaries.
  var catalogue: Catalogue
  /// **Shape:** in the order of their first entries.
  var matters: [DraftMatter]
  var random: SeededGenerator
  private var freeMatters: [Int]
  private var freePowers: [PowerPlace]
  private var lastOrdinal = 1_000_000
  private var tasks = 0
  /// How many of the things were given out that nothing in the edition speaks of.
  var objects = 0

  /// A main item of a submission.
  struct PowerPlace: Sendable, Hashable {
    let submission: Int
    let power: Int
  }

  /// - Parameter catalogue: without boundaries; those of the matters are written into it.
  init(_ catalogue: Catalogue, matters: [DraftMatter], seed: UInt64) {
    self.catalogue = catalogue
    self.matters = matters
    random = SeededGenerator(seed: seed)
    let agreed = Set((catalogue.registers.agreements ?? []).map { MatterName($0.matter.value) })
    freeMatters = matters.indices.filter { !agreed.contains(MatterName(matters[$0].subject)) }
      .shuffled(using: &random)
    freePowers =
      catalogue.submissions.enumerated().flatMap { number, submission in
        submission.powers.indices.map { PowerPlace(submission: number, power: $0) }
      }
      .shuffled(using: &random)
  }

  // MARK: Places

  /// Changes a matter that nothing has changed yet; some of its entries are then written in another wording.
  ///
  /// - Parameter make: nil where the matter gives no place for the change; then it stays as it was.
  /// - Returns: what `make` gives, and the matter; nil where none that fits is left.
  mutating func changeMatter<Result>(
    where fits: (DraftMatter) -> Bool, _ make: (inout DraftMatter, inout Draft) -> Result?
  ) -> (result: Result, matter: DraftMatter)? {
    for (position, index) in freeMatters.enumerated() where fits(matters[index]) {
      var matter = matters[index]
      guard let result = make(&matter, &self) else { continue }
      reword(&matter)
      matters[index] = matter
      freeMatters.remove(at: position)
      return (result, matter)
    }
    return nil
  }

  /// Takes a power that nothing has changed yet.
  mutating func takePower(where fits: (PowerItem, Unit) -> Bool = { _, _ in true }) -> PowerPlace? {
    let position = freePowers.firstIndex { place in
      guard let unit = catalogue.submissions[place.submission].unit else { return false }
      return fits(self[place], units[unit])
    }
    return position.map { freePowers.remove(at: $0) }
  }

  subscript(place: PowerPlace) -> PowerItem {
    get { catalogue.submissions[place.submission].powers[place.power] }
    set { catalogue.submissions[place.submission].powers[place.power] = newValue }
  }

  /// An ordinal for an entry that is added to a list.
  mutating func nextOrdinal() -> Int {
    lastOrdinal += 1
    return lastOrdinal
  }

  // MARK: Units

  var units: UnitRegister { catalogue.registers.units }

  /// The submission of a unit.
  func submission(of unit: UnitID) -> Int? { catalogue.submissions.firstIndex { $0.unit == unit } }

  /// Whether a unit sent in boundaries, so that its silence tells something.
  func sendsBoundaries(_ unit: UnitID) -> Bool {
    submission(of: unit).map { index in
      catalogue.submissions[index].parts.contains { $0.part == .boundaries }
    } ?? false
  }

  /// Short names, sorted.
  func names(_ ids: some Sequence<UnitID>) -> [String] { Set(ids.map { units[$0].shortName }).sorted() }

  /// The unit of a short name.
  func unit(_ shortName: String) -> UnitID? {
    units.units.firstIndex { $0.shortName == shortName }.map { UnitID($0) }
  }

  /// The units that sent boundaries in.
  var submittingUnits: [UnitID] { catalogue.submissions.compactMap(\.unit).filter { sendsBoundaries($0) } }

  /// A unit of the city that sends boundaries and has no part in a matter.
  mutating func outsider(of matter: DraftMatter) -> UnitID? {
    let concerned = matter.units
    let ids = submittingUnits.filter { id in
      !concerned.contains(id) && units[id].district(in: catalogue.edition) == nil
    }
    return ids.isEmpty ? nil : random.pick(ids)
  }

  /// Writes a third of the entries in another wording than their units did.
  private mutating func reword(_ matter: inout DraftMatter) {
    guard !matter.keepsWording else { return }
    for index in matter.entries.indices where matter.entries[index].text == nil && random.next() % 3 == 0 {
      matter.entries[index].wording = random.pick(Wording.allCases)
    }
  }

  /// A task that no unit of any matter has.
  mutating func newTask() -> String {
    tasks += 1
    return NewTasks.all[tasks % NewTasks.all.count]
  }

  // MARK: Writing

  /// The edition with all entries written, as the compiler judges it.
  func written() -> Catalogue {
    var catalogue = catalogue
    var rows: [Int: Int32] = [:]
    let entries = matters.flatMap(\.entries).sorted { $0.place < $1.place }
    for entry in entries {
      let row = rows[entry.submission, default: 2]
      rows[entry.submission] = row + Int32(max(1, entry.parties.count))
      let file =
        catalogue.submissions[entry.submission].parts.first?.origin.file ?? catalogue.edition.origin.file
      catalogue.submissions[entry.submission].boundaries.append(entry.boundary(in: file, row: row))
    }
    catalogue.readDivisions()
    return catalogue
  }
}

extension Draft {
  /// Takes the boundaries of an edition apart.
  ///
  /// - Parameter catalogue: as units sent it, each party with a role and a share of its own; entries of one matter have
  ///   one name.
  init(taking catalogue: Catalogue, seed: UInt64) {
    var bare = catalogue
    var matters: [DraftMatter] = []
    var indexes: [MatterName: Int] = [:]
    for (number, submission) in catalogue.submissions.enumerated() {
      bare.submissions[number].boundaries = []
      guard let lister = submission.unit else { continue }
      for (ordinal, boundary) in submission.boundaries.enumerated() {
        let parties = boundary.parties.map { party in
          DraftParty(
            name: party.unit.value,
            unit: catalogue.registers.units.resolve(party.unit.value, on: catalogue.edition.asOf).onlyUnit,
            role: party.role, share: party.share?.value)
        }
        let entry = DraftEntry(
          lister: lister, submission: number, ordinal: ordinal, name: boundary.matter.value, parties: parties,
          wording: boundary.division == nil ? .cells : .text, text: boundary.division?.value,
          basis: boundary.bases.first?.text.value, note: boundary.note?.value)
        let name = MatterName(entry.name)
        if let index = indexes[name] {
          matters[index].entries.append(entry)
        } else {
          indexes[name] = matters.count
          matters.append(DraftMatter(entries: [entry]))
        }
      }
    }
    self.init(bare, matters: matters, seed: seed)
  }
}
