import Diagnostics

/// Reads separated values: comma, semicolon or tab; quoted fields with line breaks; UTF-8, UTF-16 or GB18030.
///
/// **Source:** RFC 4180, and what spreadsheets in China really save.
package enum CSVReader {
  /// A field with where it begins.
  package struct Field: Sendable, Equatable {
    package let text: String
    /// The physical line on which it begins, and its ordinal in the record.
    package let place: Place
    /// Where it stands with its quotes. **Units:** bytes of the text in UTF-8.
    let range: Range<Int>
  }

  /// The records of a file, empty lines left out.
  ///
  /// - Throws: `.damaged` at the line of a quote that is never closed, or where the text is in no known encoding.
  package static func records(
    _ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()
  ) throws(FormatFault) -> [[Field]] {
    guard bytes.count <= limits.fileSize else { throw .tooLarge(limits.fileSize) }
    let text = try text(bytes).utf8
    guard text.contains(where: { !$0.isXMLSpace }) else { throw .empty }
    if TextEncoding.marked(bytes) == nil, let control = TextKind.strayControl(in: text) {
      let line = Int32(text[..<control].count { $0 == 0x0A }) + 1
      throw .damaged(detail: .controlCharacter(Int32(text[control])), place: .line(line, column: 1))
    }
    var scanner = CSVScanner(text, separator: separator(of: text), limits: limits)
    return try scanner.records()
  }

  /// A file as one table.
  ///
  /// **Shape:** the table's rows are records, whatever lines they span; places give the physical line.
  package static func read(
    _ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()
  ) throws(FormatFault) -> TableDocument {
    var cells: [Cell] = []
    for (index, record) in try records(bytes, limits: limits).enumerated() {
      for (column, field) in record.enumerated() {
        let text = field.text.withoutUnseen.trimmingOuterSpace
        guard !text.isEmpty else { continue }
        guard cells.count < limits.cells else { throw .tooManyCells(limits) }
        cells.append(
          Cell(
            text: text, row: Int32(index + 1), column: Int32(column + 1),
            state: isDamagedNumber(text) ? .damagedNumber : .ordinary, place: field.place))
      }
    }
    guard !cells.isEmpty else { throw .empty }
    return TableDocument(blocks: [.table(Table(cells: cells, place: .line(1, column: 1)))])
  }

  /// The text of a file, in an encoding that it tells by a mark or that fits.
  static func text(_ bytes: [UInt8]) throws(FormatFault) -> EncodedText {
    guard let text = EncodedText(bytes) else {
      throw .damaged(
        detail: BilingualText(
          zh: "文字编码无法识别，请另存为 UTF-8 编码的 CSV", en: "The text is in no known encoding: save it as CSV in UTF-8"),
        place: .wholeFile)
    }
    return text
  }

  /// The separator of the first line that one divides into three fields or more, as a header is; else the one that
  /// stands most often in the first lines, outside quotes; the comma where none does.
  static func separator(of text: [UInt8]) -> UInt8 {
    let candidates = [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";")]
    func mostFrequent(_ counts: [Int]) -> Int {
      counts.indices.max { counts[$0] < counts[$1] || (counts[$0] == counts[$1] && $0 > $1) } ?? 0
    }
    var all = [0, 0, 0]
    var ofLine = [0, 0, 0]
    var isQuoted = false
    var lines = 0
    for byte in text {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if !isQuoted, let candidate = candidates.firstIndex(of: byte) {
        all[candidate] += 1
        ofLine[candidate] += 1
      } else if !isQuoted, byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        let likeliest = mostFrequent(ofLine)
        if ofLine[likeliest] > 1 { return candidates[likeliest] }
        ofLine = [0, 0, 0]
        lines += 1
        if lines > 20 { break }
      }
    }
    return candidates[mostFrequent(all)]
  }

  /// **Units:** bytes; no spreadsheet writes a number with more.
  private static let longestNumber = 40

  /// Whether a spreadsheet has saved a long number as `1.1E+30`.
  static func isDamagedNumber(_ text: String) -> Bool {
    guard text.utf8.count <= longestNumber, let first = text.utf8.first, (48...57).contains(first) else {
      return false
    }
    let bytes = Array(text.utf8)
    guard let e = bytes.firstIndex(where: { $0 | 32 == 101 }) else { return false }
    let exponent = bytes[(e + 1)...]
    guard exponent.first == UInt8(ascii: "+"), exponent.count >= 2,
      exponent.dropFirst().allSatisfy({ (48...57).contains($0) })
    else { return false }
    return bytes[..<e].allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: ".") }
  }
}

/// Takes a text apart byte by byte: `\r\n` is one line end, and quotes hide separators and line ends.
private struct CSVScanner {
  private let text: [UInt8]
  private let separator: UInt8
  private let limits: ReadingLimits
  private var position = 0
  private var line: Int32 = 1

  init(_ text: [UInt8], separator: UInt8, limits: ReadingLimits) {
    self.text = text
    self.separator = separator
    self.limits = limits
  }

  mutating func records() throws(FormatFault) -> [[CSVReader.Field]] {
    var records: [[CSVReader.Field]] = []
    while position < text.count {
      let record = try record()
      guard record.contains(where: { !$0.text.isEmpty }) else { continue }
      guard records.count < limits.rows else { throw .tooManyRows(limits.rows) }
      records.append(record)
    }
    return records
  }

  private mutating func record() throws(FormatFault) -> [CSVReader.Field] {
    var fields: [CSVReader.Field] = []
    while true {
      let place = Place.field(line: line, column: Int32(fields.count + 1))
      let start = position
      let bytes = try field()
      guard bytes.count <= limits.textLength else { throw .tooMuchText(limits.textLength) }
      let letters = String(decoding: bytes, as: UTF8.self)
      fields.append(CSVReader.Field(text: letters, place: place, range: start..<position))
      guard position < text.count, text[position] == separator else { break }
      position += 1
      guard fields.count < limits.columns else { throw .tooManyColumns(limits.columns) }
    }
    skipLineEnd()
    return fields
  }

  /// A field, quoted or bare; what stands between a closing quote and the separator is kept as it is.
  private mutating func field() throws(FormatFault) -> [UInt8] {
    guard position < text.count, text[position] == UInt8(ascii: "\"") else { return bareRest() }
    let opening = line
    var bytes: [UInt8] = []
    position += 1
    while position < text.count {
      let byte = text[position]
      position += 1
      if byte == UInt8(ascii: "\"") {
        guard position < text.count, text[position] == byte else { return bytes + bareRest() }
        position += 1
      }
      if byte == UInt8(ascii: "\r") {
        if position < text.count, text[position] == UInt8(ascii: "\n") { position += 1 }
        line += 1
        bytes.append(UInt8(ascii: "\n"))
        continue
      }
      if byte == UInt8(ascii: "\n") { line += 1 }
      bytes.append(byte)
    }
    throw .damaged(
      detail: BilingualText(
        zh: "第\(opening)行的引号没有配对，从这里起无法分列", en: "The quote on line \(opening) is never closed"),
      place: .line(opening, column: 1))
  }

  private mutating func bareRest() -> [UInt8] {
    let start = position
    while position < text.count {
      switch text[position] {
      case separator, UInt8(ascii: "\n"), UInt8(ascii: "\r"): return Array(text[start..<position])
      default: position += 1
      }
    }
    return Array(text[start...])
  }

  private mutating func skipLineEnd() {
    guard position < text.count else { return }
    let isReturn = text[position] == UInt8(ascii: "\r")
    position += 1
    if isReturn, position < text.count, text[position] == UInt8(ascii: "\n") { position += 1 }
    line += 1
  }
}
