import Diagnostics
import FileFormats
import ListModel
import Testing

@testable import FrontEnds

@Suite struct FrontEndTests {
  private func reason(_ bytes: [UInt8], name: String = "a") -> UnreadableReason? {
    let list = FrontEnd.read(bytes, name: name, file: FileID(0))
    guard case .unreadableFile(let reason) = list.submission.irregularities.first?.kind else { return nil }
    return reason
  }

  @Test func `each kind of file has one front end, in order`() {
    let kinds = FrontEnd.registry.map { "\($0.kind)" }
    #expect(kinds == Set(kinds).sorted())
  }

  @Test func `a file is known by its bytes, whatever its name`() {
    let xml = Array(
      "<submission xmlns=\"urn:qingdan:submission:1\" unit=\"甲\"><duties none=\"true\"/></submission>".utf8)
    #expect(FrontEnd.read(xml, name: "a.doc", file: FileID(0)).submission.parts.count == 1)
    #expect(
      reason(Array("%PDF-1.7".utf8), name: "a.xml")
        == .unsupported(kind: FileKind.pdf.name, advice: FileKind.pdf.advice))
    #expect(reason([]) == .empty)
    #expect(
      reason([0, 1, 2, 3, 4, 255])
        == .unsupported(kind: FileKind.unknown.name, advice: FileKind.unknown.advice)
    )
  }

  @Test func `marks that turn the direction of letters are no part of what is read, quotation marks are`() {
    let turned = "“取水\u{202E}许可\u{2069}”\u{200E}\u{61C}"
    let xml = """
      <submission xmlns="urn:qingdan:submission:1" unit="甲\u{2066}局"><duties><duty name="\(turned)">\
      <task>审批\(turned)</task></duty></duties></submission>
      """
    let native = FrontEnd.read(Array(xml.utf8), name: "a.xml", file: FileID(0)).submission
    #expect(native.duties.map(\.name.value) == ["“取水许可”"])
    #expect(native.duties.flatMap(\.tasks).map(\.text.value) == ["审批“取水许可”"])
    let table = "序号,主要职责,工作任务\n1,\(turned),审批\(turned)\n"
    let listed = FrontEnd.read(Array(table.utf8), name: "a.csv", file: FileID(0)).submission
    #expect(listed.duties.map(\.name.value) == ["“取水许可”"])
  }

  @Test func `an archive that comes here lay in another`() throws {
    let entry = ZIPWriter.Entry(name: "清单.csv", bytes: Array("序号,职权名称".utf8))
    #expect(reason(try ZIPWriter.archive([entry]), name: "内.zip") == .nestedArchive)
  }

  @Test func `broken markup is told at its line`() {
    let list = FrontEnd.read(
      Array("<submission xmlns=\"urn:qingdan:submission:1\" unit=\"甲\">\n<duties>\n".utf8), name: "a",
      file: FileID(0))
    guard case .line(let line, _) = list.submission.irregularities.first?.quotation.origin.place else {
      Issue.record("no line")
      return
    }
    #expect(line >= 2)
  }

  @Test func `a text that many cells repeat is told, not read over and over`() {
    let long = String(repeating: "长", count: 1_000)
    let rows = String(repeating: "<tr><td>1<td>行政许可<td>取水许可<td>甲</tr>", count: 20)
    let page = "<table><tr><td rowspan=20>\(long)</td><td>1</td></tr>\(rows)</table>"
    var limits = ReadingLimits()
    limits.repeatedText = 50_000
    func reasons(_ page: String) -> [Irregularity.Kind] {
      FrontEnd.read(Array(page.utf8), name: "a", file: FileID(0), limits: limits).submission.irregularities
        .map(
          \.kind)
    }
    #expect(
      reasons(page).contains {
        if case .unreadableFile(.overLimit) = $0 { true } else { false }
      })
    let small = limits
    limits.repeatedText = 100_000
    #expect(!reasons(page).contains { if case .unreadableFile = $0 { true } else { false } })
    #expect(throws: FormatFault.self) {
      try FrontEnd.document(Array(page.utf8), name: "a", limits: small)
    }
  }

  @Test func `a list of more items than a sheet has rows is no list of a unit`() {
    func kinds(_ powers: Int) -> [Irregularity.Kind] {
      var limits = ReadingLimits()
      limits.rows = 3
      let list =
        "<submission xmlns=\"urn:qingdan:submission:1\" unit=\"甲局\"><powers>"
        + String(repeating: "<power name=\"许可\"><subitem name=\"甲\"/></power>", count: powers)
        + "</powers></submission>"
      return FrontEnd.read(Array(list.utf8), name: "a.xml", file: FileID(0), limits: limits).submission
        .irregularities.map(\.kind)
    }
    let isOver = { (kind: Irregularity.Kind) in
      if case .unreadableFile(.overLimit) = kind { true } else { false }
    }
    #expect(!kinds(1).contains(where: isOver) && kinds(2).contains(where: isOver))
  }

  @Test func `a register is read as a table`() throws {
    let document = try FrontEnd.document(Array("名称,简称\n甲局,甲\n".utf8), name: "units.csv")
    #expect(document.blocks.count == 1)
    #expect(throws: FormatFault.self) { try FrontEnd.document(Array("%PDF-1.7".utf8), name: "units.csv") }
  }
}
