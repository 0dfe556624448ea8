import Diagnostics

/// What makes tables too large to be read.
extension FormatFault {
  static func tooManyTables(_ limit: Int) -> FormatFault {
    .overLimit(BilingualText(zh: "表格或工作表超过 \(limit) 个", en: "There are more than \(limit) tables or sheets"))
  }

  static func tooManyRows(_ limit: Int) -> FormatFault {
    .overLimit(BilingualText(zh: "表格超过 \(limit) 行", en: "A table has more than \(limit) rows"))
  }

  package static func tooManyItems(_ limit: Int) -> FormatFault {
    .overLimit(BilingualText(zh: "清单超过 \(limit) 项", en: "The list has more than \(limit) items"))
  }

  static func tooManyColumns(_ limit: Int) -> FormatFault {
    .overLimit(BilingualText(zh: "表格超过 \(limit) 列", en: "A table has more than \(limit) columns"))
  }

  static func tooMuchRepeatedText(_ limits: ReadingLimits) -> FormatFault {
    let most = (limits.shared?.text ?? limits.repeatedText) >> 20
    return .overLimit(
      limits.shared == nil
        ? BilingualText(
          zh: "文字连同合并、重复的单元格共超过 \(most) MB",
          en: "With merged and repeated cells the text is larger than \(most) MB")
        : BilingualText(
          zh: "压缩包里的文件，文字连同合并、重复的单元格合计超过 \(most) MB",
          en: "With merged and repeated cells the text of all files in the archive is larger than \(most) MB")
    )
  }

  /// - Parameter cell: one of the cells, in A1 notation.
  static func tooManyStrays(_ cell: String, of limits: ReadingLimits) -> FormatFault {
    .overLimit(
      BilingualText(
        zh: "\(cell) 等许多单元格超出 \(limits.rows) 行、\(limits.columns) 列，请删去表格以外的内容",
        en:
          "Many cells, \(cell) among them, lie beyond \(limits.rows) rows and \(limits.columns) columns: remove what is off the table"
      ))
  }

  static func tooManyCells(_ limits: ReadingLimits) -> FormatFault {
    let most = limits.shared?.cells ?? limits.cells
    return .overLimit(
      limits.shared == nil
        ? BilingualText(zh: "表格超过 \(most) 个单元格", en: "There are more than \(most) cells")
        : BilingualText(
          zh: "压缩包里的文件合计超过 \(most) 个单元格",
          en: "There are more than \(most) cells in all files of the archive"))
  }

  /// Of ranges of merged cells that cover one row.
  static let tooManyMergedRanges = FormatFault.overLimit(
    BilingualText(zh: "一行里的合并单元格过多", en: "Too many merged cells cover one row"))
}
