import Analysis
import Diagnostics
import FileFormats
import ListModel

/// The first sheet: which edition was judged as of which day, with what it is compared, to what the report is narrowed, and the
/// totals.
struct XLSXSummary {
  private let input: ReportInput
  private let language: Language

  init(_ input: ReportInput) {
    self.input = input
    language = input.language
  }

  var sheet: XLSXWriter.Sheet {
    let edition = input.catalogue.edition
    var rows: [[XLSXWriter.Cell]] = [
      .texts([words("清单", "edition"), edition.title]),
      .texts([words("判断日期", "as of"), edition.asOf.description]),
    ]
    if let remark = input.scopeRemark { rows.append(.texts([words("范围", "narrowed to"), remark])) }
    var columns = [(words("项目", "what"), 24), (words("内容", "value"), 60)]
    if let comparison = input.comparison {
      let wording = ChangeWording(language: language)
      columns.append((words("相比的一期", "before"), 16))
      let brought = input.judgement.findings.count { $0.closedBy == nil }
      rows += [
        .texts([words("相比的一期", "compared with"), wording.name(of: comparison)]),
        .texts([words("其判断日期", "which is as of"), comparison.catalogue.edition.asOf.description]),
        [.text(words("新带来的疑点", "new findings")), .number(brought)],
        [.text(words("改掉的疑点", "mended findings")), .number(comparison.mended.count)],
        [.text(words("仍在的疑点", "findings that stand")), .number(comparison.standing.count)],
        .texts([words("清单变动", "change of the list"), wording.counts(of: comparison.changes)]),
      ]
    }
    rows += EditionTotals(input).rows.map { row in
      [.text(row.title), .number(row.now)] + (row.before.map { [.number($0)] } ?? [])
    }
    rows.append([.text(words("已裁定", "closed by decisions")), .number(input.wholeJudgement.closedCount)])
    rows.append(.texts([words("工具", "tool"), "qingdan \(input.toolVersion)"]))
    return .table(words("说明", "about"), columns, rows)
  }

  private func words(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
}

/// The sheets about an earlier edition: what is mended (已改掉), and the change of the list item by item (清单变动).
struct XLSXComparison {
  private let comparison: EditionComparison
  private let catalogue: Catalogue
  private let language: Language

  /// **Shape:** empty where the edition stands for itself.
  static func sheets(_ input: ReportInput) -> [XLSXWriter.Sheet] {
    guard let comparison = input.comparison else { return [] }
    let own = Self(comparison: comparison, catalogue: input.catalogue, language: input.language)
    return [own.mended, own.changes]
  }

  private var mended: XLSXWriter.Sheet {
    .table(
      words("已改掉", "mended"),
      [
        (words("等级", "severity"), 8), (words("问题", "finding"), 50), (words("单位", "units"), 16),
        (words("事项", "subject"), 20), (words("原位置", "former place"), 36), (words("原文", "quote"), 36),
        (words("规则", "rule"), 18), (words("规则名", "rule's name"), 22),
      ],
      comparison.mendedGravestFirst.map { judged in
        let finding = judged.finding
        return .texts([
          judged.severity.title[language], finding.message[language],
          finding.units.joined(separator: words("、", ", ")), finding.subject,
          comparison.place(of: finding.quotation.origin, in: language), finding.quotation.text,
          judged.rule.title[language], judged.rule.name,
        ])
      })
  }

  private var changes: XLSXWriter.Sheet {
    let wording = ChangeWording(language: language)
    return .table(
      words("清单变动", "changes"),
      [
        (words("单位", "unit"), 16), (words("清单", "list"), 12), (words("变动", "change"), 12),
        (words("事项", "item"), 36), (words("详情", "details"), 60), (words("位置", "place"), 36),
      ],
      comparison.changes.all.map { change in
        .texts([
          change.item.unit, wording.part(change.part), wording.kinds(of: change), wording.name(of: change),
          wording.details(of: change).joined(separator: "\n"),
          wording.place(of: change, in: catalogue, comparedWith: comparison),
        ])
      })
  }

  private func words(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
}
