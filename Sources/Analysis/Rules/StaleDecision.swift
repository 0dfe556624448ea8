import Diagnostics
import ListModel

extension Rule {
  /// A decision that no longer closes its finding (裁定已经失效).
  package static let staleDecision = Rule(
    name: "stale-decision", family: .totals, severity: .warning,
    title: BilingualText(zh: "裁定已经失效", en: "Stale decision"),
    summary: BilingualText(
      zh: "裁定过了失效日期，或者所依据的文本改动了，疑点重新列出。",
      en: "A decision has expired, or the texts that it rests on have changed, and its finding is open again."
    ),
    explanation: Explanation(
      why: BilingualText(
        zh: "裁定只管一个疑点、一段时间、当时的文本；文本一改，当初认可的就不是现在这个写法了。",
        en:
          "A decision is about one finding, for a time, and for the texts of its day: once they change, what was accepted is "
          + "not what stands there now."),
      source: BilingualText(
        zh: "裁定台账（registers/decisions.csv）：失效日期和文本指纹。",
        en:
          "The decisions register (registers/decisions.csv): the last day, and the fingerprint of the texts."),
      wrong: BilingualText(
        zh: "裁定按“市住建局牵头，市水务局配合”作出，清单后来改为“市水务局牵头”。",
        en: "decided on 市住建局 leads, 市水务局 assists; the list now says that 市水务局 leads"),
      right: BilingualText(
        zh: "文本改动后重新裁定，另登记一行新的文号、失效日期和文本指纹；原来的一行可以留着。",
        en:
          "decided anew: another row with its document number, last day and fingerprint; the old row may stay"
      ),
      mend: BilingualText(
        zh: "看疑点现在的写法：能改正的改正清单；仍然维持的，由决定机关重新裁定，用 qingdan decide 登记。",
        en:
          "Look at the finding as it stands: mend the list; or, if it is to stay so, have the body decide anew and enter that "
          + "with qingdan decide."),
      decides: BilingualText(
        zh: "原决定机关。", en: "The body that decided.")),
    needsAllUnits: true, judgesDecisions: true
  ) { input, findings in
    for account in input.decisions?.accounts ?? [] {
      let decision = account.decision
      let (number, day) = (decision.documentNumber.value, input.catalogue.edition.asOf)
      switch account.standing {
      case .expired(let judged):
        findings.append(
          Finding(
            BilingualText(
              zh: "\(number)对“\(account.subject)”的裁定到 \(decision.expiryDate) 为止，疑点重新列出。",
              en:
                "The decision \(number) on \(account.subject) ended with \(decision.expiryDate); its finding is open again."
            ),
            at: decision.expiryText.quotation, units: account.units, subject: account.subject,
            related: [judged.side], help: account.renewal))
      case .changed(let present):
        let isExpired = decision.hasExpired(on: day)
        let digits = present.map(\.fingerprint)
        let written = decision.fingerprint.value
        let fault =
          Fingerprint.isOne(written)
          ? BilingualText(
            zh: "\(number)对“\(account.subject)”作出裁定以后文本改动了",
            en: "The texts have changed since the decision \(number) on \(account.subject)")
          : BilingualText(
            zh: "\(number)对“\(account.subject)”的裁定写的“\(written)”不是文本指纹",
            en: "\(written) of the decision \(number) on \(account.subject) is no fingerprint")
        findings.append(
          Finding(
            BilingualText(
              zh: fault.zh + (isExpired ? "，裁定也已在 \(decision.expiryDate) 到期" : "")
                + "，疑点重新列出；现在的文本指纹是 \(digits.joined(separator: "、"))。",
              en: fault.en
                + (isExpired ? ", which moreover ended with \(decision.expiryDate)" : "")
                + "; its finding is open again, with the fingerprint \(digits.joined(separator: ", "))."),
            at: decision.fingerprint.quotation, units: account.units, subject: account.subject,
            related: present.map(\.side), help: account.renewal))
      case .closes, .replaced, .notYet, .unclosable, .unknownRule, .otherFinding, .unasked, .unmatched: break
      }
    }
  }
}

extension DecisionAccount {
  /// What is to be done about a finding that is open again.
  fileprivate var renewal: BilingualText {
    let body = decision.body.value
    return BilingualText(
      zh: "能改正的改正清单；仍然维持的，由\(body)重新裁定，用 qingdan decide 登记新的一行。",
      en: "Mend the list; or have \(body) decide anew, and enter the new row with qingdan decide.")
  }
}

extension JudgedFinding {
  /// The finding as the other side of what is told about its decision.
  var side: Finding.Side {
    Finding.Side(
      BilingualText(
        zh: "疑点“\(rule.title.zh)”（\(rule.name)，指纹 \(fingerprint)）",
        en: "the finding “\(rule.title.en)” (\(rule.name), fingerprint \(fingerprint))"), finding.quotation)
  }
}
