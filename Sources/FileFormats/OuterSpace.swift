extension String {
  /// The text without white space at its ends, full-width and no-break spaces among it.
  package var trimmingOuterSpace: String {
    let scalars = unicodeScalars
    guard let first = scalars.first, let last = scalars.last else { return self }
    guard first.properties.isWhitespace || last.properties.isWhitespace else { return self }
    let head = scalars.drop { $0.properties.isWhitespace }
    guard let end = head.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
    return String(head[...end])
  }
}
