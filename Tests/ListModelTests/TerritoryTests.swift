import Diagnostics
import Testing

@testable import ListModel

@Suite struct TerritoryTests {
  private func territory(_ name: String, _ level: String) -> Territory? {
    Unit(
      name: name, shortName: name, kind: "政府工作部门", level: level,
      origin: Origin(file: FileID(0), place: .wholeFile)
    ).territory(in: "惠州市")
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
}
