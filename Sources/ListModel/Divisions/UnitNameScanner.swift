/// Finds names of units in a division: by the register, and by their shape where the register has none.
struct UnitNameScanner: Sendable {
  /// A name in the text.
  struct Name {
    let range: Range<Int>
    /// What stands behind it can follow a subject.
    let isFollowed: Bool
    /// The register has it.
    var isKnown = false
  }

  /// Several units of one predicate.
  struct List {
    /// **Shape:** non-empty, in the order of the text.
    var units: [Range<Int>]
    var end: Int
    /// A role in brackets behind the last name: （牵头）.
    var role: BoundaryRole?
    var isFollowed: Bool
    /// The register has the first name.
    var isKnown = false
  }

  /// **Units:** letters; no name is longer, so that every look takes bounded time.
  private static let longestName = 40
  private static let longestList = 64

  let text: DivisionText
  let names: UnitNameTrie

  private var scalars: [Unicode.Scalar] { text.scalars }

  /// The units named from a position on: 市住建局、市水务局和财政、民政等部门.
  func list(at start: Int, before limit: Int) -> List? {
    var list = List(units: [], end: start, role: nil, isFollowed: false)
    var isBare = false
    var position = start
    while list.units.count < Self.longestList {
      if let name = name(at: position, before: limit, isFirst: list.units.isEmpty) {
        isBare = false
        if list.units.isEmpty { list.isKnown = name.isKnown }
        add(name, before: limit, to: &list)
      } else if let end = bareName(at: position, before: limit) {
        isBare = true
        list.units.append(position..<end)
        list.end = end
      } else {
        break
      }
      if list.role != nil { break }
      guard let next = connector(at: list.end, before: limit) else { break }
      position = next
    }
    if let end = closing(at: list.end, before: limit) {
      list.end = end
      list.isFollowed = true
      isBare = false
    }
    return list.units.isEmpty || isBare ? nil : list
  }

  /// One name, longest where the register knows it.
  func name(at start: Int, before limit: Int, isFirst: Bool = true) -> Name? {
    if let end = names.end(scalars, at: start, before: limit) {
      if follows(end, before: limit) { return Name(range: start..<end, isFollowed: true, isKnown: true) }
      let organ = shape(at: end, before: min(limit, end + 14), isFirst: true)
      if let organ, organ.isFollowed, !isPredicate(organ.range) {
        return Name(range: start..<organ.range.upperBound, isFollowed: true, isKnown: true)
      }
      if let section = sectionEnd(behind: end, before: limit) {
        return Name(range: start..<section, isFollowed: true, isKnown: true)
      }
      return Name(range: start..<end, isFollowed: false, isKnown: true)
    }
    return shape(at: start, before: limit, isFirst: isFirst)
  }

  /// Where the name of a section behind its unit's name ends: 河湖管理科 of 市水务局河湖管理科.
  private func sectionEnd(behind end: Int, before limit: Int) -> Int? {
    for position in end..<min(limit, end + 10) {
      if Self.isStop(scalars[position])
        || DivisionWords.strangers.end(scalars, at: position, before: limit) != nil
      {
        return nil
      }
      if position >= end + 2, "科股室".unicodeScalars.contains(scalars[position]),
        follows(position + 1, before: limit)
      {
        return position + 1
      }
    }
    return nil
  }

  /// Whether what looks like an organ of a unit says what the unit does: 引导车辆进站.
  private func isPredicate(_ organ: Range<Int>) -> Bool {
    if let last = organ.dropLast().last, organ.count > 3, Self.movements.contains(scalars[last]) {
      return true
    }
    guard let end = TaskVerbs.end(scalars[organ], in: scalars) else { return false }
    return organ.upperBound - end > 3
  }

  /// Letters of verbs that are no names with the letter of an ending behind them: 进站, 归队.
  private static let movements = LetterSet(["进", "出", "入", "到", "离", "归", "排", "列"])

  /// Whether what stands at a position can follow a subject: a stop, a connector, or words of a predicate.
  ///
  /// - Parameter isSure: the name ends like a body's name, so that any verb may follow.
  func follows(_ position: Int, before limit: Int, isSure: Bool = true) -> Bool {
    guard position < limit else { return true }
    if DivisionWords.headers.end(scalars, at: position, before: limit) == limit
      || RoleWords.copulas.end(scalars, at: position, before: limit) != nil
    {
      return true
    }
    if DivisionWords.allowed.end(scalars, at: position, before: limit) != nil { return false }
    if Self.isStop(scalars[position]) || connector(at: position, before: limit) != nil { return true }
    return DivisionWords.modals.end(scalars, at: position, before: limit) != nil
      || DivisionWords.catchAllEnd(scalars, at: position, before: limit) != nil
      || isSure && DivisionWords.verbs.end(scalars, at: position, before: limit) != nil
      || DivisionWords.role(scalars, at: position, before: limit) != nil
      || closing(at: position, before: limit) != nil
  }

  /// Whether units can be spoken of anew where a sentence speaks of others already, rather than be things these work on:
  /// 划设停放区, 核查机关欠款.
  func canBegin(_ list: List, at start: Int, before limit: Int) -> Bool {
    if list.isKnown || list.role != nil { return true }
    if isActedOn(list, at: start, before: limit) { return false }
    // 审查交通组织和占道时段: what goes on with another thing is one itself.
    let goesOn = connector(at: list.end, before: limit) != nil
    if !goesOn,
      DivisionWords.heads.end(scalars, at: start, before: limit) != nil
        || DivisionWords.fields.end(scalars, at: start, before: limit) != nil
    {
      return true
    }
    var ignored = false
    let predicate = skipModals(list.end..<limit, &ignored)
    if DivisionWords.role(scalars, at: predicate, before: limit) != nil { return true }
    return !goesOn
      && DivisionWords.verbs.end(scalars, at: list.end, before: limit) != nil
      && DivisionWords.verbs.end(scalars, at: start, before: limit) == nil
  }

  // MARK: Names by shape

  private func shape(at start: Int, before limit: Int, isFirst: Bool) -> Name? {
    let limit = min(limit, start + Self.longestName)
    var weak: Int?
    var allowedEnd = start
    var position = start
    while position < limit {
      if let closing = text.closing(of: position) {
        guard position > start, closing - position <= 24, Self.isRound(scalars[position]) else { break }
        if let weak, weak == position { break }
        position = closing
        continue
      }
      if closing(at: position, before: limit) != nil { break }
      if Self.isStop(scalars[position]), !joinsLevels(position, from: start, before: limit) { break }
      if let end = DivisionWords.allowed.end(scalars, at: position, before: limit) {
        allowedEnd = max(allowedEnd, end)
      }
      if let (isStrong, end) = ending(at: position, before: limit), position > start || !isFirst || isStrong {
        if follows(end, before: limit, isSure: isStrong || end - position > 1),
          end < limit || limit < start + Self.longestName
        {
          if let field = fieldBeforeConnector(start..<end) {
            return Name(range: start..<field, isFollowed: true)
          }
          return Name(range: start..<end, isFollowed: true)
        }
        if isStrong, weak == nil, position > start { weak = end }
        position = end
        continue
      }
      if position >= allowedEnd,
        DivisionWords.strangers.end(scalars, at: position, before: limit) != nil
      {
        break
      }
      position += 1
    }
    return weak.map { Name(range: start..<$0, isFollowed: false) }
  }

  /// 市、县人民政府: the pause between two levels.
  private func joinsLevels(_ position: Int, from start: Int, before limit: Int) -> Bool {
    scalars[position] == "、" && position > start && position - start <= 6 && position + 1 < limit
      && Self.levels.contains(scalars[position - 1]) && Self.levels.contains(scalars[position + 1])
  }

  private static let levels = LetterSet(["省", "市", "州", "区", "县", "旗", "镇", "乡"])

  private func ending(at position: Int, before limit: Int) -> (isStrong: Bool, end: Int)? {
    guard let (isStrong, end) = DivisionWords.endings.match(scalars, at: position, before: limit) else {
      return nil
    }
    if let longer = DivisionWords.falseEndings.end(scalars, at: position, before: scalars.count), longer > end
    {
      return nil
    }
    // 纠纷调处 is done, and no office.
    if position > 0, scalars[position] == "处", Self.beforeDone.contains(scalars[position - 1]) { return nil }
    return (isStrong, end)
  }

  /// Letters that make a verb with 处 behind them.
  private static let beforeDone = LetterSet("查惩调论判".unicodeScalars)

  /// 公安和民政部门 names two units: the end of the first one.
  private func fieldBeforeConnector(_ name: Range<Int>) -> Int? {
    guard let end = DivisionWords.fields.end(scalars, at: name.lowerBound, before: name.upperBound),
      end < name.upperBound, connector(at: end, before: name.upperBound) != nil,
      !Self.compounds.contains(where: { starts(with: $0, at: name.lowerBound) })
    else { return nil }
    return end
  }

  /// Names of single departments that hold a connector.
  private static let compounds = [
    "人力资源和社会", "自然资源和规划", "住房和城乡", "卫生和计划", "文化和旅游", "旅游和文化", "工业和信息", "商务和", "科技和工业",
    "卫生和健康", "粮食和物资", "规划和自然", "规划和国土", "海洋和渔业", "农业和农村", "国土资源和",
    "市政和", "园林和林业", "城市管理和综合", "体育和", "交通和", "文化和", "民族和宗教", "水利和",
  ].map { $0.letters }

  private func starts(with word: [Unicode.Scalar], at position: Int) -> Bool {
    position + word.count <= scalars.count && scalars[position..<position + word.count].elementsEqual(word)
  }

  /// A field of work that stands for its department in a list.
  private func bareName(at start: Int, before limit: Int) -> Int? {
    var position = start
    while position < min(limit, start + 14) {
      if position > start + 1,
        isListMark(at: position, before: limit) || closing(at: position, before: limit) != nil
      {
        return position
      }
      if Self.isStop(scalars[position]) || text.closing(of: position) != nil { return nil }
      if let end = DivisionWords.fields.end(scalars, at: position, before: limit), position == start,
        connector(at: end, before: limit) != nil,
        !Self.compounds.contains(where: { self.starts(with: $0, at: start) })
      {
        return end
      }
      if DivisionWords.strangers.end(scalars, at: position, before: limit) != nil,
        DivisionWords.allowed.end(scalars, at: position, before: limit) == nil
      {
        return nil
      }
      position += 1
    }
    return nil
  }

  // MARK: Lists

  private func isListMark(at position: Int, before limit: Int) -> Bool {
    position < limit && scalars[position] == "、"
  }

  /// Where the next name begins, if a connector stands here.
  private func connector(at position: Int, before limit: Int) -> Int? {
    guard position < limit else { return nil }
    switch scalars[position] {
    case "、": return position + 1
    case "和", "与", "及": return position + 1
    case "以" where position + 1 < limit && scalars[position + 1] == "及": return position + 2
    default: return nil
    }
  }

  /// 等部门, 等有关部门: closes a list.
  private func closing(at position: Int, before limit: Int) -> Int? {
    guard position < limit, scalars[position] == "等" else { return nil }
    var next = position + 1
    while next < limit, next < position + 5, Self.isNumeral(scalars[next]) { next += 1 }
    return DivisionWords.closings.end(scalars, at: next, before: limit)
  }

  private func add(_ name: Name, before limit: Int, to list: inout List) {
    list.units.append(name.range)
    list.end = name.range.upperBound
    list.isFollowed = name.isFollowed
    guard let closing = text.closing(of: list.end), closing <= limit, Self.isRound(scalars[list.end]) else {
      return
    }
    let inner = (list.end + 1)..<(closing - 1)
    if let role = role(in: inner) {
      list.role = role
    } else if let (_, end) = lastEnding(in: inner), end == inner.upperBound {
      list.units[list.units.count - 1] = name.range.lowerBound..<closing
    }
    list.end = closing
    list.isFollowed = follows(closing, before: limit)
  }

  private func role(in inner: Range<Int>) -> BoundaryRole? {
    if let (role, _) = DivisionWords.labels.match(scalars, at: inner.lowerBound, before: inner.upperBound) {
      return role
    }
    // 联合牵头, 共同牵头: with whom a unit takes part changes nothing in how it does.
    var ignored = false
    let start = skipModals(inner, &ignored)
    let word = DivisionWords.role(
      scalars, at: behindLoneTogether(start, before: inner.upperBound) ?? start, before: inner.upperBound)
    if case .standing(.bears(let role))? = word?.meaning { return role }
    return nil
  }

  /// 市民政局（牵头）、市公安局: whether a pause stands behind a role in brackets that only the unit before it has.
  func endsBracketedRole(_ position: Int, before limit: Int) -> Bool {
    guard position > 0, scalars[position] == "、", "）)".unicodeScalars.contains(scalars[position - 1]),
      let open = scalars[max(0, position - Self.longestBracket)..<position].lastIndex(where: Self.isRound),
      text.closing(of: open) == position, role(in: (open + 1)..<(position - 1)) != nil
    else { return false }
    return list(at: position + 1, before: limit)?.isFollowed ?? false
  }

  /// **Units:** letters, with the marks around.
  private static let longestBracket = 10

  private func lastEnding(in range: Range<Int>) -> (isStrong: Bool, end: Int)? {
    guard range.count <= 24 else { return nil }
    return range.lazy.compactMap { DivisionWords.endings.match(scalars, at: $0, before: range.upperBound) }
      .first { $0.end == range.upperBound }.map { ($0.meaning, $0.end) }
  }

  private static func isRound(_ scalar: Unicode.Scalar) -> Bool { scalar == "（" || scalar == "(" }

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || ChineseNumeral.digit(scalar) != nil || scalar == "个" || scalar == "十"
  }

  private static func isStop(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "，", ",", "；", ";", "。", "：", ":", "、", "《", "》", "“", "”", "！", "？", "\n", "\r": true
    default: false
    }
  }
}
