import ListModel

/// How titles of instruments end, and words that end so and name none.
extension CitationText {
  /// Whether words end as titles of instruments do.
  func endsLikeTitle(_ range: Range<Int>) -> Bool {
    hasTitleEnd(range) && !refersToItself(range)
  }

  private func hasTitleEnd(_ range: Range<Int>) -> Bool {
    if word(of: Self.mandates, endingAt: range.upperBound, after: range.lowerBound) != nil { return true }
    if range.count >= 2, self[range.upperBound - 1] == "法" {
      return !continuesLaw(range.upperBound)
        && word(of: Self.notLaws, endingAt: range.upperBound, after: range.lowerBound) == nil
        && !isPronoun(range.lowerBound..<range.upperBound - 1)
        && (self[range.upperBound - 2] != "办" || range.count >= 5)
    }
    // 民法典
    if range.count >= 3, has("法典", at: range.upperBound - 2) { return true }
    guard let word = word(of: Self.titleEnds, endingAt: range.upperBound, after: range.lowerBound) else {
      return false
    }
    return word - range.lowerBound >= 2 && !isVague(range.lowerBound..<word)
  }

  /// Whether words before 规定, 办法 name no instrument: 国家有关规定, 本条例, 法律法规规定.
  private func isVague(_ range: Range<Int>) -> Bool {
    isPronoun(range) || word(of: Self.vague, endingAt: range.upperBound, after: range.lowerBound) != nil
  }

  /// Whether words speak of the instrument in which they stand, or of the one before: 本条例规定, 有本法, 不履行本实施细则, 同法实施细则.
  private func refersToItself(_ range: Range<Int>) -> Bool {
    range.contains { index in
      switch self[index] {
      case "本" where index > 0 && Self.makesNoun(self[index - 1]): false
      // 合同法
      case "同" where index > range.lowerBound: false
      case "本", "该", "同": kindEnd(at: index + 1).map { $0 <= range.upperBound } == true
      default: false
      }
    }
  }

  /// Where words end that refer back to the instrument before: 同法, 该条例, 本办法, 同实施细则, 同上.
  func sameEnd(at index: Int) -> Int? {
    switch self[index] {
    case "同" where self[index + 1] == "上" || self[index + 1] == "前": index + 2
    case "同", "该", "本": kindEnd(at: index + 1)
    default: nil
    }
  }

  /// The end of a kind of instruments at an index: 法, 条例, 实施细则.
  func kindEnd(at index: Int) -> Int? {
    let kind = word(of: Self.attributes, at: index) ?? index
    return self[kind] == "法" ? kind + 1 : word(of: Self.titleEnds, at: kind)
  }

  /// Whether a letter leads into what a clause says, and begins no short title: 因水法, 按刑法.
  static func opensClause(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "按", "依", "照", "据", "由", "经", "对", "因", "为", "在", "从", "以", "向", "将", "被", "有", "如", "若", "除", "其",
      "但",
      "且", "并", "应", "可", "须", "所", "的", "之", "不", "未", "非", "属", "即", "是", "见", "指", "及",
      "和", "与", "或":
      true
    default: false
    }
  }

  /// 本 ends another word: 基本法, 成本.
  private static func makesNoun(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "基", "成", "资", "文", "样", "版": true
    default: false
    }
  }

  static let attributes: CitationWords = ["实施", "暂行", "试行", "管理", "若干", "操作"]

  /// Whether words are of a sentence, and not a title alone, or begin before it.
  func isSentence(_ range: Range<Int>) -> Bool {
    var names = false
    for index in range {
      switch self[index] {
      case "关", "对": names = names || self[index] == "对" || self[index + 1] == "于"
      // 具体的办法; but 关于…的规定.
      case "的" where !names: return true
      case "由" where index == 0 || !Self.makesReason(self[index - 1]): return true
      default:
        if word(of: Self.verbs, at: index).map({ $0 <= range.upperBound }) == true { return true }
      }
    }
    return false
  }

  /// 由 ends another word: 自由, 理由.
  private static func makesReason(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "自", "理", "事", "缘": true
    default: false
    }
  }

  /// 本法, 该条例, 同法.
  private func isPronoun(_ range: Range<Int>) -> Bool {
    range.count == 1 && (self[range.lowerBound] == "本" || self[range.lowerBound] == "同")
  }

  /// 法 goes on as another word: 法律, 法院; but 水法规定.
  private func continuesLaw(_ index: Int) -> Bool {
    switch self[index] {
    case "律", "院", "制", "治", "学", "定", "人", "典": true
    case "规": self[index + 1] != "定"
    default: false
    }
  }
  /// A unit's own mandate is cited without marks.
  static let mandates: CitationWords = [
    "三定方案", "三定规定", "“三定”方案", "“三定”规定", "\"三定\"方案", "\"三定\"规定",
  ]

  static let mandateEnds: CitationWords = ["方案", "规定"]

  /// Whether words end as the name of a unit does: 市水务局, 本局, 市委办公室, 应急管理中心.
  func endsUnit(_ range: Range<Int>) -> Bool {
    guard let last = range.last, range.count >= 2 else { return false }
    return self[range.lowerBound] == "本" || self[range.lowerBound] == "我" || Self.endsBody(self[last])
      || word(of: Self.unitEnds, endingAt: range.upperBound, after: range.lowerBound) != nil
  }

  private static let unitEnds: CitationWords = [
    "中心", "政府", "队", "所", "处", "站", "馆", "社", "校", "台", "团", "司", "联", "的",
  ]

  /// Words that stand in sentences; with one of them the title may begin later than the run.
  static let verbs: CitationWords = [
    "应当", "必须", "不得", "根据", "依据", "依照", "按照", "违反", "执行", "适用", "符合", "遵守",
  ]

  /// What stands before 规定 and the like where no instrument is named.
  private static let vague: CitationWords = [
    "有关", "相关", "上述", "下列", "前款", "前述", "其他", "其它", "国家", "法律", "法规", "规章", "行业", "上级", "统一",
    "具体", "以上",
  ]

  /// What points at something said elsewhere; no title begins so.
  static let references: CitationWords = ["有关", "相关", "上述", "下列", "前款", "前述", "其他", "其它"]

  static let titleEnds: CitationWords = [
    "条例", "办法", "规定", "决定", "通知", "意见", "细则", "方案", "规则", "准则", "标准", "目录", "批复", "公告",
    "通告", "决议", "解释", "纲要", "规范", "规程", "制度", "命令", "章程", "公约", "协定", "要点", "规划", "复函", "宪法", "修正案",
  ]

  /// Words in 法 that name no law.
  private static let notLaws: CitationWords = [
    "方法", "做法", "违法", "依法", "执法", "司法", "合法", "非法", "用法", "看法", "说法", "想法", "守法", "普法", "立法",
    "无法", "书法", "政法",
  ]
}
