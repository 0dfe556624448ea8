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
      zh: "同一单位的两个文件给出了同一项内容，或者一个 XML 文件里同一项内容写了两次。",
      en: "Two files of one unit give the same part, or an XML file gives a part twice."),
    explanation: Explanation(
      why: BilingualText(
        zh: "两份并存时，事项会重复计数，也不知道以哪份为准，常见于新旧两稿都留在文件夹里。",
        en: "Items count twice, and nobody knows which file holds: often an old draft stayed in "
          + "the folder."),
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
        en: "The unit says which one holds."))
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
      for part in ListPart.allCases {
        let files = submission.parts.filter { $0.part == part }.grouped(by: \.origin.file).map {
          $0.members[0]
        }
        guard files.count > 1 else { continue }
        let places = files.map { occurrence in
          let first = submission.rows(of: part).first { $0.name.origin.file == occurrence.origin.file }
          return first?.name.quotation ?? Quotation("", at: occurrence.origin)
        }
        findings.append(
          Finding(
            BilingualText(
              zh: "\(unit)有 \(files.count) 个文件都报了“\(part.name)”。",
              en: "\(files.count) files of \(unit) give the part \(part.name)."),
            at: places[0], units: [unit], subject: part.name,
            related: places.dropFirst().map {
              Finding.Side(
                BilingualText(zh: "这个文件也报了“\(part.name)”", en: "this file gives \(part.name), too"), $0)
            },
            help: BilingualText(
              zh: "由\(unit)确认以哪份为准，其余移出文件夹。", en: "\(unit) says which one holds; take the others away.")))
      }
    }
  }
}
