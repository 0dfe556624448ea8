import Diagnostics
import ListModel

extension Rule {
  /// A part without a column it cannot do without (缺少栏目).
  package static let missingColumn = Rule(
    name: "missing-column", family: .form, severity: .error,
    title: BilingualText(
      zh: "缺少必备栏目",
      en: "Missing column"),
    summary: BilingualText(
      zh: "某一项内容缺少不可缺的栏目。",
      en: "A part lacks a column that it cannot do without."),
    explanation: Explanation(
      why: BilingualText(
        zh: "没有这一栏，事项就不完整：没有类别的权力无法归类，没有分工的边界什么也没有划清。",
        en: "Without it the items are incomplete: a power without category cannot be classified, a "
          + "boundary without division divides nothing."),
      source: BilingualText(
        zh: "清单表式：名称栏必备；部门职责另须具体工作事项；权力清单另须类别、实施依据；职责边界另须相关部门、职责分工。",
        en: "The forms: the name; for duties the tasks; for powers category and legal basis; for "
          + "boundaries units and division."),
      wrong: BilingualText(
        zh: "序号｜职权名称｜备注",
        en: "No. | name | note"),
      right: BilingualText(
        zh: "序号｜职权类别｜职权名称｜实施依据",
        en: "No. | category | name | legal basis"),
      mend: BilingualText(
        zh: "按下发的表式补上这一栏并填写；栏名写法不同的，改用表式中的栏名。",
        en: "Add the column of the form and fill it in; if it is there under another name, use the "
          + "name of the form."),
      decides: BilingualText(
        zh: "报送单位改正；编办核对。",
        en: "The unit mends it; the drafting office checks."))
  ) { input, findings in
    for entry in input.irregularities {
      guard case .missingColumn(let part, let column) = entry.kind else { continue }
      let neighbour = entry.quotation.text.filter { !$0.isNewline }.trimmingBlanks()
      findings.append(
        Finding(
          BilingualText(
            zh: "“\(part.name)”缺少“\(column)”一栏。", en: "The part \(part.name) lacks the column \(column)."),
          at: [entry.occurrence], subject: column,
          help: neighbour.isEmpty
            ? BilingualText(
              zh: "按表式补上“\(column)”一栏并逐行填写。", en: "Add the column \(column) as in the form and fill it in.")
            : BilingualText(
              zh: "按表式在“\(neighbour)”旁边补上“\(column)”一栏并逐行填写。",
              en: "Add the column \(column) beside \(neighbour) as in the form and fill it in.")))
    }
  }
}
