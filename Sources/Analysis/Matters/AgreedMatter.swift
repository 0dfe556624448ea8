import Diagnostics
import ListModel

/// A matter that agreements in force divide, and the entries that say otherwise.
struct AgreedMatter: Sendable {
  /// What an entry says against the agreement.
  struct Contradiction: Sendable {
    enum Kind: Sendable, Hashable {
      /// It makes somebody lead whom the agreement does not.
      case otherLead
      /// It lets the agreement's lead only assist or guide.
      case otherRole
      /// Its column gives a unit that by the agreement assists another role.
      case otherSide
      /// It lets a unit do wholly other work than the agreement says.
      case otherWork
      /// It makes a unit responsible that by the agreement only assists, and for something else than that.
      case otherHelp
      /// It gives a task to a unit which the agreement gives to another.
      case otherShare(UnitID)
    }

    let kind: Kind
    let entry: SharedMatter.Entry
    let party: SharedMatter.Party
  }

  /// Those that are contradicted. **Shape:** non-empty, in the order of the register.
  let agreements: [Agreement]
  let matter: SharedMatter
  /// **Shape:** non-empty, entry by entry.
  let contradictions: [Contradiction]
}

extension AgreedMatter.Contradiction.Kind {
  /// Whether it is about who leads, assists or guides, and not about what a unit does.
  var isOfRoles: Bool { self == .otherLead || self == .otherRole || self == .otherSide }
}

extension AnalysisInput {
  /// Whether units merely hand the lead of a matter around against an agreement that says who has it.
  func isAgainstAgreement(_ fault: HandoverFault, in matter: SharedMatter) -> Bool {
    fault.isWhole
      && contradictedAgreements.contains { agreed in
        agreed.matter.isSame(as: matter)
          && agreed.contradictions.contains { contradiction in
            contradiction.kind.isOfRoles && contradiction.entry.unit.map(fault.units.contains) ?? false
          }
      }
  }
}

extension AnalysisInput {
  /// Whether only entries that contradict an agreement in force dispute the roles in a matter: told as that, with who is right.
  func isDisputedAgainstAgreement(_ matter: SharedMatter) -> Bool {
    let contradictions = contradictedAgreements.filter { $0.matter.isSame(as: matter) }
      .flatMap(\.contradictions)
    let contradicting = Set(
      contradictions.filter(\.kind.isOfRoles)
        .map(\.entry.boundary.matter.origin))
    guard !contradicting.isEmpty else { return false }
    let rest = matter.entries.filter { !contradicting.contains($0.boundary.matter.origin) }
    guard !rest.isEmpty else { return true }
    let agreed = SharedMatter(
      name: matter.name, identity: matter.identity, entries: rest, areApart: territories.areApart)
    return agreed.unitsWithContradictoryRoles.isEmpty && rivalLeads(of: agreed).isEmpty
  }
}

extension Catalogue {
  /// The matters in which entries contradict an agreement that is in force on the edition's day.
  ///
  /// Of several agreements of the same units on one matter the one signed last counts.
  /// - Returns: in the order of the matters.
  func contradictedAgreements(in matters: [SharedMatter]) -> [AgreedMatter] {
    let inForce = (registers.agreements ?? []).filter { $0.isInForce(on: edition.asOf) }
    guard !inForce.isEmpty, !matters.isEmpty else { return [] }
    let all = inForce.map { AgreementTerms($0, units: registers.units, on: edition.asOf) }
    var terms = all.grouped(by: \.identity).compactMap { AgreementTerms.last(of: $0.members) }
    if inForce.contains(where: { $0.division != nil }) {
      let parser = DivisionParser(register: registers.units)
      for index in terms.indices {
        terms[index].readDivision(with: parser, units: registers.units, on: edition.asOf)
      }
    }
    return matters.compactMap { matter in
      var agreements: [Agreement] = []
      var found: [AgreedMatter.Contradiction] = []
      let involved = matter.units
      for terms in terms where terms.concern(matter, of: involved) {
        let more = matter.entries.flatMap(terms.contradictions)
        guard !more.isEmpty else { continue }
        agreements.append(terms.agreement)
        found += more.filter { one in
          !found.contains { $0.kind == one.kind && $0.party.quotation == one.party.quotation }
        }
      }
      return found.isEmpty ? nil : AgreedMatter(agreements: agreements, matter: matter, contradictions: found)
    }
  }
}

/// What an agreement settles: who leads, who assists, who does what.
private struct AgreementTerms {
  /// What it is about and between whom.
  struct Identity: Hashable {
    let name: MatterName
    let units: Set<UnitID>
  }

  let agreement: Agreement
  private struct AgreedTask {
    let unit: UnitID
    let text: ShareText.Clause
    let letters: Bigrams
  }

  private let name: MatterName
  private let letters: Bigrams
  private let leads: Set<UnitID>
  private let units: Set<UnitID>
  private let assistants: Set<UnitID>
  /// Whether all who lead are known units.
  private let hasKnownLeads: Bool
  /// The roles that the agreement's text gives.
  private var dividedRoles: [UnitID: Set<BoundaryRole>] = [:]
  /// The letters of the things that its text gives to each. **Shape:** without those of few letters.
  private var things: [UnitID: Set<Unicode.Scalar>] = [:]
  private var tasks: [AgreedTask] = []
  /// Tasks of few words, which are the same only in the same words.
  private var shortTasks: [(unit: UnitID, bare: String, phrases: [String])] = []

  init(_ agreement: Agreement, units register: UnitRegister, on day: CalendarDate) {
    self.agreement = agreement
    name = MatterName(agreement.matter.value)
    letters = Bigrams(name.text)
    let known = agreement.leads.compactMap { register.resolve($0.value, on: day).onlyUnit }
    leads = Set(known)
    hasKnownLeads = !known.isEmpty && known.count == agreement.leads.count
    assistants = Set(agreement.assistants.compactMap { register.resolve($0.value, on: day).onlyUnit })
    units = leads.union(assistants)
  }

  var identity: Identity { Identity(name: name, units: units) }

  /// The one signed last; of those without a date, or of one day, the last in the register.
  static func last(of terms: [AgreementTerms]) -> AgreementTerms? {
    terms.reduce(nil) { last, next in
      guard let last, let day = last.agreement.signedDate else { return next }
      return next.agreement.signedDate.map { day <= $0 } ?? false ? next : last
    }
  }

  mutating func readDivision(with parser: DivisionParser, units: UnitRegister, on day: CalendarDate) {
    guard let division = agreement.division else { return }
    for share in parser.parse(division.value) where share.role != nil && !share.isCatchAll {
      guard let unit = units.unit(meantBy: String(share.unit), among: self.units, on: day) else {
        continue
      }
      if let role = share.role { dividedRoles[unit, default: []].insert(role) }
      let clauses = share.tasks.flatMap { ShareText(String($0)).clauses }
      for thing in clauses.map({ TaskSense($0.bare).object }) where thing.count > 2 {
        things[unit, default: []].formUnion(thing)
      }
      tasks += clauses.filter(Self.isTask).map { AgreedTask(unit: unit, text: $0, letters: Bigrams($0.bare)) }
      shortTasks += clauses.filter { !Self.isTask($0) && $0.isOneUnits && $0.bare.count >= 2 }
        .map { (unit, $0.bare, $0.tasks + $0.shortTasks) }
    }
  }

  /// Whether a matter is the one agreed on: by its name, or by one much like it between units of the agreement.
  ///
  /// - Parameter involved: the units that it concerns.
  func concern(_ matter: SharedMatter, of involved: Set<UnitID>) -> Bool {
    let common = involved.intersection(units).count
    guard common > 0 else { return false }
    return matter.isCalled(name) || common > 1 && Bigrams(matter.identity.text).resembles(letters, 3, of: 5)
  }

  /// What an entry says against it.
  func contradictions(in entry: SharedMatter.Entry) -> [AgreedMatter.Contradiction] {
    guard !entry.units.isDisjoint(with: units) else { return [] }
    var found = againstRoles(in: entry) + againstHelp(in: entry) + againstShares(in: entry)
    found += againstWork(in: entry).filter { one in !found.contains { $0.party.body == one.party.body } }
    // An agreement of two units binds no third one in its own list.
    let isBound = entry.unit.map(units.contains) ?? true
    return found.filter { isBound || $0.party.unit.map(units.contains) ?? false }
  }

  private func againstRoles(in entry: SharedMatter.Entry) -> [AgreedMatter.Contradiction] {
    guard hasKnownLeads else { return [] }
    let leading = entry.parties.filter { $0.role == .lead && $0.unit != nil }
    let keepsLead = leads.allSatisfy { entry.makesLead(.unit($0)) }
    lazy var isDivided = OwnField.areApart(
      leading.map { entry.leadField(of: $0.body) }, in: entry.boundary.matter.value)
    lazy var isJoint = entry.words.contains(where: DeclaredSharing.isJointLead)
    return entry.parties.compactMap { party in
      guard let unit = party.unit else { return nil }
      // Who by the agreement only assists does not lead together with the lead.
      let assists = assistants.contains(unit) && dividedRoles[unit]?.contains(.lead) != true
      if party.role == .lead, !leads.contains(unit), !(keepsLead && (isDivided || !assists && isJoint)) {
        return AgreedMatter.Contradiction(kind: .otherLead, entry: entry, party: party)
      }
      let roles = entry.roles(of: .unit(unit))
      if assists, !leads.contains(unit), dividedRoles[unit] == [.assist], party.evidence == .stated,
        roles == [.share] || roles == [.guide]
      {
        return AgreedMatter.Contradiction(kind: .otherSide, entry: entry, party: party)
      }
      if leads.contains(unit), let role = party.role, role == .assist || role == .guide,
        roles.isSubset(of: [.assist, .guide])
      {
        return AgreedMatter.Contradiction(kind: .otherRole, entry: entry, party: party)
      }
      return nil
    }
  }

  /// Who by the agreement assists with a certain task, and by the entry is responsible for something without a word in common.
  private func againstHelp(in entry: SharedMatter.Entry) -> [AgreedMatter.Contradiction] {
    entry.parties.compactMap { party in
      guard let unit = party.unit, assistants.contains(unit), !leads.contains(unit), !party.isJoint,
        entry.roles(of: party.body) == [.share], party.evidence == .worded, let share = party.shareText
      else { return nil }
      let agreed = tasks.filter { $0.unit == unit }
      guard !agreed.isEmpty, !shortTasks.contains(where: { $0.unit == unit }), share.bigrams.count > 1,
        agreed.allSatisfy({ $0.letters.shared(with: share.bigrams) == 0 }),
        !["配合", "协助", "协同", "参与"].contains(where: (party.share?.value ?? "").holds)
      else { return nil }
      return AgreedMatter.Contradiction(kind: .otherHelp, entry: entry, party: party)
    }
  }

  /// What is given to a unit that by the agreement does not lead, where hardly a letter of it stands in what was agreed for
  /// the unit, nor is it the matter itself or help with the lead's tasks.
  private func againstWork(in entry: SharedMatter.Entry) -> [AgreedMatter.Contradiction] {
    guard !things.isEmpty else { return [] }
    let general = leads.reduce(into: Set(name.text.unicodeScalars)) { letters, lead in
      letters.formUnion(things[lead] ?? [])
    }
    return entry.parties.compactMap { party in
      guard let unit = party.unit, let agreed = things[unit], !leads.contains(unit), !party.isJoint,
        party.role != .lead, party.share != nil
      else { return nil }
      let clauses = entry.parties(of: party.body).flatMap(\.lines).flatMap { $0.shareText?.clauses ?? [] }
      guard clauses.allSatisfy({ $0.isOneUnits || FollowUp.isAll($0.written) }) else { return nil }
      let work = clauses.map { TaskSense($0.bare).object }
      let isOther =
        work.allSatisfy { $0.count { agreed.contains($0) } * 5 <= $0.count }
        && work.contains { $0.count >= Self.leastWork && $0.count(where: general.contains) * 2 < $0.count }
      return isOther ? AgreedMatter.Contradiction(kind: .otherWork, entry: entry, party: party) : nil
    }
  }

  /// **Units:** letters of a thing.
  private static let leastWork = 3

  /// Whether an entry gives a task of few words to another unit than the agreement, and the agreed one has it not.
  private func ownerOfShort(_ clause: ShareText.Clause, of unit: UnitID, in entry: SharedMatter.Entry)
    -> UnitID?
  {
    guard clause.isOneUnits, !shortTasks.isEmpty else { return nil }
    let phrases = clause.tasks + clause.shortTasks
    let agreed = shortTasks.filter { $0.bare == clause.bare || $0.phrases.contains(where: phrases.contains) }
    let others = agreed.filter { task in
      task.unit != unit
        && !agreed.contains {
          $0.unit == unit && ($0.bare == task.bare || $0.phrases.contains(where: task.phrases.contains))
        }
    }
    guard let task = others.first, others.allSatisfy({ $0.unit == task.unit }) else { return nil }
    let shares = entry.parties(of: .unit(task.unit)).flatMap(\.lines).compactMap(\.shareText)
    let keeps = shares.contains { share in
      share.clauses.contains { own in
        own.bare.holds(task.bare) || task.phrases.contains { (own.tasks + own.shortTasks).contains($0) }
      }
    }
    return shares.isEmpty || keeps ? nil : task.unit
  }

  private func againstShares(in entry: SharedMatter.Entry) -> [AgreedMatter.Contradiction] {
    guard !tasks.isEmpty || !shortTasks.isEmpty else { return [] }
    return entry.parties.flatMap(\.lines).compactMap { party in
      guard let unit = party.unit, !party.isJoint, party.manner == nil || party.manner == .assist,
        let share = party.shareText
      else { return nil }
      // Help with what another one does is none of its own, unless that one has no part in it any more.
      func isHelp(with owner: UnitID) -> Bool { party.manner != nil && entry.bodies.contains(.unit(owner)) }
      let clauses = share.clauses
      for place in clauses.indices {
        if let owner = ownerOfShort(clauses[place], of: unit, in: entry), !isHelp(with: owner) {
          return AgreedMatter.Contradiction(kind: .otherShare(owner), entry: entry, party: party)
        }
        guard Self.isTask(clauses[place]) else { continue }
        let given = owners(ofTasksLike: clauses[place])
        guard let owner = given.first, !given.contains(unit), !isHelp(with: owner)
        else { continue }
        return AgreedMatter.Contradiction(kind: .otherShare(owner), entry: entry, party: party)
      }
      return nil
    }
  }

  /// The units that do a task like a clause by the agreement, in its order.
  private func owners(ofTasksLike clause: ShareText.Clause) -> [UnitID] {
    let letters = Bigrams(clause.bare)
    let tasks = tasks.span
    var owners: [UnitID] = []
    for place in tasks.indices
    where tasks[place].text.bare.isSpelled(clause.bare) || tasks[place].letters.resembles(letters, 4, of: 5)
      || tasks[place].text.tasks.contains(where: { known in clause.tasks.contains(where: known.isSpelled) })
    {
      owners.append(tasks[place].unit)
    }
    return owners
  }

  /// Whether a clause is a task that only one unit can be meant to do.
  private static func isTask(_ clause: ShareText.Clause) -> Bool {
    clause.bare.unicodeScalars.count >= shortestTask && clause.isOneUnits
  }

  /// **Units:** letters; shorter clauses are general talk.
  private static let shortestTask = 6
}
