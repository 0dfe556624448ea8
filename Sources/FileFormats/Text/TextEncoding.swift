import CLibXML2
import Diagnostics

/// A way of writing text as bytes that files of units come in.
package enum TextEncoding: Sendable, Hashable {
  case utf8
  /// With GB2312 and GBK, which it contains.
  case gb18030
  case utf16LittleEndian
  case utf16BigEndian
  case big5
  /// ISO 8859-1 as everyone means it: Windows-1252.
  case latin1

  /// The byte order mark of UTF-8.
  static let utf8Mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The encoding that a byte order mark tells of, and the mark's length.
  package static func marked(_ bytes: [UInt8]) -> (encoding: TextEncoding, length: Int)? {
    if bytes.starts(with: utf8Mark) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }

  /// The encoding of a name as in `encoding="…"` and `charset=…`; nil if it is none that units use.
  package init?(name: String) {
    switch name.lowercased() {
    case "utf-8", "utf8", "us-ascii", "ascii": self = .utf8
    case "gb2312", "gb_2312-80", "gbk", "gb18030", "gb-18030", "cp936", "ms936", "windows-936", "x-gbk":
      self = .gb18030
    case "utf-16le": self = .utf16LittleEndian
    case "utf-16be": self = .utf16BigEndian
    case "big5", "big5-hkscs": self = .big5
    case "iso-8859-1", "latin1", "windows-1252": self = .latin1
    default: return nil
    }
  }

  /// The text in UTF-8; nil if the bytes are not of this encoding.
  package func utf8(_ bytes: some Collection<UInt8>) -> [UInt8]? {
    switch self {
    case .utf8: Self.isUTF8(bytes) ? Array(bytes) : nil
    case .utf16LittleEndian: Self.transcodeUTF16(Array(bytes), isBigEndian: false)
    case .utf16BigEndian: Self.transcodeUTF16(Array(bytes), isBigEndian: true)
    case .gb18030: Self.transcode(Array(bytes), from: "GB18030")
    case .big5: Self.transcode(Array(bytes), from: "BIG5")
    case .latin1: Self.transcode(Array(bytes), from: "CP1252")
    }
  }

  /// The text of bytes that say nothing about themselves: strict UTF-8, else GB18030; nil if neither.
  package static func utf8Guessing(_ bytes: some Collection<UInt8>) -> [UInt8]? {
    TextEncoding.utf8.utf8(bytes) ?? TextEncoding.gb18030.utf8(bytes)
  }

  /// Whether the bytes are well-formed UTF-8.
  static func isUTF8(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.withContiguousStorageIfAvailable { String(validating: $0, as: UTF8.self) != nil }
      ?? (String(validating: bytes, as: UTF8.self) != nil)
  }

  private static func transcodeUTF16(_ bytes: [UInt8], isBigEndian: Bool) -> [UInt8]? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    let units = stride(from: 0, to: bytes.count, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    return String(validating: units, as: UTF16.self).map { Array($0.utf8) }
  }

  /// Text in this encoding, for what is written as offices write it.
  ///
  /// - Returns: nil for text that the encoding lacks.
  package func bytes(utf8: [UInt8]) -> [UInt8]? {
    switch self {
    case .utf8: utf8
    case .gb18030: Self.transcode(utf8, from: "UTF-8", to: "GB18030")
    case .big5: Self.transcode(utf8, from: "UTF-8", to: "BIG5")
    case .latin1: Self.transcode(utf8, from: "UTF-8", to: "CP1252")
    case .utf16LittleEndian:
      String(decoding: utf8, as: UTF8.self).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian:
      String(decoding: utf8, as: UTF8.self).utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    }
  }

  private static func transcode(
    _ bytes: [UInt8], from source: String, to target: String = "UTF-8"
  ) -> [UInt8]? {
    CharacterConverter(from: source, to: target)?.converted(bytes)
  }
}

/// The one owner of a conversion descriptor of the C library.
private struct CharacterConverter: ~Copyable {
  private let descriptor: iconv_t

  init?(from source: String, to target: String) {
    guard let descriptor = iconv_open(target, source), Int(bitPattern: descriptor) != -1 else { return nil }
    self.descriptor = descriptor
  }

  deinit { iconv_close(descriptor) }

  /// The bytes in the target's encoding; nil if any of them is wrong.
  borrowing func converted(_ bytes: [UInt8]) -> [UInt8]? {
    // Two bytes of GB18030 or Big5 become three; one byte becomes three at most.
    let capacity = bytes.count * 3 + 16
    var input = bytes.map { CChar(bitPattern: $0) }
    var isComplete = false
    let output = [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
      input.withUnsafeMutableBufferPointer { input in
        output.withMemoryRebound(to: CChar.self) { output in
          var (from, fromLeft) = (input.baseAddress, input.count)
          var (into, intoLeft) = (output.baseAddress, output.count)
          let converted = iconv(descriptor, &from, &fromLeft, &into, &intoLeft)
          isComplete = converted != -1 && fromLeft == 0
          count = capacity - intoLeft
        }
      }
    }
    return isComplete ? output : nil
  }
}
