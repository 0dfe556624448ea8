import Diagnostics

/// Turns byte offsets of a UTF-8 text into lines and columns, cheaply for growing offsets.
struct TextLocator {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset: Int
  private var line: Int32 = 1
  private var column: Int32 = 1

  /// - Parameter bytes: The whole text; must outlive the locator.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    self.offset = bytes.starts(with: TextEncoding.utf8Mark) ? 3 : 0
  }

  /// The line and the column, in Unicode scalars, of a byte.
  mutating func place(at target: Int) -> Place {
    if target < offset { self = TextLocator(bytes) }
    let end = min(target, bytes.count)
    while offset < end {
      advance(over: bytes[offset])
      offset += 1
    }
    return .line(line, column: column)
  }

  private mutating func advance(over byte: UInt8) {
    let isLineEnd = byte == 0x0A || (byte == 0x0D && !(offset + 1 < bytes.count && bytes[offset + 1] == 0x0A))
    if isLineEnd {
      line &+= 1
      column = 1
    } else if byte & 0xC0 != 0x80 {
      column &+= 1
    }
  }
}
