/// Acts after which a thing is handed over (打捞后移交): they are the giver's, and the receiver gets only what follows.
extension UnitNameScanner {
  /// What stands before such a 后, to whom the thing then goes, and what is done there.
  func handedAfter(in range: Range<Int>) -> (act: Range<Int>, whom: Recipients, purpose: Range<Int>)? {
    for position in positions(of: range).dropFirst(3) {
      guard text.scalars[position - 1] == "后", let mark = transferMark(at: position, in: range),
        !mark.isReport,
        let whom = recipients(at: mark.end, before: range.upperBound)
      else { continue }
      let act = range.lowerBound..<(position - 1)
      guard isOwnAct(act) else { return nil }
      return (act, whom, withoutHandles(text.trimmed(whom.end..<range.upperBound)))
    }
    return nil
  }

  /// 审批后组织施工: a decision that somebody is asked for, and what follows it.
  ///
  /// - Returns: the whole as the decision where nothing follows one.
  func splitAfterDecision(_ purpose: Range<Int>) -> (decision: Range<Int>, rest: Range<Int>) {
    let none = (purpose, purpose.upperBound..<purpose.upperBound)
    guard
      let end = HandoverWords.decisions.end(text.scalars, at: purpose.lowerBound, before: purpose.upperBound)
    else { return none }
    let passed = HandoverWords.passing.end(text.scalars, at: end, before: purpose.upperBound) ?? end
    guard let after = HandoverWords.afterwards.end(text.scalars, at: passed, before: purpose.upperBound)
    else {
      return none
    }
    return (purpose.lowerBound..<end, text.trimmed(after..<purpose.upperBound))
  }

  /// Whether words before 后 say what is done to a thing, and not that it has been found.
  private func isOwnAct(_ range: Range<Int>) -> Bool {
    !range.isEmpty && thing(range) == nil && !TaskSense(String(text[range])).acts.isEmpty
  }

  /// Whether a topic is what its unit does before it hands the thing over: 打捞死畜后.
  func endsWithOwnAct(_ topic: Range<Int>) -> Bool {
    topic.last.map { text.scalars[$0] == "后" } ?? false && isOwnAct(topic.dropLast())
  }
}
