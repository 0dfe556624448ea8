import ListModel

/// The scalars of a legal basis, with the brackets paired once.
struct CitationText {
  /// As they are read: letters that only look like others are those.
  let scalars: [Unicode.Scalar]
  /// As they are written; nil where that is the same.
  private let written: [Unicode.Scalar]?
  /// The index of the bracket that belongs to the one at an index; -1 where there is none.
  private let partners: [Int32]
  /// 《 stands somewhere within 《》.
  let hasNestedTitles: Bool
  /// 《 stands somewhere.
  let hasTitleMarks: Bool
  /// The index of the last ” or 」; -1 where there is none.
  let lastClosingQuote: Int

  init(_ text: String) {
    var scalars = text.letters
    var written: [Unicode.Scalar]?
    var partners = [Int32](repeating: -1, count: scalars.count)
    var lastClosingQuote = -1
    var hasNestedTitles = false
    var hasTitleMarks = false
    var titles: [Int] = []
    var remarks: [Int] = []
    for index in scalars.indices {
      let scalar = scalars[index]
      switch scalar {
      case "《":
        hasNestedTitles = hasNestedTitles || !titles.isEmpty
        hasTitleMarks = true
        titles.append(index)
      // （国发(2016〕72号）, （国发〔2016）72号）: a bracket of the year pairs with no other.
      case "（", "(":
        if !Self.holdsYear(scalars, between: index, and: index + 5) { remarks.append(index) }
      case "》": Self.pair(index, with: titles.popLast(), in: &partners)
      case "）", ")":
        guard !Self.holdsYear(scalars, between: index - 5, and: index) else { break }
        Self.pair(index, with: remarks.popLast(), in: &partners)
      case "”", "」": lastClosingQuote = index
      default:
        guard
          let unified = UnifiedIdeograph.of(scalar) ?? MisreadMark.meaning(of: scalar, at: index, in: scalars)
        else { break }
        if written == nil { written = scalars }
        scalars[index] = unified
      }
    }
    self.scalars = scalars
    self.written = written
    self.partners = partners
    self.hasNestedTitles = hasNestedTitles
    self.hasTitleMarks = hasTitleMarks
    self.lastClosingQuote = lastClosingQuote
  }

  var end: Int { scalars.count }

  /// Whether another letter is written at an index than the one that is read.
  func isMiswritten(_ index: Int) -> Bool { written.map { $0[index] != scalars[index] } ?? false }

  /// The scalar at an index; NUL beyond the end, so that looking ahead needs no bounds.
  subscript(index: Int) -> Unicode.Scalar { index < scalars.count ? scalars[index] : "\0" }

  /// The text between two indices, verbatim.
  subscript(range: Range<Int>) -> String {
    Self.string((written ?? scalars)[range])
  }

  /// A text of scalars, made from bytes at once.
  static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.count * 3)
    for scalar in scalars { bytes.append(contentsOf: UTF8.encode(scalar)!) }
    return String(decoding: bytes, as: UTF8.self)
  }

  func partner(of index: Int) -> Int? {
    guard index < partners.count, partners[index] >= 0 else { return nil }
    return Int(partners[index])
  }

  /// Whether a word stands at an index.
  func has(_ word: String, at index: Int) -> Bool {
    var position = index
    for scalar in word.unicodeScalars {
      guard self[position] == scalar else { return false }
      position += 1
    }
    return true
  }

  /// The first index from here on that holds no white space.
  func skippingSpace(_ index: Int) -> Int {
    var index = index
    while Self.isSpace(self[index]) { index += 1 }
    return index
  }

  /// The first index from here on that holds no white space within the line.
  func skippingBlanks(_ index: Int) -> Int {
    var index = index
    while Self.isSpace(self[index]), !Self.isLineBreak(self[index]) { index += 1 }
    return index
  }

  /// A numeral at an index.
  func number(at index: Int) -> (value: Int, end: Int)? {
    var end = index
    while end - index < 10, ChineseNumeral.isNumeral(self[end]) {
      end += 1
    }
    guard end > index, let value = ChineseNumeral.value(of: scalars[index..<end]) else { return nil }
    return (value, end)
  }

  /// A year of four digits at an index.
  func year(at index: Int) -> Int? {
    var value = 0
    for offset in 0..<4 {
      guard let digit = ChineseNumeral.digit(self[index + offset]) else { return nil }
      value = value * 10 + digit
    }
    return (1940...2100).contains(value) ? value : nil
  }

  /// The text without white space, but for that between Latin words.
  func compact(_ range: Range<Int>) -> String { Self.string(compactScalars(range)[...]) }

  /// The same as scalars.
  func compactScalars(_ range: Range<Int>) -> [Unicode.Scalar] {
    var text: [Unicode.Scalar] = []
    text.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      if Self.isSpace(scalars[index]) {
        let next = min(skippingSpace(index), range.upperBound)
        if next < range.upperBound, Self.isLatin(scalars[next]), let last = text.last,
          Self.isLatin(last)
        {
          text.append(" ")
        }
        index = next
      } else {
        text.append(scalars[index])
        index += 1
      }
    }
    return text
  }

  /// White space of any width, none included; without asking the tables of Unicode, which took a third of all the time.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0xAD, 0x1680, 0x2000...0x200F, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060,
      0x3000, 0xFEFF:
      true
    default: false
    }
  }

  static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" }

  /// Punctuation between citations and their parts.
  static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "，", ",", "、", "；", ";", "。", "：", ":", "．", "！", "？", "…": true
    default: false
    }
  }

  /// A sign that is no letter, bracket or quotation mark, as people put one between citations: /, |, +, →.
  static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x23...0x26, 0x2A...0x2F, 0x3B...0x40, 0x5C, 0x5E...0x60, 0x7C, 0x7E, 0xA1...0xA9, 0xAC...0xB1, 0xB6,
      0xB7,
      0xD7, 0x2010...0x2017, 0x2020...0x2027, 0x2030...0x205E, 0x2190...0x23FF, 0x2500...0x27BF,
      0x2900...0x2BFF, 0x3001...0x3003, 0x30FB, 0xFE30, 0xFE31, 0xFE50...0xFE58, 0xFE5F...0xFE6B,
      0xFF03...0xFF06, 0xFF0A...0xFF0F, 0xFF1B...0xFF20, 0xFF3C, 0xFF3E...0xFF40, 0xFF5C, 0xFF5E:
      scalar != "○"
    default: false
    }
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || ChineseNumeral.digit(scalar) != nil)
  }

  /// Whether a year stands between two brackets of which one is round and the other is none: (2016〕, 〔2016）.
  private static func holdsYear(_ scalars: [Unicode.Scalar], between open: Int, and close: Int) -> Bool {
    guard open >= 0, close < scalars.count else { return false }
    let isRound = scalars[open] == "（" || scalars[open] == "("
    return (isRound ? closesAngularly(scalars[close]) : opensAngularly(scalars[open]))
      && scalars[open + 1..<close].allSatisfy { ChineseNumeral.digit($0) != nil }
  }

  static func opensAngularly(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "〔", "[", "［", "【", "﹝", "｛", "{": true
    default: false
    }
  }

  /// 〕, ], 】: brackets that close a year, and no remark.
  static func closesAngularly(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "〕", "]", "］", "】", "﹞", "｝", "}": true
    default: false
    }
  }

  private static func pair(_ close: Int, with open: Int?, in partners: inout [Int32]) {
    guard let open else { return }
    partners[open] = Int32(close)
    partners[close] = Int32(open)
  }
}
