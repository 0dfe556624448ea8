import Diagnostics
import ListModel

/// What the sheets about the whole dossier say: its index, and the list of clean matters.
struct FrontSheets {
  let dossier: Dossier
  /// What the files of each case are called. **Shape:** one a case.
  let names: [String]
  let wording: DossierWording

  /// All cases with links to their sheets, and what needs no meeting.
  var index: DossierSheet {
    var blocks: [DossierSheet.Block] = wording.banner.map { [.note($0)] } ?? []
    blocks.append(.note(wording.edition))
    blocks += [.heading(wording("需要协商的事项", "To be settled between units"))] + cases
    if !dossier.remarks.isEmpty {
      blocks += [.heading(wording("由本单位自行改正", "For one unit to mend"))] + remarks
    }
    blocks += [.heading(wording("没有冲突的事项", "Without conflict")), .paragraph(cleanLine)]
    if !dossier.skipped.isEmpty {
      blocks += [.heading(wording("没有检查的内容", "Not looked at"))] + skipped
    }
    return DossierSheet(title: wording("职责边界协商材料", "Dossier of shared matters"), blocks: blocks)
  }

  /// The matters in which nothing was found, and how many entries were compared.
  var clean: DossierSheet {
    var blocks: [DossierSheet.Block] = wording.banner.map { [.note($0)] } ?? []
    blocks.append(.note(wording.edition))
    guard !dossier.clean.isEmpty else {
      blocks.append(.paragraph([.init(wording("没有这样的事项。", "There is none."))]))
      return DossierSheet(title: cleanTitle, blocks: blocks)
    }
    let rows = dossier.clean.enumerated().map { number, matter -> [DossierSheet.Cell] in
      [
        .init("\(number + 1)"), .init(matter.name), .init(matter.units.joined(separator: wording("、", ", "))),
        .init(result(of: matter.units.count)),
      ]
    }
    let header = [
      wording("序号", "no."), wording("管理事项", "matter"), wording("列明单位", "listed by"), wording("结果", "result"),
    ]
    blocks.append(.table(DossierSheet.Table(header: header, rows: rows, widths: [1, 5, 6, 4])))
    return DossierSheet(title: cleanTitle, blocks: blocks)
  }

  private var cleanTitle: String { wording("没有冲突的事项清单", "Matters without conflict") }

  private func result(of entries: Int) -> String {
    entries > 1
      ? wording("比对 \(entries) 条，未发现冲突", "no conflict found, \(entries) entries compared")
      : wording("只有 1 条，没有可比对的", "1 entry, nothing to compare it with")
  }

  private var cases: [DossierSheet.Block] {
    guard !dossier.cases.isEmpty else {
      return [.paragraph([.init(wording("没有发现单位之间的冲突。", "No conflict between units was found."))])]
    }
    let rows = zip(dossier.cases, names).map { item, name -> [DossierSheet.Cell] in
      [
        [[.init(item.name, .strong, href: "\(name).html")], [.init("Word", href: "\(name).docx")]],
        item.findings.map { judged in
          [
            .init(wording.severity(judged.severity) + wording("：", ": "), .quiet),
            .init(judged.finding.message[wording.language]),
          ]
        },
        .init(item.units.joined(separator: wording("、", ", "))), .init(wording.host(item.host)),
      ]
    }
    let header = [
      wording("事项", "matter"), wording("问题", "found"), wording("涉及单位", "units"), wording("召集单位", "host"),
    ]
    return [.table(DossierSheet.Table(header: header, rows: rows, widths: [3, 6, 4, 2]))]
  }

  private var remarks: [DossierSheet.Block] {
    let rows = dossier.remarks.map { judged -> [DossierSheet.Cell] in
      [
        .init(judged.finding.subject), .init(judged.finding.message[wording.language]),
        .init(wording.place(judged.finding.quotation.origin), .quiet),
      ]
    }
    let header = [wording("事项", "matter"), wording("问题", "found"), wording("出处", "where")]
    return [.table(DossierSheet.Table(header: header, rows: rows, widths: [3, 7, 5]))]
  }

  private var cleanLine: [DossierSheet.Run] {
    [
      .init(wording("\(dossier.clean.count) 项，见", "\(dossier.clean.count) matters: ")),
      .init(cleanTitle, href: "\(DossierFiles.clean).html"),
      .init(wording("（Word）", " (Word)"), href: "\(DossierFiles.clean).docx"), .init(wording("。", ".")),
    ]
  }

  private var skipped: [DossierSheet.Block] {
    dossier.skipped.map { rule in
      .paragraph([
        .init(rule.title[wording.language] + wording("：", ": ")), .init(rule.reason[wording.language]),
      ])
    }
  }
}
