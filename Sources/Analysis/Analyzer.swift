import Diagnostics
import ListModel

/// Judges a catalogue by every rule.
package enum Analyzer {
  /// What one rule made of the catalogue; rules are independent of each other, so any order of them will do.
  package struct Verdict: Sendable {
    package let rule: Rule
    package let status: RuleOutcome.Status
    package let findings: [Finding]
    /// How long it took to ask.
    package let duration: Duration
  }

  /// Asks one rule.
  ///
  /// - Parameter spared: what it need not be asked about again; nil where nothing is known.
  package static func ask(
    _ rule: Rule, about input: AnalysisInput, sparing spared: SparedLists? = nil
  ) -> Verdict {
    let start = ContinuousClock.now
    let (status, findings) = outcome(of: rule, about: input, spared)
    return Verdict(rule: rule, status: status, findings: findings, duration: .now - start)
  }

  private static func outcome(
    of rule: Rule, about input: AnalysisInput, _ spared: SparedLists?
  ) -> (status: RuleOutcome.Status, findings: [Finding]) {
    if rule.needsEarlierEdition, input.change == nil { return (.notApplicable, []) }
    let isUnread = { (register: RegisterName) in
      input.catalogue.registers.unread.contains(register.rawValue)
    }
    let missing = rule.needs.first { register in
      if register == .transfers, rule.needsEarlierEdition, input.change?.hasRegister == true { return false }
      return !input.catalogue.registers.has(register)
    }
    let unread = missing.flatMap { isUnread($0) ? $0 : nil }
    if let unread = unread ?? (rule.judgesDecisions && isUnread(.decisions) ? .decisions : nil) {
      let reason = BilingualText(
        zh: "\(unread.title.zh)（registers/\(unread.rawValue)）没有一行能用，见 register-fault",
        en:
          "nothing of the \(unread.title.en) (registers/\(unread.rawValue)) could be used, see register-fault"
      )
      return (.skipped(reason: reason), [])
    }
    if let missing {
      let isEmpty = missing == .units
      let reason = BilingualText(
        zh: "本期清单没有\(missing.title.zh)（registers/\(missing.rawValue).csv）" + (isEmpty ? "，或者其中没有单位" : ""),
        en: "the edition has no \(missing.title.en) (registers/\(missing.rawValue).csv)"
          + (isEmpty ? ", or one without units" : ""))
      return (.skipped(reason: reason), [])
    }
    if rule.needsAllUnits, !input.isWhole {
      let reason = BilingualText(
        zh: "只读取了部分单位的清单，要有全部单位的清单才能判断", en: "only some units were read, and it needs the lists of all")
      return (.skipped(reason: reason), [])
    }
    if rule.judgesDecisions, input.catalogue.registers.decisions?.isEmpty ?? true {
      return (.notApplicable, [])
    }
    guard rule.parts.isEmpty || rule.parts.contains(where: input.catalogue.hasItems), rule.concerns(input)
    else {
      return (.notApplicable, [])
    }
    var findings: [Finding] = []
    if let spared, rule.judgesListsApart {
      rule.check(spared.changed, &findings)
      // Files of spared lists are still there to be looked at, by their names.
      findings = spared.findings(of: rule) + findings.filter { !spared.isSpared($0.quotation.origin.file) }
    } else {
      rule.check(input, &findings)
    }
    let registered = input.registeredNames
    findings = findings.map { $0.keepingUnits(registered.contains) }
    if findings.isEmpty, rule.comparesUnits, !input.isWhole {
      let reason = BilingualText(
        zh: "读取的清单里没有；没有读取的清单未核对", en: "nothing in the lists that were read; the others were not compared")
      return (.skipped(reason: reason), [])
    }
    return (findings.isEmpty ? .passed : .failed(findings: findings.count), findings)
  }

  /// Brings the verdicts of all rules together, closes what a decision in force closes, and asks the rules about decisions.
  ///
  /// - Parameters:
  ///   - verdicts: one a rule, in the order of the registry.
  ///   - input: what the rules were asked about.
  ///   - digest: a digest of bytes in hexadecimal, for the fingerprints.
  package static func judgement(
    of verdicts: [Verdict], about input: AnalysisInput, digest: ([UInt8]) -> String
  ) -> Judgement {
    let overrides = input.catalogue.edition.severityOverrides.mapValues(\.value)
    var findings = judged(verdicts.filter { !$0.rule.judgesDecisions }, overrides, digest)
    let accounts = DecisionAccounts(of: findings, by: verdicts, about: input)
    for (index, decision) in accounts.closing { findings[index].closedBy = decision.documentNumber.value }
    var input = input
    input.decisions = accounts
    let verdicts = verdicts.map { $0.rule.judgesDecisions ? ask($0.rule, about: input) : $0 }
    findings += judged(verdicts.filter(\.rule.judgesDecisions), overrides, digest)
    findings = findings.inReadingOrder
    let outcomes = verdicts.map { RuleOutcome(rule: $0.rule, status: $0.status) }
    return Judgement(outcomes: outcomes, findings: []).keeping(findings)
  }

  /// The findings of rules with their severities and fingerprints, in reading order.
  private static func judged(
    _ verdicts: [Verdict], _ overrides: [String: Severity], _ digest: ([UInt8]) -> String
  ) -> [JudgedFinding] {
    var found: [(verdict: Verdict, finding: Finding)] = verdicts.flatMap { verdict in
      verdict.findings.map { (verdict, $0) }
    }
    found.sort { left, right in
      (left.finding.quotation.origin, left.verdict.rule.name, left.finding.subject)
        < (right.finding.quotation.origin, right.verdict.rule.name, right.finding.subject)
    }
    var occurrences: [[UInt8]: Int] = [:]
    return found.map { verdict, finding in
      var identity = finding.identity(under: verdict.rule)
      let occurrence = occurrences[identity, default: 0]
      occurrences[identity] = occurrence + 1
      if occurrence > 0 { identity += Array("#\(occurrence)".utf8) }
      return JudgedFinding(
        rule: verdict.rule, severity: overrides[verdict.rule.name] ?? verdict.rule.severity, finding: finding,
        fingerprint: String(digest(identity).prefix(Fingerprint.length)))
    }
  }
}

extension Finding {
  /// What makes this occurrence the one it is: the rule, the units, the subject and the texts, never a place.
  fileprivate func identity(under rule: Rule) -> [UInt8] {
    let texts = [quotation.text] + related.map(\.quotation.text).sorted()
    return ([rule.name, subject] + units + [""] + texts).reduce(into: []) { bytes, field in
      bytes += field.utf8
      bytes.append(0)
    }
  }
}

extension Registers {
  /// Whether the edition has a register.
  fileprivate func has(_ register: RegisterName) -> Bool {
    switch register {
    case .units: !units.units.isEmpty
    case .instruments: instruments != nil
    case .guidance: guidance != nil
    case .transfers: transfers != nil
    case .agreements: agreements != nil
    case .decisions: decisions != nil
    case .areas: areas != nil
    case .enforcementFields: enforcementFields != nil
    }
  }
}

extension Catalogue {
  /// Whether any submission has an item of a part.
  fileprivate func hasItems(of part: ListPart) -> Bool {
    submissions.contains { submission in
      switch part {
      case .duties: !submission.duties.isEmpty
      case .boundaries: !submission.boundaries.isEmpty
      case .oversight: !submission.oversight.isEmpty
      case .services: !submission.services.isEmpty
      case .powers: !submission.powers.isEmpty
      }
    }
  }
}
