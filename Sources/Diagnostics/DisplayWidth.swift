/// How many columns of a terminal a text takes.
package enum DisplayWidth {
  /// **Units:** columns; a full-width character takes two, a combining mark none, a control character none.
  package static func of(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
  }

  /// The beginning of a text that fits into `width` columns, with `…` where something was cut.
  package static func truncate(_ text: String, to width: Int) -> String {
    guard of(text) > width else { return text }
    var columns = 1
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      columns += Self.columns(of: scalar)
      if columns > width { break }
      scalars.append(scalar)
    }
    return String(scalars) + "…"
  }

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x20 || (0x7F..<0xA0).contains(value) { return 0 }
    if value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return wide.contains { $0.contains(value) } ? 2 : 1
    }
  }

  /// **Source:** Unicode Standard Annex #11, classes W and F, by block.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
    0x1F900...0x1F9FF, 0x20000...0x3FFFD,
  ]
}
