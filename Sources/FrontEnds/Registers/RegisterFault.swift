import Diagnostics
import ListModel

/// What can be amiss in a register, in words for the drafting office.
enum RegisterFault {
  static func missingHeader(_ headings: String, at quotation: Quotation) -> Irregularity {
    fault(
      "找不到表头，应有以下各列：\(headings)", "No header row was found; the columns are: \(headings)", quotation,
      mend: ("在第一行写上各列的名称。", "Write the names of the columns in the first row."))
  }

  static func furtherTable(_ quotation: Quotation) -> Irregularity {
    fault(
      "只读一张有表头的表，其余的表没有读取", "One table with a header is read; the other ones of the file are not", quotation,
      mend: (
        "把各表的内容并入一张表；不属于本表的，移到别的文件。", "Put all of it into one table; move what is not of it to another file."
      ))
  }

  static func missingColumn(_ column: String, at quotation: Quotation) -> Irregularity {
    fault(
      "缺少“\(column)”列", "The column “\(column)” is missing", quotation,
      mend: ("增加“\(column)”列并逐行填写。", "Add the column “\(column)” and fill it in."))
  }

  static func mistypedColumn(_ column: String, at quotation: Quotation) -> Irregularity {
    fault(
      "列名与“\(column)”相近，按不认识的列处理，其内容没有读取",
      "This heading is close to “\(column)”; the column was not read", quotation,
      mend: (
        "是“\(column)”的，把列名改为“\(column)”；不是的，换一个列名。",
        "Write “\(column)” if it is meant; else choose another heading."
      )
    )
  }

  static func damagedNumber(_ quotation: Quotation) -> Irregularity {
    fault(
      "数字已被表格软件改写", "The spreadsheet has changed this number", quotation,
      mend: ("把单元格改为文本格式后重新填写。", "Format the cell as text and enter the number again."))
  }

  static func unknownFormat(_ quotation: Quotation) -> Irregularity {
    fault(
      "单元格的数字格式不认识，或者不适合其中的数，按数本身读取",
      "The cell has a format that is not known or does not fit its number; the bare number was read",
      quotation,
      mend: ("把单元格改为文本格式后重新填写。", "Format the cell as text and enter it again."))
  }

  static func withoutValue(_ quotation: Quotation) -> Irregularity {
    fault(
      "公式出错或没有计算结果", "The formula is at fault or has no saved value", quotation,
      mend: ("改填数值。", "Enter the value."))
  }

  static func emptyCells(_ columns: [String], at quotation: Quotation) -> Irregularity {
    let zh = columns.map { "“\($0)”" }.joined(separator: "、")
    let en = columns.map { "“\($0)”" }.joined(separator: ", ")
    return fault(
      "本行没有填写\(zh)，该行未采用", "\(en) left empty in this row; the row is not used", quotation,
      mend: ("补填\(zh)；多余的行删去。", "Fill in \(en), or delete the row."))
  }

  static func badDate(_ column: String, at quotation: Quotation) -> Irregularity {
    fault(
      "“\(column)”读不出是哪一天", "“\(column)” cannot be read as a day", quotation,
      mend: ("写作 2022-09-30 的样式，年份写四位数。", "Write it like 2022-09-30, with a year of four digits."))
  }

  static func badNumber(_ column: String, at quotation: Quotation) -> Irregularity {
    fault(
      "“\(column)”不是大于 0 的整数", "“\(column)” is no whole number above 0", quotation,
      mend: ("只填阿拉伯数字。", "Enter digits only."))
  }

  static func wrongOrder(_ first: String, _ second: String, at quotation: Quotation) -> Irregularity {
    fault(
      "“\(second)”早于或等于“\(first)”", "“\(second)” is not after “\(first)”", quotation,
      mend: ("核对并改正这两个日期。", "Check both dates and mend them."))
  }

  static func duplicate(_ column: String, at quotation: Quotation) -> Irregularity {
    fault(
      "“\(column)”与前面的一行重复", "“\(column)” repeats that of an earlier row", quotation,
      mend: (
        "是同一个的，删去一行；不是的，改正名称，或者写明各自的起止日期。",
        "Delete one row if both mean the same; else mend the name, or give both their dates."
      ))
  }

  static func insideItself(at quotation: Quotation) -> Irregularity {
    fault(
      "按所列的所在区域，这个区域在它自己里面；该行未采用",
      "By the areas listed, this area lies in itself; the row is not used", quotation,
      mend: ("改正所在区域。", "Mend the area that it lies in."))
  }

  static func unknownSuccessor(_ name: String, at quotation: Quotation) -> Irregularity {
    fault(
      "承继单位“\(name)”不在单位名录中", "The successor “\(name)” is not in the register of units", quotation,
      mend: ("把承继单位写成名录里的名称，或者把它补进名录。", "Write the successor as it is registered, or register it."))
  }

  static func ownSuccessor(at quotation: Quotation) -> Irregularity {
    fault(
      "承继单位是它自己", "The unit succeeds itself", quotation,
      mend: ("写承接其职责的另一个单位；没有的留空。", "Name the other unit that took over, or leave the cell empty."))
  }

  static func takenFormerName(_ name: String, by unit: String, at quotation: Quotation) -> Irregularity {
    fault(
      "曾用名“\(name)”是现有单位“\(unit)”的名称", "The former name “\(name)” is that of “\(unit)”, which is in force",
      quotation,
      mend: (
        "删去这个曾用名；“\(unit)”已经停用的，补填它的停用日期。",
        "Take the former name out; give “\(unit)” its last day where it is out of use."
      ))
  }

  static func badCreditCode(_ fault: String, _ english: String, at quotation: Quotation) -> Irregularity {
    Self.fault(
      "统一社会信用代码有误：\(fault)", "The unified social credit code is wrong: \(english)", quotation,
      mend: ("照统一社会信用代码证书改正。", "Copy it from the unit's certificate."))
  }

  static func unknownWord(_ column: String, _ allowed: String, at quotation: Quotation) -> Irregularity {
    fault(
      "“\(column)”不是认识的写法", "“\(column)” is not a known word", quotation,
      mend: ("写成其中之一：\(allowed)。", "Write one of \(allowed)."))
  }

  static func unknownKind(_ kinds: String, at quotation: Quotation) -> Irregularity {
    fault(
      "类型应为其中之一：\(kinds)；该行未采用", "The kind must be one of \(kinds); the row is not used", quotation,
      mend: ("改为其中之一。", "Write one of them."))
  }

  /// - Parameter mend: what the drafting office is to do, in Chinese and English.
  static func fault(_ zh: String, _ en: String, _ quotation: Quotation, mend: (zh: String, en: String))
    -> Irregularity
  {
    Irregularity(
      .registerFault(BilingualText(zh: zh, en: en), mend: BilingualText(zh: mend.zh, en: mend.en)),
      at: quotation)
  }
}
