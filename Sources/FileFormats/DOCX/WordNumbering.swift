/// The automatic numbers of a document: its lists, and how far each has come.
struct WordNumbering {
  /// One level of a list.
  private struct Level {
    var start = 1
    var format = "decimal"
    /// With `%1` for the number of the first level, and so forth.
    var text = ""
    var suffix = "tab"
    var style: String?
  }

  private var levels: [String: [Int: Level]] = [:]
  /// Lists that take their levels from a numbering style.
  private var links: [String: String] = [:]
  /// The list of levels that a numbered list follows, by its identifier.
  private var abstracts: [String: String] = [:]
  private var restarts: [String: [Int: Int]] = [:]
  private var counters: [String: [Int]] = [:]
  private var started: Set<String> = []

  private static let levelCount = 9

  /// A document without lists.
  init() {}

  /// Reads the part `numbering`.
  ///
  /// - Parameters:
  ///   - root: Its root element.
  ///   - styles: For lists that are kept in a style.
  init(_ root: XMLElement, styles: WordStyles) {
    for list in root.children("abstractNum") {
      guard let identifier = list["abstractNumId"] else { continue }
      levels[identifier] = Self.levels(of: list)
      if let style = list.child("numStyleLink")?["val"] { links[identifier] = styles.numbering(style)?.list }
    }
    for list in root.children("num") {
      guard let identifier = list["numId"], let abstract = list.child("abstractNumId")?["val"] else {
        continue
      }
      abstracts[identifier] = abstract
      for override in list.children("lvlOverride") {
        guard let level = override["ilvl"].flatMap({ Int($0) }),
          let start = override.child("startOverride")?["val"].flatMap({ Int($0) })
        else { continue }
        restarts[identifier, default: [:]][level] = start
      }
    }
  }

  private static func levels(of list: XMLElement) -> [Int: Level] {
    var levels: [Int: Level] = [:]
    for element in list.children("lvl") {
      guard let number = element["ilvl"].flatMap({ Int($0) }) else { continue }
      var level = Level()
      level.start = element.child("start")?["val"].flatMap { Int($0) } ?? 1
      level.format = format(of: element)
      level.text = element.child("lvlText")?["val"] ?? ""
      level.suffix = element.child("suff")?["val"] ?? "tab"
      level.style = element.child("pStyle")?["val"]
      levels[number] = level
    }
    return levels
  }

  /// Newer formats stand in an alternative beside an older one.
  private static func format(of level: XMLElement) -> String {
    if let format = level.child("numFmt")?["val"] { return format }
    let alternatives = level.child("AlternateContent")
    return (alternatives?.child("Fallback") ?? alternatives?.child("Choice"))?.child("numFmt")?["val"]
      ?? "decimal"
  }

  /// Counts a paragraph, and gives the number that stands before its text; empty for bullets.
  ///
  /// - Parameters:
  ///   - list: The identifier that the paragraph or its style gives.
  ///   - level: From 0; nil if only the style tells.
  ///   - style: The paragraph's style.
  mutating func label(list: String, level: Int?, style: String?) -> String {
    guard let abstract = abstract(of: list), let levels = levels[abstract] else { return "" }
    let number = level ?? levels.first { $0.value.style != nil && $0.value.style == style }?.key ?? 0
    guard (0..<Self.levelCount).contains(number), let format = levels[number] else { return "" }
    count(number, of: list, abstract: abstract, levels: levels)
    guard format.format != "bullet", format.format != "none" else { return "" }
    let label = render(format.text, counters: counters[abstract] ?? [], levels: levels)
    let needsBlank = format.suffix != "nothing" && (label.utf8.last.map { $0 < 0x80 } ?? false)
    return needsBlank ? label + " " : label
  }

  private func abstract(of list: String) -> String? {
    guard let abstract = abstracts[list] else { return nil }
    return links[abstract].flatMap { abstracts[$0] } ?? abstract
  }

  /// A level counts on; the levels below it begin anew. A number above that was never given counts as given.
  private mutating func count(_ level: Int, of list: String, abstract: String, levels: [Int: Level]) {
    let starts = (0..<Self.levelCount).map { levels[$0]?.start ?? 1 }
    var values = counters[abstract] ?? starts.map { $0 &- 1 }
    if started.insert(list).inserted {
      for (level, start) in restarts[list] ?? [:] where values.indices.contains(level) {
        values[level] = start &- 1
      }
    }
    for above in 0..<level where values[above] < starts[above] { values[above] = starts[above] }
    values[level] = values[level] &+ 1
    for below in (level + 1)..<max(level + 1, Self.levelCount) { values[below] = starts[below] &- 1 }
    counters[abstract] = values
  }

  private func render(_ text: String, counters: [Int], levels: [Int: Level]) -> String {
    var result = ""
    var isPlace = false
    for character in text {
      if isPlace, let digit = character.wholeNumberValue, (1...counters.count).contains(digit) {
        result += WordNumberFormat.render(counters[digit - 1], as: levels[digit - 1]?.format ?? "decimal")
        isPlace = false
        continue
      }
      if isPlace { result += "%" }
      isPlace = character == "%"
      if !isPlace { result.append(character) }
    }
    return isPlace ? result + "%" : result
  }
}

/// Writes a number as a list's level wants it.
///
/// **Source:** ISO/IEC 29500-1, 17.18.59.
enum WordNumberFormat {
  static func render(_ number: Int, as format: String) -> String {
    switch format {
    case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
      "taiwaneseCountingThousand", "ideographDigital", "japaneseDigitalTenThousand":
      chinese(number, digits: Array("零一二三四五六七八九"), units: ["", "十", "百", "千"])
    case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal":
      chinese(number, digits: Array("零壹贰叁肆伍陆柒捌玖"), units: ["", "拾", "佰", "仟"])
    case "ideographTraditional": nth(number, of: "甲乙丙丁戊己庚辛壬癸")
    case "ideographZodiac": nth(number, of: "子丑寅卯辰巳午未申酉戌亥")
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": nth(number, of: "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
    case "decimalEnclosedParen": nth(number, of: "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇")
    case "decimalEnclosedFullstop": nth(number, of: "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛")
    case "decimalFullWidth", "decimalFullWidth2": String(String(number).map { fullWidth($0) })
    case "decimalZero": number < 10 ? "0\(number)" : String(number)
    case "upperLetter": letters(number).uppercased()
    case "lowerLetter": letters(number)
    case "upperRoman": roman(number)
    case "lowerRoman": roman(number).lowercased()
    case "bullet", "none": ""
    default: String(number)
    }
  }

  private static func chinese(_ number: Int, digits: [Character], units: [String]) -> String {
    guard (0..<10_000).contains(number) else { return String(number) }
    if number == 0 { return String(digits[0]) }
    var result = ""
    var hasGap = false
    for (place, divisor) in [(3, 1000), (2, 100), (1, 10), (0, 1)] {
      let digit = number / divisor % 10
      if digit == 0 {
        hasGap = !result.isEmpty
        continue
      }
      if hasGap { result.append(digits[0]) }
      hasGap = false
      let isBareTen = place == 1 && digit == 1 && result.isEmpty
      result += (isBareTen ? "" : String(digits[digit])) + units[place]
    }
    return result
  }

  private static func nth(_ number: Int, of characters: String) -> String {
    guard number >= 1, number <= characters.count else { return String(number) }
    return String(characters[characters.index(characters.startIndex, offsetBy: number - 1)])
  }

  private static func fullWidth(_ digit: Character) -> Character {
    guard let value = digit.wholeNumberValue, let scalar = Unicode.Scalar(0xFF10 + UInt32(value)) else {
      return digit
    }
    return Character(scalar)
  }

  /// a … z, aa … zz.
  private static func letters(_ number: Int) -> String {
    guard (1...780).contains(number) else { return String(number) }
    let letter = String(decoding: [UInt8(97 + (number - 1) % 26)], as: UTF8.self)
    return String(repeating: letter, count: (number - 1) / 26 + 1)
  }

  private static func roman(_ number: Int) -> String {
    guard (1..<4000).contains(number) else { return String(number) }
    var rest = number
    var result = ""
    let signs = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
      (10, "X"),
      (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    for (value, sign) in signs {
      while rest >= value {
        result += sign
        rest -= value
      }
    }
    return result
  }
}
