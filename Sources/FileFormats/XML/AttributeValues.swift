/// Where the values of attributes begin in the bytes of a tag.
enum AttributeValues {
  /// The first byte of each value, by its offset in the document; declarations of namespaces are left out.
  ///
  /// - Parameter tag: from its `<` on, well-formed.
  static func beginnings(in tag: Slice<UnsafeBufferPointer<UInt8>>) -> [Int] {
    var beginnings: [Int] = []
    var rest = tag
    while let equals = rest.base.position(of: UInt8(ascii: "="), in: rest.indices),
      let opening = rest[equals...].firstIndex(where: { $0 == 0x22 || $0 == 0x27 }),
      let closing = rest.base.position(of: rest[opening], in: opening + 1..<rest.endIndex)
    {
      if !isDeclaration(rest[..<equals]) { beginnings.append(opening + 1) }
      rest = rest[(closing + 1)...]
    }
    return beginnings
  }

  /// Whether the name before an equals sign is `xmlns` or `xmlns:…`.
  private static func isDeclaration(_ before: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let last = before.lastIndex(where: { !$0.isXMLSpace }) else { return false }
    let written = before[...last]
    let start = written.lastIndex { $0.isXMLSpace }.map { $0 + 1 } ?? written.startIndex
    let name = written[start...]
    let word = "xmlns".utf8
    return name.starts(with: word) && (name.count == word.count || name[name.startIndex + word.count] == 0x3A)
  }
}
