/// A section of a format that shows a day or a time: `yyyy"年"m"月"d"日"`, `h:mm AM/PM`, `[h]:mm`, `ss.00`.
struct DatePattern: Sendable {
  private enum Piece: Sendable {
    case literal(String)
    case field(DateField)
    /// The digits of a second behind its point.
    case fraction(digits: Int)
  }

  private var pieces: [Piece] = []
  private let language: FormatLanguage?
  private let numerals: FormatNumerals?
  /// What the time is rounded to. **Units:** milliseconds.
  private let unit: Int
  private let hasHalves: Bool

  /// - Returns: nil where no field of a day or time is among the pieces, or what does not go with one.
  init?(_ section: FormatSection) {
    language = section.language
    numerals = section.numerals
    guard let pieces = Self.pieces(section.pieces) else { return nil }
    self.pieces = Self.minutesTold(in: pieces)
    let fields = self.pieces.compactMap { if case .field(let field) = $0 { field } else { nil } }
    hasHalves = fields.contains { if case .halfDay = $0 { true } else { false } }
    let fraction = self.pieces.compactMap { if case .fraction(let digits) = $0 { digits } else { nil } }.max()
    // A day without its time is the day on which the time falls, be it a moment before midnight.
    unit = fields.contains(where: \.isTime) ? [1000, 100, 10, 1][fraction ?? 0] : 1
    guard !fields.isEmpty, language != .other || !fields.contains(where: \.isOfLanguage) else { return nil }
  }

  /// The system's own date or time, which Chinese systems show so whatever pieces stand beside it.
  init?(system language: FormatLanguage?) {
    let code =
      switch language {
      case .systemDate: "yyyy年m月d日"
      case .systemTime: "h:mm:ss"
      default: ""
      }
    guard let section = NumberFormatCode(code)?.sections.first else { return nil }
    self.init(section)
  }

  /// The day and time as the pattern shows them.
  ///
  /// - Parameter is1904: days are counted from 1904-01-01.
  /// - Returns: nil for a number that is no day.
  func text(of serial: Double, is1904: Bool) -> String? {
    guard let date = SpreadsheetDate(serial: serial, is1904: is1904, roundingTo: unit) else { return nil }
    return pieces.map { piece in
      switch piece {
      case .literal(let text): text
      case .field(let field): text(of: field, date)
      case .fraction(let digits): "." + padded(date.timeOfDay % 1000, 3).prefix(digits)
      }
    }.joined()
  }

  // MARK: Reading the pattern

  private static func pieces(_ code: [FormatPiece]) -> [Piece]? {
    var pieces: [Piece] = []
    var rest = code[...]
    while let piece = rest.popFirst() {
      switch piece {
      case .literal(let text): pieces.append(.literal(text))
      case .comma: pieces.append(.literal(","))
      case .stroke: pieces.append(.literal("/"))
      case .percent: pieces.append(.literal("%"))
      case .field(let field): pieces.append(.field(field))
      case .point:
        let digits = rest.prefix { $0 == .digit(.always) }.count
        rest = rest.dropFirst(digits)
        guard digits <= 3 else { return nil }
        guard digits == 0 || pieces.last.map(isSecond) == true else { return nil }
        pieces.append(digits == 0 ? .literal(".") : .fraction(digits: digits))
      case .digit, .exponent, .general, .text: return nil
      }
    }
    return pieces
  }

  private static func isSecond(_ piece: Piece) -> Bool {
    switch piece {
    case .field(.second), .field(.elapsedSeconds): true
    default: false
    }
  }

  /// An `m` after an hour or before a second is a minute.
  private static func minutesTold(in pieces: [Piece]) -> [Piece] {
    var told = pieces
    var previous: DateField?
    for index in pieces.indices {
      guard case .field(let field) = pieces[index] else { continue }
      defer { previous = field }
      guard case .month(let digits) = field, digits <= 2 else { continue }
      let next = pieces[(index + 1)...].first { if case .field = $0 { true } else { false } }
      switch (previous, next) {
      case (.hour, _), (.elapsedHours, _): told[index] = .field(.minute(digits: digits))
      case (_, let next?) where isSecond(next): told[index] = .field(.minute(digits: digits))
      default: continue
      }
    }
    return told
  }

  // MARK: Showing a day

  private func text(of field: DateField, _ date: SpreadsheetDate) -> String {
    let seconds = date.timeOfDay / 1000
    let hour = seconds / 3600
    switch field {
    case .year(let digits): return year(date.year, digits)
    case .eraYear: return year(date.year, 4)
    case .buddhistYear(let digits): return year(date.year + 543, digits)
    case .month(let digits): return month(date.month, digits)
    case .day(let digits):
      return digits <= 2 ? number(date.day, digits) : weekday(date.weekday, isLong: digits == 4)
    case .weekday(let digits): return (digits == 4 ? "星期" : "") + Self.weekdays[date.weekday].chinese
    case .hour(let digits): return number(hasHalves ? (hour + 11) % 12 + 1 : hour, digits)
    case .minute(let digits): return number(seconds / 60 % 60, digits)
    case .second(let digits): return number(seconds % 60, digits)
    case .elapsedHours(let digits): return padded(date.elapsed / 3_600_000, digits)
    case .elapsedMinutes(let digits): return padded(date.elapsed / 60_000, digits)
    case .elapsedSeconds(let digits): return padded(date.elapsed / 1000, digits)
    case .halfDay(.letters): return hour < 12 ? "A" : "P"
    case .halfDay(.words) where language != .chinese: return hour < 12 ? "AM" : "PM"
    case .halfDay: return hour < 12 ? "上午" : "下午"
    }
  }

  private func year(_ year: Int, _ digits: Int) -> String {
    let text = digits == 2 ? padded(year % 100, 2) : padded(year, 4)
    return numerals?.digitByDigit(text) ?? text
  }

  private func month(_ month: Int, _ digits: Int) -> String {
    switch digits {
    case 1, 2: number(month, digits)
    case 3 where language == .chinese: "\(month)月"
    case 3: String(Self.months[month - 1].prefix(3))
    case 4 where language == .chinese: FormatNumerals.small.spelled(month, digits: 1) + "月"
    case 5 where language == .chinese: String(FormatNumerals.small.spelled(month, digits: 1).prefix(1))
    case 4: Self.months[month - 1]
    default: String(Self.months[month - 1].prefix(1))
    }
  }

  private func weekday(_ weekday: Int, isLong: Bool) -> String {
    let (chinese, english) = Self.weekdays[weekday]
    if language == .chinese { return (isLong ? "星期" : "周") + chinese }
    return isLong ? english : String(english.prefix(3))
  }

  private func number(_ number: Int, _ digits: Int) -> String {
    numerals?.spelled(number, digits: digits) ?? padded(number, digits)
  }

  private func padded(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  private static let weekdays: [(chinese: String, english: String)] = [
    ("日", "Sunday"), ("一", "Monday"), ("二", "Tuesday"), ("三", "Wednesday"),
    ("四", "Thursday"), ("五", "Friday"), ("六", "Saturday"),
  ]
}

extension DateField {
  /// Whether it is part of a time of day.
  fileprivate var isTime: Bool {
    switch self {
    case .hour, .minute, .second, .elapsedHours, .elapsedMinutes, .elapsedSeconds, .halfDay: true
    case .year, .eraYear, .buddhistYear, .month, .day, .weekday: false
    }
  }

  /// Whether its words, or its era, are those of a language.
  fileprivate var isOfLanguage: Bool {
    switch self {
    case .month(let digits), .day(let digits): digits > 2
    case .halfDay(.words), .eraYear: true
    default: false
    }
  }
}
