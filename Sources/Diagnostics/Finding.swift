/// How grave a finding is.
package enum Severity: String, Sendable, CaseIterable, Comparable {
  case note, warning, error

  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// One fault that a rule found, at the offending cell of the unit's own file, with every other side of it.
///
/// What varies from occurrence to occurrence is here; title, explanation and severity are the rule's.
package struct Finding: Sendable {
  /// The other side of a finding, or one more place of the same fault.
  package struct Side: Sendable {
    package let message: BilingualText
    package let quotation: Quotation
    /// The mending of this place, where the fault is the same at many places.
    package let fix: Fix?

    package init(_ message: BilingualText, _ quotation: Quotation, fix: Fix? = nil) {
      self.message = message.onOneLine
      self.quotation = quotation
      self.fix = fix
    }
  }

  /// A mending: this text of the source instead of the quoted one.
  package struct Fix: Sendable, Hashable {
    package let message: BilingualText
    package let origin: Origin
    package let replaced: String
    package let replacement: String
    /// Where the replaced text begins in the text of its place; nil where it was not read from running text.
    ///
    /// **Units:** code points.
    package let offset: Int?
    /// It changes only how something is written, not what is said, so that nobody need decide; else it is a suggestion.
    package let isSafe: Bool

    package init(
      _ message: BilingualText, replace replaced: String, with replacement: String, at origin: Origin,
      offset: Int?, isSafe: Bool = false
    ) {
      self.message = message.onOneLine
      self.origin = origin
      self.offset = offset
      self.replaced = replaced
      self.replacement = replacement
      self.isSafe = isSafe
    }
  }

  /// What is wrong, in one sentence.
  package let message: BilingualText
  /// Short names of the units concerned. **Shape:** sorted, unique.
  package let units: [String]
  /// The matter, item or file that the finding is about.
  package let subject: String
  /// The offending place and its text.
  package let quotation: Quotation
  /// All other sides, in reading order.
  package let related: [Side]
  /// The smallest concrete case that shows the fault.
  package let witness: BilingualText?
  /// What to do, and who decides.
  package let help: BilingualText?
  package let fix: Fix?

  /// The same finding with only some of its units.
  package func keepingUnits(_ isKept: (String) -> Bool) -> Finding {
    guard !units.allSatisfy(isKept) else { return self }
    return Finding(
      message, at: quotation, units: units.filter(isKept), subject: subject, related: related,
      witness: witness, help: help, fix: fix)
  }

  /// The same finding at the place of one of its sides; its former place is the first side then.
  ///
  /// - Parameter label: what is said of the former place.
  package func told(at index: Int, formerly label: BilingualText) -> Finding {
    var sides = related
    let side = sides.remove(at: index)
    sides.insert(Side(label, quotation, fix: fix), at: 0)
    return Finding(
      message, at: side.quotation, units: units, subject: subject, related: sides, witness: witness,
      help: help, fix: side.fix)
  }

  package init(
    _ message: BilingualText, at quotation: Quotation, units: [String], subject: String,
    related: [Side] = [], witness: BilingualText? = nil, help: BilingualText? = nil, fix: Fix? = nil
  ) {
    self.message = message.onOneLine
    self.quotation = quotation
    self.units = Set(units).sorted()
    self.subject = subject
    self.related = related
    self.witness = witness?.onOneLine
    self.help = help?.onOneLine
    self.fix = fix
  }
}
