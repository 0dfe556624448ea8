import Diagnostics
import ListModel

extension UnreadableReason {
  /// Why the file cannot be read, as part of a sentence.
  var message: BilingualText {
    switch self {
    case .damaged(let detail):
      BilingualText(zh: detail.zh, en: "it is damaged (\(detail.en))")
    case .encrypted: BilingualText(zh: "文件设了密码", en: "it is protected by a password")
    case .unsupported(let kind, _):
      BilingualText(
        zh: "内容是\(kind.zh.spacedBesideHan)，不是可以报送的格式", en: "its content is \(kind.en), which is not accepted")
    case .needsConversion(let kind):
      BilingualText(
        zh: "内容是\(kind.zh.spacedBesideHan)，要先转换才能读取",
        en: "its content is \(kind.en), which must be converted first")
    case .notConverted(let kind):
      BilingualText(
        zh: "内容是\(kind.zh.spacedBesideHan)，没能转换成可以读取的格式",
        en: "its content is \(kind.en), which could not be converted to a format that is read")
    case .overLimit(let limit): BilingualText(zh: "超出限制（\(limit.zh)）", en: "it is over a limit (\(limit.en))")
    case .empty: BilingualText(zh: "文件是空的", en: "it is empty")
    case .withoutText:
      BilingualText(zh: "文件里没有文字，可能只有图片", en: "there is no text in it, perhaps pictures alone")
    case .refused(let detail, _): detail
    case .nestedArchive: BilingualText(zh: "压缩包里又套了压缩包", en: "it is an archive inside another archive")
    }
  }

  /// What to do about it.
  ///
  /// - Parameter place: where it was found.
  func help(at place: Place) -> BilingualText {
    switch self {
    case .damaged where place != .wholeFile:
      BilingualText(
        zh: "按标出的位置改正后重新报送；由程序生成的，请重新导出。",
        en: "Mend it at the place shown and send it again; export it anew if a program wrote it.")
    case .damaged:
      BilingualText(
        zh: "用办公软件打开并另存为 DOCX 或 XLSX 后重新报送；打不开的索取原件。",
        en: "Open it, save it as DOCX or XLSX and send it again; ask for the original where it does not open."
      )
    case .encrypted:
      BilingualText(zh: "取消密码后重新报送。", en: "Remove the password and send it again.")
    case .unsupported(_, let advice): advice
    case .refused(_, let mend): mend
    case .needsConversion:
      BilingualText(
        zh: "请另存为 DOCX、XLSX 或 CSV 后重新报送。", en: "Save it as DOCX, XLSX or CSV and send it again.")
    case .notConverted:
      BilingualText(
        zh: "用办公软件打开，有密码的取消密码，另存为 DOCX 或 XLSX 后重新报送；打不开的索取原件。",
        en: "Open it, remove its password where it has one, save it as DOCX or XLSX and send it again; "
          + "ask for the original where it does not open.")
    case .overLimit:
      BilingualText(
        zh: "请删去不属于清单的行、列、图片和附件，或拆成几个较小的文件。",
        en: "Remove rows, columns, pictures and attachments that are not of the list, or split it.")
    case .withoutText:
      BilingualText(
        zh: "请报送可以编辑的原文件；扫描件、照片不能读取。",
        en: "Send the file from which it was printed: scans and photographs cannot be read.")
    case .empty: BilingualText(zh: "请重新报送有内容的文件。", en: "Send the file that has the content.")
    case .nestedArchive:
      BilingualText(
        zh: "把里层压缩包解开，里面的文件直接放进单位的文件夹或外层压缩包。",
        en: "Unpack the inner archive; put its files into the folder or the outer archive.")
    }
  }
}

extension String {
  /// The text with a space before it where it begins in Latin letters.
  fileprivate var spacedBesideHan: String { (first?.isASCII == true ? " " : "") + self }
}

extension Int {
  /// The number with its noun in English, e.g. `1 place`, `3 places`.
  package func of(_ one: String, _ many: String? = nil) -> String {
    "\(self) " + (self == 1 ? one : many ?? one + "s")
  }
}
