import Diagnostics
import Reports
import TestSupport
import Testing

@testable import Compiler

/// A report that `--only` narrows says so, and its totals are not taken for those of the whole edition.
@Suite struct NarrowedReportTests {
  private func report(_ format: any ReportFormat, only: [String], alone: Bool = false) async throws -> String
  {
    let small = SmallRepository()
    let request = Compilation.Request(edition: small.edition, jobs: 1, alone: alone ? only : nil)
    let compilation = try await Compilation.run(request).only(only)
    let bytes = try format.write(compilation.reportInput(for: [format], language: .zh))
    return format.isBinary ? try WorkbookText.lines(bytes) : String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: ["html", "markdown", "text", "xlsx"])
  func `whoever reads it sees to what it is narrowed, and the totals of the whole`(name: String) async throws
  {
    let format = try #require(ReportRegistry.format(named: name))
    let whole = try await report(format, only: [])
    #expect(!whole.contains("只列"))
    let narrowed = try await report(format, only: ["市林业局", "submissions/市林业局/清单.xml"])
    let words = "本报告只列与市林业局、submissions/市林业局/清单.xml有关的疑点"
    #expect(narrowed.contains(words + (name == "xlsx" ? "" : "：错误 3，警告 0，提示 0。")), "\(narrowed)")
    let total =
      switch name {
      case "html": "<b class=\"error\">错误 5</b>"
      case "markdown": "| 错误 | 5 |"
      case "text": "；错误 5，"
      default: "错误\t5\n"
      }
    #expect(whole.contains(total) && narrowed.contains(total), "\(narrowed)")
  }

  @Test func `where only some lists were read, nothing is said of the whole`() async throws {
    let narrowed = try await report(TextReport(), only: ["市林业局"], alone: true)
    #expect(narrowed.contains("只读取了市林业局的清单，没有与其他单位的清单核对。") && !narrowed.contains("本报告只列"))
  }

  @Test func `the machine's report names it, with the totals of the whole`() async throws {
    let narrowed = try await report(JSONReport(), only: ["市林业局"])
    #expect(narrowed.contains(#""only":{"names":["市林业局"],"summary":{"errors":5,"#))
    #expect(narrowed.contains(#""asOf":"2022-09-30","summary":{"errors":3,"#))
  }
}
