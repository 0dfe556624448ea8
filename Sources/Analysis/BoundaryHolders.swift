import ListModel

/// Powers that one unit lists and a boundary gives to another.
struct ContradictedHolder {
  /// To whom the boundary gives them.
  let owner: UnitID
  /// Who lists them.
  let holder: UnitID
  /// **Shape:** non-empty; by category, each in the catalogue's order.
  let powers: [ListedPower]
  /// Where the boundary gives them. **Shape:** non-empty, in the order of the entries.
  let givings: [GivenAct]
}

extension AnalysisInput {
  /// The units whose powers contradict their matters, matter by matter.
  func contradictedHolders() -> [(matter: SharedMatter, holders: [ContradictedHolder])] {
    guard !heldPowers.isEmpty else { return [] }
    let powers = Dictionary(grouping: heldPowers.indices) { index in
      Holding(unit: heldPowers[index].unit, category: heldPowers[index].power.category)
    }
    var objects = [Bigrams?](repeating: nil, count: heldPowers.count)
    func object(of index: Int) -> Bigrams {
      if let known = objects[index] { return known }
      let object = Gist(objectOf: heldPowers[index].name).bigrams
      objects[index] = object
      return object
    }
    return matters.compactMap { matter in
      let acts = givenActs(in: matter)
      guard !acts.isEmpty else { return nil }
      let subject = Gist(objectOf: matter.identity.text).bigrams
      var holders: [ContradictedHolder] = []
      for case .unit(let holder) in matter.bodies {
        for (owner, givings) in acts.grouped(by: \.unit) {
          let categories = givings.map(\.category).uniqued()
          let covered = categories.flatMap { category -> [HeldPower] in
            let acts = givings.filter { $0.category == category }
            return (powers[Holding(unit: holder, category: category)] ?? []).filter { index in
              let (name, object) = (heldPowers[index].power.item.name.value, object(of: index))
              return acts.contains { $0.covers(name, object: object, matter: subject) }
            }.map { heldPowers[$0] }
          }
          guard !covered.isEmpty, canMeet(owner, holder) else { continue }
          let left = Set(categories.filter { matter.leaves($0, notTo: holder, acts) })
          let listed = covered.filter { power in
            power.power.category.map(left.contains) ?? false && !power.isMarkedShared
              && hasLevel(of: owner, power)
          }
          guard !listed.isEmpty else { continue }
          let found = Set(listed.map(\.power.category))
          holders.append(
            ContradictedHolder(
              owner: owner, holder: holder, powers: listed.map(\.power),
              givings: givings.filter { found.contains($0.category) }))
        }
      }
      return holders.isEmpty ? nil : (matter, holders)
    }
  }

  /// The powers of one category of one unit.
  private struct Holding: Hashable {
    let unit: UnitID
    let category: PowerCategory?
  }

  private func givenActs(in matter: SharedMatter) -> [GivenAct] {
    let names = matter.bodies.flatMap { body -> [(String, UnitID)] in
      guard case .unit(let id) = body else { return [] }
      let unit = catalogue.registers.units[id]
      return [(unit.name, id), (unit.shortName, id)]
    }
    return matter.entries.flatMap { entry in
      entry.parties.flatMap { party in
        (party.shareText?.clauses ?? []).compactMap { GivenAct($0, of: party, in: entry, names: names) }
      }
    }
  }

  /// Whether a unit can have a power at the level at which another lists it.
  private func hasLevel(of unit: UnitID, _ power: HeldPower) -> Bool {
    let (levels, written) = (level(of: unit), power.writtenLevels)
    return levels.isEmpty || written.isEmpty || !levels.isDisjoint(with: written)
  }
}

extension SharedMatter {
  /// Whether all entries tell what a unit does in the matter, and none of it is a kind of power.
  ///
  /// - Parameter acts: the powers that the matter gives; a share can give one away.
  fileprivate func leaves(_ category: PowerCategory, notTo unit: UnitID, _ acts: [GivenAct]) -> Bool {
    let parts = entries.flatMap { $0.parties(of: .unit(unit)) }
    return !parts.isEmpty
      && parts.allSatisfy { part in
        guard let share = part.shareText else {
          return part.share == nil && (part.role == .assist || part.role == .guide)
        }
        let given = Set(acts.filter { $0.unit != unit && $0.party.share == part.share }.map(\.clause))
        return !part.isJoint && !CatchAll.isAll([part.share?.value ?? ""], of: name)
          && !share.clauses.contains {
            !given.contains($0.written) && GivenAct.mentions(category, in: $0.written)
          }
      }
      && !entries.contains { $0.boundary.division.map { DeclaredSharing.isJointLead($0.value) } ?? false }
  }
}
