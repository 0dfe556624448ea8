import Diagnostics
import ListModel

extension Rule {
  /// A required cell that is empty (必填项为空).
  package static let missingValue = Rule(
    name: "missing-value", family: .form, severity: .error,
    title: BilingualText(
      zh: "必填项为空",
      en: "Missing value"),
    summary: BilingualText(
      zh: "必填的格子是空的。",
      en: "A required cell is empty."),
    explanation: Explanation(
      why: BilingualText(
        zh: "缺了必填的内容，事项无法公布、归类或追责。",
        en: "Without it the item can be neither published nor classified nor answered for."),
      source: BilingualText(
        zh: "清单表式的必填栏目。",
        en: "The required columns of the forms."),
      wrong: BilingualText(
        zh: "职权名称：取水许可；职权类别：（空）",
        en: "name: water-drawing permit; category: (empty)"),
      right: BilingualText(
        zh: "职权名称：取水许可；职权类别：行政许可",
        en: "name: water-drawing permit; category: licensing"),
      mend: BilingualText(
        zh: "逐处补填；与上一行相同的，合并单元格或照写一遍。",
        en: "Fill in each cell; where it is as above, merge the cells or write it again."),
      decides: BilingualText(
        zh: "报送单位改正；编办核对。",
        en: "The unit mends it; the drafting office checks."))
  ) { input, findings in
    for entry in input.irregularities {
      guard case .missingAttribute(let name) = entry.kind else { continue }
      findings.append(
        Finding(
          BilingualText(zh: "没有填写必填的属性 \(name)。", en: "The required attribute \(name) is not given."),
          at: [entry.occurrence], subject: entry.path,
          help: BilingualText(zh: "补填 \(name)=\"…\"。", en: "Add \(name)=\"…\".")))
    }
    let absent = Set(input.irregularities.compactMap(\.absentColumn))
    let errors = input.errorCells
    let unread = input.unreadCells
    let gaps = input.irregularities.grouped { entry -> MissingField? in
      guard let (part, column) = entry.missingField, !errors.contains(entry.quotation.origin),
        !absent.contains(entry.column(column, of: part))
      else { return nil }
      return MissingField(
        file: entry.file, part: part, column: column, isUnread: unread.contains(entry.quotation.origin))
    }
    for (field, entries) in gaps {
      let count = entries.count
      if field.isUnread {
        findings.append(
          Finding(
            BilingualText(
              zh: "“\(field.part.name)”的“\(field.column)”有 \(count) 处写了内容却读不到：公式没有算出结果，或者文字是隐藏的。",
              en: "\(field.column) cannot be read in \(count.of("place")) of the part \(field.part.name): "
                + "a formula has no result, or the words are hidden."),
            at: entries.map(\.namedOccurrence), subject: field.column,
            help: BilingualText(
              zh: "公式请在表格软件里算出结果后保存，或直接填写；隐藏的文字取消隐藏。",
              en:
                "Let the spreadsheet work the formula out and save, or write the text itself; unhide what is hidden."
            )))
        continue
      }
      findings.append(
        Finding(
          BilingualText(
            zh: "“\(field.part.name)”的“\(field.column)”有 \(count) 处未填。",
            en: "\(field.column) is empty in \(count.of("place")) of the part \(field.part.name)."),
          at: entries.map(\.namedOccurrence), subject: field.column,
          help: BilingualText(zh: "逐处补填“\(field.column)”。", en: "Fill in \(field.column).")))
    }
  }
}

extension AnalysisInput {
  /// The cells that show an error or a formula without value, which is told of them.
  var valuelessCells: Set<Origin> { errorCells.union(origins(of: [.unreadContent(.formula)])) }

  /// The cells that show an error, or whose text is lost: `damaged-number` tells them.
  fileprivate var errorCells: Set<Origin> { origins(of: [.errorValue, .lostText]) }

  /// The cells that say something that nobody can read.
  fileprivate var unreadCells: Set<Origin> {
    origins(of: [.unreadContent(.formula), .unreadContent(.hiddenText)])
  }

  /// The required cells of which `missing-value` says that they cannot be read.
  var requiredUnreadCells: Set<Origin> {
    let unread = unreadCells
    guard !unread.isEmpty else { return [] }
    return unread.intersection(
      irregularities.lazy.filter { $0.missingField != nil }.map(\.quotation.origin))
  }

  private func origins(of kinds: Set<Irregularity.Kind>) -> Set<Origin> {
    Set(irregularities.lazy.filter { kinds.contains($0.kind) }.map(\.quotation.origin))
  }
}

/// A column in which required cells are empty. An empty legal basis of a power is told by `missing-legal-basis`.
private struct MissingField: Hashable {
  let file: FileID
  let part: ListPart
  let column: String
  /// Something stands there that cannot be read.
  var isUnread = false
}

/// A column that a table lacks: `missing-column` tells it, not every cell of it.
private struct AbsentColumn: Hashable {
  let field: MissingField
  let table: Int32?
}

extension RecordedIrregularity {
  fileprivate var absentColumn: AbsentColumn? {
    guard case .missingColumn(let part, let name) = kind else { return nil }
    return column(name, of: part)
  }

  /// The part and the column of a required cell that is empty; nil for a power's basis, of which `missing-legal-basis` tells.
  fileprivate var missingField: (part: ListPart, column: String)? {
    guard case .missingValue(let part, let column, _) = kind, part != .powers || !column.holds("依据") else {
      return nil
    }
    return (part, column)
  }

  /// A column of the table in which it was found.
  fileprivate func column(_ name: String, of part: ListPart) -> AbsentColumn {
    AbsentColumn(
      field: MissingField(file: file, part: part, column: name), table: quotation.origin.place.table)
  }

  /// The place, under the name of the item concerned.
  fileprivate var namedOccurrence: Occurrence {
    if case .missingValue(_, _, let item) = kind { occurrence(of: item) } else { occurrence }
  }
}
