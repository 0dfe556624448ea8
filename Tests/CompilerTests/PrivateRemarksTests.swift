import TestSupport
import Testing

@testable import Compiler

/// What is said beside the reports covers the numbers of persons, too.
@Suite struct PrivateRemarksTests {
  private static let number = "13800138000"

  @Test func `a fault of edition.xml is told with its line, the numbers in it covered`() throws {
    let small = SmallSite()
    small.write(
      """
      <edition xmlns="urn:qingdan:edition:1" title="试编清单" asOf="2022-09-30">
      <jurisdiction name="三亚市\(Self.number)" code="\(Self.number)" level="市级"/></edition>
      """, to: "edition.xml")
    let run = try BuiltProgram.run("check", small.edition, "--language", "zh")
    #expect(run.status == 2)
    #expect(run.remarks.contains("三亚市138****8000") && !run.remarks.contains(Self.number), "\(run.remarks)")
  }

  @Test func `what is mended is told with the numbers in names of files covered`() throws {
    let small = SmallSite()
    small.write(
      SmallSite.list(3).replacing("《中华人民共和国建筑法》", with: "中华人民共和国建筑法"),
      to: "submissions/市住建局/清单\(Self.number).xml")
    let run = try BuiltProgram.run("check", small.edition, "--fix", "--diff", "--language", "zh")
    #expect(run.remarks.contains("清单138****8000.xml") && !run.remarks.contains(Self.number), "\(run.remarks)")
  }
}
