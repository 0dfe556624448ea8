import Diagnostics

extension String {
  /// The text without the controls that no reader sees and a terminal obeys; line feeds and tabs stay.
  package var withoutControls: String {
    // By bytes: most texts have none; 0xC2 begins those of two bytes.
    let mayHaveAny = withBytes { bytes in
      bytes.span.holdsAny { byte in
        byte.isBelow(0x20) & !byte.equals(0x0A) & !byte.equals(0x09) | byte.equals(0x7F) | byte.equals(0xC2)
      }
    }
    guard mayHaveAny else { return self }
    return String(
      String.UnicodeScalarView(unicodeScalars.filter { !$0.isControl || $0 == "\n" || $0 == "\t" }))
  }

  /// The text without the marks that turn the direction of letters and are not seen themselves: behind one of them, what is
  /// shown is not what is written (gpj.单清 for 清单.jpg), also in what follows the text on a page.
  package var withoutDirectionMarks: String {
    let mayHaveAny = withBytes { bytes in
      // U+061C, and the rows of U+200E, U+202A and U+2066, in which quotation marks stand as well.
      bytes.span.holdsAnyPair { byte, next in
        byte.equals(0xE2) & (next & 0xFE).equals(0x80) | byte.equals(0xD8) & next.equals(0x9C)
      }
    }
    guard mayHaveAny, unicodeScalars.contains(where: \.isDirectionMark) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isDirectionMark }))
  }

  /// The text in one line, every control a blank.
  package var inOneLine: String {
    guard unicodeScalars.contains(where: \.isControl) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.map { $0.isControl ? " " : $0 }))
  }
}

extension Unicode.Scalar {
  fileprivate var isControl: Bool { value < 0x20 || (0x7F..<0xA0).contains(value) }

  /// **Source:** Unicode Standard Annex 9, section 2.
  fileprivate var isDirectionMark: Bool {
    switch value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
