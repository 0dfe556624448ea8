/// A text in letters, with its brackets matched, so that a comma within brackets divides nothing.
struct DivisionText: Sendable {
  let text: String
  let scalars: [Unicode.Scalar]
  /// The index in `text` of each letter, and of the end.
  private let indices: [String.Index]
  /// For each opening bracket or quotation mark, the position after the one that closes it on the same line.
  private let closings: [Int: Int]

  init(_ text: String) {
    self.text = text
    scalars = text.letters
    indices = Array(text.unicodeScalars.indices) + [text.endIndex]
    closings = Self.matchBrackets(scalars)
  }

  /// A piece of the text as written.
  subscript(range: Range<Int>) -> Substring { text[indices[range.lowerBound]..<indices[range.upperBound]] }

  /// The position after the bracket that closes the one here; nil where none opens or none closes.
  func closing(of position: Int) -> Int? { closings[position] }

  /// The positions in a range at which the text is divided, brackets left alone.
  func splits(_ range: Range<Int>, where isMark: (Int) -> Bool) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    var position = start
    while position < range.upperBound {
      if let closing = closings[position], closing <= range.upperBound {
        position = closing
        continue
      }
      if isMark(position) {
        pieces.append(start..<position)
        start = position + 1
      }
      position += 1
    }
    pieces.append(start..<range.upperBound)
    return pieces
  }

  /// The range without blanks and stops at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, Self.isOuter(scalars[start]) { start += 1 }
    while start < end, Self.isOuter(scalars[end - 1]) { end -= 1 }
    return start..<end
  }

  /// Whether a letter is a blank.
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

  private static func isOuter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "，", ",", "；", ";", "。", "、", "：", ":", ".": true
    default: isBlank(scalar)
    }
  }

  private static func matchBrackets(_ scalars: [Unicode.Scalar]) -> [Int: Int] {
    var open: [Int] = []
    var closings: [Int: Int] = [:]
    for (position, scalar) in scalars.enumerated() {
      switch scalar {
      case "\n", "\r": open.removeAll()
      case "（", "(", "《", "〈", "“", "〔", "[", "【", "「": open.append(position)
      case "）", ")", "》", "〉", "”", "〕", "]", "】", "」":
        guard let start = open.last, Self.pair(scalars[start], scalar) else { continue }
        open.removeLast()
        closings[start] = position + 1
      default: continue
      }
    }
    return closings
  }

  private static func pair(_ open: Unicode.Scalar, _ close: Unicode.Scalar) -> Bool {
    switch open {
    case "（", "(": close == "）" || close == ")"
    case "《": close == "》"
    case "〈": close == "〉"
    case "“": close == "”"
    case "〔": close == "〕"
    case "[": close == "]"
    case "【": close == "】"
    case "「": close == "」"
    default: false
    }
  }
}
