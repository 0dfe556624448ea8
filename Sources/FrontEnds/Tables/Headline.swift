import ListModel

/// Short texts above tables: titles, units, dates, numbers of items; what is none of these may not be passed over.
enum Headline {
  /// How many lines above a table may be titles though they name nothing that is known.
  ///
  /// **Units:** lines.
  static let mostPlain = 3

  /// Whether a text may be a title: short, and no sentence with clauses, unless each of them states a number of items.
  static func isPossible(_ text: String) -> Bool {
    guard text.utf8.count <= 180 else { return false }
    return !text.unicodeScalars.contains { clauseMarks.contains($0) } || statesNumbersAlone(text)
  }

  /// Whether a text, up to brackets, ends as the titles of lists do.
  static func isOfList(_ text: Substring) -> Bool {
    let bare = text.prefix { $0 != "(" }
    return endings.contains(where: bare.hasSuffix)
  }

  /// Whether a title names what forms name: a part, a category, a unit, a date, a list.
  static func isTelling(_ text: String) -> Bool {
    let statement = Statement(text)
    if statement.part != nil || statement.category != nil || FormText.statedUnit(in: text) != nil {
      return true
    }
    let compact = NormalisedName(text).text.prefix { $0 != "(" }
    return isDate(text) || isOfList(compact) || compact.hasPrefix("附件")
      || compact.hasPrefix("附表") || (compact.count <= 20 && compact.last.map(unitEndings.contains) == true)
  }

  /// Whether a text is the number of a table, or stands in brackets: 表1, （试行）.
  static func isTableNumber(_ text: String) -> Bool {
    let compact = NormalisedName(text).text
    if compact.first == "(", compact.last == ")" { return true }
    guard compact.first == "表", let number = compact.unicodeScalars.dropFirst().first else { return false }
    return ChineseNumeral.isNumeral(number)
  }

  /// Whether every clause of a text states a number of items: 权力事项3项，责任事项9项.
  static func statesNumbersAlone(_ text: String) -> Bool {
    let clauses = NormalisedName(text).text.unicodeScalars.split { clauseMarks.contains($0) }
    return !clauses.isEmpty && clauses.allSatisfy { !StatedCount.all(in: Substring($0)).isEmpty }
  }

  private static func isDate(_ text: String) -> Bool {
    let compact = NormalisedName(text).text.unicodeScalars
    return !compact.isEmpty
      && compact.allSatisfy {
        ChineseNumeral.digit($0) != nil || "十廿卅0123456789年月日度版.-/()".unicodeScalars.contains($0)
      }
  }

  /// Whether a text is what a paper ends with: a date, be it behind the name of a body.
  static func isClosing(_ text: String) -> Bool {
    guard text.utf8.count <= 150 else { return false }
    let compact = Array(NormalisedName(text).text)
    let date = compact.reversed().prefix { isOfDate($0) }.reversed()
    let isDay = date.contains("年") && date.contains("月")
    let isShortDay = date.prefix { $0.isASCIIDigit }.count == 4 && date.count { "-./".contains($0) } == 2
    guard isDay || isShortDay else { return false }
    let rest = String(compact.dropLast(date.count))
    return rest.isEmpty || isBody(rest)
  }

  /// Whether a text is short and ends as the names of public bodies do.
  static func isBody(_ text: String) -> Bool {
    guard text.utf8.count <= 120 else { return false }
    let name = NormalisedName.letters(of: text).prefix { $0 != "(" }
    return (3...30).contains(name.count) && name.last.map(unitEndings.unicodeScalars.contains) == true
      && !name.contains { clauseMarks.contains($0) }
  }

  private static func isOfDate(_ letter: Character) -> Bool {
    letter.unicodeScalars.allSatisfy {
      ChineseNumeral.digit($0) != nil || "十廿卅年月日-./".unicodeScalars.contains($0)
    }
  }

  private static let clauseMarks: Set<Unicode.Scalar> = ["。", "，", ",", "；", ";", "！", "？"]
  private static let endings = ["清单", "目录", "一览表", "登记表", "统计表", "汇总表", "明细表", "续表", "封面"]
  private static let unitEndings = "局委会办室院部队府厅处馆署社站所校"
}
