import Diagnostics
import ListModel
import TestSupport
import Testing

@Suite struct DividedBoundaryTests {
  /// The boundary of a catalogue of one entry, once divisions are read.
  private func boundary(_ parties: [BoundaryParty], division: String?) throws -> DutyBoundary {
    let units = [("三亚市住房和城乡建设局", "市住建局"), ("三亚市水务局", "市水务局"), ("三亚市交通运输局", "市交通局")].map {
      Unit(name: $0, shortName: $1, kind: "政府工作部门", origin: Origin(file: FileID(0), place: .wholeFile))
    }
    var submission = Submission(folder: "市水务局", unit: UnitID(1))
    submission.boundaries = [
      DutyBoundary(
        matter: Located("管网建设", column: 1), parties: parties,
        division: division.map { Located($0, column: 3) })
    ]
    var catalogue = try Catalogue(
      edition: #require(Self.edition), registers: Registers(units: UnitRegister(units: units)),
      submissions: [submission], files: [])
    catalogue.readDivisions()
    return catalogue.submissions[0].boundaries[0]
  }

  private static let edition = CalendarDate(year: 2022, month: 9, day: 30).map { day in
    Edition(
      name: "small", title: "小清单", jurisdiction: "三亚市", regionCode: "460200", level: "市级", asOf: day,
      issuer: "市编办", origin: Origin(file: FileID(0), place: .wholeFile))
  }

  private func parties(_ names: String...) -> [BoundaryParty] {
    names.map { BoundaryParty(unit: Located($0, column: 2)) }
  }

  @Test func `parties without role and share get them from the one text`() throws {
    let entry = try boundary(
      parties("市住建局", "市水务局", "市交通局"), division: "市住建局牵头管网建设；水务局负责运行，组织清淤；市交通局配合。")
    #expect(entry.parties.map(\.role) == [.lead, .share, .assist])
    #expect(entry.parties.map { $0.share?.value } == ["管网建设", "运行，组织清淤", nil])
    #expect(entry.parties[0].share?.origin == entry.division?.origin)
  }

  @Test func `what statutes call a unit means the party in charge of the field`() throws {
    let entry = try boundary(
      parties("市住建局", "市水务局", "市交通局"),
      division: "住房和城乡建设主管部门牵头管网建设；县级以上人民政府水行政主管部门负责运行；交通运输部门配合。")
    #expect(entry.parties.map(\.role) == [.lead, .share, .assist])
    #expect(entry.parties.map { $0.share?.value } == ["管网建设", "运行", nil])
    let shares = try boundary(parties("建设部门", "水务部门"), division: "市住建局负责管网建设；市水务局负责运行。")
    #expect(shares.parties.map { $0.share?.value } == ["管网建设", "运行"])
  }

  @Test(arguments: [
    "由市住建局、市水务局共同负责：市住建局设置检测站点，市水务局引导车辆进站。",
    "市住建局、市水务局共同负责管网建设：市住建局设置检测站点，市水务局引导车辆进站。",
    "管网建设由市住建局、市水务局分工负责：市住建局设置检测站点；市水务局引导车辆进站。",
  ])
  func `who is responsible together has what the text then gives to each`(division: String) throws {
    let entry = try boundary(parties("市住建局", "市水务局"), division: division)
    #expect(entry.parties.map(\.role) == [.share, .share])
    #expect(entry.parties.map { $0.share?.value } == ["设置检测站点", "引导车辆进站"], "\(division)")
  }

  @Test func `what an organ of a unit does is the unit's`() throws {
    let text = "市住建局牵头管网建设；市水务局河湖管理科负责清淤，市交通局执法支队协助查处。"
    let entry = try boundary(parties("市住建局", "市水务局", "市交通局"), division: text)
    #expect(entry.parties.map(\.role) == [.lead, .share, .assist])
    #expect(entry.parties.map { $0.share?.value } == ["管网建设", "清淤", "查处"])
    let apart = try boundary(parties("市住建局", "市交通局", "市交通局执法支队"), division: text)
    #expect(apart.parties.map(\.role) == [.lead, nil, .assist, .share])
    let other = try boundary(parties("市住建局", "市交通局"), division: "市住建局牵头管网建设；市交通局所属运输公司负责清淤。")
    #expect(other.parties.map(\.role) == [.lead, nil])
  }

  @Test func `under whose guidance others act guides, and who heads them all has no share`() throws {
    let entry = try boundary(
      parties("市住建局", "市水务局", "市交通局"), division: "在市住建局的指导下，由市水务局负责水源林补种。在市交通局领导下开展管网建设。")
    #expect(entry.parties.map(\.role) == [.guide, .share, nil])
    #expect(entry.parties.map { $0.share?.value } == [nil, "水源林补种", nil])
  }

  @Test func `bodies of a division none of which is a party are kept as unread`() throws {
    let parties = parties("市住建局", "市水务局")
    let unread = try boundary(parties, division: "民政部门负责救助；公安机关负责劝离；有关单位做好配合。")
    #expect(unread.unreadBodies == ["民政部门", "公安机关"])
    for read in ["住建部门负责管网建设；公安机关负责劝离。", "加强管网建设。", "市住建局、市水务局分别负责。", "建设单位负责施工；物业服务企业负责清掏。"] {
      #expect(try boundary(parties, division: read).unreadBodies.isEmpty, "\(read)")
    }
  }

  @Test func `what is said party by party stays`() throws {
    var given = parties("市住建局", "市水务局")
    given[0].share = Located("建设", column: 3)
    let entry = try boundary(given, division: "市住建局负责甲；市水务局负责乙。")
    #expect(entry.parties.map(\.role) == [nil, nil])
    #expect(entry.parties.map { $0.share?.value } == ["建设", nil])
  }

  @Test func `a share that begins with the name of its own unit gives the same role`() throws {
    for texts in [
      ["市住建局牵头负责管网统筹", "市水务局配合做好移交", "交通局负责道路"],
      ["由市住建局牵头负责管网统筹", "由本局配合做好移交", "由三亚市交通运输局负责道路"],
    ] {
      var given = parties("市住建局", "市水务局", "市交通局")
      for index in given.indices { given[index].share = Located(texts[index], column: 3) }
      let entry = try boundary(given, division: nil)
      #expect(entry.parties.map(\.role) == [.lead, .assist, .share])
      #expect(entry.parties.map(\.roleEvidence) == [.worded, .worded, .worded])
    }
  }

  @Test func `what a share says of another unit is not its own role`() throws {
    var given = parties("市住建局", "市水务局")
    given[0].share = Located("市水务局牵头负责运行", column: 3)
    let entry = try boundary(given, division: nil)
    #expect(entry.parties.map(\.role) == [nil, nil])
  }

  @Test func `a share beside a party gives it the role that its words say`() throws {
    var given = parties("市住建局", "市水务局", "市交通局")
    given[0].share = Located("牵头管网建设，会同市交通局制定计划", column: 3)
    given[1].share = Located("配合市住建局做好管网移交", column: 3)
    given[2].share = Located("查处占压管网的车辆", column: 3)
    let entry = try boundary(given, division: nil)
    #expect(entry.parties.map(\.role) == [.lead, .assist, nil])
    #expect(entry.parties.map(\.roleEvidence) == [.worded, .worded, .stated])
  }

  @Test func `a list speaks of its own unit in the text alone, by name or as 我局`() throws {
    for name in ["市水务局", "我局", "本单位"] {
      let entry = try boundary(parties("市住建局"), division: "\(name)负责管网运行；市住建局负责管网建设。")
      #expect(entry.parties.map(\.unit.value) == ["市住建局", name])
      #expect(entry.parties.map(\.share?.value) == ["管网建设", "管网运行"])
      #expect(entry.parties.map(\.isNamedByDivision) == [false, true])
    }
  }

  @Test func `a unit that the text alone names, and that assists by what it is said to do, assists`() throws {
    let entry = try boundary(
      parties("市住建局"), division: "市住建局牵头负责管网的建设；市水务局配合，负责管网的运行维护。")
    #expect(entry.parties.map(\.role) == [.lead, .assist])
    #expect(entry.parties[1].share?.value == "管网的运行维护")
  }

  @Test func `a unit of which the text says nothing certain stays without a role`() throws {
    let entry = try boundary(
      parties("市住建局", "市水务局", "市交通局"), division: "市住建局不再承担管网维护，由市水务局负责；市交通局按照各自职责做好工作。")
    #expect(entry.parties.map(\.role) == [nil, .share, nil])
    #expect(entry.parties.map { $0.share?.value } == [nil, "管网维护", nil])
  }

  @Test func `a unit that assists does so by what it is said to do`() throws {
    let texts = [
      "市住建局牵头；市水务局配合，负责清淤，督促企业整改；市交通局会同市水务局检查。", "牵头单位：市住建局；配合单位：市水务局。市住建局负责规划；市水务局负责清淤；市交通局负责边沟。",
      "1.市住建局（牵头）：组织规划。\n2.市水务局（配合）：清淤，督促企业整改。\n3.市交通局：边沟。",
    ]
    for text in texts {
      let roles = try boundary(parties("市住建局", "市水务局", "市交通局"), division: text).parties.map(\.role)
      #expect(roles == [.lead, .assist, .share], "\(text)")
    }
  }

  @Test func `beside a lead nobody leads who carries out a task or calls others in`() throws {
    let text = "市住建局牵头；市水务局具体负责清淤；市交通局负责边沟，会同市水务局检查。"
    #expect(
      try boundary(parties("市住建局", "市水务局", "市交通局"), division: text).parties.map(\.role)
        == [.lead, .share, .share])
    let mutual = "市住建局负责规划，会同市水务局验收；市水务局负责清淤，会同市住建局检查。"
    #expect(try boundary(parties("市住建局", "市水务局"), division: mutual).parties.map(\.role) == [.share, .share])
    let alone = "市住建局会同市水务局制定办法。"
    #expect(try boundary(parties("市住建局", "市水务局"), division: alone).parties.map(\.role) == [.lead, .assist])
  }

  @Test func `things that end like units are worked on, and do not act`() throws {
    let text = "市水务局负责制定预案，调度闸站和移动泵车，划设人行道停放区，核查机关拖欠事项；市交通局负责边沟。"
    #expect(
      try boundary(parties("市水务局", "市交通局"), division: text).parties.map { $0.share?.value }
        == ["制定预案，调度闸站和移动泵车，划设人行道停放区，核查机关拖欠事项", "边沟"])
  }

  @Test func `what a unit does alone is its share, before what all do together`() throws {
    let entry = try boundary(
      parties("市住建局", "市水务局"), division: "市住建局、市水务局联合开展管网排查。市住建局负责更换管道，市水务局负责疏通管道。")
    #expect(entry.parties.map { $0.share?.value } == ["更换管道", "疏通管道"])
    let joint = try boundary(parties("市住建局", "市水务局"), division: "市住建局、市水务局联合开展管网排查。")
    #expect(joint.parties.map { $0.share?.value } == ["联合开展管网排查", "联合开展管网排查"])
  }

  @Test func `a share ends where another unit is spoken of`() throws {
    let entry = try boundary(
      parties("市住建局", "市水务局"), division: "市住建局负责甲；负责乙；市水务局负责丙；市住建局负责丁。")
    #expect(entry.parties.map { $0.share?.value } == ["甲；负责乙", "丙"])
  }

  @Test(arguments: [
    "由市住建局抓总，市水务局配合。", "市住建局负总责，市水务局配合。", "管网建设以市住建局为主，市水务局配合。", "市住建局牵头抓总，市水务局协助。",
    "市住建局为第一责任单位，市水务局为配合单位。", "市住建局牵头，市水务局配合。其中，巡查由市水务局牵头组织。",
  ])
  func `words that put one unit first make it the lead, and a part that another leads makes no second one`(
    division: String
  ) throws {
    let entry = try boundary(parties("市住建局", "市水务局"), division: division)
    #expect(entry.parties.map(\.role) == [.lead, .assist], "\(division)")
  }

  @Test func `a share keeps the word for help where the unit has something of its own beside it`() throws {
    let entry = try boundary(
      parties("市住建局", "市水务局"), division: "市住建局负责路面巡查；市水务局应当配合市住建局做好路面巡查，负责管网清淤。")
    #expect(entry.parties.map(\.share?.value) == ["路面巡查", "应当配合市住建局做好路面巡查，负责管网清淤"])
    #expect(entry.parties.map(\.role) == [.share, .share])
  }

  @Test(arguments: [
    "市水务局和市住建局", "市水务局及市住建局", "市水务局与市住建局", "市水务局/市住建局", "市水务局 / 市住建局", "市水务局 市住建局",
    "三亚市水务局以及三亚市住房和城乡建设局", "市水务局会同市住建局", "市水务局|市住建局", "市水务局·市住建局", "市水务局和市住建局等部门",
  ])
  func `units whose names are joined are parties of their own`(names: String) throws {
    let entry = try boundary(
      [BoundaryParty(unit: Located(names, column: 2), offset: 4)], division: "市水务局负责养护；市住建局负责建设。")
    #expect(entry.parties.count == 2)
    #expect(entry.parties.map { $0.share?.value } == ["养护", "建设"])
    #expect(entry.parties[0].offset == 4)
    #expect(entry.parties[1].offset.map { $0 > 4 } == true)
  }

  @Test func `three units may be joined, and 等 behind one is none of its name`() throws {
    #expect(
      try boundary(parties("市水务局 市住建局和市交通局"), division: nil).parties.map(\.unit.value)
        == ["市水务局", "市住建局", "市交通局"])
    #expect(try boundary(parties("市水务局等"), division: nil).parties.map(\.unit.value) == ["市水务局"])
  }

  @Test(arguments: [
    "三亚市住房和城乡建设局", "住房和城乡建设局", "市水务局和市火星局", "市文化和旅游局", "水务和水务局", "市水务局和市水务局",
    "市水务局（牵头）和市住建局（配合）", "市水务局（牵头）和市住建局",
  ])
  func `a name that is not made of units alone stays whole`(name: String) throws {
    #expect(try boundary(parties(name), division: nil).parties.map(\.unit.value) == [name])
  }
}
