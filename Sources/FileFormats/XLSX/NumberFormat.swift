/// How a spreadsheet shows a number: what a format code such as `#,##0.00` or `yyyy"年"m"月"d"日"` makes of it.
///
/// Covers what lists hold: integers, decimals, grouping, percentages, leading zeros, literals, dates and times.
/// Conditions, fractions and scaling are shown as General.
struct NumberFormat: Sendable {
  private enum Kind: Sendable {
    case general
    case text
    case number(NumberPattern)
    case date([DateToken])
  }

  private let kind: Kind

  static let general = NumberFormat(kind: .general)

  private init(kind: Kind) { self.kind = kind }

  /// A format by its code.
  init(code: String) {
    let section = Self.firstSection(of: code)
    if section.isEmpty || section.lowercased() == "general" {
      kind = .general
    } else if section == "@" {
      kind = .text
    } else if let tokens = DateToken.tokens(of: section) {
      kind = .date(tokens)
    } else if let pattern = NumberPattern(section) {
      kind = .number(pattern)
    } else {
      kind = .general
    }
  }

  /// A format by the number of a built-in one, as a Chinese installation shows it.
  ///
  /// **Source:** ECMA-376 part 1, 18.8.30.
  init(builtIn identifier: Int) {
    let codes: [Int: String] = [
      1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 14: "yyyy/m/d", 15: "d-m-yy",
      16: "d-m", 17: "yyyy-m", 18: "h:mm", 19: "h:mm:ss", 20: "h:mm", 21: "h:mm:ss", 22: "yyyy/m/d h:mm",
      27: "yyyy年m月", 28: "m月d日", 29: "m月d日", 30: "m-d-yy", 31: "yyyy年m月d日", 32: "h时mm分", 33: "h时mm分ss秒",
      34: "h时mm分", 35: "h时mm分ss秒", 36: "yyyy年m月", 37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00",
      45: "mm:ss", 46: "h:mm:ss", 47: "mm:ss", 49: "@", 50: "yyyy年m月", 51: "m月d日", 52: "yyyy年m月", 53: "m月d日",
      54: "m月d日", 55: "yyyy年m月", 56: "m月d日", 57: "yyyy年m月", 58: "m月d日",
    ]
    self.init(code: codes[identifier] ?? "General")
  }

  var isDate: Bool {
    if case .date = kind { true } else { false }
  }

  /// The number as it is shown.
  ///
  /// - Parameter is1904: days are counted from 1904-01-01.
  func text(of value: Double, is1904: Bool) -> String {
    switch kind {
    case .general, .text: return Self.general(value)
    case .number(let pattern): return pattern.text(of: value) ?? Self.general(value)
    case .date(let tokens):
      return SpreadsheetDate(serial: value, is1904: is1904).map { $0.text(tokens) } ?? Self.general(value)
    }
  }

  /// A number without a format: fifteen digits at most, no exponent below 10^15.
  static func general(_ value: Double) -> String {
    guard value.isFinite else { return "\(value)" }
    if value == value.rounded(), abs(value) < 1e15 { return String(Int64(value)) }
    for digits in 0...15 {
      let rounded = Decimals.rounded(value, digits)
      guard let rounded, abs((rounded.value - value) / value) < 1e-14 else { continue }
      return rounded.text
    }
    return "\(value)"
  }

  /// What stands before the first `;`, outside quotes.
  private static func firstSection(of code: String) -> String {
    var isQuoted = false
    var isEscaped = false
    let section = code.unicodeScalars.prefix { scalar in
      if isEscaped {
        isEscaped = false
        return true
      }
      switch scalar {
      case "\\": isEscaped = true
      case "\"": isQuoted.toggle()
      case ";" where !isQuoted: return false
      default: break
      }
      return true
    }
    return String(String.UnicodeScalarView(section))
  }
}

/// Rounding to a number of decimals, as text.
private enum Decimals {
  /// - Returns: nil where the number is too large to be written out.
  static func rounded(_ value: Double, _ decimals: Int) -> (value: Double, text: String)? {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (abs(value) * scale).rounded()
    guard scaled < 9e18 else { return nil }
    var digits = String(UInt64(scaled))
    if decimals > 0 {
      digits = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
      digits = digits.dropLast(decimals) + "." + digits.suffix(decimals)
    }
    return ((value < 0 ? -1 : 1) * scaled / scale, (value < 0 && scaled > 0 ? "-" : "") + digits)
  }
}

/// A pattern of digits: `000000`, `#,##0.00`, `0%`, with literals before and after.
private struct NumberPattern: Sendable {
  private var prefix = ""
  private var suffix = ""
  private var integerDigits = 0
  private var decimals = 0
  private var isGrouped = false
  private var isPercentage = false

  /// - Returns: nil for a pattern of another kind.
  init?(_ section: String) {
    var hasDigits = false
    var isFraction = false
    var scalars = section.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      switch scalar {
      case "\"":
        while let literal = scalars.next(), literal != "\"" { append(literal, afterDigits: hasDigits) }
      case "\\":
        if let literal = scalars.next() { append(literal, afterDigits: hasDigits) }
      case "_", "*": _ = scalars.next()
      case "[":
        while let inner = scalars.next(), inner != "]" {
          if inner == "<" || inner == ">" || inner == "=" { return nil }
        }
      case "0", "#", "?":
        hasDigits = true
        if isFraction { decimals += 1 } else if scalar == "0" { integerDigits += 1 }
      case "." where hasDigits: isFraction = true
      case ",": isGrouped = hasDigits && !isFraction
      case "%":
        isPercentage = true
        append("%", afterDigits: hasDigits)
      case "E", "e", "/": return nil
      default: append(scalar, afterDigits: hasDigits)
      }
    }
    guard hasDigits, decimals <= 15, integerDigits <= 40 else { return nil }
  }

  /// - Returns: nil where the number is too large to be written out.
  func text(of value: Double) -> String? {
    guard let rounded = Decimals.rounded(isPercentage ? value * 100 : value, decimals) else { return nil }
    var parts = rounded.text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let isNegative = parts[0].hasPrefix("-")
    var integer = isNegative ? String(parts[0].dropFirst()) : parts[0]
    integer = String(repeating: "0", count: max(0, integerDigits - integer.count)) + integer
    if isGrouped { integer = Self.grouped(integer) }
    parts[0] = (isNegative ? "-" : "") + prefix + integer
    return parts.joined(separator: ".") + suffix
  }

  private mutating func append(_ literal: Unicode.Scalar, afterDigits: Bool) {
    if afterDigits { suffix.unicodeScalars.append(literal) } else { prefix.unicodeScalars.append(literal) }
  }

  private static func grouped(_ digits: String) -> String {
    var groups: [Substring] = []
    var rest = digits[...]
    while rest.count > 3 {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    return ([rest] + groups).joined(separator: ",")
  }
}
