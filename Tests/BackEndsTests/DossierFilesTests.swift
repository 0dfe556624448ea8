import Diagnostics
import FileFormats
import Foundation
import ListModel
import TestSupport
import Testing

@testable import BackEnds

@Suite struct DossierFilesTests {
  private let catalogue = SamplePublication.make().catalogue

  private func templates() throws -> TemplateSet {
    TemplateSet(files: try Repository.files(in: "templates/dossier"))
  }

  private func files(_ dossier: Dossier, _ language: Language = .zh) throws -> [String: [UInt8]] {
    let files = try DossierFiles(dossier, of: catalogue, in: language).outputs(templates: templates())
    return Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.render()) })
  }

  private func page(_ files: [String: [UInt8]], _ path: String) -> String {
    String(decoding: files[path] ?? [], as: UTF8.self)
  }

  private func documentText(_ files: [String: [UInt8]], _ path: String) throws -> [String] {
    try DOCXReader.read(files[path] ?? []).blocks.flatMap { block -> [String] in
      switch block {
      case .paragraph(let paragraph): [paragraph.text]
      case .table(let table): table.cells.map(\.text)
      }
    }
  }

  private func finding(_ message: String, severity: Severity = .error) -> DossierFinding {
    DossierFinding(
      title: BilingualText(zh: "多头管理", en: "Multiple leads"), severity: severity,
      finding: Finding(
        BilingualText(zh: message, en: message), at: Located(message).quotation, units: ["市水务局"],
        subject: message, witness: BilingualText(zh: "恰好这一件", en: "just this one")))
  }

  private func passage(_ text: String, marked: String = "", role: BoundaryRole? = nil) -> DossierCase.Passage
  {
    DossierCase.Passage(
      role: role, pieces: [.init(text), .init(marked, isDivergent: true)],
      origin: Located(text, row: 3, column: 5).origin)
  }

  private func matter(_ name: String, text: String = "负责管网建设", lists: Int = 2) -> DossierCase {
    let columns = (0..<lists).map {
      DossierCase.List(unit: "单位\($0)", origin: Located("", file: 0).origin, isSilent: $0 == 1)
    }
    let passages = columns.map { $0.isSilent ? [] : [passage(text, marked: "，\($0.unit)自己写的", role: .lead)] }
    return DossierCase(
      name: name, units: ["某市水务局", "某市住房和城乡建设局"], host: .lead("市水务局", isOneOfSeveral: false),
      findings: [finding("两家牵头")],
      lists: columns,
      rows: [DossierCase.Row(subject: .share(of: "市水务局"), passages: passages, isDivergent: true)],
      bases: [
        DossierCase.Basis(
          text: text, givings: [("市水务局", Located("").origin)],
          authorities: [.init(citation: "《水法》第六条", rank: "法律", isVoid: true)], isOneSided: true)
      ])
  }

  // MARK: Names of files

  @Test func `files are named after their matters, and no two have one name in whatever case`() {
    let names = ["雨污水管网建设和管理", "雨污水管网建设和管理", "A", "a", "index", "雨污水（管网）/建设"]
    #expect(
      FileNames.of(names, reserved: ["index"]) == [
        "雨污水管网建设和管理", "雨污水管网建设和管理-2", "matter-A", "matter-a-2", "matter-index", "雨污水-管网-建设",
      ])
  }

  @Test func `no name leads out of the folder, hides, or is too long for a disk`() {
    let hostile = [
      "../../etc/passwd", "/root", "..", "", ".隐藏", "CON", "a\0b", "事项\u{202E}gpj.exe", "～$ \n",
      String(repeating: "长", count: 900),
      "e\u{301}", "事\u{FE00}项",
    ]
    for name in FileNames.of(hostile, reserved: []) {
      #expect(
        !name.isEmpty && name.utf8.count <= 240 && !name.hasPrefix(".") && !name.hasPrefix("-"), "\(name)")
      #expect(
        name.unicodeScalars.allSatisfy { $0 == "-" || $0.properties.isAlphabetic || ("0"..."9").contains($0) }
      )
      #expect(name.uppercased() != "CON")
    }
    #expect(FileNames.of([".隐藏", "../上级"], reserved: []) == ["隐藏", "上级"])
  }

  // MARK: What stands on the sheets

  @Test func `a page and a document a case, an index, and a list of clean matters in both formats`() throws {
    let dossier = Dossier(
      cases: [matter("排水许可")], clean: [.init(name: "湿地", units: ["市水务局", "市住建局"])])
    let files = try files(dossier)
    #expect(
      files.keys.sorted() == [
        "clean-matters.docx", "clean-matters.html", "index.html", "style.css", "排水许可.docx", "排水许可.html",
      ])
    #expect(page(files, "index.html").contains("<a href=\"排水许可.html\">"))
    #expect(page(files, "clean-matters.html").contains("比对 2 条，未发现冲突"))
    #expect(try documentText(files, "clean-matters.docx").contains("比对 2 条，未发现冲突"))
  }

  @Test func `text of lists stays text, and what XML cannot hold is left out`() throws {
    let hostile = "<script>\"&'\u{1}\u{FFFE}]]></script>"
    let files = try files(Dossier(cases: [matter("排水\(hostile)", text: hostile)]))
    for (path, bytes) in files where path.hasSuffix(".html") {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("<script") && !text.contains("\u{1}"), "\(path)")
    }
    for (path, bytes) in files where path.hasSuffix(".docx") {
      let document = try String(decoding: OfficePackage(bytes).part("word/document.xml"), as: UTF8.self)
      #expect(!document.contains("<script") && !document.contains("\u{1}") && !document.contains("\u{FFFE}"))
    }
    #expect(files.count == 6)
  }

  @Test func `the document has all that the page has, clause by clause`() throws {
    let files = try files(Dossier(cases: [matter("排水许可", text: "第一行\n第二行")]))
    let page = page(files, "排水许可.html")
    let document = try documentText(files, "排水许可.docx").joined(separator: "\n")
    for text in [
      "第一行", "第二行", "，单位0自己写的", "〔牵头〕", "（清单没有此事项）", "※ 不一致", "《水法》第六条：已废止", "其他单位没有列出", "恰好这一件", "两家牵头",
      "由牵头单位市水务局召集协商", "商定之前按现有分工执行", "纪要编号", "负责人签字", "某市住房和城乡建设局", "submissions/市水务局/清单.xlsx 权力清单 E3",
    ] {
      #expect(page.contains(text), "\(text)")
      #expect(document.contains(text), "\(text)")
    }
    #expect(page.contains("<mark>，单位0自己写的</mark>"))
  }

  @Test func `more lists than fit beside each other stand in tables below each other`() throws {
    let files = try files(Dossier(cases: [matter("排水许可", lists: 9)]))
    let tables = page(files, "排水许可.html").components(separatedBy: "<table class=\"comparison\">").count - 1
    #expect(tables == 3)
    #expect((0..<9).allSatisfy { page(files, "排水许可.html").contains("单位\($0)的清单") })
  }

  @Test func `where nothing is in conflict the index says so`() throws {
    #expect(try page(files(Dossier(cases: [])), "index.html").contains("没有发现单位之间的冲突"))
    #expect(try page(files(Dossier(cases: []), .en), "index.html").contains("No conflict between units"))
  }

  @Test func `rules that were not asked are told: not found is not clean`() throws {
    let reason = BilingualText(zh: "没有协议台账", en: "no agreements")
    let dossier = Dossier(
      cases: [], skipped: [.init(title: BilingualText(zh: "违反协议", en: "Broken"), reason: reason)])
    #expect(try page(files(dossier), "index.html").contains("违反协议：没有协议台账"))
  }

  @Test func `an English dossier has no Chinese but that of the lists`() throws {
    let own = Set("某市水务局住房和城乡建设排许可单位自己写的，负责管网两家牵头恰好这一件权力清《法》第六条年版（）".unicodeScalars)
    let files = try files(Dossier(cases: [matter("排水许可")]), .en)
    for (path, bytes) in files where path.hasSuffix(".html") {
      let foreign = String(decoding: bytes, as: UTF8.self).unicodeScalars.filter {
        (0x3400...0x9FFF).contains($0.value) && !own.contains($0)
      }
      #expect(foreign.isEmpty, "\(path): \(String(String.UnicodeScalarView(foreign)))")
    }
  }

  @Test func `the same dossier gives the same bytes`() throws {
    let dossier = Dossier(cases: [matter("排水许可"), matter("排水许可")], remarks: [finding("只列一次")])
    #expect(try files(dossier) == files(dossier))
  }

  @Test func `a template at fault is told with file and line`() throws {
    let templates = TemplateSet(files: ["sheet.mustache": Array("<p>\n{{nothing}}".utf8)])
    #expect(throws: TemplateFault(file: "sheet.mustache", line: 2, kind: .unknownName("nothing"))) {
      try DossierFiles(Dossier(cases: []), of: catalogue, in: .zh).outputs(templates: templates)
    }
  }
}
