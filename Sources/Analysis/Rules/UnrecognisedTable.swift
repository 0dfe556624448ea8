import Diagnostics
import ListModel

extension Rule {
  /// A table that matches no part of the format (无法识别的表格).
  package static let unrecognisedTable = Rule(
    name: "unrecognised-table", family: .form, severity: .error,
    title: BilingualText(
      zh: "表格无法识别",
      en: "Unrecognised table"),
    summary: BilingualText(
      zh: "有内容的表格与清单的任何一项内容都对不上。",
      en: "A table with content matches no part of the lists."),
    explanation: Explanation(
      why: BilingualText(
        zh: "认不出的表格里的事项不会进入汇编，也不会被检查。",
        en: "What stands in such a table is neither published nor checked."),
      source: BilingualText(
        zh: "一张清单四项内容和权力清单的表式；按表头识别。",
        en: "The forms of the four items and of the power list; a table is known by its headings."),
      wrong: BilingualText(
        zh: "表头为“甲、乙、丙”的表格",
        en: "a table headed A, B, C"),
      right: BilingualText(
        zh: "表头为“序号、管理事项、相关部门、职责分工”的表格",
        en: "a table headed No., matter, units, division"),
      mend: BilingualText(
        zh: "对照下发的表式补上表头；与清单无关的表格请删去。",
        en: "Put the headings of the form above the table; remove tables that do not belong to the "
          + "list."),
      decides: BilingualText(
        zh: "报送单位改正；编办核对。",
        en: "The unit mends it; the drafting office checks."))
  ) { input, findings in
    for entry in input.irregularities where entry.kind == .unrecognisedTable {
      findings.append(
        Finding(
          BilingualText(
            zh: "这张表格的表头与清单的任何一项内容都对不上，内容没有读取。",
            en: "The headings of this table match no part of the lists; its content was not read."),
          at: [entry.occurrence], subject: entry.path,
          help: BilingualText(
            zh: "对照下发的表式补上或改正表头；与清单无关的表格请删去。",
            en: "Put the headings of the form above it; remove the table if it does not belong to the list."))
      )
    }
  }
}
