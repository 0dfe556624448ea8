/// A scheme of codes that a place made itself, as edition.xml describes it: `{letters}{region:6}-{main:4}{sub:2}`.
///
/// Outside the braces stand the characters themselves; inside, the parts that `Part` names.
package struct CodePattern: Sendable, Hashable {
  /// A part of the pattern. **Units:** characters.
  package enum Part: Sendable, Hashable {
    case fixed(String)
    /// The region, as many digits of GB/T 2260 as are said; `{region:6}`.
    case region(Int)
    /// The two digits of the category; `{type}`.
    case type
    /// The two letters of the category, XK to QT; `{letters}`.
    case letters
    /// The number of the main item; `{main:4}`.
    case main(Int)
    /// The number of the sub-item, zeros for a main item; `{sub:2}`.
    case sub(Int)
    /// Digits or letters that say nothing of their own; `{any:3}`.
    case any(Int)
  }

  /// What a code of this pattern says.
  package struct Reading: Sendable, Hashable {
    package var region: String?
    /// The digits or letters for the category.
    package var type: String?
    package var category: PowerCategory?
    package var main: String?
    package var sub: String?
    /// The code of the main item: the same with zeros for the sub-item.
    package var mainItem = ""

    /// Whether it is the code of a sub-item.
    package var isSubitem: Bool { sub.map { $0.utf8.contains { $0 != UInt8(ascii: "0") } } ?? false }
  }

  package let name: String
  package let parts: [Part]

  /// - Returns: nil where the text is no pattern, has no part that numbers main items, or says something twice.
  package init?(name: String, pattern: String) {
    var parts: [Part] = []
    var rest = pattern[...]
    while let first = rest.first {
      if first == "{" {
        guard let close = rest.firstIndex(of: "}"),
          let part = Self.part(rest[rest.index(after: rest.startIndex)..<close])
        else { return nil }
        parts.append(part)
        rest = rest[rest.index(after: close)...]
      } else {
        let fixed = rest.prefix { $0 != "{" }
        guard !fixed.contains("}") else { return nil }
        parts.append(.fixed(PowerCode.spelling(of: String(fixed))))
        rest = rest[fixed.endIndex...]
      }
    }
    let kinds = parts.compactMap { Self.kind(of: $0) }
    guard kinds.contains("main"), Set(kinds).count == kinds.count else { return nil }
    self.name = name
    self.parts = parts
  }

  /// What a part says; nil for those that may stand several times.
  private static func kind(of part: Part) -> String? {
    switch part {
    case .fixed, .any: nil
    case .region: "region"
    case .type, .letters: "category"
    case .main: "main"
    case .sub: "sub"
    }
  }

  private static func part(_ text: Substring) -> Part? {
    let pieces = text.split(separator: ":", omittingEmptySubsequences: false)
    switch (pieces[0], pieces.count) {
    case ("type", 1): return .type
    case ("letters", 1): return .letters
    default: break
    }
    guard pieces.count == 2, let count = Int(pieces[1]), (1...9).contains(count) else { return nil }
    switch pieces[0] {
    case "region": return .region(count)
    case "main": return .main(count)
    case "sub": return .sub(count)
    case "any": return .any(count)
    default: return nil
    }
  }

  /// Takes a code apart.
  ///
  /// - Returns: nil where it does not follow the pattern.
  package func read(_ written: String) -> Reading? {
    var rest = Array(PowerCode.spelling(of: written).utf8)[...]
    var reading = Reading()
    func take(_ count: Int, _ isAllowed: (UInt8) -> Bool) -> String? {
      guard rest.count >= count, rest.prefix(count).allSatisfy(isAllowed) else { return nil }
      defer { rest = rest.dropFirst(count) }
      return String(decoding: rest.prefix(count), as: UTF8.self)
    }
    for part in parts {
      switch part {
      case .fixed(let text):
        guard rest.starts(with: text.utf8) else { return nil }
        rest = rest.dropFirst(text.utf8.count)
      case .region(let count):
        guard let digits = take(count, Self.isDigit) else { return nil }
        reading.region = digits
      case .type:
        guard let digits = take(2, Self.isDigit) else { return nil }
        reading.type = digits
        reading.category = PowerCategory.allCases.first { $0.code == digits }
      case .letters:
        guard let letters = take(2, Self.isLetter) else { return nil }
        reading.type = letters
        reading.category = PowerCategory.allCases.first { $0.letters == letters }
      case .main(let count):
        guard let digits = take(count, Self.isDigit) else { return nil }
        reading.main = digits
      case .sub(let count):
        guard let digits = take(count, Self.isDigit) else { return nil }
        reading.sub = digits
      case .any(let count):
        guard take(count, { Self.isDigit($0) || Self.isLetter($0) }) != nil else { return nil }
      }
    }
    guard rest.isEmpty else { return nil }
    reading.mainItem = mainItem(of: Array(PowerCode.spelling(of: written).utf8))
    return reading
  }

  /// - Parameter code: one that follows the pattern.
  private func mainItem(of code: [UInt8]) -> String {
    var (code, place) = (code, 0)
    for part in parts {
      switch part {
      case .fixed(let text): place += text.utf8.count
      case .type, .letters: place += 2
      case .region(let count), .main(let count), .any(let count): place += count
      case .sub(let count):
        for digit in place..<place + count { code[digit] = UInt8(ascii: "0") }
        place += count
      }
    }
    return String(decoding: code, as: UTF8.self)
  }

  /// The code of a number.
  ///
  /// - Parameters:
  ///   - region: six digits of GB/T 2260.
  ///   - subitem: 0 for a main item.
  /// - Returns: nil where the numbers do not fit, or the pattern has parts that nobody can fill in.
  package func code(region: String, category: PowerCategory, main: Int, subitem: Int = 0) -> String? {
    var code = ""
    for part in parts {
      switch part {
      case .fixed(let text): code += text
      case .region(let count): code += region.prefix(count)
      case .type: code += category.code
      case .letters: code += category.letters
      case .main(let count):
        guard let digits = Self.digits(main, count) else { return nil }
        code += digits
      case .sub(let count):
        guard let digits = Self.digits(subitem, count) else { return nil }
        code += digits
      case .any: return nil
      }
    }
    return code
  }

  /// How many numbers main items can have.
  package var mainItems: Int {
    parts.lazy.compactMap { if case .main(let count) = $0 { count } else { nil } }.first.map(Self.power) ?? 1
  }

  /// How many numbers the part for sub-items has, 0 for the main item among them; 1 where the pattern has no such part.
  package var subitems: Int {
    parts.lazy.compactMap { if case .sub(let count) = $0 { count } else { nil } }.first.map(Self.power) ?? 1
  }

  /// The digits of a number, with zeros before it; nil where it has more.
  package static func digits(_ number: Int, _ count: Int) -> String? {
    let digits = String(number)
    return digits.utf8.count <= count
      ? String(repeating: "0", count: count - digits.utf8.count) + digits : nil
  }

  private static func power(_ count: Int) -> Int { (0..<count).reduce(1) { power, _ in power * 10 } }
  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) }
}

extension PowerCategory {
  /// The two letters that stand for the category in schemes of letters, e.g. CF for a penalty.
  package var letters: String {
    switch self {
    case .licensing: "XK"
    case .penalty: "CF"
    case .compulsion: "QZ"
    case .levy: "ZS"
    case .payment: "GF"
    case .inspection: "JC"
    case .confirmation: "QR"
    case .reward: "JL"
    case .adjudication: "CJ"
    case .other: "QT"
    }
  }
}
