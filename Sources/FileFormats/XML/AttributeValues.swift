/// Where the values of attributes begin in the bytes of a tag.
enum AttributeValues {
  /// The first byte of each value, by its offset in the document; declarations of namespaces are left out.
  ///
  /// - Parameters:
  ///   - tag: from its `<` on, well-formed.
  ///   - count: about how many there are.
  static func beginnings(in tag: Slice<UnsafeBufferPointer<UInt8>>, count: Int) -> [Int] {
    let bytes = tag.base
    var beginnings: [Int] = []
    beginnings.reserveCapacity(count)
    var position = tag.startIndex
    while let equals = bytes.position(of: UInt8(ascii: "="), in: position..<tag.endIndex),
      let opening = tag[equals...].firstIndex(where: { $0 == 0x22 || $0 == 0x27 }),
      let closing = bytes.position(of: bytes[opening], in: opening + 1..<tag.endIndex)
    {
      if !isDeclaration(bytes[position..<equals]) { beginnings.append(opening + 1) }
      position = closing + 1
    }
    return beginnings
  }

  /// Whether the name before an equals sign is `xmlns` or `xmlns:…`.
  private static func isDeclaration(_ before: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let bytes = before.base
    var end = before.endIndex
    while end > before.startIndex, bytes[end - 1].isXMLSpace { end -= 1 }
    var start = end
    while start > before.startIndex, !bytes[start - 1].isXMLSpace { start -= 1 }
    return word.utf8CodeUnitCount <= end - start
      && word.withUTF8Buffer { $0.elementsEqual(bytes[start..<start + $0.count]) }
      && (end - start == word.utf8CodeUnitCount || bytes[start + word.utf8CodeUnitCount] == 0x3A)
  }

  private static let word: StaticString = "xmlns"
}
