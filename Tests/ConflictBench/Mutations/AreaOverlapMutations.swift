import Diagnostics
import ListModel

extension Mutations {
  static let areaOverlap = Mutations(
    rule: "area-overlap",
    injections: [
      areas("a park and what lies around it, each with a body", isFault: true) { park, around, object in
        ("办理\(park)范围内\(object)项目的审批", "办理\(around)范围内\(object)项目的审批")
      },
      areas("the same in other words", isFault: true) { park, around, object in
        ("负责\(park)内\(object)项目审批", "审批\(around)区域内的\(object)项目")
      },
    ],
    decoys: [
      areas("the park is taken out", isFault: false) { park, around, object in
        ("办理\(park)范围内\(object)项目的审批", "办理\(around)范围内\(object)项目的审批，\(park)范围内的除外")
      },
      areas("what is outside the park", isFault: false) { park, _, object in
        ("办理\(park)范围内\(object)项目的审批", "办理\(park)范围以外\(object)项目的审批")
      },
      areas("another act", isFault: false) { park, around, object in
        ("办理\(park)范围内\(object)项目的审批", "查处\(around)范围内\(object)违法经营行为")
      },
      areas("both act together", isFault: false) { park, around, object in
        ("会同相关单位办理\(park)范围内\(object)项目的审批", "办理\(around)范围内\(object)项目的审批")
      },
      areas("areas that lie apart", isFault: false, isInside: false) { park, around, object in
        ("办理\(park)范围内\(object)项目的审批", "办理\(around)范围内\(object)项目的审批")
      },
    ])

  private static let stems = [
    "金湾", "银滩", "白沙", "红树", "椰林", "珊瑚", "海鸥", "月川", "鹿岭", "凤鸣", "石溪", "桃园", "松涛", "竹溪", "荷塘", "梅岭", "枫林",
    "柳浪",
    "兰亭", "菊圃", "云门", "雁塔", "龙泉", "虎丘", "鹤山", "鲤湖",
  ]

  /// A matter that two bodies divide by area.
  ///
  /// - Parameter isInside: the first area lies in the second one.
  private static func areas(
    _ name: String, isFault: Bool, isInside: Bool = true,
    _ write: @escaping @Sendable (String, String, String) -> (String, String)
  ) -> Change {
    Change(name) { draft in
      let known = draft.catalogue.registers.areas ?? []
      guard let stem = stems.first(where: { stem in !known.contains { $0.name.value.hasPrefix(stem) } }),
        let (one, other) = draft.strangers(), let object = draft.newObject()
      else { return nil }
      let (park, around) = (stem + "产业园", stem + "新区")
      let outer = draft.registered(isInside ? around : stem + "镇")
      draft.catalogue.registers.areas = known + [ListedArea(name: draft.registered(park), outer: [outer])]
      let shares = write(park, around, object)
      let matter = draft.addMatter(
        "\(object)项目审批", [(one, .share, shares.0), (other, .share, shares.1)])
      guard isFault else { return [] }
      return [
        Expectation(rule: "area-overlap", subject: matter.subject, units: draft.names([one, other]))
      ]
    }
  }
}
