import BackEnds
import Diagnostics
import ListModel
import TestSupport

/// A tiny catalogue built by hand: two units, three powers, one matter, two changes.
enum SamplePublication {
  static func make(hasErrors: Bool = false, edition change: (inout Edition) -> Void = { _ in }) -> Publication
  {
    var edition = Edition(
      name: "sample", title: "某市权责清单（2022年版）", jurisdiction: "某市", regionCode: "460200", level: "市级",
      asOf: CalendarDate(year: 2022, month: 9, day: 30)!, issuer: "某市人民政府",
      site: SiteMetadata(siteName: "某市人民政府网", siteDomain: "www.example.gov.cn", siteIDCode: "4602000001"),
      isIllustrative: true, origin: Located("").origin)
    change(&edition)
    let catalogue = Catalogue(
      edition: edition, registers: Registers(units: units, instruments: instruments, transfers: transfers),
      submissions: [waterAffairs, housing], files: files)
    return Publication(
      catalogue: catalogue,
      fileDigests: [String(repeating: "0a", count: 32), String(repeating: "1b", count: 32)],
      editionDigest: String(repeating: "2c", count: 32), hasErrors: hasErrors)
  }

  /// The same with another catalogue.
  static func changed(_ change: (inout Catalogue) -> Void) -> Publication {
    let sample = make()
    var catalogue = sample.catalogue
    change(&catalogue)
    return Publication(catalogue: catalogue, fileDigests: sample.fileDigests, hasErrors: false)
  }

  static func templates() throws -> TemplateSet {
    TemplateSet(files: try Repository.files(in: "templates/site"))
  }

  /// A page of a publication; nil where the site has none of that path.
  static func page(_ path: String, of publication: Publication) throws -> String? {
    try HTMLSite().outputs(for: publication, templates: templates()).first { $0.path == path }
      .map { String(decoding: $0.render(), as: UTF8.self) }
  }

  private static let files = [
    SourceFile(path: "submissions/市水务局/清单.xlsx", tables: [TableName(name: "权力清单")]),
    SourceFile(path: "submissions/市住建局/清单.docx", tables: [TableName(name: "表1", heading: "职责边界")]),
  ]

  private static let units = UnitRegister(units: [
    Unit(
      name: "某市水务局", shortName: "市水务局", kind: "政府工作部门", level: "市级",
      creditCode: "11460200008230000K", origin: Located("").origin),
    Unit(name: "某市住房和城乡建设局", shortName: "市住建局", kind: "政府工作部门", origin: Located("").origin),
  ])

  private static let instruments = [
    Instrument(
      title: "城镇排水与污水处理条例", documentNumber: "国务院令第641号", rank: "行政法规",
      versionDate: CalendarDate(year: 2013, month: 10, day: 2),
      effectiveDate: CalendarDate(year: 2014, month: 1, day: 1),
      articles: 59, status: "有效", origin: Located("").origin)
  ]

  private static func basis(_ text: String, _ title: String, _ clauses: [Citation.Clause]) -> LegalBasis {
    LegalBasis(text: Located(text), citations: [Citation(title: title, clauses: clauses)], defects: [])
  }

  private static let transfers = [
    transfer("渣土运输许可", .abolition, from: "市住建局", on: CalendarDate(year: 2019, month: 3, day: 1)!),
    transfer("污水排入排水管网许可", .transfer, from: "市水务局", on: CalendarDate(year: 2024, month: 3, day: 1)!),
  ]

  private static func transfer(
    _ subject: String, _ kind: TransferKind, from unit: String, on day: CalendarDate
  ) -> Transfer {
    Transfer(
      subject: Located(subject), kind: kind, from: [Located(unit)], effectiveDate: day,
      basis: Located("市政府决定"), origin: Located("").origin)
  }

  private static let drainage = basis(
    "《城镇排水与污水处理条例》第二十一条", "城镇排水与污水处理条例", [Citation.Clause(article: 21)])

  private static var waterAffairs: Submission {
    var list = Submission(folder: "市水务局", unit: UnitID(0))
    list.powers = [
      PowerItem(
        name: Located("污水排入排水管网许可", row: 3, column: 4), code: Located("010012345000"),
        categoryText: Located("行政许可"), elements: [.level: Located("市级"), .body: Located("市水务局")],
        bases: [drainage]),
      PowerItem(
        name: Located("对违反排水管理规定的处罚", row: 4, column: 4), categoryText: Located("行政处罚"),
        elements: [.duty: Located("1.立案\n2.调查")], bases: [drainage],
        subitems: [
          PowerItem(
            name: Located("对雨水、污水管网混接的处罚", row: 5, column: 4), code: Located("020054321001"),
            bases: [basis("《水法》第六十五条第一款", "水法", [Citation.Clause(article: 65, paragraph: 1)])]),
          PowerItem(name: Located("对“擅自”排水 & 占压 <管网> 的处罚", row: 6, column: 4)),
        ]),
    ]
    list.duties = [
      Duty(
        name: Located("负责城市排水管理"),
        tasks: [
          DutyTask(text: Located("编制排水专项规划"), office: Located("排水科")), DutyTask(text: Located("巡查排水设施")),
        ])
    ]
    list.boundaries = [
      boundary("雨污水管网建设和管理", [("市住建局", .lead, "负责管网建设"), ("市水务局", .share, "负责管网运行")], file: 0)
    ]
    list.services = [
      PublicService(name: Located("排水接入咨询"), elements: [.telephone: Located("0898-00000000")])
    ]
    return list
  }

  private static var housing: Submission {
    var list = Submission(folder: "市住建局", unit: UnitID(1))
    list.boundaries = [
      boundary("雨污水管网建设和管理", [("住房和城乡建设局", .lead, "负责建设"), ("某区水务局", nil, "负责辖区管网")], file: 1)
    ]
    list.oversight = [
      OversightRule(
        name: Located("排水工程质量监管制度", file: 1), industry: Located("市政工程", file: 1),
        elements: [.object: Located("施工单位", file: 1), .manner: Located("双随机抽查", file: 1)],
        bases: [drainage])
    ]
    return list
  }

  private static func boundary(
    _ matter: String, _ parties: [(String, BoundaryRole?, String)], file: Int
  ) -> DutyBoundary {
    DutyBoundary(
      matter: Located(matter, row: 2, column: 2, file: file),
      parties: parties.map { name, role, share in
        BoundaryParty(unit: Located(name, file: file), role: role, share: Located(share, file: file))
      },
      bases: [drainage], example: Located("某小区雨污混接整治", file: file))
  }
}
