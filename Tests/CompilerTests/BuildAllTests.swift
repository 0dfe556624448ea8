import TestSupport
import Testing

@testable import Compiler

@Suite struct BuildAllTests {
  private static let clean = [
    "edition.xml": """
    <edition xmlns="urn:qingdan:edition:1" title="甲县清单" asOf="2022-09-30">
    <jurisdiction name="甲县" code="460201" level="县级"/></edition>
    """,
    "registers/units.csv": "名称,简称,类别,层级\n甲县水务局,县水务局,政府工作部门,县级\n",
    "submissions/县水务局/清单.xml": """
    <submission xmlns="urn:qingdan:submission:1" unit="县水务局"><duties><duty name="负责防汛"><task>巡查堤防</task></duty></duties>
    <boundaries none="true"/><oversight none="true"/><services none="true"/></submission>
    """,
  ]

  private static func folder(_ editions: [String: [String: String]]) -> TemporaryFolder {
    var files: [String: String] = [:]
    for (name, edition) in editions {
      for (file, text) in edition { files["editions/\(name)/\(file)"] = text }
    }
    return TemporaryFolder(files)
  }

  private func build(_ folder: TemporaryFolder) throws -> Subprocess {
    try BuiltProgram.run(
      "build-all", folder.path + "/editions", "-o", folder.path + "/sites", "--templates", "templates/site",
      "--language", "zh", "--jobs", "2")
  }

  @Test func `every edition of a folder is published into a folder of its own`() throws {
    let folder = Self.folder(["甲县": Self.clean, "乙县": Self.clean, "说明": ["README.md": "不是清单"]])
    let run = try build(folder)
    #expect(run.status == 0)
    for name in ["甲县", "乙县"] {
      #expect(folder.read("sites/\(name)/index.html")?.contains("甲县清单") == true)
      #expect(run.text.contains("\(name)  权力 0 项，责任 1 项"))
    }
    #expect(folder.read("sites/说明/index.html") == nil)
    #expect(run.text.hasSuffix("共 2 期清单，0 期有错误，0 期没有处理成。\n"))
  }

  @Test func `errors and faults of one edition leave the others alone`() throws {
    var (faulty, broken) = (Self.clean, Self.clean)
    faulty["registers/units.csv"]?.append("甲县林业局,县林业局,政府工作部门,县级\n")
    broken["edition.xml"] = "<edition"
    let folder = Self.folder(["甲县": Self.clean, "乙县": faulty, "丙县": broken])
    let run = try build(folder)
    #expect(run.status == 2)
    #expect(folder.read("sites/甲县/index.html") != nil)
    #expect(folder.read("sites/乙县/index.html") == nil)
    #expect(run.text.contains("乙县  有 1 个错误，未发布"))
    #expect(run.text.hasSuffix("共 3 期清单，1 期有错误，1 期没有处理成。\n"))
  }

  @Test(arguments: ["Edition.xml", nil])
  func `a folder that has lists and no edition.xml is told, and the others are built`(name: String?) throws {
    var half = Self.clean
    if let name { half[name] = half["edition.xml"] }
    half["edition.xml"] = nil
    let folder = Self.folder(["甲县": Self.clean, "乙县": half, "说明": ["README.md": "不是清单"]])
    let run = try build(folder)
    #expect(run.status == 2)
    #expect(folder.read("sites/甲县/index.html") != nil)
    #expect(run.remarks.contains("乙县 不是一期清单：没有 edition.xml"))
    #expect(run.text.hasSuffix("共 2 期清单，0 期有错误，1 期没有处理成。\n"))
  }

  @Test(arguments: ["Edition.XML", "edition.xml.txt", "edition (1).xml", "edition"])
  func `a folder with a file that is only named like edition.xml is told, with the name to give it`(
    name: String
  ) throws {
    let half = [name: Self.clean["edition.xml"] ?? "", "说明.txt": ""]
    let folder = Self.folder(["甲县": Self.clean, "乙县": half, "丙县": ["edition.docx": "", "版本.xml": ""]])
    let run = try build(folder)
    #expect(run.status == 2)
    #expect(run.remarks.contains("乙县 不是一期清单：没有 edition.xml，只有“\(name)”。请把它改名为 edition.xml"))
    #expect(run.text.hasSuffix("共 2 期清单，0 期有错误，1 期没有处理成。\n"))
  }

  @Test func `a folder whose edition lies one level deeper is told, with where it lies`() throws {
    let folder = Self.folder(["甲县": Self.clean, "乙县/2024": Self.clean])
    let run = try build(folder)
    #expect(run.status == 2)
    #expect(run.remarks.contains("乙县 不是一期清单：没有 edition.xml，下一层的“2024”里才有。"))
    #expect(run.remarks.contains("乙县/2024，"))
    #expect(run.text.hasSuffix("共 2 期清单，0 期有错误，1 期没有处理成。\n"))
  }

  @Test func `a folder of several editions is told to one who takes it for an edition`() throws {
    let folder = Self.folder(["甲县/2023": Self.clean, "甲县/2024": Self.clean])
    let run = try BuiltProgram.run("check", folder.path + "/editions/甲县", "--language", "zh")
    #expect(run.status == 2)
    #expect(run.remarks.contains("里面有 2 期清单（“2023”等）"))
    #expect(run.remarks.contains("用 qingdan build-all"))
  }

  // In GB18030; with a mark that turns letters; and no text at all.
  @Test(arguments: [[0xC8, 0xFD, 0xD1, 0xC7], Array("丙\u{202E}县".utf8), [0xFF, 0xFE]] as [[UInt8]])
  func `an edition in a folder with a name that cannot be written is told, and the others are built`(
    name: [UInt8]
  ) throws {
    let folder = Self.folder(["甲县": Self.clean, "乙县": Self.clean])
    folder.rename("editions/乙县", to: name)
    let run = try build(folder)
    #expect(run.status == 2)
    #expect(folder.read("sites/甲县/index.html") != nil)
    #expect(run.remarks.contains("请给文件夹改名"))
    #expect(run.text.hasSuffix("共 2 期清单，0 期有错误，1 期没有处理成。\n"))
  }

  @Test(arguments: ["check", "build"])
  func `a folder with a name that is not in UTF-8 is told as such`(command: String) throws {
    let folder = Self.folder(["乙县": Self.clean])
    folder.rename("editions/乙县", to: [0xC8, 0xFD, 0xD1, 0xC7])
    let output = command == "build" ? "-o \(folder.path)/site" : ""
    let script = "exec \(BuiltProgram.path) \(command) \(folder.path)/editions/* \(output) --language zh"
    let run = try #require(try Subprocess.run("/bin/sh", ["-c", script]))
    #expect(run.status == 2)
    #expect(run.remarks.contains("不是 UTF-8 编码") && run.remarks.contains("请给文件夹改名"))
    #expect(!run.remarks.contains("没有文件夹"))
  }

  @Test(arguments: ["editions/甲县", "editions/甲县/sites", "editions/甲县/submissions/x", "/"])
  func `sites are not written into an edition's folder, nor beside the system's own`(place: String) throws {
    let folder = Self.folder(["甲县": Self.clean, "乙县": Self.clean])
    let output = place == "/" ? place : "\(folder.path)/\(place)"
    let run = try BuiltProgram.run(
      "build-all", folder.path + "/editions", "-o", output, "--templates", "templates/site", "--language",
      "zh")
    #expect(run.status == 2)
    #expect(run.remarks.contains("不会写入") || run.remarks.contains("不能写入"))
    #expect(!run.remarks.contains("乙县  "))
    #expect(folder.read("\(place)/乙县/index.html") == nil)
    #expect(run.text.isEmpty)
  }

  @Test func `a folder without editions is told`() throws {
    let folder = TemporaryFolder(["editions/a.txt": ""])
    #expect(try build(folder).status == 2)
  }
}

extension Subprocess {
  fileprivate var text: String { String(decoding: output, as: UTF8.self) }
}
