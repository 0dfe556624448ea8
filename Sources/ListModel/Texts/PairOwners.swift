/// Which pairs of letters stand in the texts of several owners: a text most of whose pairs are its owner's alone is near to
/// no text of another one.
///
/// Pairs are told apart by a hash alone; two that fall together only look more common than they are.
package struct PairOwners: Sendable {
  /// For each pair 0 where it was not met, its owner's number plus one, or `several`.
  private var owners = [UInt32](repeating: 0, count: 1 << 17)

  package init() {}

  /// Takes note of a text.
  ///
  /// - Parameter kind: texts of different kinds are never compared.
  package mutating func note(_ letters: [Unicode.Scalar], of owner: Int, kind: Int = 0) {
    let own = UInt32(owner + 1)
    for index in letters.indices.dropLast() {
      let slot = Self.slot(letters[index], letters[index + 1], kind)
      if owners[slot] == 0 { owners[slot] = own } else if owners[slot] != own { owners[slot] = Self.several }
    }
  }

  /// Whether a text of an owner may be near to another's by `Gist.near`; two fifths of its pairs, not three, as a pair may
  /// stand in it several times.
  package func mayBeShared(_ letters: [Unicode.Scalar], of owner: Int, kind: Int = 0) -> Bool {
    let own = UInt32(owner + 1)
    var shared = 0
    for index in letters.indices.dropLast()
    where owners[Self.slot(letters[index], letters[index + 1], kind)] != own {
      shared += 1
    }
    return shared * 5 >= (letters.count - 1) * 2
  }

  private static func slot(_ one: Unicode.Scalar, _ other: Unicode.Scalar, _ kind: Int) -> Int {
    let pair = UInt64(one.value) << 32 | UInt64(other.value) ^ UInt64(kind) << 24
    return Int(truncatingIfNeeded: (pair &* 0x9E37_79B9_7F4A_7C15) >> 47)
  }

  private static let several = UInt32.max
}
