import Diagnostics
import ListModel

extension Rule {
  /// A responsibility list without one of its four parts (缺少内容).
  package static let missingPart = Rule(
    name: "missing-part", family: .form, severity: .error,
    title: BilingualText(
      zh: "缺少一项内容",
      en: "Missing part"),
    summary: BilingualText(
      zh: "责任清单缺少四项内容之一，又没有写“无”。",
      en: "A responsibility list lacks one of its four parts and does not say 无 (none)."),
    explanation: Explanation(
      why: BilingualText(
        zh: "一张清单四项内容缺一不可；没有写明“无”，就分不清是确实没有还是漏报。",
        en: "The list has four parts; without the word 无 nobody can tell an empty part from a "
          + "forgotten one."),
      source: BilingualText(
        zh: "责任清单“一张清单四项内容”的编制要求。",
        en: "The rule of the responsibility lists: one list, four parts."),
      wrong: BilingualText(
        zh: "只报部门职责和公共服务事项两张表",
        en: "only duties and services are sent"),
      right: BilingualText(
        zh: "四张表齐全，没有的写“无”",
        en: "all four parts are there; an empty one says 无"),
      mend: BilingualText(
        zh: "补报缺少的部分；确实没有的，写明标题，下面写“无”。",
        en: "Send the missing part; where there is nothing, give its title and write 无 below."),
      decides: BilingualText(
        zh: "报送单位补报。",
        en: "The unit completes its list."))
  ) { input, findings in
    for submission in input.catalogue.submissions {
      let unit = input.catalogue.shortName(of: submission)
      let missing = submission.missingParts
      let bare = missing.isEmpty ? [] : input.catalogue.bareFiles(of: submission)
      let isClear = missing.count == 1 && bare.count == 1
      let beginning = submission.responsibilityOrigin ?? input.catalogue.origin(of: submission)
      for part in missing {
        let empty = submission.parts.first { $0.part == part }
        findings.append(
          Finding(
            BilingualText(
              zh: "\(unit)的责任清单缺少“\(part.name)”。",
              en: "The responsibility list of \(unit) lacks \(part.name)."),
            at: Quotation("", at: empty?.origin ?? (isClear ? bare[0] : beginning)),
            units: [unit], subject: part.name,
            related: isClear
              ? []
              : bare.map {
                Finding.Side(
                  BilingualText(zh: "这个文件只有表头，没有内容", en: "this file has headings and no content"),
                  Quotation("", at: $0))
              },
            help: BilingualText(
              zh: "补报这一部分；确实没有的，写明标题，下面写“无”。",
              en: "Send this part; where there is nothing, give its title and write 无 below.")))
      }
    }
  }
}

extension Catalogue {
  /// The files of a submission that have headings and nothing below them.
  fileprivate func bareFiles(of submission: Submission) -> [Origin] {
    let folders = submission.folders
    let given = Set(submission.parts.map(\.origin.file))
    return files.indices.filter { index in
      let account = files[index].account
      return account.read == 0 && account.unread == 0 && account.furniture > 0
        && files[index].unitFolder.map { folders.contains(String($0)) } == true
        && !given.contains(FileID(index))
    }
    .map { Origin(file: FileID($0), place: .wholeFile) }
  }
}

extension Submission {
  /// The parts of the responsibility list that the unit neither gives nor says 无 for; none where it gives no such
  /// list, or may give them in a file that cannot be read.
  var missingParts: [ListPart] {
    guard givesResponsibilityList, !hasUnreadableFile else { return [] }
    return ListPart.responsibilityParts.filter { !gives($0) }
  }

  /// Whether a part has items, or is said to have none.
  private func gives(_ part: ListPart) -> Bool {
    if parts.contains(where: { $0.part == part && $0.isExplicitNone }) { return true }
    return switch part {
    case .duties: !duties.isEmpty
    case .boundaries: !boundaries.isEmpty
    case .oversight: !oversight.isEmpty
    case .services: !services.isEmpty
    case .powers: !powers.isEmpty
    }
  }

  /// The file in which the responsibility list begins, as a whole.
  fileprivate var responsibilityOrigin: Origin? {
    parts.first { $0.part != .powers }.map { Origin(file: $0.origin.file, place: .wholeFile) }
  }
}
