import ListModel

/// What competences that are bounded by a quantity are for, where the words by which scopes are compared do not tell it.
struct BoundedActs {
  private let acts: [ConductedAct]
  private let senses: [Set<Unicode.Scalar>]
  private let areUnlisted: [Bool]

  init(_ competences: [Competence]) {
    acts = competences.map { ConductedAct($0) }
    senses = competences.map { competence in
      let text = competence.scope.text
      let named = competence.scope.body.map { String($0) } ?? competence.name
      return Set(TaskSense(String(text).without(named)).acts)
    }
    areUnlisted = competences.map(\.scope.saysUnlistedAct)
  }

  /// Whether two competences are for the same act as far as their texts tell: another verb on the same thing is no common
  /// act, be it one that no table has.
  func areShared(_ one: (competence: Int, box: ScopeBox), _ other: (competence: Int, box: ScopeBox)) -> Bool {
    guard one.box.sharesAct(with: other.box) else { return false }
    let (left, right) = (one.competence, other.competence)
    switch (one.box.acts.isEmpty, other.box.acts.isEmpty) {
    case (false, false): return true
    case (true, true): return !acts[left].isOther(than: acts[right])
    case (true, false): return !areUnlisted[left] || !senses[left].isDisjoint(with: senses[right])
    case (false, true): return !areUnlisted[right] || !senses[left].isDisjoint(with: senses[right])
    }
  }
}
