import Diagnostics

extension String {
  /// The text without the controls that no reader sees and a terminal obeys; line feeds and tabs stay.
  package var withoutControls: String {
    guard mayHaveControls else { return self }
    return String(
      String.UnicodeScalarView(unicodeScalars.filter { !$0.isControl || $0 == "\n" || $0 == "\t" }))
  }

  /// The text without the controls that texts do not have: all but tabs and the ends of lines.
  package var withoutStrayControls: String {
    guard mayHaveControls, unicodeScalars.contains(where: \.isStrayControl) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isStrayControl }))
  }

  /// What a file says, without what no reader sees: controls, behind which a spreadsheet still finds a formula, and marks of
  /// direction. Line breaks of Word and ends of pages are line feeds.
  package var withoutUnseen: String {
    guard mayHaveControls else { return withoutDirectionMarks }
    var seen = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in unicodeScalars {
      defer { previous = scalar }
      switch scalar {
      case "\n" where previous == "\r": continue
      case "\u{B}", "\u{C}", "\r": seen.append("\n")
      default: if !scalar.isControl || scalar == "\n" || scalar == "\t" { seen.append(scalar) }
      }
    }
    return String(seen).withoutDirectionMarks
  }

  /// Whether controls other than line feeds and tabs may be in it.
  private var mayHaveControls: Bool {
    // By bytes: most texts have none; 0xC2 begins those of two bytes.
    withBytes { bytes in
      bytes.span.holdsAny { byte in
        byte.isBelow(0x20) & !byte.equals(0x0A) & !byte.equals(0x09) | byte.equals(0x7F) | byte.equals(0xC2)
      }
    }
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

  /// Whether it is a control, and neither a tab nor the end of a line.
  var isStrayControl: Bool { isControl && self != "\t" && self != "\n" && self != "\r" }

  /// **Source:** Unicode Standard Annex 9, section 2.
  fileprivate var isDirectionMark: Bool {
    switch value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
