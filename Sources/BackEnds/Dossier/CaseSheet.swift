import Diagnostics
import ListModel

/// What the sheet of one case says: the questions, the texts side by side, the bases, and room for the outcome.
struct CaseSheet {
  private let subject: DossierCase
  private let wording: DossierWording

  init(_ subject: DossierCase, in wording: DossierWording) {
    self.subject = subject
    self.wording = wording
  }

  var sheet: DossierSheet {
    let sections = [questions, comparison, bases, procedure, outcome, signatures].filter {
      !$0.blocks.isEmpty
    }
    let numbered = sections.enumerated().flatMap { index, section in
      [.heading(wording.numbered(index + 1, section.heading))] + section.blocks
    }
    return DossierSheet(
      title: wording("“\(subject.name)”职责分工协商材料", "\(subject.name): division of duties, for the meeting"),
      blocks: opening + numbered)
  }

  private struct Section {
    let heading: String
    let blocks: [DossierSheet.Block]
  }

  // MARK: What it is about

  private var opening: [DossierSheet.Block] {
    let facts: [(String, String)] = [
      (wording("涉及单位", "units"), subject.units.joined(separator: wording("、", ", "))),
      (wording("召集单位", "host"), wording.host(subject.host)),
      (wording("商定之前", "until settled"), wording("按现有分工执行", "the present division stands")),
      (wording("清单版本", "edition"), wording.edition),
    ]
    let table = DossierSheet.Table(
      header: [], rows: facts.map { [.init($0, .strong), .init($1)] }, widths: [1, 6])
    return wording.banner.map { [.note($0), .table(table)] } ?? [.table(table)]
  }

  private var questions: Section {
    let heading = wording("需要协商的问题", "What is to be settled")
    guard !subject.findings.isEmpty else {
      let none = wording("各清单之间未发现冲突。", "No conflict was found between the lists.")
      return Section(heading: heading, blocks: [.paragraph([.init(none)])])
    }
    return Section(
      heading: heading,
      blocks: subject.findings.enumerated().flatMap { paragraphs(of: $1, number: $0 + 1) })
  }

  private func paragraphs(of judged: DossierFinding, number: Int) -> [DossierSheet.Block] {
    let finding = judged.finding
    let kind = wording("（\(judged.title.zh)）", " (\(judged.title.en.lowercased()))")
    var blocks: [DossierSheet.Block] = [
      .paragraph([
        .init("\(number). ", .strong), .init(finding.message[wording.language], .strong), .init(kind, .quiet),
      ])
    ]
    func add(_ label: String, _ text: String) {
      blocks.append(.paragraph([.init(label + wording("：", ": "), .strong), .init(text)]))
    }
    if let witness = finding.witness { add(wording("具体情形", "For instance"), witness[wording.language]) }
    if let help = finding.help { add(wording("怎么办", "What to do"), help[wording.language]) }
    for side in judged.others {
      blocks.append(
        .paragraph([
          .init(side.message[wording.language] + wording("：", ": ")),
          .init(wording.quoted(side.quotation.text)),
          .init(" " + wording.place(side.quotation.origin), .quiet),
        ]))
    }
    return blocks
  }

  // MARK: What the lists say

  /// As many lists as fit beside each other on a page.
  private static let listsAbreast = 4

  private var comparison: Section {
    let count = subject.lists.count
    let starts = Array(stride(from: 0, to: count, by: Self.listsAbreast))
    let tables = starts.flatMap { start -> [DossierSheet.Block] in
      let table = DossierSheet.Block.table(table(of: start..<min(start + Self.listsAbreast, count)))
      return start == 0 ? [table] : [.note(wording("续表", "continued")), table]
    }
    guard !tables.isEmpty else { return Section(heading: "", blocks: []) }
    let isMarked = subject.rows.contains { row in
      row.passages.joined().contains { $0.pieces.contains(where: \.isDivergent) }
    }
    let note = wording(
      "原文照录，出处写明文件和单元格或者行号。" + (isMarked ? "加粗并带下划线的，是各清单写法不一致的文字。" : ""),
      "Verbatim, with file and cell or line."
        + (isMarked ? " Bold and underlined: what the lists do not all say." : ""))
    return Section(
      heading: wording("各单位清单原文对照", "What each list says"), blocks: [.note(note)] + tables)
  }

  private func table(of columns: Range<Int>) -> DossierSheet.Table {
    let lists = subject.lists[columns]
    let header = [wording("内容", "content")] + lists.map { wording("\($0.unit)的清单", "list of \($0.unit)") }
    let places =
      [.init(wording("所在位置", "where"), .strong)]
      + lists.map { DossierSheet.Cell(wording.place($0.origin), .quiet) }
    let rows = subject.rows.map { row in
      [label(of: row)] + columns.map { cell(row.passages[$0], in: row, of: subject.lists[$0]) }
    }
    let tellsPlaces = subject.rows.contains { $0.subject == .name || $0.subject == .text }
    return DossierSheet.Table(
      .comparison, header: header, rows: tellsPlaces ? rows : [places] + rows,
      widths: [2] + lists.map { _ in 12 / lists.count })
  }

  private func label(of row: DossierCase.Row) -> DossierSheet.Cell {
    var label = DossierSheet.Cell(wording.label(row.subject), .strong)
    if row.isDivergent { label.append([.init(wording("※ 不一致", "※ differs"), .marked)]) }
    return label
  }

  private func cell(
    _ passages: [DossierCase.Passage], in row: DossierCase.Row, of list: DossierCase.List
  ) -> DossierSheet.Cell {
    guard !passages.isEmpty else {
      return .init(
        list.isSilent
          ? wording("（清单没有此事项）", "(the list has no such matter)") : wording("（未写）", "(says nothing)"), .quiet)
    }
    return passages.flatMap { passage -> DossierSheet.Cell in
      var lines: DossierSheet.Cell = []
      if let role = passage.role { lines.append([.init(wording.role(role), .strong)]) }
      lines += Self.lines(of: passage.pieces)
      lines.append([.init(wording.place(passage.origin), .quiet)])
      return lines
    }
  }

  /// A text line by line, each in its manners.
  private static func lines(of pieces: [DossierCase.Passage.Piece]) -> DossierSheet.Cell {
    var lines: DossierSheet.Cell = [[]]
    for piece in pieces {
      let parts = piece.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      for (index, part) in parts.enumerated() {
        if index > 0 { lines.append([]) }
        if !part.isEmpty {
          lines[lines.count - 1].append(.init(String(part), piece.isDivergent ? .marked : .plain))
        }
      }
    }
    return lines
  }

  // MARK: Bases

  private var bases: Section {
    guard !subject.bases.isEmpty else { return Section(heading: "", blocks: []) }
    let rows = subject.bases.map { basis -> [DossierSheet.Cell] in
      let ranks = basis.authorities.map { authority in
        [DossierSheet.Run(wording.rank(authority.rank), authority.rank == nil ? .quiet : .strong)]
      }
      let remarks = remarks(on: basis)
      return [
        ranks.isEmpty ? .init(wording.rank(nil), .quiet) : ranks.uniquedByText,
        .init(basis.text),
        basis.givings.flatMap { giving in
          [[.init(giving.unit)], [.init(wording.place(giving.origin), .quiet)]] as DossierSheet.Cell
        },
        remarks.map { [.init($0, .marked)] },
      ]
    }
    let header = [
      wording("效力层级", "rank"), wording("依据原文", "basis, as written"), wording("列出单位和出处", "given by"),
      wording("说明", "remarks"),
    ]
    let order = wording(
      "效力层级：法律＞行政法规＞地方性法规＞规章＞规范性文件；法律法规没有明确的，依次看三定规定、党委和政府文件。",
      "Order of authority: law, administrative regulation, local regulation, rules, normative document; where statutes are silent, the mandate, then party and government documents."
    )
    return Section(
      heading: wording("各方依据", "Legal bases"),
      blocks: [
        .table(DossierSheet.Table(header: header, rows: rows, widths: [2, 6, 4, 3])), .note(order),
      ])
  }

  private func remarks(on basis: DossierCase.Basis) -> [String] {
    var remarks: [String] = []
    if basis.isOneSided { remarks.append(wording("其他单位没有列出", "not given by all")) }
    for authority in basis.authorities {
      if authority.isVoid {
        remarks.append(wording("\(authority.citation)：已废止", "\(authority.citation): repealed"))
      }
      if authority.hasOtherClauses {
        remarks.append(
          wording("\(authority.citation)：各单位所引条款不同", "\(authority.citation): others cite other clauses"))
      }
    }
    return remarks
  }

  // MARK: How it is settled

  private var procedure: Section {
    let who =
      switch subject.host {
      case .lead(let unit, isOneOfSeveral: false):
        wording("由牵头单位\(unit)召集协商。", "The lead, \(unit), calls the units together.")
      case .lead(let unit, isOneOfSeveral: true):
        wording(
          "列有几个牵头单位的，由最先列出的\(unit)召集协商。",
          "Of several leads the first listed, \(unit), calls the units together.")
      case .firstToObject:
        wording(
          "没有牵头单位的，由先提出异议的单位召集协商；还没有单位提出的，由列在最前的单位召集。",
          "Nobody leads: the unit that first objects calls the units together, or, where none has, the one listed first."
        )
      }
    let rest = wording(
      "商定之前按现有分工执行。协商结果形成协商工作纪要，各方签字盖章，报编办备案；协商不成的，由召集单位报编办协调。",
      "Until it is settled the present division stands. The outcome is a note, signed and sealed by all and filed with the drafting office; failing that the host asks the office to mediate."
    )
    return Section(
      heading: wording("协商规则", "How it is settled"),
      blocks: [.paragraph([.init(who + wording("", " ") + rest)])])
  }

  private var outcome: Section {
    func line(_ zh: String, _ en: String, _ content: String = "") -> [DossierSheet.Cell] {
      [.init(wording(zh, en), .strong), .init(content)]
    }
    let fields = [
      line("时间、地点", "time and place"), line("主持人、记录人", "chair and clerk"),
      line(
        "结论", "conclusion",
        wording("□ 达成一致　　□ 未达成一致，报编办协调", "□ agreed   □ not agreed; referred to the drafting office")),
      line("牵头单位", "lead"), line("配合单位", "assisting"),
    ]
    let conclusion = [line("协商结论\n（各方职责分工）", "division agreed upon", "\n\n\n\n\n\n")]
    let filing = [
      line("纪要编号", "number of the note", wording("〔　　　　〕　　　号", "")),
      line("报编办日期", "filed on", wording("　　　　年　　月　　日", "")),
    ]
    let table = DossierSheet.Table(
      .form, header: [], rows: fields + conclusion + filing, widths: [2, 12], rowHeight: 9)
    return Section(heading: wording("协商结论", "Outcome"), blocks: [.table(table)])
  }

  private var signatures: Section {
    let date = wording("　　年　　月　　日", "")
    let rows = subject.units.map { unit -> [DossierSheet.Cell] in
      [.init(unit), .init(wording("□ 同意　□ 不同意", "□ agrees  □ objects")), .init(""), .init(date)]
    }
    let header = [
      wording("单位（盖章）", "unit (seal)"), wording("意见", "opinion"), wording("负责人签字", "signed by"),
      wording("日期", "date"),
    ]
    let table = DossierSheet.Table(.form, header: header, rows: rows, widths: [5, 3, 4, 3], rowHeight: 14)
    return Section(heading: wording("各方签字", "Signatures"), blocks: [.table(table)])
  }
}

extension [[DossierSheet.Run]] {
  /// The lines without those that say the same again.
  fileprivate var uniquedByText: [[DossierSheet.Run]] {
    var seen: Set<String> = []
    return filter { seen.insert($0.map(\.text).joined()).inserted }
  }
}
