/// A piece of a date format.
enum DateToken: Sendable, Equatable {
  case year(digits: Int)
  case month(digits: Int)
  case day(digits: Int)
  case hour(digits: Int)
  case minute(digits: Int)
  case second(digits: Int)
  case literal(String)

  /// - Returns: nil where the format is none of a date or time.
  static func tokens(of section: String) -> [DateToken]? {
    var tokens: [DateToken] = []
    var scalars = Array(section.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"":
        let literal = scalars.prefix { $0 != "\"" }
        scalars = scalars.dropFirst(literal.count + 1)
        tokens.append(.literal(String(String.UnicodeScalarView(literal))))
      case "\\": if let literal = scalars.popFirst() { tokens.append(.literal(String(literal))) }
      case "_", "*": _ = scalars.popFirst()
      case "[":
        let inner = String(String.UnicodeScalarView(scalars.prefix { $0 != "]" }))
        scalars = scalars.dropFirst(inner.unicodeScalars.count + 1)
        if ["h", "hh"].contains(inner.lowercased()) { tokens.append(.hour(digits: inner.count)) }
      case "y", "Y", "e", "E", "m", "M", "d", "D", "h", "H", "s", "S":
        let run = scalars.prefix { Self.letter($0) == Self.letter(scalar) }.count
        scalars = scalars.dropFirst(run)
        tokens.append(token(Self.letter(scalar), digits: run + 1))
      case "0", "#", "?": return nil
      default: tokens.append(.literal(String(scalar)))
      }
    }
    guard tokens.contains(where: { if case .literal = $0 { false } else { true } }) else { return nil }
    return minutesTold(in: tokens)
  }

  private static func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    return lower == "e" ? "y" : lower
  }

  private static func token(_ letter: Unicode.Scalar, digits: Int) -> DateToken {
    switch letter {
    case "y": .year(digits: digits)
    case "m": .month(digits: digits)
    case "d": .day(digits: digits)
    case "h": .hour(digits: digits)
    default: .second(digits: digits)
    }
  }

  /// An `m` after an hour or before a second is a minute.
  private static func minutesTold(in tokens: [DateToken]) -> [DateToken] {
    let fields = tokens.indices.filter { if case .literal = tokens[$0] { false } else { true } }
    var told = tokens
    for (position, index) in fields.enumerated() {
      guard case .month(let digits) = tokens[index] else { continue }
      if position > 0, case .hour = tokens[fields[position - 1]] { told[index] = .minute(digits: digits) }
      if position + 1 < fields.count, case .second = tokens[fields[position + 1]] {
        told[index] = .minute(digits: digits)
      }
    }
    return told
  }
}

/// A day and a time of day that a spreadsheet keeps as a number of days.
struct SpreadsheetDate {
  private let year: Int
  private let month: Int
  private let day: Int
  private let secondOfDay: Int

  /// - Parameters:
  ///   - serial: days since 1899-12-30, or since 1904-01-01; the 29 February 1900 that never was is kept as Excel has it.
  /// - Returns: nil beyond the year 9999 and before the epoch.
  init?(serial: Double, is1904: Bool) {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    let seconds = Int((serial * 86_400).rounded())
    secondOfDay = seconds % 86_400
    var days = seconds / 86_400 + (is1904 ? 1462 : 0)
    if days == 60 {
      (year, month, day) = (1900, 2, 29)
      return
    }
    if days < 60 { days += 1 }
    // Days since 0000-03-01, after the well-known algorithm for civil dates.
    let z = days + 693_899
    let era = z / 146_097
    let dayOfEra = z % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shifted + 2) / 5 + 1
    month = shifted < 10 ? shifted + 3 : shifted - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  func text(_ tokens: [DateToken]) -> String {
    tokens.map { token in
      switch token {
      case .literal(let text): text
      case .year(let digits): digits <= 2 ? padded(year % 100, 2) : padded(year, 4)
      case .month(let digits): padded(month, digits)
      case .day(let digits): padded(day, digits)
      case .hour(let digits): padded(secondOfDay / 3600, digits)
      case .minute(let digits): padded(secondOfDay / 60 % 60, digits)
      case .second(let digits): padded(secondOfDay % 60, digits)
      }
    }.joined()
  }

  private func padded(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, min(digits, 4) - text.count)) + text
  }
}
