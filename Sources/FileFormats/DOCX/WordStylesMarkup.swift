/// The markup of a document's styles before it is parsed.
enum WordStylesMarkup {
  /// The markup without the styles of tables, which say nothing of headings, numbers or hidden paragraphs, and are nine
  /// tenths of what many programs write.
  ///
  /// - Returns: the whole where it has comments or the like, or is not well-formed.
  static func withoutTableStyles(_ markup: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(markup.count)
    var position = 0
    var keptUntil = 0
    while let opening = markup[position...].firstIndex(of: UInt8(ascii: "<")) {
      guard let closing = markup[opening...].firstIndex(of: UInt8(ascii: ">")), opening + 1 < closing,
        markup[opening + 1] != UInt8(ascii: "!")
      else { return markup }
      position = closing + 1
      let tag = markup[opening + 1..<closing]
      guard let name = nameOfTableStyle(tag) else { continue }
      kept += markup[keptUntil..<opening]
      if tag.last != UInt8(ascii: "/") {
        guard let end = endOfElement(name, in: markup[position...]) else { return markup }
        position = end
      }
      keptUntil = position
    }
    return kept + markup[keptUntil...]
  }

  /// The name, with its prefix, of an element `style` whose type is `table`; nil for all other tags.
  private static func nameOfTableStyle(_ tag: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let name = tag.prefix { !$0.isXMLSpace }
    let local = name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
    guard local.elementsEqual("style".utf8) else { return nil }
    let attributes = tag[name.endIndex...]
    let isTable = attributes.indices.contains { start in
      attributes[start] == UInt8(ascii: "t")
        && tableTypes.contains { attributes[start...].starts(with: $0) }
    }
    return isTable ? name : nil
  }

  private static func endOfElement(_ name: ArraySlice<UInt8>, in markup: ArraySlice<UInt8>) -> Int? {
    let tag = Array("</".utf8) + name + Array(">".utf8)
    var position = markup.startIndex
    while let opening = markup[position...].firstIndex(of: UInt8(ascii: "<")) {
      if markup[opening...].starts(with: tag) { return opening + tag.count }
      position = opening + 1
    }
    return nil
  }

  private static let tableTypes = ["type=\"table\"", "type='table'"].map { Array($0.utf8) }
}
