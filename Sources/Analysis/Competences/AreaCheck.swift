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
  /// The city of the edition.
  let jurisdiction: String

  /// **Units:** competences; of a matter with more the first ones are compared.
  private static let mostCompetences = 300

  /// The cases in which two bodies are competent. **Shape:** in the order of the competences.
  ///
  /// - Parameters:
  ///   - words: what else is said of the division: notes.
  ///   - isOneAct: all are about one power, so that no text has to name the act.
  func conflicts(among competences: [Competence], words: [String], isOneAct: Bool = false) -> [AreaConflict] {
    let placed = competences.prefix(Self.mostCompetences).map { (competence: $0, areas: extent(of: $0)) }
    var found: [AreaConflict] = []
    for inner in placed {
      for area in inner.areas where areas.isRegistered(area) {
        for outer in placed {
          guard
            let around = outer.areas.first(where: { areas.lies(area, in: $0) })
              ?? county(outer.competence, around: area),
            isUnsettled(inner.competence, outer.competence, in: area, of: around, words, isOneAct)
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

  /// Where a competence holds: the areas that it names, else the area that its body manages, or its body's district.
  private func extent(of competence: Competence) -> [String] {
    let limits = competence.scope.boxes.flatMap(\.areas)
    let named = limits.filter { !$0.isExcluded && !$0.name.isEmpty }.map(\.name)
    let mentioned = areas.areas(namedIn: competence.scope.text).filter { name in
      !limits.contains { areas.lies(name, in: $0.name) }
    }
    let all = named.map { areas.known($0) } + mentioned
    if !all.isEmpty { return all }
    if case .unit(let id) = competence.body, let managed = areas.managed[id] { return managed }
    return bodies.district(of: competence.body).map { [$0] } ?? []
  }

  /// 各区: the districts around an area are among them.
  private func county(_ competence: Competence, around area: String) -> String? {
    guard competence.body == .level(.county) else { return nil }
    return areas.areas(around: area).sorted().first { $0.hasSuffix("区") || $0.hasSuffix("县") }
  }

  /// Whether two bodies are to do the same in an area, and nothing says who prevails.
  private func isUnsettled(
    _ inner: Competence, _ outer: Competence, in area: String, of around: String, _ words: [String],
    _ isOneAct: Bool
  ) -> Bool {
    guard bodies.compete(inner.body, outer.body),
      !([inner.text, outer.text] + words).contains(where: Self.settles), !outer.scope.isComplement
    else { return false }
    let isWholeCity = around == jurisdiction || around.hasPrefix("全市")
    return inner.scope.boxes.map(areas.withoutNames).contains { box in
      outer.scope.boxes.map(areas.withoutNames).contains { other in
        doTheSame(box, other, isWholeCity: isWholeCity, isOneAct: isOneAct) && !takesOut(area, other)
      }
    }
  }

  private func doTheSame(_ one: ScopeBox, _ other: ScopeBox, isWholeCity: Bool, isOneAct: Bool) -> Bool {
    guard one.sharesKind(with: other), one.sharesAct(with: other) else { return false }
    let common = one.acts.intersection(other.acts)
    if isWholeCity, !isOneAct, !common.contains(where: \.isDecision) { return false }
    guard isOneAct || !common.isEmpty || !one.kinds.isEmpty && !other.kinds.isEmpty else { return false }
    return one.quantities.allSatisfy { quantity in
      other.quantities.allSatisfy { another in
        !quantity.isComparable(with: another) || !quantity.interval.intersection(another.interval).isEmpty
      }
    }
  }

  private func takesOut(_ area: String, _ box: ScopeBox) -> Bool {
    box.areas.contains { $0.isExcluded && areas.lies(area, in: $0.name) }
  }

  /// Whether a text says who prevails where areas lie in each other.
  private static func settles(_ text: String) -> Bool { settlingWords.contains(where: text.holds) }

  private static let settlingWords = [
    "除外", "以外", "之外", "外的", "其他区域", "其它区域", "其余", "优先", "为准", "会同", "联合", "共同", "委托", "授权", "配合", "移交", "不重复",
    "按本条分工", "协商",
  ]
}
