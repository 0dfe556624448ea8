import Diagnostics
import ListModel

extension Rule {
  /// A value of a quantity for which nobody is competent (界限空白).
  package static let thresholdGap = Rule(
    name: "threshold-gap", family: .boundaries, severity: .error,
    title: BilingualText(zh: "数量界限空白", en: "Threshold gap"),
    summary: BilingualText(
      zh: "按数量划分权限，两家的界限之间有一段无人有权。",
      en: "Competence is divided by a quantity, and between two bounds nobody has it."),
    explanation: Explanation(
      why: BilingualText(
        zh: "落在空白处的事项没有人受理，出了问题没有人负责。", en: "A case in the gap is taken by nobody, and nobody answers for it."
      ),
      source: BilingualText(
        zh: "民法典第一千二百五十九条：“以上”“以下”“以内”包括本数，“不满”“超过”“以外”不包括本数。",
        en: "Civil Code, article 1259: 以上, 以下 and 以内 include the number; 不满, 超过 and 以外 exclude it."),
      wrong: BilingualText(
        zh: "超过10000平方米由市级审批，不满10000平方米由区级审批（恰为10000平方米时无人有权）",
        en: "超过10000平方米 is the city's, 不满10000平方米 the district's: at exactly 10000 nobody is competent"),
      right: BilingualText(
        zh: "10000平方米以上由市级审批，不满10000平方米由区级审批；或者写明“其余由区级审批”",
        en: "10000平方米以上 is the city's, 不满10000平方米 the district's; or 其余 (the rest) is said to be somebody's"),
      mend: BilingualText(
        zh: "商定空白处归谁，改它的界限；各清单写法一致。",
        en: "Agree on who takes the gap and move that bound; all lists say the same."),
      decides: BilingualText(
        zh: "相关单位协商，协商不成由编办协调。", en: "The units agree; failing that the drafting office mediates.")),
    parts: [.boundaries, .powers], needsAllUnits: true
  ) { input, findings in
    let wording = ThresholdWording(
      verb: BilingualText(zh: "都无权", en: "leave it to nobody"),
      witness: nil,
      remedy: BilingualText(zh: "商定这一数量归谁，改它的界限。", en: "Agree on who takes this value, and move that bound."),
      rangeRemedy: BilingualText(
        zh: "商定这一段归谁，改它的界限，与另一家的界限相接。",
        en: "Agree on who takes these values, and move that bound up to the other one."))
    for (matter, thresholds) in input.thresholds.matters where !thresholds.gaps.isEmpty {
      findings.append(wording.finding(thresholds.gaps, of: matter, in: input))
    }
    for (powers, thresholds) in input.thresholds.powers where !thresholds.gaps.isEmpty {
      findings.append(wording.finding(thresholds.gaps, of: powers, in: input))
    }
  }
}
