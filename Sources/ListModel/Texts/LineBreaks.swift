import Diagnostics

extension Located<String> {
  /// A name without the breaks that a narrow column put into it; what stands in the source is kept beside it.
  package var withoutLineBreaks: Located<String> {
    let bytes = value.utf8.span
    guard bytes.indices.contains(where: { (0x0A...0x0D).contains(bytes[$0]) }) else { return self }
    return Located(Self.joined(value), at: origin, written: written ?? WrittenText(value))
  }

  /// The lines as one; between Latin words a break is a space.
  private static func joined(_ text: String) -> String {
    var joined = ""
    for line in text.split(whereSeparator: \.isNewline) {
      var line = line.drop { $0.isWhitespace }
      while line.last?.isWhitespace == true { line.removeLast() }
      guard let first = line.unicodeScalars.first else { continue }
      if let last = joined.unicodeScalars.last, isLatin(last), isLatin(first) { joined += " " }
      joined += line
    }
    return joined
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
  }
}
