import Diagnostics
import FileFormats
import Foundation
import ListModel
import Testing

@testable import FrontEnds

/// The bytes of a file of the repository.
func repositoryFile(_ path: String) throws -> [UInt8] {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  return Array(try Data(contentsOf: root.appending(path: path)))
}

@Suite struct NativeXMLTests {
  private func document(_ content: String) -> [UInt8] {
    Array("<submission xmlns=\"urn:qingdan:submission:1\" unit=\"市水务局\">\(content)</submission>".utf8)
  }

  private func read(_ content: String) throws -> ReadList {
    try NativeXML.read(document(content), file: FileID(0))
  }

  private func faults(_ list: ReadList) -> [String] {
    list.submission.irregularities.map { "\($0.kind) | \($0.quotation.text)" }
  }

  private var example: String {
    """
    <duties><duty name="负责排水管理"><task office="排水科"> 监督 </task><task>检查</task><accountability>追责</accountability></duty></duties>
    <boundaries><boundary matter="雨污水管网"><party unit="市住建局" role="lead">建设</party><party unit="市水务局"/>
    <division>分工</division><basis>《城镇排水与污水处理条例》第五条</basis><example>例</example><note>注</note></boundary></boundaries>
    <oversight><rule name="检查" industry="水务"><object>单位</object><handling>处理</handling><basis>《水法》</basis></rule></oversight>
    <services><service name="供水" office="供水科" telephone="12345">开户<basis>《水法》</basis></service></services>
    <powers><power code="000119001000" category="行政许可" name="取水许可" body="市水务局" level="市级" source="法定本级行使">
    <basis>《中华人民共和国水法》第四十八条</basis><scope>全市</scope><telephone>1</telephone>
    <subitem code="000119001001" name="首次申请"><note>子项</note></subitem></power></powers>
    """
  }

  @Test func `controls that markup may have are left out of what it says`() throws {
    let list = try read("<duties><duty name=\"\u{9B}负责\u{7F}防汛\"><task>\u{9B}=1\t2</task></duty></duties>")
    #expect(list.submission.duties.map(\.name.value) == ["负责防汛"])
    #expect(list.submission.duties[0].tasks.map(\.text.value) == ["=1\t2"])
  }

  @Test func `all parts are read with their places`() throws {
    let list = try read(example)
    let submission = list.submission
    #expect(faults(list) == [])
    #expect(submission.statedUnits.map(\.value) == ["市水务局"])
    #expect(submission.parts.map(\.part) == [.duties, .boundaries, .oversight, .services, .powers])
    #expect(submission.duties[0].tasks.map(\.text.value) == ["监督", "检查"])
    #expect(submission.duties[0].tasks[0].office?.value == "排水科")
    #expect(submission.boundaries[0].parties.map(\.role) == [.lead, nil])
    #expect(submission.boundaries[0].parties[0].share?.value == "建设")
    #expect(submission.boundaries[0].bases[0].citations.map(\.standardForm) == ["《城镇排水与污水处理条例》第五条"])
    #expect(submission.oversight[0].elements[.handling]?.value == "处理")
    #expect(submission.services[0].elements[.content]?.value == "开户")
    #expect(submission.powers[0].subitems[0].elements[.note]?.value == "子项")
    #expect(submission.powers[0].elements[.source]?.value == "法定本级行使")
    #expect(submission.powers[0].name.origin.place == .line(6, column: 58))
    #expect(list.account.unread == 0)
  }

  @Test func `the example is valid by the schema`() throws {
    let schema = try repositoryFile("docs/schemas/submission.xsd")
    #expect(XMLSchemaValidator.remarks(on: document(example), schema: schema) == [])
    #expect(XMLSchemaValidator.remarks(on: document("<duties><duty/></duties>"), schema: schema) != [])
  }

  @Test func `the example in the schema's own comment is valid and is read whole`() throws {
    let schema = try repositoryFile("docs/schemas/submission.xsd")
    let text = String(decoding: schema, as: UTF8.self)
    let start = try #require(text.range(of: "<submission"))
    let end = try #require(text.range(of: "</submission>"))
    let example = Array(text[start.lowerBound..<end.upperBound].utf8)
    #expect(XMLSchemaValidator.remarks(on: example, schema: schema) == [])
    #expect(faults(try NativeXML.read(example, file: FileID(0))) == [])
  }

  @Test func `an explicit none is told from a part without items`() throws {
    let parts = try read("<duties none=\"true\"/><powers/>").submission.parts
    #expect(parts.map(\.isExplicitNone) == [true, false])
  }

  @Test func `an item named 无 without anything else is the statement 无`() throws {
    let submission = try read(
      "<oversight><rule name=\"无\"/></oversight><services><service name=\"无\"/></services>"
    )
    .submission
    #expect(submission.parts.map(\.isExplicitNone) == [true, true])
    #expect(submission.oversight.isEmpty && submission.services.isEmpty)
  }

  @Test func `markup that the format does not have is told, and what stands around it is read`() throws {
    let list = try read(
      "<duties><duty name=\"甲\" colour=\"红\"><task>乙</task><b>丙</b></duty>丁</duties><x:duties xmlns:x=\"urn:x\"/>"
    )
    #expect(list.submission.duties.count == 1)
    #expect(
      faults(list) == [
        "unreadContent(ListModel.UnreadContentKind.markup) | colour=\"红\"",
        "unreadContent(ListModel.UnreadContentKind.markup) | <b>",
        "unreadContent(ListModel.UnreadContentKind.cell) | 丁",
        "unreadContent(ListModel.UnreadContentKind.markup) | <duties>",
      ])
    #expect(list.account.unread == 5)
  }

  @Test func `missing values are told at their element`() throws {
    let list = try read(
      """
      <duties><duty name="甲"/></duties><boundaries><boundary matter="乙"><party role="boss">丙</party></boundary></boundaries>
      <powers><power code="1"/></powers>
      """)
    let columns = list.submission.irregularities.compactMap { irregularity -> String? in
      if case .missingValue(_, let column, _) = irregularity.kind { column } else { nil }
    }
    #expect(columns == ["具体工作事项", "相关部门", "职权名称", "职权类别"])
    let kinds = list.submission.irregularities.map(\.kind)
    #expect(kinds.contains(.unreadContent(.value(permitted: "lead、assist、share、guide"))))
  }

  @Test func `a part that is there twice, or says none beside its items, is told`() throws {
    let list = try read(
      "<duties none=\"true\"><duty name=\"甲\"><task>乙</task></duty></duties><duties><duty name=\"丙\"><task>丁</task></duty></duties>"
    )
    #expect(list.submission.duties.count == 2)
    #expect(
      list.submission.irregularities.map(\.kind) == [
        .unreadContent(.noneBesideItems(.duties)), .repeatedPart(.duties),
      ])
  }

  @Test func `other XML and broken XML are faults of the file`() {
    for text in ["<html/>", "<submission/>", "<submission", ""] {
      #expect(throws: FormatFault.self) { try NativeXML.read(Array(text.utf8), file: FileID(0)) }
    }
  }

  @Test func `names in markup are the raw values`() {
    #expect(PowerElement.allCases.allSatisfy { "\($0.markup)" == $0.rawValue })
    #expect(OversightElement.allCases.allSatisfy { "\($0.markup)" == $0.rawValue })
    #expect(ServiceElement.allCases.allSatisfy { "\($0.markup)" == $0.rawValue })
    #expect(ListPart.allCases.allSatisfy { "\($0.markup)" == $0.rawValue })
  }

  @Test func `an element that an item has once is told where it comes again`() throws {
    let list = try read(
      """
      <duties><duty name="甲"><task>一</task><note>先</note><note>后</note></duty></duties>
      <powers><power name="乙" category="行政许可"><telephone>1</telephone><telephone>2</telephone><basis>《水法》</basis>
      <basis>《城乡规划法》</basis><subitem name="丙"><telephone>3</telephone></subitem><scope>市</scope></power></powers>
      """)
    #expect(list.unreadTexts == ["后", "2"])
    #expect(list.submission.duties[0].note?.value == "先")
    #expect(list.submission.powers[0].elements[.telephone]?.value == "1")
    #expect(list.submission.powers[0].elements[.scope]?.value == "市")
    #expect(list.submission.powers[0].subitems[0].elements[.telephone]?.value == "3")
    #expect(list.account.unread == 2)
  }

  @Test func `a truth value may be a digit`() throws {
    let list = try read("<duties none=\"1\"/><services none=\"0\"/>")
    #expect(list.submission.parts.map(\.isExplicitNone) == [true, false])
    #expect(list.faults.isEmpty)
  }

  @Test func `a list that does not say whose it is is told`() throws {
    let bytes = Array(
      "<submission xmlns=\"urn:qingdan:submission:1\"><duties none=\"true\"/></submission>".utf8)
    #expect(try NativeXML.read(bytes, file: FileID(0)).faults == [.missingAttribute("unit")])
  }

  @Test func `a value that the format does not have is unread, and no role`() throws {
    let list = try read(
      "<boundaries><boundary matter=\"甲\"><party unit=\"市水务局\" role=\"helper\">负责运行</party></boundary></boundaries>"
    )
    #expect(list.account.unread == 1)
    #expect(list.account.read == 4)
    #expect(list.submission.boundaries[0].parties[0].isRoleUnknown)
  }
}
