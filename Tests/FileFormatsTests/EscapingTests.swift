import Testing

@testable import FileFormats

/// Texts that need escapes, which are sought many bytes at a time: at each place of texts of all lengths.
@Suite struct EscapingTests {
  /// What one letter among others becomes.
  private func expect(
    _ letter: String, becomes escape: String, sourceLocation: SourceLocation = #_sourceLocation,
    written: (String) -> [UInt8]
  ) {
    for (before, after) in (0...20).map({ ($0, 20 - $0) }) + [(0, 0), (0, 2), (3, 0)] {
      func text(_ middle: String) -> String {
        String(repeating: "长", count: before) + middle + String(repeating: "a", count: after)
      }
      #expect(
        String(decoding: written(text(letter)), as: UTF8.self) == text(escape), sourceLocation: sourceLocation
      )
    }
  }

  @Test(arguments: [
    ("\"", #"\""#), ("\\", #"\\"#), ("\n", #"\n"#), ("\t", #"\t"#), ("\r", #"\u000d"#),
    ("\u{1F}", #"\u001f"#),
    ("\u{7F}", #"\u007f"#), ("/", "/"), ("\n\"", #"\n\""#), ("\u{2028}", "\u{2028}"),
  ])
  func `JSON escapes quotation marks, backslashes and controls`(letter: String, escape: String) {
    expect(letter, becomes: escape) { text in
      var json = JSONText()
      json.string(text)
      return Array(json.bytes.dropFirst().dropLast())
    }
  }

  @Test(arguments: [
    ("<", "&lt;"), (">", "&gt;"), ("&", "&amp;"), ("\"", "\""), ("\n", "\n"), ("\t", "\t"), ("\r", "&#13;"),
    ("\u{1}", "\u{FFFD}"), ("\u{FFFE}", "\u{FFFD}"), ("\u{FFFF}", "\u{FFFD}"), ("￥", "￥"),
    ("&\n<", "&amp;\n&lt;"),
  ])
  func `XML text escapes markup and what XML forbids`(letter: String, escape: String) {
    expect(letter, becomes: escape) { text in
      var bytes: [UInt8] = []
      XMLEscaping.appendText(text, to: &bytes)
      return bytes
    }
  }

  @Test(arguments: [
    ("\"", "&quot;"), ("\n", "&#10;"), ("\t", "&#9;"), ("<", "&lt;"), ("'", "'"), ("\u{FFFF}", "\u{FFFD}"),
  ])
  func `attributes keep quotation marks and line ends, too`(letter: String, escape: String) {
    expect(letter, becomes: escape) { text in
      var bytes: [UInt8] = []
      XMLEscaping.appendAttribute(text, to: &bytes)
      return bytes
    }
  }

  @Test(arguments: [("\"", "\"\""), (",", ","), ("\n", "\n"), ("\"\"，\"", "\"\"\"\"，\"\"")])
  func `fields with marks are quoted, their quotation marks doubled`(letter: String, escape: String) {
    expect(letter, becomes: escape) { text in
      var csv = CSVWriter()
      csv.record([text])
      return Array(csv.bytes.dropFirst().dropLast(2))
    }
  }
}
