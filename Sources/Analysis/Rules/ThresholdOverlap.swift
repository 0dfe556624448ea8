import Diagnostics
import ListModel

extension Rule {
  /// Two competent bodies at one value of a quantity (界限重叠).
  package static let thresholdOverlap = Rule(
    name: "threshold-overlap", family: .boundaries, severity: .error,
    title: BilingualText(zh: "数量界限重叠", en: "Threshold overlap"),
    summary: BilingualText(
      zh: "按数量划分权限，同一个数量有两家都有权。",
      en: "Competence is divided by a quantity, and for one value two bodies have it."),
    explanation: Explanation(
      why: BilingualText(
        zh: "落在重叠处的事项，两家都可以批，也都可以推给对方；当事人不知道找谁。",
        en: "A case in the overlap may be decided by both, or passed on by each to the other."),
      source: BilingualText(
        zh: "民法典第一千二百五十九条：“以上”“以下”“以内”包括本数，“不满”“超过”“以外”不包括本数。",
        en: "Civil Code, article 1259: 以上, 以下 and 以内 include the number; 不满, 超过 and 以外 exclude it."),
      wrong: BilingualText(
        zh: "10000平方米以上由市级审批，10000平方米以下由区级审批（恰为10000平方米时两级都有权）",
        en: "10000平方米以上 is the city's, 10000平方米以下 the district's: at exactly 10000 both are competent"),
      right: BilingualText(
        zh: "10000平方米以上由市级审批，不满10000平方米由区级审批",
        en: "10000平方米以上 is the city's, 不满10000平方米 the district's"),
      mend: BilingualText(
        zh: "商定重叠处归谁：只重叠一个数的，另一方改用“不满”或者“超过”；重叠一段的，两家以同一个数为界。各清单写法一致。",
        en:
          "Agree on who has the overlap: of one value, the other side writes 不满 or 超过; of several, both divide at one "
          + "number. All lists say the same."),
      decides: BilingualText(
        zh: "相关单位协商，协商不成由编办协调。", en: "The units agree; failing that the drafting office mediates.")),
    parts: [.boundaries, .powers], needsAllUnits: true
  ) { input, findings in
    let wording = ThresholdWording(
      verb: BilingualText(zh: "都有权", en: "are both competent"),
      witness: BilingualText(zh: "均有权", en: "are both competent"),
      remedy: BilingualText(
        zh: "商定这一数量归谁，另一方改用“不满”或者“超过”。", en: "Agree on who has this value; the other side writes 不满 or 超过."),
      rangeRemedy: BilingualText(
        zh: "商定这一段归谁，两家以同一个数为界：一方写“以上”，另一方写“不满”。",
        en: "Agree on who has these values, and divide at one number: one side writes 以上, the other 不满."))
    for (matter, thresholds) in input.thresholds.matters where !thresholds.overlaps.isEmpty {
      findings.append(wording.finding(thresholds.overlaps, of: matter, in: input))
    }
    for (powers, thresholds) in input.thresholds.powers where !thresholds.overlaps.isEmpty {
      findings.append(wording.finding(thresholds.overlaps, of: powers, in: input))
    }
  }
}
