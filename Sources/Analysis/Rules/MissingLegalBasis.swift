import Diagnostics
import ListModel

extension Rule {
  /// A power without a legal basis (缺少实施依据).
  package static let missingLegalBasis = Rule(
    name: "missing-legal-basis", family: .bases, severity: .error,
    title: BilingualText(
      zh: "缺少实施依据",
      en: "Missing legal basis"),
    summary: BilingualText(
      zh: "职权事项没有实施依据。",
      en: "A power has no legal basis."),
    explanation: Explanation(
      why: BilingualText(
        zh: "法无授权不可为：没有依据的职权不能列入清单。",
        en: "No power without law: a power without a basis cannot be listed."),
      source: BilingualText(
        zh: "法治政府建设的基本要求：行政机关没有法律法规依据不得减损公民权益或者增加其义务；清单须列明设定依据。",
        en: "Administrative bodies act only on a legal basis; the power list states it for each "
          + "power."),
      wrong: BilingualText(
        zh: "取水许可，实施依据：（空）",
        en: "water-drawing permit, basis: (empty)"),
      right: BilingualText(
        zh: "取水许可，实施依据：《中华人民共和国水法》第四十八条",
        en: "water-drawing permit, basis: 《中华人民共和国水法》第四十八条"),
      mend: BilingualText(
        zh: "补填依据的名称和条款；找不到依据的，从清单中删去。",
        en: "Give instrument and clause; take a power without any basis off the list."),
      decides: BilingualText(
        zh: "报送单位补充，司法局审核。",
        en: "The unit adds it; the justice bureau reviews.")),
    parts: [.powers], judgesListsApart: true
  ) { input, findings in
    for (_, powers) in input.powersWithoutBasis.grouped(by: \.mainItemOrigin) {
      let first = powers[0]
      let subject = (first.main ?? first).item.name.value
      findings.append(
        Finding(
          BilingualText(
            zh: (subject.isEmpty ? "一项没有名称的职权" : "职权“\(subject)”") + "没有实施依据"
              + (powers.count > 1 ? "（\(powers.count) 个子项）。" : "。"),
            en: (subject.isEmpty ? "A power without a name" : "The power \(subject)") + " has no legal basis."
          ),
          at: powers.map { $0.occurrence(at: $0.basisCell) }, subject: subject,
          help: BilingualText(
            zh: "补填依据的名称和条款；没有依据的从清单中删去。",
            en: "Give instrument and clause; take the power off the list where there is none.")))
    }
  }
}

extension ListedPower {
  /// The cell that says there is no basis, or is empty; the name where the form has no such cell.
  fileprivate var basisCell: Located<String> { item.bases.first?.text ?? item.emptyBasis ?? item.name }

  /// Where the main item stands, its own or the one above it.
  fileprivate var mainItemOrigin: Origin { (main ?? self).item.name.origin }
}

extension AnalysisInput {
  /// The powers without sub-items that have no basis, nor their main item; where a whole file lacks the column,
  /// `missing-column` says so.
  fileprivate var powersWithoutBasis: [ListedPower] {
    let filesWithoutColumn = Set(
      irregularities.compactMap { entry -> FileID? in
        guard case .missingColumn(.powers, let column) = entry.kind, column.holds("依据") else { return nil }
        return entry.file
      })
    let valueless = valuelessCells
    func areNone(_ bases: [LegalBasis]) -> Bool {
      bases.indices.allSatisfy {
        bases[$0].citations.isEmpty && UnitNameCell.isNone(bases[$0].text.value.trimmingBlanks())
      }
    }
    return powers.filter { power in
      !power.hasSubitems && areNone(power.item.bases)
        && power.main.map { areNone($0.item.bases) } != false
        && !filesWithoutColumn.contains(power.item.name.origin.file)
        && power.item.emptyBasis.map { valueless.contains($0.origin) } != true
    }
  }
}
