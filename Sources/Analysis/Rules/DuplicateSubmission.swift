import Diagnostics
import ListModel

extension Rule {
  /// Two files of one unit that give the same part (重复报送).
  package static let duplicateSubmission = Rule(
    name: "duplicate-submission", family: .form, severity: .error,
    title: BilingualText(
      zh: "同一内容重复报送",
      en: "Duplicate submission"),
    summary: BilingualText(
      zh: "同一单位的两个文件给出了同一项内容，或者一个文件里同样的内容写了两次。",
      en: "Two files of one unit give the same part, or one file gives the same twice."),
    explanation: Explanation(
      why: BilingualText(
        zh: "两份并存时，事项会重复计数，也不知道以哪份为准，常见于新旧两稿都留在文件夹里，或者同一张表粘贴了两次。",
        en: "Items count twice, and nobody knows which file holds: often an old draft stayed in "
          + "the folder, or a table was pasted twice."),
      source: BilingualText(
        zh: "一个单位一张清单：每项内容只报一份。",
        en: "One unit, one list: each part once."),
      wrong: BilingualText(
        zh: "责任清单.docx 和 责任清单（修改稿）.docx 都有部门职责表",
        en: "list.docx and list (revised).docx both give the duties"),
      right: BilingualText(
        zh: "只留责任清单（修改稿）.docx",
        en: "only the revised file stays"),
      mend: BilingualText(
        zh: "确认以哪份为准，把另一份移出文件夹；内容要合并的，合并到一个文件里。",
        en: "Decide which file holds and take the other away; merge them where both hold."),
      decides: BilingualText(
        zh: "报送单位确认。",
        en: "The unit says which one holds.")),
    judgesListsApart: true
  ) { input, findings in
    for entry in input.irregularities {
      guard case .repeatedPart(let part) = entry.kind else { continue }
      findings.append(
        Finding(
          BilingualText(
            zh: "同一个文件里不止一处报了“\(part.name)”。", en: "One file gives the part \(part.name) more than once."),
          at: [entry.occurrence], subject: part.name,
          help: BilingualText(
            zh: "合成一处；重复的删去。", en: "Merge them into one, and delete what is given twice.")))
    }
    for submission in input.catalogue.submissions {
      let unit = input.catalogue.shortName(of: submission)
      let repeated = ListPart.allCases.map { part in (part, submission.files(giving: part)) }
      for (files, parts) in repeated.filter({ $0.1.count > 1 }).grouped(by: \.1) {
        let names = parts.map { "“\($0.0.name)”" }.joined()
        let sides = parts.flatMap { part, files in
          files.map { file in
            Finding.Side(
              BilingualText(zh: "这个文件也报了“\(part.name)”", en: "this file gives \(part.name), too"),
              submission.beginning(of: part, in: file))
          }
        }
        findings.append(
          Finding(
            BilingualText(
              zh: "\(unit)有 \(files.count) 个文件都报了\(names)。",
              en: "\(files.count) files of \(unit) give "
                + "\(parts.count > 1 ? "the parts" : "the part") \(parts.map(\.0.name).joined(separator: ", "))."
            ),
            at: sides[0].quotation, units: [unit],
            subject: parts.map(\.0.name).joined(separator: "、"), related: Array(sides.dropFirst()),
            help: BilingualText(
              zh: "由\(unit)确认以哪份为准，其余移出文件夹。", en: "\(unit) says which one holds; take the others away.")))
      }
    }
    for (table, rows) in input.repeatedRows().grouped(by: { $0.table }) {
      findings.append(.repetition(rows, in: table, of: input.catalogue))
    }
    let copies = input.irregularities.grouped { entry -> FileID? in
      if case .copy(let original) = entry.kind, entry.unit != nil { original } else { nil }
    }
    for (original, copies) in copies {
      findings.append(.copies(copies, of: original, in: input.catalogue))
    }
  }
}

extension Finding {
  /// As many rows as a finding shows: who sees them knows what was pasted.
  private static let mostRows = 100

  /// Items that one file lists several times, word for word.
  fileprivate static func repetition(
    _ rows: [RepeatedRow], in table: RepeatedRow.Table, of catalogue: Catalogue
  ) -> Finding {
    let unit = catalogue.shortName(of: catalogue.submissions[table.submission])
    let count = rows.reduce(0) { $0 + $1.names.count - 1 }
    let again = BilingualText(zh: "与前面重复的一项", en: "an item that is there before")
    let before = BilingualText(zh: "前面已经列出", en: "listed before")
    let sides = rows.flatMap { row -> [Side] in
      let sides = row.names.dropFirst().map { Side(again, $0.quotation) }
      return [sides[0], Side(before, row.names[0].quotation)] + sides.dropFirst()
    }
    return Finding(
      BilingualText(
        zh: "\(unit)的“\(table.part.name)”里有 \(count) 项与前面的一字不差，重复计了数。",
        en: "\(count.of("item")) in \(table.part.name) of \(unit) "
          + "\(count == 1 ? "says" : "say") word for word what stands before, and \(count == 1 ? "counts" : "count") again."
      ),
      at: sides[0].quotation, units: [unit], subject: table.part.name,
      related: Array(sides.dropFirst().prefix(mostRows)),
      help: BilingualText(
        zh: "多抄的删去；确是不同事项的，写明区别。",
        en: "Delete what was copied twice; where it is another item, say in what it differs."))
  }

  /// Files that are the same as another one of their unit.
  fileprivate static func copies(
    _ copies: [RecordedIrregularity], of original: FileID, in catalogue: Catalogue
  ) -> Finding {
    let entry = copies[0]
    let unit = entry.unit ?? ""
    let more = copies.count - 1
    let path = catalogue.path(of: original)
    let parts = catalogue.submissions.lazy.flatMap(\.parts).filter { $0.origin.file == original }.map(\.part)
    let given = ListPart.allCases.filter(Set(parts).contains).map(\.name)
    return Finding(
      BilingualText(
        zh: "\(unit)的这个文件\(more > 0 ? "等 \(copies.count) 个文件" : "")与另一个文件完全相同"
          + (given.isEmpty ? "。" : "，都报了\(given.map { "“\($0)”" }.joined())；只读取了另一个。"),
        en: "This file of \(unit)"
          + (more > 0 ? " and \(more.of("more file")) are" : " is")
          + " the same as another one"
          + (given.isEmpty ? "." : ", which gives \(given.joined(separator: ", ")); only that was read.")),
      at: entry.quotation, units: [unit], subject: entry.path,
      related: [
        Side(
          given.isEmpty
            ? BilingualText(zh: "同样的文件", en: "the same file")
            : BilingualText(zh: "读取的是这一个", en: "this one was read"),
          Quotation("", at: Origin(file: original, place: .wholeFile)))
      ]
        + copies.dropFirst().map {
          Side(BilingualText(zh: "同样的文件", en: "the same file again"), $0.quotation)
        },
      help: BilingualText(
        zh: "只留一份：留 \(path)，把\(more > 0 ? "其余的" : "这一份")移出文件夹。",
        en: "Keep \(path) and take \(more > 0 ? "the others" : "this one") away."))
  }
}

extension Submission {
  /// The files that give a part, in their order.
  fileprivate func files(giving part: ListPart) -> [FileID] {
    let given = parts.filter { $0.part == part }.map(\.origin.file)
    return given.count > 1 ? given.uniqued() : given
  }

  /// The first item of a part in a file; where the part begins, if it has none there.
  fileprivate func beginning(of part: ListPart, in file: FileID) -> Quotation {
    if let row = rows(of: part).first(where: { $0.name.origin.file == file }) { return row.name.quotation }
    let occurrence = parts.first { $0.part == part && $0.origin.file == file }
    return Quotation("", at: occurrence?.origin ?? Origin(file: file, place: .wholeFile))
  }
}
