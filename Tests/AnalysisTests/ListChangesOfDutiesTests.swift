import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct ListChangesOfDutiesTests {
  private typealias Small = SmallChange

  // MARK: Duties

  private func duties(_ unit: Int = 0, _ duties: (String, [String])...) -> Submission {
    Small.list(unit) { list in
      list.duties = duties.map { name, tasks in
        Duty(name: Located(name), tasks: tasks.map { DutyTask(text: Located($0)) })
      }
    }
  }

  @Test func `tasks are added, removed and worded otherwise below their duty`() {
    let told = Small.told(
      from: duties(0, ("负责城市排水管理", ["编制排水规划并组织实施", "开展排水许可审批"])),
      to: duties(0, ("负责城市排水管理", ["编制排水专项规划并组织实施", "组织排水设施养护"])))
    #expect(
      told == [
        "removed 开展排水许可审批 市水务局", "added 组织排水设施养护 市水务局",
        "renamed 编制排水规划并组织实施→编制排水专项规划并组织实施 市水务局",
      ])
  }

  @Test func `a duty that another unit has now is moved with its tasks, what many units write is not`() {
    let drainage = ("负责城市排水管理", ["组织排水设施养护"])
    #expect(
      Small.told(from: duties(0, drainage), duties(1), to: duties(0), duties(1, drainage))
        == ["moved 负责城市排水管理 市水务局→市住建局", "moved 组织排水设施养护 市水务局→市住建局"])
    let general = ("完成市委、市政府交办的其他任务", [String]())
    #expect(
      Small.told(
        from: duties(0, general), duties(1), duties(2, general), to: duties(0), duties(1, general),
        duties(2, general)) == ["removed 完成市委、市政府交办的其他任务 市水务局", "added 完成市委、市政府交办的其他任务 市住建局"])
  }

  @Test func `a duty worded quite otherwise is the same by its tasks`() {
    #expect(
      Small.told(
        from: duties(0, ("负责城市排水管理", ["组织排水设施养护"])), to: duties(0, ("指导全市水务工作", ["组织排水设施养护"])))
        == ["renamed 负责城市排水管理→指导全市水务工作 市水务局"])
  }

  @Test func `a task below another duty is told so`() {
    #expect(
      Small.told(
        from: duties(0, ("负责城市排水管理", ["组织排水设施养护"]), ("负责河道管理", [])),
        to: duties(0, ("负责城市排水管理", []), ("负责河道管理", ["组织排水设施养护"])))
        == ["changed 组织排水设施养护 市水务局 mainItem 负责城市排水管理→负责河道管理"])
  }

  // MARK: Boundaries

  private func boundaries(_ unit: Int = 0, _ entries: DutyBoundary...) -> Submission {
    Small.list(unit) { $0.boundaries = entries }
  }

  @Test func `of an entry units, roles and shares are told party by party`() {
    let told = Small.told(
      from: boundaries(
        0, SmallMatter.entry("雨污水管网建设和管理", .init("市水务局", .lead, "负责管网规划"), .init("市住建局", .assist, "负责管网建设"))),
      to: boundaries(
        0,
        SmallMatter.entry(
          "雨污水管网建设和管理", .init("三亚市水利局", .assist, "负责管网养护"), .init("市公安局", .share, "负责查处偷盗井盖"))))
    #expect(
      told == [
        "changed 雨污水管网建设和管理 市水务局 party 市住建局 市住建局→∅ party 市公安局 ∅→市公安局 role 市住建局 配合→∅ "
          + "role 市公安局 ∅→分工负责 role 三亚市水利局 牵头→配合 share 市住建局 负责管网建设→∅ share 市公安局 ∅→负责查处偷盗井盖 "
          + "share 三亚市水利局 负责管网规划→负责管网养护"
      ])
  }

  @Test func `the text that divides for all is told as one, and the order of the units is no change`() {
    let before = SmallMatter.entry(
      "犬只管理", .init("市水务局", .lead), .init("市公安局", .assist), division: "市水务局负责登记；市公安局负责收容。")
    let after = SmallMatter.entry(
      "犬只管理", .init("市公安局", .assist), .init("市水务局", .lead), division: "市水务局负责登记和发证；市公安局负责收容。")
    #expect(
      Small.told(from: boundaries(0, before), to: boundaries(0, after)) == [
        "changed 犬只管理 市水务局 division 市水务局负责登记；市公安局负责收容。→市水务局负责登记和发证；市公安局负责收容。"
      ])
  }

  @Test func `an entry is its unit's: that another one lists the matter now is an entry added`() {
    let dogs = SmallMatter.entry("犬只管理", .init("市水务局"), .init("市公安局"))
    #expect(
      Small.told(from: boundaries(0, dogs), boundaries(2), to: boundaries(0), boundaries(2, dogs))
        == ["removed 犬只管理 市水务局", "added 犬只管理 市公安局"])
  }

  @Test func `a matter is found again by what its name says`() {
    #expect(
      Small.told(
        from: boundaries(0, SmallMatter.entry("雨污水管网建设和管理", .init("市住建局"))),
        to: boundaries(0, SmallMatter.entry("雨污水管网的建设、管理工作", .init("市住建局"))))
        == ["renamed 雨污水管网建设和管理→雨污水管网的建设、管理工作 市水务局"])
  }

  // MARK: Oversight and services

  @Test func `oversight rules and services are told by element`() {
    func list(_ manner: String, _ telephone: String) -> Submission {
      Small.list { list in
        list.oversight = [OversightRule(name: Located("取水监管"), elements: [.manner: Located(manner)])]
        list.services = [PublicService(name: Located("水质公开"), elements: [.telephone: Located(telephone)])]
      }
    }
    #expect(
      Small.told(from: list("双随机抽查", "88000000"), to: list("重点检查", "88000001")) == [
        "changed 取水监管 市水务局 manner 双随机抽查→重点检查", "changed 水质公开 市水务局 telephone 88000000→88000001",
      ])
  }

  @Test func `an oversight rule goes where its unit's field goes`() {
    func list(_ unit: Int, _ names: String...) -> Submission {
      Small.list(unit) { $0.oversight = names.map { OversightRule(name: Located($0)) } }
    }
    #expect(
      Small.told(from: list(0, "河道采砂监管"), list(1), to: list(0), list(1, "河道采砂监管"))
        == ["moved 河道采砂监管 市水务局→市住建局"])
  }

  // MARK: Units

  /// The small edition with one unit renamed in its register.
  private func catalogue(_ shortName: String, former: [String], _ powers: PowerItem...) -> Catalogue {
    var catalogue = SmallEdition.catalogue([Small.list(0) { $0.powers = powers }])
    var units = SmallEdition.units
    units[0] = SmallEdition.unit("三亚" + shortName, shortName, former: former)
    catalogue.registers.units = UnitRegister(units: units)
    return catalogue
  }

  @Test func `a unit that only has another name now is the same unit`() {
    let before = catalogue("市水利局", former: [], SmallEdition.power("取水许可", body: "市水利局"))
    let after = catalogue("市水务局", former: ["市水利局"], SmallEdition.power("取水许可", body: "市水务局"))
    #expect(ListChanges(from: before, to: after).all.map(\.line) == [])
    #expect(ListChanges(from: after, to: before).all.map(\.line) == [])
  }

  @Test func `two units that became one have moved their powers`() {
    var after = SmallEdition.catalogue([Small.list(0) { $0.powers = [SmallEdition.power("土地登记")] }])
    after.edition.name = "after"
    let before = SmallEdition.catalogue([
      SmallEdition.submission("市国土局", unit: UnitID(5)) { $0.powers = [SmallEdition.power("土地登记")] },
      Small.list(0) { $0.powers = [] },
    ])
    #expect(ListChanges(from: before, to: after).all.map(\.line) == ["moved 土地登记 市国土局→市水务局"])
  }
}
