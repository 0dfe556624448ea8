import Analysis
import Diagnostics
import FileFormats
import FrontEnds
import ListModel

/// A decision that is to be entered in the register (登记裁定).
package struct NewDecision: Sendable {
  /// The fingerprint of the finding, or a beginning of it that no other finding has.
  package var fingerprint: String
  /// 决定.
  package var verdict: String
  /// 决定机关.
  package var body: String
  /// 文号.
  package var documentNumber: String
  /// nil for the edition's day.
  package var date: CalendarDate?
  /// The last day on which it closes the finding.
  package var expiryDate: CalendarDate

  package init(
    fingerprint: String, verdict: String, body: String, documentNumber: String, date: CalendarDate? = nil,
    expiryDate: CalendarDate
  ) {
    self.fingerprint = fingerprint
    self.verdict = verdict
    self.body = body
    self.documentNumber = documentNumber
    self.date = date
    self.expiryDate = expiryDate
  }
}

extension Compilation {
  /// Enters a decision in `registers/decisions.csv`, as the file is written, whole or not at all.
  ///
  /// - Returns: what was entered, in words.
  /// - Throws: `MachineFault` where the finding is not there, cannot be closed or is closed already, where the decision
  ///   would not close it on the edition's day, and where the register cannot take a row.
  package func enter(_ decision: NewDecision) throws -> BilingualText {
    let judged = try finding(decision.fingerprint)
    let date = try date(of: decision)
    let row = DecisionRow(
      rule: judged.rule.name, units: judged.finding.units, subject: judged.finding.subject,
      verdict: try Self.text(decision.verdict, of: "--decision"),
      body: try Self.text(decision.body, of: "--body"),
      documentNumber: try Self.text(decision.documentNumber, of: "--document"), date: date,
      expiryDate: decision.expiryDate, fingerprint: judged.fingerprint)
    let path = try append(row)
    return BilingualText(
      zh: "已在 \(path) 登记：\(row.documentNumber) 关闭\(judged.name.zh)，到 \(row.expiryDate) 为止。",
      en: "Entered in \(path): \(row.documentNumber) closes \(judged.name.en) up to \(row.expiryDate)")
  }

  /// What an option says, without blanks around it.
  ///
  /// - Throws: `MachineFault` where it says nothing, or what no register can hold.
  private static func text(_ written: String, of option: String) throws -> String {
    let text = written.trimmingBlanks()
    if DecisionRow.saysNothing(text) {
      throw MachineFault(
        zh: "\(option) 没有写明内容：“\(text)”。", en: "\(option) does not say anything: “\(text)”")
    }
    guard DecisionRow.keeps(text) else {
      let shown = text.onOneLine
      throw MachineFault(
        zh: "\(option) 的内容写进台账以后读出来不一样：“\(shown)”。不要以“=”开头，不要有换行和控制字符。",
        en:
          "the register would not read as \(option) says: “\(shown)”; no “=” at its beginning, no line breaks, no controls"
      )
    }
    return text
  }

  /// The open finding that a decision is about.
  private func finding(_ written: String) throws -> JudgedFinding {
    let digits = Fingerprint.read(written)
    let known = judgement.findings + (comparison?.standing ?? [])
    let found = digits.utf8.count < 4 ? [] : known.filter { $0.fingerprint.hasPrefix(digits) }
    guard let judged = found.first else {
      throw MachineFault(
        zh: "没有指纹以“\(written)”开头的疑点。指纹在 qingdan check 的结果里每个规则名后面，要写四位以上；疑点改正以后就没有了。"
          + (comparison == nil ? "与前一版比较（check --against）才有的疑点，这里也要加 --against。" : ""),
        en:
          "no finding has a fingerprint that begins with “\(written)”. qingdan check prints it behind each rule's name; give four digits at least"
          + (comparison == nil ? "; for a finding of check --against give --against here, too" : "")
      )
    }
    guard found.count == 1 else {
      let (zh, en) = (
        found.prefix(10).map { "\n  \($0.name.zh)" }, found.prefix(10).map { "\n  \($0.name.en)" }
      )
      throw MachineFault(
        zh: "有 \(found.count) 个疑点的指纹以“\(written)”开头，请多写几位：\(zh.joined())",
        en: "\(found.count) findings begin with “\(written)”; give more digits:\(en.joined())")
    }
    guard judged.rule.isClosable else {
      throw MachineFault(
        zh: "\(judged.name.zh)不能裁定：" + (judged.rule.judgesDecisions ? "请改正裁定台账的那一行。" : "格式问题要由报送单位改正文件。"),
        en: "\(judged.name.en) cannot be decided on: "
          + (judged.rule.judgesDecisions
            ? "mend the row of the decisions register" : "a fault of form must be mended in the file"))
    }
    guard let other = judged.closedBy else { return judged }
    throw MachineFault(
      zh: "\(judged.name.zh)已经由 \(other) 裁定。要改为新的裁定，请在裁定台账里改那一行。",
      en:
        "\(judged.name.en) is closed by \(other) already; for another decision mend that row of the register")
  }

  /// The day of a decision, which must be in force on the edition's day.
  private func date(of decision: NewDecision) throws -> CalendarDate {
    let day = catalogue.edition.asOf
    let date = decision.date ?? day
    guard date <= day else {
      throw MachineFault(
        zh: "裁定日期 \(date) 晚于判断日期 \(day)，关闭不了本期的疑点。本期要按裁定以后的情况判断的，改 edition.xml 的 asOf，或者加 --as-of。",
        en:
          "a decision of \(date) closes nothing on \(day), as of which the edition is judged; change asOf in edition.xml, or give --as-of"
      )
    }
    guard day <= decision.expiryDate else {
      throw MachineFault(
        zh: "失效日期 \(decision.expiryDate) 早于判断日期 \(day)，关闭不了本期的疑点。",
        en:
          "a decision up to \(decision.expiryDate) closes nothing on \(day), as of which the edition is judged"
      )
    }
    return date
  }

  /// - Returns: the path of the register below the edition.
  private func append(_ row: DecisionRow) throws -> String {
    let known = catalogue.files.firstIndex { file in
      let name = file.path.lowercased().split(separator: "/")
      return name.count == 2 && name[0] == "registers" && name[1].split(separator: ".").first == "decisions"
    }
    guard let known else {
      var csv = CSVWriter(hasMark: true)
      csv.record(DecisionRow.header)
      csv.record(row.fields)
      try FileSystem.write(
        [(name: "decisions.csv", bytes: csv.bytes)], into: "\(request.edition)/registers", ofEdition: true)
      return "registers/decisions.csv"
    }
    let source = sources.all[known]
    let written = try register(source, with: row)
    try FileSystem.replace(
      [.init(path: "\(request.edition)/\(source.path)", read: source.bytes, written: written)],
      inside: request.edition)
    return source.path
  }

  /// The register with one more row; it must read so.
  private func register(_ source: SourceBytes, with row: DecisionRow) throws -> [UInt8] {
    let cells = zip(DecisionRow.header, row.fields).map { "\n  \($0)：\($1)" }.joined()
    guard source.fault == nil, FileKind.detect(source.bytes, name: source.name) == .csv,
      let table = try? CSVText(source.bytes, limits: request.limits),
      let document = try? FrontEnd.document(source.bytes, name: source.name, limits: request.limits),
      let fields = row.fields(in: document), let written = table.appending(fields),
      let read = try? FrontEnd.document(written, name: source.name, limits: request.limits),
      row.isLast(in: read, after: document)
    else {
      throw MachineFault(
        zh:
          "\(source.path) 不是程序能续写的 CSV 台账（表头要有 \(DecisionRow.header.joined(separator: "、"))）。请自己在其中加一行：\(cells)",
        en:
          "\(source.path) is no CSV register that a row can be added to; its columns are \(DecisionRow.header.joined(separator: ", ")). Add this row yourself:\(cells)"
      )
    }
    return written
  }
}

extension JudgedFinding {
  /// The finding in one line.
  fileprivate var name: BilingualText {
    let units = finding.units.joined(separator: "、")
    let about = [units, finding.subject].filter { !$0.isEmpty }.joined(separator: "，").onOneLine
    let digits = fingerprint.prefix(Fingerprint.shownLength)
    return BilingualText(
      zh: "疑点 \(digits)“\(rule.title.zh)”（\(rule.name)：\(about)）", en: "\(digits) \(rule.name) (\(about))")
  }
}
