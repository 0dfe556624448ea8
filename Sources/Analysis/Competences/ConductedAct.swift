import ListModel

/// What a body does by a competence, where that names acts which bound none: clearing refuse, or watching over others who do.
struct ConductedAct {
  /// **Shape:** without acts of watching.
  private let acts: Set<Unicode.Scalar>
  private let watches: Bool
  /// Whether the competence names acts by which bodies decide.
  private let decides: Bool

  init(_ competence: Competence) {
    let text = [competence.name, "管理委员会"].reduce(String(competence.scope.text)) { $0.without($1) }
    let sense = TaskSense(text)
    acts = Set(sense.acts).subtracting(Self.watching)
    watches = Set(sense.acts).intersection(Self.watching).count > 0 || Self.words.contains(where: text.holds)
    decides = competence.scope.boxes.contains { $0.acts.contains(where: \.isDecision) }
  }

  /// Whether the two are about other acts: one does what the other watches over, or each does something else.
  ///
  /// What bodies decide is compared by its own words.
  func isOther(than other: ConductedAct) -> Bool {
    guard !decides, !other.decides else { return false }
    if watches != other.watches { return !(watches ? other.acts : acts).isEmpty }
    return !acts.isEmpty && !other.acts.isEmpty && acts.isDisjoint(with: other.acts)
  }

  private static let watching: Set<Unicode.Scalar> = [TaskSense.supervision, "查"]
  private static let words = ["考核", "监督", "督促", "督导", "指导", "评价"]
}
