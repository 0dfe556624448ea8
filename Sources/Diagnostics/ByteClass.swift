extension Span<UInt8> {
  /// Whether any byte is of a class.
  ///
  /// - Parameter isOfClass: 1 for a byte of the class, else 0; one expression without a branch, so that sixteen bytes are
  ///   looked at at a time. Some are looked at twice.
  @inlinable @inline(__always)
  package func holdsAny(_ isOfClass: (_ byte: UInt8) -> UInt8) -> Bool {
    withUnsafeBufferPointer { $0.holdsAny(in: 0..<$0.count) { bytes, index in isOfClass(bytes[index]) } }
  }

  /// Whether any two bytes, one behind the other, are of a class; told as by `holdsAny`.
  @inlinable @inline(__always)
  package func holdsAnyPair(_ isOfClass: (_ byte: UInt8, _ next: UInt8) -> UInt8) -> Bool {
    withUnsafeBufferPointer {
      $0.holdsAny(in: 0..<Swift.max($0.count - 1, 0)) { bytes, index in
        isOfClass(bytes[index], bytes[index &+ 1])
      }
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  @inlinable @inline(__always)
  func holdsAny(in places: Range<Int>, _ isOfClass: (UnsafeBufferPointer, Int) -> UInt8) -> Bool {
    func found(from start: Int, _ count: Int) -> UInt8 {
      var found: UInt8 = 0
      for index in start..<start &+ count { found |= isOfClass(self, index) }
      return found
    }
    // Lengths that are known when this is compiled; the last block overlaps the one before it.
    if places.count >= 16 {
      var any = found(from: places.upperBound &- 16, 16)
      var start = places.lowerBound
      while start < places.upperBound &- 16 {
        any |= found(from: start, 16)
        start &+= 16
      }
      return any != 0
    }
    if places.count >= 8 {
      return found(from: places.lowerBound, 8) | found(from: places.upperBound &- 8, 8) != 0
    }
    return found(from: places.lowerBound, places.count) != 0
  }
}
