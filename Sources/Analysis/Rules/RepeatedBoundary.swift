import Diagnostics
import ListModel

extension Rule {
  /// One unit lists a matter twice (边界重复).
  package static let repeatedBoundary = Rule(
    name: "repeated-boundary", family: .boundaries, severity: .error,
    title: BilingualText(zh: "边界重复", en: "Repeated boundary"),
    summary: BilingualText(zh: "同一单位把同一管理事项列了两次。", en: "One unit lists the same matter twice."),
    explanation: Explanation(
      why: BilingualText(
        zh: "同一事项有两种写法，不知以哪一处为准，统计也多一项。",
        en: "With two entries nobody knows which one holds, and the matter counts twice."),
      source: BilingualText(zh: "每一管理事项在每个单位的清单中列一项。", en: "A matter is one item in the list of each unit."),
      wrong: BilingualText(zh: "第3项“养犬管理”，第9项“犬只养犬的管理工作”。", en: "养犬管理 as item 3, and again as item 9"),
      right: BilingualText(zh: "合并为一项“养犬管理”。", en: "one item"),
      mend: BilingualText(zh: "合并为一项；确属两件事的，改用能区分的名称。", en: "Make it one item; two matters need two names."),
      decides: BilingualText(zh: "报送单位改正。", en: "The unit mends it.")),
    parts: [.boundaries]
  ) { input, findings in
    for matter in input.matters {
      for entries in input.repetitions(in: matter) {
        let first = entries[0]
        findings.append(
          Finding(
            BilingualText(
              zh: "\(first.unitName)把“\(first.boundary.matter.value)”列了 \(entries.count) 次。",
              en: "\(first.unitName) lists \(first.boundary.matter.value) \(entries.count) times."),
            at: entries.map {
              Occurrence($0.boundary.matter.quotation, unit: $0.unitName, item: $0.boundary.matter.value)
            },
            subject: first.boundary.matter.value,
            help: BilingualText(
              zh: "合并为一项；确属两件事的，改用能区分的名称。", en: "Make it one item; two matters need two names.")))
      }
    }
  }
}

extension AnalysisInput {
  /// The entries of each unit that lists a matter several times; one entry for each district is no repetition.
  fileprivate func repetitions(in matter: SharedMatter) -> [[SharedMatter.Entry]] {
    let byUnit = matter.entries.grouped { $0.submission }
    return byUnit.map(\.members).filter { entries in
      guard entries.count > 1 else { return false }
      var seen: Set<SharedMatter.Body> = []
      return !entries.allSatisfy { entry in
        let others = entry.bodies.subtracting(entry.unit.map { [.unit($0)] } ?? [])
        defer { seen.formUnion(others) }
        return !others.isEmpty && others.isDisjoint(with: seen) && others.allSatisfy(isOfDistrict)
      }
    }
  }

  private func isOfDistrict(_ body: SharedMatter.Body) -> Bool {
    switch body {
    case .unit(let id): catalogue.registers.units[id].district(in: catalogue.edition) != nil
    case .outside: true
    case .unclear: false
    }
  }
}
