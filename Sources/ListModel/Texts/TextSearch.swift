import Glibc

extension String {
  /// Whether a piece of text stands in it, byte by byte: Chinese has no second spelling of a text, but for the letters that
  /// old encodings had twice (U+F900 to FAFF).
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

  /// All places of a piece of text in it, byte by byte. **Shape:** one behind the other.
  package func allPlaces(of piece: String) -> [Range<String.Index>] { self[...].allPlaces(of: piece) }

  /// The text with another in the place of a piece, wherever that stands in it, byte by byte.
  package func replacing(_ piece: String, by other: String) -> String {
    let places = allPlaces(of: piece)
    guard !places.isEmpty else { return self }
    var (text, start) = ("", startIndex)
    for place in places {
      text += self[start..<place.lowerBound] + other
      start = place.upperBound
    }
    return text + self[start...]
  }

  /// The text without a piece, wherever that stands in it, byte by byte.
  package func without(_ piece: String) -> String { replacing(piece, by: "") }

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

  /// Whether it ends with a piece of text, byte by byte.
  package func ends(with piece: String) -> Bool {
    let (text, piece) = (utf8.span, piece.utf8.span)
    return text.count >= piece.count && text.has(piece, at: text.count - piece.count)
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
  package func firstPlace(of piece: String) -> Range<String.Index>? { place(of: piece, from: 0) }

  /// All places of a piece of text in it, byte by byte. **Shape:** one behind the other.
  package func allPlaces(of piece: String) -> [Range<String.Index>] {
    var places: [Range<String.Index>] = []
    while let place = place(
      of: piece, from: places.last.map { utf8.distance(from: startIndex, to: $0.upperBound) } ?? 0)
    {
      places.append(place)
    }
    return places
  }

  /// - Parameter start: behind how many bytes it is sought.
  private func place(of piece: String, from start: Int) -> Range<String.Index>? {
    guard let place = utf8.span.first(piece.utf8.span, from: start) else { return nil }
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
