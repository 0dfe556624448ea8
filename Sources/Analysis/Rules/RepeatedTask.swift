import Diagnostics
import ListModel

extension Rule {
  /// One task for two units (任务重复).
  package static let repeatedTask = Rule(
    name: "repeated-task", family: .boundaries, severity: .error,
    title: BilingualText(zh: "任务重复", en: "Repeated task"),
    summary: BilingualText(
      zh: "同一管理事项中，同一项任务给了两个单位。", en: "One task of a matter is given to two units."),
    explanation: Explanation(
      why: BilingualText(
        zh: "同一件事两家都做就会重复执法，都以为对方做就没有人做。",
        en: "What two units are to do is done twice, or by neither."),
      source: BilingualText(
        zh: "一件事情原则上由一个部门负责，避免职责交叉。", en: "One task, one responsible unit; duties do not overlap."),
      wrong: BilingualText(
        zh: "市水务局：编制清淤计划，核定底泥堆放场地；市生态环境局：核定底泥堆放场地。",
        en: "both 市水务局 and 市生态环境局 fix where the sludge goes"),
      right: BilingualText(
        zh: "只有一个单位核定；确需两家办的，写明谁会同谁，或者各自的区域、环节。",
        en: "one unit does it, or the entry says who does it together with whom, or where each does it"),
      mend: BilingualText(
        zh: "商定由谁做，从另一方的份额中删去；联合做的写明“会同”。",
        en: "Agree on who does it and take it out of the other share; say so where it is done jointly."),
      decides: BilingualText(
        zh: "相关单位协商，协商不成由编办协调。", en: "The units agree; failing that the drafting office mediates.")),
    parts: [.boundaries], needsAllUnits: true
  ) { input, findings in
    for matter in input.matters {
      let told = input.unitsHandingAround(matter)
      let tasks = matter.repeatedTasks.filter { !$0.bodies.isSubset(of: told) }
      guard let first = tasks.first else { continue }
      let wording = MatterWording(matter, in: input)
      let givings = tasks.flatMap(\.givings)
      let bodies = matter.bodies.filter { body in tasks.contains { $0.bodies.contains(body) } }
      let more = tasks.count > 1 ? ("等 \(tasks.count) 项任务", " and \(tasks.count - 1) more") : ("", "")
      let task = first.name
      findings.append(
        wording.finding(
          BilingualText(
            zh: "“\(matter.name)”：“\(task)”\(more.0)同时给了\(wording.names(of: bodies))。",
            en: "\(matter.name): 「\(task)」\(more.1) is given to \(wording.names(of: bodies))."),
          sides: givings.map { wording.side($0.party, of: $0.entry) },
          entries: matter.entries(of: bodies, statements: matter.entries.map { $0.givings(of: tasks) }),
          bodies: bodies,
          witness: wording.answers(about: first),
          remedy: BilingualText(
            zh: "商定由谁做，从另一方的份额中删去；联合做的写明“会同”。",
            en: "Agree on who does it and take it out of the other share; say so where it is done jointly.")))
    }
  }
}

extension MatterWording {
  /// To whom the lists give a task, those that agree together.
  fileprivate func answers(about task: RepeatedTask) -> BilingualText {
    let lists = task.givings.grouped(by: \.entry.unitName).map { list, givings in
      (
        list: list,
        whom: names(of: matter.bodies.filter { body in givings.contains { $0.party.body == body } })
      )
    }
    let answers = lists.grouped(by: \.whom).map { whom, lists in
      (
        lists: lists.map(\.list).joined(separator: "、"), isOne: lists.count == 1, whom: whom,
        isToSeveral: whom.contains("、")
      )
    }
    return BilingualText(
      zh: "“\(task.name)”："
        + answers.map {
          "\($0.lists)的清单\($0.isOne ? "" : "都")\($0.isToSeveral ? "同时" : "")给\($0.whom)"
        }.joined(separator: "；"),
      en: "「\(task.name)」: "
        + answers.map { "to \($0.whom) by the list\($0.isOne ? "" : "s") of \($0.lists)" }.joined(
          separator: "; "))
  }
}

extension SharedMatter.Entry {
  /// To whom it gives which of some tasks, be it with 督促 before it or without.
  fileprivate func givings(of tasks: [RepeatedTask]) -> Set<RivalStatement<String>> {
    Set(
      tasks.flatMap { task in
        let verb = BoundaryRole.guidanceVerbs.first(where: task.text.begins)
        let name = String(task.text.dropFirst(verb?.count ?? 0))
        let given = task.givings.filter { $0.entry.isSame(as: self) }.map(\.party.body)
        let written = parties.filter { party in
          task.bodies.contains(party.body) && !party.isJoint && party.share?.value.holds(name) == true
        }
        return (given + written.map(\.body)).map { RivalStatement(body: $0, said: name) }
      })
  }
}
