import Testing

@testable import Diagnostics

@Suite struct DisplayWidthTests {
  @Test(arguments: [("abc", 3), ("清单", 4), ("（1）", 5), ("e\u{301}", 1), ("\u{200B}", 0), ("㎡", 2), ("—", 1)])
  func `full-width characters take two columns and marks none`(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test func `a text is cut where it no longer fits, and says so`() {
    #expect(DisplayWidth.truncate("权力清单", to: 8) == "权力清单")
    #expect(DisplayWidth.truncate("权力清单", to: 7) == "权力清…")
    #expect(DisplayWidth.truncate("权力清单", to: 6) == "权力…")
  }
}
