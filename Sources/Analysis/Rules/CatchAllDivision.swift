import Diagnostics
import ListModel

extension Rule {
  /// A division that divides nothing (笼统分工).
  package static let catchAllDivision = Rule(
    name: "catch-all-division", family: .boundaries, severity: .warning,
    title: BilingualText(zh: "笼统分工", en: "Catch-all division"),
    summary: BilingualText(
      zh: "各单位的份额都只写“按照各自职责”一类的话。", en: "Every share only says that each acts within its duties."),
    explanation: Explanation(
      why: BilingualText(
        zh: "“按照各自职责”没有说谁做什么，等于没有划分边界。",
        en: "Within their respective duties does not say who does what: nothing is divided."),
      source: BilingualText(
        zh: "职责边界须写明各相关部门的具体分工。", en: "A boundary states what each unit actually does."),
      wrong: BilingualText(
        zh: "市水务局、市生态环境局按照各自职责做好相关工作。", en: "市水务局 and 市生态环境局 each act within their duties"),
      right: BilingualText(
        zh: "市水务局负责清淤和补水；市生态环境局负责水质监测和排污口查处。",
        en: "市水务局 dredges and supplies water; 市生态环境局 monitors quality and outlets"),
      mend: BilingualText(zh: "按环节、区域或者对象写出各单位做什么。", en: "Say by stage, area or object what each unit does."),
      decides: BilingualText(
        zh: "相关单位协商，协商不成由编办协调。", en: "The units agree; failing that the drafting office mediates.")),
    parts: [.boundaries], needsAllUnits: true
  ) { input, findings in
    let leftToDuties = input.matters.filter(\.isLeftToDuties)
    guard !leftToDuties.isEmpty else { return }
    let parser = DivisionParser(register: input.catalogue.registers.units)
    for matter in leftToDuties where matter.isUndivided(parser) {
      let wording = MatterWording(matter, in: input)
      let sides = matter.entries.flatMap { entry in
        let division = entry.boundary.division
        let cells = entry.parties.filter { $0.share != nil && $0.share?.origin != division?.origin }
        return cells.map { wording.emptyShare($0, of: entry) }
          + (division.map { [MatterWording.emptyDivision($0, of: entry)] } ?? [])
      }
      findings.append(
        wording.finding(
          BilingualText(
            zh: "“\(matter.name)”没有写各单位做什么，只写了按照各自职责。",
            en: "\(matter.name) does not say what each unit does, only that each acts within its duties."),
          sides: sides, entries: matter.entries, bodies: matter.bodies,
          remedy: BilingualText(
            zh: "按环节、区域或者对象写出各单位做什么。", en: "Say by stage, area or object what each unit does.")))
    }
  }
}

extension MatterWording {
  /// That a share does not say what its unit does, as a side of a finding.
  fileprivate func emptyShare(_ party: SharedMatter.Party, of entry: SharedMatter.Entry) -> Finding.Side {
    let side = side(party, of: entry)
    let name = name(of: party.body).isEmpty ? party.name.value : name(of: party.body)
    return Finding.Side(
      BilingualText(
        zh: "\(entry.unitName)的清单没有写\(name)做什么", en: "\(entry.unitName) does not say what \(name) does"),
      side.quotation)
  }

  /// The same of a text about all units.
  fileprivate static func emptyDivision(_ division: Located<String>, of entry: SharedMatter.Entry)
    -> Finding.Side
  {
    Finding.Side(
      BilingualText(
        zh: "\(entry.unitName)的清单没有写各单位做什么", en: "\(entry.unitName) does not say what each unit does"),
      division.quotation)
  }
}

extension SharedMatter {
  /// Whether an entry leaves anything to the duties of each.
  fileprivate var isLeftToDuties: Bool {
    entries.contains { entry in
      entry.parties.contains { $0.share.map { CatchAll.mayBe($0.value) } ?? false }
        || entry.boundary.division.map { CatchAll.mayBe($0.value) } ?? false
    }
  }

  /// Whether no entry says who does what; names of units in a text for all of them say nothing.
  fileprivate func isUndivided(_ parser: DivisionParser) -> Bool {
    let texts = entries.flatMap { entry in
      entry.boundary.division.map { [Self.withoutUnits($0.value, parser)] }
        ?? entry.parties.compactMap { $0.share?.value }
    }
    return !texts.isEmpty && CatchAll.isAll(texts, of: name)
  }

  private static func withoutUnits(_ division: String, _ parser: DivisionParser) -> String {
    var rest = ""
    var position = division.startIndex
    for unit in parser.parse(division).map(\.unit) where unit.startIndex >= position {
      rest += division[position..<unit.startIndex]
      position = unit.endIndex
    }
    return rest + division[position...]
  }
}
