import Glibc

/// Where the values of attributes begin in the bytes of a tag.
enum AttributeValues {
  /// The first byte of each value, by its offset in the document; declarations of namespaces are left out.
  ///
  /// - Parameter tag: from its `<` on, well-formed.
  static func beginnings(in tag: Slice<UnsafeBufferPointer<UInt8>>) -> [Int] {
    var beginnings: [Int] = []
    var rest = tag
    while let equals = position(of: UInt8(ascii: "="), in: rest),
      let opening = rest[equals...].firstIndex(where: { $0 == 0x22 || $0 == 0x27 }),
      let closing = position(of: rest[opening], in: rest[(opening + 1)...])
    {
      if !isDeclaration(rest[..<equals]) { beginnings.append(opening + 1) }
      rest = rest[(closing + 1)...]
    }
    return beginnings
  }

  private static func position(of byte: UInt8, in bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard let base = bytes.base.baseAddress,
      let hit = memchr(base + bytes.startIndex, Int32(byte), bytes.count)
    else { return nil }
    return UnsafeRawPointer(hit) - UnsafeRawPointer(base)
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
