import Diagnostics
import ListModel

extension Mutations {
  static let similarPowers = Mutations(
    rule: "similar-powers",
    injections: [
      similar("a penalty is listed by another unit in other words") { name in
        name.hasSuffix("的处罚") ? name.dropLast(3) + "行为的行政处罚" : nil
      },
      similar("a power is listed by another unit with one word put otherwise") { name in
        [("未经批准", "擅自"), ("擅自", "未经批准"), ("未取得", "未依法取得"), ("未按照规定", "不按规定"), ("拒不", "拒绝")]
          .first { name.contains($0.0) }.map { name.replacing($0.0, with: $0.1) }
      },
    ],
    decoys: [
      neighbour(
        "a power of another object", [("生产", "经营"), ("经营", "生产"), ("一级", "二级"), ("车辆", "船舶"), ("销售", "运输")]),
      neighbour("a power of another step", [("设立", "变更"), ("许可", "许可变更"), ("登记", "登记注销"), ("核发", "补发")]),
      .harmless("another category of nearly the same name") { draft in
        draft.copyPower(
          to: .city, where: { $0.name.value.hasSuffix("的处罚") },
          as: { power, _ in
            var copy = power.withoutCode
            copy.name.value = power.name.value.dropLast(2) + "强制措施"
            copy.categoryText = Located("行政强制", at: power.name.origin)
            return copy
          }) != nil
      },
      .harmless("a boundary divides two powers of nearly one name") { draft in
        let copied = draft.copyPower(
          to: .city, where: { $0.name.value.hasSuffix("的处罚") && $0.name.value.count < 30 },
          as: { power, _ in
            var copy = power.withoutCode
            copy.name.value = power.name.value.dropLast(3) + "行为的行政处罚"
            return copy
          })
        guard let power = copied else { return false }
        draft.addMatter(
          draft[power.original].name.value,
          [(power.owner, .share, draft.newTask()), (power.recipient, .share, draft.newTask())])
        return true
      },
    ])

  static let undeclaredOverlap = Mutations(
    rule: "undeclared-overlap",
    injections: [
      overlap("a task stands in two lists") { task, _ in task },
      overlap("a task stands in two lists in other small words") { task, draft in
        draft.random.pick(["负责", "承担", "依法"]) + task.replacing("和", with: "与")
      },
    ],
    decoys: [
      .harmless("what every unit does") { draft in
        guard let (one, other) = draft.strangers() else { return false }
        let task = draft.random.pick([
          "完成市委、市政府交办的其他任务", "负责机关党的建设和党风廉政建设工作", "负责本系统安全生产监督管理工作", "制定年度工作计划并组织实施", "承担法治宣传教育和行政应诉工作",
          "负责人大代表建议、政协提案办理",
        ])
        draft.addTask(task, to: one)
        draft.addTask(task, to: other)
        return true
      },
      .harmless("one unit assists the other") { draft in
        guard let (one, other) = draft.strangers(), let task = draft.newDuty() else { return false }
        draft.addTask(task, to: one)
        draft.addTask("配合\(draft.units[one].shortName)\(task)", to: other)
        return true
      },
      .harmless("a boundary divides what both do") { draft in
        guard let (one, other) = draft.strangers(), let object = draft.newObject() else { return false }
        for unit in [one, other] { draft.addTask("负责\(object)现场安全检查和从业人员登记", to: unit) }
        draft.addMatter("\(object)管理", [(one, .lead, draft.newTask()), (other, .assist, draft.newTask())])
        return true
      },
      .harmless("each does it to other things") { draft in
        guard let (one, other) = draft.strangers(), let object = draft.newObject(),
          let second = draft.newObject()
        else { return false }
        draft.addTask("负责\(object)现场安全检查和从业人员登记", to: one)
        draft.addTask("负责\(second)现场安全检查和从业人员登记", to: other)
        return true
      },
    ])

  static let holderContradictsBoundary = Mutations(
    rule: "holder-contradicts-boundary",
    injections: [
      held("a unit lists the licence that the boundary gives to another") { object in
        (owner: "负责\(object)的审批", power: "\(object)审批", category: "行政许可")
      },
      held("a unit lists the penalty that the boundary gives to another") { object in
        (owner: "查处擅自设置\(object)的行为", power: "对擅自设置\(object)的处罚", category: "行政处罚")
      },
    ],
    decoys: [
      held("the owner lists it", isFault: false, isOwners: true) { object in
        (owner: "负责\(object)的审批", power: "\(object)审批", category: "行政许可")
      },
      held("the boundary gives another act to the owner", isFault: false) { object in
        (owner: "查处\(object)违法经营行为", power: "\(object)审批", category: "行政许可")
      },
      held("both act together", isFault: false) { object in
        (owner: "会同有关部门开展\(object)审批", power: "\(object)审批", category: "行政许可")
      },
      held("the share of the holder has the act too", isFault: false, share: "负责辖区内的审批") { object in
        (owner: "负责\(object)的审批", power: "\(object)审批", category: "行政许可")
      },
      held("the row says how far the power goes", isFault: false, scope: "景区范围以内") { object in
        (owner: "负责\(object)的审批", power: "\(object)审批", category: "行政许可")
      },
    ])

  // MARK: Ways of changing

  private static func similar(
    _ name: String, _ rename: @escaping @Sendable (String) -> String?
  ) -> Change {
    Change(name) { draft in
      let fits = { (power: PowerItem) in rename(power.name.value) != nil && power.name.value.count > 8 }
      let copied = draft.copyPower(
        to: .city, where: fits,
        as: { power, _ in
          var copy = power.withoutCode
          copy.name.value = rename(power.name.value) ?? power.name.value
          return copy
        })
      guard let power = copied else { return nil }
      let isFirst = power.original.submission < power.copy.submission
      return [
        Expectation(
          rule: "similar-powers", subject: draft[isFirst ? power.original : power.copy].name.value,
          units: draft.names([power.owner, power.recipient]))
      ]
    }
  }

  private static func neighbour(_ name: String, _ words: [(String, String)]) -> Change {
    .harmless(name) { draft in
      draft.copyPower(
        to: .city, where: { power in words.contains { power.name.value.contains($0.0) } },
        as: { power, _ in
          var copy = power.withoutCode
          if let word = words.first(where: { power.name.value.contains($0.0) }) {
            copy.name.value = power.name.value.replacing(word.0, with: word.1)
          }
          return copy
        }) != nil
    }
  }

  private static func overlap(
    _ name: String, _ write: @escaping @Sendable (String, inout Draft) -> String
  ) -> Change {
    Change(name) { draft in
      guard let (one, other) = draft.strangers(), let task = draft.newDuty() else { return nil }
      draft.addTask(task, to: one)
      draft.addTask(write(task, &draft), to: other)
      return [Expectation(rule: "undeclared-overlap", subject: task, units: draft.names([one, other]))]
    }
  }

  /// A matter of two units, and a power in the list of one of them.
  ///
  /// - Parameters:
  ///   - isOwners: the unit lists it to which the boundary gives it.
  ///   - share: what the boundary gives to the other unit.
  ///   - scope: what the row says of who does what.
  private static func held(
    _ name: String, isFault: Bool = true, isOwners: Bool = false, share: String? = nil, scope: String? = nil,
    _ write: @escaping @Sendable (String) -> (owner: String, power: String, category: String)
  ) -> Change {
    Change(name) { draft in
      guard let (one, other) = draft.strangers(), let object = draft.newObject() else { return nil }
      let texts = write(object)
      let matter = draft.addMatter(
        "\(object)管理",
        [(one, .share, texts.owner + "，" + draft.newTask()), (other, .share, share ?? "张贴安全提示，统计客流数据")])
      let origin = draft.nextOrigin(in: 0)
      var power = PowerItem(
        name: Located(texts.power, at: origin), categoryText: Located(texts.category, at: origin))
      if let scope { power = power.with(.scope, scope) }
      draft.add(power, to: isOwners ? one : other)
      guard isFault else { return [] }
      return [
        Expectation(
          rule: "holder-contradicts-boundary", subject: matter.subject, units: draft.names([one, other]))
      ]
    }
  }
}
