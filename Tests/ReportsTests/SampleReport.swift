import Analysis
import Diagnostics
import ListModel
import Reports
import TestSupport

/// A report on all that a format must bear: every severity, a closed finding, files with and without lines, an archive, and
/// texts full of marks that some format reads as its own.
enum SampleReport {
  /// A text that would be markup in every format.
  static let hostile = "<b>&\"'</b> ]]> {{x}} 100% ::error:: a,b:c\r\n[x](1) |y| \u{1B}[31m \u{7} =1+1 𠮷"

  static func input(_ language: Language) -> ReportInput {
    let shortNames = ["市水务局", "市交通局", "某局"]
    let units = UnitRegister(
      units: shortNames.dropLast().map {
        Unit(name: "三亚" + $0, shortName: $0, kind: "政府工作部门", origin: Located("").origin)
      })
    var submissions = shortNames.enumerated().map { index, name in
      Submission(folder: name, unit: index < 2 ? UnitID(index) : nil)
    }
    submissions[0].powers = [PowerItem(name: Located("取水许可"), code: Located("000119001000"))]
    let catalogue = Catalogue(
      edition: Edition(
        name: "sample", title: "样本清单", jurisdiction: "三亚市", regionCode: "460200", level: "市级",
        asOf: CalendarDate(year: 2022, month: 9, day: 30)!, issuer: "市编办", origin: Located("").origin),
      registers: Registers(units: units), submissions: submissions,
      files: [
        SourceFile(path: "submissions/市水务局/清单.xlsx", tables: [TableName(name: "权力")]),
        SourceFile(path: "submissions/市交通局/100%,清单:一.csv"),
        SourceFile(path: "submissions/某局/报送.zip › 内/清单.xml"),
        SourceFile(path: "submissions/市交通局/责任清单.docx", tables: [TableName(name: "表1", heading: "二、职责边界")]),
      ])
    return ReportInput(
      catalogue: catalogue, judgement: Judgement(outcomes: outcomes, findings: findings), toolVersion: "1.2",
      excerpts: [
        cell.origin: .row(["1", "雨污水管网", "市水务局牵头", "其他"], marked: 2),
        otherCell.origin: .row(["1", "雨污水管网", "市交通局牵头"], marked: 2),
        line.origin: .row(["7", hostile, "市级"], marked: 1),
      ], language: language, folder: "lists/sample/", templates: SmallReport.templates)
  }

  private static let cell = Located(
    "市水务局牵头", at: Origin(file: FileID(0), place: .cell(table: 1, row: 3, column: 3)))
  private static let otherCell = Located(
    "市交通局牵头", at: Origin(file: FileID(3), place: .cell(table: 1, row: 5, column: 3)))
  private static let line = Located(hostile, at: Origin(file: FileID(1), place: .field(line: 7, column: 2)))
  private static let entry = Located(
    "市环保局", at: Origin(file: FileID(2), place: .line(12, column: 20)))

  private static var outcomes: [RuleOutcome] {
    [
      RuleOutcome(rule: .formerUnitName, status: .failed(findings: 1)),
      RuleOutcome(rule: .guidanceMismatch, status: .skipped(reason: text("没有指导目录", "no guidance catalogue"))),
      RuleOutcome(rule: .malformedCitation, status: .failed(findings: 1)),
      RuleOutcome(rule: .multipleLeads, status: .failed(findings: 2)),
      RuleOutcome(rule: .orphanSubitem, status: .notApplicable),
      RuleOutcome(rule: .sequenceGap, status: .failed(findings: 1)),
      RuleOutcome(rule: .unknownUnit, status: .passed),
    ]
  }

  private static var findings: [JudgedFinding] {
    [
      judged(
        .multipleLeads, .error,
        Finding(
          text("“雨污水管网”有 2 个牵头单位：市水务局、市交通局。", "雨污水管网 has 2 leads: 市水务局, 市交通局."), at: cell.quotation,
          units: ["市水务局", "市交通局"], subject: "雨污水管网",
          related: [Finding.Side(text("市交通局的清单写它自己牵头", "市交通局 names itself"), otherCell.quotation)],
          witness: text("找谁牵头：看市水务局的清单，找市水务局。", "Who leads: by the list of 市水务局 it is 市水务局."),
          help: text("确定一个牵头单位。", "Agree on one lead.")), "1111111111111111"),
      judged(
        .multipleLeads, .error,
        Finding(
          text("“游船市场”有 2 个牵头单位。", "游船市场 has 2 leads."), at: cell.quotation, units: ["市水务局"],
          subject: "游船市场"), "2222222222222222", closedBy: "三府纪〔2022〕1号"),
      judged(
        .malformedCitation, .warning,
        Finding(
          text("写法不规范：\(hostile)。", "badly written: \(hostile)."), at: line.quotation, units: ["市交通局"],
          subject: hostile,
          fix: Finding.Fix(
            text("加书名号", "add marks"), replace: hostile, with: "《\(hostile)》", at: line.origin, offset: 0)),
        "3333333333333333"),
      judged(
        .formerUnitName, .warning,
        Finding(
          text("“市环保局”是停用的单位名称。", "市环保局 is a former name."), at: entry.quotation, units: [], subject: "市环保局"),
        "4444444444444444"),
      judged(
        .sequenceGap, .note,
        Finding(
          text("序号应为 4，实为 6。", "6 where 4 is expected."),
          at: Quotation("", at: Origin(file: FileID(3), place: .wholeFile)), units: ["市交通局"], subject: "序号"),
        "5555555555555555"),
    ]
  }

  private static func judged(
    _ rule: Rule, _ severity: Severity, _ finding: Finding, _ fingerprint: String, closedBy: String? = nil
  ) -> JudgedFinding {
    JudgedFinding(
      rule: rule, severity: severity, finding: finding, fingerprint: fingerprint, closedBy: closedBy)
  }

  private static func text(_ zh: String, _ en: String) -> BilingualText { BilingualText(zh: zh, en: en) }
}
