import ListModel

extension Mutations {
  static let lonePartyBoundary = Mutations(
    rule: "lone-party-boundary",
    injections: [
      alone("a unit lists a matter with itself alone") { unit, draft in
        [DraftParty(name: draft.units[unit].shortName, unit: unit, role: .lead, share: draft.newTask())]
      },
      alone("a unit names itself twice") { unit, draft in
        [
          DraftParty(name: draft.units[unit].shortName, unit: unit, role: .share, share: draft.newTask()),
          DraftParty(name: draft.units[unit].name, unit: unit, role: .share, share: draft.newTask()),
        ]
      },
      .matter("lone-party-boundary", "all others are taken out of a matter", where: { $0.entries.count > 1 })
      { matter, draft in
        var entry = draft.random.pick(matter.entries)
        entry.parties.removeAll { $0.unit != entry.lister }
        guard !entry.parties.isEmpty else { return nil }
        matter.entries = [entry]
        return [entry.lister]
      },
    ],
    decoys: [
      .harmless("a unit shares a matter with a body of the province") { draft in
        let name = draft.random.pick(["省水利厅", "省人民政府", "国家税务总局省税务局", "市中级人民法院"])
        return addMatter(to: &draft) { unit, draft in
          [
            DraftParty(name: draft.units[unit].shortName, unit: unit, role: .share, share: draft.newTask()),
            DraftParty(name: name, unit: nil, role: .share, share: draft.newTask()),
          ]
        } != nil
      },
      .harmless("a unit shares a matter with a class of bodies") { draft in
        let name = draft.random.pick(["各区人民政府", "其他有关部门", "各行业主管部门", "镇人民政府、街道办事处"])
        return addMatter(to: &draft) { unit, draft in
          [
            DraftParty(name: draft.units[unit].shortName, unit: unit, role: .lead, share: draft.newTask()),
            DraftParty(name: name, unit: nil, role: .assist, share: draft.newTask()),
          ]
        } != nil
      },
      .harmlessMatter(
        "each list names only the other side",
        where: { matter in
          matter.entries.count == 2 && matter.parties.count == 2
        }
      ) { matter, _ in
        matter.inAllEntries { entry in
          let lister = entry.lister
          entry.parties.removeAll { $0.unit == lister }
        }
        return matter.entries.allSatisfy { !$0.parties.isEmpty }
      },
    ])

  /// A matter that only its unit is party to.
  private static func alone(
    _ name: String, _ parties: @escaping @Sendable (UnitID, inout Draft) -> [DraftParty]
  ) -> Change {
    Change(name) { draft in
      guard let added = addMatter(to: &draft, parties) else { return nil }
      return [
        Expectation(
          rule: "lone-party-boundary", subject: added.subject, units: draft.names([added.entries[0].lister]))
      ]
    }
  }

  /// Adds a matter of a name of its own to the list of a unit; nil where all names are used up.
  private static func addMatter(
    to draft: inout Draft, _ parties: (UnitID, inout Draft) -> [DraftParty]
  ) -> DraftMatter? {
    let used = Set(draft.matters.map(\.subject))
    guard let name = names.first(where: { !used.contains($0) }) else { return nil }
    let lister = draft.random.pick(draft.submittingUnits)
    let entry = DraftEntry(
      lister: lister, submission: draft.submission(of: lister) ?? 0, ordinal: draft.nextOrdinal(), name: name,
      parties: parties(lister, &draft), wording: .cells)
    draft.matters.append(DraftMatter(entries: [entry]))
    return draft.matters.last
  }

  private static let names = [
    "公共浴室水温提示", "盲文报刊订阅", "社区球场灯光", "景观雕塑维护", "节庆花坛布置", "流动书车线路", "候车亭座椅更新", "道路里程碑编号", "街头艺人登记", "公共直饮点布设",
    "老照片数字化", "夜间码头照明", "公益广告画面征集", "鸟类环志观测", "路名标牌译写", "历史街区讲解", "便民雨伞借用", "屋顶绿化示范", "旧衣回收箱点位", "母婴室标识",
    "残疾人轮椅租借", "步道里程牌", "电子阅报栏", "文创产品评选", "海滩脚印冲洗点",
  ]
}
