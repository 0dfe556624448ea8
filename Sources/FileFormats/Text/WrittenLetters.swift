/// A text of a file as it is read, each letter with the bytes that it is written in.
///
/// **Shape:** without white space at its beginning, as the offsets of mendings count.
package struct WrittenLetters: Sendable {
  /// How letters are written where they stand.
  enum Style: Sendable, Hashable {
    /// A field of separated values, bare or in quotes.
    case bareField(separator: UInt8)
    case quotedField
    /// Between tags, with references.
    case markup
    /// In `<![CDATA[`…`]]>`.
    case characterData
    /// The value of an attribute, in quotes of either kind.
    case attribute
  }

  struct Letter: Sendable {
    let scalar: Unicode.Scalar
    /// **Units:** bytes of the text in UTF-8.
    let range: Range<Int>
    let style: Style
  }

  /// Why a piece cannot be written otherwise.
  package enum Obstacle: Error, Sendable {
    /// It does not stand there letter by letter.
    case notThere
    /// What should stand instead has a letter that cannot be written there.
    case unwritable
  }

  private let letters: ArraySlice<Letter>

  init(_ letters: [Letter]) { self.letters = letters.drop { $0.scalar.isOuterSpace } }

  /// What is to be written for another text instead of a piece of this one.
  ///
  /// - Parameters:
  ///   - offset: where the piece begins. **Units:** code points.
  ///   - isWritable: whether the file's encoding has a letter.
  package func replacing(
    _ piece: String, at offset: Int, with replacement: String, isWritable: (Unicode.Scalar) -> Bool
  ) throws(Obstacle) -> EncodedText.Replacement {
    let wanted = Array(piece.unicodeScalars)
    let found = letters.dropFirst(max(0, offset)).prefix(wanted.count)
    guard offset >= 0, let first = found.first, let last = found.last,
      found.lazy.map(\.scalar).elementsEqual(wanted),
      zip(found, found.dropFirst()).allSatisfy({
        $0.range.upperBound == $1.range.lowerBound && $0.style == $1.style
      })
    else { throw .notThere }
    guard let text = first.style.write(replacement, isWritable) else { throw .unwritable }
    return EncodedText.Replacement(first.range.lowerBound..<last.range.upperBound, with: text)
  }
}

extension WrittenLetters.Style {
  /// A text as it is written in this style, in UTF-8; nil where it cannot be.
  fileprivate func write(_ text: String, _ isWritable: (Unicode.Scalar) -> Bool) -> [UInt8]? {
    var written = ""
    for scalar in text.unicodeScalars {
      guard let letter = write(scalar, isWritable(scalar)) else { return nil }
      written += letter
    }
    return Array(written.utf8)
  }

  private func write(_ scalar: Unicode.Scalar, _ isWritable: Bool) -> String? {
    let plain = isWritable ? String(scalar) : nil
    switch self {
    case .bareField(let separator):
      return scalar == "\"" || scalar.isLineEnd || scalar.value == separator ? nil : plain
    case .quotedField: return scalar == "\"" ? "\"\"" : plain
    // What ends the section is never part of it.
    case .characterData: return scalar == ">" ? nil : plain
    case .markup, .attribute:
      switch scalar {
      case "&": return "&amp;"
      case "<": return "&lt;"
      case ">": return "&gt;"
      case "\"" where self == .attribute: return "&quot;"
      case "'" where self == .attribute: return "&apos;"
      default:
        let isRead = isWritable && (self == .markup || !scalar.isLineEnd && scalar != "\t") && scalar != "\r"
        return isRead ? String(scalar) : "&#x\(String(scalar.value, radix: 16, uppercase: true));"
      }
    }
  }
}

extension Unicode.Scalar {
  var isLineEnd: Bool { self == "\n" || self == "\r" }
}

extension ArraySlice<UInt8> {
  /// The letters of well-formed UTF-8 one after the other, each with its bytes; `\r\n` and `\r` are read as `\n`.
  func letters(_ style: WrittenLetters.Style, joiningLineEnds: Bool) -> [WrittenLetters.Letter] {
    var letters: [WrittenLetters.Letter] = []
    var position = startIndex
    for scalar in String(decoding: self, as: UTF8.self).unicodeScalars {
      let end = position + UTF8.width(scalar)
      defer { position = end }
      if joiningLineEnds, scalar == "\n", let last = letters.last, last.range.upperBound == position,
        self[last.range.lowerBound] == UInt8(ascii: "\r"), last.range.count == 1
      {
        letters[letters.count - 1] = WrittenLetters.Letter(
          scalar: "\n", range: last.range.lowerBound..<end, style: style)
        continue
      }
      letters.append(
        WrittenLetters.Letter(
          scalar: joiningLineEnds && scalar == "\r" ? "\n" : scalar, range: position..<end, style: style))
    }
    return letters
  }
}
