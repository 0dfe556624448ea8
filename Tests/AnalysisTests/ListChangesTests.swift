import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct ListChangesTests {
  private typealias Small = SmallChange
  private func power(
    _ name: String, _ code: String? = nil, category: String? = "行政许可", body: String? = nil,
    basis: String? = "《中华人民共和国水法》第四十八条", subitems: [PowerItem] = []
  ) -> PowerItem {
    SmallEdition.power(name, code, category: category, body: body, basis: basis, subitems: subitems)
  }

  // MARK: Powers

  @Test func `a power that only the later edition has is added, one that only the earlier has is removed`() {
    #expect(Small.told(from: Small.powers(), to: Small.powers(0, power("取水许可"))) == ["added 取水许可 市水务局"])
    #expect(Small.told(from: Small.powers(0, power("取水许可")), to: Small.powers()) == ["removed 取水许可 市水务局"])
  }

  @Test func `a unit that no longer sends its list has all its items removed`() {
    let told = Small.told(
      from: Small.powers(0, power("取水许可"), power("采砂许可")), Small.powers(1, power("施工许可")),
      to: Small.powers(1, power("施工许可")))
    #expect(told == ["removed 取水许可 市水务局", "removed 采砂许可 市水务局"])
  }

  @Test func `a power that another unit lists now is moved, by its code and by its name`() {
    let code = "000119001000"
    #expect(
      Small.told(
        from: Small.powers(0, power("取水许可", code)), Small.powers(1), to: Small.powers(0),
        Small.powers(1, power("取水许可", code))) == ["moved 取水许可 市水务局→市住建局"])
    #expect(
      Small.told(
        from: Small.powers(0, power("取水许可")), Small.powers(1), to: Small.powers(0),
        Small.powers(1, power("取水许可")))
        == ["moved 取水许可 市水务局→市住建局"])
    #expect(
      Small.told(
        from: Small.powers(0, power("取水许可", code)), Small.powers(1), to: Small.powers(0),
        Small.powers(1, power("用水审批", code))) == ["moved+renamed 取水许可→用水审批 市水务局→市住建局"])
  }

  @Test func `a code of a place's own is a code, the number of a row is none`() {
    #expect(
      Small.told(
        from: Small.powers(0, power("取水许可", "SW-2022-1")), to: Small.powers(0, power("用水审批", "SW-2022-1")))
        == ["renamed 取水许可→用水审批 市水务局"])
    #expect(
      Small.told(from: Small.powers(0, power("取水许可", "1")), to: Small.powers(0, power("河道采砂审批", "1")))
        == ["removed 取水许可 市水务局", "added 河道采砂审批 市水务局"])
  }

  @Test func `what one unit gives up and several list now has no one place where it went`() {
    let told = Small.told(
      from: Small.powers(0, power("取水许可")), Small.powers(1), Small.powers(2), to: Small.powers(0),
      Small.powers(1, power("取水许可")), Small.powers(2, power("取水许可")))
    #expect(told == ["removed 取水许可 市水务局", "added 取水许可 市住建局", "added 取水许可 市公安局"])
  }

  @Test func `another name under the same code is a new name, whatever it says`() {
    #expect(
      Small.told(
        from: Small.powers(0, power("取水许可", "000119001000")),
        to: Small.powers(0, power("水资源使用审批", "000119001000")))
        == ["renamed 取水许可→水资源使用审批 市水务局"])
  }

  @Test func `a shift of all codes by one renames nothing`() {
    let told = Small.told(
      from: Small.powers(0, power("取水许可", "000119001000"), power("采砂许可", "000119002000")),
      to: Small.powers(
        0, power("凿井许可", "000119001000"), power("取水许可", "000119002000"), power("采砂许可", "000119003000")))
    #expect(
      told == [
        "added 凿井许可 市水务局", "changed 取水许可 市水务局 code 000119001000→000119002000",
        "changed 采砂许可 市水务局 code 000119002000→000119003000",
      ])
  }

  @Test func `without codes a name that is nearly the same is a new name of the same power`() {
    #expect(
      Small.told(
        from: Small.powers(0, power("对擅自占用河道的处罚", category: "行政处罚")),
        to: Small.powers(0, power("对未经批准擅自占用河道行为的行政处罚", category: "行政处罚")))
        == ["renamed 对擅自占用河道的处罚→对未经批准擅自占用河道行为的行政处罚 市水务局"])
  }

  @Test(arguments: [
    ("取水许可", "取水许可变更"), ("对擅自占用河道的处罚", "对擅自围垦河道的处罚"), ("甲级测绘资质审批", "乙级测绘资质审批"),
    ("对在水源保护区内设置排污口的处罚", "对在水源保护区内从事网箱养殖的处罚"),
  ])
  func `a neighbour is another power, even on the same law`(one: String, other: String) {
    let told = Small.told(
      from: Small.powers(0, power(one)), to: Small.powers(0, power(other, basis: "《中华人民共和国水法》第三十九条")))
    #expect(told.sorted() == ["added \(other) 市水务局", "removed \(one) 市水务局"])
  }

  @Test func `a power of another category under a near name is another power`() {
    let told = Small.told(
      from: Small.powers(0, power("河道管理范围内建设项目审批")),
      to: Small.powers(0, power("河道管理范围内建设项目检查", category: "行政检查")))
    #expect(told.count == 2)
  }

  @Test func `near names in lists of two units are one power only on the same basis`() {
    func told(_ basis: String) -> [String] {
      Small.told(
        from: Small.powers(0, power("河道管理范围内建设项目工程方案审批")), Small.powers(1), to: Small.powers(0),
        Small.powers(1, power("河道管理范围内建设项目工程建设方案审批", basis: basis)))
    }
    #expect(
      told("《中华人民共和国水法》第四十八条")
        == ["moved+renamed 河道管理范围内建设项目工程方案审批→河道管理范围内建设项目工程建设方案审批 市水务局→市住建局"])
    #expect(told("《中华人民共和国防洪法》第二十七条").count == 2)
  }

  @Test func `each element that says something else is told with both texts`() {
    var before = power("取水许可", "000119001000", body: "市水务局")
    before.elements[.level] = Located("市级")
    before.elements[.office] = Located("水资源科")
    var after = power(
      "取水许可", "000119002000", category: "行政确认", body: "市住建局", basis: "《取水许可和水资源费征收管理条例》第二条")
    after.elements[.level] = Located("区级")
    after.elements[.timeLimit] = Located("20个工作日")
    #expect(
      Small.told(from: Small.powers(0, before), to: Small.powers(0, after)) == [
        "changed 取水许可 市水务局 code 000119001000→000119002000 category 行政许可→行政确认 "
          + "basis 《中华人民共和国水法》第四十八条→《取水许可和水资源费征收管理条例》第二条 level 市级→区级 body 市水务局→市住建局 "
          + "office 水资源科→∅ timeLimit ∅→20个工作日"
      ])
  }

  @Test func `white space, widths, another name of a unit, 无 and a basis in two cells change nothing`() {
    var before = power("取水许可（地表水）", "000119001000", category: "许可", body: "市水务局、市公安局", basis: nil)
    before.bases = [
      SmallEdition.basis("《中华人民共和国水法》第四十八条"), SmallEdition.basis("《取水许可和水资源费征收管理条例》第二条"),
    ]
    var after = power(
      "取水许可(地表水)", "0001 1900\n1000", category: "行政许可", body: "三亚市公安局；三亚市水利局",
      basis: "《中华人民共和国水法》第四十八条\n《取水许可和水资源费征收管理条例》第二条")
    after.elements[.note] = Located("无")
    #expect(Small.told(from: Small.powers(0, before), to: Small.powers(0, after)) == [])
  }

  // MARK: Sub-items

  @Test func `sub-items go with their main item when it is renamed or moved`() {
    let subitems = [power("设立"), power("变更")]
    let before = Small.powers(0, power("河道采砂许可", "000119001000", subitems: subitems))
    #expect(
      Small.told(
        from: before, to: Small.powers(0, power("采砂审批", "000119001000", subitems: subitems.reversed())))
        == ["renamed 河道采砂许可→采砂审批 市水务局"])
    #expect(
      Small.told(
        from: before, Small.powers(1), to: Small.powers(0),
        Small.powers(1, power("河道采砂许可", "000119001000", subitems: subitems)))
        == ["moved 河道采砂许可 市水务局→市住建局", "moved 变更 市水务局→市住建局", "moved 设立 市水务局→市住建局"])
  }

  @Test func `a main item of another name with the same sub-items is the same main item`() {
    let subitems = [power("地表水取水许可"), power("地下水取水许可")]
    #expect(
      Small.told(
        from: Small.powers(0, power("取水管理", subitems: subitems)),
        to: Small.powers(0, power("水资源使用审批", subitems: subitems)))
        == ["renamed 取水管理→水资源使用审批 市水务局"])
  }

  @Test func `a sub-item is found again below another main item, and standing alone`() {
    let dug = power("凿井许可", "000119001001")
    let before = Small.powers(
      0, power("取水许可", "000119001000", subitems: [dug]), power("采砂许可", "000119002000"))
    #expect(
      Small.told(
        from: before,
        to: Small.powers(
          0, power("取水许可", "000119001000"), power("采砂许可", "000119002000", subitems: [dug])))
        == ["changed 凿井许可 市水务局 mainItem 取水许可→采砂许可"])
    #expect(
      Small.told(
        from: before,
        to: Small.powers(0, power("取水许可", "000119001000"), power("采砂许可", "000119002000"), dug))
        == ["changed 凿井许可 市水务局 mainItem 取水许可→∅"])
  }
}
