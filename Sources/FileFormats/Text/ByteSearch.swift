import Glibc

extension UnsafeBufferPointer<UInt8> {
  /// The first place of a byte in a part of the bytes; many are looked at at a time.
  func position(of byte: UInt8, in part: Range<Int>) -> Int? {
    guard let base = baseAddress, let hit = memchr(base + part.lowerBound, Int32(byte), part.count) else {
      return nil
    }
    return UnsafeRawPointer(hit) - UnsafeRawPointer(base)
  }
}
