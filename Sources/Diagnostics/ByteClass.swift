/// Whether a byte is of a class, told without a branch, so that the same is told of sixteen bytes at a time.
@usableFromInline
package struct ByteMark {
  /// The lowest bit tells; the others mean nothing.
  @usableFromInline let bits: UInt8

  @inlinable @inline(__always)
  init(bits: UInt8) { self.bits = bits }

  /// By the byte that a truth value is: choosing between 1 and 0 would be a branch.
  @inlinable @inline(__always)
  init(_ isSet: Bool) { bits = withUnsafeBytes(of: isSet) { $0[0] } }

  @inlinable @inline(__always)
  package var isSet: Bool { bits & 1 != 0 }

  @inlinable @inline(__always)
  package static func | (left: ByteMark, right: ByteMark) -> ByteMark {
    ByteMark(bits: left.bits | right.bits)
  }

  @inlinable @inline(__always)
  package static func & (left: ByteMark, right: ByteMark) -> ByteMark {
    ByteMark(bits: left.bits & right.bits)
  }

  @inlinable @inline(__always)
  package static prefix func ! (mark: ByteMark) -> ByteMark { ByteMark(bits: ~mark.bits) }
}

extension UInt8 {
  /// Whether it is another byte.
  @inlinable @inline(__always)
  package func equals(_ other: UInt8) -> ByteMark { ByteMark(self == other) }

  /// Whether it is below another byte.
  @inlinable @inline(__always)
  package func isBelow(_ limit: UInt8) -> ByteMark { ByteMark(self < limit) }
}

extension Span<UInt8> {
  /// Whether any byte is of a class. Some are looked at twice.
  @inlinable @inline(__always)
  package func holdsAny(_ isOfClass: (_ byte: UInt8) -> ByteMark) -> Bool {
    withUnsafeBufferPointer { $0.holdsAny(in: 0..<$0.count) { bytes, index in isOfClass(bytes[index]) } }
  }

  /// Whether any two bytes, one behind the other, are of a class; told as by `holdsAny`.
  @inlinable @inline(__always)
  package func holdsAnyPair(_ isOfClass: (_ byte: UInt8, _ next: UInt8) -> ByteMark) -> Bool {
    withUnsafeBufferPointer {
      $0.holdsAny(in: 0..<Swift.max($0.count - 1, 0)) { bytes, index in
        isOfClass(bytes[index], bytes[index &+ 1])
      }
    }
  }

  /// Whether any three bytes, one behind the other, are of a class; told as by `holdsAny`.
  @inlinable @inline(__always)
  package func holdsAnyThree(
    _ isOfClass: (_ byte: UInt8, _ next: UInt8, _ third: UInt8) -> ByteMark
  ) -> Bool {
    withUnsafeBufferPointer {
      $0.holdsAny(in: 0..<Swift.max($0.count - 2, 0)) { bytes, index in
        isOfClass(bytes[index], bytes[index &+ 1], bytes[index &+ 2])
      }
    }
  }
}

extension Span<UInt8> {
  /// How many bytes are of a class, and whether any two, one behind the other, are of another class, in one pass.
  ///
  /// - Returns: the count too high where some were looked at twice.
  @inlinable @inline(__always)
  package func look(
    counting isCounted: (_ byte: UInt8) -> ByteMark,
    forPair isOfClass: (_ byte: UInt8, _ next: UInt8) -> ByteMark
  ) -> (count: Int, holdsPair: Bool) {
    withUnsafeBufferPointer { bytes in
      func block(from start: Int, _ length: Int) -> (count: UInt8, found: ByteMark) {
        var (count, found) = (UInt8(0), ByteMark(bits: 0))
        for index in start..<start &+ length {
          count &+= isCounted(bytes[index]).bits & 1
          found = found | isOfClass(bytes[index], bytes[index &+ 1])
        }
        return (count, found)
      }
      guard let last = bytes.last else { return (0, false) }
      let pairs = bytes.count &- 1
      var count = Int(isCounted(last).bits & 1)
      var found = ByteMark(bits: 0)
      func add(_ looked: (count: UInt8, found: ByteMark)) {
        count &+= Int(looked.count)
        found = found | looked.found
      }
      // Lengths that are known when this is compiled; the last block overlaps the one before it.
      if pairs >= 16 {
        for start in stride(from: 0, to: pairs &- 16, by: 16) { add(block(from: start, 16)) }
        add(block(from: pairs &- 16, 16))
      } else if pairs >= 8 {
        add(block(from: 0, 8))
        add(block(from: pairs &- 8, 8))
      } else {
        add(block(from: 0, pairs))
      }
      return (count, found.isSet)
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where from a place on the first byte of a class stands; nil where none does.
  @inlinable @inline(__always)
  package func firstIndex(from start: Int, _ isOfClass: (_ byte: UInt8) -> ByteMark) -> Int? {
    var start = start
    while start < count {
      let end = Swift.min(start &+ 16, count)
      if holdsAny(in: start..<end, { bytes, index in isOfClass(bytes[index]) }) {
        return (start..<end).first { isOfClass(self[$0]).isSet }
      }
      start = end
    }
    return nil
  }

  @inlinable @inline(__always)
  func holdsAny(in places: Range<Int>, _ isOfClass: (UnsafeBufferPointer, Int) -> ByteMark) -> Bool {
    func found(from start: Int, _ count: Int) -> ByteMark {
      var found = ByteMark(bits: 0)
      for index in start..<start &+ count { found = found | isOfClass(self, index) }
      return found
    }
    // Lengths that are known when this is compiled; the last block overlaps the one before it.
    if places.count >= 16 {
      var any = found(from: places.upperBound &- 16, 16)
      var start = places.lowerBound
      while start < places.upperBound &- 16 {
        any = any | found(from: start, 16)
        start &+= 16
      }
      return any.isSet
    }
    if places.count >= 8 {
      return (found(from: places.lowerBound, 8) | found(from: places.upperBound &- 8, 8)).isSet
    }
    if places.count >= 4 {
      return (found(from: places.lowerBound, 4) | found(from: places.upperBound &- 4, 4)).isSet
    }
    return found(from: places.lowerBound, places.count).isSet
  }
}
