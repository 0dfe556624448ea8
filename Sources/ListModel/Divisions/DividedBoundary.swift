import Diagnostics

extension Catalogue {
  /// Gives to the parties of boundaries the roles and shares that the entry states in one text for all.
  ///
  /// What an entry says party by party stays as it is.
  package mutating func readDivisions() {
    var entries: [(submission: Int, boundary: Int)] = []
    for (submission, list) in submissions.enumerated() {
      for (boundary, entry) in list.boundaries.enumerated() where entry.isUndivided {
        entries.append((submission, boundary))
      }
    }
    guard !entries.isEmpty else { return }
    let parser = DivisionParser(register: registers.units)
    for (submission, boundary) in entries {
      submissions[submission].boundaries[boundary].readDivision(
        with: parser, units: registers.units, on: edition.asOf)
    }
  }
}

extension DutyBoundary {
  /// Whether parties stand without role and share beside one text that divides among them.
  fileprivate var isUndivided: Bool {
    division != nil && !parties.isEmpty && parties.allSatisfy { $0.share == nil }
      && parties.contains { $0.role == nil }
  }

  fileprivate mutating func readDivision(
    with parser: DivisionParser, units: UnitRegister, on day: CalendarDate
  ) {
    guard let division else { return }
    let shares = parser.parse(division.value)
    let lead = Self.plainestLead(shares)
    let owners = shares.map { PartyIdentity(String($0.unit), units: units, on: day) }
    for index in parties.indices {
      let party = PartyIdentity(parties[index].unit.value, units: units, on: day)
      let own = shares.indices.filter { owners[$0].means(party) }
      guard !own.isEmpty else { continue }
      parties[index].role = parties[index].role ?? Self.role(of: own.map { shares[$0] }, leading: lead)
      parties[index].share = Self.text(of: own, among: shares).map {
        Located(String(division.value[$0]), at: division.origin)
      }
    }
  }

  /// The role in the matter; none where the text takes the matter away, or divides nothing.
  ///
  /// A label, or 配合 alone, speaks of the whole matter: what the unit 负责 beside it is how it assists.
  ///
  /// - Parameter word: what makes a unit the lead in this text; nil where nobody leads.
  private static func role(
    of shares: [DivisionShare], leading word: DivisionShare.LeadWord?
  ) -> BoundaryRole? {
    let shares = shares.filter { !($0.isCatchAll && $0.role == .share) }
    let roles = shares.compactMap { $0.role == .lead ? .share : $0.role }
    if let word, shares.contains(where: { $0.leadWord == word }),
      word > .calling || !shares.contains(where: { $0.role == .share })
    {
      return .lead
    }
    let whole = shares.first { share in
      share.isLabelled
        || share.tasks.isEmpty && !share.isCalledIn && (share.role == .assist || share.role == .guide)
    }
    return whole?.role ?? [.share, .guide, .assist].first(where: roles.contains)
  }

  /// The plainest word that makes anybody the lead.
  ///
  /// - Returns: nil where it is a word that several may have, each for its task (会同, 具体负责), and several do.
  private static func plainestLead(_ shares: [DivisionShare]) -> DivisionShare.LeadWord? {
    guard let word = shares.compactMap(\.leadWord).max() else { return nil }
    let leads = Set(shares.filter { $0.leadWord == word }.map(\.unit))
    return word < .coordinating && leads.count > 1 ? nil : word
  }

  /// The text from the first task of a unit to its last one before another unit is spoken of.
  private static func text(of own: [Int], among shares: [DivisionShare]) -> Range<String.Index>? {
    var found: Range<String.Index>?
    for index in own where shares[index].standing != .released && !shares[index].isCatchAll {
      for task in shares[index].tasks {
        let start = min(task.startIndex, shares[index].condition?.startIndex ?? task.startIndex)
        guard let range = found else {
          found = start..<task.endIndex
          continue
        }
        let next = min(range.lowerBound, start)..<max(range.upperBound, task.endIndex)
        let isOnlyOwn = shares.indices.allSatisfy {
          own.contains($0) || shares[$0].isCalledIn || !next.contains(shares[$0].unit.startIndex)
        }
        guard isOnlyOwn else { return found }
        found = next
      }
    }
    return found
  }
}

/// Whom a name in a boundary means.
private struct PartyIdentity {
  private let name: NormalisedName
  private let unit: UnitID?

  init(_ name: String, units: UnitRegister, on day: CalendarDate) {
    self.name = NormalisedName(name)
    switch units.resolve(name, on: day) {
    case .registered(let id), .informal(let id): unit = id
    case .former(let successors): unit = successors.count == 1 ? successors[0] : nil
    case .ambiguous, .unknown: unit = nil
    }
  }

  func means(_ other: PartyIdentity) -> Bool {
    name == other.name || unit != nil && unit == other.unit
  }
}
