import ListModel
import Testing

@Suite struct CodePatternTests {
  private let pattern = CodePattern(name: "旧编码", pattern: "{letters}{region:6}-{main:4}{sub:2}")!

  @Test func `a code is taken apart by the parts of the pattern`() {
    let reading = pattern.read("cf460200-001203")
    #expect(reading?.region == "460200")
    #expect(reading?.category == .penalty)
    #expect(reading?.main == "0012")
    #expect(reading?.sub == "03")
  }

  @Test(arguments: ["CF460200-00120", "CF460200001203", "XX46020-001203", "CF460200-0012034", ""])
  func `what does not follow the pattern is none of its codes`(code: String) {
    #expect(pattern.read(code) == nil)
  }

  @Test func `what is written reads back`() {
    let code = pattern.code(region: "460200", category: .licensing, main: 7, subitem: 2)
    #expect(code == "XK460200-000702")
    #expect(pattern.read(code ?? "")?.category == .licensing)
    #expect(pattern.code(region: "460200", category: .licensing, main: 10_000) == nil)
  }

  @Test(arguments: [
    "{region:6}", "{main}", "{main:0}", "{main:4", "main:4}", "{colour:2}{main:4}",
    "{region:6}{region:6}{main:4}", "{main:4}{main:2}",
    "{type}{letters}{main:4}",
  ])
  func `what is no pattern is refused`(text: String) {
    #expect(CodePattern(name: "", pattern: text) == nil)
  }

  @Test func `a sub-item's code tells that of its main item`() {
    let reading = pattern.read("cf460200-001203")
    #expect(reading?.isSubitem == true)
    #expect(reading?.mainItem == "CF460200-001200")
    #expect(pattern.read("CF460200-001200")?.isSubitem == false)
  }
}
