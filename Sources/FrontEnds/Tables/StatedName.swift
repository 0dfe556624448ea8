import ListModel

/// Whether a short text is named after a part or a category, or only speaks of it: 行政处罚事项（共3项） is the name of what
/// stands below; 行政处罚由市综合执法局行使, 行政处罚另行公布 and 本表不含行政处罚 are sentences.
enum StatedName {
  /// Whether a text has a word as its name: before it stands whose or which it is, behind it 事项, 清单, 公示 and the like,
  /// brackets, marks and numbers.
  ///
  /// - Parameter text: without white space, brackets in half width.
  static func stands(_ word: String, in text: Substring) -> Bool {
    var rest = text
    while let found = rest.firstPlace(of: word) {
      rest = rest[found.upperBound...]
      if isEnd(rest), isLead(text[..<found.lowerBound]) { return true }
    }
    return false
  }

  /// Whether a short name of a sheet or a file that has a word in it is named after it, whatever stands beside it, and says
  /// nothing of it: 行政处罚（定稿）, but not 不含行政处罚 and 取消的行政处罚.
  static func isNamed(after word: String, _ name: Substring) -> Bool {
    guard !speaksOfEnding(name), let found = name.firstPlace(of: word) else { return false }
    let behind = name[found.upperBound...].drop { !$0.isLetter }
    return isLead(name[..<found.lowerBound]) && !sayings.contains(where: behind.hasPrefix)
  }

  /// What stands behind the first colon, where it is more than the name of a body, a number, 无, or another name.
  static func isSaidMore(behindColonOf text: Substring) -> Bool {
    guard let colon = text.firstIndex(of: ":") else { return false }
    let said = String(text[text.index(after: colon)...])
    let statement = Statement(said)
    return !said.isEmpty && !FormText.isNone(said) && statement.part == nil && statement.category == nil
      && StatedCount.all(in: said[...]).isEmpty && !Headline.isBody(said) && !Headline.isClosing(said)
      && said.contains(where: \.isLetter)
  }

  /// Whether a text says that something is no longer done, or not by this unit: …共5项已划转市综合执法局.
  static func speaksOfEnding(_ text: Substring) -> Bool { endings.contains(where: text.holds) }

  /// Whether what stands behind a name leaves it a name; behind a colon anything may.
  static func isEnd(_ behind: Substring) -> Bool {
    var rest = behind
    while let first = rest.first, first != ":" {
      if first == "(", let closing = rest.firstIndex(of: ")") {
        guard isAside(rest[rest.index(after: rest.startIndex)..<closing]) else { return false }
        rest = rest[rest.index(after: closing)...]
      } else if let tail = tails.first(where: rest.hasPrefix) {
        rest = rest.dropFirst(tail.count)
      } else if first.isLetter, !first.unicodeScalars.allSatisfy(ChineseNumeral.isNumeral) {
        return false
      } else {
        rest = rest.dropFirst()
      }
    }
    return true
  }

  /// Whether words before a name say whose or which it is, and are no sentence that goes on with it: 水利工程, 市水务局保留的,
  /// but not 本表不含, 负责, 以上为, 已取消的.
  private static func isLead(_ words: Substring) -> Bool {
    let start = words.lastIndex { !$0.isLetter }.map { words.index(after: $0) } ?? words.startIndex
    let lead = words[start...]
    return !speaksOfEnding(lead) && !verbs.contains(where: lead.hasSuffix)
      && !pointers.contains(where: lead.hasPrefix)
  }

  /// Whether words in brackets say more of what is named, and not what becomes of it: （试行）, （无）, but not
  /// （由市综合执法局行使）.
  private static func isAside(_ words: Substring) -> Bool {
    FormText.isNone(String(words))
      || !sayings.contains(where: words.hasPrefix) && !speaksOfEnding(words)
  }

  private static let tails = [
    "清单", "目录", "事项", "登记", "一览", "表", "制度", "内容", "情况", "部分", "职权", "权力", "权", "类别", "类", "公示", "公开", "实施",
    "流程", "图", "裁量", "基准", "指南", "汇总", "明细", "统计", "台账", "名录", "要素", "信息", "划分", "说明", "续", "第", "、",
  ]
  /// With what a sentence in brackets begins.
  private static let sayings = ["由", "已", "见", "详", "另", "暂", "待", "将", "拟", "略"]
  private static let endings = [
    "不再", "没有", "未列", "未纳", "取消", "停止", "暂停", "停用", "废止", "划转", "划出", "划归", "移交", "移送", "转由", "改由", "下放至",
    "不行使", "不实施", "不承担", "不在", "不由", "不属", "不设", "不列",
  ]
  /// With what begins that speaks of the rows above.
  private static let pointers = ["以上", "上述", "前述"]
  /// After what a name is what is done, had or left out.
  private static let verbs = [
    "非",
    "有", "无", "含", "包括", "涉及", "负责", "行使", "实施", "承担", "履行", "作出", "开展", "属于", "列入", "关于", "对",
  ]
}
