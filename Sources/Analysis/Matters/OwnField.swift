import ListModel

/// What a body does, or leads, in a matter: its field, held against those of others.
struct OwnField {
  private let sense: TaskSense
  /// Whether it is this that the body leads, by the words, and not the matter with this as its task.
  private let isLed: Bool
  /// Whether the whole is led, and this is a task of the body.
  private let isTask: Bool
  /// Whether nothing else is said of the body.
  private let isAll: Bool
  /// What stands before marks of time and place: 城镇, 建设. **Shape:** three letters at most, with the mark.
  private let limits: Set<String>
  /// In which case it is led: 涉及早市的. **Shape:** empty where the words say none.
  private let caseWords: [Unicode.Scalar]
  /// The stages of the matter that are led by the words.
  private let stages: Set<LeadStage>
  /// What stands before 由 where it says what is led: 供水保障. **Shape:** empty where no clause is so.
  private let topic: [Unicode.Scalar]

  /// - Parameters:
  ///   - share: what an entry gives to the body.
  ///   - names: the names of bodies in it, which are no part of the field.
  init(_ share: String, without names: [String] = []) {
    let isAgent = names.contains { !$0.isEmpty && share.holds("由" + $0) }
    let bare = names.reduce(share) { $1.isEmpty || !$0.holds($1) ? $0 : $0.without($1) }
    let clauses = bare.pieces(between: Self.clauseMarks).map(String.init)
    let led = clauses.firstIndex { TaskSense($0).leads }
    let field = led.map { clauses[...$0].joined() } ?? clauses.first ?? ""
    let sense = TaskSense(field)
    topic = led.map { Self.topic(of: clauses[$0]) } ?? []
    isAll = clauses.count == 1
    caseWords = led.map { Self.caseWords(of: clauses[$0], behind: $0 > 0 ? clauses[$0 - 1] : "") } ?? []
    // 牵头，编制规划: the whole is led, the rest is a task.
    let stages = LeadStage.all(in: field)
    if led == 0, sense.object.isEmpty, stages.isEmpty, clauses.count > 1 {
      (self.sense, isLed, limits) = (TaskSense(clauses[1]), false, Self.limits(in: clauses[1]))
      (self.stages, isTask) = ([], true)
    } else {
      (self.sense, isLed, limits) = (sense, led != nil || isAgent, Self.limits(in: field))
      (self.stages, isTask) = (isLed ? stages : [], !isLed && clauses.count > 1)
    }
  }

  /// Whether each of several fields has something that the others have not, so that the bodies do not meet in one.
  ///
  /// - Parameter matter: the matter's name: what it says belongs to all.
  static func areApart(_ fields: [OwnField], in matter: String) -> Bool {
    guard fields.count > 1, fields.count <= most else { return false }
    let name = Set(NormalisedName(matter).text.unicodeScalars)
    let nameStages = LeadStage.all(in: matter)
    if areStages(fields, general: name, nameStages) { return true }
    return fields.indices.allSatisfy { later in
      fields[..<later].allSatisfy {
        $0.isApart(from: fields[later], general: name) || $0.isPart(beside: fields[later], of: nameStages)
          || fields[later].isPart(beside: $0, of: nameStages)
      }
    }
  }

  /// Whether each leads stages that no other one leads, and one of them goes on all the time: 日常监管, 应急处置. Of others
  /// (登记, 处罚) it stays open who leads the rest.
  private static func areStages(
    _ fields: [OwnField], general name: Set<Unicode.Scalar>, _ nameStages: Set<LeadStage>
  ) -> Bool {
    // 运营许可, 运营监管: what all say tells none apart.
    let common = fields.dropFirst().reduce(fields[0].stages) { $0.intersection($1.stages) }
    var seen: Set<LeadStage> = []
    for field in fields {
      let stages = field.stages.subtracting(common)
      // Who leads what the matter's name says leads the whole.
      let isWhole =
        !field.sense.object.isEmpty && field.sense.object.allSatisfy(name.contains)
        && stages.isSubset(of: nameStages)
      guard !stages.isEmpty, stages.isDisjoint(with: seen), !isWhole else { return false }
      seen.formUnion(stages)
    }
    return seen.contains(where: \.isLasting)
  }

  /// Whether it is led beside the whole, for a case, a stage or an emergency that the other field says nothing of:
  /// 发生事故的，由…牵头救援.
  private func isPart(beside other: OwnField, of nameStages: Set<LeadStage>) -> Bool {
    guard isLed, other.caseWords.isEmpty else { return false }
    if !caseWords.isEmpty { return !(stages.contains(.emergency) && other.stages.contains(.emergency)) }
    let isEmergency = stages.contains(.emergency) && !nameStages.contains(.emergency)
    if isEmergency, !other.stages.contains(.emergency) { return true }
    return limits.contains(where: Self.isStage) && !other.limits.contains(where: Self.isStage)
  }

  private static func isStage(_ limit: String) -> Bool {
    ["阶段", "环节", "过程"].contains(where: limit.ends)
  }

  /// - Parameter general: the letters of the matter's name.
  private func isApart(from other: OwnField, general: Set<Unicode.Scalar>) -> Bool {
    if isOtherStage(than: other) || isOtherCase(than: other) { return true }
    guard !sense.object.isEmpty, !other.sense.object.isEmpty else { return false }
    let (own, others) = (letters(not: other), other.letters(not: self))
    guard !own.isEmpty && !others.isEmpty else {
      // A级景区 and 非A级景区: the one is all but the other.
      return (own + others).contains(where: Self.exceptions.contains) && haveOneKind(as: other)
    }
    // Who leads what only the matter's name says leads the whole.
    let areParts = hasOwnTopic(beside: general) && other.hasOwnTopic(beside: general)
    let isWhole = sense.object.allSatisfy(general.contains)
    return
      (areParts || isWhole == other.sense.object.allSatisfy(general.contains)
      || areLimitedApart(from: other))
      && haveOneKind(as: other)
  }

  /// Whether a topic that is led has words which the matter's name has not: 供水保障 in 饮用水应急供水.
  private func hasOwnTopic(beside general: Set<Unicode.Scalar>) -> Bool {
    isLed && topic.contains { !general.contains($0) }
  }

  private static func topic(of clause: String) -> [Unicode.Scalar] {
    guard let mark = clause.lastIndex(of: "由") else { return [] }
    let words = clause[..<mark]
    return adverbs.contains(where: words.ends) ? [] : HandedTask.bare(String(words))
  }

  /// Whether the two lead different stages in the life of one thing: 泵闸建设, 泵闸运行维护. Other acts on it (登记, 处罚) leave
  /// open who leads the whole.
  private func isOtherStage(than other: OwnField) -> Bool {
    let (acts, others) = (Set(sense.acts), Set(other.sense.acts))
    return isLed && other.isLed && letters(not: other).isEmpty && other.letters(not: self).isEmpty
      && !acts.isEmpty && !others.isEmpty && acts.isDisjoint(with: others)
      && acts.union(others).allSatisfy(Self.stages.contains)
  }

  /// Whether both say in which case they lead, each with words in the place of the other's: 涉及新建项目的, 涉及存量项目的.
  private func isOtherCase(than other: OwnField) -> Bool {
    !caseWords.isEmpty && !other.caseWords.isEmpty
      && TextAlignment(caseWords, other.caseWords).gaps.contains { !$0.left.isEmpty && !$0.right.isEmpty }
  }

  /// The case before 由…牵头, in its own clause or the one before.
  private static func caseWords(of clause: String, behind last: String) -> [Unicode.Scalar] {
    if let mark = clause.firstIndex(of: "由"), mark > clause.startIndex {
      let before = clause[..<mark]
      if isCase(before) || isOfSome(before) { return before.prefix(longestCase).letters }
    }
    if clause.begins(with: "由"), isCase(last[...]) || isOfSome(last[...]) {
      return last.prefix(longestCase).letters
    }
    // 牵头发生疫情后的消毒
    guard let role = ["负责牵头", "牵头"].first(where: clause.begins), let of = clause.lastIndex(of: "的") else {
      return []
    }
    let before = clause.dropFirst(role.count)[..<of]
    return happenings.contains(where: before.begins) && isCase(before) && !before.ends(with: "的")
      ? before.prefix(longestCase).letters : []
  }

  /// Whether words say in which case, or after what, something is done; 建设后 tells a stage.
  private static func isCase(_ text: Substring) -> Bool {
    if text.ends(with: "的") { return true }
    if text.ends(with: "时") { return !adverbs.contains(where: text.ends) }
    return happenings.contains(where: text.begins) && ["后", "期间", "的情况下"].contains(where: text.ends)
  }

  /// Whether words name some of a thing by what it belongs to: 属于文物的竹楼.
  private static func isOfSome(_ text: Substring) -> Bool {
    let words = partOpeners.first(where: text.begins).map { text.dropFirst($0.count) } ?? text
    guard belongings.contains(where: words.begins), let of = words.lastIndex(of: "的") else { return false }
    return TaskSense(String(words[words.index(after: of)...])).hasThing
  }

  /// Words that lead over to a part of what was spoken of, and verbs that say which part it is.
  private static let partOpeners = ["但是", "但", "其中", "对于", "对"]
  private static let belongings = [
    "属于", "涉及", "列入", "纳入", "已列入", "已纳入", "位于", "地处", "处于", "用于", "具有", "带有", "已取得", "未取得", "经认定",
  ]

  /// Words that end like a case and are none.
  private static let adverbs = ["同时", "平时", "及时", "随时", "临时", "按时", "届时"]

  /// Words for what comes up.
  private static let happenings = ["发生", "发现", "出现", "接到", "遇", "遭遇", "突发", "爆发"]

  /// **Units:** letters.
  private static let longestCase = 40

  /// Whether both say when, or both where, and not the same; of tasks beside a lead of the whole only those on one thing.
  private func areLimitedApart(from other: OwnField) -> Bool {
    guard limits.isDisjoint(with: other.limits),
      limits.contains(where: { one in other.limits.contains { Self.isTime(one) == Self.isTime($0) } })
    else { return false }
    let things = Set(other.sense.object)
    return !(isTask && other.isTask) || sense.acts.contains(where: other.sense.acts.contains)
      || sense.object.count(where: things.contains) >= Self.leastOfThing
  }

  private static func isTime(_ limit: String) -> Bool { times.contains(where: limit.ends) }

  /// **Units:** letters, those of the limits among them.
  private static let leastOfThing = 4

  /// Whether the two can divide a matter: both are led, one act is done to both, or both say when or where.
  private func haveOneKind(as other: OwnField) -> Bool {
    if isLed && other.isLed { return true }
    if !sense.acts.isEmpty || !other.sense.acts.isEmpty {
      if isAll, other.isAll, !sense.actWords.isDisjoint(with: other.sense.actWords) { return true }
    } else if zip(sense.object.reversed(), other.sense.object.reversed()).prefix(while: { $0 == $1 }).count
      > 1
    {
      return true
    }
    return areLimitedApart(from: other)
  }

  /// The letters of its object that another one has not.
  private func letters(not other: OwnField) -> [Unicode.Scalar] {
    let known = Set(other.sense.object)
    return sense.object.filter { !known.contains($0) }
  }

  private static func limits(in text: String) -> Set<String> {
    var found: Set<String> = []
    for mark in marks where text.holds(mark) {
      for range in text.allPlaces(of: mark) {
        let before = text[..<range.lowerBound].suffix(3)
        if !nouns.contains(where: (before + mark).ends) { found.insert(before + mark) }
      }
    }
    return found
  }

  /// **Units:** fields; more than these divide nothing in one entry.
  private static let most = 20
  /// The acts of the life of a thing that is built: 建设, 安装, 验收, 运行, 维护, 拆除.
  private static let stages = LetterSet(["建", "装", "验", "运", "护", "拆"])
  private static let clauseMarks = LetterSet("，,；;。\n\r：:".unicodeScalars)
  private static let exceptions = LetterSet(["非", "外", "余", "除"])
  private static let times = ["阶段", "环节", "期间", "过程", "前", "后", "期", "时段"]
  private static let marks = times + ["范围", "区域", "内", "外", "段"]
  /// Words that end like such marks and limit nothing.
  private static let nouns = ["红外", "对外", "涉外", "手段", "定期", "长期", "日期", "分期", "逾期", "到期", "假期", "周期", "善后"]
}
