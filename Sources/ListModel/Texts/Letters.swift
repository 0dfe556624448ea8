extension String {
  /// The letters (Unicode scalars) of a text, taken from its bytes in one go.
  package var letters: [Unicode.Scalar] { utf8.span.letters }

  /// What stands between marks. **Shape:** without empty pieces.
  package func pieces(between marks: LetterSet) -> [Substring] { self[...].pieces(between: marks) }

  /// A number that is the same for the same letters in any order, without making them.
  package var sumInAnyOrder: UInt64 {
    let bytes = utf8.span
    var (sum, position) = (UInt64(0), 0)
    while position < bytes.count { sum &+= bytes.letter(at: &position).squared }
    return sum
  }
}

extension Substring {
  /// The letters (Unicode scalars) of a text.
  package var letters: [Unicode.Scalar] { utf8.span.letters }

  /// What stands between marks. **Shape:** without empty pieces.
  package func pieces(between marks: LetterSet) -> [Substring] {
    let bytes = utf8.span
    var pieces: [Substring] = []
    var (start, position) = (0, 0)
    func take(until end: Int) {
      guard start < end else { return }
      let first = utf8.index(startIndex, offsetBy: start)
      pieces.append(self[first..<utf8.index(first, offsetBy: end - start)])
    }
    while position < bytes.count {
      let place = position
      guard marks.contains(bytes.letter(at: &position)) else { continue }
      take(until: place)
      start = position
    }
    take(until: position)
    return pieces
  }
}

extension [Unicode.Scalar] {
  /// The first place of a piece in it; nil where it does not stand there, or has no letter.
  package func firstPlace(of piece: [Unicode.Scalar]) -> Range<Int>? {
    guard let first = piece.first, count >= piece.count else { return nil }
    for start in 0...count - piece.count
    where self[start] == first && self[start..<start + piece.count].elementsEqual(piece) {
      return start..<start + piece.count
    }
    return nil
  }

  /// A number that is the same for the same letters in any order, and nearly always another one for others: it spares sorting
  /// the letters of texts that nothing else is like.
  package var sumInAnyOrder: UInt64 { reduce(0) { $0 &+ $1.squared } }
}

extension Unicode.Scalar {
  fileprivate var squared: UInt64 { UInt64(value) &* UInt64(value) }
}

extension String {
  /// A text of letters.
  package init(letters: [Unicode.Scalar]) { self.init(letters: letters[...]) }

  /// A text of letters.
  package init(letters: ArraySlice<Unicode.Scalar>) {
    self.init(unsafeUninitializedCapacity: letters.reduce(0) { $0 + UTF8.width($1) }) { bytes in
      var count = 0
      for letter in letters {
        // Most letters are Chinese ones, of three bytes.
        if (0x4E00...0x9FFF).contains(letter.value) {
          bytes[count] = UInt8(truncatingIfNeeded: letter.value >> 12) | 0xE0
          bytes[count + 1] = UInt8(truncatingIfNeeded: letter.value >> 6) & 0x3F | 0x80
          bytes[count + 2] = UInt8(truncatingIfNeeded: letter.value) & 0x3F | 0x80
          count += 3
          continue
        }
        for byte in UTF8.encode(letter).unsafelyUnwrapped {
          bytes[count] = byte
          count += 1
        }
      }
      return count
    }
  }
}

extension Span<UInt8> {
  fileprivate var letters: [Unicode.Scalar] {
    var letters: [Unicode.Scalar] = []
    letters.append(addingCapacity: count) { letters in
      var position = 0
      while position < count { letters.append(letter(at: &position)) }
    }
    return letters
  }

  /// **Units:** bytes.
  @inline(__always)
  func lengthOfLetter(at position: Int) -> Int {
    let lead = self[position]
    return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }

  /// The letter whose bytes begin at a place, which moves behind it.
  ///
  /// **Shape:** the bytes of a `String`, which are always well-formed.
  @inline(__always)
  func letter(at position: inout Int) -> Unicode.Scalar {
    let lead = self[position]
    // Most letters are Chinese ones, of three bytes; the bytes behind the first one are there in a text of a `String`.
    if lead & 0xF0 == 0xE0 {
      let value = UInt32(lead & 0x0F) << 12 | UInt32(self[unchecked: position + 1] & 0x3F) << 6
      let last = UInt32(self[unchecked: position + 2] & 0x3F)
      position += 3
      return Unicode.Scalar(value | last) ?? "\u{FFFD}"
    }
    let length = lengthOfLetter(at: position)
    var value = length == 1 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(length))
    for index in position + 1..<position + length { value = value << 6 | UInt32(self[index] & 0x3F) }
    position += length
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}
