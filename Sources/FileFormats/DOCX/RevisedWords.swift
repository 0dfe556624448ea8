/// The words of a revision, gathered while a document is read.
struct RevisedWords {
  /// What a revision stands around.
  enum Extent { case insertion, deletion, row }

  private var extent: Extent?
  private var piece: [UInt8] = []
  private var words = ""
  /// Inside an element of text that is left out of the content.
  private var isDeletedText = false

  /// Whether words are being gathered.
  var isOpen: Bool { extent != nil }

  /// A revision begins.
  ///
  /// - Parameter property: the properties that it stands in; nil where it stands around runs.
  mutating func begin(_ isDeletion: Bool, propertyOf property: WordElement?) {
    switch property {
    case nil: extent = isDeletion ? .deletion : .insertion
    case .rowProperties: extent = .row
    default: break
    }
  }

  /// Whether the end of something is the end of the revision.
  func ends(with end: Extent) -> Bool { extent == end }

  mutating func startText(_ isText: Bool) { isDeletedText = isText }
  mutating func endText() { isDeletedText = false }

  /// Takes text of the content, or of what is left out of it.
  mutating func take(_ text: borrowing XMLText, isText: Bool) {
    guard isText || isDeletedText, piece.count < Self.longest else { return }
    text.append(to: &piece)
  }

  /// A paragraph ends; of several, the first counts that is more than a number.
  mutating func endPiece() {
    guard !piece.isEmpty else { return }
    let text = String(decoding: piece, as: UTF8.self).trimmingOuterSpace
    piece = []
    if words.utf8.allSatisfy({ (0x30...0x39).contains($0) }), !text.isEmpty { words = text }
  }

  /// Ends the gathering.
  mutating func close() -> String {
    endPiece()
    extent = nil
    return words
  }

  /// **Units:** bytes. More than this is not quoted.
  private static let longest = 600
}
