extension String {
  /// The text without white space at its ends, full-width and no-break spaces among it.
  package var trimmingOuterSpace: String {
    let bytes = utf8.span
    guard !bytes.isEmpty else { return self }
    var last = bytes.count - 1
    while bytes[last] & 0xC0 == 0x80 { last -= 1 }
    guard mayBeginOuterSpace(bytes[0]) || mayBeginOuterSpace(bytes[last]) else { return self }
    let scalars = unicodeScalars
    guard scalars.first?.isOuterSpace == true || scalars.last?.isOuterSpace == true else { return self }
    let head = scalars.drop { $0.isOuterSpace }
    guard let end = head.lastIndex(where: { !$0.isOuterSpace }) else { return "" }
    return String(head[...end])
  }
}

/// Whether a byte can be the first of a scalar that is outer space; nearly no text begins or ends with one.
private func mayBeginOuterSpace(_ byte: UInt8) -> Bool { byte <= 0x20 || (0xC2...0xE3).contains(byte) }

extension Unicode.Scalar {
  /// White space of any width; all of it lies at or below the ideographic space, so that Chinese is told apart at once.
  var isOuterSpace: Bool {
    value < 0x80 ? value == 0x20 || (0x09...0x0D).contains(value) : value <= 0x3000 && properties.isWhitespace
  }
}
