/// A coarse picture of which letters a text has: quick to make, and sure only where it says that a letter is not there.
package struct LetterMarks: Sendable {
  fileprivate let low: UInt64
  fileprivate let high: UInt64

  fileprivate init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  package init(_ text: String) {
    var (low, high) = (UInt64(0), UInt64(0))
    let bytes = text.utf8.span
    var position = 0
    while position < bytes.count {
      let mark = Self.mark(of: bytes.letter(at: &position).value)
      if mark < 64 { low |= 1 << mark } else { high |= 1 << (mark - 64) }
    }
    self.init(low: low, high: high)
  }

  /// **Units:** 0 to 127; neighbouring letters have different ones.
  fileprivate static func mark(of letter: UInt32) -> UInt64 { UInt64((letter &* 0x9E37_79B1) >> 25) }
}

/// The letters of a text's pairs, to tell texts that cannot have most of the pairs.
package struct PairLetters: Sendable {
  private let pairs: [LetterMarks]

  package init(_ text: Bigrams) {
    pairs = text.pairs.map { pair in
      var (low, high) = (UInt64(0), UInt64(0))
      for letter in [UInt32(pair >> 32), UInt32(truncatingIfNeeded: pair)] where !Gist.standsForWords(letter)
      {
        let mark = LetterMarks.mark(of: letter)
        if mark < 64 { low |= 1 << mark } else { high |= 1 << (mark - 64) }
      }
      return LetterMarks(low: low, high: high)
    }
  }

  /// Whether three quarters of the pairs may stand in a text, by its letters alone.
  package func most(areIn text: LetterMarks) -> Bool {
    var missing = 0
    for pair in pairs where pair.low & ~text.low | pair.high & ~text.high != 0 {
      missing += 1
      if missing * 4 > pairs.count { return false }
    }
    return true
  }
}
