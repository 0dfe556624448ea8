import ListModel

/// The letters that scanning and typing have for the 第 of a clause.
enum MisreadMark {
  /// 第 where a letter can only be meant for it; nil elsewhere.
  ///
  /// 笫 and 苐 never mean another thing. 弟, 策 and 常 are words of their own: they are 第 behind a title, a clause or a sign, and
  /// before a number and its unit (《甲法》弟四十八条), but not in 优惠政策二十条. 等 is none, since 第三条等四条 counts.
  ///
  /// - Parameter scalars: the text; up to the index as it is read.
  static func meaning(
    of scalar: Unicode.Scalar, at index: Int, in scalars: [Unicode.Scalar]
  ) -> Unicode.Scalar? {
    switch scalar {
    case "笫", "苐": "第"
    case "弟", "策", "常": mayFollow(index, in: scalars) && beginsNumber(index + 1, in: scalars) ? "第" : nil
    default: nil
    }
  }

  private static func mayFollow(_ index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard index > 0 else { return true }
    switch scalars[index - 1] {
    // 水法, 条例, 办法, 规定, 细则; 第三条
    case "法", "例", "定", "则", "条", "款", "项": return true
    default: return !scalars[index - 1].properties.isIdeographic
    }
  }

  /// Whether a number and 条, 款 or 项 stand at an index: 四十八条, （三）项.
  private static func beginsNumber(_ start: Int, in scalars: [Unicode.Scalar]) -> Bool {
    func scalar(_ index: Int) -> Unicode.Scalar { index < scalars.count ? scalars[index] : "\0" }
    let first = scalar(start) == "（" || scalar(start) == "(" ? start + 1 : start
    var index = first
    while index - first < longestNumber, ChineseNumeral.isNumeral(scalar(index)) { index += 1 }
    guard index > first else { return false }
    if scalar(index) == "）" || scalar(index) == ")" { index += 1 }
    switch scalar(index) {
    case "条", "款", "项": return true
    default: return false
    }
  }

  /// **Units:** scalars.
  private static let longestNumber = 8
}
