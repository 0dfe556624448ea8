import Diagnostics
import ListModel

extension Rule {
  /// Revisions and comments left in a document (修订和批注).
  package static let trackedChanges = Rule(
    name: "tracked-changes", family: .form, severity: .warning,
    title: BilingualText(
      zh: "留有修订或批注",
      en: "Tracked changes"),
    summary: BilingualText(
      zh: "文档里有未接受的修订或没有删去的批注。",
      en: "A document has revisions not accepted, or comments left in."),
    explanation: Explanation(
      why: BilingualText(
        zh: "修订未定，定稿就不确定；批注往往是内部意见，不应随清单流转。已插入的文字按有效读取，已删除的不读。",
        en: "With open revisions the text is not final; comments are internal. Insertions were "
          + "read, deletions were not."),
      source: BilingualText(
        zh: "报送应为定稿；公文处理的一般要求。",
        en: "Submissions are final texts."),
      wrong: BilingualText(
        zh: "“负责<删除>城市</删除>排水管理”",
        en: "a deletion marked and not accepted"),
      right: BilingualText(
        zh: "“负责排水管理”",
        en: "the deletion accepted"),
      mend: BilingualText(
        zh: "在“审阅”中接受或拒绝全部修订，删去全部批注，保存后重新报送。",
        en: "Accept or reject all revisions, delete all comments, save and send again."),
      decides: BilingualText(
        zh: "报送单位定稿。",
        en: "The unit settles its text."))
  ) { input, findings in
    for entry in input.irregularities {
      guard case .trackedChanges(let insertions, let deletions, let comments) = entry.kind else { continue }
      let words = [
        insertions > 0 ? BilingualText(zh: "修订插入 \(insertions) 处", en: insertions.of("insertion")) : nil,
        deletions > 0 ? BilingualText(zh: "修订删除 \(deletions) 处", en: deletions.of("deletion")) : nil,
        comments > 0 ? BilingualText(zh: "批注 \(comments) 条", en: comments.of("comment")) : nil,
      ].compactMap { $0 }
      findings.append(
        Finding(
          BilingualText(
            zh: "文档里留有" + words.map(\.zh).joined(separator: "，") + "。",
            en: "The document has \(words.map(\.en).joined(separator: ", ")) left in."),
          at: [entry.occurrence], subject: entry.path,
          help: BilingualText(
            zh: "接受或拒绝全部修订，删去批注后重新报送；现按“插入有效、删除无效”读取。",
            en:
              "Accept or reject the revisions and delete the comments; insertions were read, deletions were not."
          )))
    }
  }
}
