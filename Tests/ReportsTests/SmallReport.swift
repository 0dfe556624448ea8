import Analysis
import BackEnds
import Diagnostics
import ListModel
import Reports
import TestSupport

/// A report on one finding, one skipped rule and one submission.
enum SmallReport {
  static func input(
    _ language: Language = .zh, findings: [JudgedFinding]? = nil, outcomes: [RuleOutcome]? = nil,
    templates: Bool = true
  ) -> ReportInput {
    let units = UnitRegister(units: [
      Unit(name: "三亚市水务局", shortName: "市水务局", kind: "政府工作部门", origin: Located("").origin)
    ])
    var submission = Submission(folder: "市水务局", unit: UnitID(0))
    submission.powers = [PowerItem(name: Located("取水许可"))]
    let catalogue = Catalogue(
      edition: Edition(
        name: "small", title: "小清单", jurisdiction: "三亚市", regionCode: "460200", level: "市级",
        asOf: CalendarDate(year: 2022, month: 9, day: 30)!, issuer: "市编办", origin: Located("").origin),
      registers: Registers(units: units),
      submissions: [submission, Submission(folder: "某局")],
      files: [
        SourceFile(
          path: "submissions/市水务局/清单.xlsx", tables: [TableName(name: "权力")],
          account: ContentAccount(read: 5, furniture: 2, unread: 1)),
        SourceFile(path: "submissions/某局/清单.xlsx"),
      ])
    let name = Located("取\t\"水\"", at: Origin(file: FileID(0), place: .cell(table: 1, row: 3, column: 28)))
    let finding = Finding(
      BilingualText(zh: "有误。", en: "It is wrong."), at: name.quotation, units: ["市水务局"], subject: "取水许可",
      related: (1...8).map { number in
        Finding.Side(
          BilingualText(zh: "第\(number)处", en: "place \(number)"), Located("乙").quotation,
          fix: number > 1
            ? nil
            : Finding.Fix(
              BilingualText(zh: "改为“丁”", en: "write 丁"), replace: "乙", with: "丁", at: Located("乙").origin,
              offset: nil))
      },
      help: BilingualText(zh: "改。", en: "Mend it."),
      fix: Finding.Fix(
        BilingualText(zh: "改为“丙”", en: "write 丙"), replace: "取", with: "丙", at: name.origin, offset: 0))
    let judgement = Judgement(
      outcomes: outcomes ?? [
        RuleOutcome(rule: .malformedCode, status: .failed(findings: 1)),
        RuleOutcome(
          rule: .unknownUnit, status: .skipped(reason: BilingualText(zh: "没有名录", en: "no register"))),
        RuleOutcome(rule: .sequenceGap, status: .notApplicable),
      ],
      findings: findings ?? [
        JudgedFinding(
          rule: .malformedCode, severity: .warning, finding: finding, fingerprint: "0123456789abcdef")
      ])
    return ReportInput(
      catalogue: catalogue, judgement: judgement, toolVersion: "1.2",
      excerpts: [name.origin: .row(["甲", "取 水"], marked: 1)], language: language,
      folder: "lists/small/", templates: templates ? self.templates : TemplateSet(files: [:]))
  }

  /// The page templates of the repository.
  static var templates: TemplateSet {
    TemplateSet(files: (try? Repository.files(in: "templates/report")) ?? [:])
  }

  /// One of many findings, in the row of its number.
  static func finding(
    _ number: Int, _ severity: Severity, units: [String] = ["市水务局"], closedBy: String? = nil,
    related: [Finding.Side] = []
  ) -> JudgedFinding {
    JudgedFinding(
      rule: .malformedCode, severity: severity,
      finding: Finding(
        BilingualText(zh: "第\(number)个有误。", en: "No. \(number) is wrong."),
        at: Located("值\(number)", row: Int32(number), column: 2).quotation, units: units,
        subject: "事项\(number)", related: related), fingerprint: "f\(number)", closedBy: closedBy)
  }

  static func text(_ language: Language, isColoured: Bool = false) -> String {
    var input = input(language)
    input.isColoured = isColoured
    return String(decoding: TextReport().write(input), as: UTF8.self)
  }
}
