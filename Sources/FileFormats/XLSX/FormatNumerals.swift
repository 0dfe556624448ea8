/// The numerals in which a format shows digits: `[DBNum1]`, `[DBNum2]`, `[DBNum3]`.
enum FormatNumerals: String, Sendable {
  /// 一二三.
  case small = "dbnum1"
  /// 壹贰叁.
  case capital = "dbnum2"
  /// １２３.
  case fullWidth = "dbnum3"

  func digit(_ digit: UInt8) -> Character { digits[Int(digit)] }

  /// Digits one by one, as in years; whatever else stands between them is kept.
  func digitByDigit(_ text: String) -> String {
    String(text.map { $0.isASCII ? $0.wholeNumberValue.map { digits[$0] } ?? $0 : $0 })
  }

  /// A number as it is spoken, its decimals digit by digit: 一千二百三十四.五.
  ///
  /// - Parameter text: digits, with a point and digits after it where there are decimals.
  func spelled(_ text: String) -> String {
    guard self != .fullWidth, !text.contains("E") else { return digitByDigit(text) }
    let integer = text.prefix { $0 != "." }
    return spelled(integer.compactMap { $0.wholeNumberValue })
      + digitByDigit(String(text.dropFirst(integer.count)))
  }

  /// A month, day, hour, minute or second: 十, 二十四; 〇五 where two digits are wanted.
  func spelled(_ number: Int, digits count: Int) -> String {
    guard self != .fullWidth, number >= 10 || count < 2 else {
      return digitByDigit((number < 10 && count > 1 ? "0" : "") + String(number))
    }
    let text = spelled(String(number))
    return (10..<20).contains(number) ? String(text.dropFirst()) : text
  }

  /// **Shape:** of at most sixteen digits, in four groups of which the second and fourth count in 万, the others in 亿.
  private func spelled(_ number: [Int]) -> String {
    let padded = Array(repeating: 0, count: max(0, 16 - number.count)) + number
    guard padded.count == 16 else { return digitByDigit(number.map(String.init).joined()) }
    var result = ""
    var hasGap = false
    var isHigh = false
    for (place, value) in padded.enumerated() {
      let power = 15 - place
      if value == 0 {
        hasGap = !result.isEmpty
      } else {
        if hasGap { result.append(digits[0]) }
        hasGap = false
        result.append(digits[value])
        result += units[power % 4]
        isHigh = true
      }
      guard power % 4 == 0 else { continue }
      if power == 8, !result.isEmpty {
        result += "亿"
      } else if isHigh, power > 0 {
        result += "万"
      }
      isHigh = false
    }
    return result.isEmpty ? String(digits[0]) : result
  }

  private var digits: [Character] {
    switch self {
    case .small: Self.smallDigits
    case .capital: Self.capitalDigits
    case .fullWidth: Self.fullWidthDigits
    }
  }

  private var units: [String] { self == .small ? ["", "十", "百", "千"] : ["", "拾", "佰", "仟"] }

  private static let smallDigits = Array("〇一二三四五六七八九")
  private static let capitalDigits = Array("零壹贰叁肆伍陆柒捌玖")
  private static let fullWidthDigits = Array("０１２３４５６７８９")
}
