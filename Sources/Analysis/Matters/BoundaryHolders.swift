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
    var reader = GivenActs()
    var powers = HoldersPowers(heldPowers)
    return matters.compactMap { matter in
      let acts = reader.acts(in: matter, names: names(in: matter))
      guard !acts.isEmpty else { return nil }
      let object = Gist(objectOf: matter.identity.text).bigrams
      let subject = (object: object, letters: PairLetters(object))
      let owners = acts.grouped { $0.unit }.map { OwnedActs(owner: $0.key, givings: $0.members) }
      var holders: [ContradictedHolder] = []
      for case .unit(let holder) in matter.bodies where powers.has(holder) {
        for owned in owners where owned.owner != holder && canMeet(owned.owner, holder) {
          let (owner, givings) = (owned.owner, owned.givings)
          var listed: [HeldPower] = []
          var found: Set<PowerAct> = []
          for (act, objects) in owned.objects {
            let covered = powers.covered(by: objects, of: act, in: subject, listedBy: holder).filter {
              !$0.isMarkedShared && hasLevel(of: owner, $0)
            }
            let contradicting = matter.left(covered, of: act, notTo: holder, acts, &reader)
            if contradicting.isEmpty { continue }
            found.insert(act)
            for power in contradicting where !listed.contains(where: { $0.power === power.power }) {
              listed.append(power)
            }
          }
          guard !listed.isEmpty else { continue }
          holders.append(
            ContradictedHolder(
              owner: owner, holder: holder, powers: listed.map(\.power),
              givings: givings.filter { found.contains($0.act) }))
        }
      }
      return holders.isEmpty ? nil : (matter, holders)
    }
  }

  private func names(in matter: SharedMatter) -> [(name: String, unit: UnitID)] {
    matter.bodies.flatMap { body -> [(String, UnitID)] in
      guard case .unit(let id) = body else { return [] }
      let unit = catalogue.registers.units[id]
      return [(unit.name, id), (unit.shortName, id)]
    }
  }

  /// Whether a unit can have a power at the level at which another lists it.
  private func hasLevel(of unit: UnitID, _ power: HeldPower) -> Bool {
    let (levels, written) = (level(of: unit), power.writtenLevels)
    return levels.isEmpty || written.isEmpty || !levels.isDisjoint(with: written)
  }
}

/// What a matter gives to one unit.
private struct OwnedActs {
  let owner: UnitID
  let givings: [GivenAct]
  /// By act what it is to be done to, each once.
  let objects: [(act: PowerAct, objects: [ActObject])]

  init(owner: UnitID, givings: [GivenAct]) {
    self.owner = owner
    self.givings = givings
    objects = givings.grouped { $0.act }.map { act, givings in
      var seen: Set<ObjectIdentifier> = []
      return (act, givings.map(\.object).filter { seen.insert(ObjectIdentifier($0)).inserted })
    }
  }
}

/// The powers of units; what a name is about is read where it is asked for, and once.
private struct HoldersPowers {
  private struct Act: Hashable {
    let unit: UnitID
    let act: PowerAct
  }

  /// A power of a category.
  private struct Listed {
    let index: Int
    let category: PowerCategory
  }

  /// A power, and which letters its name has.
  private struct Used {
    let index: Int
    let letters: LetterMarks
  }

  private let powers: [HeldPower]
  /// Those of each unit, by its index.
  private var byUnit: [[Listed]] = []
  /// Those of a unit that are used by an act.
  private var byAct: [Act: [Used]] = [:]
  private var objects: [Bigrams?]

  init(_ powers: [HeldPower]) {
    self.powers = powers
    objects = Array(repeating: nil, count: powers.count)
    byUnit = Array(repeating: [], count: (powers.lazy.map(\.unit.index).max() ?? -1) + 1)
    for index in powers.indices {
      guard let category = powers[index].power.category else { continue }
      byUnit[powers[index].unit.index].append(Listed(index: index, category: category))
    }
  }

  /// Whether a unit lists any.
  func has(_ unit: UnitID) -> Bool { byUnit.indices.contains(unit.index) && !byUnit[unit.index].isEmpty }

  /// The powers of a unit that are used by an act and covered by what is given. **Shape:** in the catalogue's order.
  ///
  /// - Parameters:
  ///   - matter: what the matter's name is about.
  mutating func covered(
    by given: [ActObject], of act: PowerAct, in matter: (object: Bigrams, letters: PairLetters),
    listedBy unit: UnitID
  ) -> [HeldPower] {
    var found: [HeldPower] = []
    for used in used(by: Act(unit: unit, act: act)) {
      let index = used.index
      for given in given where given.mayCover(used.letters, matter: matter.letters) {
        let object = objects[index] ?? Gist(objectOf: powers[index].name).bigrams
        objects[index] = object
        let name = powers[index].power.item.name.value
        if given.covers(name, object: object, matter: matter.object) {
          found.append(powers[index])
          break
        }
      }
    }
    return found
  }

  private mutating func used(by act: Act) -> [Used] {
    if let known = byAct[act] { return known }
    var used: [Used] = []
    for listed in byUnit[act.unit.index]
    where act.act.isUsed(by: listed.category, named: powers[listed.index].name) {
      used.append(Used(index: listed.index, letters: LetterMarks(powers[listed.index].name)))
    }
    byAct[act] = used
    return used
  }
}

extension SharedMatter {
  /// Those of a unit's powers that no entry leaves to it: all entries tell what it does in the matter, and none of it is the
  /// same act on the same thing.
  ///
  /// - Parameter acts: the powers that the matter gives; a share can give one away.
  fileprivate func left(
    _ powers: [HeldPower], of act: PowerAct, notTo unit: UnitID, _ acts: [GivenAct], _ reader: inout GivenActs
  ) -> [HeldPower] {
    guard !powers.isEmpty else { return [] }
    let parts = entries.flatMap { $0.parties(of: .unit(unit)) }
    guard !parts.isEmpty,
      !entries.contains(where: { $0.boundary.division.map { DeclaredSharing.isJointLead($0.value) } ?? false }
      )
    else { return [] }
    var rest = powers
    for part in parts {
      guard let share = part.shareText else {
        guard part.share == nil, part.role == .assist || part.role == .guide else { return [] }
        continue
      }
      guard !part.isJoint, !CatchAll.isAll([part.share?.value ?? ""], of: name) else { return [] }
      let given = Set(acts.filter { $0.unit != unit && $0.party.share == part.share }.map(\.clause))
      for clause in share.clauses where !given.contains(clause.written) {
        guard reader.read(clause.written).mentioned.contains(act) else { continue }
        let object = Gist(objectOf: clause.written.without(part.name.value)).letters
        rest.removeAll { power in
          let name = Gist(objectOf: power.power.item.name.value).letters
          let common = object.count(where: name.contains)
          let isVague = object.count < 2 || object.count == 2 && name.count != 2
          return isVague || common >= min(object.count, name.count)
            || common * 2 >= max(object.count, name.count)
        }
      }
    }
    return rest
  }
}
