import Diagnostics

/// A name without what does not make it another name: white space, invisible marks, the width and case of letters,
/// the width of brackets.
///
/// Two names are the same name where their `text` is equal.
package struct NormalisedName: Sendable, Hashable, Comparable {
  private let key: TextKey

  package var text: String { key.text }

  package init(_ written: String) { key = TextKey(Self.folded(written)) }

  private static func folded(_ written: String) -> String {
    let bytes = written.utf8.span
    guard mayNeedFolding(bytes) else { return written }
    let first = firstFolded(in: bytes)
    guard first < bytes.count else { return written }
    // Folding never takes more bytes.
    return String(unsafeUninitializedCapacity: bytes.count) { folded in
      var (count, position) = (first, first)
      for index in 0..<first { folded[index] = bytes[index] }
      while position < bytes.count {
        // Most letters are Chinese ones, of three bytes, and stay as they are.
        if (0xE4...0xED).contains(bytes[position]) {
          for index in 0..<3 { folded[count + index] = bytes[position + index] }
          count += 3
          position += 3
          continue
        }
        let start = position
        let letter = bytes.letter(at: &position)
        guard let kept = fold(letter) else { continue }
        if kept == letter {
          for index in start..<position {
            folded[count] = bytes[index]
            count += 1
          }
        } else {
          for byte in UTF8.encode(kept).unsafelyUnwrapped {
            folded[count] = byte
            count += 1
          }
        }
      }
      return count
    }
  }

  /// The letters of a name's `text`, without making it.
  ///
  /// - Parameter most: how many of them are wanted.
  package static func letters(of written: String, atMost most: Int = .max) -> [Unicode.Scalar] {
    let bytes = written.utf8.span
    let needsFolding = mayNeedFolding(bytes)
    var letters: [Unicode.Scalar] = []
    letters.append(addingCapacity: bytes.count) { letters in
      var position = 0
      while position < bytes.count, letters.count < most {
        let letter = bytes.letter(at: &position)
        if let kept = needsFolding ? fold(letter) : letter { letters.append(kept) }
      }
    }
    return letters
  }

  /// The first letter of a name's `text`; nil where that is empty.
  package static func firstLetter(of written: String) -> Unicode.Scalar? {
    var position = 0
    return nextLetter(in: written.utf8.span, from: &position)
  }

  /// Whether two names are the same name, without making either.
  package static func areSame(_ one: String, _ other: String) -> Bool {
    if one.isSpelled(other) { return true }
    let (one, other) = (one.utf8.span, other.utf8.span)
    var (here, there) = (0, 0)
    while true {
      let letter = nextLetter(in: one, from: &here)
      guard letter == nextLetter(in: other, from: &there) else { return false }
      if letter == nil { return true }
    }
  }

  private static func nextLetter(in bytes: Span<UInt8>, from position: inout Int) -> Unicode.Scalar? {
    while position < bytes.count {
      if let kept = fold(bytes.letter(at: &position)) { return kept }
    }
    return nil
  }

  package static func < (left: NormalisedName, right: NormalisedName) -> Bool {
    left.text.unicodeScalars.lexicographicallyPrecedes(right.text.unicodeScalars)
  }

  /// Whether any byte can belong to a letter that `fold` changes.
  private static func mayNeedFolding(_ bytes: Span<UInt8>) -> Bool {
    bytes.holdsAny { byte in
      byte.isBelow(0x21) | (byte &- 0x41).isBelow(26) | byte.equals(0x7F) | byte.equals(0xC2)
        | (byte & 0xFE).equals(0xE2) | byte.equals(0xEF)
    }
  }

  /// Where the first letter stands that `fold` changes; the end where none does.
  private static func firstFolded(in bytes: Span<UInt8>) -> Int {
    var position = 0
    while position < bytes.count {
      let place = position
      let letter = bytes.letter(at: &position)
      if fold(letter) != letter { return place }
    }
    return position
  }

  /// - Returns: nil for a scalar that does not count.
  private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    // Most letters are Chinese ones.
    if (0x3016..<0xFEFF).contains(scalar.value) { return scalar }
    return switch scalar.value {
    case 0...0x20, 0x7F...0xA0, 0xAD, 0x200B...0x200F, 0x2028...0x202F, 0x2060...0x206F, 0x3000, 0xFEFF:
      nil
    case 0x41...0x5A: Unicode.Scalar(scalar.value + 0x20)
    case 0xFF21...0xFF3A: Unicode.Scalar(scalar.value - 0xFF21 + 0x61)
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFF01 + 0x21)
    case 0x3014, 0x3010: "["
    case 0x3015, 0x3011: "]"
    default: scalar
    }
  }
}
