import Diagnostics
import ListModel

extension Rule {
  /// Several leads of one matter (多头管).
  package static let multipleLeads = Rule(
    name: "multiple-leads", family: .boundaries, severity: .error,
    title: BilingualText(zh: "多头管理", en: "Multiple leads"),
    summary: BilingualText(
      zh: "同一管理事项，各清单合起来有不止一个牵头单位。", en: "Over all entries, more than one unit leads a matter."),
    explanation: Explanation(
      why: BilingualText(
        zh: "两个单位都牵头，等于没有牵头：要求不一致，出了问题分不清责任。",
        en: "Two leads are none: they ask for different things, and nobody answers for the whole."),
      source: BilingualText(
        zh: "一件事情原则上由一个部门负责；确需多个部门管理的，明确牵头部门。",
        en: "One matter, one responsible unit; where several must act, one of them is named as lead."),
      wrong: BilingualText(
        zh: "“海岸带保护与利用”：市资规局的清单写市资规局牵头，市林业局的清单写市林业局牵头。",
        en: "海岸带保护与利用: 市资规局 in its list and 市林业局 in its own are each the lead"),
      right: BilingualText(
        zh: "两份清单都写市资规局牵头、市林业局配合；或者写明城镇区域、林区分别由谁牵头。",
        en: "both lists name one lead, or say who leads in which area, stage or class of objects"),
      mend: BilingualText(
        zh: "协商确定一个牵头单位；确需分别牵头的，按区域、环节或者对象写清各自范围，各清单写法一致。",
        en: "Agree on one lead, or divide the lead by area, stage or object, in the same words in all lists."),
      decides: BilingualText(
        zh: "相关单位协商，协商不成由编办报政府确定。", en: "The units agree; failing that the government decides.")),
    parts: [.boundaries], needsAllUnits: true
  ) { input, findings in
    for matter in input.matters {
      let leads = input.rivalLeads(of: matter)
      guard !leads.isEmpty, !input.isDisputedAgainstAgreement(matter) else { continue }
      let wording = MatterWording(matter, in: input)
      let sides = matter.entries.flatMap { entry in
        leads.flatMap { entry.parties(of: $0) }.filter { $0.role == .lead }.map {
          wording.side($0, of: entry)
        }
      }
      let names = wording.names(of: leads)
      findings.append(
        wording.finding(
          BilingualText(
            zh: "“\(matter.name)”有 \(leads.count) 个牵头单位：\(names)。",
            en: "\(matter.name) has \(leads.count) leads: \(names)."),
          sides: sides,
          entries: matter.entries(
            of: leads,
            statements: matter.entries.map { entry in
              Set(leads.filter { entry.makesLead($0) })
            }), bodies: leads, witness: wording.question(leads),
          remedy: BilingualText(
            zh: "确定一个牵头单位；确需分别牵头的，写清各自的区域、环节或者对象。",
            en: "Agree on one lead, or say who leads in which area, stage or class of objects.")))
    }
  }
}

extension MatterWording {
  /// To whom each list sends whoever asks who leads.
  fileprivate func question(_ leads: [SharedMatter.Body]) -> BilingualText? {
    var answers: [(list: String, leads: String)] = []
    for entry in matter.entries {
      let named = names(of: leads.filter { entry.makesLead($0) })
      if !named.isEmpty, !answers.contains(where: { $0.leads == named }) {
        answers.append((entry.unitName, named))
      }
    }
    guard !answers.isEmpty else { return nil }
    let zh = answers.map { "看\($0.list)的清单，找\($0.leads)" }.joined(separator: "；")
    let en = answers.map { "by the list of \($0.list) it is \($0.leads)" }.joined(separator: "; ")
    return BilingualText(zh: "“\(matter.name)”找谁牵头：\(zh)。", en: "Who leads \(matter.name): \(en).")
  }
}
