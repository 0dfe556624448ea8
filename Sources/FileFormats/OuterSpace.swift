extension String {
  /// The text without white space at its ends, full-width and no-break spaces among it.
  package var trimmingOuterSpace: String {
    let scalars = unicodeScalars
    guard let first = scalars.first, let last = scalars.last else { return self }
    guard first.isOuterSpace || last.isOuterSpace else { return self }
    let head = scalars.drop { $0.isOuterSpace }
    guard let end = head.lastIndex(where: { !$0.isOuterSpace }) else { return "" }
    return String(head[...end])
  }
}

extension Unicode.Scalar {
  /// White space of any width; all of it lies at or below the ideographic space, so that Chinese is told apart at once.
  var isOuterSpace: Bool {
    value < 0x80 ? value == 0x20 || (0x09...0x0D).contains(value) : value <= 0x3000 && properties.isWhitespace
  }
}
