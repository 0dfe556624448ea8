import Diagnostics
import ListModel

extension Judgement {
  /// The judgement as bytes for later runs.
  ///
  /// - Parameter files: the files of the edition, which all findings stand in.
  package func stored(files: [FileID]) -> [UInt8] {
    var store = StoreWriter(files: files)
    outcomes.store(in: &store)
    findings.store(in: &store)
    return store.bytes
  }

  /// A judgement that an earlier run stored.
  ///
  /// - Parameter files: what the files of the edition are called now, in their order.
  /// - Throws: where the bytes are not a judgement by the rules of today and nothing else.
  package init(stored bytes: [UInt8], files: [FileID]) throws(DamagedStore) {
    var store = StoreReader(bytes, files: files)
    self.init(outcomes: try Array(from: &store), findings: try Array(from: &store))
    guard store.rest == 0, outcomes.count == RuleRegistry.rules.count else { throw DamagedStore() }
  }
}

extension RuleOutcome: Stored {
  package func store(in store: inout StoreWriter) {
    rule.name.store(in: &store)
    status.store(in: &store)
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    self.init(rule: try RuleRegistry.rule(storedIn: &store), status: try Status(from: &store))
  }
}

extension RuleOutcome.Status: Stored {
  package func store(in store: inout StoreWriter) {
    switch self {
    case .passed: 0.store(in: &store)
    case .failed(let findings):
      1.store(in: &store)
      findings.store(in: &store)
    case .skipped(let reason):
      2.store(in: &store)
      reason.store(in: &store)
    case .notApplicable: 3.store(in: &store)
    }
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    switch try Int(from: &store) {
    case 0: self = .passed
    case 1: self = .failed(findings: try Int(from: &store))
    case 2: self = .skipped(reason: try BilingualText(from: &store))
    case 3: self = .notApplicable
    default: throw DamagedStore()
    }
  }
}

extension JudgedFinding: Stored {
  package func store(in store: inout StoreWriter) {
    rule.name.store(in: &store)
    severity.rawValue.store(in: &store)
    finding.store(in: &store)
    fingerprint.store(in: &store)
    closedBy.store(in: &store)
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    let rule = try RuleRegistry.rule(storedIn: &store)
    guard let severity = Severity(rawValue: try String(from: &store)) else { throw DamagedStore() }
    self.init(
      rule: rule, severity: severity, finding: try Finding(from: &store),
      fingerprint: try String(from: &store), closedBy: try String?(from: &store))
  }
}

extension RuleRegistry {
  /// The rule whose name is stored here.
  fileprivate static func rule(storedIn store: inout StoreReader) throws(DamagedStore) -> Rule {
    guard let rule = rule(named: try String(from: &store)) else { throw DamagedStore() }
    return rule
  }
}

extension Finding: Stored {
  package func store(in store: inout StoreWriter) {
    message.store(in: &store)
    quotation.store(in: &store)
    units.store(in: &store)
    subject.store(in: &store)
    related.store(in: &store)
    witness.store(in: &store)
    help.store(in: &store)
    fix.store(in: &store)
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    self.init(
      try BilingualText(from: &store), at: try Quotation(from: &store), units: try Array(from: &store),
      subject: try String(from: &store), related: try Array(from: &store),
      witness: try BilingualText?(from: &store), help: try BilingualText?(from: &store),
      fix: try Fix?(from: &store))
  }
}

extension Finding.Side: Stored {
  package func store(in store: inout StoreWriter) {
    message.store(in: &store)
    quotation.store(in: &store)
    fix.store(in: &store)
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    self.init(
      try BilingualText(from: &store), try Quotation(from: &store), fix: try Finding.Fix?(from: &store))
  }
}

extension Finding.Fix: Stored {
  package func store(in store: inout StoreWriter) {
    message.store(in: &store)
    origin.store(in: &store)
    replaced.store(in: &store)
    replacement.store(in: &store)
    offset.store(in: &store)
    isSafe.store(in: &store)
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    let (message, origin) = (try BilingualText(from: &store), try Origin(from: &store))
    self.init(
      message, replace: try String(from: &store), with: try String(from: &store), at: origin,
      offset: try Int?(from: &store), isSafe: try Bool(from: &store))
  }
}
