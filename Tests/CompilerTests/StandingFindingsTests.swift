import Analysis
import Diagnostics
import TestSupport
import Testing

@testable import Compiler

/// What a change brings no finding by: another name of a unit or an item, another place or format of a file.
@Suite struct StandingFindingsTests {
  private static let water = "lists/e/submissions/市水务局/清单.xml"
  private static let bare = #"<power code="460101013000" category="行政许可" name="围垦许可" level="市级"/>"#
  private static let old: [String: String?] = [
    water: SmallRepository.list("市水务局", powers: SmallRepository.power, bare)
  ]
  private static let columns = "权力清单\n职权编码,职权类别,职权名称,子项,行使层级,设定依据"
  private static let permit = "460101012000,行政许可,取水许可,,,《中华人民共和国水法》第四十八条"

  /// What the change to some files brings and mends; files without text are taken away.
  private func told(from before: [String: String?] = old, to changes: [String: String?]) async throws -> (
    brought: [String], mended: [String], compilation: Compilation,
    folder: TemporaryFolder
  ) {
    var files = SmallRepository.files
    for (path, text) in before { files[path] = text }
    let earlier = TemporaryFolder(files)
    for (path, text) in changes { files[path] = text }
    let later = TemporaryFolder(files)
    let compilation = try await Compilation.run(
      .init(edition: later.path + "/lists/e", jobs: 2), against: earlier.path + "/lists/e")
    func lines(_ findings: [JudgedFinding]) -> [String] {
      findings.filter { !$0.rule.needsEarlierEdition }.map { "\($0.rule.name) \($0.finding.subject)" }
    }
    return (
      lines(compilation.judgement.findings), lines(compilation.comparison?.mended ?? []), compilation, later
    )
  }

  private func register(_ row: String) -> [String: String?] {
    [
      "lists/e/registers/units.csv": """
      名称,简称,曾用名,类别,层级,统一社会信用代码,启用日期,停用日期,承继单位
      \(row)
      三亚市林业局,市林业局,,政府工作部门,市级,,,,
      """
    ]
  }

  @Test(arguments: [
    ("三亚市水务局,市水务,市水务局,政府工作部门,市级,,,,", "市水务"),
    ("三亚市水务和海洋局,市水务海洋局,三亚市水务局、市水务局,政府工作部门,市级,,,,", "市水务海洋局"),
  ])
  func `a unit that goes by another name brings nothing of what it had`(row: String, name: String)
    async throws
  {
    let told = try await told(
      to: [
        Self.water: nil,
        "lists/e/submissions/\(name)/清单.xml": SmallRepository.list(
          name, powers: SmallRepository.power, Self.bare),
      ].merging(register(row)) { $1 })
    #expect(told.brought == [] && told.mended == [])
    #expect(told.compilation.comparison?.standing.contains { $0.rule.name == "missing-legal-basis" } == true)
  }

  @Test func `what a renamed unit adds is brought`() async throws {
    let more = #"<power code="460101014000" category="行政许可" name="凿井许可" level="市级"/>"#
    let told = try await told(
      to: [
        Self.water: nil,
        "lists/e/submissions/市水务/清单.xml": SmallRepository.list(
          "市水务", powers: SmallRepository.power, Self.bare, more),
      ].merging(register("三亚市水务局,市水务,市水务局,政府工作部门,市级,,,,")) { $1 })
    #expect(told.brought == ["missing-legal-basis 凿井许可"] && told.mended == [])
  }

  @Test func `a list in another format brings nothing of what it had`() async throws {
    let csv = "lists/e/submissions/市水务局/权力清单.csv"
    let told = try await told(
      to: [Self.water: nil, csv: "\(Self.columns)\n\(Self.permit)\n460101013000,行政许可,围垦许可,,市级,\n"])
    #expect(told.brought == [] && told.mended == [])
    let other = try await self.told(
      to: [
        Self.water: nil,
        csv:
          "\(Self.columns)\n\(Self.permit)\n460101013000,行政许可,围垦许可,,市级,《中华人民共和国防洪法》第二十三条\n460101014000,行政许可,凿井许可,,市级,\n",
      ])
    #expect(other.brought == ["missing-legal-basis 凿井许可"])
    #expect(other.mended == ["missing-legal-basis 围垦许可"])
  }

  @Test func `another fault of one rule at one item of a list in another format is brought`() async throws {
    let power = """
      <power code="460201013000" category="行政许可" name="围垦许可"><basis>《中华人民共和国防洪法》第二十三条</basis></power>
      """
    let told = try await told(
      from: [Self.water: SmallRepository.list("市水务局", powers: power)],
      to: [
        Self.water: nil,
        "lists/e/submissions/市水务局/权力清单.csv":
          "\(Self.columns)\n460201014000,行政许可,围垦许可,,,《中华人民共和国防洪法》第二十三条\n",
      ])
    #expect(told.brought == ["code-category-mismatch 围垦许可"])
    #expect(told.mended == ["code-category-mismatch 围垦许可"])
  }

  @Test func `an item that goes by another name brings nothing of what it had`() async throws {
    let named = Self.bare.replacing("围垦许可", with: "河道围垦许可")
    let told = try await told(
      to: [Self.water: SmallRepository.list("市水务局", powers: SmallRepository.power, named)])
    #expect(told.brought == [] && told.mended == [])
    #expect(told.compilation.comparison?.changes.all.map(\.kinds) == [[.renamed]])
  }

  @Test func `a file that is called otherwise brings nothing of what it had, one of other bytes does`()
    async throws
  {
    func told(_ text: String) async throws -> [String] {
      try await self.told(
        from: ["lists/e/submissions/市水务局/一稿.xml": "<submission"],
        to: ["lists/e/submissions/市水务局/一稿.xml": nil, "lists/e/submissions/市水务局/二稿.xml": text]
      ).brought
    }
    #expect(try await told("<submission") == [])
    #expect(try await told("<submission >") == ["unreadable-file submissions/市水务局/二稿.xml"])
  }

  @Test func `sub-items that repeat what their main item says are no change`() async throws {
    let main = """
      <power code="460101012000" category="行政许可" name="取水许可" level="市级"><basis>《中华人民共和国水法》第四十八条</basis>
      <subitem code="460101012001" name="取水许可核发"/></power>
      """
    let told = try await told(
      from: [Self.water: SmallRepository.list("市水务局", powers: main)],
      to: [
        Self.water: nil,
        "lists/e/submissions/市水务局/权力清单.csv": """
        \(Self.columns)
        460101012000,行政许可,取水许可,,市级,《中华人民共和国水法》第四十八条
        460101012001,行政许可,取水许可,取水许可核发,市级,《中华人民共和国水法》第四十八条
        """,
      ])
    #expect(told.compilation.comparison?.changes.all.map(\.kinds) == [])
  }

  // MARK: Where they stand

  private static func boundary(_ unit: String, _ water: String, _ housing: String, duties: String = "")
    -> String
  {
    """
    <submission xmlns="urn:qingdan:submission:1" unit="\(unit)">\(duties)<boundaries><boundary matter="河道管理">
    <party unit="市水务局" role="\(water)">负责巡查</party><party unit="市林业局" role="\(housing)">负责清障</party>
    </boundary></boundaries></submission>
    """
  }

  @Test(arguments: ["", "<duties><duty name=\"负责护岸\"><task>修护岸</task></duty></duties>"])
  func `what a change brings stands at a side that it touched, whatever else it did`(duties: String)
    async throws
  {
    let forest = "lists/e/submissions/市林业局/清单.xml"
    let told = try await told(
      from: [
        Self.water: Self.boundary("市水务局", "lead", "assist"), forest: Self.boundary("市林业局", "lead", "assist"),
      ],
      to: [
        Self.water: Self.boundary("市水务局", "lead", "assist", duties: duties),
        forest: Self.boundary("市林业局", "assist", "lead"),
      ])
    let compilation = told.compilation
    let leads = try #require(compilation.judgement.findings.first { $0.rule.name == "multiple-leads" })
    func file(_ quotation: Quotation) -> String {
      compilation.catalogue.location(of: quotation.origin).file
    }
    #expect(file(leads.finding.quotation) == "submissions/市林业局/清单.xml")
    #expect(leads.finding.related.map { file($0.quotation) }.contains("submissions/市水务局/清单.xml"))
    #expect(leads.finding.related[0].message.zh == "市水务局的另一处")
    let alone = try await Compilation.run(compilation.request)
    let same = try #require(alone.judgement.findings.first { $0.rule.name == "multiple-leads" })
    #expect(same.fingerprint == leads.fingerprint && same.home == leads.home)
    #expect(file(same.finding.quotation) == "submissions/市水务局/清单.xml")
    withExtendedLifetime(told.folder) {}
  }
}
