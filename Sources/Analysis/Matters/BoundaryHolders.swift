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
      var holders: [ContradictedHolder] = []
      for case .unit(let holder) in matter.bodies where powers.has(holder) {
        for (owner, givings) in acts.grouped(by: \.unit) where owner != holder && canMeet(owner, holder) {
          var listed: [HeldPower] = []
          var found: Set<PowerAct> = []
          for (act, givings) in givings.grouped(by: \.act) {
            let covered = powers.covered(by: givings, of: act, in: subject, listedBy: holder).filter {
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

/// The powers of units; what a name is about is read where it is asked for, and once.
private struct HoldersPowers {
  private struct Act: Hashable {
    let unit: UnitID
    let act: PowerAct
  }

  private let powers: [HeldPower]
  private let byUnit: [UnitID: [Int]]
  /// Those of a unit that are used by an act.
  private var byAct: [Act: [(index: Int, letters: LetterMarks)]] = [:]
  private var objects: [Bigrams?]

  init(_ powers: [HeldPower]) {
    self.powers = powers
    byUnit = Dictionary(grouping: powers.indices) { powers[$0].unit }
    objects = Array(repeating: nil, count: powers.count)
  }

  /// Whether a unit lists any.
  func has(_ unit: UnitID) -> Bool { byUnit[unit] != nil }

  /// The powers of a unit that are used by an act and covered by what is given. **Shape:** in the catalogue's order.
  ///
  /// - Parameters:
  ///   - matter: what the matter's name is about.
  mutating func covered(
    by givings: [GivenAct], of act: PowerAct, in matter: (object: Bigrams, letters: PairLetters),
    listedBy unit: UnitID
  ) -> [HeldPower] {
    let givings = givings.span
    var found: [HeldPower] = []
    for (index, letters) in used(by: Act(unit: unit, act: act)) {
      for giving in givings.indices where givings[giving].object.mayCover(letters, matter: matter.letters) {
        let object = objects[index] ?? Gist(objectOf: powers[index].name).bigrams
        objects[index] = object
        let name = powers[index].power.item.name.value
        if givings[giving].object.covers(name, object: object, matter: matter.object) {
          found.append(powers[index])
          break
        }
      }
    }
    return found
  }

  private mutating func used(by act: Act) -> [(index: Int, letters: LetterMarks)] {
    if let known = byAct[act] { return known }
    let used = (byUnit[act.unit] ?? []).filter { index in
      powers[index].power.category.map { act.act.isUsed(by: $0, named: powers[index].name) } ?? false
    }.map { ($0, LetterMarks(powers[$0].name)) }
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
    let parts = entries.flatMap { $0.parties(of: .unit(unit)) }
    guard !powers.isEmpty, !parts.isEmpty,
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
