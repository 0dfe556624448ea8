import Glibc
import TestSupport
import Testing

@testable import Compiler

@Suite struct EditionFolderTests {
  @Test func `files are found by unit at any depth, in the order of their names`() throws {
    let place = TemporaryFolder([
      "e/edition.xml": "", "e/registers/units.csv": "", "e/submissions/乙局/b.xml": "",
      "e/submissions/乙局/2022/a.docx": "", "e/submissions/甲局/.hidden": "", "e/submissions/甲局/~$a.docx": "",
    ])
    let folder = try EditionFolder(at: place.path + "/e/")
    #expect(folder.name == "e")
    #expect(folder.registers.map(\.path) == ["registers/units.csv"])
    #expect(folder.submissions.map(\.folder) == ["乙局", "甲局"])
    #expect(
      folder.submissions[0].files.map(\.path) == ["submissions/乙局/2022/a.docx", "submissions/乙局/b.xml"])
    #expect(folder.submissions[1].files.isEmpty)
  }

  @Test func `what editors leave beside a file is passed over`() throws {
    let place = TemporaryFolder([
      "edition.xml": "", "submissions/甲局/清单.xml": "", "submissions/甲局/清单.xml~": "",
      "submissions/甲局/#清单.xml#": "", "submissions/甲局/.清单.xml.swp": "", "submissions/甲局/#1号表.csv": "",
      "registers/units.csv": "", "registers/units.csv~": "",
    ])
    let folder = try EditionFolder(at: place.path)
    #expect(folder.registers.map(\.path) == ["registers/units.csv"])
    #expect(folder.submissions[0].files.map(\.path) == ["submissions/甲局/#1号表.csv", "submissions/甲局/清单.xml"])
  }

  @Test func `what a page saved for the web has beside it is passed over, but for the sheets of a workbook`()
    throws
  {
    let place = TemporaryFolder([
      "edition.xml": "", "submissions/甲局/清单.htm": "", "submissions/甲局/清单.files/filelist.xml": "",
      "submissions/甲局/清单.files/image001.png": "", "submissions/甲局/清单.files/sheet001.htm": "",
      "submissions/甲局/表.html": "", "submissions/甲局/表_files/themedata.thmx": "",
      "submissions/甲局/别的.files/a.xml": "",
    ])
    #expect(
      try EditionFolder(at: place.path).submissions[0].files.map(\.path) == [
        "submissions/甲局/别的.files/a.xml", "submissions/甲局/清单.files/sheet001.htm", "submissions/甲局/清单.htm",
        "submissions/甲局/表.html",
      ])
  }

  @Test func `a file in no unit's folder is a stray`() throws {
    let place = TemporaryFolder(["edition.xml": "", "submissions/总表.xlsx": ""])
    #expect(try EditionFolder(at: place.path).strays.map(\.path) == ["submissions/总表.xlsx"])
  }

  @Test func `links are seen and not followed`() throws {
    let place = TemporaryFolder(["edition.xml": "", "submissions/甲局/a.xml": ""])
    symlink("/etc/passwd", place.path + "/submissions/甲局/link.xml")
    symlink("/etc", place.path + "/submissions/甲局/folder")
    mkfifo(place.path + "/submissions/甲局/pipe.csv", 0o600)
    let files = try EditionFolder(at: place.path).submissions[0].files
    #expect(files.map(\.irregularity) == [nil, .link, .link, .device])
  }

  @Test func `a folder without edition.xml is no edition`() {
    let place = TemporaryFolder(["units.csv": ""])
    #expect(throws: MachineFault.self) { try EditionFolder(at: place.path) }
    #expect(throws: MachineFault.self) { try EditionFolder(at: place.path + "/nothing") }
  }
}
