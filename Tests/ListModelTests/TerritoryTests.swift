import Diagnostics
import Testing

@testable import ListModel

@Suite struct TerritoryTests {
  private func territory(
    _ name: String, _ level: String, in jurisdiction: String = "惠州市", of own: String = "市级"
  ) -> Territory? {
    let origin = Origin(file: FileID(0), place: .wholeFile)
    return Unit(name: name, shortName: name, kind: "政府工作部门", level: level, origin: origin).territory(
      in: Edition(
        name: "small", title: "小清单", jurisdiction: jurisdiction, regionCode: "441300", level: own,
        asOf: CalendarDate(year: 2024, month: 1, day: 1)!, issuer: "编办", origin: origin))
  }

  @Test func `a body of a district acts there, one of the city everywhere`() {
    #expect(territory("惠州市惠城区住房和城乡建设局", "区级") == Territory(district: "惠城区", town: nil))
    #expect(territory("惠城区住房和城乡建设局", "区级") == Territory(district: "惠城区", town: nil))
    #expect(territory("惠州市公安局惠城区分局", "区级") == Territory(district: "惠城区", town: nil))
    #expect(territory("惠州市惠城区桥西街道办事处", "镇街级") == Territory(district: "惠城区", town: "桥西街道"))
    #expect(territory("惠州市博罗县石湾镇人民政府", "乡镇级") == Territory(district: "博罗县", town: "石湾镇"))
    #expect(territory("惠州市住房和城乡建设局", "市级") == nil)
  }

  @Test(arguments: ["中共惠州市惠城区委宣传部", "中共惠城区委宣传部", "中国共产党惠城区委员会组织部"])
  func `a body of the Party of a district acts there`(name: String) {
    #expect(territory(name, "区级") == Territory(district: "惠城区", town: nil))
  }

  @Test func `districts are apart, and towns of one district, but no town from its district`() {
    let (city, other) = (Territory(district: "惠城区", town: nil), Territory(district: "惠阳区", town: nil))
    let (bridge, river) = (
      Territory(district: "惠城区", town: "桥西街道"), Territory(district: "惠城区", town: "江南街道")
    )
    #expect(city.isApart(from: other))
    #expect(bridge.isApart(from: river))
    #expect(!city.isApart(from: bridge))
  }

  @Test(arguments: [
    "宁河县住房和城乡建设局", "宁河县城镇管理局", "住房和城乡建设局", "宁河县农业农村和乡村振兴局", "宁河县经济开发区管委会", "天津市宁河县城乡规划局",
  ])
  func `a bureau of a county acts in all of it, though its name speaks of town and country`(name: String) {
    #expect(territory(name, "县级", in: "宁河县", of: "县级") == nil)
    #expect(territory(name, "县级", in: "宁河县", of: "") == nil)
    #expect(territory(name, "市级", in: "宁河县", of: "县级") == nil)
  }

  @Test(arguments: [
    ("宁河县青石镇人民政府", "青石镇"), ("青石镇人民政府", "青石镇"), ("天津市宁河县青石镇人民政府", "青石镇"), ("宁河县东湖街道办事处", "东湖街道"),
    ("东湖街道办事处", "东湖街道"), ("宁河县东湖街道", "东湖街道"), ("宁河县东湖街道党工委", "东湖街道"), ("宁河镇人民政府", "宁河镇"),
    ("宁河县新镇街道办事处", "新镇街道"), ("宁河县古镇镇人民政府", "古镇镇"), ("宁河县青石镇城乡建设办公室", "青石镇"), ("宁河县白水回族乡人民政府", "白水回族乡"),
    ("宁河县红旗农场", "红旗农场"),
  ])
  func `towns and subdistricts right below a county are each a part of it`(name: String, town: String) {
    #expect(
      territory(name, "乡镇级", in: "宁河县", of: "县级") == Territory(district: town, town: nil))
    #expect(
      territory(name, "镇街级", in: "宁河县", of: "") == Territory(district: town, town: nil))
  }

  @Test func `subdistricts of a city without districts are each a part of it`() {
    #expect(
      territory("东莞市南城街道办事处", "镇街级", in: "东莞市") == Territory(district: "南城街道", town: nil))
    #expect(territory("东莞市虎门镇人民政府", "乡镇级", in: "东莞市") == Territory(district: "虎门镇", town: nil))
  }

  @Test func `counties of a city may have its name, and be cities`() {
    #expect(territory("长沙县水利局", "县级", in: "长沙市") == Territory(district: "长沙县", town: nil))
    #expect(territory("新乡市新乡县水利局", "县级", in: "新乡市") == Territory(district: "新乡县", town: nil))
    #expect(territory("普宁市城市管理局", "县级", in: "揭阳市") == Territory(district: "普宁市", town: nil))
    #expect(territory("大亚湾市场监督管理局", "区级") == nil)
    #expect(territory("大亚湾城市管理局", "区级") == nil)
    #expect(
      territory("揭阳市普宁市流沙东街道办事处", "镇街级", in: "揭阳市")
        == Territory(district: "普宁市", town: "流沙东街道"))
  }
}
