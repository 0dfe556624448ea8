import Diagnostics
import ListModel

extension Rule {
  /// A code whose type part says another category (编码与类别不符).
  package static let codeCategoryMismatch = Rule(
    name: "code-category-mismatch", family: .codes, severity: .error,
    title: BilingualText(
      zh: "编码与类别不符",
      en: "Code and category differ"),
    summary: BilingualText(
      zh: "编码的类型段与职权类别不一致。",
      en: "The type part of a code says another category than the power's."),
    explanation: Explanation(
      why: BilingualText(
        zh: "同一事项在系统里是一类、在清单里是另一类，程序和统计都会出错。",
        en: "The power is of one category in the systems and of another in the list."),
      source: BilingualText(
        zh: "GB/T 39554.1-2020：编码第 3、4 位是职权类型，01 行政许可……10 其他行政权力。",
        en: "GB/T 39554.1-2020: digits 3 and 4 are the type, 01 licensing to 10 other."),
      wrong: BilingualText(
        zh: "460201012000（02 行政处罚），职权类别：行政许可",
        en: "460201012000 (02 penalty), category: licensing"),
      right: BilingualText(
        zh: "460101012000（01 行政许可），职权类别：行政许可",
        en: "460101012000 (01 licensing), category: licensing"),
      mend: BilingualText(
        zh: "对照指导目录，改正写错的一个：编码或者类别。",
        en: "Compare with the guidance catalogue and mend the one that is wrong."),
      decides: BilingualText(
        zh: "编办会同司法局确认类别。",
        en: "The drafting office with the justice bureau.")),
    parts: [.powers], judgesListsApart: true
  ) { input, findings in
    let mismatches = input.powers.filter(\.isMismatched).grouped { power in
      MismatchedItem(
        submission: power.submission, code: power.parsedCode?.basic.mainItemText, category: power.category)
    }
    for (_, powers) in mismatches {
      guard let code = powers[0].item.codeText, let parsed = powers[0].parsedCode,
        let category = powers[0].category
      else {
        continue
      }
      let type = PowerCategory.allCases.first { $0.code == parsed.basic.type }?.name ?? "公共服务"
      findings.append(
        Finding(
          BilingualText(
            zh: "编码 \(code) 的类型段 \(parsed.basic.type) 是“\(type)”，清单写的是“\(category.name)”。",
            en: "Type \(parsed.basic.type) of code \(code) is \(type); the list says \(category.name)."),
          at: powers.compactMap { power in power.item.code.map { power.occurrence(at: $0) } },
          subject: powers[0].item.name.value,
          help: BilingualText(
            zh: "对照指导目录，改正编码或者类别。", en: "Compare with the guidance catalogue; mend the code or the category.")
        ))
    }
    for (power, reading) in input.mismatchedReadings {
      guard let code = power.item.code, let type = reading.type, let meant = reading.category,
        let category = power.category
      else { continue }
      findings.append(
        Finding(
          BilingualText(
            zh: "编码 \(code.value) 的类型段 \(type) 是“\(meant.name)”，清单写的是“\(category.name)”。",
            en: "Type \(type) of code \(code.value) is \(meant.name); the list says \(category.name)."),
          at: code.quotation, units: [power.unit], subject: power.item.name.value,
          help: BilingualText(
            zh: "对照本地编码规则，改正编码或者类别。",
            en: "Compare with the scheme of codes; mend the code or the category.")))
    }
  }
}

extension AnalysisInput {
  /// Powers with a code of the place's own scheme that is of another category.
  fileprivate var mismatchedReadings: [(power: ListedPower, reading: CodePattern.Reading)] {
    guard !catalogue.edition.codePatterns.isEmpty else { return [] }
    return powers.compactMap { power in
      guard power.parsedCode == nil, let reading = catalogue.edition.reading(of: power),
        let meant = reading.category, let category = power.category, meant != category
      else { return nil }
      return (power, reading)
    }
  }
}

extension Edition {
  /// The code of a power by the first of the place's own schemes that it follows.
  func reading(of power: ListedPower) -> CodePattern.Reading? {
    guard !codePatterns.isEmpty, let code = power.item.codeText else { return nil }
    return codePatterns.lazy.compactMap { $0.read(code) }.first
  }
}

/// A main item and its sub-items, which are wrong together.
private struct MismatchedItem: Hashable {
  let submission: Int
  let code: String?
  let category: PowerCategory?
}

extension ListedPower {
  /// Whether the code is of a type that exists, and of another one than the category.
  fileprivate var isMismatched: Bool {
    guard let type = parsedCode?.basic.type, let category, type != category.code else { return false }
    return type == "20" || PowerCategory.allCases.contains { $0.code == type }
  }
}
