import Diagnostics

/// The encoding that a page is really in.
enum HTMLEncoding {
  /// How far into a page the encoding may be told.
  private static let reach = 8192

  /// The page in UTF-8: by byte order mark, by what the page says where that holds, else by trying.
  static func utf8(_ bytes: [UInt8]) throws(FormatFault) -> [UInt8] {
    let text: [UInt8]?
    if let mark = TextEncoding.marked(bytes) {
      text = mark.encoding.utf8(bytes[mark.length...])
    } else if bytes.starts(with: [0x3C, 0x00]) {
      text = TextEncoding.utf16LittleEndian.utf8(bytes)
    } else if bytes.starts(with: [0x00, 0x3C]) {
      text = TextEncoding.utf16BigEndian.utf8(bytes)
    } else {
      text = unmarked(bytes)
    }
    guard let text else { throw .damaged(detail: HTMLFaults.undecodable, place: .wholeFile) }
    return text
  }

  private static func unmarked(_ bytes: [UInt8]) -> [UInt8]? {
    let declared = declaredName(bytes).flatMap { TextEncoding(name: $0) }
    guard let declared, declared != .utf8, !isSurelyUTF8(bytes), let text = declared.utf8(bytes) else {
      return TextEncoding.utf8Guessing(bytes)
    }
    return text
  }

  /// Whether the bytes are UTF-8 whatever the page says; a few Chinese characters of GBK may look like the
  /// two-byte characters of UTF-8, but hardly like its longer ones.
  private static func isSurelyUTF8(_ bytes: [UInt8]) -> Bool {
    bytes.contains { $0 >= 0xE0 } && TextEncoding.isUTF8(bytes)
  }

  /// The word after `charset=` in a `<meta>`, or after `encoding=` in `<?xml`.
  private static func declaredName(_ bytes: [UInt8]) -> String? {
    let head = bytes.prefix(reach).map { 65...90 ~= $0 ? $0 | 0x20 : $0 }
    for (opening, key) in [("<meta", "charset"), ("<?xml", "encoding")] {
      var rest = head[...]
      while let start = position(of: opening, in: rest) {
        rest = rest[(start + opening.utf8.count)...]
        let tag = rest.prefix { $0 != UInt8(ascii: ">") }
        if let found = position(of: key, in: tag) { return word(after: tag[(found + key.utf8.count)...]) }
      }
    }
    return nil
  }

  private static func position(of word: String, in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.indices.first { bytes[$0...].starts(with: word.utf8) }
  }

  private static func word(after bytes: ArraySlice<UInt8>) -> String? {
    let value = bytes.drop { $0.isXMLSpace || $0 == 0x3D || $0 == 0x22 || $0 == 0x27 }
    let word = value.prefix { !$0.isXMLSpace && $0 != 0x22 && $0 != 0x27 && $0 != 0x3B && $0 != 0x2F }
    return word.isEmpty ? nil : String(decoding: word, as: UTF8.self)
  }
}
