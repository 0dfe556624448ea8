import TestSupport
import Testing

@testable import BackEnds

@Suite struct TelephonePieceTests {
  @Test(arguments: [
    ("0596-5835555、0596-5835556", ["0596-5835555", "0596-5835556"]), ("(0596)5835555", ["0596-5835555"]),
    ("0872-2125556 转 2（8:00-12:00）", ["0872-2125556"]), ("投诉：12345；400-889-1234", ["12345", "400-889-1234"]),
    ("4008891234", ["4008891234"]), ("139****5678", []), ("政务中心110室", []), ("2022-2023", ["2022-2023"]),
  ])
  func `each number of a telephone can be dialled`(text: String, numbers: [String]) {
    let pieces = TelephonePiece.pieces(of: text)
    #expect(pieces.compactMap(\.number) == numbers)
    #expect(pieces.map(\.text).joined() == text)
  }

  /// The rule by which `enquiry.js` reads.
  private var rule: Regex<(Substring, Substring?)> {
    /((?:[（(]0[0-9]{2,3}[）)]|0[0-9]{2,3})[-－–—‐‑ ]?[2-9][0-9]{6,7}|[48]00[-－–—‐‑ ]?[0-9]{3,4}[-－–—‐‑ ]?[0-9]{3,4}|1[0-9]{10}|[2-9][0-9]{6,7})(?![0-9*])(?: *转 *[0-9]{1,6}|[-－–—‐‑][0-9]{1,6})?(?![0-9*])|[19][0-9]{2,5}(?![0-9*])/
  }

  @Test func `numbers are found as the rule of the page 谁来管 finds them`() {
    let parts = [
      "0", "1", "4", "8", "00", "898", "0898", "400", "12345", "88260000", "8826000", "13812345678", "123",
      "-", "－", " ",
      "(", ")", "（", "）", "*", "转", "、", "；", "室", "A", "：",
    ]
    var random = SeededGenerator(seed: 7)
    for _ in 0..<3000 {
      let text = (0...Int.random(in: 0..<7, using: &random)).map { _ in random.pick(parts) }.joined()
      guard DialledNumber(text) == nil else { continue }
      var expected: [String] = []
      for match in text.matches(of: rule) {
        let before = text[..<match.range.lowerBound].last
        let after = text[match.range.upperBound...].first
        func parts(_ mark: Character?, _ marks: String) -> Bool {
          mark.map { $0.isWhitespace || marks.contains($0) } ?? true
        }
        let isApart =
          match.output.1 == nil
          ? parts(before, "、，,；;：:/或和") && parts(after, "、，,；;/或和（(")
          : !(before.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "*" || $0 == "-") } ?? false)
        guard isApart else { continue }
        expected.append(String(text[match.range]))
      }
      #expect(TelephonePiece.pieces(of: text).filter { $0.number != nil }.map(\.text) == expected, "\(text)")
    }
  }
}
