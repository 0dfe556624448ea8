import Diagnostics
import ListModel

/// One kind of fault that the compiler finds, with everything that is told about it.
///
/// A rule is an island: one file in `Rules/`, named like the fault, with one line in `RuleRegistry`.
package struct Rule: Sendable {
  /// The fault in kebab case, e.g. `duplicate-code`. Never renumbered, never given another meaning.
  package let name: String
  package let family: Family
  /// The severity, unless the edition sets another.
  package let severity: Severity
  package let title: BilingualText
  /// When it fires, in one line.
  package let summary: BilingualText
  package let explanation: Explanation
  /// The registers without which the rule is skipped.
  package let needs: [RegisterName]
  /// The parts whose items it judges: not applicable where the catalogue has none of them. Empty: always applicable.
  package let parts: [ListPart]
  /// It tells what is absent from all lists, or holds lists against each other, of which a third one may say otherwise: it is
  /// skipped where only some units were read. What other rules find in one list, they find in it among all.
  package let needsAllUnits: Bool
  /// It judges each list for itself and all together: where only some units were read and it finds nothing in them, it is
  /// skipped, not passed.
  package let comparesUnits: Bool
  /// It judges the list of each unit by the registers alone: whatever other units list, what it finds in a list is the same, so
  /// that it need not be asked about a list again that has not changed.
  package let judgesListsApart: Bool
  /// It judges the change since an earlier edition, so it is not applicable where there is none.
  package let needsEarlierEdition: Bool
  /// It judges the decisions of the office by what all other rules found, so it is asked last.
  package let judgesDecisions: Bool
  /// Whether the catalogue has what the rule could judge, besides items of its parts.
  package let concerns: @Sendable (AnalysisInput) -> Bool
  /// Finds every occurrence in the catalogue.
  package let check: @Sendable (AnalysisInput, inout [Finding]) -> Void

  package init(
    name: String, family: Family, severity: Severity, title: BilingualText, summary: BilingualText,
    explanation: Explanation, needs: [RegisterName] = [], parts: [ListPart] = [],
    needsAllUnits: Bool = false, comparesUnits: Bool = false, judgesListsApart: Bool = false,
    needsEarlierEdition: Bool = false, judgesDecisions: Bool = false,
    concerns: @escaping @Sendable (AnalysisInput) -> Bool = { _ in true },
    check: @escaping @Sendable (AnalysisInput, inout [Finding]) -> Void
  ) {
    self.name = name
    self.family = family
    self.severity = severity
    self.title = title
    self.summary = summary
    self.explanation = explanation
    self.needs = needs
    self.parts = parts
    self.needsAllUnits = needsAllUnits
    self.comparesUnits = comparesUnits
    self.judgesListsApart = judgesListsApart
    self.needsEarlierEdition = needsEarlierEdition
    self.judgesDecisions = judgesDecisions
    self.concerns = concerns
    self.check = check
  }

  /// Whether a decision can close what it finds: what is amiss in the form of a file must be mended there, and what is amiss
  /// with a decision in its own row.
  package var isClosable: Bool { family != .form && !judgesDecisions }

  /// A family of rules, in the order in which an office mends them.
  package enum Family: String, Sendable, CaseIterable {
    case form, names, codes, bases, powers, boundaries, oversight, totals

    /// How long its rules take beside others: those longest that hold the lists of all units against each other.
    package var weight: Int { [.powers, .boundaries, .oversight].contains(self) ? 1 : 0 }

    package var title: BilingualText {
      switch self {
      case .form: BilingualText(zh: "格式", en: "Form")
      case .names: BilingualText(zh: "单位名称", en: "Names")
      case .codes: BilingualText(zh: "分类与编码", en: "Classification and codes")
      case .bases: BilingualText(zh: "法律依据", en: "Legal bases")
      case .powers: BilingualText(zh: "权力事项", en: "Powers")
      case .boundaries: BilingualText(zh: "职责边界", en: "Boundaries")
      case .oversight: BilingualText(zh: "监管与服务", en: "Oversight and services")
      case .totals: BilingualText(zh: "数量与裁定", en: "Totals and decisions")
      }
    }
  }

  /// The page of `qingdan explain` about the rule.
  package struct Explanation: Sendable {
    /// Why it matters.
    package let why: BilingualText
    /// The law or practice behind it.
    package let source: BilingualText
    /// A wrong and a right example.
    package let wrong: BilingualText
    package let right: BilingualText
    /// How to mend it.
    package let mend: BilingualText
    /// Who decides.
    package let decides: BilingualText

    package init(
      why: BilingualText, source: BilingualText, wrong: BilingualText, right: BilingualText,
      mend: BilingualText, decides: BilingualText
    ) {
      self.why = why
      self.source = source
      self.wrong = wrong
      self.right = right
      self.mend = mend
      self.decides = decides
    }
  }
}

/// A register that a rule can need.
package enum RegisterName: String, Sendable, CaseIterable {
  case units, instruments, guidance, transfers, agreements, decisions, areas
  case enforcementFields = "enforcement-fields"

  package var title: BilingualText {
    switch self {
    case .units: BilingualText(zh: "单位名录", en: "register of units")
    case .instruments: BilingualText(zh: "法律文件名录", en: "instruments register")
    case .guidance: BilingualText(zh: "指导目录", en: "guidance catalogue")
    case .transfers: BilingualText(zh: "调整台账", en: "transfers register")
    case .agreements: BilingualText(zh: "协议台账", en: "agreements register")
    case .decisions: BilingualText(zh: "裁定台账", en: "decisions register")
    case .areas: BilingualText(zh: "区域名录", en: "register of areas")
    case .enforcementFields: BilingualText(zh: "执法领域名录", en: "register of enforcement fields")
    }
  }
}
