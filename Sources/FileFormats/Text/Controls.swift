import Diagnostics

extension String {
  /// The text without the controls that no reader sees and a terminal obeys; line feeds and tabs stay.
  package var withoutControls: String {
    // By bytes: most texts have none; 0xC2 begins those of two bytes.
    let mayHaveAny = utf8.span.holdsAny { byte in
      (byte < 0x20 ? 1 : 0) & (byte == 0x0A ? 0 : 1) & (byte == 0x09 ? 0 : 1) | (byte == 0x7F ? 1 : 0)
        | (byte == 0xC2 ? 1 : 0)
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
