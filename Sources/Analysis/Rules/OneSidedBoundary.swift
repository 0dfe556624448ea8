import Diagnostics
import ListModel

extension Rule {
  /// A boundary that only one side lists (单方划线).
  package static let oneSidedBoundary = Rule(
    name: "one-sided-boundary", family: .boundaries, severity: .error,
    title: BilingualText(zh: "单方划线", en: "One-sided boundary"),
    summary: BilingualText(
      zh: "一个单位列出与另一单位的职责边界，对方的清单没有这一事项。",
      en: "A unit lists a matter with another, whose list has no such matter."),
    explanation: Explanation(
      why: BilingualText(
        zh: "边界只有一方承认，就没有分清：被点名的单位不认这份职责，事情到了它那里没有人接。",
        en: "A boundary that one side draws alone divides nothing: the other side does not own its share."),
      source: BilingualText(
        zh: "职责边界须由相关单位共同确认，各自列入清单。",
        en: "Units agree on a boundary, and each enters it in its own list."),
      wrong: BilingualText(
        zh: "市水务局列“河道采砂管理”，配合单位市公安局；市公安局的清单没有这一事项。",
        en: "市水务局 lists 河道采砂管理 with 市公安局, whose list lacks it"),
      right: BilingualText(
        zh: "两个单位的清单都列“河道采砂管理”，各方份额一致。", en: "both lists have 河道采砂管理 with the same shares"),
      mend: BilingualText(
        zh: "与对方核实：确属共同事项的，由对方补列；不属于的，从本单位清单中删去对方。",
        en: "Ask the other unit: it enters the matter, or is taken out of yours."),
      decides: BilingualText(
        zh: "相关单位协商，协商不成由编办协调。", en: "The units agree; failing that the drafting office mediates.")),
    parts: [.boundaries], needsAllUnits: true
  ) { input, findings in
    for matter in input.matters {
      let missing = input.silentUnits(in: matter)
      guard !missing.isEmpty else { continue }
      let wording = MatterWording(matter, in: input)
      let bodies = missing.map { SharedMatter.Body.unit($0.unit) }
      let naming = matter.entries.filter { entry in bodies.contains { !entry.parties(of: $0).isEmpty } }
      let named = naming.flatMap { entry in
        bodies.flatMap { entry.parties(of: $0) }.map { wording.side($0, of: entry) }
      }
      let silent = missing.map { unit, part in
        let name = wording.name(of: .unit(unit))
        let lacks = BilingualText(
          zh: "\(name)的职责边界没有此事项", en: "the boundaries of \(name) have no such matter")
        let (nearest, all) = input.listedMatters(of: unit, nearestTo: matter.identity)
        if let nearest {
          return Finding.Side(
            BilingualText(zh: lacks.zh + "，名称最接近的是", en: lacks.en + "; the nearest by name"),
            nearest.quotation)
        }
        return Finding.Side(
          BilingualText(
            zh: lacks.zh + (!all.isEmpty ? "：共列 \(all.count) 项，从这里起" : "：一项也没有列，见这里"),
            en: lacks.en
              + (!all.isEmpty ? ": they list \(all.count), from here on" : ": they list none, see here")),
          part.text.isEmpty ? all.first?.quotation ?? part : part)
      }
      let names = wording.names(of: bodies)
      let listers = naming.map(\.unitName).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      let listed = listers.joined(separator: "、")
      findings.append(
        wording.finding(
          BilingualText(
            zh: "\(listed)列出与\(names)的职责边界“\(matter.name)”，\(names)的清单没有这一事项。",
            en: "\(listed) lists \(matter.name) with \(names), whose list has no such matter."),
          sides: named + silent, entries: naming, bodies: bodies,
          witness: BilingualText(
            zh: "要办“\(matter.name)”：看\(listed)的清单，找\(names)；到了\(names)，清单上没有这一事项。",
            en:
              "Who wants \(matter.name) done: the list of \(listed) points to \(names), whose list has nothing of it."
          ),
          remedy: BilingualText(
            zh: "由\(names)核对：确有这份职责的，补列此事项；没有的，向\(listed)提出。",
            en: "\(names): enter the matter where the share is yours, or object to \(listed).")))
    }
  }
}
