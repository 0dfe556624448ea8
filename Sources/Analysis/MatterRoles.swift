import ListModel

extension SharedMatter {
  /// The units to which entries give roles that have nothing in common.
  ///
  /// 负责 and 督促 in a running text say that a unit has work to do, and not what it is to the others.
  var unitsWithContradictoryRoles: [Body] {
    bodies.filter { body in
      guard case .unit = body else { return false }
      let roles = entries.map { entry in
        entry.roles(of: body).filter { $0 == .lead || $0 == .assist || entry.boundary.division == nil }
      }
      .filter { !$0.isEmpty }
      return roles.indices.contains { later in
        roles[..<later].contains { $0.isDisjoint(with: roles[later]) }
      }
    }
  }

  /// The units that lead beside each other without a word that this is meant so; none where one leads at most.
  ///
  /// Where entries merely put the lead off on each other, and no two units claim it, the roles contradict each other.
  func rivalLeads(districts: (UnitID) -> String?) -> [Body] {
    let rivals = leads.filter { if case .unit = $0 { true } else { false } }
    guard rivals.count > 1, !isDeclared(rivals, districts: districts) else { return [] }
    let isNamedTogether = entries.contains { entry in
      rivals.count { entry.roles(of: $0).contains(.lead) } > 1
    }
    let claims = rivals.count { body in
      entries.contains { entry in
        entry.unit.map { .unit($0) } == body && entry.roles(of: body).contains(.lead)
      }
    }
    let contradictory = Set(unitsWithContradictoryRoles)
    let isPutOff = !isNamedTogether && claims < 2 && rivals.contains(where: contradictory.contains)
    return isPutOff ? [] : rivals
  }

  /// Whether all entries agree that these lead, each for its part or together.
  private func isDeclared(_ rivals: [Body], districts: (UnitID) -> String?) -> Bool {
    let places = rivals.compactMap { if case .unit(let id) = $0 { districts(id) } else { nil } }
    if places.count == rivals.count, Set(places).count == places.count { return true }
    return entries.allSatisfy { entry in
      let leading = rivals.filter { entry.roles(of: $0).contains(.lead) }
      if leading.isEmpty, entry.parties.allSatisfy({ $0.role == nil }) { return true }
      guard leading.count == rivals.count else { return false }
      let shares = rivals.map { body in entry.parties(of: body).compactMap { $0.share?.value }.joined() }
      return DeclaredSharing.isSplit(shares) || entry.words.contains(where: DeclaredSharing.isJointLead)
    }
  }
}

extension AnalysisInput {
  /// The units that lead a matter beside each other without a word that this is meant so.
  func rivalLeads(of matter: SharedMatter) -> [SharedMatter.Body] {
    matter.rivalLeads { catalogue.registers.units[$0].district(in: catalogue.edition.jurisdiction) }
  }
}
