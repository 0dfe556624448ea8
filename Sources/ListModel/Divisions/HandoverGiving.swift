/// How a text on who does what becomes clauses about tasks.
extension HandoverReading {
  /// Adds a clause that gives a task away, by what it is about (topic) and what is to be done (purpose).
  mutating func give(_ owner: TaskClause.Owner, topic: Range<Int>, purpose: Range<Int>) {
    let isGeneral = names.isGeneral(purpose)
    let topic = names.withoutReason(topic)
    if let act = names.actOfBefore(topic), isGeneral, let thing = held.map(names.withoutComment),
      !names.isCase(thing)
    {
      held = nil
      add(owner, [thing, act])
      return
    }
    if !topic.isEmpty {
      let isWhole = names.isBackReference(topic)
      flush()
      if isGeneral {
        add(owner, isWhole ? [] : [topic])
      } else if names.isCase(topic) {
        add(owner, [purpose], scope: topic)
      } else {
        add(owner, isWhole ? [purpose] : [topic, purpose])
      }
      return
    }
    if let denied, held == nil {
      let isWhole = denied.isEmpty || names.isBackReference(denied)
      if isGeneral || !isWhole && names.restates(purpose, denied) {
        return add(owner, isWhole ? [] : [denied])
      }
      // 无力承接小型中转点，退回市住建局审批.
      if !isWhole, names.isAct(purpose) { return add(owner, [denied, purpose]) }
    }
    let before = held
    let isSaid = isGeneral || before.map { names.restates(purpose, $0) } ?? false
    if isSaid { held = nil } else { flush() }
    guard let before else { return add(owner, isGeneral ? [] : [purpose]) }
    if isSaid {
      add(owner, names.isBackReference(before) ? [] : [names.withoutWant(names.withoutComment(before))])
    } else {
      add(owner, [purpose], scope: before)
    }
  }

  /// Adds a clause with its task in pieces.
  mutating func add(
    _ owner: TaskClause.Owner, _ task: [Range<Int>], scope: Range<Int>? = nil, isAssistance: Bool = false
  ) {
    clauses.append(
      TaskClause(
        owner: owner, task: task.flatMap(withoutRemarks).map { text[$0] }, scope: scope.map { text[$0] },
        isLead: isLead, isAssistance: isAssistance, sentence: text[text.trimmed(sentence)]))
  }
}
