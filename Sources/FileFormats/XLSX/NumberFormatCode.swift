/// The code of a number format taken apart: up to four sections of pieces.
///
/// **Source:** ECMA-376 part 1, 18.8.31; `!`, 上午/下午 and G/通用格式 as Chinese installations write them.
struct NumberFormatCode {
  /// **Shape:** one to four; none where the code is empty.
  private(set) var sections: [FormatSection] = []

  /// - Returns: nil for a code that no spreadsheet program would take, or that holds what is not understood.
  init?(_ code: String) {
    var scanner = FormatScanner(code)
    guard code.unicodeScalars.count <= Self.longest, let sections = scanner.sections(), sections.count <= 4
    else { return nil }
    self.sections = sections
  }

  /// A limit against hostile files. **Units:** Unicode scalars, of which Excel takes 255.
  private static let longest = 512
}

/// What a format does with some of the numbers, or with text.
struct FormatSection {
  var condition: FormatCondition?
  var numerals: FormatNumerals?
  var language: FormatLanguage?
  var pieces: [FormatPiece] = []
  /// A colour, language or kind of numerals is given.
  var hasModifier = false

  /// Whether it shows nothing at all.
  var isEmpty: Bool { pieces.isEmpty && (!hasModifier || condition != nil) }

  /// Whether it shows a number as if it had no format.
  var isGeneral: Bool { condition == nil && numerals == nil && pieces == [.general] }

  var hasDigits: Bool { pieces.contains(where: \.isDigit) }
}

/// The smallest part of a format.
enum FormatPiece: Sendable, Equatable {
  enum Digit: Sendable {
    /// `0`: a digit, be it nought.
    case always
    /// `#`: a digit that says something.
    case significant
    /// `?`: a digit that says something, else a blank.
    case aligned
  }

  case literal(String)
  case digit(Digit)
  case point, comma, percent
  /// `/`: a fraction's stroke, or just a stroke.
  case stroke
  /// `E+` and `E-`.
  case exponent(showsPlus: Bool)
  case general
  /// `@`.
  case text
  case field(DateField)

  var isDigit: Bool { if case .digit = self { true } else { false } }
}

/// What a format shows of a day or time. **Units:** digits or letters as the code has them.
enum DateField: Sendable, Equatable {
  enum HalfDay: Sendable {
    /// `AM/PM`, `A/P`, `上午/下午`.
    case words, letters, chinese
  }

  case year(digits: Int)
  /// `e`: counted in the era of the language; in Chinese and English as usual.
  case eraYear
  /// Counted from 543 before our era.
  case buddhistYear(digits: Int)
  case month(digits: Int)
  case day(digits: Int)
  /// `aaa`, `aaaa`: the day of the week in Chinese.
  case weekday(digits: Int)
  case hour(digits: Int)
  case minute(digits: Int)
  case second(digits: Int)
  /// `[h]`, `[m]`, `[s]`: all that have gone by since day nought.
  case elapsedHours(digits: Int)
  case elapsedMinutes(digits: Int)
  case elapsedSeconds(digits: Int)
  case halfDay(HalfDay)
}

/// `[<10]`: the numbers that a section is for.
struct FormatCondition: Sendable, Equatable {
  enum Relation: String, Sendable {
    case less = "<"
    case atMost = "<="
    case more = ">"
    case atLeast = ">="
    case equal = "="
    case other = "<>"
  }

  let relation: Relation
  let limit: Double

  init(_ relation: Relation, _ limit: Double) {
    self.relation = relation
    self.limit = limit
  }

  /// - Parameter text: what stands in the brackets.
  init?(_ text: String) {
    let sign = text.prefix { "<>=".contains($0) }
    guard let relation = Relation(rawValue: String(sign)),
      let limit = Double(String(text.dropFirst(sign.count)).trimmingOuterSpace)
    else { return nil }
    self.init(relation, limit)
  }

  func holds(for value: Double) -> Bool {
    switch relation {
    case .less: value < limit
    case .atMost: value <= limit
    case .more: value > limit
    case .atLeast: value >= limit
    case .equal: value == limit
    case .other: value != limit
    }
  }
}

/// Whose words a format takes for months and days of the week.
enum FormatLanguage: Sendable, Equatable {
  case chinese, english, other
  /// The long date and the time of day as the system has them.
  case systemDate, systemTime

  /// - Parameter tag: `804`, `30804`, `zh-CN`, `F800`, `x-sysdate`, each with an option after a comma.
  init?(tag: Substring) {
    let tag = tag.prefix { $0 != "," }.lowercased()
    switch tag {
    case "": return nil
    case "x-sysdate": self = .systemDate
    case "x-systime": self = .systemTime
    case _ where tag.hasPrefix("zh") && tag != "zh-tw": self = .chinese
    case _ where tag.hasPrefix("en"): self = .english
    default:
      // The lowest two bytes are the language; those above choose numerals and calendar.
      guard let number = UInt64(tag, radix: 16) else {
        self = .other
        return
      }
      switch (number & 0xFFFF, number & 0x3FF) {
      case (0xF800, _): self = .systemDate
      case (0xF400, _): self = .systemTime
      case (0, _): return nil
      // Taiwan, which has an era of its own.
      case (0x404, _): self = .other
      case (_, 0x04): self = .chinese
      case (_, 0x09): self = .english
      default: self = .other
      }
    }
  }
}

/// Reads a code scalar by scalar.
private struct FormatScanner {
  private var rest: ArraySlice<Unicode.Scalar>
  private var section = FormatSection()

  init(_ code: String) { rest = Array(code.unicodeScalars)[...] }

  mutating func sections() -> [FormatSection]? {
    guard !rest.isEmpty else { return [] }
    var sections: [FormatSection] = []
    while let scalar = rest.first {
      switch scalar {
      case ";":
        rest.removeFirst()
        sections.append(section)
        section = FormatSection()
      case "[": guard takeBracket() else { return nil }
      default: guard takeSign(scalar) || takeWord(scalar) else { return nil }
      }
    }
    return sections + [section]
  }

  /// Takes what is no letter.
  private mutating func takeSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"":
      rest.removeFirst()
      let quoted = rest.prefix { $0 != "\"" }
      rest = rest.dropFirst(quoted.count + 1)
      add(literal: quoted)
    case "\\", "!":
      rest.removeFirst()
      add(literal: rest.prefix(1))
      rest = rest.dropFirst()
    case "_":
      // A blank as wide as the letter that follows.
      rest = rest.dropFirst(2)
      add(.literal(" "))
    case "*":
      // The letter that follows fills the cell, whose width is no part of the text.
      rest = rest.dropFirst(2)
    case "0": take(.digit(.always))
    case "#": take(.digit(.significant))
    case "?": take(.digit(.aligned))
    case ".": take(.point)
    case ",": take(.comma)
    case "%": take(.percent)
    case "/": take(.stroke)
    case "@": take(.text)
    default: return false
    }
    return true
  }

  /// Takes a code of letters, or a letter that is no code.
  private mutating func takeWord(_ scalar: Unicode.Scalar) -> Bool {
    if take(word: "general") || take(word: "g/通用格式") {
      add(.general)
    } else if take(word: "am/pm") {
      add(.field(.halfDay(.words)))
    } else if take(word: "a/p") {
      add(.field(.halfDay(.letters)))
    } else if take(word: "上午/下午") {
      add(.field(.halfDay(.chinese)))
    } else if section.hasDigits, take(word: "e+") {
      add(.exponent(showsPlus: true))
    } else if section.hasDigits, take(word: "e-") {
      add(.exponent(showsPlus: false))
    } else if take(word: "b1") {
      // The calendar is the ordinary one; `b2` would be another.
    } else if take(word: "b2") {
      return false
    } else if Self.isLetter(scalar) {
      let run = rest.prefix { Self.lower($0) == Self.lower(scalar) }.count
      guard let field = Self.field(Self.lower(scalar), run) else { return false }
      rest = rest.dropFirst(run)
      add(.field(field))
    } else {
      add(literal: rest.prefix(1))
      rest.removeFirst()
    }
    return true
  }

  private static func field(_ letter: Unicode.Scalar, _ run: Int) -> DateField? {
    switch letter {
    case "y": .year(digits: run <= 2 ? 2 : 4)
    case "e": .eraYear
    case "b": run <= 4 ? .buddhistYear(digits: run <= 2 ? 2 : 4) : nil
    case "m": run <= 5 ? .month(digits: run) : nil
    case "d": run <= 4 ? .day(digits: run) : nil
    case "a": run == 3 || run == 4 ? .weekday(digits: run) : nil
    case "h": run <= 2 ? .hour(digits: run) : nil
    case "s": run <= 2 ? .second(digits: run) : nil
    default: nil
    }
  }

  /// Takes `[…]`.
  private mutating func takeBracket() -> Bool {
    guard let end = rest.firstIndex(of: "]") else { return false }
    let text = String(String.UnicodeScalarView(rest[rest.startIndex..<end].dropFirst()))
    rest = rest[(end + 1)...]
    let lower = text.lowercased()
    if text.hasPrefix("$") {
      let symbol = text.dropFirst().prefix { $0 != "-" }
      if !symbol.isEmpty { add(.literal(String(symbol))) }
      section.language =
        FormatLanguage(tag: text.dropFirst(symbol.count + 2)) ?? section.language
      section.hasModifier = true
    } else if let field = Self.elapsed(lower) {
      add(.field(field))
    } else if let numerals = FormatNumerals(rawValue: lower) {
      section.numerals = numerals
      section.hasModifier = true
    } else if Self.isColour(lower) {
      section.hasModifier = true
    } else {
      guard let condition = FormatCondition(text), section.condition == nil else { return false }
      section.condition = condition
    }
    return true
  }

  private static func elapsed(_ text: String) -> DateField? {
    switch text {
    case "h", "hh": .elapsedHours(digits: text.count)
    case "m", "mm": .elapsedMinutes(digits: text.count)
    case "s", "ss": .elapsedSeconds(digits: text.count)
    default: nil
    }
  }

  private static func isColour(_ text: String) -> Bool {
    if colours.contains(text) { return true }
    return ["color", "颜色"].contains { word in
      text.hasPrefix(word) && Int(String(text.dropFirst(word.count)).trimmingOuterSpace) != nil
    }
  }

  private static let colours: Set<String> = [
    "black", "blue", "cyan", "green", "magenta", "red", "white", "yellow",
    "黑色", "蓝色", "蓝绿色", "绿色", "洋红色", "红色", "白色", "黄色",
  ]

  // MARK: Pieces

  private mutating func add(_ piece: FormatPiece) { section.pieces.append(piece) }

  private mutating func add(literal: ArraySlice<Unicode.Scalar>) {
    section.pieces.append(.literal(String(String.UnicodeScalarView(literal))))
  }

  private mutating func take(_ piece: FormatPiece) {
    rest.removeFirst()
    add(piece)
  }

  /// Takes a word in whatever case.
  private mutating func take(word: String) -> Bool {
    let word = Array(word.unicodeScalars)
    let next = rest.prefix(word.count)
    guard next.count == word.count, zip(next, word).allSatisfy({ Self.lower($0) == $1 }) else { return false }
    rest = rest.dropFirst(word.count)
    return true
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { ("a"..."z").contains(lower(scalar)) }

  private static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar
  }
}
