/// A number's magnitude as a spreadsheet shows it: fifteen significant decimal digits, rounded half away from zero.
///
/// A double that was entered as 1.005 is 1.005 here, although it is a little less.
struct DecimalDigits {
  /// **Shape:** without noughts at either end; empty for nought.
  private var digits: [UInt8] = []
  /// Where the point stands: the value is 0.d₁d₂… × 10^`point`; 0 for nought.
  private(set) var point = 0

  /// - Parameter value: finite.
  init(_ value: Double) {
    var exponent = 0
    var isFraction = false
    var isExponent = false
    var isNegative = false
    for byte in value.magnitude.description.utf8 {
      switch byte {
      case UInt8(ascii: "."): isFraction = true
      case UInt8(ascii: "e"): isExponent = true
      case UInt8(ascii: "-"): isNegative = true
      case 0x30...0x39 where isExponent: exponent = exponent * 10 + Int(byte - 0x30)
      case 0x30...0x39:
        if !isFraction { point += 1 }
        digits.append(byte - 0x30)
      default: break
      }
    }
    point += isNegative ? -exponent : exponent
    trim()
    self = rounded(to: 15)
  }

  var isZero: Bool { digits.isEmpty }

  /// The digits after the point that are needed to say all.
  var decimals: Int { max(0, digits.count - point) }

  /// The digit of a power of ten: 0 for the units, -1 for the tenths.
  func digit(of power: Int) -> UInt8 {
    let index = point - 1 - power
    return digits.indices.contains(index) ? digits[index] : 0
  }

  /// The number multiplied by a power of ten.
  func shifted(by power: Int) -> DecimalDigits {
    var shifted = self
    if !isZero { shifted.point += power }
    return shifted
  }

  func rounded(toDecimals decimals: Int) -> DecimalDigits { rounded(to: point + decimals) }

  /// - Parameter count: how many digits are kept; negative where all of them lie far behind.
  func rounded(to count: Int) -> DecimalDigits {
    guard count < digits.count else { return self }
    var rounded = self
    rounded.digits = Array(digits.prefix(max(count, 0)))
    if count >= 0, digits[count] >= 5 {
      rounded.digits.insert(0, at: 0)
      rounded.point += 1
      var last = rounded.digits.count - 1
      while rounded.digits[last] == 9 { last -= 1 }
      rounded.digits[last] += 1
      rounded.digits.removeLast(rounded.digits.count - 1 - last)
    }
    rounded.trim()
    return rounded
  }

  /// The number in plain digits, `0.05`, with as many decimals as it has.
  var text: String {
    var text = point > 0 ? "" : "0"
    for power in stride(from: point - 1, through: 0, by: -1) { text += String(digit(of: power)) }
    guard decimals > 0 else { return text }
    text += "."
    for power in 1...decimals { text += String(digit(of: -power)) }
    return text
  }

  private mutating func trim() {
    let noughts = digits.prefix { $0 == 0 }.count
    digits.removeFirst(noughts)
    point -= noughts
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { point = 0 }
  }
}
