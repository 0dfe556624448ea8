import Diagnostics
import ListModel

/// A matter (管理事项) with who does what in it by each entry: what the rules of boundaries compare.
package struct SharedMatter: Sendable {
  /// One unit's entry about the matter.
  ///
  /// Immutable; a class only because rules pass entries around, and each has many texts to retain.
  package final class Entry: Sendable {
    /// The index of its submission in the catalogue.
    package let submission: Int
    /// The short name of the unit that lists it.
    package let unitName: String
    /// That unit; nil where the register has no such unit.
    package let unit: UnitID?
    package let boundary: DutyBoundary
    /// **Shape:** in the entry's order; a cell that names several units gives one for each.
    package let parties: [Party]

    fileprivate init(
      submission: Int, unitName: String, unit: UnitID?, boundary: DutyBoundary, parties: [Party]
    ) {
      self.submission = submission
      self.unitName = unitName
      self.unit = unit
      self.boundary = boundary
      self.parties = parties
    }
  }

  /// A body that an entry names, and what the entry gives to it; a class as entries are.
  package final class Party: Sendable {
    package let body: Body
    /// The name alone, verbatim.
    package let name: Located<String>
    package let role: BoundaryRole?
    /// The word for it, where that has a place of its own.
    let roleWord: Located<String>?
    /// How plainly the entry gives the role.
    package let evidence: RoleEvidence
    package let share: Located<String>?
    /// What the share says; nil where there is none, or one too long to be a share.
    let shareText: ShareText?
    /// Help or guidance, where that is all the text lets it do with what the share says.
    let manner: BoundaryRole?
    /// What the text gives to it besides its share, piece by piece: each the party with that piece as its share.
    let furtherShares: [Party]
    /// What the text says is not its task.
    let deniedTasks: [String]
    /// Whether its cell names other bodies too, so that the share is a joint one.
    package let isJoint: Bool

    fileprivate init(
      _ party: BoundaryParty, name: Located<String>, body: Body, shareText: ShareText?, isJoint: Bool,
      furtherShares: [Party] = []
    ) {
      self.body = body
      self.name = name
      role = party.role
      roleWord = party.roleWord
      evidence = party.roleEvidence
      share = party.share
      self.shareText = shareText
      manner = party.manner
      deniedTasks = party.deniedTasks
      self.furtherShares = furtherShares
      self.isJoint = isJoint
    }
  }

  /// Who a name means.
  package enum Body: Sendable, Hashable {
    case unit(UnitID)
    /// A body that the register need not have, by its name: a government, a body of the province.
    case outside(NormalisedName)
    /// A class of bodies (其他有关部门), or a name that may mean any of several units, or none.
    case unclear
  }

  /// The name as the first entry writes it.
  package let name: String
  package let identity: MatterName
  /// **Shape:** non-empty, in the catalogue's order.
  package let entries: [Entry]
  /// The registered units that any entry concerns.
  let units: Set<UnitID>
  /// All bodies that any entry names, each once. **Shape:** in the order in which they are first named.
  package let bodies: [Body]
  /// The bodies that any entry makes lead. **Shape:** in the order in which they are first named.
  package let leads: [Body]
  /// The units to which entries give roles that cannot both hold.
  let unitsWithContradictoryRoles: [Body]
  /// The tasks that entries give to several units.
  let repeatedTasks: [RepeatedTask]

  /// - Parameter areApart: whether units act each in a part of the city of its own.
  init(name: String, identity: MatterName, entries: [Entry], areApart: ([UnitID]) -> Bool) {
    self.name = name
    self.identity = identity
    self.entries = entries
    units = entries.reduce(into: []) { $0.formUnion($1.units) }
    var seen: Set<Body> = []
    bodies = entries.flatMap(\.parties).map(\.body).filter { $0 != .unclear && seen.insert($0).inserted }
    leads = bodies.filter { body in entries.contains { $0.makesLead(body) } }
    unitsWithContradictoryRoles = Self.units(among: bodies, withContradictoryRolesIn: entries)
    repeatedTasks = Self.repeatedTasks(of: entries, about: identity, areApart: areApart)
  }
}

extension SharedMatter.Entry {
  /// The registered units that it concerns: those named, and the one that lists it.
  package var units: Set<UnitID> {
    Set(parties.compactMap(\.unit) + (unit.map { [$0] } ?? []))
  }

  /// All bodies that it concerns.
  package var bodies: Set<SharedMatter.Body> {
    Set(parties.map(\.body) + (unit.map { [.unit($0)] } ?? []))
  }

  /// Whether every body is known by name, so that one not named is not meant.
  package var isClosed: Bool {
    unit != nil && !boundary.parties.isEmpty && !parties.contains { $0.body == .unclear }
  }

  /// What it says of a body, line by line.
  package func parties(of body: SharedMatter.Body) -> [SharedMatter.Party] {
    parties.filter { $0.body == body }
  }

  /// Whether it makes a body lead.
  package func makesLead(_ body: SharedMatter.Body) -> Bool {
    parties.contains { $0.role == .lead && $0.body == body }
  }

  /// The roles that it gives to a body.
  package func roles(of body: SharedMatter.Body) -> Set<BoundaryRole> {
    Set(parties(of: body).compactMap(\.role))
  }
}

extension SharedMatter.Party {
  /// The registered unit.
  package var unit: UnitID? { if case .unit(let id) = body { id } else { nil } }

  /// The party with its share, and with each further piece that the text gives to it.
  var lines: [SharedMatter.Party] { furtherShares.isEmpty ? [self] : [self] + furtherShares }

  /// What a finding quotes: the share, or the name where there is none.
  package var quotation: Quotation { (share ?? name).quotation }
}

extension SharedMatter {
  /// Whether it or any entry of it bears a name.
  func isCalled(_ name: MatterName) -> Bool {
    identity == name || entries.contains { MatterName($0.boundary.matter.value) == name }
  }

  /// Whether it is the same matter of the same edition.
  func isSame(as other: SharedMatter) -> Bool {
    entries[0].boundary.matter.origin == other.entries[0].boundary.matter.origin
  }

  /// Whether every entry gives the roles one by one, so that a role that is not there was not given.
  package var hasAllRoles: Bool {
    entries.allSatisfy { entry in
      !entry.parties.isEmpty && entry.parties.allSatisfy { $0.role != nil }
        && entry.parties.contains { $0.unit == entry.unit }
    }
  }
}

extension Catalogue {
  /// The matters of all units with their names of units resolved.
  ///
  /// - Parameters:
  ///   - mentions: every name of a unit in the catalogue.
  ///   - territories: where its units act.
  func sharedMatters(mentions: [UnitMention], in territories: Territories) -> [SharedMatter] {
    var bodies: [TextKey: SharedMatter.Body] = [:]
    for mention in mentions where mention.use == .party || mention.use == .lead {
      bodies[TextKey(mention.name.value)] = SharedMatter.Body(mention.standing, name: mention.name.value)
    }
    var texts = ShareTexts()
    return matters().map { matter in
      let preface = MatterPreface(
        matter.entries.map { submissions[$0.submission].boundaries[$0.boundary].matter.value })
      return SharedMatter(
        name: matter.name, identity: matter.identity,
        entries: matter.entries.map { entry in
          let submission = submissions[entry.submission]
          let boundary = submission.boundaries[entry.boundary]
          return SharedMatter.Entry(
            submission: entry.submission, unitName: shortName(of: submission), unit: submission.unit,
            boundary: boundary,
            parties: boundary.parties.flatMap {
              SharedMatter.Party.parties(
                of: $0, lister: submission.unit, bodies: bodies, behind: preface, texts: &texts)
            })
        }, areApart: territories.areApart)
    }
  }
}

extension SharedMatter.Party {
  /// The bodies that one cell names.
  fileprivate static func parties(
    of party: BoundaryParty, lister: UnitID?, bodies: [TextKey: SharedMatter.Body],
    behind preface: MatterPreface, texts: inout ShareTexts
  ) -> [SharedMatter.Party] {
    let shareText = (party.bareShare ?? party.share?.value).flatMap {
      texts.text(preface.without($0, of: party))
    }
    func named(_ name: Located<String>, _ body: SharedMatter.Body, isJoint: Bool) -> SharedMatter.Party {
      SharedMatter.Party(
        party, name: name, body: body, shareText: shareText, isJoint: isJoint,
        furtherShares: party.furtherShares.map { further in
          var piece = party
          (piece.share, piece.manner, piece.deniedTasks) = (further.text, further.manner, [])
          return SharedMatter.Party(
            piece, name: name, body: body, shareText: texts.text(further.bareText ?? further.text.value),
            isJoint: isJoint)
        })
    }
    if party.isNamedByDivision || UnitNameCell.isSelf(party.unit.value), let lister {
      return [named(party.unit, .unit(lister), isJoint: false)]
    }
    let whole = party.unit.value.trimmingBlanks()
    let names = (bodies[TextKey(whole)] == nil ? UnitNameCell.names(in: whole) : [whole]).filter {
      !UnitNameCell.isNone($0)
    }
    return names.map { name in
      let own = lister.flatMap { UnitNameCell.isSelf(name) ? SharedMatter.Body.unit($0) : nil }
      return named(
        Located(name, at: party.unit.origin), own ?? bodies[TextKey(name)] ?? .unclear,
        isJoint: names.count > 1)
    }
  }
}

extension SharedMatter.Body {
  fileprivate init(_ standing: UnitMention.Standing, name: String) {
    switch standing {
    case .known(let id), .informal(let id?): self = .unit(id)
    case .former(let successors): self = successors.count == 1 ? .unit(successors[0]) : .unclear
    case .informal(nil), .ambiguous, .unknown: self = .unclear
    case .outside:
      let isClass = name.holds("部门") || name.holds("单位") || name.begins(with: "各") || name.begins(with: "其他")
      self = isClass ? .unclear : .outside(NormalisedName(name))
    }
  }
}
