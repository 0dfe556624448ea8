import Diagnostics

/// What the bare shape of a page tells before it is parsed.
enum HTMLShape {
  /// More attributes than a tag of any real page has; the parser compares each with all before it.
  private static let attributeLimit = 1000

  /// Refuses what is no page, and what would keep the parser busy for ever.
  ///
  /// - Parameter text: In UTF-8.
  static func check(_ text: [UInt8]) throws(FormatFault) {
    if text.starts(with: "MIME-Version:".utf8) || text.starts(with: "From: <Saved by".utf8) {
      throw .notRead(.webArchive)
    }
    if let zero = text.firstIndex(of: 0) {
      throw .damaged(detail: .controlCharacter(0), place: place(of: zero, in: text))
    }
    var hasTag = false
    // Tags are looked for inside tags too, because nobody knows where a broken one ends; on a real page that
    // costs little.
    var budget = text.count * 8 + (1 << 20)
    for opening in text.indices where text[opening] == 0x3C && beginsName(text, opening + 1) {
      hasTag = true
      budget -= extent(ofTag: text[(opening + 1)...]).bytes
      guard budget >= 0 else { throw .tooManyAttributes }
    }
    guard hasTag else { throw .damaged(detail: HTMLFaults.unreadable, place: .wholeFile) }
  }

  /// The page with the bare conditions of Office, `<![if …]>` and `<![endif]>`, made comments of the same
  /// length, which is how browsers take them; the parser would take them for text. Within a comment they stay, as they do not
  /// end it.
  static func conditionsAsComments(_ text: [UInt8]) -> [UInt8] {
    var text = text
    var position = 0
    while let start = text[position...].firstIndex(of: 0x3C) {
      position = start + 1
      if text[start...].starts(with: "<!--".utf8) {
        guard let end = HTMLEnd.end(ofComment: text, start + 4) else { break }
        position = end
        continue
      }
      let mark = text[start...].prefix(200)
      guard beginsCondition(mark), let end = mark.firstIndex(of: UInt8(ascii: ">")), end >= start + 6 else {
        continue
      }
      for index in [start + 2, start + 3, end - 2, end - 1] { text[index] = UInt8(ascii: "-") }
    }
    return text
  }

  private static func beginsCondition(_ text: ArraySlice<UInt8>) -> Bool {
    text.starts(with: "<![if".utf8) || text.starts(with: "<![endif".utf8)
  }

  /// The place of a byte.
  static func place(of offset: Int, in text: [UInt8]) -> Place {
    text.withUnsafeBufferPointer { bytes in
      var locator = TextLocator(bytes)
      return locator.place(at: offset)
    }
  }

  private static func beginsName(_ text: [UInt8], _ index: Int) -> Bool {
    index < text.count && 97...122 ~= text[index] | 0x20
  }

  /// The bytes up to and with a tag's `>`; nil where it has none.
  static func length(ofTag tag: ArraySlice<UInt8>) -> Int? {
    let extent = extent(ofTag: tag)
    return extent.isClosed ? extent.bytes : nil
  }

  /// The bytes up to the tag's `>`; as many as there can be if its attributes are too many.
  private static func extent(ofTag tag: ArraySlice<UInt8>) -> (bytes: Int, isClosed: Bool) {
    var position = tag.startIndex
    var words = 0
    var isInWord = false
    while position < tag.endIndex {
      let byte = tag[position]
      position += 1
      switch byte {
      case UInt8(ascii: ">"): return (position - tag.startIndex, true)
      case UInt8(ascii: "="):
        position = end(ofValue: tag[position...])
        isInWord = false
      case _ where byte.isXMLSpace || byte == UInt8(ascii: "/"): isInWord = false
      case _ where !isInWord:
        isInWord = true
        words += 1
        if words > attributeLimit { return (Int.max / 2, false) }
      default: break
      }
    }
    return (position - tag.startIndex, false)
  }

  /// The index after a quoted value, or where an unquoted one begins.
  private static func end(ofValue value: ArraySlice<UInt8>) -> Int {
    guard let start = value.firstIndex(where: { !$0.isXMLSpace }) else { return value.endIndex }
    let quote = value[start]
    guard quote == 0x22 || quote == 0x27 else { return start }
    return value[(start + 1)...].firstIndex(of: quote).map { $0 + 1 } ?? value.endIndex
  }
}
