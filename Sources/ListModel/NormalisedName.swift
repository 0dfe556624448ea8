/// A name without what does not make it another name: white space, invisible marks, the width and case of letters,
/// the width of brackets.
///
/// Two names are the same name where their `text` is equal.
package struct NormalisedName: Sendable, Hashable, Comparable {
  private let key: TextKey

  package var text: String { key.text }

  package init(_ written: String) { key = TextKey(Self.folded(written)) }

  private static func folded(_ written: String) -> String {
    guard mayNeedFolding(written) else { return written }
    // Folding never takes more bytes.
    return String(unsafeUninitializedCapacity: written.utf8.count) { bytes in
      var count = 0
      for scalar in written.unicodeScalars {
        guard let kept = fold(scalar) else { continue }
        for byte in UTF8.encode(kept).unsafelyUnwrapped {
          bytes[count] = byte
          count += 1
        }
      }
      return count
    }
  }

  /// The letters of a name's `text`, without making it.
  static func scalars(of written: String) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(written.utf8.count / 2)
    let needsFolding = mayNeedFolding(written)
    for scalar in written.unicodeScalars {
      if let kept = needsFolding ? fold(scalar) : scalar { scalars.append(kept) }
    }
    return scalars
  }

  package static func < (left: NormalisedName, right: NormalisedName) -> Bool {
    left.text.unicodeScalars.lexicographicallyPrecedes(right.text.unicodeScalars)
  }

  /// Whether any byte can belong to a scalar that `fold` changes.
  private static func mayNeedFolding(_ text: String) -> Bool {
    let bytes = text.utf8.span
    for index in bytes.indices {
      switch bytes[index] {
      case 0...0x20, 0x41...0x5A, 0x7F, 0xC2, 0xE2, 0xE3, 0xEF: return true
      default: break
      }
    }
    return false
  }

  /// - Returns: nil for a scalar that does not count.
  private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0...0x20, 0x7F...0xA0, 0xAD, 0x200B...0x200F, 0x2028...0x202F, 0x2060...0x206F, 0x3000, 0xFEFF:
      nil
    case 0x41...0x5A: Unicode.Scalar(scalar.value + 0x20)
    case 0xFF21...0xFF3A: Unicode.Scalar(scalar.value - 0xFF21 + 0x61)
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFF01 + 0x21)
    case 0x3014, 0x3010: "["
    case 0x3015, 0x3011: "]"
    default: scalar
    }
  }
}
