/// Goes through a text clause by clause and keeps who is said to do what.
struct HandoverReading {
  var clauses: [TaskClause] = []

  let names: UnitNameScanner
  var sentence = 0..<0
  /// The units of which the sentence speaks; none: the speaker.
  var subject: [Range<Int>] = []
  /// The clause before, of which it is not yet known whose task it states, or in which case.
  var held: Range<Int>?
  /// The positions of the clause outside of brackets and of registered names.
  private var positions: [Int] = []
  /// Whether the clause makes whom it names the lead.
  var isLead = false
  /// The task that the clause before says is not its subject's.
  var denied: Range<Int>?

  var text: DivisionText { names.text }
  /// What stands within round brackets and is long enough to be a clause of its own.
  let remarks: [Range<Int>]
  var scalars: [Unicode.Scalar] { names.text.scalars }

  init(_ names: UnitNameScanner) {
    (self.names, remarks) = (names, names.remarks)
  }

  /// Reads one sentence.
  mutating func read(_ sentence: Range<Int>) {
    (self.sentence, subject, held, denied) = (sentence, [], nil, nil)
    let ranges = text.splits(sentence) { position in
      "，,：:".unicodeScalars.contains(scalars[position])
        || names.endsBracketedRole(position, before: sentence.upperBound)
    }
    for range in ranges {
      let clause = DivisionSentences.withoutNumber(text.trimmed(range), scalars)
      if !clause.isEmpty { read(clause: clause) }
    }
    flush()
  }

  private mutating func read(clause: Range<Int>) {
    positions = names.positions(of: clause)
    let before = denied
    isLead = false
    let isRead =
      readDenial(clause) || readAgent(clause) || readLabel(clause) || readBelonging(clause)
      || readTransfer(clause) || readEntrustment(clause) || readSubject(clause)
    if !isRead { readPlain(clause) }
    // 滨江区不承接…，因无专业人员，仍由市住建局审批.
    if denied == before, before.map({ _ in !names.isComment(clause) }) ?? false { denied = nil }
  }

  // MARK: Not one's own

  /// 不再承担…, …不属于本局职责.
  private mutating func readDenial(_ clause: Range<Int>) -> Bool {
    var (start, speakers): (Int, [Range<Int>]) = (clause.lowerBound, [])
    if let head = names.recipients(at: start, before: clause.upperBound) {
      (speakers, start) = (head.units, head.end)
    }
    if let end = names.selfEnd(at: start, before: clause.upperBound) { start = end }
    var ignored = false
    start = names.skipModals(start..<clause.upperBound, &ignored)
    if case .standing(.released)? = names.role(at: start, before: clause.upperBound)?.meaning,
      let end = names.role(at: start, before: clause.upperBound)?.end
    {
      deny(text.trimmed(end..<clause.upperBound), by: speakers.isEmpty ? subject : speakers)
      subject = speakers.isEmpty ? subject : speakers
      return true
    }
    if let task = names.inability(at: start, before: clause.upperBound), !names.isCase(clause) {
      if !speakers.isEmpty { subject = speakers }
      deny(task, by: subject)
      return true
    }
    return readLateDenial(clause)
  }

  /// …不属于市水务局职责, …本局不再承担.
  private mutating func readLateDenial(_ clause: Range<Int>) -> Bool {
    if let (task, whom) = names.incapacity(at: clause.lowerBound, in: clause) {
      deny(task, by: whom)
      return true
    }
    var position = clause.lowerBound + 1
    while position < clause.upperBound {
      if let closing = text.closing(of: position), closing <= clause.upperBound {
        position = closing
        continue
      }
      if let end = HandoverWords.denials.end(scalars, at: position, before: clause.upperBound) {
        let task = names.withoutSelf(text.trimmed(clause.lowerBound..<position))
        if names.selfEnd(at: end, before: clause.upperBound) != nil {
          deny(task, by: [])
          return true
        }
        if let whom = names.recipients(at: end, before: clause.upperBound) {
          deny(task, by: whom.units)
          return true
        }
      }
      if let (task, whom) = names.incapacity(at: position, in: clause) {
        deny(task, by: whom)
        return true
      }
      if case .standing(.released)? = names.role(at: position, before: clause.upperBound)?.meaning,
        names.role(at: position, before: clause.upperBound)?.end == clause.upperBound
      {
        deny(names.withoutSelf(text.trimmed(clause.lowerBound..<position)), by: [])
        return true
      }
      position += 1
    }
    return false
  }

  private mutating func deny(_ task: Range<Int>, by speakers: [Range<Int>]) {
    let isOpen = task.isEmpty
    let task = isOpen ? held.flatMap { names.isCase($0) ? nil : $0 } ?? task : task
    if isOpen { held = nil }
    flush()
    denied = task
    add(.denied(by: speakers.map { text[$0] }), task.isEmpty || names.isBackReference(task) ? [] : [task])
  }

  // MARK: Others'

  /// …由市水务局负责….
  private mutating func readAgent(_ clause: Range<Int>) -> Bool {
    for position in positions where scalars[position] == "由" {
      guard let whom = names.recipients(at: position + 1, before: clause.upperBound),
        whom.end < clause.upperBound
      else { continue }
      let before = text.trimmed(clause.lowerBound..<position)
      let rest = whom.end..<clause.upperBound
      if names.isEmbedded(before, rest) { continue }
      let handed = names.handedAfter(in: rest)
      let predicate = names.predicate(handed?.act ?? rest)
      guard predicate.hasRole || whom.isSure || names.follows(whom.end, before: clause.upperBound) else {
        continue
      }
      let topic = names.topic(before)
      if predicate.isCatchAll || predicate.standing == .released || names.isCatchAll(topic)
        || names.isCatchAll(before)
      {
        return true
      }
      if predicate.standing == .bears(.assist)
        || predicate.standing == .bears(.guide) && !names.makesOthersDo(rest)
      {
        flush()
        add(.named(whom.units.map { text[$0] }), [predicate.task].filter { !$0.isEmpty }, isAssistance: true)
        return true
      }
      isLead = names.leads(rest)
      if handed != nil, topic.isEmpty, let scope = held {
        // 发现的死畜，由市水务局打捞后移交…: of what the act is done to.
        held = nil
        add(.named(whom.units.map { text[$0] }), [predicate.task], scope: scope)
        return true
      }
      give(
        .named(whom.units.map { text[$0] }), topic: topic,
        purpose: names.makesOthersDo(rest) ? whom.end..<whom.end : predicate.task)
      if let (_, next, purpose) = handed, !names.isGeneral(purpose) {
        add(.handed(to: next.units.map { text[$0] }, by: whom.units.map { text[$0] }), [purpose])
      }
      return true
    }
    return readMain(clause)
  }

  /// 以市水务局为主, 以市水务局为责任单位.
  private mutating func readMain(_ clause: Range<Int>) -> Bool {
    for position in positions where scalars[position] == "以" {
      guard let whom = names.recipients(at: position + 1, before: clause.upperBound),
        names.isMain(whom.end..<clause.upperBound)
      else { continue }
      isLead = true
      give(
        .named(whom.units.map { text[$0] }), topic: names.topic(text.trimmed(clause.lowerBound..<position)),
        purpose: whom.end..<whom.end)
      return true
    }
    return false
  }

  /// …的责任单位为市水务局, …主管部门是市水务局, …职责在市水务局.
  private mutating func readLabel(_ clause: Range<Int>) -> Bool {
    for position in positions {
      guard let start = names.labelEnd(at: position, before: clause.upperBound),
        let whom = names.recipients(at: start, before: clause.upperBound), whom.end == clause.upperBound
      else { continue }
      give(
        .named(whom.units.map { text[$0] }),
        topic: names.topic(names.withoutOf(text.trimmed(clause.lowerBound..<position))),
        purpose: whom.end..<whom.end)
      return true
    }
    return false
  }

  /// …属于市水务局职责, …系市水务局的职责.
  private mutating func readBelonging(_ clause: Range<Int>) -> Bool {
    for position in positions {
      guard let end = HandoverWords.belongings.end(scalars, at: position, before: clause.upperBound),
        position == clause.lowerBound || !HandoverWords.undone.contains(scalars[position - 1]),
        let whom = names.list(at: end, before: clause.upperBound),
        names.isBelonging(whom.end..<clause.upperBound)
      else { continue }
      let topic = names.topic(text.trimmed(clause.lowerBound..<position))
      give(.named(whom.units.map { text[$0] }), topic: topic, purpose: whom.end..<whom.end)
      return true
    }
    return false
  }

  /// …移交市水务局…, …报市级审批.
  private mutating func readTransfer(_ clause: Range<Int>) -> Bool {
    var next = clause.lowerBound
    for position in positions where position >= next {
      guard let mark = names.transferMark(at: position, in: clause) else { continue }
      next = mark.end
      let isUndone = position > clause.lowerBound && HandoverWords.undone.contains(scalars[position - 1])
      if isUndone, scalars[position - 1] != "已" { continue }
      guard let whom = names.recipients(at: mark.end, before: clause.upperBound) else { continue }
      let purpose = names.withoutHandles(text.trimmed(whom.end..<clause.upperBound))
      // 审批已下放东山区实施 hands over; 已移交市水务局的 says of which things it speaks.
      if isUndone, !purpose.isEmpty, !names.isGeneral(purpose) { continue }
      let before = text.trimmed(clause.lowerBound..<(isUndone ? position - 1 : position))
      let decision = HandoverWords.decisions.end(scalars, at: purpose.lowerBound, before: purpose.upperBound)
      if text[purpose].contains("的") || mark.isReport && decision == nil || names.isPaper(before) { continue }
      if before.isEmpty, let held, let thing = names.thing(held) {
        if names.isPaper(held) { continue }
        self.held = thing
      }
      let (by, topic) = speaker(of: before)
      if names.isGeneral(purpose), names.endsWithOwnAct(topic) {
        let scope = held
        held = nil
        add(by.isEmpty ? .speaker : .named(by.map { text[$0] }), [topic.dropLast()], scope: scope)
        return true
      }
      // 报市水务局审批后组织施工: what follows the decision is done by who asks for it.
      let (decided, rest) = names.splitAfterDecision(purpose)
      give(
        .handed(to: whom.units.map { text[$0] }, by: by.map { text[$0] }), topic: names.withoutHandles(topic),
        purpose: decided)
      if !by.isEmpty { subject = by }
      // The last to be read of this clause: `positions` are those of the rest from here on.
      if !rest.isEmpty { read(clause: rest) }
      return true
    }
    return false
  }

  /// …已委托东山区行使: who entrusts a power does not use it.
  private mutating func readEntrustment(_ clause: Range<Int>) -> Bool {
    for position in positions {
      guard let start = HandoverWords.entrusting.end(scalars, at: position, before: clause.upperBound),
        position == clause.lowerBound || !HandoverWords.unentrusted.contains(scalars[position - 1]),
        let whom = names.recipients(at: start, before: clause.upperBound),
        HandoverWords.entrusted.end(scalars, at: whom.end, before: clause.upperBound) == clause.upperBound
      else { continue }
      var end = position
      while end > clause.lowerBound, HandoverWords.beforeEntrusting.contains(scalars[end - 1]) { end -= 1 }
      let (by, topic) = speaker(of: text.trimmed(clause.lowerBound..<end))
      give(
        .handed(to: whom.units.map { text[$0] }, by: by.map { text[$0] }), topic: names.withoutHandles(topic),
        purpose: whom.end..<whom.end)
      return true
    }
    return false
  }

  /// Who hands over, and what, by the words before it.
  private func speaker(of before: Range<Int>) -> (units: [Range<Int>], topic: Range<Int>) {
    if let head = names.list(at: before.lowerBound, before: before.upperBound), head.isFollowed,
      !text[before].holds("的")
    {
      return (head.units, head.end..<before.upperBound)
    }
    let start = names.selfEnd(at: before.lowerBound, before: before.upperBound) ?? before.lowerBound
    return (subject, start..<before.upperBound)
  }

  /// 市水务局负责…, 市水务局：….
  private mutating func readSubject(_ clause: Range<Int>) -> Bool {
    let opening = clause.lowerBound
    let first = DivisionWords.openers.end(scalars, at: opening, before: clause.upperBound) ?? opening
    if let end = names.selfEnd(at: first, before: clause.upperBound) {
      subject = []
      readPredicate(end..<clause.upperBound)
      return true
    }
    guard let head = names.list(at: first, before: clause.upperBound), head.isFollowed else { return false }
    let start = RoleWords.copulas.end(scalars, at: head.end, before: clause.upperBound) ?? head.end
    let predicate = names.predicate(start..<clause.upperBound)
    if start == clause.upperBound || names.announces(predicate.task) {
      flush()
      subject = head.units
      return true
    }
    isLead = names.leads(start..<clause.upperBound)
    let isMain = text[start..<clause.upperBound].begins(with: "为主")
    let isFinding = names.isFinding(start..<clause.upperBound)
    guard
      predicate.hasRole || predicate.isCatchAll || isMain || isFinding || !text[predicate.task].contains("的")
    else { return false }
    flush()
    subject = head.units
    if isFinding {
      held = start..<clause.upperBound
    } else if isMain {
      add(owner, [])
    } else {
      readPredicate(start..<clause.upperBound)
    }
    return true
  }

  // MARK: One's own

  private mutating func readPlain(_ clause: Range<Int>) {
    let predicate = names.predicate(clause)
    if predicate.hasRole || predicate.isCatchAll {
      readPredicate(clause)
    } else if names.isCase(clause), let held, names.isCase(held) {
      self.held = held.lowerBound..<clause.upperBound
    } else if names.isComment(clause) {
      return
    } else {
      flush()
      held = clause
    }
  }

  /// What stands behind a subject.
  private mutating func readPredicate(_ range: Range<Int>) {
    let predicate = names.predicate(range)
    if let held, predicate.task.isEmpty, predicate.hasRole, !subject.isEmpty {
      self.held = nil
      add(owner, [held], isAssistance: predicate.isAssistance)
      return
    }
    let scope = held.flatMap { names.isCase($0) ? $0 : nil }
    flush()
    add(
      owner, predicate.task.isEmpty || names.isBackReference(predicate.task) ? [] : [predicate.task],
      scope: scope,
      isAssistance: predicate.isAssistance)
  }

  /// States the task of the clause before as the subject's own; a case alone is none.
  mutating func flush() {
    guard let range = held else { return }
    held = nil
    if !names.isCase(range) { add(owner, [range]) }
  }

  var owner: TaskClause.Owner { subject.isEmpty ? .speaker : .named(subject.map { text[$0] }) }
}
