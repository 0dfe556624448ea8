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

  /// The same, where letters that only look like others are those.
  package init(unified text: String) {
    var (low, high) = (UInt64(0), UInt64(0))
    let bytes = text.utf8.span
    var position = 0
    while position < bytes.count {
      var letter = bytes.letter(at: &position)
      // Most letters are Chinese ones, and stand for themselves.
      if !(0x4E00...0x9FFF).contains(letter.value) {
        // What these look like no table says: they may be any letter.
        if (0x2F800...0x2FA1F).contains(letter.value) { (low, high) = (.max, .max) }
        letter = UnifiedIdeograph.of(letter) ?? letter
      }
      let mark = Self.mark(of: letter.value)
      if mark < 64 { low |= 1 << mark } else { high |= 1 << (mark - 64) }
    }
    self.init(low: low, high: high)
  }

  /// Those of both texts.
  package func union(_ other: LetterMarks) -> LetterMarks {
    LetterMarks(low: low | other.low, high: high | other.high)
  }

  /// Whether a text can have all letters of another one.
  fileprivate func covers(_ other: LetterMarks) -> Bool { other.low & ~low == 0 && other.high & ~high == 0 }

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

/// Texts by their letters, to tell that none of them can be made of the letters of another text.
package struct LetterMarkSet: Sendable {
  /// Each text under the first mark it has, by that mark's number; one without letters under the last.
  private var texts = [[LetterMarks]](repeating: [], count: 129)
  /// The marks under which there are texts.
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  package init() {}

  /// Enters a text.
  package mutating func insert(_ text: LetterMarks) {
    let first =
      text.low != 0 ? text.low.trailingZeroBitCount : 64 + text.high.trailingZeroBitCount
    texts[first].append(text)
    if first < 64 { low |= 1 << UInt64(first) } else if first < 128 { high |= 1 << UInt64(first - 64) }
  }

  /// Whether any of the texts may have no letter but those of another one.
  package func hasText(within letters: LetterMarks) -> Bool {
    !texts[128].isEmpty || hasText(within: letters, letters.low & low, from: 0)
      || hasText(within: letters, letters.high & high, from: 64)
  }

  private func hasText(within letters: LetterMarks, _ marks: UInt64, from start: Int) -> Bool {
    var marks = marks
    while marks != 0 {
      if texts[start + marks.trailingZeroBitCount].contains(where: letters.covers) { return true }
      marks &= marks - 1
    }
    return false
  }
}
