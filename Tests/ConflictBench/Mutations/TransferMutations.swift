import Diagnostics
import ListModel

extension Mutations {
  static let transferredPowerStillListed = Mutations(
    rule: "transferred-power-still-listed",
    injections: [
      stillListed("a power was transferred, and the old unit lists it beside the new one") { power, _ in
        power.name.value
      },
      stillListed("the register gives the code of the transferred power", where: { $0.code != nil }) {
        power, _ in
        power.code?.value ?? ""
      },
      stillListed("the register writes the transferred power in other small words") { power, draft in
        let name = power.name.value
        return draft.random.pick(["“\(name)”", name.replacing("和", with: "与"), "\(name) "])
      },
      Change("a transferred power is listed by the old unit alone") { draft in
        guard let (place, owner) = draft.takeCityPower(where: isNoLicence) else { return nil }
        let other = draft.random.pick(draft.units(listingPowers: true).filter { $0 != owner })
        let name = draft[place].name.value
        draft.addTransfer(.transfer, of: name, from: [owner], to: [other])
        let units = draft.names([owner, other])
        return [
          Expectation(rule: "transferred-power-still-listed", subject: name, units: units),
          Expectation(rule: "transferred-power-not-received", subject: name, units: units),
        ]
      },
    ],
    decoys: [
      .harmless("the transfer is not yet in effect") { draft in
        guard let (place, owner) = draft.takeCityPower() else { return false }
        let other = draft.random.pick(draft.units(listingPowers: true).filter { $0 != owner })
        draft.addTransfer(.transfer, of: draft[place].name.value, from: [owner], to: [other], years: 1)
        return true
      },
      .harmless("the power came from another unit") { draft in
        guard let (place, owner) = draft.takeCityPower(where: isNoLicence) else { return false }
        let other = draft.random.pick(draft.submittingUnits.filter { $0 != owner })
        draft.addTransfer(.transfer, of: draft[place].name.value, from: [other], to: [owner])
        return true
      },
      .harmless("the power went away and came back") { draft in
        guard let (place, owner) = draft.takeCityPower(where: isNoLicence) else { return false }
        let other = draft.random.pick(draft.submittingUnits.filter { $0 != owner })
        let name = draft[place].name.value
        draft.addTransfer(.transfer, of: name, from: [owner], to: [other], years: -2)
        draft.addTransfer(.transfer, of: name, from: [other], to: [owner], years: -1)
        return true
      },
      .harmless("both rows say what stayed where it was") { draft in
        guard
          let power = draft.copyPower(
            to: .city, as: { power, _ in power.withoutCode.with(.scope, "负责园区范围内的办理") })
        else { return false }
        draft[power.original] = draft[power.original].with(.scope, "负责园区范围以外的办理")
        draft.addTransfer(
          .transfer, of: draft[power.original].name.value, from: [power.owner], to: [power.recipient])
        return true
      },
    ])

  static let transferredPowerNotReceived = Mutations(
    rule: "transferred-power-not-received",
    injections: [
      lacking("a unit does not list a power that it received") { unit, other, name, draft in
        draft.addTransfer(.transfer, of: name, from: [other], to: [unit])
        return [unit, other]
      },
      lacking("a unit does not list a power that went through a third one") { unit, other, name, draft in
        let third = draft.random.pick(draft.submittingUnits.filter { $0 != unit && $0 != other })
        draft.addTransfer(.transfer, of: name, from: [other], to: [third], years: -2)
        draft.addTransfer(.transfer, of: name, from: [third], to: [unit], years: -1)
        return [unit, third]
      },
    ],
    decoys: [
      .harmless("the receiver lists it under a longer name") { draft in
        guard let (place, owner) = draft.takeCityPower(where: isNoLicence) else { return false }
        let other = draft.random.pick(draft.submittingUnits.filter { $0 != owner })
        let name = draft[place].name.value
        draft[place].name.value = name + draft.random.pick(["（本级）", "（含变更、注销）", "（市管）"])
        draft.addTransfer(.transfer, of: name, from: [other], to: [owner])
        return true
      },
      .harmless("the receiver is a body of the province") { draft in
        guard let name = unlistedName(&draft) else { return false }
        let other = draft.random.pick(draft.submittingUnits)
        let subject = draft.registered(name)
        let row = Transfer(
          subject: subject, kind: .transfer, from: [draft.registeredName(of: other)],
          to: [draft.registered("省市场监督管理局")], effectiveDate: draft.day(after: -1), origin: subject.origin)
        draft.catalogue.registers.transfers = (draft.catalogue.registers.transfers ?? []) + [row]
        return true
      },
      .harmless("the transfer is not yet in effect") { draft in
        guard let name = unlistedName(&draft) else { return false }
        let units = draft.submittingUnits
        draft.addTransfer(.transfer, of: name, from: [units[0]], to: [draft.random.pick(units)], years: 2)
        return true
      },
      .harmless("the power was abolished after its transfer") { draft in
        guard let name = unlistedName(&draft) else { return false }
        let units = draft.submittingUnits
        draft.addTransfer(.transfer, of: name, from: [units[0]], to: [draft.random.pick(units)], years: -3)
        draft.addTransfer(.abolition, of: name, years: -1)
        return true
      },
    ])

  static let supervisionLostInTransfer = Mutations(
    rule: "supervision-lost-in-transfer",
    injections: [
      approvalMoved("an approval went away and its supervision is nobody's") { _, _, _ in true }
    ],
    decoys: [
      moved("the old unit keeps a rule of supervision") { name, unit, draft in
        draft.addOversight(of: name, to: unit)
      },
      moved("the old unit keeps a general rule of supervision") { _, unit, draft in
        guard let number = draft.submission(of: unit) else { return }
        let origin = draft.nextOrigin(in: number)
        draft.catalogue.submissions[number].oversight.append(
          OversightRule(
            name: Located("划转审批事项事中事后监管", at: origin),
            elements: [.object: Located("取得行政许可的单位和个人", at: origin)]))
      },
    ])

  // MARK: Ways of moving

  /// A transfer of a power that is no licence needs nobody to keep supervision.
  static func isNoLicence(_ power: PowerItem) -> Bool {
    power.categoryText.map { !$0.value.contains("许可") } ?? false && !power.name.value.hasSuffix("审批")
      && !power.name.value.hasSuffix("许可")
  }

  private static func stillListed(
    _ name: String, where fits: @escaping @Sendable (PowerItem) -> Bool = { _ in true },
    _ subject: @escaping @Sendable (PowerItem, inout Draft) -> String
  ) -> Change {
    Change(name) { draft in
      guard let power = draft.copyPower(to: .city, where: fits, as: { power, _ in power.withoutCode }) else {
        return nil
      }
      let item = draft[power.original]
      draft.addTransfer(.transfer, of: subject(item, &draft), from: [power.owner], to: [power.recipient])
      return [
        Expectation(
          rule: "transferred-power-still-listed", subject: item.name.value,
          units: draft.names([power.owner, power.recipient]))
      ]
    }
  }

  private static func lacking(
    _ name: String, _ move: @escaping @Sendable (UnitID, UnitID, String, inout Draft) -> [UnitID]
  ) -> Change {
    Change(name) { draft in
      guard let power = unlistedName(&draft) else { return nil }
      let unit = draft.random.pick(draft.units(listingPowers: true))
      let other = draft.random.pick(draft.submittingUnits.filter { $0 != unit })
      let units = move(unit, other, power, &draft)
      return [
        Expectation(rule: "transferred-power-not-received", subject: power, units: draft.names(units))
      ]
    }
  }

  /// A licence that came from a unit without any rule of supervision.
  private static func approvalMoved(
    _ name: String, _ keep: @escaping @Sendable (String, UnitID, inout Draft) -> Bool
  ) -> Change {
    Change(name) { draft in
      let givers = draft.submittingUnits.filter { unit in
        draft.submission(of: unit).map { draft.catalogue.submissions[$0].oversight.isEmpty } ?? false
      }
      guard !givers.isEmpty,
        let (place, owner) = draft.takeCityPower(where: { $0.categoryText?.value == "行政许可" })
      else { return nil }
      let power = draft[place].name.value
      let giver = draft.random.pick(givers)
      guard giver != owner, keep(power, giver, &draft) else { return nil }
      draft.addTransfer(.transfer, of: power, from: [giver], to: [owner])
      return [
        Expectation(
          rule: "supervision-lost-in-transfer", subject: power, units: draft.names([giver, owner]))
      ]
    }
  }

  private static func moved(
    _ name: String, _ keep: @escaping @Sendable (String, UnitID, inout Draft) -> Void
  ) -> Change {
    .harmless(name) { draft in
      guard let (place, owner) = draft.takeCityPower(where: { $0.categoryText?.value == "行政许可" }) else {
        return false
      }
      let giver = draft.random.pick(draft.submittingUnits.filter { $0 != owner })
      let power = draft[place].name.value
      keep(power, giver, &draft)
      draft.addTransfer(.transfer, of: power, from: [giver], to: [owner])
      return true
    }
  }

  /// The name of a power that no list has; nil where all are used up.
  static func unlistedName(_ draft: inout Draft) -> String? {
    let used = Set((draft.catalogue.registers.transfers ?? []).map(\.subject.value))
    return unlistedNames.first { !used.contains($0) }
  }

  private static let unlistedNames = [
    "对倒卖演唱会门票的处罚", "对擅自移动界桩的处罚", "对伪造检疫标识的处罚", "对占用盲道经营的处罚", "对无人机黑飞的处罚", "对违规使用蜂窝煤的处罚", "对虚报渔获数量的处罚",
    "对涂改船名标识的处罚", "对隐瞒墓穴来源的处罚", "对擅设减速带的处罚", "对私刻馆藏印鉴的处罚", "非遗传承人称号确认", "对损毁界碑铭文的处罚", "见义勇为人员表彰奖励",
    "发明专利转化奖励",
    "候鸟护飞志愿奖励", "麻风病人生活补贴给付", "大龄渔民转产补助给付", "村医退养补助给付", "对盗采盐场卤水的处罚", "对虚设殡仪收费的处罚", "对私占航模场地的处罚", "蜂场迁移登记备案",
    "戏曲院团演出备案",
    "海鲜大排档菜单备案", "石灰窑停产情况备案", "旧码头拆除情况备案", "渡口渡工名册备案", "珊瑚苗圃名册备案", "椰雕作坊名册备案",
  ]
}
