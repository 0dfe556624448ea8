import ListModel
import Testing

@Suite struct ClassOfUnitsTests {
  @Test(arguments: [
    ("市水务局等有关部门", "市水务局"), ("市水务局等部门", "市水务局"), ("市水务局 等单位", "市水务局"), ("市水务局等", "市水务局"),
    ("市水务局", "市水务局"), ("等级保护办公室", "等级保护办公室"), ("高等院校管理局", "高等院校管理局"),
  ])
  func `a class behind a name is left out`(name: String, unit: String) {
    #expect(ClassOfUnits.withoutClass(name) == unit)
  }

  @Test func `a class names nobody in particular`() {
    #expect(["各有关单位", "市直各部门", "市级有关部门"].allSatisfy(ClassOfUnits.isClass))
    #expect(!["市水务局", "水行政主管部门"].contains(where: ClassOfUnits.isClass))
  }
}
