import Diagnostics
import ListModel

extension Rule {
  /// Content that no field took (未读取的内容).
  package static let unreadContent = Rule(
    name: "unread-content", family: .form, severity: .warning,
    title: BilingualText(
      zh: "有内容未读取",
      en: "Unread content"),
    summary: BilingualText(
      zh: "文件里有内容没有归入任何栏目。",
      en: "A file has content that no field took."),
    explanation: Explanation(
      why: BilingualText(
        zh: "没有读取的内容不会公布也不会检查；可能是表外的说明，也可能是漏掉的事项。",
        en: "Unread content is neither published nor checked; it may be a remark, or a forgotten "
          + "item."),
      source: BilingualText(
        zh: "清单内容不得无声丢失：每个非空单元格和段落都要有着落。",
        en: "Nothing is dropped silently: every cell and paragraph is accounted for."),
      wrong: BilingualText(
        zh: "隐藏的第5行里写着一个职权事项",
        en: "a power in the hidden row 5"),
      right: BilingualText(
        zh: "该行取消隐藏，或者删去",
        en: "the row is shown, or removed"),
      mend: BilingualText(
        zh: "属于清单的内容移到表式的栏目里，取消隐藏；不属于的删去。",
        en: "Move what belongs to the list into a column of the form and unhide it; remove the "
          + "rest."),
      decides: BilingualText(
        zh: "报送单位改正；编办核对。",
        en: "The unit mends it; the drafting office checks."))
  ) { input, findings in
    let strangers = input.filesOfNoList
    let required = input.requiredUnreadCells
    let incomplete = Set(
      input.catalogue.submissions.filter { !$0.missingParts.isEmpty }.map {
        input.catalogue.shortName(of: $0)
      })
    let unread = input.irregularities.grouped { entry -> UnreadContent? in
      guard case .unreadContent(let kind) = entry.kind else { return nil }
      // `missing-value` tells it.
      if required.contains(entry.quotation.origin) { return nil }
      // `missing-part` tells it.
      if kind == .headingsAlone || kind == .nothing, entry.unit.map(incomplete.contains) == true {
        return nil
      }
      let isStranger = kind.isPlainText && strangers.contains(entry.file)
      return UnreadContent(file: entry.file, kind: isStranger ? .cell : kind, isWholeFile: isStranger)
    }
    for (content, entries) in unread {
      findings.append(
        Finding(
          content.message(places: entries.count), at: entries.map(\.occurrence), subject: entries[0].path,
          help: content.help(isOfUnit: entries[0].unit != nil)))
    }
  }
}

extension AnalysisInput {
  /// The files of units in which nothing of a list was found, nor a table that may be one.
  fileprivate var filesOfNoList: Set<FileID> {
    let lists = Set(catalogue.submissions.lazy.flatMap(\.parts).map(\.origin.file))
    return Set(irregularities.lazy.filter { $0.unit != nil }.map(\.file))
      .subtracting(lists)
      .subtracting(irregularities.lazy.filter { $0.kind == .unrecognisedTable }.map(\.file))
  }
}

extension UnreadContentKind {
  /// Whether it is text as any letter has it.
  fileprivate var isPlainText: Bool {
    switch self {
    case .cell, .paragraph, .textBox, .runningText: true
    default: false
    }
  }
}

/// Content of one kind in one file that no field took.
private struct UnreadContent: Hashable {
  let file: FileID
  let kind: UnreadContentKind
  /// The file has nothing of a list.
  let isWholeFile: Bool

  func help(isOfUnit: Bool) -> BilingualText {
    switch kind {
    case _ where isWholeFile:
      BilingualText(
        zh: "信函、说明等不属于清单的文件请移出文件夹；属于清单的内容请填入下发的表式。",
        en: "Take letters and remarks out of the folder; fill what belongs to the list into the form.")
    case .markup where !isOfUnit:
      BilingualText(
        zh: "对照格式说明核对名称的拼写；不需要的请删去。",
        en: "Check the spelling of its name against the format; remove it where it is not needed.")
    case .markup:
      BilingualText(
        zh: "属于清单的内容请改用格式规定的元素和属性；不属于的请删去。",
        en: "Give what belongs to the list by the elements and attributes of the format; remove the rest.")
    case .repeatedElement:
      BilingualText(
        zh: "把几处的内容并入一个元素；不需要的请删去。", en: "Put all of it into one element; remove what is not needed.")
    case .picture:
      BilingualText(
        zh: "扫描件、截图里属于清单的内容，请写进表格；只作说明的图片请删去。",
        en: "Write into the tables what pictures and scans say of the list; remove those that only explain.")
    case .embeddedFile:
      BilingualText(
        zh: "属于清单的内容请直接写进文件的表格，或单独报送；不属于的请删去。",
        en: "Write what belongs to the list into the tables, or send that file itself; remove the rest.")
    case .linkedFile:
      BilingualText(
        zh: "把那个文件的内容并入本文件，或单独报送那个文件；不属于清单的，删去引用。",
        en:
          "Put what that file says into this one, or send it itself; remove the reference where it is not of the list."
      )
    case .coveredCell:
      BilingualText(
        zh: "属于清单的内容，取消合并后移到表式的栏目里；不属于的删去。取消合并也看不到的，用表格软件打开，核对后重新保存。",
        en:
          "Undo the merge and move what belongs to the list into a column of the form; remove the rest. What shows not even "
          + "then is gone once the file is opened and saved: check it first.")
    case .headingsAlone:
      BilingualText(
        zh: "填好后重新报送；没有事项的写明“无”；空白表式请移出文件夹。",
        en: "Fill it in; where there is nothing, write 无; take blank forms out of the folder.")
    case .nothing:
      BilingualText(
        zh: "空白表式填好后重新报送，没有事项的写明“无”；封面、目录一类的文件请移出文件夹，或者并入清单。",
        en:
          "Fill in a blank form, or write 无 where there is nothing; take covers and the like out of the folder, "
          + "or put them into the list.")
    case .damagedPart:
      BilingualText(
        zh: "用办公软件打开，核对内容后另存为 DOCX 或 XLSX，重新报送。",
        en: "Open it, check what it says, save it as DOCX or XLSX and send it again.")
    case .value(let permitted):
      BilingualText(zh: "改为其中之一：\(permitted)。", en: "Write one of \(permitted).")
    case .noneBesideItems:
      BilingualText(
        zh: "有内容的，删去“无”（none=\"true\"）；没有的，删去内容。", en: "Delete none=\"true\", or the items.")
    case .hiddenRow, .hiddenColumn, .hiddenSheet, .hiddenText:
      BilingualText(
        zh: "属于清单的内容请取消隐藏，移到表式的栏目里；不属于的请删去。",
        en: "Unhide what belongs to the list and move it into a column of the form; remove the rest.")
    case .struckWords:
      BilingualText(
        zh: "要去掉的，直接删去文字；仍然有效的，取消删除线。",
        en: "Delete the words that are to go; take the line off those that stay.")
    case .numberFormat:
      BilingualText(
        zh: "改用“常规”或“文本”格式，照应当显示的样子填写。",
        en: "Format the cells as General or Text, and write what they are to show.")
    case .unknownColumn, .textBox, .paragraph, .runningText, .formula, .cell:
      BilingualText(
        zh: "属于清单的内容请移到表式的栏目里；不属于的请删去。",
        en: "Move what belongs to the list into a column of the form; remove the rest.")
    }
  }

  func message(places: Int) -> BilingualText {
    switch kind {
    case _ where isWholeFile:
      BilingualText(
        zh: "这个文件里没有清单的内容，没有读取（\(places) 处）。",
        en: "This file has nothing of a list; it was not read (\(places.of("place"))).")
    case .unknownColumn(let heading) where heading.isEmpty:
      BilingualText(
        zh: "有一栏没有栏目名称，整栏没有读取。", en: "A column has no heading; it was not read.")
    case .unknownColumn(let heading):
      BilingualText(
        zh: "栏目“\(heading)”不在表式中，整栏没有读取。", en: "The column \(heading) is not in the form; it was not read.")
    case .hiddenRow:
      BilingualText(
        zh: "隐藏的行里有内容，没有读取（\(places) 处）。", en: "Hidden rows have content; not read (\(places.of("place"))).")
    case .hiddenColumn:
      BilingualText(
        zh: "隐藏的列里有内容，没有读取（\(places) 处）。",
        en: "Hidden columns have content; not read (\(places.of("place"))).")
    case .hiddenSheet:
      BilingualText(
        zh: "隐藏的工作表里有内容，没有读取（\(places) 处）。",
        en: "Hidden sheets have content; not read (\(places.of("place"))).")
    case .hiddenText:
      BilingualText(
        zh: "有隐藏的文字，没有读取（\(places) 处）。", en: "There is hidden text; not read (\(places.of("place"))).")
    case .textBox:
      BilingualText(
        zh: "文本框里有内容，没有读取（\(places) 处）。", en: "Text boxes have content; not read (\(places.of("place"))).")
    case .paragraph:
      BilingualText(
        zh: "表格以外有段落没有读取（\(places) 处）。",
        en: "Paragraphs outside the tables were not read (\(places.of("place"))).")
    case .runningText:
      BilingualText(
        zh: "页眉页脚里有内容，没有读取（\(places) 处）。",
        en: "Page headers or footers have content; not read (\(places.of("place"))).")
    case .formula:
      BilingualText(
        zh: "公式没有计算结果，单元格没有读取（\(places) 处）；请用表格软件打开后重新保存，或改填数值。",
        en:
          "Formulas without a saved value were not read (\(places.of("place"))): open and save the file in a "
          + "spreadsheet program, or enter the values.")
    case .struckWords:
      BilingualText(
        zh: "有文字带删除线，仍按没有删除线读取（\(places) 处）。",
        en: "Words are struck out; they were read as if they were not (\(places.of("place"))).")
    case .numberFormat:
      BilingualText(
        zh: "单元格的数字格式不认识，或者不适合其中的数，按数本身读取（\(places) 处），与表格软件显示的可能不同。",
        en: "Numbers have a format that is not known or does not fit them; the bare numbers were read "
          + "(\(places.of("place"))), which may differ from what a spreadsheet shows.")
    case .cell:
      BilingualText(
        zh: "有单元格没有归入任何栏目（\(places) 处）。", en: "Cells belong to no column (\(places.of("place"))).")
    case .value(let permitted):
      BilingualText(
        zh: "属性的值不在格式规定的“\(permitted)”之中，没有读取（\(places) 处）。",
        en: "Attributes have other values than \(permitted); not read (\(places.of("place"))).")
    case .noneBesideItems(let part):
      BilingualText(
        zh: "“\(part.name)”既写“无”，又有内容；按有内容读取。",
        en: "The part \(part.name) says that there is none, and has items; the items were read.")
    case .repeatedElement:
      BilingualText(
        zh: "只能写一次的元素又写了一次，没有读取（\(places) 处）。",
        en: "Elements that an item has only once are given again; not read (\(places.of("place"))).")
    case .picture:
      BilingualText(
        zh: "文件里有图片，图片里的内容没有读取（\(places) 处）。",
        en: "There are pictures; what they say was not read (\(places.of("place"))).")
    case .embeddedFile:
      BilingualText(
        zh: "文件里嵌有别的文件，没有读取（\(places) 处）。",
        en: "Other files stand in this file; not read (\(places.of("place"))).")
    case .linkedFile:
      BilingualText(
        zh: "文件引用了别的文件，那里的内容不在这个文件里，没有读取（\(places) 处）。",
        en: "Parts of this file lie in other files; not read (\(places.of("place"))).")
    case .coveredCell:
      BilingualText(
        zh: "有内容被合并单元格盖住，或者一个单元格写了两次，没有读取（\(places) 处）。",
        en: "Merged cells cover content, or a cell is given twice; not read (\(places.of("place"))).")
    case .headingsAlone:
      BilingualText(
        zh: "文件里只有标题和表头，没有事项，也没有写“无”。",
        en: "The file has titles and headings alone: no item, and no 无 (none).")
    case .nothing:
      BilingualText(
        zh: "文件里没有清单的内容，只有标题、单位、日期一类的文字。",
        en: "The file has nothing of a list: a title, a unit or a date at most.")
    case .damagedPart(let part):
      BilingualText(
        zh: "文件有损坏的部分，里面的内容没有看到：\(part.zh)；其余照常读取。",
        en: "A part of the file is damaged and was not looked through: \(part.en); all else was read.")
    case .markup:
      BilingualText(
        zh: "有格式规定之外的元素或属性（\(places) 处）。",
        en: "There are elements or attributes that the format does not have (\(places.of("place"))).")
    }
  }
}
