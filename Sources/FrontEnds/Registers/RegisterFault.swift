import Diagnostics
import ListModel

/// What can be amiss in a register, in words for the drafting office.
enum RegisterFault {
  static func missingHeader(_ headings: String, at quotation: Quotation) -> Irregularity {
    fault("找不到表头，应有以下各列：\(headings)", "No header row was found; the columns are: \(headings)", quotation)
  }

  static func missingColumn(_ column: String, at quotation: Quotation) -> Irregularity {
    fault("缺少“\(column)”列", "The column “\(column)” is missing", quotation)
  }

  static func unknownColumn(_ quotation: Quotation) -> Irregularity {
    fault("不认识的列，其内容没有读取", "This column is not known; its content was not read", quotation)
  }

  static func damagedNumber(_ quotation: Quotation) -> Irregularity {
    fault(
      "数字已被表格软件改写，请改为文本格式后重新填写",
      "The spreadsheet has changed this number; format the cell as text and enter it again",
      quotation)
  }

  static func withoutValue(_ quotation: Quotation) -> Irregularity {
    fault(
      "公式出错或没有计算结果，请改填数值", "The formula is at fault or has no saved value; enter the value", quotation)
  }

  static func emptyCell(_ column: String, at quotation: Quotation) -> Irregularity {
    fault("本行没有填写“\(column)”，该行未采用", "“\(column)” is empty in this row; the row is not used", quotation)
  }

  static func badDate(_ column: String, at quotation: Quotation) -> Irregularity {
    fault(
      "“\(column)”不是日期，应写作 2022-09-30", "“\(column)” is not a date; write it like 2022-09-30", quotation)
  }

  static func badNumber(_ column: String, at quotation: Quotation) -> Irregularity {
    fault("“\(column)”不是整数", "“\(column)” is not a whole number", quotation)
  }

  static func wrongOrder(_ first: String, _ second: String, at quotation: Quotation) -> Irregularity {
    fault("“\(second)”早于或等于“\(first)”", "“\(second)” is not after “\(first)”", quotation)
  }

  static func duplicate(_ column: String, at quotation: Quotation) -> Irregularity {
    fault("“\(column)”与前面的一行重复", "“\(column)” repeats that of an earlier row", quotation)
  }

  static func insideItself(at quotation: Quotation) -> Irregularity {
    fault(
      "按所列的所在区域，这个区域在它自己里面；该行未采用",
      "By the areas listed, this area lies in itself; the row is not used", quotation)
  }

  static func unknownSuccessor(_ name: String, at quotation: Quotation) -> Irregularity {
    fault("承继单位“\(name)”不在单位名录中", "The successor “\(name)” is not in the register of units", quotation)
  }

  static func unknownKind(_ kinds: String, at quotation: Quotation) -> Irregularity {
    fault("类型应为其中之一：\(kinds)；该行未采用", "The kind must be one of \(kinds); the row is not used", quotation)
  }

  static func fault(_ zh: String, _ en: String, _ quotation: Quotation) -> Irregularity {
    Irregularity(.registerFault(BilingualText(zh: zh, en: en)), at: quotation)
  }
}
