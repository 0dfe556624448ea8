import ListModel

/// Tells which powers of different units are one power, and whether it is known that they share it.
struct PowerSharing {
  private let input: AnalysisInput

  init(_ input: AnalysisInput) { self.input = input }

  /// The powers that several units list at one level, with nothing to say that they share them.
  ///
  /// **Shape:** in the order of the catalogue; each group has powers of two units at least, one of each.
  func duplicates() -> [[ListedPower]] {
    // A main item with all its parts is what another unit may list as one power.
    let powers = input.heldPowers + input.catalogue.wholePowers(input.powers)
    let named = powers.indices.repeated { TextKey(powers[$0].name) }.compactMap { _, members in
      unshared(members.map { powers[$0] })
    }
    return (named + underOneCode()).sorted { Self.isBefore($0[0], $1[0]) }
  }

  private static func isBefore(_ one: ListedPower, _ other: ListedPower) -> Bool {
    (one.submission, one.item.name.origin) < (other.submission, other.item.name.origin)
  }

  /// The powers that several units list under one code by names of one object: one power, and no fault of the code.
  ///
  /// **Shape:** as `duplicates()`.
  func underOneCode() -> [[ListedPower]] {
    let powers = input.heldPowers
    return powers.indices.repeated { index in
      powers[index].power.parsedCode?.basic.number
    }.compactMap { _, members in
      let members = members.map { powers[$0] }
      guard Set(members.map(\.name)).count == members.count else { return nil }
      let objects = members.map { Gist(objectOf: $0.name).bigrams }
      let areAlike = objects.dropFirst().allSatisfy { other in
        objects[0].shared(with: other) * 2 >= max(1, min(objects[0].count, other.count))
      }
      return areAlike ? unshared(members) : nil
    }
  }

  /// One power of each unit that has it without saying that it is shared; nil where that is one at most.
  private func unshared(_ members: [HeldPower]) -> [ListedPower]? {
    let firsts = members.grouped(by: \.unit).compactMap(\.members.first)
    // Bodies of two districts hold no power together.
    let ofDistricts = Dictionary(grouping: firsts) { input.territories[$0.unit]?.district }
    let doubled = firsts.filter { power in
      let district = input.territories[power.unit]?.district
      let others = district.map { [ofDistricts[nil], ofDistricts[$0]] } ?? [firsts]
      return others.contains { $0?.contains { isSame($0, power) && !isShared($0, power) } ?? false }
    }
    return doubled.isEmpty ? nil : doubled.map(\.power).sorted(by: Self.isBefore)
  }

  /// The powers of nearly one name that several units list, with nothing to say that they share them.
  ///
  /// What one unit lists beside each other is two powers; equal names are told as duplicates.
  /// **Shape:** in the order of the catalogue; each group has powers of two units at least.
  func similar() -> [[ListedPower]] {
    let powers = input.heldPowers
    let names = powers.indices.gathered { index in
      powers[index].power.category.map { SimilarName(category: $0, gist: Gist(ofPower: powers[index].name)) }
    }
    func areOfOthers(_ one: Int, _ other: Int) -> Bool {
      guard names.key(one).category == names.key(other).category else { return false }
      let units = Set(names.members(other).map { powers[$0].unit })
      return !names.members(one).contains { units.contains(powers[$0].unit) }
    }
    var told = DisjointSets(count: names.indices.count)
    var similar: Set<Int> = []
    func compare(_ one: Int, _ other: Int) {
      let others = names.members(other)
      if names.members(one).contains(where: { power in
        others.contains { isSimilar(powers[power], powers[$0]) }
      }) {
        told.join(one, other)
        similar.formUnion([one, other])
      }
    }
    for name in names.repeated where names.key(name).gist.letters.count > 2 { compare(name, name) }
    let owned = names.indices.map { name in
      let key = names.key(name)
      return OwnedText(
        key.gist.letters, of: names.common(name) { powers[$0].power.submission }, kind: key.kind)
    }
    Gist.near.visit(owned) { one, other in
      if areOfOthers(one, other), names.key(one).gist.isNear(to: names.key(other).gist) {
        compare(one, other)
      }
    }
    // The same words in another order, which leaves few pairs in common: 秸秆、落叶 and 落叶、秸秆.
    let reordered = names.indices.repeated { name in
      let gist = names.key(name).gist
      return gist.letters.count > 3 ? gist.sumInAnyOrder : nil
    }
    for (_, members) in reordered {
      NearDuplicates(2, of: 5).visit(members.map { names.key($0).gist.bigrams }) { earlier, later in
        let (one, other) = (members[earlier], members[later])
        if areOfOthers(one, other),
          names.key(one).gist.letters.sorted() == names.key(other).gist.letters.sorted()
        {
          compare(one, other)
        }
      }
    }
    guard !similar.isEmpty else { return [] }
    return told.groups(withLone: similar.contains).map { group in
      let members = group.flatMap { names.members($0).map { powers[$0] } }
      return members.filter { power in members.contains { isSimilar($0, power) } }.map(\.power)
        .sorted(by: Self.isBefore)
    }
  }

  /// A name, as it is compared with those of the same category.
  private struct SimilarName: MarkedKey {
    let category: PowerCategory
    let gist: Gist

    func mark(_ seed: UInt64) -> UInt64 { gist.mark(seed) }
    var kind: Int { PowerCategory.allCases.firstIndex(of: category) ?? 0 }
  }

  /// Whether two powers of nearly one name are hardly two powers, and nothing says that the units share them.
  private func isSimilar(_ one: HeldPower, _ other: HeldPower) -> Bool {
    one.name != other.name && canMeet(one, other)
      && CitedLaw(of: one.power).sharesArticle(with: CitedLaw(of: other.power))
      && !isOfEveryAuthority(one, other) && !isShared(one, other)
  }

  /// Whether two powers of one name are one power: same code, or same category, at one level, in places that are not two
  /// districts.
  ///
  /// On other laws a name that every field has is another power, and so is one of which a row says more in a note.
  private func isSame(_ one: HeldPower, _ other: HeldPower) -> Bool {
    guard canMeet(one, other), !(one.hasParts && other.hasParts), !isOfEveryAuthority(one, other) else {
      return false
    }
    if let code = one.power.parsedCode?.basic, code == other.power.parsedCode?.basic { return true }
    guard let category = one.power.category, category == other.power.category else { return false }
    if CitedLaw(of: one.power).sharesInstrument(with: CitedLaw(of: other.power)) { return true }
    return !one.isRemarked && !other.isRemarked
      && Gist(ofDuty: one.power.item.name.value).objectCount >= Self.leastObject
  }

  /// Whether both are what every authority has, and no statute of a field makes them one: 加处罚款 by 行政处罚法.
  private func isOfEveryAuthority(_ one: HeldPower, _ other: HeldPower) -> Bool {
    EveryAuthority.has(one.name) && EveryAuthority.has(other.name)
      && !CitedLaw(of: one.power).sharesFieldInstrument(with: CitedLaw(of: other.power))
  }

  /// **Units:** letters of a thing by which a name is more than every field's.
  private static let leastObject = 4

  /// Whether two units can hold one power, each at the level of the item or its own.
  private func canMeet(_ one: HeldPower, _ other: HeldPower) -> Bool {
    guard one.unit != other.unit else { return false }
    return input.canMeet(one.unit, other.unit, levels: (levels(of: one), levels(of: other)))
  }

  /// The levels at which a unit has a power: what rows copy from a guidance catalogue (市级、区级) is the unit's own level among
  /// them.
  private func levels(of power: HeldPower) -> Set<Int> {
    let (written, own) = (power.writtenLevels, input.level(of: power.unit))
    let common = written.intersection(own)
    return written.isEmpty ? own : common.isEmpty ? written : common
  }

  /// Whether the rows themselves, a boundary, an agreement or the transfers register say that both units act.
  private func isShared(_ one: HeldPower, _ other: HeldPower) -> Bool {
    if input.transfers?.parts(one.power, between: one.unit, and: other.unit) == true { return true }
    if one.isMarkedShared && other.isMarkedShared || isEntrusted(one, other) { return true }
    return [one, other].contains { power in
      power.names.contains {
        input.understandings.cover(
          one.unit, other.unit, $0, written: power.power.item.name.value, by: power.acts)
      }
    } || input.isDivided(one, other.unit)
  }
}

extension PowerSharing {
  /// Whether one unit acts for the other, who keeps the power: its row is of an entrustment at this level, and the other's
  /// is not, or one of both names the other in it.
  private func isEntrusted(_ one: HeldPower, _ other: HeldPower) -> Bool {
    one.isEntrustedAtOwnLevel != other.isEntrustedAtOwnLevel
      || one.saysEntrustment(of: names(of: other.unit)) || other.saysEntrustment(of: names(of: one.unit))
  }

  private func names(of id: UnitID) -> [String] {
    let unit = input.catalogue.registers.units[id]
    return [unit.name, unit.shortName]
  }
}

extension AnalysisInput {
  /// The powers that the transfers register leaves to their units; nil where that is one unit at most.
  func withoutTransferred(_ powers: [ListedPower]) -> [ListedPower]? {
    guard let transfers else { return powers }
    let rest = powers.filter { power in
      catalogue.submissions[power.submission].unit.map { !transfers.isStale(power, of: $0) } ?? true
    }
    return rest.contains { $0.submission != rest[0].submission } ? rest : nil
  }
}
