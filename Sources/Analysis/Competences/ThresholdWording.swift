import Diagnostics
import ListModel

/// How conflicts of thresholds are told.
struct ThresholdWording {
  /// What is true of the bodies at the value.
  let verb: BilingualText
  /// The same in the witness; nil where nobody is competent.
  let witness: BilingualText?
  /// What is to be done about one value.
  let remedy: BilingualText
  /// What is to be done about several.
  let rangeRemedy: BilingualText

  /// All conflicts of a matter as one finding.
  ///
  /// - Parameter conflicts: **Shape:** non-empty.
  func finding(_ conflicts: [ThresholdConflict], of matter: SharedMatter, in input: AnalysisInput) -> Finding
  {
    let competences = conflicts.flatMap(\.competences)
    return MatterWording(matter, in: input).finding(
      message(conflicts, of: matter.name), sides: sides(conflicts),
      entries: matter.entries(of: competences), bodies: competences.compactMap(\.rival),
      witness: witness(of: conflicts[0]), remedy: remedy(for: conflicts[0]))
  }

  /// All conflicts of a power as one finding.
  ///
  /// - Parameter conflicts: **Shape:** non-empty.
  func finding(_ conflicts: [ThresholdConflict], of powers: [ListedPower], in input: AnalysisInput) -> Finding
  {
    let name = powers[0].item.name.value
    var seen: Set<Quotation> = []
    let sides = sides(conflicts).filter { seen.insert($0.quotation).inserted }
    let bases = powers.flatMap(BasisWording(input).sides)
    let remedy = remedy(for: conflicts[0])
    return Finding(
      message(conflicts, of: name), at: sides[0].quotation, units: powers.map(\.unit), subject: name,
      related: sides.dropFirst() + bases, witness: witness(of: conflicts[0]),
      help: remedy + TalkHost.deciding(first: powers[0].unit))
  }

  private func remedy(for conflict: ThresholdConflict) -> BilingualText {
    if conflict.isOfKinds { return Self.kindRemedy }
    return conflict.range == nil ? remedy : rangeRemedy
  }

  private static let kindRemedy = BilingualText(
    zh: "商定这一类对象归谁，从另一方的份额中删去。", en: "Agree on who has this kind of things; the other share leaves it out.")

  private func message(_ conflicts: [ThresholdConflict], of subject: String) -> BilingualText {
    let first = conflicts[0]
    let more = conflicts.count - 1
    let names = first.names.joined(separator: "、")
    let values = first.range ?? first.point
    return BilingualText(
      zh: "“\(subject)”：\(values.zh)时，\(names)\(verb.zh)" + (more > 0 ? "；类似的还有 \(more) 处。" : "。"),
      en: "\(subject): \(first.range == nil ? "at " : "")\(values.en) \(names) \(verb.en)"
        + (more > 0 ? "; \(more) more like it." : "."))
  }

  private func witness(of conflict: ThresholdConflict) -> BilingualText {
    let names = conflict.names.joined(separator: "、")
    let point = conflict.point
    let place =
      conflict.range.map {
        BilingualText(zh: "\($0.zh)，例如\(point.zh)", en: "\($0.en), for instance \(point.en)")
      } ?? point
    return BilingualText(
      zh: "\(place.zh)：" + (witness.map { names + $0.zh } ?? "无人有权"),
      en: "\(place.en): " + (witness.map { "\(names) \($0.en)" } ?? "nobody is competent"))
  }

  private func sides(_ conflicts: [ThresholdConflict]) -> [Finding.Side] {
    conflicts.flatMap(\.competences).sorted { $0.entry < $1.entry }.map(\.side)
  }
}
