/// A key that makes a number by which it is found in less time than hashing takes.
@usableFromInline
package protocol MarkedKey: Hashable, Sendable {
  /// A number that is the same for equal keys, and nearly always another one for others, mostly in its highest bits.
  ///
  /// - Parameter seed: odd, and another one in each table, so that nobody can write lists whose marks collide.
  func mark(_ seed: UInt64) -> UInt64
}

/// Numbers keys in the order in which they are met, equal ones by one number.
@usableFromInline
package struct KeyNumbers<Key: MarkedKey>: Sendable {
  /// The number of the key in each slot; -1 where it is free.
  ///
  /// **Shape:** a power of two of them, half of them free at least.
  @usableFromInline package var slots: [Int32]
  /// How far a mark is shifted to be a slot.
  @usableFromInline package var shift: UInt64
  /// The keys by their numbers.
  @usableFromInline package var keys: [Key] = []
  @usableFromInline package let seed: UInt64

  /// - Parameter count: about how many different keys there will be.
  @inlinable
  package init(expecting count: Int = 0) {
    var (size, shift) = (64, UInt64(64 - 6))
    while size < count * 2 { (size, shift) = (size * 2, shift - 1) }
    slots = Array(repeating: -1, count: size)
    self.shift = shift
    seed = UInt64.random(in: .min ... .max) | 1
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

  /// The number of a key that was met; nil for one that was not.
  @inlinable
  package func known(_ key: Key) -> Int? {
    let number = slots[slot(of: key)]
    return number >= 0 ? Int(number) : nil
  }

  /// Where a key stands or would stand.
  @inlinable
  package func slot(of key: Key) -> Int {
    let last = slots.count - 1
    var slot = Int(truncatingIfNeeded: key.mark(seed) &>> shift)
    while slots[slot] >= 0, keys[Int(slots[slot])] != key { slot = (slot + 1) & last }
    return slot
  }

  @inlinable
  package mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    shift -= 1
    for number in keys.indices { slots[slot(of: keys[number])] = Int32(number) }
  }
}

extension UInt64: MarkedKey {
  @inlinable
  package func mark(_ seed: UInt64) -> UInt64 { self &* seed }
}

extension [Unicode.Scalar]: MarkedKey {
  @usableFromInline
  package func mark(_ seed: UInt64) -> UInt64 {
    reduce(UInt64(count).mixed(seed)) { mark, letter in (mark ^ UInt64(letter.value)).mixed(seed) }
  }
}

extension TextKey: MarkedKey {
  package func mark(_ seed: UInt64) -> UInt64 { text.utf8.span.bytes.mark(seed) }
}

extension NormalisedName: MarkedKey {
  package func mark(_ seed: UInt64) -> UInt64 { text.utf8.span.bytes.mark(seed) }
}

extension Gist: MarkedKey {
  package func mark(_ seed: UInt64) -> UInt64 { letters.mark(seed) }
}

extension UInt64 {
  /// A number to all of whose bits each bit of this one counts: both halves of a product.
  fileprivate func mixed(_ seed: UInt64) -> UInt64 {
    let product = multipliedFullWidth(by: seed)
    return product.high ^ product.low
  }
}

extension RawSpan {
  /// A number of the bytes, taken eight at a time; the last eight may overlap those before them.
  fileprivate func mark(_ seed: UInt64) -> UInt64 {
    // The number of bytes must not be told by the same bits as the first of them.
    var mark = UInt64(byteCount).mixed(seed)
    func take(_ word: UInt64) { mark = (mark ^ word).mixed(seed) }
    guard byteCount >= 8 else {
      for offset in byteOffsets { take(UInt64(unsafeLoad(fromByteOffset: offset, as: UInt8.self))) }
      return mark
    }
    var offset = 0
    while offset < byteCount {
      take(unsafeLoadUnaligned(fromByteOffset: Swift.min(offset, byteCount - 8), as: UInt64.self))
      offset += 8
    }
    return mark
  }
}
