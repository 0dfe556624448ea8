import Diagnostics
import ListModel

extension Rule {
  /// An entry that says otherwise than a memorandum in force (与协议不一致).
  package static let agreementContradiction = Rule(
    name: "agreement-contradiction", family: .boundaries, severity: .error,
    title: BilingualText(zh: "与现行协议不一致", en: "Contradicts an agreement"),
    summary: BilingualText(
      zh: "清单所写的牵头单位、角色或者份额，与现行的分工协议、执法协作备忘录不一致。",
      en: "An entry names another lead, another role or another owner of a share than an agreement in force."),
    explanation: Explanation(
      why: BilingualText(
        zh: "协议是双方签过字的分工；清单与协议各说各的，出了问题各拿一份文件说话。",
        en:
          "The agreement is the division that both signed; where the list says otherwise, each side has a paper of its "
          + "own."),
      source: BilingualText(
        zh: "协商一致的分工以会签的纪要或者备忘录为准，报编办备案；重新商定以前按现有分工执行。",
        en: "A settled division stands as signed and filed until the units settle another."),
      wrong: BilingualText(
        zh: "备忘录：“综合行政执法协作”由市综合执法局牵头；市林业局的清单写市林业局牵头。",
        en: "memorandum: 市综合执法局 leads 综合行政执法协作; the list of 市林业局 names 市林业局 as lead"),
      right: BilingualText(
        zh: "市林业局的清单写市综合执法局牵头、市林业局配合。", en: "the list of 市林业局 names 市综合执法局 as lead"),
      mend: BilingualText(
        zh: "按协议改清单；情况变了的，先修订协议，再改清单；协议已经失效的，在台账填写失效日期。",
        en:
          "Write the list as agreed; where things have changed, amend the agreement first; where it has lapsed, enter "
          + "the day in the register."),
      decides: BilingualText(
        zh: "签订协议的各单位；协商不成由编办协调。", en: "The units that signed; failing that the drafting office mediates.")),
    needs: [.agreements], parts: [.boundaries]
  ) { input, findings in
    for agreed in input.contradictedAgreements {
      let wording = MatterWording(agreed.matter, in: input)
      let entries = agreed.contradictions.map(\.entry).reduce(into: [SharedMatter.Entry]()) {
        entries, entry in
        if !entries.contains(where: { $0.boundary.matter.origin == entry.boundary.matter.origin }) {
          entries.append(entry)
        }
      }
      let listers = entries.map(\.unitName).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      let owners = agreed.contradictions.compactMap { contradiction -> SharedMatter.Body? in
        if case .otherShare(let unit) = contradiction.kind { .unit(unit) } else { nil }
      }
      let names = listers.joined(separator: "、")
      let points = agreed.points(by: wording)
      findings.append(
        wording.finding(
          BilingualText(
            zh: "\(names)的清单关于“\(agreed.matter.name)”的写法与现行协议不一致：\(points.zh)。",
            en:
              "On \(agreed.matter.name) the list of \(names) contradicts an agreement in force: \(points.en)."
          ),
          sides: agreed.contradictions.map {
            $0.kind.isOfRoles
              ? wording.roleSide($0.party, of: $0.entry) : wording.side($0.party, of: $0.entry)
          } + agreed.agreements.flatMap(\.sides),
          entries: entries, bodies: agreed.contradictions.map(\.party.body) + owners,
          witness: agreed.case(by: wording),
          remedy: BilingualText(
            zh: "按协议改清单；需要调整分工的，先修订协议。", en: "Write the list as agreed, or amend the agreement first.")))
    }
  }
}

extension AgreedMatter {
  /// What the agreement and a list answer whoever asks; nil where the list's words are no short answer.
  fileprivate func `case`(by wording: MatterWording) -> BilingualText? {
    let contradiction = contradictions.first { $0.kind == .otherLead } ?? contradictions[0]
    let (name, list) = (wording.name(of: contradiction.party.body), contradiction.entry.unitName)
    let (role, share) = (contradiction.party.role, contradiction.party.share?.value ?? "")
    let lead = agreements.flatMap(\.leads).map(\.value).uniqued().joined(separator: "、")
    func answers(_ zh: (String, String), _ en: (String, String)) -> BilingualText {
      BilingualText(
        zh: "就“\(matter.name)”找\(name)：按协议，\(zh.0)；看\(list)的清单，\(zh.1)。",
        en: "Who asks \(name) about \(matter.name): as agreed \(en.0); by the list of \(list) \(en.1).")
    }
    switch contradiction.kind {
    case .otherLead:
      return BilingualText(
        zh: "“\(matter.name)”找谁牵头：按协议找\(lead)；看\(list)的清单，找\(name)。",
        en: "Who leads \(matter.name): as agreed \(lead); by the list of \(list) it is \(name).")
    case .otherRole:
      return answers(
        ("它牵头", "它是\(role?.name ?? "")"), ("it leads", "it has the role \(role?.rawValue ?? "")"))
    case .otherSide:
      return answers(
        ("它是配合", "它是\(role?.name ?? "")"), ("it assists", "it has the role \(role?.rawValue ?? "")"))
    case .otherWork, .otherHelp:
      guard !share.isEmpty, share.unicodeScalars.count <= Finding.longestAnswer else { return nil }
      return answers(("这不是它的事", "它做“\(share)”"), ("that is not its work", "it does 「\(share)」"))
    case .otherShare(let unit):
      guard !share.isEmpty, share.unicodeScalars.count <= Finding.longestAnswer else { return nil }
      let owner = wording.name(of: .unit(unit))
      return BilingualText(
        zh: "“\(share)”找谁：按协议找\(owner)；看\(list)的清单，找\(name)。",
        en: "Who does 「\(share)」: as agreed \(owner); by the list of \(list) it is \(name).")
    }
  }

  /// What differs, each kind said once.
  fileprivate func points(by wording: MatterWording) -> BilingualText {
    let leads = agreements.flatMap(\.leads).map(\.value)
    let lead = leads.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.joined(separator: "、")
    var zh: [String] = []
    var en: [String] = []
    func add(_ chinese: String, _ english: String) {
      guard !zh.contains(chinese) else { return }
      zh.append(chinese)
      en.append(english)
    }
    let isReplaced = contradictions.contains { $0.kind == .otherLead }
    for contradiction in contradictions where !(isReplaced && contradiction.kind == .otherRole) {
      let name = wording.name(of: contradiction.party.body)
      switch contradiction.kind {
      case .otherLead: add("协议由\(lead)牵头，清单写\(name)牵头", "\(lead) leads as agreed, \(name) in the list")
      case .otherRole: add("协议由\(name)牵头，清单没有写\(name)牵头", "\(name) leads as agreed, not in the list")
      case .otherSide:
        let role = contradiction.party.role
        add(
          "协议由\(name)配合，清单写的角色是\(role?.name ?? "")",
          "\(name) assists as agreed, and has the role \(role?.rawValue ?? "") in the list")
      case .otherWork:
        add("清单写给\(name)的事不是协议交给它的", "\(name) has other work in the list than agreed")
      case .otherHelp:
        add("协议由\(name)配合，清单写\(name)负责别的事", "\(name) assists as agreed, and is responsible in the list")
      case .otherShare(let unit):
        let owner = wording.name(of: .unit(unit))
        add("协议交给\(owner)的任务，清单写给了\(name)", "a task of \(owner) is given to \(name)")
      }
    }
    return BilingualText(zh: zh.joined(separator: "；"), en: en.joined(separator: "; "))
  }
}

extension Agreement {
  /// What the agreement says, as sides of a finding.
  fileprivate var sides: [Finding.Side] {
    let number = documentNumber.map { "（\($0.value)）" } ?? ""
    let matter = Finding.Side(
      BilingualText(zh: "现行协议\(number)", en: "agreement in force\(number)"), self.matter.quotation)
    let lead = leads.first.map { lead in
      Finding.Side(BilingualText(zh: "协议的牵头单位", en: "lead by the agreement"), lead.quotation)
    }
    let division = division.map { division in
      Finding.Side(BilingualText(zh: "协议的分工", en: "division by the agreement"), division.quotation)
    }
    return [matter] + [lead, division].compactMap { $0 }
  }
}
