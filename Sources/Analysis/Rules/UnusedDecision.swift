import Diagnostics
import ListModel

extension Rule {
  /// A decision that fits no finding (裁定没有对应的疑点).
  package static let unusedDecision = Rule(
    name: "unused-decision", family: .totals, severity: .note,
    title: BilingualText(zh: "裁定没有对应的疑点", en: "Unused decision"),
    summary: BilingualText(
      zh: "裁定台账的一行没有可以关闭的疑点：已经改正、写错了，或者不能裁定。",
      en:
        "A row of the decisions register closes nothing: the fault is mended, the row is miswritten, or no decision can close it."
    ),
    explanation: Explanation(
      why: BilingualText(
        zh: "一行裁定不起作用，往往是清单已经改正，也可能是指纹抄错，以为已经裁定的疑点其实还开着。",
        en:
          "Mostly the list has been mended; but the fingerprint may be miscopied, and a finding that is thought closed stands open."
      ),
      source: BilingualText(
        zh: "裁定只能关闭一个疑点；格式问题（文件读不出、缺栏目、未填等）必须改正，不能裁定。",
        en:
          "A decision closes one finding; faults of form (unreadable files, missing columns, empty cells …) must be mended, and "
          + "cannot be closed."),
      wrong: BilingualText(
        zh: "规则：missing-part（缺少一项内容）；决定：不再报送。", en: "rule: missing-part; decision: need not be sent"),
      right: BilingualText(
        zh: "补报这一部分，确实没有的写“无”。", en: "the part is sent, or says 无 (none)"),
      mend: BilingualText(
        zh: "疑点已经改正的，把这一行移出台账；写错的，照检查结果里的规则、单位、对象和指纹改正；格式问题改正报送的文件。",
        en:
          "Take the row out where the fault is mended; copy rule, units, subject and fingerprint from the report where they are "
          + "wrong; mend the file where the fault is one of form."),
      decides: BilingualText(zh: "编办。", en: "The drafting office.")),
    needsAllUnits: true, judgesDecisions: true
  ) { input, findings in
    for account in input.decisions?.accounts ?? [] {
      guard let (place, fault) = account.fault(on: input.catalogue.edition.asOf) else { continue }
      let number = account.decision.documentNumber.value
      findings.append(
        Finding(
          BilingualText(
            zh: "\(number)对“\(account.subject)”的裁定没有关闭任何疑点：\(fault.words.zh)。",
            en: "The decision \(number) on \(account.subject) closes nothing: \(fault.words.en)."),
          at: place.quotation, units: account.units, subject: account.subject,
          related: fault.finding.map { [$0.side] } ?? [], help: fault.help))
    }
  }
}

/// Why a decision closes nothing.
private struct DecisionFault {
  let words: BilingualText
  let help: BilingualText
  var finding: JudgedFinding?
}

extension DecisionAccount {
  /// What is amiss with a row that fits nothing, and in which cell; nil for other rows.
  fileprivate func fault(on day: CalendarDate) -> (place: Located<String>, DecisionFault)? {
    switch standing {
    case .closes, .replaced, .expired, .changed, .unasked: nil
    case .notYet(let judged):
      (
        decision.fingerprint,
        DecisionFault(
          words: BilingualText(
            zh: "它是 \(decision.date) 作出的，本期清单按 \(day) 判断",
            en: "it is of \(decision.date), and the edition is judged as of \(day)"),
          help: BilingualText(
            zh: "日期写错的，改正日期；要按裁定以后的情况判断的，改 edition.xml 的 asOf，或者加 --as-of。",
            en: "Mend the date if it is wrong; or judge as of a later day, by asOf in edition.xml or --as-of."
          ),
          finding: judged)
      )
    case .unclosable(let rule):
      (
        decision.rule,
        DecisionFault(
          words: rule.judgesDecisions
            ? BilingualText(
              zh: "“\(rule.title.zh)”说的是裁定台账本身", en: "\(rule.name) is about the decisions register itself")
            : BilingualText(
              zh: "“\(rule.title.zh)”（\(rule.name)）是格式问题，不能裁定",
              en: "\(rule.name) finds faults of form, which no decision can close"),
          help: rule.judgesDecisions
            ? BilingualText(zh: "改正台账的那一行，删去本行。", en: "Mend that row of the register, and take this one out.")
            : BilingualText(zh: "由报送单位改正文件；删去本行。", en: "The unit mends the file; take this row out."))
      )
    case .unknownRule:
      (
        decision.rule,
        DecisionFault(
          words: BilingualText(
            zh: "没有叫“\(decision.rule.value)”的规则", en: "there is no rule \(decision.rule.value)"),
          help: RuleRegistry.nearest(to: decision.rule.value).map {
            BilingualText(zh: "是不是“\($0)”？", en: "Is it \($0)?")
          } ?? BilingualText(zh: "照检查结果写规则名。", en: "Copy the rule's name from the report."))
      )
    case .otherFinding(let judged):
      (
        decision.fingerprint,
        DecisionFault(
          words: BilingualText(
            zh: "这个指纹是另一个疑点的，规则、单位或者对象与本行不同",
            en: "the fingerprint is that of a finding of another rule, unit or subject"),
          help: BilingualText(
            zh: "裁定的就是那个疑点的，照检查结果改正本行的规则、单位和对象；不是的，改正指纹。",
            en:
              "Copy rule, units and subject from the report if that finding is meant; else mend the fingerprint."
          ),
          finding: judged)
      )
    case .unmatched:
      (
        decision.fingerprint,
        DecisionFault(
          words: BilingualText(
            zh: "没有这样的疑点，清单已经改正，或者本行写错了",
            en: "there is no such finding: the list is mended, or the row is miswritten"),
          help: BilingualText(
            zh: "已经改正的，把本行移出台账；写错的，照检查结果改正。",
            en: "Take the row out if the list is mended; else copy it from the report."))
      )
    }
  }
}
