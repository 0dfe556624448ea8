import ListModel

/// The name of a sub-item (子项), which may say by itself what the power is, or only which part of its main item it is.
struct SubitemName {
  private let letters: [Unicode.Scalar]
  private let isStep: Bool
  /// How many letters name a thing, besides words of administration and words that point to the main item.
  private let things: Int

  /// - Parameter enough: how many letters that name a thing tell what is asked; what follows them is not read.
  init(_ name: String, until enough: Int = .max) {
    letters = NormalisedName.letters(of: name)
    let (steps, pointers, small) = (Self.steps, Self.pointers, Self.small)
    var (things, position, isStep) = (0, 0, false)
    while position < letters.count, things < enough {
      isStep = isStep || steps.end(letters, at: position, before: letters.count) != nil
      let end = pointers.end(letters, at: position, before: letters.count) ?? position
      let length = max(end - position, AdministrativeWords.lengthOfWord(at: position, of: letters))
      if length == 0, !small.contains(letters[position]) { things += 1 }
      position += max(1, length)
    }
    (self.things, self.isStep) = (things, isStep)
  }

  /// Whether it names nothing but a step in the life of a licence.
  var isOnlyStep: Bool { isStep && letters.count <= Self.longestStep || things == 0 }

  /// Whether a name says what is done, and to what: 水产苗种生产许可, 对侵占绿地的处罚; not 新办, 名称变更登记 or 对逾期不改正的处罚.
  static func isWhole(_ name: String, in category: PowerCategory?) -> Bool {
    let isPenal = category == .penalty || category == .compulsion || category == .inspection
    let name = SubitemName(name, until: isPenal ? leastThingWithoutAct : .max)
    guard isPenal || !name.isStep, name.things >= leastThing else { return false }
    return isPenal && name.things >= leastThingWithoutAct || name.endsWithAct
  }

  private var endsWithAct: Bool {
    let end = letters.last == ")" ? letters.lastIndex(of: "(") ?? letters.count : letters.count
    return TaskSense.endsWithAct(letters[..<end])
      || (1...3).contains { count in
        count < end && Self.titles.end(letters, at: end - count, before: end) == end
      }
  }

  /// Endings of names that are powers, though no words for tasks.
  private static let titles = WordTable<Void>("认可 证 证书 许可证 执照 检定 检疫 鉴定 评定 减免 补助 补贴 救助 奖励 表彰 裁决 确认")

  /// **Units:** letters.
  private static let longestStep = 6
  /// **Units:** letters.
  private static let leastThing = 2
  /// **Units:** letters, where only the category says what is done.
  private static let leastThingWithoutAct = 6
  private static let small = LetterSet("对未不无其该此本者及并被已有".unicodeScalars)
  /// Steps in the life of a licence, which is the main item's.
  private static let steps = WordTable<Void>(
    "变更 延续 延期 注销 撤销 补办 补发 补证 换发 换证 换领 新办 首次 初次 初始 遗失 年检 年审 终止 歇业 增项 升级 迁移")
  /// Words that point to what the main item names.
  private static let pointers = WordTable<Void>(
    "直接负责的主管人员 直接责任人员 主管人员 负责人 责任人 逾期 拒不 改正 整改 情节严重 情节 严重 后果 违法所得 有关 上述 前款 前述 规定 要求 条件 处罚 违反 第 条 款 项")
}
