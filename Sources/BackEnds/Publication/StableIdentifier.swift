/// Identifiers by which the published catalogue names things: page names, anchors, references.
///
/// They are lower-case ASCII of at most 64 characters, safe as file names anywhere, and stay the same while the thing
/// keeps its name, whatever is added beside it.
enum StableIdentifier {
  /// An identifier made of a letter for the kind of thing and a digest of what names it.
  static func digest(_ kind: Character, _ fields: [String]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for field in fields {
      for byte in field.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      hash = (hash ^ 0xFF) &* 0x100_0000_01B3
    }
    var digits: [UInt8] = []
    for _ in 0..<13 {
      digits.append(alphabet[Int(hash & 31)])
      hash >>= 5
    }
    return "\(kind)-" + String(decoding: digits, as: UTF8.self)
  }

  /// A written code as an identifier.
  ///
  /// - Returns: nil where it would not be safe as a file name, or could be taken for a word.
  static func code(_ written: String) -> String? {
    let letters = written.utf8.span
    guard (6...64).contains(letters.count) else { return nil }
    var hasDigit = false
    var bytes: [UInt8] = []
    bytes.reserveCapacity(letters.count)
    for index in letters.indices {
      let byte = letters[index]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): hasDigit = true
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): break
      case UInt8(ascii: "-") where !bytes.isEmpty: break
      default: return nil
      }
      bytes.append((0x41...0x5A).contains(byte) ? byte + 0x20 : byte)
    }
    return hasDigit ? String(decoding: bytes, as: UTF8.self) : nil
  }

  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
}

/// Hands out identifiers such that no two things have the same.
struct IdentifierPool {
  private var taken: Set<String> = []
  private var next: [String: Int] = [:]

  /// - Returns: the wanted identifier, with a number behind it where another thing has it already.
  mutating func claim(_ wanted: String) -> String {
    if taken.insert(wanted).inserted { return wanted }
    while true {
      let number = next[wanted] ?? 2
      next[wanted] = number + 1
      let identifier = "\(wanted)-\(number)"
      if taken.insert(identifier).inserted { return identifier }
    }
  }
}
