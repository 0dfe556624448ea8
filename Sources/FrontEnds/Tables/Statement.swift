import Diagnostics
import ListModel

/// What a heading, a title, a sheet's name or a row over the whole table says: a part, a category, numbers of items.
struct Statement {
  /// The number before the text, e.g. 一、.
  var ordinal: ListOrdinal?
  var part: ListPart?
  var category: PowerCategory?
  /// The category in the words of the text.
  var written: String?
  var counts: [StatedCount] = []
  /// It speaks of a part or a category in a sentence, and is the heading of none.
  private(set) var isMention = false
  /// Words stand behind it and a colon: 主要职责：负责城市排水管理.
  private(set) var saysMore = false
  /// Nothing stands beside ordinal, category and counts.
  var isCategoryAlone = false
  /// Nothing stands beside ordinal and the name of the part, but 无.
  var saysNone = false
  /// Nothing stands beside ordinal, the name of the part and numbers of items.
  private var isPartAlone = false
  /// What stands behind the number, up to brackets, marks and numbers of items.
  private(set) var bare = ""

  /// A number stands before it, or it names a part or a category.
  var namesSomething: Bool { ordinal != nil || part != nil || category != nil }

  /// The heading of a part or a category, and no sentence that speaks of one.
  var isHeading: Bool { isCategoryAlone || isPartAlone }

  /// The heading of items that stand below it, and no title of a whole list.
  var isAboveItems: Bool {
    if category != nil { return true }
    return part != nil && (ordinal != nil || part != .powers)
  }

  /// - Parameter isName: it is the name of a file or a sheet, or of what a unit says it does not have, in which a mention
  ///   suffices.
  init(_ text: String, isName: Bool = false) {
    guard text.utf8.count <= Self.longest else { return }
    let compact = Headings.withRightPower(NormalisedName(text).text)
    var rest = Self.withoutCaption(compact[...])
    if let (ordinal, after) = ListOrdinal.leading(rest) {
      self.ordinal = ordinal
      rest = after
    }
    counts = StatedCount.all(in: rest)
    let takesAll = Headline.isOfList(rest) || Self.isCounted(rest)
    if let (category, written) = Self.category(in: rest) {
      if takesAll || Self.isCategory(rest) || Self.isNamed(category, in: rest)
        || isName && StatedName.isNamed(after: written, rest)
      {
        self.category = category
        self.written = written
      } else {
        isMention = true
      }
    }
    if let part = Self.part(in: rest) {
      if takesAll || isName || Self.isNamed(part, in: rest) { self.part = part } else { isMention = true }
    }
    if part != nil || category != nil {
      isMention = false
      saysMore = StatedName.isSaidMore(behindColonOf: rest)
    }
    bare = Self.bare(rest)
    isPartAlone = part != nil && Self.isPart(bare)
    isCategoryAlone = category != nil && !saysMore && Self.isCategory(rest)
    saysNone = part != nil && Self.nones.contains(where: rest.ends)
  }

  /// **Units:** UTF-8 bytes.
  private static let longest = 240

  /// The category, where the text names exactly one, and the words for it.
  private static func category(in text: Substring) -> (PowerCategory, written: String)? {
    let bare = bareCategory(text)
    if let whole = PowerCategory(written: bare) { return (whole, bare) }
    var found: (PowerCategory, written: String)?
    for (word, category) in categoryWords where text.holds(word) {
      if let found, found.0 != category { return nil }
      found = (category, word)
    }
    return found
  }

  /// Whether a text is a category alone, be it with numbers of items or words in brackets.
  private static func isCategory(_ text: Substring) -> Bool {
    PowerCategory(written: bareCategory(text)) != nil
      && (StatedName.isEnd(text.drop { $0.isLetter }) || isCounted(text))
  }

  /// Whether a text states numbers of items that it still has.
  private static func isCounted(_ text: Substring) -> Bool {
    !StatedCount.all(in: text).isEmpty && !StatedName.speaksOfEnding(text)
  }

  /// The text up to brackets, marks and numbers of items: 行政备案 of 行政备案（共3项）.
  private static func bare(_ text: Substring) -> String {
    let scalars = text.unicodeScalars
    let end = scalars.indices.first { index in
      if "([:,".unicodeScalars.contains(scalars[index]) || ("0"..."9").contains(scalars[index]) {
        return true
      }
      let next = scalars.index(after: index)
      return scalars[index] == "共" && next < scalars.endIndex && ChineseNumeral.isNumeral(scalars[next])
    }
    return String(text[..<(end ?? text.endIndex)])
  }

  /// Whether a short text ends with the name of a part, be it with 事项, 清单 and the like behind it.
  private static func isPart(_ bare: String) -> Bool { bare.utf8.count <= 45 && lead(of: bare) != nil }

  /// What stands before the name of a part with which a text ends, be it with 事项, 清单 and the like behind it.
  private static func lead(of bare: String) -> Substring? {
    var rest = bare[...]
    while let tail = partTails.first(where: rest.hasSuffix), rest.count > tail.count {
      if partWords.contains(where: { rest.ends(with: $0.0) }) { break }
      rest = rest.dropLast(tail.count)
    }
    let words = (["部门职责"] + partWords.map(\.0)).filter { rest.ends(with: $0) }
    return words.map(\.count).max().map { rest.dropLast($0) }
  }

  /// What stands before the name of the part, where the text ends with it: 市水务局 of 市水务局公共服务事项清单.
  ///
  /// - Returns: nil where more than 事项, 清单 and the like stands behind it.
  var partLead: Substring? { part == nil ? nil : Self.lead(of: bare) }

  /// The text without numbers of items, 类, 事项 and 清单 behind it.
  private static func bareCategory(_ text: Substring) -> String {
    var rest = Substring(text.unicodeScalars.prefix { !endings.contains($0) })
    for tail in ["清单", "目录", "事项", "职权", "类"] where rest.ends(with: tail) {
      let shorter = rest.dropLast(tail.count)
      if PowerCategory(written: String(shorter)) != nil { rest = shorter }
    }
    return String(rest)
  }

  /// The part, where the text names exactly one.
  private static func part(in text: Substring) -> ListPart? {
    var found: ListPart?
    for (word, part) in partWords where text.holds(word) {
      if let found, found != part { return nil }
      found = part
    }
    let isDuties =
      found == nil
      && Substring(text.unicodeScalars.prefix { !"(:共".unicodeScalars.contains($0) }).ends(with: "部门职责")
    return isDuties ? .duties : found
  }

  private static func isNamed(_ category: PowerCategory, in text: Substring) -> Bool {
    categoryWords.contains { $0.1 == category && StatedName.stands($0.0, in: text) }
  }

  private static func isNamed(_ part: ListPart, in text: Substring) -> Bool {
    partWords.contains { $0.1 == part && StatedName.stands($0.0, in: text) }
      || part == .duties && StatedName.stands("部门职责", in: text)
  }

  /// 表二:, 附件1: and the like stand before what is meant; where no colon follows, the number ends them.
  private static func withoutCaption(_ text: Substring) -> Substring {
    guard let word = ["表", "附件", "附表"].first(where: text.hasPrefix) else { return text }
    if let colon = text.firstIndex(of: ":"), text.distance(from: text.startIndex, to: colon) < 8 {
      return text[text.index(after: colon)...]
    }
    let number = text.dropFirst(word.count).unicodeScalars
    let end = number.firstIndex { !ChineseNumeral.isNumeral($0) && $0 != "-" } ?? number.endIndex
    return end == number.startIndex ? text : text[end...]
  }

  /// What a category's name cannot have: brackets, marks, numbers of items.
  private static let endings = LetterSet("([:,共0123456789".unicodeScalars)
  private static let partTails = ["清单", "目录", "事项", "登记表", "一览表", "表", "制度", "内容", "情况", "部分"]
  private static let nones = [":无", "(无)", ":暂无", "(暂无)", ":/", "无。"]

  private static let categoryWords: [(String, PowerCategory)] =
    PowerCategory.allCases.filter { $0 != .other }.map { ($0.name, $0) } + [
      ("其他行政权力", .other), ("其它行政权力", .other), ("其他行政职权", .other), ("其他权力", .other), ("其他职权", .other),
    ]

  private static let partWords: [(String, ListPart)] = [
    ("主要职责", .duties), ("部门职责登记", .duties), ("部门职责清单", .duties), ("部门职责表", .duties), ("部门职责:", .duties),
    ("职责边界", .boundaries), ("边界事项", .boundaries),
    ("事中事后监管", .oversight), ("事中事后监督", .oversight), ("监管制度", .oversight), ("监督管理制度", .oversight),
    ("公共服务", .services),
    ("权力清单", .powers), ("权力事项", .powers), ("职权目录", .powers), ("权责清单", .powers), ("权力和责任清单", .powers),
    ("职权事项", .powers), ("权责事项", .powers),
  ]
}

/// A number of items as a heading states it.
struct StatedCount: Hashable {
  /// What is counted.
  enum Basis: Hashable {
    /// The text does not say which.
    case any
    case mainItems, subitems
  }

  let number: Int
  let basis: Basis

  /// All numbers of items in a text: 共12项, 共3大项8小项, 以小项统计8项, (12).
  ///
  /// - Parameter text: without white space, brackets in half width.
  static func all(in text: Substring) -> [StatedCount] {
    let scalars = text.letters
    var counts: [StatedCount] = []
    var position = 0
    while position < scalars.count {
      guard ChineseNumeral.isNumeral(scalars[position]) else {
        position += 1
        continue
      }
      var end = position
      while end < scalars.count, ChineseNumeral.isNumeral(scalars[end]) { end += 1 }
      if let count = count(scalars, position..<end) { counts.append(count) }
      position = end
    }
    return counts
  }

  private static func count(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> StatedCount? {
    guard let number = ChineseNumeral.value(of: scalars[range]) else { return nil }
    let before = String.UnicodeScalarView(scalars[max(0, range.lowerBound - 5)..<range.lowerBound])
    var after = scalars[range.upperBound...].prefix(3)
    if after.first == "个" { after = after.dropFirst() }
    if before.last == "第" { return nil }
    if before.last == "(" && after.first == ")" { return StatedCount(number: number, basis: .any) }
    guard let unit = after.first else { return nil }
    switch (unit, after.dropFirst().first) {
    case ("大", "项"), ("主", "项"): return StatedCount(number: number, basis: .mainItems)
    case ("小", "项"), ("子", "项"): return StatedCount(number: number, basis: .subitems)
    case ("项", _), ("条", _), ("件", _):
      return StatedCount(number: number, basis: basis(before: String(before)))
    default: return nil
    }
  }

  private static func basis(before text: String) -> Basis {
    if text.contains("小项") || text.contains("子项") { return .subitems }
    if text.contains("大项") || text.contains("主项") { return .mainItems }
    return .any
  }

}

extension Character {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
