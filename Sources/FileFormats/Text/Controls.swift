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

  /// The text in one line, every control a blank.
  package var inOneLine: String {
    guard unicodeScalars.contains(where: \.isControl) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.map { $0.isControl ? " " : $0 }))
  }
}

extension Unicode.Scalar {
  fileprivate var isControl: Bool { value < 0x20 || (0x7F..<0xA0).contains(value) }
}
