import ListModel

extension Mutations {
  static let divergentDivision = Mutations(
    rule: "divergent-division",
    injections: [
      elsewhere("another list gives the unit other work") { _, draft in draft.newTask() },
      elsewhere("another list adds a task of which the unit says nothing") { own, draft in
        own + "，" + draft.newTask()
      },
      elsewhere("another list takes the task away") { own, _ in "不再承担" + own },
      .matter("divergent-division", "lists give other numbers", where: hasShares) { matter, draft in
        let unit = matter.entries[0].lister
        let often = draft.random.pick([
          ("每年抽查2次", "每年抽查4次"), ("每季度通报1次", "每季度通报3次"), ("抽检不少于30批次", "抽检不少于50批次"),
        ])
        matter.everywhere(unit) { $0.share = ($0.share ?? "") + "，" + often.1 }
        matter.entries[0].change(unit) { party in
          party.share = party.share.map { $0.replacing(often.1, with: often.0) }
        }
        return Set(matter.listers)
      },
      .matter("divergent-division", "another thing, time, act or a denial", where: hasShares) {
        matter, draft in
        reword(
          &matter,
          draft.random.pick([
            ("清扫农村道路两侧", "清扫建成区道路两侧"), ("在施工阶段检查围挡", "在竣工后检查围挡"), ("验收消防车道标识", "备案消防车道标识"),
            ("组织电梯困人救援", "不组织电梯困人救援"), ("每月检查高层窗台", "每年检查高层窗台"), ("采购、安装、维修步道灯具", "采购步道灯具"),
            ("在城区和乡镇集市加开班车", "在城区集市加开班车"), ("责令砂石企业安装称重地磅", "统计砂石企业年度产能"),
          ]))
        return [matter.entries[0].lister, matter.entries[1].lister]
      },
    ],
    decoys: [
      .harmlessMatter("the same thing and act in other words", where: hasShares) { matter, draft in
        reword(
          &matter,
          draft.random.pick([
            ("负责打捞景观湖漂浮物", "承担景观湖漂浮物的打捞工作"), ("对活禽进行检疫", "开展活禽检疫"), ("在十五日内修复护栏", "在15日内修复护栏"),
            ("配合拆除影响施工的违建", "协助拆除影响施工的违法建设"), ("审批临时占道", "办理临时占道的许可"),
            ("检查占地5公顷以上的苗圃", "检查占地50000平方米以上的苗圃"), ("检查租期一年以上的库房", "检查租期12个月以上的库房"),
          ]))
        return true
      },
      .harmlessMatter("another list writes the tasks in another order", where: hasShares) { matter, _ in
        let unit = matter.entries[0].lister
        matter.entries[1].change(unit) { party in
          party.share = party.share?.split(separator: "，").reversed().joined(separator: "，")
        }
        return true
      },
      .harmlessMatter("another list gives the first task only", where: hasShares) { matter, _ in
        let unit = matter.entries[0].lister
        matter.entries[1].change(unit) { party in
          party.share = party.share?.split(separator: "，").first.map(String.init)
        }
        return true
      },
      .harmlessMatter("a unit says more of its own work than others do", where: hasShares) { matter, draft in
        let task = draft.newTask()
        let unit = matter.entries[0].lister
        matter.entries[0].change(unit) { $0.share = ($0.share ?? "") + "，" + task }
        return true
      },
      .harmlessMatter("another list uses other small words", where: hasShares) { matter, _ in
        let unit = matter.entries[0].lister
        matter.entries[1].change(unit) { party in
          party.share = party.share.map { share in
            otherWords.reduce("依法" + share) { $0.replacing($1.0, with: $1.1) }
          }
        }
        return true
      },
      .harmlessMatter("another list leaves the unit's share to its duties", where: hasShares) {
        matter, draft in
        let unit = matter.entries[0].lister
        let words = draft.random.pick(["按照各自职责做好相关工作", "按职责分工做好配合工作", "在职责范围内做好有关工作"])
        matter.entries[1].change(unit) { $0.share = words }
        return true
      },
    ])

  /// Gives the unit whose list comes first a task, which another list writes otherwise.
  private static func reword(_ matter: inout DraftMatter, _ words: (other: String, own: String)) {
    let unit = matter.entries[0].lister
    for index in matter.entries.indices {
      let words = index == 1 ? words.other : words.own
      matter.entries[index].change(unit) { $0.share = ($0.share ?? "") + "，" + words }
    }
    matter.inAllEntries { $0.wording = .cells }
    matter.keepsWording = true
  }

  private static let otherWords = [
    ("和", "及"), ("监管", "监督管理"), ("检查", "监督检查"), ("查处", "依法查处"), ("审批", "审查批准"), ("制定", "制订"), ("组织", "组织开展"),
  ]

  /// Whether two units list a matter and every party has a share.
  static func hasShares(_ matter: DraftMatter) -> Bool {
    matter.entries.count > 1
      && matter.entries.allSatisfy { entry in
        entry.text == nil && entry.party(matter.entries[0].lister) != nil
          && entry.parties.allSatisfy { ($0.share?.count ?? 0) > 5 }
      }
  }

  /// Another list writes another share for the unit whose list comes first.
  private static func elsewhere(
    _ name: String, _ write: @escaping @Sendable (String, inout Draft) -> String
  ) -> Change {
    .matter("divergent-division", name, where: hasShares) { matter, draft in
      let unit = matter.entries[0].lister
      guard let own = matter.entries[0].party(unit)?.share else { return nil }
      let share = write(own, &draft)
      matter.entries[1].change(unit) { $0.share = share }
      if share.hasPrefix("不再") { (matter.entries[1].wording, matter.keepsWording) = (.cells, true) }
      return [unit, matter.entries[1].lister]
    }
  }
}
