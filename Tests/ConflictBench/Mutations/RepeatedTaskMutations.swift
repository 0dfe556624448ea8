import ListModel

extension Mutations {
  static let repeatedTask = Mutations(
    rule: "repeated-task",
    injections: [
      repetition("all lists give a task to two units") { task, _ in task },
      repetition("a task is given to a second unit in other small words") { task, draft in
        draft.random.pick(["负责", "依法", "具体负责"]) + task.replacing("和", with: "及")
      },
      .matter("repeated-task", "a unit claims another's task in its own list", where: hasShares) {
        matter, _ in
        guard let (task, owner) = task(of: matter),
          let index = matter.entries.firstIndex(where: { $0.lister != owner && $0.party($0.lister) != nil })
        else { return nil }
        let own = matter.entries[index].lister
        matter.entries[index].change(own) { $0.share = ($0.share ?? "") + "，" + task }
        return [owner, own]
      },
      .matter(
        "repeated-task", "a list swaps the shares of two units",
        where: { hasShares($0) && $0.entries.count > 2 }
      ) { matter, _ in
        guard let (_, one) = task(of: matter),
          let index = matter.entries.firstIndex(where: { $0.lister != one }),
          let other = matter.entries.last(where: {
            $0.lister != one && $0.lister != matter.entries[index].lister
          })?.lister,
          let (first, second) = shares(of: one, other, in: matter.entries[index]),
          second.split(separator: "，").contains(where: { $0.count > 9 })
        else { return nil }
        matter.entries[index].change(one) { $0.share = second }
        matter.entries[index].change(other) { $0.share = first }
        return [one, other, matter.entries[index].lister]
      },
      .matter(
        "repeated-task", "two units have a task of few words",
        where: { hasShares($0) && $0.units(.share).count > 1 }
      ) { matter, draft in
        let edition = draft.catalogue.edition
        let units = matter.units(.share).filter { draft.units[$0].district(in: edition) == nil }.prefix(2)
        guard units.count == 2 else { return nil }
        let task = draft.random.pick(["负责桥梁检测", "清扫道路", "负责学校食堂检查"])
        for unit in units { matter.everywhere(unit) { $0.share = ($0.share ?? "") + "，" + task } }
        return matter.rivals(Array(units))
      },
      .matter(
        "repeated-task", "a text gives a thing to two units, the thing before each", where: isDividedByTwo
      ) { matter, draft in
        let units = Array(matter.parties.compactMap(\.unit).prefix(2))
        let (thing, act) = draft.random.pick([("沿线观测井", "审批"), ("应急取水口", "维护"), ("临时堆料场", "验收")])
        matter.inAllEntries { entry in
          entry.text = text(of: entry) { party in
            guard let unit = party.unit, units.contains(unit) else { return "" }
            return "；\(thing)由\(party.name)\(act)"
          }
        }
        return matter.rivals(units)
      },
    ],
    decoys: [
      .harmlessMatter("a second unit helps with a task in a text", where: isDividedByTwo) { matter, draft in
        let units = Array(matter.parties.compactMap(\.unit).prefix(2))
        let word = draft.random.pick(["配合", "参与", "协助", "负责配合"])
        matter.inAllEntries { entry in
          entry.text = text(of: entry) { party in
            guard let unit = party.unit, let place = units.firstIndex(of: unit) else { return "" }
            return "；\(party.name)\(place == 0 ? "负责" : word)监测沿线观测井水位"
          }
        }
        return true
      },
      jointly("a second unit does a task together with the first") { task, owner in "会同\(owner)\(task)" },
      jointly("a second unit assists in a task") { task, owner in "配合\(owner)\(task)" },
      jointly("a second unit takes part in a task") { task, owner in "参与\(owner)组织的\(task)" },
      .harmlessMatter("each does the same in its own field", where: hasShares) { matter, draft in
        let task = draft.random.pick(["督促本行业企业落实主体责任", "按照职责权限查处违法行为", "做好本部门职责范围内的宣传教育", "受理本领域的投诉举报并及时办理"])
        for unit in matter.units.sorted() {
          matter.everywhere(unit) { $0.share = ($0.share ?? "") + "，" + task }
        }
        return true
      },
      .harmlessMatter(
        "the same is done before and after a point", where: { hasShares($0) && $0.units.count > 1 }
      ) { matter, draft in
        let parts = draft.random.pick([
          ("负责河道左岸堤防的日常巡查维护", "负责河道右岸堤防的日常巡查维护"),
          ("监督生产环节的产品质量安全状况", "监督销售环节的产品质量安全状况"),
          ("开展施工阶段的安全质量监督抽查", "开展运营阶段的安全质量监督抽查"),
        ])
        let units = matter.parties.compactMap(\.unit)
        guard units.count > 1 else { return false }
        matter.everywhere(units[0]) { $0.share = ($0.share ?? "") + "，" + parts.0 }
        matter.everywhere(units[1]) { $0.share = ($0.share ?? "") + "，" + parts.1 }
        return true
      },
    ])

  /// Whether all lists divide among two units at least, each responsible for its share.
  private static func isDividedByTwo(_ matter: DraftMatter) -> Bool {
    hasShares(matter) && matter.units(.share).count > 1 && matter.units(.share).count == matter.parties.count
  }

  /// The division of an entry as one text, with what is added of each party behind it.
  private static func text(of entry: DraftEntry, adding more: (DraftParty) -> String) -> String {
    entry.parties.map { "\($0.name)负责\($0.share ?? "")" }.joined(separator: "；")
      + entry.parties.map(more).joined() + "。"
  }

  /// A task long enough to be one unit's alone, and its unit.
  private static func task(of matter: DraftMatter) -> (task: String, unit: UnitID)? {
    let joint = ["共同", "会同", "配合", "协助", "辖区", "行业", "参与", "联合", "所属", "协同", "领域", "分别", "本单位"]
    for party in matter.parties {
      guard let unit = party.unit, let share = party.share else { continue }
      let task = share.split(separator: "，").first { task in
        task.count > 9 && !joint.contains(where: String(task).contains)
      }
      if let task { return (String(task), unit) }
    }
    return nil
  }

  private static func shares(of one: UnitID, _ other: UnitID, in entry: DraftEntry) -> (String, String)? {
    guard let first = entry.party(one)?.share, let second = entry.party(other)?.share else { return nil }
    return (first, second)
  }

  /// Every list gives one unit's task to another one, too.
  private static func repetition(
    _ name: String, _ write: @escaping @Sendable (String, inout Draft) -> String
  ) -> Change {
    .matter("repeated-task", name, where: hasShares) { matter, draft in
      guard let (task, owner) = task(of: matter),
        let other = matter.parties.compactMap(\.unit).last(where: { $0 != owner })
      else { return nil }
      let added = write(task, &draft)
      matter.everywhere(other) { $0.share = ($0.share ?? "") + "，" + added }
      return matter.rivals([owner, other])
    }
  }

  /// Every list has a second unit in a task, and says how.
  private static func jointly(_ name: String, _ write: @escaping @Sendable (String, String) -> String)
    -> Change
  {
    .harmlessMatter(name, where: hasShares) { matter, draft in
      guard let (task, owner) = task(of: matter),
        let other = matter.parties.compactMap(\.unit).last(where: { $0 != owner })
      else { return false }
      let added = write(task, draft.units[owner].shortName)
      matter.everywhere(other) { $0.share = ($0.share ?? "") + "，" + added }
      return true
    }
  }
}
