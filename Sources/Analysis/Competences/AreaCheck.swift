import Diagnostics
import ListModel

/// Two bodies who are competent for one matter, one of them in an area that lies in the other's.
struct AreaConflict {
  /// The inner area, and the area of the other body.
  let areas: (inner: String, outer: String)
  /// **Shape:** the body of the inner area first.
  let names: [String]
  private(set) var competences: [Competence]

  /// The same case, as another entry has it.
  mutating func add(_ others: [Competence]) { competences += others }

  /// Whether two are one case for the same bodies.
  func isSame(as other: AreaConflict) -> Bool { areas == other.areas && names == other.names }
}

/// Checks that areas which lie in others have one competent body, or a word on who prevails.
struct AreaCheck {
  let bodies: CompetentBodies
  let areas: AreaIndex

  /// **Units:** competences; of a matter with more the first ones are compared.
  private static let mostCompetences = 300

  /// Where a competence holds.
  private struct Extent {
    /// **Shape:** registered names where the register has them.
    let areas: [String]
    /// Its text names them.
    let isNamed: Bool
    /// Nothing says so: its body is one of the whole, and it has no limit.
    let isTacit: Bool
  }

  /// The cases in which two bodies are competent. **Shape:** in the order of the competences.
  ///
  /// - Parameters:
  ///   - words: what else is said of the division: notes, and the division in one text.
  ///   - stated: what all texts give to whom, those among the words, too.
  ///   - isOneAct: all are about one power, so that no text has to name the act.
  func conflicts(
    among competences: [Competence], words: [String], stated: [Competence] = [], isOneAct: Bool = false
  ) -> [AreaConflict] {
    let precedence = AreaPrecedence(bodies: bodies, areas: areas, words: words, stated: stated)
    let placed = competences.prefix(Self.mostCompetences).map {
      (competence: $0, extent: extent(of: $0, precedence))
    }
    var found: [AreaConflict] = []
    for inner in placed {
      for area in inner.extent.areas where areas.isRegistered(area) {
        for outer in placed {
          guard
            let around = outer.extent.areas.first(where: { areas.lies(area, in: $0) })
              ?? county(outer.competence, around: area),
            bodies.compete(inner.competence.body, outer.competence.body),
            !outer.competence.scope.isComplement,
            !inner.competence.scope.mayBeBoundedUnread, !outer.competence.scope.mayBeBoundedUnread,
            // Where neither text speaks of areas, they divide by something else.
            inner.extent.isNamed || !outer.extent.isTacit,
            doTheSame(
              inner.competence, outer.competence, in: area,
              isWholeCity: areas.isWhole(around), isTacit: outer.extent.isTacit, isOneAct: isOneAct),
            !precedence.isSettled(inner.competence, outer.competence, in: area)
          else { continue }
          let conflict = AreaConflict(
            areas: (area, around), names: [inner.competence.name, outer.competence.name],
            competences: [inner.competence, outer.competence])
          if let index = found.firstIndex(where: { $0.isSame(as: conflict) }) {
            found[index].add(conflict.competences)
          } else if !found.contains(where: { Set($0.names) == Set(conflict.names) }) {
            found.append(conflict)
          }
        }
      }
    }
    return found
  }

  /// Where a competence holds: the areas that it names, else the area that its body manages, or its body's district, or
  /// the city.
  private func extent(of competence: Competence, _ precedence: AreaPrecedence) -> Extent {
    let limits = competence.scope.boxes.flatMap(\.areas)
    let named = limits.filter { !$0.isExcluded && !isOwn($0.name, of: competence.body) }.map(\.name)
    let mentioned = areas.areas(namedIn: competence.scope.text).filter { name in
      !limits.contains { !areas.isWhole($0.name) && areas.lies(name, in: $0.name) }
    }
    let all = (named.map { areas.known($0) } + mentioned).filter { name in
      !areas.isRegistered(name) || !precedence.takesOut(name, competence.text)
    }
    if !all.isEmpty { return Extent(areas: all, isNamed: true, isTacit: false) }
    if case .unit(let id) = competence.body, let managed = areas.managed[id] {
      return Extent(areas: managed, isNamed: false, isTacit: false)
    }
    if let district = bodies.district(of: competence.body) {
      return Extent(areas: [district], isNamed: false, isTacit: false)
    }
    let isOfWhole = bodies.level(of: competence.body) == areas.level
    // 辖区内: all that the body has charge of.
    let isOfTerritory = limits.contains { !$0.isExcluded && Self.territories.contains($0.name) }
    let saysWhole = Self.says(areas.whole, competence) || isOfTerritory
    return Extent(areas: isOfWhole ? [areas.whole] : [], isNamed: saysWhole, isTacit: !saysWhole)
  }

  /// Whether a word stands for the area of whose body it is: of a park's body its kind of park alone, too.
  private func isOwn(_ name: String, of body: CompetentBody) -> Bool {
    if areas.isWhole(name) { return false }
    if Self.ownAreas.contains(name) { return true }
    guard case .unit(let id) = body, areas.managed[id] != nil, !areas.isRegistered(name) else { return false }
    return Self.kindsOfParks.contains(name.begins(with: "本") ? String(name.dropFirst()) : name)
  }

  private static let kindsOfParks: Set<String> = [
    "景区", "风景区", "风景名胜区", "度假区", "保护区", "自然保护区", "开发区", "新区", "港区", "示范区",
  ]
  /// **Shape:** as they stand before 范围内.
  private static let ownAreas: Set<String> = ["", "全区", "全县", "本区", "本县", "区", "县", "园区", "本园区", "全镇"]

  /// What stands before 辖区内 or 行政区域内 where all of a body's own area is meant.
  private static let territories: Set<String> = ["", "本", "本区", "本县"]

  private static func says(_ word: String, _ competence: Competence) -> Bool {
    competence.scope.text.holds(word)
  }

  /// 各区: the districts around an area are among them.
  private func county(_ competence: Competence, around area: String) -> String? {
    guard competence.body == .level(.county) else { return nil }
    return areas.areas(around: area).sorted().first { $0.ends(with: "区") || $0.ends(with: "县") }
  }

  /// Whether two bodies are to do the same in an area that neither leaves out.
  private func doTheSame(
    _ inner: Competence, _ outer: Competence, in area: String, isWholeCity: Bool, isTacit: Bool,
    isOneAct: Bool
  ) -> Bool {
    if !isOneAct, ConductedAct(inner).isOther(than: ConductedAct(outer)) { return false }
    return inner.scope.boxes.map(areas.withoutNames).contains { box in
      outer.scope.boxes.map(areas.withoutNames).contains { other in
        doTheSame(box, other, isWholeCity: isWholeCity, isTacit: isTacit, isOneAct: isOneAct)
          && !takesOut(area, other)
      }
    }
  }

  /// Whether two boxes are about the same act on the same things.
  ///
  /// What a body of the city does, it does everywhere unless it says otherwise: so of such a body only decisions count, and
  /// where its text leaves the area out, only those on things that both name.
  private func doTheSame(
    _ one: ScopeBox, _ other: ScopeBox, isWholeCity: Bool, isTacit: Bool, isOneAct: Bool
  ) -> Bool {
    guard one.sharesKind(with: other), one.sharesAct(with: other) else { return false }
    let common = one.acts.intersection(other.acts)
    let areBothOfKinds = !one.kinds.isEmpty && !other.kinds.isEmpty
    if isWholeCity {
      if !isOneAct, !common.contains(where: \.isDecision) { return false }
      if isTacit, isOneAct || !areBothOfKinds { return false }
    }
    guard isOneAct || !common.isEmpty || areBothOfKinds else { return false }
    // Who divide by a quantity do not divide by area: where their bounds cross, that is told of the bounds.
    return one.quantities.allSatisfy { quantity in
      other.quantities.allSatisfy { another in
        !quantity.isComparable(with: another) || quantity.interval == another.interval
      }
    }
  }

  private func takesOut(_ area: String, _ box: ScopeBox) -> Bool {
    box.areas.contains { $0.isExcluded && areas.lies(area, in: $0.name) }
  }
}
