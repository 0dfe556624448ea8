import Diagnostics

/// What is known of a kind of file: by what it is told, what clerks call it, and what to do where it is not read.
struct KnownKind: Sendable {
  let kind: FileKind
  let name: BilingualText
  let advice: BilingualText
  let marks: [Mark]

  init(
    _ kind: FileKind, zh: String, en: String, _ advice: BilingualText = .saveAsTable, by marks: Mark...
  ) {
    self.kind = kind
    name = BilingualText(zh: zh, en: en)
    self.advice = advice
    self.marks = marks
  }

  /// What tells a kind of file. Texts are compared by their beginnings, but for names of streams and parts.
  enum Mark: Sendable {
    /// Bytes at the beginning of the file, or behind it.
    case bytes([UInt8], at: Int = 0)
    /// A stream of a compound file, in capitals.
    case stream(String)
    /// The `mimetype` of an archive that is a document.
    case type(String)
    /// A file of an archive that is a document.
    case part(String)
    /// The root element of the main part of an Office package.
    case main(String)
    /// The root element of a file of XML, with the beginning of its namespace.
    case root(String, in: String)
    /// The first line of a text.
    case line(String)
  }

  /// The first kind that a mark tells.
  static func with(_ isMark: (Mark) -> Bool) -> FileKind? {
    all.first { $0.marks.contains(where: isMark) }?.kind
  }

  /// The kind that is told by the file's first bytes, and by these alone.
  static func signed(_ bytes: [UInt8]) -> FileKind? {
    with { mark in
      guard case .bytes(let signature, let offset) = mark else { return false }
      return bytes.dropFirst(offset).starts(with: signature)
    }
  }
}

extension KnownKind.Mark {
  func isRoot(_ name: String, _ namespace: String) -> Bool {
    guard case .root(name, let beginning) = self else { return false }
    return namespace.hasPrefix(beginning)
  }

  func isMain(_ root: String) -> Bool { if case .main(root) = self { true } else { false } }

  func isStream(_ names: Set<String>) -> Bool {
    if case .stream(let name) = self { names.contains(name) } else { false }
  }

  func isType(_ type: String) -> Bool {
    if case .type(let beginning) = self { type.hasPrefix(beginning) } else { false }
  }

  func isPart(_ exists: (String) -> Bool) -> Bool {
    if case .part(let path) = self { exists(path) } else { false }
  }

  func isLine(_ text: ArraySlice<UInt8>) -> Bool {
    guard case .line(let beginning) = self else { return false }
    return String(decoding: text.prefix(beginning.utf8.count), as: UTF8.self).lowercased()
      == beginning.lowercased()
  }
}

extension FileKind {
  /// The kind as messages call it.
  package var name: BilingualText { known.name }

  /// What to do with a file of the kind, where it is not read.
  package var advice: BilingualText { known.advice }

  private var known: KnownKind { KnownKind.all.first { $0.kind == self } ?? KnownKind(self, zh: "", en: "") }
}

extension FormatFault {
  /// A kind of file that is not read.
  package static func notRead(_ kind: FileKind) -> FormatFault {
    .unsupported(kind: kind.name, advice: kind.advice)
  }

  /// Text in an encoding that is not read, by its name.
  static func unsupportedEncoding(_ name: String) -> FormatFault {
    .unsupported(
      kind: BilingualText(zh: "\(name) 编码的文字", en: "text in the encoding \(name)"), advice: .saveInUTF8)
  }
}

/// What to do with files that are not read.
extension BilingualText {
  package static let saveAsTable = BilingualText(
    zh: "请另存为 DOCX、XLSX 或 CSV 后重新报送。", en: "Save it as DOCX, XLSX or CSV and send it again.")
  static let sendOriginal = BilingualText(
    zh: "请报送可以编辑的 Word 或 Excel 原件，另存为 DOCX 或 XLSX。",
    en: "Send the original from Word or Excel, saved as DOCX or XLSX.")
  static let copyTables = BilingualText(
    zh: "请用原来的程序打开，把清单的表格复制到 Word 或 Excel，另存为 DOCX 或 XLSX 后重新报送；不是清单的移出文件夹。",
    en:
      "Open it in its own program, copy the tables into Word or Excel, save them as DOCX or XLSX and send them; "
      + "take it out of the folder if it is no list.")
  static let sendAttachments = BilingualText(
    zh: "请把邮件里的清单附件单独存出来报送。", en: "Save the list out of the mail, and send that.")
  static let unpack = BilingualText(
    zh: "解开后把里面的文件直接放进单位的文件夹，或者改用 ZIP。",
    en: "Unpack it and put its files into the folder, or pack them as ZIP.")
  static let saveInUTF8 = BilingualText(
    zh: "用记事本或表格软件打开，另存为 UTF-8 编码后重新报送；也可以另存为 XLSX。",
    en: "Open it in an editor or a spreadsheet, save it in UTF-8 (or as XLSX) and send it again.")
  static let fetchAnew = BilingualText(
    zh: "请重新下载或者索取原件；能打开的，另存为 DOCX 或 XLSX 后重新报送。",
    en: "Download it anew or ask for the original; where it opens, save it as DOCX or XLSX and send that.")
  static let sendContent = BilingualText(
    zh: "请重新报送有内容的文件。", en: "Send the file that has the content.")
  static let removePassword = BilingualText(
    zh: "取消密码后重新报送。", en: "Remove the password and send it again.")
}
