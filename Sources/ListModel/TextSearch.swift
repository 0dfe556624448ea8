extension String {
  /// Whether a piece of text stands in it, byte by byte: Chinese has no second spelling of the same text.
  package func holds(_ piece: String) -> Bool { utf8.span.holds(piece.utf8.span) }

  /// Whether it begins with a piece of text, byte by byte.
  package func begins(with piece: String) -> Bool {
    let (text, piece) = (utf8.span, piece.utf8.span)
    return text.count >= piece.count && text.has(piece, at: 0)
  }
}

extension Substring {
  /// Whether a piece of text stands in it, byte by byte.
  package func holds(_ piece: String) -> Bool { utf8.span.holds(piece.utf8.span) }
}

extension Span<UInt8> {
  fileprivate func holds(_ piece: Span<UInt8>) -> Bool {
    guard !piece.isEmpty else { return true }
    guard count >= piece.count else { return false }
    let first = piece[0]
    for start in 0...(count - piece.count) where self[start] == first && has(piece, at: start) { return true }
    return false
  }

  /// Whether a piece stands at a place that leaves room for it.
  fileprivate func has(_ piece: Span<UInt8>, at start: Int) -> Bool {
    for index in 0..<piece.count where self[start + index] != piece[index] { return false }
    return true
  }
}
