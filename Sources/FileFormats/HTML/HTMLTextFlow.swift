import Diagnostics

/// Makes paragraphs out of running text, with white space as browsers show it.
struct HTMLTextFlow {
  /// What the next paragraph is.
  struct Manner {
    var headingLevel: Int?
    /// Not shown in the page.
    var isHidden = false
  }

  private(set) var blocks: [TableDocument.Block] = []
  private let limits: ReadingLimits
  private var manner = Manner()
  private var text: [UInt8] = []
  private var place = Place.wholeFile
  private var gap = Gap.none

  /// White space since the last character.
  private enum Gap { case none, space, lineEnd }

  init(limits: ReadingLimits) { self.limits = limits }

  /// Ends the paragraph, if one has begun, and says of what manner the next one is.
  mutating func breakParagraph(_ next: Manner) throws(FormatFault) {
    defer { manner = next }
    gap = .none
    guard !text.isEmpty else { return }
    let content = String(decoding: text, as: UTF8.self).trimmingOuterSpace
    text.removeAll(keepingCapacity: true)
    guard !content.isEmpty else { return }
    guard blocks.count < limits.cells else { throw .tooManyCells(limits) }
    let paragraph = Paragraph(
      text: content, headingLevel: manner.headingLevel, isHidden: manner.isHidden, place: place)
    blocks.append(.paragraph(paragraph))
  }

  mutating func breakLine() {
    gap = .none
    if !text.isEmpty { text.append(0x0A) }
  }

  /// Adds text.
  ///
  /// - Parameters:
  ///   - bytes: In UTF-8, whole characters.
  ///   - place: Of the first that is not white space.
  mutating func append(
    _ bytes: UnsafeBufferPointer<UInt8>, keepingSpace: Bool, at place: Place
  ) throws(FormatFault) {
    for (index, byte) in bytes.enumerated() {
      if byte.isXMLSpace || byte == 0x0C {
        keepingSpace ? keep(byte) : widenGap(byte)
        continue
      }
      closeGap(before: bytes[index...])
      if text.isEmpty { self.place = place }
      text.append(byte)
      replaceHardSpace()
    }
    if text.count > limits.textLength { throw .tooMuchText(limits.textLength) }
  }

  /// Adds blocks that stand between paragraphs.
  mutating func append(_ others: [TableDocument.Block]) { blocks.append(contentsOf: others) }

  /// Takes the last block away if it is a heading, and gives its text.
  mutating func removeLastHeading() -> String? {
    guard case .paragraph(let paragraph)? = blocks.last, paragraph.headingLevel != nil else { return nil }
    blocks.removeLast()
    return paragraph.text
  }

  private mutating func keep(_ byte: UInt8) {
    guard !text.isEmpty, byte != 0x0D else { return }
    text.append(byte)
  }

  private mutating func widenGap(_ byte: UInt8) {
    if byte == 0x0A || byte == 0x0D { gap = .lineEnd } else if gap == .none { gap = .space }
  }

  /// A gap is a blank; but a line may break between Chinese characters, and leaves nothing there.
  private mutating func closeGap(before rest: Slice<UnsafeBufferPointer<UInt8>>) {
    guard gap != .none else { return }
    let isLineEnd = gap == .lineEnd
    gap = .none
    guard let last = text.last, last != 0x0A, last != 0x20 else { return }
    if isLineEnd, isWide(endOf: text), isWide(startOf: rest) { return }
    text.append(0x20)
  }

  /// A no-break space, which pages are padded with, becomes a blank.
  private mutating func replaceHardSpace() {
    guard text.last == 0xA0, text.count >= 2, text[text.count - 2] == 0xC2 else { return }
    text.removeLast(2)
    text.append(0x20)
  }

  private func isWide(endOf text: [UInt8]) -> Bool {
    guard text.count >= 3 else { return false }
    return isWide(text[text.count - 3], text[text.count - 2])
  }

  private func isWide(startOf text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard text.count >= 3 else { return false }
    return isWide(text[text.startIndex], text[text.startIndex + 1])
  }

  /// Whether the first two of three bytes begin a Chinese character or sign: U+2000–U+203F (quotation marks,
  /// dashes), U+3000–U+9FFF, U+F900–U+FAFF, U+FF00–U+FFFF.
  private func isWide(_ first: UInt8, _ second: UInt8) -> Bool {
    switch first {
    case 0xE2: second == 0x80
    case 0xE3...0xE9: true
    case 0xEF: 0xA4...0xAB ~= second || second >= 0xBC
    default: false
    }
  }
}
