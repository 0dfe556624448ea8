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

  static func tooMuchRepeatedText(_ limit: Int) -> FormatFault {
    .overLimit(
      BilingualText(
        zh: "文字连同合并、重复的单元格共超过 \(limit >> 20) MB",
        en: "With merged and repeated cells the text is larger than \(limit >> 20) MB"))
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

  static func tooManyCells(_ limit: Int) -> FormatFault {
    .overLimit(BilingualText(zh: "表格超过 \(limit) 个单元格", en: "There are more than \(limit) cells"))
  }
}
