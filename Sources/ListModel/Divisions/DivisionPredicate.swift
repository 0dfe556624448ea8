/// What a clause says of its subject: the role, the units called in, and where the task begins.
struct DivisionPredicate {
  var standing: DivisionShare.Standing?
  var isCatchAll = false
  /// What makes the subject the lead, where it is one.
  var leadWord: DivisionShare.LeadWord?
  /// Units that act together with the subject (会同).
  var partners: [Range<Int>] = []
  /// Units that lead as the subject does: 会同市公安局联合牵头.
  var equals: [Range<Int>] = []
  /// Units that the subject assists (配合).
  var assisted: [Range<Int>] = []
  /// When or where, if the predicate says so before the role: 在施工期间.
  var condition: Range<Int>?
  var task: Range<Int>
  /// A word gives the role.
  var hasRole = false
}

extension UnitNameScanner {
  /// Reads what stands behind a subject, or a clause without one.
  func predicate(_ range: Range<Int>) -> DivisionPredicate {
    var result = DivisionPredicate(task: range)
    var start = skipModals(range, &result.isCatchAll)
    if DivisionWords.role(text.scalars, at: start, before: range.upperBound) == nil,
      let role = roleBehindManner(start..<range.upperBound)
    {
      result.condition = text.trimmed(start..<role)
      start = skipModals(role..<range.upperBound, &result.isCatchAll)
    }
    start = behindLoneTogether(start, before: range.upperBound) ?? start
    guard let (role, end) = DivisionWords.role(text.scalars, at: start, before: range.upperBound),
      !isAlone(role, end, before: range.upperBound)
    else { return named(as: range, &result) }
    result.hasRole = true
    var rest = skipModals(end..<range.upperBound, &result.isCatchAll, onlyCatchAlls: true)..<range.upperBound
    switch role {
    case .together: rest = callIn(rest, &result)
    case .standing(let standing):
      result.standing = standing
      if standing == .bears(.lead) { result.leadWord = leadWord(start..<end) }
      if standing == .bears(.assist), let whom = list(at: rest.lowerBound, before: range.upperBound),
        !isActedOn(whom, at: rest.lowerBound, before: range.upperBound),
        !isPlace(whom, at: rest.lowerBound, before: range.upperBound),
        whom.end == range.upperBound || text.scalars[whom.end] != "的"
      {
        result.assisted = whom.units
        rest = whom.end..<range.upperBound
      }
      let next = DivisionWords.role(text.scalars, at: rest.lowerBound, before: rest.upperBound)
      if case .together? = next?.meaning, let next { rest = callIn(next.end..<range.upperBound, &result) }
    }
    result.task = withoutOpening(text.trimmed(rest))
    if result.standing == .bears(.share) { takeHelp(result.task, isPlain: false, &result) }
    return result
  }

  /// 管网排查的配合工作: who is to do that helps with the task before it; whose work is that of others with each other does not.
  private func takeHelp(_ task: Range<Int>, isPlain: Bool, _ result: inout DivisionPredicate) {
    guard
      let end = task.suffix(Self.longestHelp).first(where: {
        RoleWords.helpEnds(isPlain: isPlain).end(text.scalars, at: $0, before: task.upperBound)
          == task.upperBound
      }), end - task.lowerBound >= 2,
      !["协调", "协作", "衔接", "联动", "部门", "单位", "之间", "相互", "密切"].contains(
        where: text[task.lowerBound..<end].ends)
    else { return }
    (result.standing, result.leadWord, result.hasRole) = (.bears(.assist), nil, true)
    result.task = task.lowerBound..<end
  }

  /// **Units:** letters of the words for help at the end of a task.
  private static let longestHelp = 7

  /// Whether one unit has a task of its own behind 按照职责, and not just its duties: 按照职责做好用地核查.
  func isOwnTask(_ task: Range<Int>, of units: [Range<Int>]) -> Bool {
    guard let unit = units.first, units.count == 1, !task.isEmpty,
      DivisionWords.catchAllUnits.end(text.scalars, at: unit.lowerBound, before: unit.upperBound) == nil,
      !DivisionWords.classes.contains(where: text[unit].begins)
    else { return false }
    let sense = TaskSense(String(text[task]))
    return sense.hasThing
      && (sense.acts.contains { $0 != TaskSense.supervision }
        || sense.acts.isEmpty && sense.object.count >= 4 && !text[task].ends(with: "工作"))
  }

  /// How plainly a word of the role makes its subject the lead.
  private func leadWord(_ word: Range<Int>) -> DivisionShare.LeadWord {
    let letters = text.scalars[word]
    if letters.contains("牵") || letters.contains("主") || letters.contains("总") { return .leading }
    return letters.contains("统") || letters.contains("综") ? .coordinating : .carrying
  }

  /// Where the role stands behind a word for acting together that calls nobody in: 联合牵头.
  func behindLoneTogether(_ start: Int, before limit: Int) -> Int? {
    guard let (role, end) = DivisionWords.role(text.scalars, at: start, before: limit),
      isAlone(role, end, before: limit),
      case .standing? = DivisionWords.role(text.scalars, at: end, before: limit)?.meaning
    else { return nil }
    return end
  }

  /// 联合开展: nobody is called in.
  private func isAlone(_ role: DivisionWords.Role, _ end: Int, before limit: Int) -> Bool {
    if case .together = role { return list(at: end, before: limit) == nil }
    return false
  }

  /// Reads the units behind 会同 and steps over the words that give the role behind them.
  private func callIn(_ range: Range<Int>, _ result: inout DivisionPredicate) -> Range<Int> {
    result.standing = .bears(.lead)
    result.leadWord = result.leadWord ?? .calling
    guard let partners = list(at: range.lowerBound, before: range.upperBound) else { return range }
    result.partners = partners.units
    let rest = partners.end..<range.upperBound
    var ignored = false
    let next = skipModals(rest, &ignored)
    let start = behindLoneTogether(next, before: rest.upperBound) ?? next
    if case (.standing(let standing), let end)? = DivisionWords.role(
      text.scalars, at: start, before: rest.upperBound)
    {
      if standing == .bears(.lead), ["联合", "共同"].contains(where: text[partners.end..<start].contains) {
        (result.equals, result.partners) = (partners.units, [])
        result.leadWord = leadWord(start..<end)
      }
      return end..<rest.upperBound
    }
    return (skipModals(rest, &ignored, exceptLawful: true))..<rest.upperBound
  }

  /// A predicate without a word for the role: 是…的主管部门, or a verb.
  private func named(as range: Range<Int>, _ result: inout DivisionPredicate) -> DivisionPredicate {
    let start = skipModals(range, &result.isCatchAll, exceptLawful: true)
    result.task = text.trimmed(start..<range.upperBound)
    guard let copula = Self.copulas.match(text.scalars, at: result.task.lowerBound, before: range.upperBound)
    else {
      if let verb = RoleWords.doings.end(text.scalars, at: start, before: range.upperBound) {
        takeHelp(verb..<result.task.upperBound, isPlain: true, &result)
      }
      return result
    }
    let body = copula.end..<result.task.upperBound
    for position in body.suffix(8) {
      guard
        let (role, end) = DivisionWords.labels.match(text.scalars, at: position, before: body.upperBound),
        end == body.upperBound
      else { continue }
      var task = text.trimmed(body.lowerBound..<position)
      while let word = Self.beforeLabels.first(where: { text.scalars[task].hasEnd($0) }) {
        task = task.lowerBound..<(task.upperBound - word.count)
      }
      // 作为行业主管部门 says in what field a unit is in charge, and not that the matter is its own.
      if case .capacity = copula.meaning, !task.isEmpty, text.scalars[position..<end].contains("管") { break }
      (result.standing, result.leadWord, result.hasRole) = (.bears(role), .leading, true)
      result.task = task
      return result
    }
    return result
  }

  /// Whether a predicate begins by saying what a unit is for the matter: 为配合单位.
  func isNamed(at start: Int, before limit: Int) -> Bool {
    guard let (_, end) = Self.copulas.match(text.scalars, at: start, before: limit) else { return false }
    return DivisionWords.labels.match(text.scalars, at: end, before: limit) != nil
  }

  /// Whether a unit is something, or acts as it.
  private enum Copula: Sendable { case being, capacity }

  private static let copulas = WordTable<Copula>([
    (.being, "是 为 系 同为 共同为 确定为 明确为"), (.capacity, "作为 担任 身为 共同作为 共同担任"),
  ])

  /// Words between a task and what a unit is for it.
  private static let beforeLabels = ["行政", "的", "共同", "联合", "主要"].map { $0.letters }

  /// Where the words before the role end.
  func skipModals(
    _ range: Range<Int>, _ isCatchAll: inout Bool, onlyCatchAlls: Bool = false, exceptLawful: Bool = false
  ) -> Int {
    var position = range.lowerBound
    while position < range.upperBound {
      if DivisionText.isBlank(text.scalars[position]) {
        position += 1
      } else if let end = DivisionWords.catchAllEnd(text.scalars, at: position, before: range.upperBound) {
        isCatchAll = true
        position = end
      } else if !onlyCatchAlls,
        let end = DivisionWords.modals.end(text.scalars, at: position, before: range.upperBound),
        DivisionWords.role(text.scalars, at: position, before: range.upperBound) == nil,
        !(exceptLawful && DivisionWords.kept.end(text.scalars, at: position, before: range.upperBound) != nil)
      {
        position = end
      } else {
        break
      }
    }
    return position
  }

  /// Where the role stands behind 按照…, 在….
  private func roleBehindManner(_ range: Range<Int>) -> Int? {
    guard DivisionWords.manners.end(text.scalars, at: range.lowerBound, before: range.upperBound) != nil
    else {
      return nil
    }
    var position = range.lowerBound
    while position < range.upperBound {
      if let closing = text.closing(of: position), closing <= range.upperBound {
        position = closing
        continue
      }
      if let (_, end) = DivisionWords.role(text.scalars, at: position, before: range.upperBound) {
        // 在…指导下 says how others take part.
        guard end < range.upperBound, text.scalars[end] == "下" else { return position }
      }
      position += 1
    }
    return nil
  }

  /// 下列工作： opens a list and is no task.
  private func withoutOpening(_ task: Range<Int>) -> Range<Int> {
    if let first = task.first, text.scalars[first] == "的" { return (first + 1)..<task.upperBound }
    guard task.count <= 12,
      DivisionWords.openings.end(text.scalars, at: task.lowerBound, before: task.upperBound) != nil
    else { return task }
    return task.upperBound..<task.upperBound
  }
}
