/// Goes through a division clause by clause and keeps who is spoken of.
struct DivisionReading {
  let names: UnitNameScanner
  private var groups: [Group] = []
  /// The group to which a clause without a subject belongs.
  private var current: Int?
  /// What the sentence said before it named a unit.
  private var pending: Range<Int>?
  /// What stands before a colon, and may be what is about to be given to a unit: 规划布点：由….
  private var heading: Range<Int>?
  /// What the last share of the sentence is about, where it stands before its unit.
  private var topic: Range<Int>?
  private var hasSubject = false
  /// How many subjects the sentence has had.
  private var subjects = 0
  /// Whether the sentence has turned to a part of the matter (其中): who leads that leads no more than it.
  private var isOfPart = false
  private var label: BoundaryRole?
  private var number: [Unicode.Scalar] = []
  /// What the sentences before say that name nobody: brackets behind them may give it to units.
  private var unowned: Range<Int>?
  private let readsBrackets: Bool
  var text: DivisionText { names.text }
  var scalars: [Unicode.Scalar] { names.text.scalars }

  /// - Parameter isShare: whether the text is said of one unit whose name does not stand in it.
  init(_ names: UnitNameScanner, isShare: Bool = false) {
    self.names = names
    readsBrackets = !isShare
    if isShare { add(Group(units: [0..<0])) }
  }

  /// Reads one sentence.
  mutating func read(_ sentence: Range<Int>) {
    let bracket = readsBrackets ? names.roleBracket(in: sentence) : nil
    guard let bracket else { return read(sentence, bracket: nil) }
    let isFirst = bracket.lowerBound == sentence.lowerBound
    let body = text.trimmed(
      isFirst ? bracket.upperBound..<sentence.upperBound : sentence.lowerBound..<bracket.lowerBound)
    let isBehind = isFirst && unowned != nil
    read(isBehind ? body.lowerBound..<body.lowerBound : body, bracket: bracket)
    if isBehind, !body.isEmpty { read(body, bracket: nil) }
  }

  private mutating func read(_ sentence: Range<Int>, bracket: Range<Int>?) {
    (pending, topic, hasSubject, subjects, label, isOfPart) = (nil, nil, false, 0, nil, false)
    heading = nil
    let opening = SentenceOpening(sentence, in: text)
    number = opening.number
    let last = current
    if let last, !continues(sentence, behind: opening, groups[last]) { current = nil }
    let mechanism = names.mechanism(in: sentence)
    for clause in clauses(of: mechanism?.members ?? sentence) { read(clause) }
    if let mechanism {
      // What the members of it do together is nobody's.
      (current, hasSubject, subjects) = (nil, false, 0)
      for clause in clauses(of: text.trimmed(mechanism.end..<sentence.upperBound)) { read(clause) }
    }
    if let bracket { return read(bracket: bracket) }
    defer { current = current ?? last }
    unowned = hasSubject || current != nil ? nil : pending.map { (unowned ?? $0).lowerBound..<$0.upperBound }
    if !hasSubject, let pending, let current {
      if case .bears(let role)? = groups[current].standing, role == .assist || role == .guide {
        add(Group(units: groups[current].units, tasks: [pending]))
      } else {
        groups[current].tasks.append(pending)
      }
    }
  }

  /// Reads who has which part in what the sentence says, or those before it.
  private mutating func read(bracket: Range<Int>) {
    let owner = hasSubject ? current : nil
    let task = hasSubject ? nil : pending ?? unowned
    (pending, current, unowned) = (task, nil, nil)
    let first = groups.count
    for piece in names.pieces(ofBracket: bracket) {
      for clause in clauses(of: piece) { read(clause) }
    }
    for index in groups.indices[first...] {
      groups[index].isBracketed = true
      if let task, groups[index].tasks.isEmpty, groups[index].isOwner { groups[index].tasks = [task] }
    }
    current = owner
  }

  /// Whether a sentence, should it name no unit, goes on with what the units before do.
  ///
  /// Behind a full stop a sentence that names nobody speaks of the matter (法律另有规定的，从其规定), as does one that only says
  /// what follows in some case, unless a word of it gives a role; under a heading what the heading's number orders belongs to it.
  private func continues(_ sentence: Range<Int>, behind opening: SentenceOpening, _ group: Group) -> Bool {
    let clauses = clauses(of: sentence)
    guard let first = clauses.first, group.units != [0..<0] else { return true }
    let hasRole = clauses.contains { clause in
      let predicate = names.predicate(clause.range)
      return predicate.hasRole && !predicate.task.isEmpty
    }
    if hasRole { return true }
    if !opening.number.isEmpty { return opening.number != group.number }
    let isCase = clauses.count > 1 && names.isCondition(first.range)
    guard group.isHeaded else { return !opening.isBehindStop && !isCase }
    guard opening.isBehindStop else { return true }
    return !isCase && opening.beginsLine
      && DivisionWords.verbs.end(scalars, at: first.range.lowerBound, before: first.range.upperBound) != nil
  }

  /// What was read.
  var shares: [DivisionShare] {
    Self.settled(groups, in: text).filter { !$0.isMereHeading }.flatMap { group in
      let standing = standing(of: group)
      let isWorded = (group.standing != nil || standing != .bears(.share)) && !group.isCalledIn
      return group.units.map { unit in
        DivisionShare(
          unit: text[unit], standing: standing, isWorded: isWorded,
          assisted: group.assisted.map { text[$0] },
          isCatchAll: group.isCatchAll
            || DivisionWords.catchAllUnits.end(scalars, at: unit.lowerBound, before: unit.upperBound) != nil,
          leadWord: standing == .bears(.lead) ? group.leadWord ?? .coordinating : nil,
          isLabelled: group.isLabelled, isCalledIn: group.isCalledIn,
          isForMatter: group.assisted.isEmpty && group.others != 1,
          condition: group.condition.map { text[$0] },
          tasks: group.tasks.map { text[$0] })
      }
    }
  }

  /// 负责…的统一监督管理 makes a lead, too.
  private func standing(of group: Group) -> DivisionShare.Standing {
    let standing = group.standing ?? .bears(.share)
    guard standing == .bears(.share), let task = group.tasks.first else { return standing }
    let leads = task.suffix(8).contains { position in
      DivisionWords.leadingTasks.end(scalars, at: position, before: task.upperBound) == task.upperBound
    }
    return leads ? .bears(.lead) : standing
  }

  // MARK: Clauses

  private mutating func read(_ clause: Clause) {
    var (range, clause) = (clause.range, clause)
    if let rest = readFrame(range) {
      guard !rest.isEmpty else { return }
      range = rest
      clause.range = rest
    }
    isOfPart = isOfPart || scalars[range].starts(with: "其中".unicodeScalars)
    if let (role, end) = DivisionWords.labels.match(scalars, at: range.lowerBound, before: range.upperBound) {
      if end == range.upperBound, clause.endsWithColon {
        label = role
        return
      }
      if end < range.upperBound, "为是".unicodeScalars.contains(scalars[end]) {
        label = role
        readLabelled((end + 1)..<range.upperBound)
        return
      }
    }
    if names.isHeading(range) || label != nil && readLabelled(range) { return }
    if let subject = subject(in: clause) {
      read(subject, clause)
    } else {
      continueReading(clause)
    }
  }

  @discardableResult
  private mutating func readLabelled(_ range: Range<Int>) -> Bool {
    guard let label, let list = names.list(at: range.lowerBound, before: range.upperBound) else {
      return false
    }
    // 责任单位：市水务局牵头: the word says more than the label.
    let standing = names.predicate(list.end..<range.upperBound).standing
    if label == .share, standing == .bears(.lead) || standing == .bears(.assist) { return false }
    // 牵头单位：市医保局，检查定点零售机构: what follows the units is what they do.
    if hasSubject, !list.isKnown,
      list.end < range.upperBound || !names.isAuthority(list, at: range.lowerBound)
        || names.isActedOn(list, at: range.lowerBound, before: range.upperBound)
    {
      return false
    }
    add(Group(units: list.units, standing: .bears(label), isLabelled: true, leadWord: .leading))
    return true
  }

  // MARK: Subjects

  private func subject(in clause: Clause) -> Subject? {
    let range = clause.range
    if let (list, before) = names.appointment(in: range) {
      return Subject(list: list, before: before, isAgent: true)
    }
    let start =
      DivisionWords.openers.end(scalars, at: range.lowerBound, before: range.upperBound) ?? range.lowerBound
    let first = names.list(at: start, before: range.upperBound).flatMap { list in
      (hasSubject
        ? names.canBegin(list, at: start, before: range.upperBound) : !isTask(list, at: start, clause))
        ? list : nil
    }
    if let first, first.isFollowed || first.role != nil,
      !names.isAgentMark(first.end, before: range.upperBound)
    {
      return Subject(list: first, before: start..<start, isAgent: false)
    }
    var position = range.lowerBound
    while position < range.upperBound {
      if let closing = text.closing(of: position), closing <= range.upperBound {
        position = closing
        continue
      }
      if let list = names.mainUnits(at: position, before: range.upperBound) {
        return Subject(
          list: list, before: names.beforeAgent(range.lowerBound..<position), isAgent: true, isMain: true)
      }
      if names.isAgentMark(position, before: range.upperBound),
        let list = names.list(at: position + 1, before: range.upperBound)
      {
        let isFormer = position == range.lowerBound + 1 && scalars[range.lowerBound] == "原"
        if isFormer || !names.isRelative(list, before: range.upperBound) {
          return Subject(
            list: list, before: names.beforeAgent(range.lowerBound..<position), isAgent: true,
            isFormer: isFormer)
        }
        position = list.end
        continue
      }
      position += 1
      if position > range.lowerBound + 1, DivisionWords.adverbEnds.contains(scalars[position - 1]),
        let list = names.list(at: position, before: range.upperBound), list.isFollowed,
        list.end < range.upperBound, names.canBegin(list, at: position, before: range.upperBound)
      {
        return Subject(list: list, before: range.lowerBound..<position, isAgent: false)
      }
    }
    guard let first, first.end < range.upperBound, scalars[first.end] != "的",
      !names.isAgentMark(first.end, before: range.upperBound),
      groups.isEmpty || names.canAct(first, at: start, before: range.upperBound)
    else { return nil }
    return Subject(list: first, before: start..<start, isAgent: false)
  }

  /// Whether what could be the names of units at the head of a sentence is a task of those before it: 检查定点零售机构.
  private func isTask(_ list: UnitNameScanner.List, at start: Int, _ clause: Clause) -> Bool {
    guard !groups.isEmpty, !clause.endsWithColon else { return false }
    return names.isActedOn(list, at: start, before: clause.range.upperBound)
      || clause.endsSentence && list.end == clause.range.upperBound && !names.isAuthority(list, at: start)
  }

  private mutating func read(_ subject: Subject, _ clause: Clause) {
    let end = clause.range.upperBound
    var start = subject.list.end
    if let header = DivisionWords.headers.end(scalars, at: start, before: end), header == end { start = end }
    if subject.isMain { start += 2 }
    if let rest = readFrame(start..<end) { start = rest.lowerBound }
    if let copula = RoleWords.copulas.end(scalars, at: start, before: end) { start = copula }
    var predicate = names.predicate(start..<end)
    if clause.endsWithColon, names.endsAsHeading(predicate.task) { return }
    if names.announces(predicate.task) {
      // Of one unit, what follows the colon is its own.
      guard clause.endsWithColon, subject.list.units.count == 1 else { return }
      predicate.task = end..<end
    }
    var group = Group(
      units: subject.list.units + predicate.equals, standing: predicate.standing,
      isCatchAll: predicate.isCatchAll && !names.isOwnTask(predicate.task, of: subject.list.units),
      leadWord: predicate.leadWord, assisted: predicate.assisted)
    if let role = subject.list.role {
      (group.standing, group.isLabelled, group.leadWord) = (.bears(role), true, .leading)
    }
    if subject.isFormer { group.standing = .released }
    if subject.isMain { (group.standing, group.leadWord, group.tasks) = (.bears(.lead), .leading, []) }
    group.isHeaded = clause.endsWithColon || end == start
    group.others = subjects
    subjects += 1
    var condition = subject.before.isEmpty ? (hasSubject ? nil : pending) : subject.before
    if condition == nil, subject.isAgent, predicate.leadWord ?? .calling == .calling,
      predicate.standing.map({ $0 == .bears(.share) || $0 == .bears(.lead) }) ?? true,
      predicate.task.count <= 2 || !TaskSense(String(text[predicate.task])).hasThing
    {
      condition = heading
    }
    (pending, heading) = (nil, nil)
    if !predicate.task.isEmpty {
      group.tasks = [predicate.task]
      topic = nil
      group.condition = condition ?? predicate.condition
    } else if !clause.endsWithColon {
      if condition == nil, clause.followsPause, predicate.standing != .bears(.assist) { condition = topic }
      group.tasks = condition.map { [$0] } ?? (subject.isAgent ? handedOver : [])
      topic = condition
    }
    add(group)
    call(in: predicate.partners)
  }

  /// Keeps who guides or assists by words like 在市资规局指导下 at the head of a range.
  ///
  /// - Returns: what stands behind them; nil where the range begins otherwise.
  private mutating func readFrame(_ range: Range<Int>) -> Range<Int>? {
    guard let frame = names.frame(range) else { return nil }
    groups.append(Group(units: frame.units, standing: .bears(frame.role), isCalledIn: true))
    return text.trimmed(frame.end..<range.upperBound)
  }

  /// The tasks that the clause before takes from a unit: 不再承担…，由…负责.
  private var handedOver: [Range<Int>] {
    guard let current, groups[current].standing == .released else { return [] }
    return groups[current].tasks
  }

  private mutating func add(_ group: Group) {
    current = groups.count
    groups.append(group)
    if isOfPart, group.leadWord != nil { groups[groups.count - 1].leadWord = .carrying }
    groups[groups.count - 1].number = number
    hasSubject = true
  }

  private mutating func call(in partners: [Range<Int>]) {
    guard !partners.isEmpty else { return }
    groups.append(Group(units: partners, standing: .bears(.assist), isCalledIn: true))
  }

  // MARK: Clauses without a subject

  private mutating func continueReading(_ clause: Clause) {
    let predicate = names.predicate(clause.range)
    if predicate.hasRole, let current {
      take(predicate, for: current)
    } else if hasSubject, let current {
      extend(current, with: clause.range)
    } else if clause.endsWithColon {
      heading = names.endsAsHeading(clause.range) ? nil : clause.range
    } else if DivisionWords.reasons.end(scalars, at: clause.range.lowerBound, before: clause.range.upperBound)
      != nil
      || names.isFraming(clause.range)
    {
      return
    } else {
      pending = (pending?.lowerBound ?? clause.range.lowerBound)..<clause.range.upperBound
    }
  }

  /// Adds what a clause says of units named before.
  private mutating func take(_ predicate: DivisionPredicate, for index: Int) {
    let tasks = predicate.task.isEmpty ? [] : [predicate.task]
    let standing = predicate.standing
    let isOpen = groups[index].standing == nil || groups[index].isLabelled
    if isOpen, groups[index].tasks.isEmpty {
      groups[index].standing = groups[index].standing ?? standing
      groups[index].leadWord = groups[index].leadWord ?? predicate.leadWord
      groups[index].tasks = tasks
      groups[index].isCatchAll = groups[index].isCatchAll || predicate.isCatchAll
      groups[index].condition = groups[index].condition ?? pending
      groups[index].assisted += predicate.assisted
    } else if groups[index].standing == standing, groups[index].condition == nil, pending == nil {
      groups[index].tasks += tasks
    } else {
      add(
        Group(
          units: groups[index].units, standing: standing, isCatchAll: predicate.isCatchAll,
          condition: pending,
          tasks: tasks, leadWord: predicate.leadWord, assisted: predicate.assisted))
    }
    if !predicate.equals.isEmpty {
      groups.append(
        Group(units: predicate.equals, standing: standing, tasks: tasks, leadWord: predicate.leadWord))
    }
    hasSubject = true
    pending = nil
    call(in: predicate.partners)
  }

  /// A clause that goes on with a task, or gives one to units that have none yet.
  private mutating func extend(_ index: Int, with clause: Range<Int>) {
    if let last = groups[index].tasks.last, last.upperBound <= groups[index].units[0].lowerBound {
      groups[index].tasks.append(clause)
      return
    }
    if let last = groups[index].tasks.popLast() {
      groups[index].tasks.append(last.lowerBound..<clause.upperBound)
      return
    }
    var index = index
    if groups[index].standing == .bears(.assist), index > 0, groups[index - 1].standing == .bears(.lead),
      groups[index - 1].tasks.isEmpty
    {
      index -= 1
    }
    groups[index].tasks = [clause]
    // 按照职责分工，办理信访事项: of one unit what follows is what its duties are; several are left to divide it.
    if groups[index].units.count == 1,
      DivisionWords.verbs.end(scalars, at: clause.lowerBound, before: clause.upperBound) != nil
    {
      groups[index].isCatchAll = false
    }
  }
}
