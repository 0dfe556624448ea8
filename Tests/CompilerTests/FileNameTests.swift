import Analysis
import Diagnostics
import TestSupport
import Testing

@testable import Compiler

/// Names that are not in UTF-8, as archives from Chinese Windows leave them.
@Suite struct FileNameTests {
  // In GB18030.
  private static let supplement: [UInt8] = [0xB2, 0xB9, 0xB3, 0xE4]
  private static let unit: [UInt8] = [0xD2, 0xD2, 0xBE, 0xD6]
  private static let csv = Array(".csv".utf8)

  @Test func `names in GB18030 are read as what they say, of folders and files alike`() throws {
    let place = TemporaryFolder([
      "edition.xml": "", "submissions/乙局/b.csv": "甲", "submissions/乙局/c/d.csv": "乙",
      "submissions/甲局/a.xml": "",
    ])
    place.rename("submissions/乙局/b.csv", to: Self.supplement + Self.csv)
    place.rename("submissions/乙局", to: Self.unit)
    let folder = try EditionFolder(at: place.path)
    #expect(folder.submissions.map(\.folder) == ["乙局", "甲局"])
    #expect(
      folder.submissions[0].files.map(\.path) == ["submissions/乙局/c/d.csv", "submissions/乙局/补充.csv"])
    let bytes = try folder.submissions[0].files.flatMap {
      try SourceBytes.read($0, of: folder.root, limits: .init())
    }.map(\.bytes)
    #expect(bytes == [Array("乙".utf8), Array("甲".utf8)])
  }

  @Test func `a name is told without marks that turn its letters, and read all the same`() throws {
    let turned = "清单\u{202E}gpj.csv"
    let place = TemporaryFolder([
      "edition.xml": "", "submissions/\u{2066}甲局/\(turned)": "甲", "submissions/乙局/\(turned)": "乙",
      "submissions/乙局/清单gpj.csv": "丙",
    ])
    let folder = try EditionFolder(at: place.path)
    let files = folder.submissions.flatMap(\.files)
    #expect(
      Set(files.map(\.path)) == [
        "submissions/甲局/清单gpj.csv", "submissions/乙局/清单gpj.csv", "submissions/乙局/\(turned)",
      ])
    let bytes = try files.flatMap { try SourceBytes.read($0, of: folder.root, limits: .init()) }.map(\.bytes)
    #expect(Set(bytes) == [Array("甲".utf8), Array("乙".utf8), Array("丙".utf8)])
  }

  @Test func `a name that is no text, or that of another file, is told and not passed over`() throws {
    let place = TemporaryFolder([
      "edition.xml": "", "submissions/甲局/a.csv": "", "submissions/甲局/b.csv": "", "submissions/甲局/补充.csv": "",
    ])
    place.rename("submissions/甲局/a.csv", to: [0xFF, 0xFF] + Self.csv)
    place.rename("submissions/甲局/b.csv", to: Self.supplement + Self.csv)
    let files = try EditionFolder(at: place.path).submissions[0].files
    #expect(
      files.map(\.path) == [
        "submissions/甲局/\\xB2\\xB9\\xB3\\xE4.csv", "submissions/甲局/\\xFF\\xFF.csv", "submissions/甲局/补充.csv",
      ])
    #expect(files.map(\.irregularity) == [.illegibleName, .illegibleName, nil])
  }

  @Test func `such files are judged as others are, and a working tree is what was committed of it`()
    async throws
  {
    let small = try SmallRepository(committed: [:])
    let water = "lists/e/submissions/市水务局"
    small.folder.write("权力清单\n编码,类别,名称,依据\n460101014000,行政许可,凿井许可,\n", to: "\(water)/a.csv")
    small.folder.rename("\(water)/a.csv", to: Self.supplement + Self.csv)
    small.folder.write("x", to: "\(water)/b.csv")
    small.folder.rename("\(water)/b.csv", to: [0xFF] + Self.csv)
    let check = try await small.check(against: "main")
    func files(_ rule: String) -> [String] {
      check.judgement.findings.filter { $0.rule.name == rule }.map {
        check.catalogue.location(of: $0.finding.quotation.origin).file
      }
    }
    #expect(files("missing-legal-basis") == ["submissions/市水务局/补充.csv"])
    #expect(files("unreadable-file") == ["submissions/市水务局/\\xFF.csv"])
    try small.commit("second")
    let same = try await small.check(against: "main")
    #expect(same.judgement.findings.isEmpty && same.comparison?.mended.isEmpty == true)
    #expect(same.comparison?.changes.isEmpty == true)
  }

  @Test func `a file under such a name is not mended in place`() async throws {
    let small = SmallRepository([
      "lists/e/registers/units.csv": """
      名称,简称,曾用名,类别,层级,统一社会信用代码,启用日期,停用日期,承继单位
      三亚市水务局,市水务局,三亚市水利局,政府工作部门,市级,,,,
      三亚市林业局,市林业局,,政府工作部门,市级,,,,
      """
    ])
    let boundary = "职责边界\n管理事项,相关部门,职责分工\n造林,三亚市水利局,负责灌溉\n造林,市林业局,负责造林\n"
    small.write(boundary, to: "submissions/市林业局/a.csv")
    let plain = try await Compilation.run(.init(edition: small.edition)).fixPlan(only: [])
    #expect(plain.files.map(\.path) == ["submissions/市林业局/a.csv"])
    small.folder.rename("lists/e/submissions/市林业局/a.csv", to: Self.supplement + Self.csv)
    let plan = try await Compilation.run(.init(edition: small.edition)).fixPlan(only: [])
    #expect(plan.files.isEmpty)
    #expect(Set(plan.left.map(\.obstacle)) == [.foreignName])
  }
}
