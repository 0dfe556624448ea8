/// Reads a division (职责分工) written as one text into the shares of the units that it names.
package struct DivisionParser: Sendable {
  private let names: UnitNameTrie

  /// - Parameter register: the units whose names are known; others are found by the shape of their names.
  package init(register: UnitRegister) { names = register.writtenNames }

  /// The shares that a text gives.
  ///
  /// - Returns: in the order of the text; empty where it names no unit as a subject.
  package func parse(_ text: String) -> [DivisionShare] {
    let division = DivisionText(text)
    var reading = DivisionReading(UnitNameScanner(text: division, names: names))
    for sentence in DivisionSentences(division) { reading.read(sentence) }
    return reading.shares
  }

  /// What a share says of the unit beside which it stands.
  ///
  /// - Parameter isOwn: whether a name in the text is that of this unit: 市住建局牵头… beside 市住建局.
  /// - Returns: in the order of the text, what is said of other units left out.
  package func parse(
    share: String, isOwn: (Substring) -> Bool = { _ in false }
  ) -> [DivisionShare] {
    let division = DivisionText(share)
    var reading = DivisionReading(UnitNameScanner(text: division, names: names), isShare: true)
    for sentence in DivisionSentences(division) { reading.read(sentence) }
    return reading.shares.filter { $0.unit.isEmpty || isOwn($0.unit) }
  }
}

/// The sentences of a division, each without the number before it.
struct DivisionSentences: Sequence {
  private let sentences: [Range<Int>]

  init(_ division: DivisionText) {
    let scalars = division.scalars
    let pieces = division.splits(0..<scalars.count) { position in
      switch scalars[position] {
      case "；", ";", "。", "\n", "\r", "！", "\u{2028}", "\u{2029}": true
      default: false
      }
    }
    sentences = pieces.map { Self.withoutNumber(division.trimmed($0), scalars) }.filter { !$0.isEmpty }
  }

  func makeIterator() -> IndexingIterator<[Range<Int>]> { sentences.makeIterator() }

  /// Drops `1.`, `（一）`, `一、`, `①`, `一是` at the head of a sentence.
  static func withoutNumber(_ range: Range<Int>, _ scalars: [Unicode.Scalar]) -> Range<Int> {
    guard let first = range.first else { return range }
    var position = first
    if ("①"..."⒛").contains(scalars[first]) { return afterMark(first + 1, range, scalars) }
    let isBracketed = scalars[first] == "（" || scalars[first] == "("
    if isBracketed { position += 1 }
    let digits = position
    while position < range.upperBound, position < digits + 4, isNumeral(scalars[position]) { position += 1 }
    guard position > digits, position < range.upperBound else { return range }
    switch scalars[position] {
    case "）", ")": return afterMark(position + 1, range, scalars)
    case "、", "．", ":", "：", "是": return isBracketed ? range : afterMark(position + 1, range, scalars)
    case ".":
      let next = position + 1
      let isDecimal = next < range.upperBound && ("0"..."9").contains(scalars[next])
      return isBracketed || isDecimal ? range : afterMark(next, range, scalars)
    default: return range
    }
  }

  private static func afterMark(_ start: Int, _ range: Range<Int>, _ scalars: [Unicode.Scalar]) -> Range<Int>
  {
    var start = start
    while start < range.upperBound,
      DivisionText.isBlank(scalars[start]) || "、.".unicodeScalars.contains(scalars[start])
    { start += 1 }
    return start..<range.upperBound
  }

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || ("０"..."９").contains(scalar) || ChineseNumeral.digit(scalar) != nil
      || scalar == "十"
  }
}
