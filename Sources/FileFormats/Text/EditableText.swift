import Diagnostics

/// A text file in which pieces can be written otherwise where they stand: separated values, or XML.
package enum EditableText: Sendable {
  case table(CSVText)
  case markup(XMLWrittenText)

  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - name: asked only where the bytes leave the kind open.
  /// - Returns: nil for files of other kinds, and for those that cannot be read.
  package init?(_ bytes: [UInt8], name: String, limits: ReadingLimits = ReadingLimits()) {
    switch FileKind.detect(bytes, name: name) {
    case .csv:
      guard let table = try? CSVText(bytes, limits: limits) else { return nil }
      self = .table(table)
    case .xml:
      guard let markup = XMLWrittenText(bytes) else { return nil }
      self = .markup(markup)
    default: return nil
    }
  }

  package var text: EncodedText {
    switch self {
    case .table(let table): table.text
    case .markup(let markup): markup.text
    }
  }

  /// The file with pieces of its text replaced.
  ///
  /// - Parameter replacements: **Shape:** sorted, not overlapping.
  /// - Returns: nil where it could not be read so.
  package func replacing(_ replacements: [EncodedText.Replacement]) -> [UInt8]? {
    guard let bytes = text.replacing(replacements) else { return nil }
    switch self {
    case .table(let table): return table.isAlike(bytes) ? bytes : nil
    case .markup: return bytes
    }
  }

  /// What is to be written instead of a piece of the text at a place.
  ///
  /// - Parameter offset: where in the text of the place the piece begins. **Units:** code points.
  package func replacing(
    _ piece: String, at place: Place, offset: Int, with replacement: String
  ) throws(WrittenLetters.Obstacle) -> EncodedText.Replacement {
    let letters =
      switch self {
      case .table(let table): table.letters(at: place)
      case .markup(let markup): markup.letters(at: place)
      }
    guard let letters else { throw .notThere }
    let text = text
    return try letters.replacing(piece, at: offset, with: replacement) {
      text.encoded(Array(String($0).utf8)) != nil
    }
  }
}
