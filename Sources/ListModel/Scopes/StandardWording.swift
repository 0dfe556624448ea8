/// One way of writing bounds, exceptions and periods, by which texts that say the same are compared.
package enum StandardWording {
  /// A text with every bound as a sign before its number (1000平方米以上 and 达到1000平方米 as ≥1000平方米), exceptions as 除…外, and
  /// periods of a month and more by their word (每12月 as 每年).
  ///
  /// - Parameter text: its measures in one unit each, as `StandardAmounts` writes them.
  package static func text(_ text: String) -> String { withPeriods(withExceptions(withBounds(text))) }

  /// A text with its bounds in that way alone; of what is only counted, the bound belongs to it (不满8层 as ≤7层).
  ///
  /// - Parameter text: its measures in one unit each, as `StandardAmounts` writes them.
  package static func withBounds(_ text: String) -> String {
    var scalars = text.letters
    guard scalars.contains(where: isDigit) else { return text }
    var kept: [Unicode.Scalar] = []
    var position = 0
    while position < scalars.count {
      guard isDigit(scalars[position]) else {
        kept.append(scalars[position])
        position += 1
        continue
      }
      var end = position
      while end < scalars.count, isDigit(scalars[end]) || scalars[end] == "." { end += 1 }
      var sign = takeBound(before: &kept)
      var measure = end
      while measure < min(scalars.count, end + longestMeasure), sign == nil, isMeasure(scalars[measure]) {
        measure += 1
        let inclusion = inclusion(in: scalars, at: measure, of: scalars[position..<measure])
        let start = inclusion?.end ?? (scalars.suffix(from: measure).first == "含" ? measure + 1 : measure)
        guard let (bound, behind) = QuantityWords.behind.match(scalars, at: start, before: scalars.count),
          !bound.isDistance
        else { continue }
        let later = takeInclusion(from: &scalars, behind: behind, of: position..<measure)
        sign = Self.sign(bound, isIncluded: later ?? inclusion?.isIncluded)
        kept += bounded(scalars[position..<measure], by: sign, in: scalars)
        (position, end) = (behind, behind)
        break
      }
      if position < end {
        kept += bounded(scalars[position..<end], by: sign, in: scalars)
        position = end
      }
    }
    return String(letters: kept)
  }

  /// Takes a bracket away that says of a bound's number whether it belongs to the bound: 300平方米以下的木屋（不含300平方米）.
  private static func takeInclusion(
    from scalars: inout [Unicode.Scalar], behind bound: Int, of amount: Range<Int>
  ) -> Bool? {
    let reach = scalars[bound...].prefix(longestException)
    guard
      let start = reach.firstIndex(where: { brackets.contains($0) || isDigit($0) || ends.contains($0) }),
      let (isIncluded, end) = inclusion(in: scalars, at: start, of: scalars[amount])
    else { return nil }
    scalars.removeSubrange(start..<end)
    return isIncluded
  }

  /// What a bracket says of an amount, and where it ends: （不含）, （不含本数）, （不含300平方米）.
  private static func inclusion(
    in scalars: [Unicode.Scalar], at start: Int, of amount: ArraySlice<Unicode.Scalar>
  ) -> (isIncluded: Bool, end: Int)? {
    guard start < scalars.count, brackets.contains(scalars[start]),
      let (isIncluded, word) = QuantityWords.inclusions.match(
        scalars, at: start + 1, before: scalars.count),
      let close = scalars[word...].prefix(longestException).firstIndex(where: {
        "）)".unicodeScalars.contains($0)
      })
    else { return nil }
    let stated = scalars[word..<close]
    guard
      stated.isEmpty || stated.elementsEqual("本数".unicodeScalars) || stated.elementsEqual(amount)
        || stated.elementsEqual(amount.prefix(while: { isDigit($0) || $0 == "." }))
    else { return nil }
    return (isIncluded, close + 1)
  }

  /// A number, and what follows it, with the sign of its bound.
  private static func bounded(
    _ amount: ArraySlice<Unicode.Scalar>, by sign: Unicode.Scalar?, in scalars: [Unicode.Scalar]
  ) -> [Unicode.Scalar] {
    guard let sign else { return Array(amount) }
    let digits = amount.prefix(while: isDigit)
    guard sign == "<" || sign == ">", let number = Int(String(letters: digits)),
      let (unit, _) = QuantityUnit.match(scalars, at: digits.endIndex, before: scalars.count),
      unit.grain == .whole, sign == ">" ? number < Int.max : number > 0
    else { return [sign] + amount }
    let (included, next): (Unicode.Scalar, Int) = sign == ">" ? ("≥", number + 1) : ("≤", number - 1)
    return [included] + String(next).letters + amount[digits.endIndex...]
  }

  /// Takes the word away that bounds the number next.
  private static func takeBound(before kept: inout [Unicode.Scalar]) -> Unicode.Scalar? {
    for length in (1...longestBound).reversed() where kept.count >= length {
      let start = kept.count - length
      guard let (bound, end) = QuantityWords.before.match(kept, at: start, before: kept.count),
        end == kept.count
      else {
        continue
      }
      kept.removeLast(length)
      return sign(bound)
    }
    return nil
  }

  /// - Parameter isIncluded: whether the number belongs to the bound, where the text says so.
  private static func sign(_ bound: QuantityWords.Comparison, isIncluded: Bool? = nil) -> Unicode.Scalar {
    let isIncluded = isIncluded ?? bound.isIncluded
    return bound.isLower ? (isIncluded ? "≥" : ">") : (isIncluded ? "≤" : "<")
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isMeasure(_ scalar: Unicode.Scalar) -> Bool {
    !"，,。；;：:、的（(".unicodeScalars.contains(scalar) && !isDigit(scalar)
  }

  /// （不含高新区）, （高新区除外） and 除高新区以外 as 除高新区外.
  private static func withExceptions(_ text: String) -> String {
    guard ["不含", "不包", "除"].contains(where: text.holds) else { return text }
    let scalars = text.letters
    var kept: [Unicode.Scalar] = []
    var position = 0
    while position < scalars.count {
      let rest = scalars[position...].prefix(longestException)
      if let first = rest.first, brackets.contains(first),
        let close = rest.firstIndex(where: { "）)".unicodeScalars.contains($0) }),
        let excepted = excepted(scalars, (position + 1)..<close)
      {
        kept += "除".unicodeScalars + excepted + "外".unicodeScalars
        position = close + 1
      } else if rest.first == "除",
        let end = rest.indices.dropFirst(2).first(where: {
          outsides.end(scalars, at: $0, before: scalars.count) != nil
        }),
        !rest[..<end].contains(where: { "，,。；;".unicodeScalars.contains($0) })
      {
        kept += scalars[position..<end] + "外".unicodeScalars
        position = outsides.end(scalars, at: end, before: scalars.count) ?? scalars.count
      } else {
        kept.append(scalars[position])
        position += 1
      }
    }
    return String(letters: kept)
  }

  private static func excepted(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> [Unicode.Scalar]? {
    if let start = without.end(scalars, at: range.lowerBound, before: range.upperBound),
      start < range.upperBound
    {
      return Array(scalars[start..<range.upperBound])
    }
    let end = range.upperBound - 2
    guard end > range.lowerBound, scalars[end..<range.upperBound].elementsEqual("除外".unicodeScalars) else {
      return nil
    }
    return Array(scalars[range.lowerBound..<end])
  }

  private static func withPeriods(_ text: String) -> String {
    guard text.holds("每") else { return text }
    return periods.reduce(text) { $0.holds($1.written) ? $0.replacing($1.written, by: $1.word) : $0 }
  }

  private static let periods = [
    ("每12月", "每年"), ("每3月", "每季度"), ("每季度", "每季"), ("每1月", "每月"), ("每个月", "每月"), ("每7日", "每周"), ("每星期", "每周"),
    ("每1日", "每日"),
    ("每天", "每日"), ("每半年", "每6月"),
  ].map { (written: $0.0, word: $0.1) }

  private static let brackets = LetterSet("（(".unicodeScalars)
  private static let ends = LetterSet("，,。；;、".unicodeScalars)
  private static let without = WordTable<Void>("不含 不包括 不包含")
  private static let outsides = WordTable<Void>("以外 之外")
  /// **Units:** letters of a word that bounds the number behind it.
  static let longestBound = 6
  /// **Units:** letters.
  private static let longestMeasure = 6
  private static let longestException = 30
}
