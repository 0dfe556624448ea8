/// A section of a format that shows a number as a fraction: `# ?/?`, `# ??/100`, `0/0`.
struct FractionPattern: Sendable {
  private let before: [FormatPiece]
  private let whole: NumberPattern?
  private let numeratorPlaces: Int
  private let denominatorPlaces: Int
  /// The denominator that the code gives; nil where it is to be found.
  private let denominator: Int?
  private let after: String

  /// - Returns: nil where the pieces are no fraction.
  init?(_ pieces: [FormatPiece]) {
    guard let stroke = pieces.firstIndex(of: .stroke) else { return nil }
    let places = pieces[..<stroke].reversed().prefix(while: \.isDigit).count
    guard places > 0, let below = Self.denominator(pieces[(stroke + 1)...]) else { return nil }
    before = Array(pieces[..<(stroke - places)])
    let hasWhole = before.contains(where: \.isDigit)
    guard let pattern = NumberPattern(before, numerals: nil) else { return nil }
    whole = hasWhole ? pattern : nil
    numeratorPlaces = places
    denominatorPlaces = min(below.places, 4)
    denominator = below.value
    var literals = ""
    for piece in pieces[(stroke + 1 + below.places)...] {
      guard case .literal(let text) = piece else { return nil }
      literals += text
    }
    after = literals
  }

  /// The number as the fraction shows it.
  ///
  /// - Parameter isSigned: whether a negative number has a minus of its own before all.
  /// - Returns: nil where the number is too large for a fraction to say anything.
  func text(of value: Double, isSigned: Bool) -> String? {
    let magnitude = value.magnitude
    guard magnitude * Double(denominator ?? Self.largestDenominator) < Self.largestNumerator else {
      return nil
    }
    var integer = magnitude.rounded(.down)
    var (numerator, denominator) = fraction(magnitude - integer)
    if whole == nil {
      numerator += Int(integer) * denominator
    } else if numerator == denominator {
      integer += 1
      numerator = 0
    }
    var text = isSigned && value < 0 && (integer > 0 || numerator > 0) ? "-" : ""
    if let whole {
      text += integer == 0 && numerator == 0 ? "0 " : whole.text(of: integer, isSigned: false)
    } else {
      for case .literal(let literal) in before { text += literal }
    }
    let above = String(numerator)
    let below = String(denominator)
    let blanks = String(repeating: " ", count: max(0, numeratorPlaces - above.count))
    let shown = blanks + above + "/" + below
    if numerator == 0, whole != nil {
      // A whole number has no fraction; its room stays empty.
      text += String(repeating: " ", count: shown.count)
    } else {
      text += shown
    }
    return text + String(repeating: " ", count: max(0, denominatorPlaces - below.count)) + after
  }

  /// **Units:** of four digits, the most that are looked for.
  private static let largestDenominator = 9999
  /// A whole number up to this is exact in a double.
  private static let largestNumerator = 0x1p53

  /// The digits below the stroke: places for them, or a number that is fixed.
  private static func denominator(_ pieces: ArraySlice<FormatPiece>) -> (places: Int, value: Int?)? {
    var value: Int?
    var places = 0
    for piece in pieces {
      if case .literal(let text) = piece, let digit = Int(text), (0...9).contains(digit),
        places == 0 || value != nil
      {
        value = (value ?? 0) * 10 + digit
      } else if piece == .digit(.always), let begun = value {
        value = begun * 10
      } else if case .digit = piece, value == nil {
        // A place for a digit.
      } else {
        break
      }
      places += 1
      guard places <= 9 else { return nil }
    }
    return places == 0 || value == 0 ? nil : (places, value)
  }

  /// The nearest fraction by continued fractions, as spreadsheets reckon it.
  ///
  /// - Parameter part: at least 0, less than 1.
  private func fraction(_ part: Double) -> (numerator: Int, denominator: Int) {
    if let denominator { return (Int((part * Double(denominator)).rounded()), denominator) }
    var largest = 9
    for _ in 1..<max(denominatorPlaces, 1) { largest = largest * 10 + 9 }
    var (previous, current) = ((1, 0), (0, 1))
    var rest = part
    while rest > 1e-9 {
      rest = 1 / rest
      let quotient = rest.rounded(.down)
      rest -= quotient
      guard quotient < 1e9 else { break }
      let next = (
        Int(quotient) * current.0 + previous.0, Int(quotient) * current.1 + previous.1
      )
      guard next.1 <= largest else {
        // Where the first one is already too fine, the number is next to 0 or to 1/9.
        if current.1 == 1, current.0 == 0, part * Double(largest) > 0.5 { return (1, largest) }
        break
      }
      (previous, current) = (current, next)
    }
    return (current.0, current.1)
  }
}
