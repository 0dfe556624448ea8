/// The pairs of neighbouring letters of a text, for comparing texts in integers.
package struct Bigrams: Sendable {
  /// **Shape:** ascending, unique.
  package let pairs: [UInt64]

  @inlinable
  package init(_ scalars: some Sequence<Unicode.Scalar>) { self.init(letters: Array(scalars)) }

  /// The same of letters in an array.
  package init(letters: [Unicode.Scalar]) {
    var pairs: [UInt64] = []
    pairs.append(addingCapacity: letters.count) { pairs in
      for index in letters.indices.dropLast() {
        pairs.append(UInt64(letters[index].value) << 32 | UInt64(letters[index + 1].value))
      }
      pairs.withUnsafeMutableBufferPointer { buffer, count in
        var pairs = buffer[..<count]
        pairs.sort()
        var kept = 0
        for index in 0..<count where kept == 0 || pairs[kept - 1] != pairs[index] {
          pairs[kept] = pairs[index]
          kept += 1
        }
        count = kept
      }
    }
    self.pairs = pairs
  }

  package init(_ text: String) { self.init(text.unicodeScalars) }

  package var count: Int { pairs.count }

  /// Whether a pair stands in the text.
  package func has(_ pair: UInt64) -> Bool {
    var (low, high) = (0, pairs.count)
    while low < high {
      let middle = (low + high) / 2
      if pairs[middle] < pair { low = middle + 1 } else { high = middle }
    }
    return low < pairs.count && pairs[low] == pair
  }

  /// Whether any pair of neighbouring letters stands in the text.
  package func hasPair(of letters: ArraySlice<Unicode.Scalar>) -> Bool {
    zip(letters, letters.dropFirst()).contains { has(UInt64($0.value) << 32 | UInt64($1.value)) }
  }

  /// How many pairs both texts have.
  package func shared(with other: Bigrams) -> Int {
    var (left, right, count) = (0, 0, 0)
    while left < pairs.count, right < other.pairs.count {
      let (one, another) = (pairs[left], other.pairs[right])
      if one == another { count += 1 }
      if one <= another { left += 1 }
      if another <= one { right += 1 }
    }
    return count
  }

  /// Whether at least `share` of `whole` of all pairs are common to both texts.
  package func resembles(_ other: Bigrams, _ share: Int, of whole: Int) -> Bool {
    // No more pairs can be common than the smaller text has.
    guard min(count, other.count) * whole >= max(count, other.count) * share else { return false }
    let common = shared(with: other)
    return common > 0 && common * whole >= (count + other.count - common) * share
  }
}
