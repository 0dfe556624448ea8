/// How a spreadsheet shows a number or a text: what a format such as `#,##0.00` or `yyyy"年"m"月"d"日"` makes of it.
struct NumberFormat: Sendable {
  private enum Kind: Sendable {
    case general
    /// Up to three sections for numbers, and one for texts that changes them.
    case sections([Section], text: [FormatPiece]?)
    case notUnderstood
  }

  private struct Section: Sendable {
    let condition: FormatCondition?
    /// Whether a negative number has a minus before all; without, the section itself says that it is negative.
    let isSigned: Bool
    let content: Content
  }

  private enum Content: Sendable {
    case nothing
    case general([FormatPiece], FormatNumerals?)
    case number(NumberPattern)
    case fraction(FractionPattern)
    case date(DatePattern)
  }

  private let kind: Kind

  static let general = NumberFormat(code: "General")

  /// A format by its code.
  init(code: String) {
    guard let sections = NumberFormatCode(code)?.sections else {
      kind = .notUnderstood
      return
    }
    if sections.count < 2, sections.first.map(\.isGeneral) ?? true {
      kind = .general
      return
    }
    let words = sections.count == 4 || sections.last?.pieces.contains(.text) == true ? sections.last : nil
    let numbers = Self.numbers(words == nil ? sections : sections.dropLast())
    let text = words.flatMap { Self.plainText($0.pieces) }
    kind = numbers.map { .sections($0, text: text) } ?? .notUnderstood
  }

  /// A format by the number of a built-in one, as a Chinese installation shows it.
  init(builtIn identifier: Int) { self.init(code: BuiltInFormats.codes[identifier] ?? "General") }

  /// The number as it is shown.
  ///
  /// - Parameter is1904: days are counted from 1904-01-01.
  /// - Returns: nil where the format is not understood, or has nothing for this number.
  func text(of value: Double, is1904: Bool) -> String? {
    switch kind {
    case .general: return Self.general(value)
    case .notUnderstood: return nil
    case .sections(let sections, _):
      guard let section = sections.first(where: { $0.condition?.holds(for: value) ?? true }) else {
        return sections.count < 2 ? Self.general(value) : nil
      }
      switch section.content {
      case .nothing: return ""
      case .general(let pieces, let numerals):
        let plain = Self.general(value.magnitude)
        let number = numerals?.spelled(plain) ?? plain
        let text = pieces.map { if case .literal(let literal) = $0 { literal } else { number } }.joined()
        return (value < 0 && section.isSigned ? "-" : "") + text
      case .number(let pattern): return pattern.text(of: value, isSigned: section.isSigned)
      case .fraction(let pattern): return pattern.text(of: value, isSigned: section.isSigned)
      case .date(let pattern): return pattern.text(of: value, is1904: is1904)
      }
    }
  }

  /// The text as it is shown; nil where that is the text itself.
  func text(of words: String) -> String? {
    guard case .sections(_, let pieces?) = kind else { return nil }
    return pieces.map { piece in
      switch piece {
      case .literal(let literal): literal
      case .text, .general: words
      default: ""
      }
    }.joined()
  }

  /// The day that a number is, where the format shows one or its time, in whatever way.
  func day(of value: Double, is1904: Bool) -> Cell.Day? {
    guard case .sections(let sections, _) = kind,
      let section = sections.first(where: { $0.condition?.holds(for: value) ?? true }),
      case .date = section.content, let date = SpreadsheetDate(serial: value, is1904: is1904)
    else { return nil }
    return Cell.Day(year: date.year, month: date.month, day: date.day)
  }

  /// A number without a format: whole ones in full, others with as many digits as find room in eleven places.
  static func general(_ value: Double) -> String {
    if value == value.rounded(), abs(value) < 1e15 { return String(Int64(value)) }
    guard value.isFinite else { return "\(value)" }
    let sign = value < 0 ? "-" : ""
    let exact = DecimalDigits(value)
    let power = exact.point - 1
    if (-4...14).contains(power) || (power < 0 && exact.decimals <= 9) {
      return sign + exact.rounded(toDecimals: max(0, 9 - max(power, 0))).text
    }
    let mantissa = exact.rounded(to: 6)
    let tens = mantissa.point - 1
    let digits = String(tens.magnitude)
    return sign + mantissa.shifted(by: -tens).text + (tens < 0 ? "E-" : "E+") + (digits.count < 2 ? "0" : "")
      + digits
  }

  // MARK: Reading the code

  /// The sections for numbers, each with the condition that holds for it.
  ///
  /// - Returns: nil where one of them is not understood.
  private static func numbers(_ sections: [FormatSection]) -> [Section]? {
    let conditions = conditions(sections)
    var numbers: [Section] = []
    for (index, section) in sections.enumerated() {
      guard let content = content(section) else { return nil }
      let isNegative = isNegative(index, conditions, isWritten: section.condition != nil)
      numbers.append(
        Section(condition: conditions[index], isSigned: !isNegative, content: content))
    }
    return numbers
  }

  /// One section is for all numbers; of two the second is for negative ones, of three the third for nought.
  private static func conditions(_ sections: [FormatSection]) -> [FormatCondition?] {
    var conditions = sections.map(\.condition)
    if sections.count > 1, conditions.allSatisfy({ $0 == nil }) {
      conditions[0] = FormatCondition(sections.count == 2 ? .atLeast : .more, 0)
    } else if sections.count > 1, conditions[0] == nil {
      conditions[0] = FormatCondition(.more, 0)
    }
    if sections.count > 2, conditions[1] == nil { conditions[1] = FormatCondition(.less, 0) }
    return conditions
  }

  /// Whether a section is for negative numbers alone, by its condition or by those before it.
  private static func isNegative(_ index: Int, _ conditions: [FormatCondition?], isWritten: Bool) -> Bool {
    switch conditions[index] {
    case let own?:
      // A limit of its own below nought in the first section leaves the minus where it is.
      let isBelow = own.relation == .less || own.relation == .atMost
      return isBelow && (index == 0 ? own.limit == 0 : own.limit <= 0)
    case nil:
      return conditions[..<index].contains { earlier in
        guard let earlier else { return false }
        return (earlier.relation == .more || earlier.relation == .atLeast) && earlier.limit <= 0
      }
    }
  }

  private static func content(_ section: FormatSection) -> Content? {
    if section.isEmpty { return .nothing }
    if let pattern = DatePattern(system: section.language) ?? DatePattern(section) { return .date(pattern) }
    if section.pieces.isEmpty { return .general([.general], section.numerals) }
    if section.pieces.contains(.general) {
      let isPlain = section.pieces.allSatisfy {
        if case .literal = $0 { true } else { $0 == .general }
      }
      return isPlain ? .general(section.pieces, section.numerals) : nil
    }
    if let pattern = FractionPattern(section.pieces) { return .fraction(pattern) }
    return NumberPattern(section.pieces, numerals: section.numerals).map { .number($0) }
  }

  /// The section for texts; nil where it leaves a text as it is, but for blanks around it.
  private static func plainText(_ pieces: [FormatPiece]) -> [FormatPiece]? {
    let isPlain =
      pieces.count { $0 == .text } == 1
      && pieces.allSatisfy {
        if case .literal(let text) = $0 { text.allSatisfy { $0 == " " } } else { $0 == .text }
      }
    return isPlain ? nil : pieces
  }
}
