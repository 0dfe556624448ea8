import Diagnostics
import ListModel
import TestSupport

@testable import Compiler

/// An edition full of names and citations that can be mended, in the formats in which units write.
struct FixableEdition {
  let folder: TemporaryFolder

  var path: String { folder.path + "/e" }

  /// - Parameter more: other files, or other content of the same, below the edition's folder.
  init(_ more: [String: String] = [:]) { self.init(files: Self.files.merging(more) { $1 }) }

  /// - Parameter files: all files, below the edition's folder.
  init(files: [String: String]) {
    folder = TemporaryFolder(Dictionary(uniqueKeysWithValues: files.map { ("e/" + $0.key, $0.value) }))
  }

  static let table = "submissions/市水务局/职责边界.csv"
  static let list = "submissions/市林业局/清单.xml"

  static let files = [
    "edition.xml": """
    <edition xmlns="urn:qingdan:edition:1" title="试编清单" asOf="2022-09-30">
    <jurisdiction name="三亚市" code="460200" level="市级"/></edition>
    """,
    "registers/units.csv": """
    名称,简称,曾用名,类别,层级,统一社会信用代码,启用日期,停用日期,承继单位
    三亚市水务局,市水务局,三亚市水利局,政府工作部门,市级,,,,
    三亚市林业局,市林业局,,政府工作部门,市级,,,,
    三亚市住房和城乡建设局,市住建局,,政府工作部门,市级,,,,
    """,
    "registers/instruments.csv": """
    名称,简称,文号,效力层级,版本日期,施行日期,条数,状态,废止日期,由何文件废止
    中华人民共和国水法,水法,,法律,2016-07-02,2002-10-01,82,有效,,
    中华人民共和国森林法,森林法,,法律,2019-12-28,2020-07-01,84,有效,,
    """,
    table: """
    序号,管理事项,相关部门,角色,职责分工,相关依据
    1,河道采砂,水务局,牵头,"审批""采砂""许可",《水法》第三十九条
    1,河道采砂,"三亚市水利局、住建局",配合,核查砂石去向,
    """,
    list: """
    <submission xmlns="urn:qingdan:submission:1" unit="市林业局">
    <duties><duty name="负责造林"><task>组织造林</task></duty></duties>
    <boundaries><boundary matter="湿地补水">
    <party unit="三亚市水利局" role="lead">调度水量 &amp; 水位</party><party unit="市林业局" role="assist">监测湿地</party>
    <basis>水法第三十条、《造林办法》（国发[2016]72号）</basis>
    </boundary></boundaries><oversight none="true"/><services none="true"/>
    </submission>
    """,
  ]

  func read(_ file: String) -> String { folder.read("e/" + file) ?? "" }

  func compile() async throws -> Compilation { try await Compilation.run(.init(edition: path, jobs: 2)) }
}
