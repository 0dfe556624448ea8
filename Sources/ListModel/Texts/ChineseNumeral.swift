/// Whole numbers as Chinese legal texts write them (一百二十三), and as they are typed (123, １２３).
package enum ChineseNumeral {
  /// The digit that a scalar stands for: 0–9 in half or full width, 〇 零 一 二 两 … 九.
  package static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "0"..."9": Int(scalar.value - 0x30)
    case "０"..."９": Int(scalar.value - 0xFF10)
    case "〇", "零", "○": 0
    case "一": 1
    case "二", "两": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }

  /// The power of ten that a scalar stands for: 十, 百, 千.
  package static func power(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "十": 10
    case "百": 100
    case "千": 1000
    default: nil
    }
  }

  /// Whether a scalar is a digit or a power of ten, of which numerals are made up.
  package static func isNumeral(_ scalar: Unicode.Scalar) -> Bool { digit(scalar) ?? power(scalar) != nil }

  /// The plain letter for one of those that sums of money are written with: 伍 is 五, 拾 is 十; nil for others.
  package static func plainOfCapital(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "壹", "弌": "一"
    case "贰", "貳", "弍": "二"
    case "叁", "參", "弎": "三"
    case "肆": "四"
    case "伍": "五"
    case "陆", "陸": "六"
    case "柒": "七"
    case "捌": "八"
    case "玖": "九"
    case "拾": "十"
    case "佰": "百"
    case "仟": "千"
    case "萬": "万"
    case "億": "亿"
    default: nil
    }
  }

  /// The plain numeral for a letter by the value that Unicode gives it: 一 for 壹, 二十 for 廿, 四 for Ⅳ.
  ///
  /// - Returns: nil for a letter without a whole value below 10 000.
  package static func plain(_ scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
    if isNumeral(scalar) { return [scalar] }
    guard let value = scalar.properties.numericValue, value >= 0, value < 10_000, value == value.rounded()
    else {
      return nil
    }
    return switch value {
    case 0: ["零"]
    case 10: ["十"]
    case 100: ["百"]
    case 1000: ["千"]
    default: text(Int(value)).letters
    }
  }

  /// Reads a whole numeral.
  ///
  /// - Returns: nil for anything but a numeral of at most six digits.
  package static func value(of scalars: some Collection<Unicode.Scalar>) -> Int? {
    value(of: ArraySlice(scalars))
  }

  /// Reads a whole numeral; the way for hot loops, which generic code is too slow for.
  package static func value(of scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    guard (1...9).contains(scalars.count) else { return nil }
    return scalars.contains { power($0) != nil } ? grouped(scalars) : positional(scalars)
  }

  private static let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
  private static let powers = [(1000, "千"), (100, "百"), (10, "十"), (1, "")]

  /// Writes a number in Chinese; beyond 9999, and for 0, in digits.
  package static func text(_ number: Int) -> String {
    lowTexts.indices.contains(number) ? lowTexts[number] : written(number)
  }

  /// The numbers of nearly all articles.
  private static let lowTexts = (0..<200).map(written)

  private static func written(_ number: Int) -> String {
    guard (1...9999).contains(number) else { return String(number) }
    var text = ""
    var rest = number
    var zeroIsDue = false
    for (power, word) in powers {
      let digit = rest / power
      rest %= power
      guard digit > 0 else {
        zeroIsDue = !text.isEmpty
        continue
      }
      if zeroIsDue { text += "零" }
      zeroIsDue = false
      text += (digit == 1 && power == 10 && text.isEmpty ? "" : digits[digit]) + word
    }
    return text
  }

  /// 二〇二二, 123.
  private static func positional(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    guard scalars.count <= 6 else { return nil }
    var value = 0
    for scalar in scalars {
      guard let digit = digit(scalar) else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  /// 一百二十三, 十二, 一千零一.
  private static func grouped(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    var value = 0
    var pending: Int?
    var ceiling = 10_000
    for scalar in scalars {
      if let power = power(scalar) {
        guard power < ceiling else { return nil }
        guard let digit = pending == nil && value == 0 && power == 10 ? 1 : pending else { return nil }
        value += digit * power
        ceiling = power
        pending = nil
      } else {
        guard let digit = digit(scalar), pending ?? 0 == 0 else { return nil }
        pending = digit
      }
    }
    return value + (pending ?? 0)
  }
}
