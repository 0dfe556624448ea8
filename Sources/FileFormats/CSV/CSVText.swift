import Diagnostics

/// A file of separated values as it is written: its fields can be written otherwise, and records added.
package struct CSVText: Sendable {
  package let text: EncodedText
  private let separator: UInt8
  /// Where each field stands. **Units:** bytes of the text in UTF-8.
  private let ranges: [Place: Range<Int>]

  /// - Throws: as `CSVReader.records`.
  package init(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) throws(FormatFault) {
    text = try CSVReader.text(bytes)
    separator = CSVReader.separator(of: text.utf8)
    let records = try CSVReader.records(bytes, limits: limits)
    ranges = Dictionary(records.joined().map { ($0.place, $0.range) }) { first, _ in first }
  }

  /// The letters of the field at a place; nil where there is none.
  package func letters(at place: Place) -> WrittenLetters? {
    ranges[place].map { WrittenLetters(letters(in: $0)) }
  }

  private func letters(in range: Range<Int>) -> [WrittenLetters.Letter] {
    let quote = UInt8(ascii: "\"")
    let bare = WrittenLetters.Style.bareField(separator: separator)
    let field = text.utf8[range]
    guard field.first == quote else { return field.letters(bare, joiningLineEnds: false) }
    var letters: [WrittenLetters.Letter] = []
    var start = range.lowerBound + 1
    while let end = field[start...].firstIndex(of: quote) {
      letters += field[start..<end].letters(.quotedField, joiningLineEnds: true)
      guard end + 1 < range.upperBound, field[end + 1] == quote else {
        return letters + field[(end + 1)...].letters(bare, joiningLineEnds: false)
      }
      letters.append(WrittenLetters.Letter(scalar: "\"", range: end..<end + 2, style: .quotedField))
      start = end + 2
    }
    return letters
  }

  /// Whether a file has the same fields, whatever they say.
  func isAlike(_ bytes: [UInt8]) -> Bool {
    guard let other = try? CSVText(bytes) else { return false }
    return separator == other.separator && ranges.count == other.ranges.count
  }

  /// The file with a record behind all others, in its encoding and with its separator and line ends.
  ///
  /// - Returns: nil where the encoding lacks a letter.
  package func appending(_ fields: [String]) -> [UInt8]? {
    let lineEnd = lineEnd
    var record: [UInt8] = text.utf8.last.map { $0 == 0x0A || $0 == 0x0D } ?? true ? [] : lineEnd
    for (index, field) in fields.enumerated() {
      if index > 0 { record.append(separator) }
      record += written(field)
    }
    return text.appending(record + lineEnd)
  }

  /// As `CSVWriter` writes fields: what a spreadsheet would take for a formula gets an apostrophe before it.
  private func written(_ field: String) -> [UInt8] {
    let bytes = Array((CSVWriter.isFormula(field) ? "'" : "").utf8) + Array(field.utf8)
    guard bytes.contains(where: { [separator, 0x22, 0x0A, 0x0D].contains($0) }) else { return bytes }
    return [0x22] + bytes.flatMap { $0 == 0x22 ? [0x22, 0x22] : [$0] } + [0x22]
  }

  /// The line end of the file's first line.
  private var lineEnd: [UInt8] {
    guard let first = text.utf8.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return [0x0A] }
    let isPair = text.utf8[first...].starts(with: [0x0D, 0x0A])
    return isPair ? [0x0D, 0x0A] : [text.utf8[first]]
  }
}
