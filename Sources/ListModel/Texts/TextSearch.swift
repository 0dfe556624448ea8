import Glibc

extension String {
  /// Whether a piece of text stands in it, byte by byte: Chinese has no second spelling of the same text.
  package func holds(_ piece: String) -> Bool { utf8.span.holds(piece.utf8.span) }

  /// Where a piece of text stands in it, byte by byte.
  ///
  /// - Returns: how much stands before each place. **Units:** code points.
  package func places(of piece: String) -> [Int] {
    let length = piece.unicodeScalars.count
    let (text, piece) = (utf8.span, piece.utf8.span)
    var (places, before, position) = ([Int](), 0, 0)
    while let place = text.first(piece, from: position) {
      for index in position..<place where text[index] & 0xC0 != 0x80 { before += 1 }
      places.append(before)
      before += length
      position = place + piece.count
    }
    return places
  }

  /// The first place of a piece of text in it, byte by byte; nil where it does not stand there.
  package func firstPlace(of piece: String) -> Range<String.Index>? { self[...].firstPlace(of: piece) }

  /// Whether it is another text, byte by byte.
  package func isSpelled(_ other: String) -> Bool {
    let (text, other) = (utf8.span, other.utf8.span)
    return text.count == other.count && text.has(other, at: 0)
  }

  /// Whether it begins with a piece of text, byte by byte.
  package func begins(with piece: String) -> Bool {
    let (text, piece) = (utf8.span, piece.utf8.span)
    return text.count >= piece.count && text.has(piece, at: 0)
  }
}

extension Substring {
  /// Whether it begins with a piece of text, byte by byte.
  package func begins(with piece: String) -> Bool {
    let (text, piece) = (utf8.span, piece.utf8.span)
    return text.count >= piece.count && text.has(piece, at: 0)
  }

  /// Whether it ends with a piece of text, byte by byte.
  package func ends(with piece: String) -> Bool {
    let (text, piece) = (utf8.span, piece.utf8.span)
    return text.count >= piece.count && text.has(piece, at: text.count - piece.count)
  }

  /// Whether a piece of text stands in it, byte by byte.
  package func holds(_ piece: String) -> Bool { utf8.span.holds(piece.utf8.span) }

  /// The first place of a piece of text in it, byte by byte; nil where it does not stand there.
  package func firstPlace(of piece: String) -> Range<String.Index>? {
    guard let place = utf8.span.first(piece.utf8.span, from: 0) else { return nil }
    let start = utf8.index(startIndex, offsetBy: place)
    return start..<utf8.index(start, offsetBy: piece.utf8.count)
  }
}

extension Span<UInt8> {
  fileprivate func holds(_ piece: Span<UInt8>) -> Bool { piece.isEmpty || first(piece, from: 0) != nil }

  /// The first place of a piece from a place on.
  fileprivate func first(_ piece: Span<UInt8>, from start: Int) -> Int? {
    guard !piece.isEmpty, count - start >= piece.count else { return nil }
    // The last byte of a Chinese letter tells more than the first, which many share.
    let (last, lead) = (Int32(piece[piece.count - 1]), piece.count - 1)
    return withUnsafeBytes { text in
      guard let base = text.baseAddress else { return nil }
      var rest = text[(start + lead)...]
      while let hit = memchr(base + rest.startIndex, last, rest.count) {
        let end = UnsafeRawPointer(hit) - base
        if has(piece, at: end - lead) { return end - lead }
        rest = rest[(end + 1)...]
      }
      return nil
    }
  }

  /// Whether a piece stands at a place that leaves room for it.
  fileprivate func has(_ piece: Span<UInt8>, at start: Int) -> Bool {
    withUnsafeBytes { text in
      piece.withUnsafeBytes { piece in
        guard let text = text.baseAddress, let sought = piece.baseAddress else { return true }
        return memcmp(text + start, sought, piece.count) == 0
      }
    }
  }
}
