import Diagnostics
import ListModel

extension Rule {
  /// A register that cannot be read, or contradicts itself (名录有误).
  package static let registerFault = Rule(
    name: "register-fault", family: .totals, severity: .error,
    title: BilingualText(
      zh: "名录或版本说明有误",
      en: "Register fault"),
    summary: BilingualText(
      zh: "名录、台账或 edition.xml 读不出，或者自相矛盾。",
      en: "A register or edition.xml cannot be read, or contradicts itself."),
    explanation: Explanation(
      why: BilingualText(
        zh: "各单位的清单都对照名录检查；名录有误，查出来的问题就不可靠。",
        en: "All lists are checked against the registers; where these are wrong, so are the "
          + "findings."),
      source: BilingualText(
        zh: "名录由编办维护，格式见报送格式说明。",
        en: "The drafting office keeps the registers; see the format of editions."),
      wrong: BilingualText(
        zh: "两行简称都是“市水务局”",
        en: "two rows with the short name 市水务局"),
      right: BilingualText(
        zh: "简称各不相同",
        en: "each short name once"),
      mend: BilingualText(
        zh: "按提示改正名录的这一行后重新检查。",
        en: "Mend this row of the register and check again."),
      decides: BilingualText(
        zh: "编办。",
        en: "The drafting office."))
  ) { input, findings in
    for entry in input.irregularities where entry.unit == nil {
      guard let (words, mend) = entry.registerFault else { continue }
      findings.append(.registerFault(words, mend, at: entry.quotation, subject: entry.path))
    }
    for fault in input.guidanceFaults {
      let (words, mend) = fault.words
      findings.append(.registerFault(words, mend, at: fault.cell.quotation, subject: fault.cell.value))
    }
    for (name, severity) in input.catalogue.edition.severityOverrides.sorted(by: { $0.key < $1.key })
    where RuleRegistry.rule(named: name) == nil {
      let near = RuleRegistry.nearest(to: name)
      findings.append(
        Finding(
          BilingualText(
            zh: "没有叫“\(name)”的规则，所设的级别没有生效。",
            en: "There is no rule \(name); the severity set for it has no effect."),
          at: Quotation(name, at: severity.origin), units: [], subject: name,
          help: BilingualText(
            zh: near.map { "是不是“\($0)”？" } ?? "规则的名称见 qingdan explain。",
            en: near.map { "Is it \($0)?" } ?? "See qingdan explain for the names of rules.")))
    }
  }
}

extension Finding {
  fileprivate static func registerFault(
    _ words: BilingualText, _ mend: BilingualText, at quotation: Quotation, subject: String
  ) -> Finding {
    Finding(
      BilingualText(zh: words.zh.closed(with: "。"), en: words.en.closed(with: ".")), at: quotation, units: [],
      subject: subject,
      help: BilingualText(
        zh: "\(mend.zh)由编办改正后重新检查。", en: "\(mend.en) The drafting office mends it, then checks again."))
  }
}

extension RecordedIrregularity {
  /// What is wrong with a register and what to do; nil for what other rules tell.
  fileprivate var registerFault: (words: BilingualText, mend: BilingualText)? {
    switch kind {
    case .registerFault(let words, let mend): (words, mend)
    case .unreadableFile(let reason):
      (
        BilingualText(zh: "无法读取：\(reason.message.zh)", en: "The file cannot be read: \(reason.message.en)"),
        BilingualText(zh: "换成能打开的 .csv 或 .xlsx 文件。", en: "Put a readable .csv or .xlsx file in its place.")
      )
    case .unrecognisedTable:
      (
        BilingualText(zh: "表头与名录的格式对不上", en: "The headings are not those of the register"),
        BilingualText(zh: "照格式说明改正表头。", en: "Mend the headings after the description of the format.")
      )
    default: nil
    }
  }
}

extension String {
  /// The sentence with its full stop.
  fileprivate func closed(with stop: String) -> String { hasSuffix(stop) ? self : self + stop }
}
