import Diagnostics
import ListModel

extension Rule {
  /// One unit with different roles in different entries (角色矛盾).
  package static let contradictoryRoles = Rule(
    name: "contradictory-roles", family: .boundaries, severity: .error,
    title: BilingualText(zh: "角色矛盾", en: "Contradictory roles"),
    summary: BilingualText(
      zh: "同一管理事项，各清单给同一单位的角色不同。", en: "Entries of one matter give one unit different roles."),
    explanation: Explanation(
      why: BilingualText(
        zh: "一份清单说它牵头，另一份说它配合：真要办事时，谁都可以说是对方的事。",
        en:
          "One list says that it leads, another that it assists: when work comes up, each can point to the other."
      ),
      source: BilingualText(
        zh: "职责边界须由相关单位共同确认，各清单写法一致。", en: "Units agree on a boundary; their lists say the same."),
      wrong: BilingualText(
        zh: "市水务局的清单写市公安局分工负责，市公安局的清单写市公安局配合。",
        en: "市公安局 has a share by one list and assists by its own"),
      right: BilingualText(zh: "两份清单都写市水务局牵头、市公安局配合。", en: "both lists say the same"),
      mend: BilingualText(
        zh: "协商确定各方角色，各清单改成一致。", en: "Agree on the roles, and write the same in all lists."),
      decides: BilingualText(
        zh: "相关单位协商，协商不成由编办协调。", en: "The units agree; failing that the drafting office mediates.")),
    parts: [.boundaries], needsAllUnits: true
  ) { input, findings in
    for matter in input.matters {
      let rivals = Set(input.rivalLeads(of: matter))
      let told = rivals.union(input.unitsHandingAround(matter, asWhole: true))
      let disputed = matter.unitsWithContradictoryRoles.filter { !told.contains($0) }
      guard !disputed.isEmpty, !input.isDisputedAgainstAgreement(matter) else { continue }
      let wording = MatterWording(matter, in: input)
      let sides = disputed.flatMap { body in
        matter.entries.flatMap { entry in
          entry.parties(of: body).filter { $0.role != nil }.map { wording.roleSide($0, of: entry) }
        }
      }
      let names = wording.names(of: disputed)
      findings.append(
        wording.finding(
          BilingualText(
            zh: "“\(matter.name)”：各清单给\(names)的角色不同。",
            en: "\(matter.name): the lists give different roles to \(names)."),
          sides: sides,
          entries: matter.entries(
            of: disputed,
            statements: matter.entries.map { entry in
              Set(disputed.map { RivalStatement(body: $0, said: entry.roles(of: $0)) })
            }),
          bodies: disputed, witness: wording.case(disputed[0]),
          remedy: BilingualText(
            zh: "商定各方角色，各清单改成一致。", en: "Agree on the roles, and write the same in all lists.")))
    }
  }
}

extension MatterWording {
  /// What two lists say of one unit.
  fileprivate func `case`(_ body: SharedMatter.Body) -> BilingualText? {
    var answers: [(list: String, role: BoundaryRole)] = []
    for entry in matter.entries {
      for role in entry.parties(of: body).compactMap(\.role)
      where !answers.contains(where: { $0.role == role }) {
        answers.append((entry.unitName, role))
      }
    }
    guard answers.count > 1 else { return nil }
    let name = name(of: body)
    let zh = answers.map { "看\($0.list)的清单，它是\($0.role.name)" }.joined(separator: "；")
    let en = answers.map { "by the list of \($0.list) it has the role \($0.role.rawValue)" }.joined(
      separator: "; ")
    return BilingualText(
      zh: "就“\(matter.name)”找\(name)：\(zh)。", en: "Who asks \(name) about \(matter.name): \(en).")
  }
}
