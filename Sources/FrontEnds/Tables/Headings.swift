import ListModel

/// The headings by which columns and fields are known, in every wording.
enum Headings {
  /// What a heading means, by part: it may mean different things in different parts.
  struct Meanings: Sendable {
    fileprivate var byPart: [Column?] = Array(repeating: nil, count: ListPart.allCases.count)

    subscript(part: ListPart) -> Column? { byPart[part.ordinal] }

    /// Whether the heading takes an item's name in a part.
    func isName(in part: ListPart) -> Bool { self[part] == .name }
  }

  /// What a cell's text means as a heading; nil where it is none.
  static func meanings(of text: String) -> Meanings? {
    guard NormalisedName.firstLetter(of: text).map(firstLetters.contains) ?? false else { return nil }
    guard let heading = normalised(text) else { return nil }
    guard heading.utf8.count <= longestKey else { return nil }
    if let known = table[TextKey(heading)] ?? table[TextKey(withRightPower(heading))] { return known }
    return withoutCategory(heading).flatMap { table[TextKey($0)] }
  }

  /// 权利 is often written where 权力 is meant.
  static func withRightPower(_ text: String) -> String {
    text.holds("权利") ? text.replacing("权利", with: "权力") : text
  }

  /// A heading without what does not count: white space, line breaks, the width of brackets, a trailing hint in
  /// brackets, a colon, the asterisk of a mandatory field.
  ///
  /// - Returns: nil where the text is too long for a heading, or nothing is left.
  static func normalised(_ text: String) -> String? {
    guard text.utf8.count <= longestHeading else { return nil }
    let whole = NormalisedName(text).text
    var rest = Substring(whole)
    while let last = rest.unicodeScalars.last {
      if last == ":" || last == "*" {
        rest.removeLast()
      } else if last == ")", let opening = rest.lastIndex(of: "(") {
        rest = rest[..<opening]
      } else {
        break
      }
    }
    if rest.isEmpty { rest = whole.drop { $0 == "(" }.prefix { $0 != ")" } }
    return rest.isEmpty ? nil : String(rest)
  }

  /// 行政许可事项名称 is 事项名称.
  private static func withoutCategory(_ heading: String) -> String? {
    guard heading.begins(with: "行政"), heading.hasSuffix("名称"), heading.unicodeScalars.count > 4 else {
      return nil
    }
    let category = heading.unicodeScalars.prefix(4)
    guard PowerCategory(written: String(category)) != nil else { return nil }
    return String(heading.unicodeScalars.dropFirst(4))
  }

  /// **Units:** UTF-8 bytes, hints included.
  private static let longestHeading = 600
  /// **Units:** UTF-8 bytes, with the four letters of a category before it.
  private static let longestKey = 12 + (table.keys.map(\.text.utf8.count).max() ?? 0)

  /// The letters with which headings begin, those in brackets and after a category among them: most texts are no headings,
  /// and that is seen by the first letter.
  private static let firstLetters = LetterSet(
    table.keys.compactMap(\.text.unicodeScalars.first) + ["(", "行"])

  private static let table: [TextKey: Meanings] = {
    var table: [TextKey: Meanings] = [:]
    for part in ListPart.allCases {
      for column in PartSchema.schema(of: part).columns {
        for heading in column.headings {
          guard let key = normalised(heading).map({ TextKey($0) }) else { continue }
          if table[key]?[part] == nil { table[key, default: Meanings()].byPart[part.ordinal] = column.column }
        }
      }
    }
    return table
  }()
}

extension ListPart {
  /// The position among all parts, from 0.
  fileprivate var ordinal: Int {
    switch self {
    case .duties: 0
    case .boundaries: 1
    case .oversight: 2
    case .services: 3
    case .powers: 4
    }
  }
}
