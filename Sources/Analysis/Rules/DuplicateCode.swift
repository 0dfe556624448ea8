import Diagnostics
import ListModel

extension Rule {
  /// One code for several powers (编码重复).
  package static let duplicateCode = Rule(
    name: "duplicate-code", family: .codes, severity: .error,
    title: BilingualText(zh: "编码重复", en: "Duplicate code"),
    summary: BilingualText(zh: "同一编码用于不止一个职权事项。", en: "One code stands for more than one power."),
    explanation: Explanation(
      why: BilingualText(
        zh: "编码是职权事项的唯一标识，办事系统、统计和动态调整都按编码找事项；重复以后，其中一项会被当成另一项。",
        en:
          "A code identifies one power: service systems, statistics and later changes look powers up by it. "
          + "Where it repeats, one power is taken for another."),
      source: BilingualText(
        zh: "GB/T 39554.1-2020：基本编码唯一标识一个事项。",
        en: "GB/T 39554.1-2020: a basic code identifies one power."),
      wrong: BilingualText(
        zh: "460201012000 取水许可；460201012000 河道采砂许可",
        en: "460201012000 water-drawing permit; 460201012000 river sand-mining permit"),
      right: BilingualText(
        zh: "460201012000 取水许可；460201013000 河道采砂许可",
        en: "460201012000 water-drawing permit; 460201013000 river sand-mining permit"),
      mend: BilingualText(
        zh: "核对指导目录，保留编码正确的一项，其余事项改用各自的编码；没有编码的向编办申请。",
        en:
          "Compare with the guidance catalogue, keep the code where it is right, and give every other power its own."
      ),
      decides: BilingualText(zh: "编办分配编码。", en: "The drafting office assigns codes.")),
    parts: [.powers], comparesUnits: true
  ) { input, findings in
    for (code, powers) in input.powersByRepeatedCode {
      findings.append(
        Finding(
          BilingualText(
            zh: "编码 \(code) 用于 \(powers.count) 个职权事项。",
            en: "Code \(code) stands for \(powers.count) powers."),
          at: powers.compactMap { power in power.item.code.map { power.occurrence(at: $0) } }, subject: code,
          help: BilingualText(
            zh: "核对各事项的编码，只留一处；拿不准的由编办确定。",
            en:
              "Check the code of each power and leave it in one place; the drafting office decides in doubt.")
        ))
    }
  }
}

extension AnalysisInput {
  /// The powers of each code that stands for several.
  ///
  /// One power that several units list under its code is no matter of codes, by whatever name (duplicate-power tells it);
  /// listed twice by one unit it is.
  /// **Shape:** sorted by code; powers in reading order.
  fileprivate var powersByRepeatedCode: [(key: String, members: [ListedPower])] {
    let groups = powers.repeated { power -> TextKey? in
      guard let code = power.item.code else { return nil }
      let text = PowerCode.spelling(of: code.value)
      return text.isEmpty || UnitNameCell.isNone(text) ? nil : TextKey(text)
    }
    guard !groups.isEmpty else { return [] }
    let doubled = PowerSharing(self).underOneCode().map { powers in Set(powers.map(ObjectIdentifier.init)) }
    return groups.filter { _, powers in
      !doubled.contains { $0.isSuperset(of: powers.map(ObjectIdentifier.init)) }
        && (Set(powers.map { NormalisedName($0.item.name.value) }).count > 1
          || Set(powers.map(\.submission)).count < powers.count)
    }
    .map { ($0.key.text, $0.members) }
    .sorted { $0.key < $1.key }
  }
}
