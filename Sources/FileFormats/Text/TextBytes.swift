extension UnsafeBufferPointer<UInt8> {
  /// Whether the next eight bytes all belong to letters beyond ASCII, as in Chinese they mostly do.
  package func isBeyondASCII(from index: Int) -> Bool {
    guard index + 8 <= count, let baseAddress else { return false }
    let eight = UnsafeRawPointer(baseAddress).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    return eight & 0x8080_8080_8080_8080 == 0x8080_8080_8080_8080
  }
}
