/// A key with a number by which it is found in less time than hashing takes.
///
/// Unlike hashes, marks that collide can be made on purpose: lists that had many such keys would take longer, and no more.
@usableFromInline
package protocol MarkedKey: Hashable {
  /// The same for equal keys, and nearly always another one for others.
  var mark: UInt64 { get }
}

/// Numbers keys in the order in which they are met, equal ones by one number.
@usableFromInline
package struct KeyNumbers<Key: MarkedKey> {
  /// The number of the key in each slot; -1 where it is free.
  ///
  /// **Shape:** a power of two of them, half of them free at least.
  @usableFromInline package var slots: [Int32]
  /// The keys by their numbers.
  @usableFromInline package var keys: [Key] = []

  /// - Parameter count: about how many different keys there will be.
  @inlinable
  package init(expecting count: Int = 0) {
    var size = 64
    while size < count * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    keys.reserveCapacity(count)
  }

  /// The key of a number.
  @inlinable
  package func key(_ number: Int) -> Key { keys[number] }

  /// The number of a key; the next one where it was not met before.
  @inlinable
  package mutating func number(of key: Key) -> Int {
    let slot = slot(of: key)
    if slots[slot] >= 0 { return Int(slots[slot]) }
    slots[slot] = Int32(keys.count)
    keys.append(key)
    if keys.count * 2 > slots.count { grow() }
    return keys.count - 1
  }

  /// Where a key stands or would stand; multiplying by 2^64 / golden ratio spreads neighbouring letters.
  @inlinable
  package func slot(of key: Key) -> Int {
    let last = slots.count - 1
    var slot = Int(truncatingIfNeeded: (key.mark &* 0x9E37_79B9_7F4A_7C15) >> 32) & last
    while slots[slot] >= 0, keys[Int(slots[slot])] != key { slot = (slot + 1) & last }
    return slot
  }

  @inlinable
  package mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for number in keys.indices { slots[slot(of: keys[number])] = Int32(number) }
  }
}

extension UInt64: MarkedKey {
  @inlinable package var mark: UInt64 { self }
}

extension [Unicode.Scalar]: MarkedKey {
  @usableFromInline package var mark: UInt64 { sumInAnyOrder }
}

extension TextKey: MarkedKey {
  package var mark: UInt64 { text.utf8.span.bytes.mark }
}

extension NormalisedName: MarkedKey {
  package var mark: UInt64 { text.utf8.span.bytes.mark }
}

extension Gist: MarkedKey {
  package var mark: UInt64 { letters.sumInAnyOrder }
}

extension RawSpan {
  /// A number of the bytes, taken eight at a time; the last eight may overlap those before them.
  fileprivate var mark: UInt64 {
    var mark = UInt64(byteCount)
    guard byteCount >= 8 else {
      for offset in byteOffsets {
        mark = mark << 8 | UInt64(unsafeLoad(fromByteOffset: offset, as: UInt8.self))
      }
      return mark
    }
    // The number of bytes must not be told by the same bits as the first of them.
    mark = mark &* 0x9E37_79B9_7F4A_7C15
    var offset = 0
    while offset < byteCount {
      let word = unsafeLoadUnaligned(fromByteOffset: Swift.min(offset, byteCount - 8), as: UInt64.self)
      mark = (mark ^ word) &* 0x9E37_79B9_7F4A_7C15
      mark ^= mark >> 29
      offset += 8
    }
    return mark
  }
}
