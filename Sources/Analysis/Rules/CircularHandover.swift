import Diagnostics
import ListModel

extension Rule {
  /// Units that each say another one is responsible (循环推诿).
  package static let circularHandover = Rule(
    name: "circular-handover", family: .boundaries, severity: .error,
    title: BilingualText(zh: "循环推诿", en: "Circular handover"),
    summary: BilingualText(
      zh: "几个单位的清单互相写由对方负责，转了一圈没有人承接；或者交给了写明不承担的单位。",
      en: "Each unit's list says that another is responsible, and the way leads back, or to one that refuses."
    ),
    explanation: Explanation(
      why: BilingualText(
        zh: "群众找到哪家，哪家都能拿出清单说归别人管；事情转一圈又回到原处，没有人办。",
        en: "Whoever is asked can point to its list and to the next: the work goes round and nobody does it."),
      source: BilingualText(
        zh: "一件事情原则上由一个部门负责，确需多个部门管理的，明确牵头部门；下级接不住又推回上级的，同样是没有人办。",
        en:
          "One matter, one responsible unit; what a lower level cannot take and pushes back is nobody's as well."
      ),
      wrong: BilingualText(
        zh: "管网清淤：市住建局写由市水务局负责，市水务局写由市交通局负责，市交通局写由市住建局负责。",
        en: "管网清淤: 市住建局 says 市水务局 does it, 市水务局 says 市交通局, and 市交通局 says 市住建局"),
      right: BilingualText(
        zh: "三份清单都写管网清淤由市水务局负责；或者写明各自的路段。",
        en: "all three lists say that 市水务局 does it, or which stretch is whose"),
      mend: BilingualText(
        zh: "沿着箭头找齐各单位，商定由谁办，各清单改成一致；分段办的写明各自的区域、环节或者对象。",
        en:
          "Follow the arrows, agree on who does it, and write the same in all lists, or who does which part."),
      decides: BilingualText(
        zh: "相关单位协商，协商不成由编办报政府确定。", en: "The units agree; failing that the government decides.")),
    parts: [.boundaries], needsAllUnits: true
  ) { input, findings in
    guard !input.handoverFaults.isEmpty else { return }
    for matter in input.matters {
      for fault in input.handoverFaults(of: matter) where !input.isAgainstAgreement(fault, in: matter) {
        let wording = MatterWording(matter, in: input)
        let entries = matter.entries.filter { $0.unit.map(fault.units.contains) ?? false }
        findings.append(
          wording.finding(
            fault.isCircle ? wording.circle(fault) : wording.deadEnd(fault), sides: fault.sides,
            entries: entries, bodies: fault.units.sorted().map { .unit($0) },
            witness: fault.isCircle ? wording.journey(fault) : nil,
            remedy: BilingualText(
              zh: "商定由谁办，各清单改成一致；分段办的写明各自的范围。",
              en: "Agree on who does it and write the same in all lists, or who does which part.")))
      }
    }
  }
}

extension MatterWording {
  /// 市住建局 → 市水务局 → 市住建局.
  private func arrows(_ fault: HandoverFault) -> String {
    let path = fault.path.map { name(of: .unit($0)) }
    return (path + (fault.isCircle ? path.prefix(1) : [])).joined(separator: " → ")
  }

  /// What is given around: the matter, or tasks of it.
  private func topic(_ fault: HandoverFault) -> BilingualText {
    guard let first = fault.tasks.first, !fault.isWhole, MatterName(first) != matter.identity else {
      return BilingualText(zh: "“\(matter.name)”", en: matter.name)
    }
    let more =
      fault.tasks.count > 1 ? ("等 \(fault.tasks.count) 项", " and \(fault.tasks.count - 1) more") : ("", "")
    return BilingualText(
      zh: "“\(matter.name)”中的“\(first)”\(more.0)", en: "\(matter.name): 「\(first)」\(more.1)")
  }

  fileprivate func circle(_ fault: HandoverFault) -> BilingualText {
    let topic = topic(fault)
    return BilingualText(
      zh: "\(topic.zh)没有单位承接，各清单都写由别人负责：\(arrows(fault))。",
      en: "\(topic.en) is taken by nobody; each list says that another is responsible: \(arrows(fault)).")
  }

  fileprivate func deadEnd(_ fault: HandoverFault) -> BilingualText {
    let topic = topic(fault)
    let names = fault.path.map { name(of: .unit($0)) }
    return BilingualText(
      zh: "\(topic.zh)没有单位承接：\(names[0])的清单写由\(names[1])负责，\(names[1])写明不承担（\(arrows(fault))）。",
      en:
        "\(topic.en) is taken by nobody: \(names[0]) gives it to \(names[1]), which says that it is not its task "
        + "(\(arrows(fault))).")
  }

  /// The way of somebody who asks for the work.
  fileprivate func journey(_ fault: HandoverFault) -> BilingualText {
    let names = fault.path.map { name(of: .unit($0)) }
    let steps = names.indices.map { (names[$0], names[($0 + 1) % names.count]) }
    let zh = steps.map { "问\($0.0)，清单写归\($0.1)" }.joined(separator: "；")
    let en = steps.map { "the list of \($0.0) points to \($0.1)" }.joined(separator: "; ")
    let topic = topic(fault)
    return BilingualText(zh: "要办\(topic.zh)：\(zh)。", en: "Who wants \(topic.en) done: \(en).")
  }
}
