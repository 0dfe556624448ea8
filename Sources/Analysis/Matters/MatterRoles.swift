import Diagnostics
import ListModel

extension SharedMatter {
  /// Those of the bodies that are units and to which entries give roles that cannot both hold.
  static func units(among bodies: [Body], withContradictoryRolesIn entries: [Entry]) -> [Body] {
    bodies.filter { body in
      guard case .unit = body else { return false }
      let claims = entries.map { $0.claims(of: body) }.filter { !$0.isEmpty }
      return claims.indices.contains { later in
        claims[..<later].contains { earlier in
          !earlier.contains { one in claims[later].contains { one.agrees(with: $0) } }
        }
      }
    }
  }

  /// The units that lead beside each other without a word that this is meant so; none where one leads at most.
  ///
  /// Where entries merely put the lead off on each other, and no unit claims it, the roles contradict each other.
  func rivalLeads(areApart: ([UnitID]) -> Bool) -> [Body] {
    let rivals = leads.filter { if case .unit = $0 { true } else { false } }
    guard rivals.count > 1, !isDeclared(rivals, areApart: areApart) else { return [] }
    let isNamedTogether = entries.contains { entry in
      rivals.count { entry.makesLead($0) } > 1
    }
    let claims = rivals.count { body in
      entries.contains { entry in
        entry.unit.map { .unit($0) } == body && entry.makesLead(body)
      }
    }
    let contradictory = Set(unitsWithContradictoryRoles)
    let isPutOff = !isNamedTogether && claims == 0 && rivals.contains(where: contradictory.contains)
    return isPutOff ? [] : rivals
  }

  /// Whether all entries agree that these lead, each for its part or together.
  private func isDeclared(_ rivals: [Body], areApart: ([UnitID]) -> Bool) -> Bool {
    if areApart(rivals.compactMap { if case .unit(let id) = $0 { id } else { nil } }) { return true }
    return entries.allSatisfy { entry in
      let leading = rivals.filter { entry.makesLead($0) }
      if leading.isEmpty, entry.parties.allSatisfy({ $0.role == nil }) { return true }
      guard leading.count == rivals.count else { return false }
      return OwnField.areApart(rivals.map(entry.leadField), in: name)
        || entry.words.contains(where: DeclaredSharing.isJointLead)
    }
  }
}

extension SharedMatter.Entry {
  /// What a body leads by it.
  func leadField(of body: SharedMatter.Body) -> OwnField {
    let own = parties(of: body)
    return OwnField(
      own.compactMap { party in party.share.map { leadWords($0, of: party) } }.joined(separator: "；"),
      without: parties.map(\.name.value))
  }

  /// A share with the clause of the division in which it begins and ends: 由市文旅局牵头 stands before its task or behind it.
  private func leadWords(_ share: Located<String>, of party: SharedMatter.Party) -> String {
    guard let division = boundary.division?.value, share.origin == boundary.division?.origin else {
      return share.value
    }
    let isEnd = { (letter: Character) in "，,；;。\n：:".contains(letter) }
    let clauses = division.allPlaces(of: share.value).map { range in
      let start = division[..<range.lowerBound].lastIndex(where: isEnd).map { division.index(after: $0) }
      let end = division[range.upperBound...].firstIndex(where: isEnd) ?? division.endIndex
      let clause = division[(start ?? division.startIndex)..<end]
      // 涉及早市的，由市文旅局牵头: the clause behind a case says who leads it.
      guard ClauseFrame.isCondition(clause), end < division.endIndex, !TaskSense(String(clause)).leads else {
        return String(clause)
      }
      let rest = division[division.index(after: end)...]
      let next = rest.prefix { !isEnd($0) }
      let isLed = next.holds(party.name.value) && TaskSense(String(next)).leads
      return String(isLed ? division[clause.startIndex..<next.endIndex] : clause)
    }
    // 甲级场所 stands in 非甲级场所, too: that clause says more than names and roles.
    let own = clauses.filter { clause in
      let rest = parties.reduce(clause.without(share.value)) {
        $0.without($1.name.value)
      }
      return TaskSense(rest).object.isEmpty
    }
    return own.first { TaskSense($0).leads } ?? own.first ?? clauses.first ?? share.value
  }
}

/// What one entry says of a body's role.
private struct RoleClaim {
  let role: BoundaryRole
  let evidence: RoleEvidence
  let share: String
  /// Whether the share, or the words before it that give it, speak of guidance: 督促企业整改.
  let isGuidance: Bool
  /// Whether others assist by the entry and nobody else leads, so that who 负责 is responsible for the whole.
  let isAssisted: Bool
  /// The others that lead by the entry.
  let leads: Set<SharedMatter.Body>

  /// Whether it can hold together with what another entry says of the same body.
  ///
  /// Roles that both entries state must be the same. A word of a text says less: 负责 does not deny that a unit leads, nor
  /// that it assists, and 督促 is a task as well as a role; but whom others assist by one entry does not merely assist by
  /// another, nor who has a share of its own beside the lead that both entries name.
  func agrees(with other: RoleClaim) -> Bool {
    guard role != other.role else { return true }
    if evidence == .stated, other.evidence == .stated { return false }
    if evidence == .implied || other.evidence == .implied { return true }
    guard role != .guide, other.role != .guide else { return !isDone(by: other) }
    guard role == .assist || other.role == .assist else { return true }
    let (assisting, responsible) = role == .assist ? (self, other) : (other, self)
    if assisting.evidence == .stated, assisting.share.holds("负责") || assisting.share.holds("承担") {
      return true
    }
    return responsible.role == .share && responsible.evidence == .worded && !responsible.isAssisted
      && leads.isDisjoint(with: other.leads)
  }
}

extension RoleClaim {
  /// **Units:** letters of an act and its thing.
  private static let leastLetters = 4

  /// Whether one only guides the very task that by the other the unit does itself: 指导巡查, 负责巡查.
  fileprivate func isDone(by other: RoleClaim) -> Bool {
    guard role != other.role, role != .assist, other.role != .assist else { return false }
    guard !(role == .guide ? other : self).isGuidance else { return false }
    let (one, another) = (TaskSense(share), TaskSense(other.share))
    guard one.acts == another.acts, one.actWords == another.actWords else { return false }
    // 开挖沟渠, 沟渠的开挖: where no table has the act, it is among the letters.
    return one.acts.isEmpty
      ? one.object.count >= Self.leastLetters && one.object.sorted() == another.object.sorted()
      : one.object == another.object
  }
}

extension BoundaryRole {
  /// Verbs that are a role, and that one text leaves to it while another has them in the share.
  static let guidanceVerbs = ["指导", "督促", "督导"]
}

extension SharedMatter.Entry {
  /// Whether a share speaks of guidance; a text has the word before it where the share does without.
  private func isGuidance(_ share: Located<String>) -> Bool {
    let verbs = BoundaryRole.guidanceVerbs
    if verbs.contains(where: share.value.holds) { return true }
    guard let division = boundary.division, share.origin == division.origin else { return false }
    return verbs.contains { division.value.holds($0 + share.value) }
  }

  fileprivate func claims(of body: SharedMatter.Body) -> [RoleClaim] {
    let others = parties.filter { $0.body != body }
    let leads = Set(others.filter { $0.role == .lead }.map(\.body))
    let isAssisted = leads.isEmpty && others.contains { $0.role == .assist }
    return parties(of: body).compactMap { party in
      party.role.map {
        RoleClaim(
          role: $0, evidence: party.evidence, share: party.share?.value ?? "",
          isGuidance: party.share.map(isGuidance) ?? false, isAssisted: isAssisted, leads: leads)
      }
    }
  }
}

extension AnalysisInput {
  /// The units that lead a matter beside each other without a word that this is meant so, but for those that give the
  /// lead around.
  func rivalLeads(of matter: SharedMatter) -> [SharedMatter.Body] {
    let rivals = matter.rivalLeads(areApart: territories.areApart)
    guard !rivals.isEmpty, !handoverFaults(of: matter).isEmpty else { return rivals }
    let told = unitsHandingAround(matter, asWhole: true)
    let others = rivals.filter { !told.contains($0) }
    return others.count > 1 ? others : []
  }
}
