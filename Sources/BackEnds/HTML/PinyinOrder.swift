import FileFormats

/// The order of names by pinyin (拼音), for long lists.
///
/// The first level of GB 2312 is sorted by pinyin, so that the bytes of a name in GB 18030 give its place and the bounds below
/// its initial; rarer letters follow behind.
/// **Source:** GB/T 2312-1980.
struct PinyinOrder {
  /// **Shape:** one a name.
  private let keys: [ArraySlice<UInt8>]

  init(_ names: [String]) {
    // One conversion for all: no letter of the encoding holds a line end.
    let lines = names.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }
    let bytes = TextEncoding.gb18030.bytes(utf8: Array(lines.joined(separator: "\n").utf8)) ?? []
    let keys = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    self.keys = keys.count == names.count ? keys : names.map { Array($0.utf8)[...] }
  }

  /// The names' indexes, sorted; those that the order does not tell last, those of one name in their own order.
  var sorted: [Int] {
    let initials = keys.indices.map(initial)
    return keys.indices.sorted { one, other in
      if (initials[one] == nil) != (initials[other] == nil) { return initials[other] == nil }
      if keys[one].lexicographicallyPrecedes(keys[other]) { return true }
      return one < other && !keys[other].lexicographicallyPrecedes(keys[one])
    }
  }

  /// The letter with which the pinyin of a name begins; nil where the order does not tell it.
  func initial(_ name: Int) -> String? {
    let key = Array(keys[name].prefix(2))
    guard key.count == 2 else { return nil }
    let code = UInt16(key[0]) << 8 | UInt16(key[1])
    guard code < Self.end else { return nil }
    return Self.initials.last { $0.first <= code }.map { String($0.letter) }
  }

  /// The first letter under each initial.
  private static let initials: [(letter: Character, first: UInt16)] = [
    ("A", 0xB0A1), ("B", 0xB0C5), ("C", 0xB2C1), ("D", 0xB4EE), ("E", 0xB6EA), ("F", 0xB7A2), ("G", 0xB8C1),
    ("H", 0xB9FE), ("J", 0xBBF7), ("K", 0xBFA6), ("L", 0xC0AC), ("M", 0xC2E8), ("N", 0xC4C3), ("O", 0xC5B6),
    ("P", 0xC5BE), ("Q", 0xC6DA), ("R", 0xC8BB), ("S", 0xC8F6), ("T", 0xCBFA), ("W", 0xCDDA), ("X", 0xCEF4),
    ("Y", 0xD1B9), ("Z", 0xD4D1),
  ]
  /// The first code behind the first level.
  private static let end: UInt16 = 0xD7FA
}
