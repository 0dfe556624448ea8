import Diagnostics
import ListModel

extension Rule {
  /// A file that cannot be read (无法读取的文件).
  package static let unreadableFile = Rule(
    name: "unreadable-file", family: .form, severity: .error,
    title: BilingualText(
      zh: "文件无法读取",
      en: "Unreadable file"),
    summary: BilingualText(
      zh: "文件损坏、加密、格式不支持或超出限制，无法读取。",
      en: "A file is damaged, encrypted, of an unsupported kind or over a limit."),
    explanation: Explanation(
      why: BilingualText(
        zh: "读不出的文件里的事项既不会被检查，也不会进入汇编，其他单位与它的交叉也看不出来。",
        en: "What stands in an unread file is neither checked nor published, and conflicts with it "
          + "stay unseen."),
      source: BilingualText(
        zh: "报送格式说明：可报送 XML、DOCX、XLSX、HTML、CSV 及其 ZIP 压缩包。",
        en: "The format of submissions: XML, DOCX, XLSX, HTML, CSV, and ZIP archives of these."),
      wrong: BilingualText(
        zh: "责任清单.docx（设置了打开密码）",
        en: "list.docx (with a password)"),
      right: BilingualText(
        zh: "责任清单.docx（无密码，能直接打开）",
        en: "list.docx (opens without a password)"),
      mend: BilingualText(
        zh: "用办公软件打开原文件，取消密码，另存为 DOCX 或 XLSX 后重新报送；打不开的向经办人索取原件。",
        en: "Open the original, remove the password, save it as DOCX or XLSX and send it again; "
          + "ask its author where it does not open."),
      decides: BilingualText(
        zh: "报送单位重新报送。",
        en: "The unit sends it again."))
  ) { input, findings in
    let unreadable = input.irregularities.grouped { entry -> Unreadable? in
      guard entry.unit != nil, case .unreadableFile(let reason) = entry.kind else { return nil }
      return Unreadable(source: entry.path.archive, reason: reason)
    }
    for (file, entries) in unreadable {
      let words = file.reason.message
      let count = entries.count
      findings.append(
        Finding(
          count > 1
            ? BilingualText(
              zh: "压缩包里有 \(count) 个文件无法读取：\(words.zh)。",
              en: "\(count) files of the archive cannot be read: \(words.en).")
            : BilingualText(zh: "文件无法读取：\(words.zh)。", en: "The file cannot be read: \(words.en)."),
          at: entries.map(\.occurrence), subject: count > 1 ? file.source : entries[0].path,
          help: file.reason.help(at: entries[0].quotation.origin.place)))
    }
  }
}

/// What files of one archive have in common that cannot be read.
private struct Unreadable: Hashable {
  /// The archive; the file itself where it lies in none.
  let source: String
  let reason: UnreadableReason
}

extension String {
  /// The path of the archive in which the file of a path lies; else the path.
  fileprivate var archive: String {
    firstRange(of: SourceFile.entryMark).map { String(self[..<$0.lowerBound]) } ?? self
  }
}
