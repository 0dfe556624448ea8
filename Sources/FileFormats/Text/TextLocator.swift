import Diagnostics

/// Turns byte offsets of a UTF-8 text into lines and columns, cheaply for growing offsets.
struct TextLocator {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let hasReturns: Bool
  private var offset: Int
  private var line: Int32 = 1
  private var column: Int32 = 1

  /// - Parameter bytes: The whole text; must outlive the locator.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    hasReturns = bytes.position(of: 0x0D, in: bytes.indices) != nil
    self.offset = bytes.starts(with: TextEncoding.utf8Mark) ? 3 : 0
  }

  /// The line and the column, in Unicode scalars, of a byte.
  mutating func place(at target: Int) -> Place {
    if target < offset { self = TextLocator(bytes) }
    let end = min(target, bytes.count)
    if hasReturns {
      while offset < end {
        advance(over: bytes[offset])
        offset += 1
      }
    } else if offset < end {
      skipLines(before: end)
      // One expression without a branch, so that many bytes are looked at at a time.
      for byte in bytes[offset..<end] { column &+= byte & 0xC0 == 0x80 ? 0 : 1 }
      offset = end
    }
    return .line(line, column: column)
  }

  /// Goes on to the last line that begins before a byte, where line feeds alone end lines.
  private mutating func skipLines(before end: Int) {
    while offset < end, let lineFeed = bytes.position(of: 0x0A, in: offset..<end) {
      offset = lineFeed + 1
      line &+= 1
      column = 1
    }
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
