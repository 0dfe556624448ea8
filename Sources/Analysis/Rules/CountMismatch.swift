import Diagnostics
import ListModel

extension Rule {
  /// A declared number that is not the counted one (数量不符).
  package static let countMismatch = Rule(
    name: "count-mismatch", family: .totals, severity: .error,
    title: BilingualText(
      zh: "数量不符",
      en: "Count mismatch"),
    summary: BilingualText(
      zh: "封面、类别行或版本说明写的数量与实际数出来的不一致。",
      en: "A number on a cover, in a category row or in the edition is not the number counted."),
    explanation: Explanation(
      why: BilingualText(
        zh: "数量对不上，不是漏了事项就是多算了事项，公布出去会被质疑。",
        en: "Where numbers differ, items were lost or counted twice."),
      source: BilingualText(
        zh: "清单计数口径：权力按子项（没有子项的按主项）或按主项计；职责按具体工作事项、边界按管理事项、监管制度和公共服务逐项计。",
        en: "The counting rules: powers by sub-items or by main items as the edition says; work "
          + "items, matters, oversight rules and services one each."),
      wrong: BilingualText(
        zh: "一、行政许可（共12项），下面只有11行",
        en: "一、行政许可（共12项）, with 11 rows below"),
      right: BilingualText(
        zh: "一、行政许可（共11项）",
        en: "一、行政许可（共11项）"),
      mend: BilingualText(
        zh: "按列出的行核对：漏行补上，重行删去，数量写错的改正。",
        en: "Check the rows named: add what is missing, remove what is there twice, or mend the "
          + "number."),
      decides: BilingualText(
        zh: "报送单位核对；总数由编办核定。",
        en: "The unit checks; the drafting office settles the totals.")),
    comparesUnits: true
  ) { input, findings in
    for (index, submission) in input.catalogue.submissions.enumerated() {
      for declared in submission.declaredCounts where !submission.bears(out: declared) {
        findings.append(input.finding(about: declared, in: index))
      }
      for number in submission.coverNumbers where !submission.bears(out: number) {
        findings += input.finding(about: number, in: index).map { [$0] } ?? []
      }
    }
    input.checkTotals(&findings)
  }
}

extension AnalysisInput {
  /// A number that a submission states and that its rows do not bear out.
  fileprivate func finding(about declared: DeclaredCount, in index: Int) -> Finding {
    let submission = catalogue.submissions[index]
    let unit = catalogue.shortName(of: submission)
    let what = declared.category?.name ?? declared.part.name
    let rows = submission.countedRows(under: declared)
    let repeated = declared.counted > declared.count ? rows.repeated(limit: 20) : []
    return Finding(
      Self.message(what, declared: declared.count, counted: declared.counted), at: declared.text.quotation,
      units: [unit], subject: what, related: repeated.isEmpty ? rows.ends : repeated,
      help: BilingualText(
        zh: "核对有没有漏行、重行，或改正写明的数量。", en: "Check for lost or repeated rows, or mend the number."))
  }

  /// A number of a cover that the unit's files do not bear out.
  ///
  /// - Returns: nil where it is the number by which the edition counts.
  fileprivate func finding(about number: CoverNumber, in index: Int) -> Finding? {
    guard let subject = number.subjects.first else { return nil }
    let counted = counts.bySubmission[index][subject]
    guard counted != number.count else { return nil }
    let submission = catalogue.submissions[index]
    let rows = submission.rows(of: subject)
    let repeated = counted > number.count ? rows.repeated(limit: 20) : []
    return Finding(
      Self.message(subject.name, declared: number.count, counted: counted), at: number.text.quotation,
      units: [catalogue.shortName(of: submission)], subject: subject.name,
      related: repeated.isEmpty ? rows.ends : repeated,
      help: BilingualText(
        zh: "按本单位全部文件核对有没有漏行、重行，或改正写明的数量。",
        en: "Check all files of the unit for lost or repeated rows, or mend the number."))
  }

  /// The totals that the edition declares.
  fileprivate func checkTotals(_ findings: inout [Finding]) {
    guard isWhole else { return }
    let declared = catalogue.edition.declaredTotals
    let shares = zip(catalogue.submissions, counts.bySubmission)
    let powerShares = shares.filter { $0.0.givesPowerList }.map { ($0.0, $0.1.powers) }
    let itemShares = shares.filter { $0.0.givesResponsibilityList }.map { ($0.0, $0.1.responsibilities) }
    let none: [ListPart] = []
    let totals = [
      (
        BilingualText(zh: "有权力清单的单位", en: "units with powers"), declared.powerUnits, counts.powerUnits,
        powerShares, none
      ),
      (BilingualText(zh: "权力事项", en: "powers"), declared.powers, counts.total.powers, powerShares, [.powers]),
      (
        BilingualText(zh: "有责任清单的单位", en: "units with responsibilities"), declared.responsibilityUnits,
        counts.responsibilityUnits, itemShares, none
      ),
      (
        BilingualText(zh: "责任事项", en: "responsibilities"), declared.responsibilities,
        counts.total.responsibilities,
        itemShares, ListPart.responsibilityParts
      ),
    ]
    for (what, declared, counted, shares, parts) in totals {
      guard let declared, declared.value != counted else { continue }
      let rows = catalogue.submissions.flatMap { submission in parts.flatMap { submission.rows(of: $0) } }
      let repeated = counted > declared.value ? rows.repeated(limit: 50) : []
      findings.append(
        Finding(
          BilingualText(
            zh: Self.message(what.zh, declared: declared.value, counted: counted).zh,
            en: Self.message(what.en, declared: declared.value, counted: counted).en),
          at: Quotation(String(declared.value), at: declared.origin), units: [], subject: what.zh,
          related: repeated.isEmpty ? largest(of: shares, parts) : repeated,
          witness: share(shares, isShort: counted < declared.value),
          help: BilingualText(
            zh: "与各单位的数量逐一核对，再改正 edition.xml 或补齐清单。",
            en: "Compare unit by unit, then mend edition.xml or complete the lists.")))
    }
  }

  /// The units that have most, each at its first row.
  private func largest(of shares: [(Submission, Int)], _ parts: [ListPart]) -> [Finding.Side] {
    Self.largestFirst(shares).prefix(Self.listedUnits).map { submission, count in
      let unit = catalogue.shortName(of: submission)
      let row = parts.lazy.flatMap { submission.rows(of: $0) }.first
      return Finding.Side(
        BilingualText(zh: "\(unit)数到 \(count) 项", en: "\(count) counted in \(unit)"),
        row?.name.quotation ?? Quotation("", at: catalogue.origin(of: submission)))
    }
  }

  private static func largestFirst(_ shares: [(Submission, Int)]) -> [(Submission, Int)] {
    shares.enumerated().sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }.map(\.element)
  }

  /// Who sent nothing, where too little was counted; else how many each unit has, those with most where they are many.
  private func share(_ shares: [(Submission, Int)], isShort: Bool) -> BilingualText? {
    let missing = isShort ? unsubmittedUnits.map(\.shortName) : []
    guard missing.isEmpty else {
      let names = Self.listed(missing)
      return BilingualText(zh: "没有报送责任清单的单位：" + names.zh, en: "no responsibility list came from " + names.en)
    }
    guard !shares.isEmpty else { return nil }
    guard shares.count > Self.listedUnits else {
      let words = Self.listed(shares.map { "\(catalogue.shortName(of: $0.0)) \($0.1)" })
      return BilingualText(zh: "各单位的数量为 " + words.zh, en: "by unit: " + words.en)
    }
    let words = Self.listed(Self.largestFirst(shares).map { "\(catalogue.shortName(of: $0.0)) \($0.1)" })
    return BilingualText(zh: "数量多的有 " + words.zh, en: "those with most: " + words.en)
  }

  /// As many units as a witness names.
  private static let listedUnits = 10

  /// The first of some words, and how many there are.
  private static func listed(_ words: [String]) -> BilingualText {
    let first = words.prefix(listedUnits)
    let isAll = first.count == words.count
    return BilingualText(
      zh: first.joined(separator: "、") + (isAll ? "" : " 等 \(words.count) 个单位"),
      en: first.joined(separator: ", ") + (isAll ? "" : " and \(words.count - first.count) more"))
  }

  private static func message(_ what: String, declared: Int, counted: Int) -> BilingualText {
    let difference = declared - counted
    return BilingualText(
      zh: "“\(what)”写明 \(declared)，实际 \(counted)，"
        + (difference > 0 ? "少 \(difference)。" : "多 \(-difference)。"),
      en: "\(what): \(declared) declared, \(counted) counted, "
        + (difference > 0 ? "\(difference) too few." : "\(-difference) too many."))
  }
}
