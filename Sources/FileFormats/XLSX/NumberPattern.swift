/// A section of a format that shows a number in digits: `0000-00000000`, `#,##0.00`, `0.0,"千元"`, `0%`, `0.00E+00`.
struct NumberPattern: Sendable {
  private var pieces: [FormatPiece] = []
  /// The digits of the exponent and what follows them, behind `E+`.
  private var exponent: Exponent?
  private var integerPlaces = 0
  private var decimals = 0
  /// The place of the last `0` after the point.
  private var lastNought = 0
  private var isGrouped = false
  /// The power of ten by which percent signs and scaling commas multiply.
  private var power = 0
  private let numerals: FormatNumerals?

  private struct Exponent: Sendable {
    let showsPlus: Bool
    var places = 0
    var pieces: [FormatPiece] = []
  }

  /// - Returns: nil where the pieces are no pattern of digits and literals.
  init?(_ pieces: [FormatPiece], numerals: FormatNumerals?) {
    self.numerals = numerals
    var hasPoint = false
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .literal, .stroke:
        let literal = if case .literal(let text) = piece { text } else { "/" }
        if exponent == nil { self.pieces.append(.literal(literal)) } else { exponent?.pieces.append(piece) }
      case .digit(let digit) where exponent == nil:
        self.pieces.append(piece)
        if hasPoint { decimals += 1 } else { integerPlaces += 1 }
        if hasPoint, digit == .always { lastNought = decimals }
      case .digit(let digit):
        if digit == .always { exponent?.places += 1 }
        exponent?.pieces.append(piece)
      case .point:
        let isFirst = !hasPoint && exponent == nil && pieces.contains(where: \.isDigit)
        self.pieces.append(isFirst ? .point : .literal("."))
        hasPoint = hasPoint || isFirst
      case .comma:
        switch Self.role(ofCommaAt: index, in: pieces) {
        case .scales: power -= 3
        case .groups: isGrouped = true
        case .literal: self.pieces.append(.literal(","))
        }
      case .percent:
        power += 2
        if exponent == nil {
          self.pieces.append(.literal("%"))
        } else {
          exponent?.pieces.append(.literal("%"))
        }
      case .exponent(let showsPlus):
        guard exponent == nil, integerPlaces + decimals > 0 else { return nil }
        exponent = Exponent(showsPlus: showsPlus)
      case .general, .text, .field: return nil
      }
    }
  }

  /// The number as the pattern shows it.
  ///
  /// - Parameter isSigned: whether a negative number has a minus of its own before all.
  func text(of value: Double, isSigned: Bool) -> String {
    let exact = DecimalDigits(value).shifted(by: power)
    let (mantissa, tens) = exponent == nil ? (exact.rounded(toDecimals: decimals), 0) : scientific(exact)
    // What rounds to nought has no sign.
    let isMinus = isSigned && value < 0 && !(mantissa.isZero && integerPlaces + decimals > 0)
    var text = isMinus ? "-" : ""
    add(mantissa, to: &text)
    if let exponent { add(exponent, tens, to: &text) }
    return text
  }

  // MARK: Reading the pattern

  private enum Comma { case groups, scales, literal }

  /// A comma between digits groups them by thousands; one behind the last divides by a thousand.
  private static func role(ofCommaAt index: Int, in pieces: [FormatPiece]) -> Comma {
    var before = index
    while before > 0, pieces[before - 1] == .comma { before -= 1 }
    guard before > 0, case .digit = pieces[before - 1] else { return .literal }
    for piece in pieces[(index + 1)...] {
      switch piece {
      case .digit: return pieces[..<index].contains(.point) ? .literal : .groups
      case .point where !pieces[..<index].contains(.point), .exponent: return .scales
      default: continue
      }
    }
    return .scales
  }

  // MARK: Showing a number

  /// The mantissa and the exponent, which is a multiple of the digits before the point.
  private func scientific(_ number: DecimalDigits) -> (DecimalDigits, Int) {
    guard !number.isZero else { return (number, 0) }
    let step = max(integerPlaces, 1)
    func exponent(of number: DecimalDigits) -> Int {
      let power = number.point - 1
      return (power >= 0 ? power / step : (power - step + 1) / step) * step
    }
    let tens = exponent(of: number)
    let mantissa = number.shifted(by: -tens).rounded(toDecimals: decimals)
    let carried = exponent(of: mantissa)
    return (mantissa.shifted(by: -carried), tens + carried)
  }

  private func add(_ number: DecimalDigits, to text: inout String) {
    var place = integerPlaces
    var decimal = 0
    var hasBegun = false
    for piece in pieces {
      switch piece {
      case .literal(let literal): text += literal
      case .point:
        if integerPlaces == 0 { add(number, from: number.point, down: 0, .significant, &hasBegun, to: &text) }
        text += "."
        place = 0
        hasBegun = true
      case .digit(let digit) where place > 0:
        // The first place takes all the digits that have none.
        let first = place == integerPlaces ? max(number.point, place) : place
        place -= 1
        add(number, from: first, down: place, digit, &hasBegun, to: &text)
      case .digit(let digit):
        decimal += 1
        if decimal <= max(lastNought, number.decimals) {
          text.append(shown(number.digit(of: -decimal)))
        } else if digit == .aligned {
          text += " "
        }
      default: break
      }
    }
  }

  /// Adds the integer digits of the powers of ten below `first`, down to `last`.
  private func add(
    _ number: DecimalDigits, from first: Int, down last: Int, _ digit: FormatPiece.Digit,
    _ hasBegun: inout Bool, to text: inout String
  ) {
    for power in stride(from: first - 1, through: last, by: -1) {
      hasBegun = hasBegun || digit == .always || power < number.point
      if hasBegun {
        text.append(shown(number.digit(of: power)))
        if isGrouped, power > 0, power.isMultiple(of: 3) { text += "," }
      } else if digit == .aligned {
        text += " "
      }
    }
  }

  private func add(_ exponent: Exponent, _ tens: Int, to text: inout String) {
    text += tens < 0 ? "E-" : exponent.showsPlus ? "E+" : "E"
    let digits = String(tens.magnitude)
    var isShown = false
    for piece in exponent.pieces {
      switch piece {
      case .literal(let literal): text += literal
      case .stroke: text += "/"
      case .digit:
        if !isShown { text += String(repeating: "0", count: max(0, exponent.places - digits.count)) + digits }
        isShown = true
      default: break
      }
    }
    if !isShown { text += digits }
  }

  private func shown(_ digit: UInt8) -> Character {
    numerals?.digit(digit) ?? Character(Unicode.Scalar(digit + 0x30))
  }
}
