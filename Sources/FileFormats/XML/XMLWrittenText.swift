import Diagnostics

/// An XML file as it is written: its texts and the values of its attributes can be written otherwise.
package struct XMLWrittenText: Sendable {
  package let text: EncodedText
  /// What the file consists of, in order and without gaps.
  private let tokens: [Token]
  /// Where lines begin. **Units:** bytes of the text in UTF-8.
  private let lines: [Int]

  /// A piece of markup, or text between two.
  private struct Token {
    enum Kind { case text, tag, characterData, remark }

    let kind: Kind
    let range: Range<Int>
  }

  /// - Parameter bytes: a well-formed document without a DOCTYPE.
  /// - Returns: nil where the bytes are not in the encoding that the document declares.
  package init?(_ bytes: [UInt8]) {
    guard let encoding = try? XMLDeclaration.encoding(of: bytes), let text = EncodedText(bytes, in: encoding)
    else { return nil }
    self.text = text
    tokens = Self.tokens(of: text.utf8)
    lines = Self.lines(of: text.utf8)
  }

  /// The letters of the text or the value of an attribute that begins at a place; nil where none does.
  package func letters(at place: Place) -> WrittenLetters? {
    guard let offset = offset(of: place), !tokens.isEmpty else { return nil }
    let index = indexOfToken(at: offset)
    if tokens[index].kind == .tag { return attribute(at: offset, in: tokens[index].range) }
    let start = tokens[..<index].lastIndex { $0.kind == .tag }.map { $0 + 1 } ?? 0
    var letters: [WrittenLetters.Letter] = []
    for token in tokens[start...] {
      switch token.kind {
      case .tag: return WrittenLetters(letters)
      case .text: letters += references(in: token.range, .markup)
      case .characterData:
        let inner =
          token.range.lowerBound + Self.sectionStart.count..<token.range.upperBound - Self.sectionEnd.count
        letters += text.utf8[inner].letters(.characterData, joiningLineEnds: true)
      case .remark: break
      }
    }
    return nil
  }

  private func indexOfToken(at offset: Int) -> Int {
    var (low, high) = (0, tokens.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if tokens[middle].range.lowerBound <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// - Parameter tag: from its `<` to its `>`.
  private func attribute(at offset: Int, in tag: Range<Int>) -> WrittenLetters? {
    var position = tag.lowerBound
    while let opening = text.utf8[position..<tag.upperBound].firstIndex(where: { $0 == 0x22 || $0 == 0x27 }),
      let closing = text.utf8[(opening + 1)..<tag.upperBound].firstIndex(of: text.utf8[opening])
    {
      if (opening + 1..<closing).contains(offset) {
        return WrittenLetters(references(in: opening + 1..<closing, .attribute))
      }
      position = closing + 1
    }
    return nil
  }

  /// The letters of a range, references resolved; white space in the value of an attribute is read as blanks.
  private func references(in range: Range<Int>, _ style: WrittenLetters.Style) -> [WrittenLetters.Letter] {
    var letters: [WrittenLetters.Letter] = []
    var position = range.lowerBound
    while position < range.upperBound {
      let ampersand =
        text.utf8[position..<range.upperBound].firstIndex(of: UInt8(ascii: "&")) ?? range.upperBound
      letters += text.utf8[position..<ampersand].letters(style, joiningLineEnds: true).map { letter in
        let isBlank = style == .attribute && (letter.scalar == "\n" || letter.scalar == "\t")
        return isBlank ? WrittenLetters.Letter(scalar: " ", range: letter.range, style: style) : letter
      }
      guard ampersand < range.upperBound,
        let end = text.utf8[ampersand..<range.upperBound].firstIndex(of: UInt8(ascii: ";"))
      else { return letters }
      if let scalar = Self.scalar(named: String(decoding: text.utf8[ampersand + 1..<end], as: UTF8.self)) {
        letters.append(WrittenLetters.Letter(scalar: scalar, range: ampersand..<end + 1, style: style))
      }
      position = end + 1
    }
    return letters
  }

  private static func scalar(named name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      let digits = name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
      return name.hasPrefix("#") ? digits.flatMap { Unicode.Scalar($0) } : nil
    }
  }

  // MARK: The shape of the file

  private static let sectionStart = Array("<![CDATA[".utf8)
  private static let sectionEnd = Array("]]>".utf8)
  /// What begins a piece that tags are not told from by its `<` alone, and what ends it.
  private static let remarks: [(kind: Token.Kind, start: [UInt8], end: [UInt8])] = [
    (.remark, Array("<!--".utf8), Array("-->".utf8)), (.characterData, sectionStart, sectionEnd),
    (.remark, Array("<?".utf8), Array("?>".utf8)),
  ]

  private static func tokens(of text: [UInt8]) -> [Token] {
    var tokens: [Token] = []
    var position = 0
    while position < text.count {
      let token: Token
      if text[position] != UInt8(ascii: "<") {
        let end = text[position...].firstIndex(of: UInt8(ascii: "<")) ?? text.count
        token = Token(kind: .text, range: position..<end)
      } else if let remark = remarks.first(where: { text[position...].starts(with: $0.start) }) {
        let end =
          text[(position + remark.start.count)...].firstRange(of: remark.end)?.upperBound ?? text.count
        token = Token(kind: remark.kind, range: position..<end)
      } else {
        token = Token(kind: .tag, range: position..<endOfTag(from: position, in: text))
      }
      tokens.append(token)
      position = token.range.upperBound
    }
    return tokens
  }

  private static func endOfTag(from start: Int, in text: [UInt8]) -> Int {
    var quote: UInt8?
    for index in start..<text.count {
      let byte = text[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      }
    }
    return text.count
  }

  private static func lines(of text: [UInt8]) -> [Int] {
    [0]
      + text.indices.filter { index in
        text[index] == 0x0A || text[index] == 0x0D && !(index + 1 < text.count && text[index + 1] == 0x0A)
      }.map { $0 + 1 }
  }

  /// The byte of a place that is a line and a column in Unicode scalars.
  private func offset(of place: Place) -> Int? {
    guard case .line(let line, let column) = place, lines.indices.contains(Int(line) - 1) else { return nil }
    var offset = lines[Int(line) - 1]
    for _ in 1..<max(Int(column), 1) {
      repeat { offset += 1 } while offset < text.utf8.count && text.utf8[offset] & 0xC0 == 0x80
    }
    return offset < text.utf8.count ? offset : nil
  }
}
