import Diagnostics
import ListModel

extension Rule {
  /// A category that is none of the ten (职权类别不明).
  package static let unknownCategory = Rule(
    name: "unknown-category", family: .codes, severity: .error,
    title: BilingualText(
      zh: "职权类别不明",
      en: "Unknown category"),
    summary: BilingualText(
      zh: "职权类别不是十类之一，也不是它们的通行写法。",
      en: "The category is none of the ten, nor a usual word for one."),
    explanation: Explanation(
      why: BilingualText(
        zh: "类别决定设定权、程序和统计口径，认不出的类别无法归入任何一类。",
        en: "The category decides who may set a power, its procedure and where it counts."),
      source: BilingualText(
        zh: "职权分类：行政许可、处罚、强制、征收、给付、检查、确认、奖励、裁决和其他行政权力。",
        en: "The ten categories of powers, GB/T 39554.1-2020."),
      wrong: BilingualText(
        zh: "职权类别：行政审判",
        en: "category: 行政审判"),
      right: BilingualText(
        zh: "职权类别：行政裁决",
        en: "category: 行政裁决"),
      mend: BilingualText(
        zh: "改为十类之一；确实不属于前九类的写“其他行政权力”。",
        en: "Write one of the ten; 其他行政权力 where none of the first nine fits."),
      decides: BilingualText(
        zh: "报送单位提出，编办和司法局审核。",
        en: "The unit proposes; the drafting office and the justice bureau review.")),
    parts: [.powers]
  ) { input, findings in
    let unknown = input.powers.grouped { power -> NormalisedName? in
      guard let text = power.item.categoryText, power.item.category == nil else { return nil }
      let word = text.value.trimmingBlanks()
      return word.isEmpty || UnitNameCell.isNone(word) ? nil : NormalisedName(word)
    }
    for (_, powers) in unknown {
      let places = powers.compactMap { power in power.item.categoryText.map { power.occurrence(at: $0) } }
      let word = places[0].quotation.text.trimmingBlanks()
      let near = PowerCategory.nearest(to: word).map(\.name)
      findings.append(
        Finding(
          BilingualText(
            zh: "“\(word)”不是十类职权之一（\(places.count) 项）。",
            en: "\(word) is none of the ten categories (\(places.count.of("power")))."),
          at: places, subject: word,
          help: near.isEmpty
            ? BilingualText(
              zh: "改为：\(PowerCategory.allCases.map(\.name).joined(separator: "、"))。",
              en: "Write one of: \(PowerCategory.allCases.map(\.name).joined(separator: ", ")).")
            : BilingualText(
              zh: "相近的有：\(near.joined(separator: "、"))。核对后改为十类之一。",
              en: "Near it: \(near.joined(separator: ", ")). Check, and write one of the ten.")))
    }
  }
}
