import Diagnostics
import ListModel

extension Rule {
  /// Ordinals that skip or repeat (序号不连续).
  package static let sequenceGap = Rule(
    name: "sequence-gap", family: .form, severity: .note,
    title: BilingualText(
      zh: "序号不连续",
      en: "Gap in the sequence"),
    summary: BilingualText(
      zh: "序号跳号或重号。",
      en: "Ordinals skip or repeat."),
    explanation: Explanation(
      why: BilingualText(
        zh: "跳号可能是漏了一行，重号可能是多抄了一行。",
        en: "A gap may be a lost row, a repetition a row copied twice."),
      source: BilingualText(
        zh: "清单表式的序号栏。",
        en: "The column 序号 of the forms."),
      wrong: BilingualText(
        zh: "一、二、三、六",
        en: "1, 2, 3, 6"),
      right: BilingualText(
        zh: "一、二、三、四",
        en: "1, 2, 3, 4"),
      mend: BilingualText(
        zh: "核对有没有漏行或多行，再重新编号。",
        en: "Check for lost or repeated rows, then number again."),
      decides: BilingualText(
        zh: "报送单位核对。",
        en: "The unit checks."))
  ) { input, findings in
    let gaps = input.irregularities.grouped { entry -> FileID? in
      if case .sequenceGap = entry.kind { entry.file } else { nil }
    }
    for (_, entries) in gaps {
      guard case .sequenceGap(let expected, let found) = entries[0].kind else { continue }
      let more = entries.count - 1
      findings.append(
        Finding(
          BilingualText(
            zh: "序号应为 \(expected)，实为 \(found)" + (more > 0 ? "；同一文件另有 \(more) 处。" : "。"),
            en: "The ordinal should be \(expected) and is \(found)"
              + (more > 0 ? "; so in \(more.of("other place", "other places")) of the file." : ".")),
          at: entries.map(\.occurrence), subject: entries[0].path,
          help: BilingualText(zh: "核对有没有漏行或多行。", en: "Check for lost or repeated rows.")))
    }
  }
}
