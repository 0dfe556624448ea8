/// What the words around a name in a text say of handing over.
extension UnitNameScanner {
  /// Somebody and where the words for it end.
  struct Recipients {
    let units: [Range<Int>]
    let end: Int
    /// A registered name, so that any word may follow.
    var isSure = false
  }

  private var scalars: [Unicode.Scalar] { text.scalars }

  /// The positions of a clause outside of brackets and of registered names.
  func positions(of clause: Range<Int>) -> [Int] {
    var found: [Int] = []
    var position = clause.lowerBound
    while position < clause.upperBound {
      if let closing = text.closing(of: position), closing <= clause.upperBound {
        position = closing
      } else if let end = names.end(scalars, at: position, before: clause.upperBound) {
        position = end
      } else {
        found.append(position)
        position += 1
      }
    }
    return found
  }

  /// The units or the level named from a position on.
  func recipients(at start: Int, before limit: Int) -> Recipients? {
    if let end = selfEnd(at: start, before: limit) { return Recipients(units: [start..<end], end: end) }
    if let list = list(at: start, before: limit), let last = list.units.last {
      let isSure =
        names.end(scalars, at: last.lowerBound, before: limit) == list.end
        && (list.end == limit || scalars[list.end] != "的")
      if list.isFollowed || isSure { return Recipients(units: list.units, end: list.end, isSure: isSure) }
    }
    guard let end = HandoverWords.levels.match(scalars, at: start, before: limit)?.end else { return nil }
    return Recipients(units: [start..<end], end: end)
  }

  func isSureName(at start: Int, before limit: Int) -> Bool {
    names.end(scalars, at: start, before: limit) != nil
      || HandoverWords.levels.match(scalars, at: start, before: limit) != nil
  }

  func selfEnd(at start: Int, before limit: Int) -> Int? {
    HandoverWords.selves.end(scalars, at: start, before: limit)
  }

  func role(at start: Int, before limit: Int) -> (meaning: DivisionWords.Role, end: Int)? {
    DivisionWords.role(scalars, at: start, before: limit)
  }

  /// 负责由市住建局移交的管网的养护: says of which things the clause speaks, and not who acts.
  func isEmbedded(_ before: Range<Int>, _ rest: Range<Int>) -> Bool {
    guard let mark = rest.first(where: { scalars[$0] == "的" }) else { return false }
    if before.isEmpty { return mark - rest.lowerBound <= 2 }
    return role(at: before.lowerBound, before: before.upperBound) != nil
      || DivisionWords.verbs.end(scalars, at: before.lowerBound, before: before.upperBound) != nil
  }

  /// A word that hands over or up.
  func transferMark(at position: Int, in clause: Range<Int>) -> (end: Int, isReport: Bool)? {
    if let end = HandoverWords.transfers.end(scalars, at: position, before: clause.upperBound) {
      return (end, false)
    }
    if let end = HandoverWords.reports.end(scalars, at: position, before: clause.upperBound) {
      return (end, true)
    }
    if scalars[position] == HandoverWords.asking {
      let isOther = position > 0 && HandoverWords.otherAsking.contains(scalars[position - 1])
      return !isOther && isSureName(at: position + 1, before: clause.upperBound)
        ? (position + 1, true) : nil
    }
    let isShort =
      HandoverWords.shortTransfers.contains(scalars[position])
      && isSureName(at: position + 1, before: clause.upperBound)
    return isShort ? (position + 1, false) : nil
  }

  /// 杆线拆除的 before a label: without 的.
  func withoutOf(_ range: Range<Int>) -> Range<Int> {
    guard let last = range.last, scalars[last] == "的" else { return range }
    return range.lowerBound..<last
  }

  /// What stands before 由, without words that belong to it: 统一由, 改由, 交由.
  func topic(_ range: Range<Int>) -> Range<Int> {
    if isReason(range) { return range.upperBound..<range.upperBound }
    var range = withoutPrinciple(range)
    while let last = range.last {
      if range.count == 1, DivisionWords.loneBeforeAgents.contains(scalars[last]) {
        return last..<last
      }
      if range.count > 1, isSmallBeforeAgent(last) {
        range = text.trimmed(range.lowerBound..<last)
        continue
      }
      let start = last - 1
      guard start >= range.lowerBound,
        DivisionWords.beforeAgents.end(scalars, at: start, before: range.upperBound) == range.upperBound
      else { break }
      range = text.trimmed(range.lowerBound..<start)
    }
    return withoutHandles(range)
  }

  /// 清掏应由, 清掏仍由; but 热力供应由.
  private func isSmallBeforeAgent(_ position: Int) -> Bool {
    if scalars[position] != "应" { return "交转改仍须均都".unicodeScalars.contains(scalars[position]) }
    return !"供响相对适效反感".unicodeScalars.contains(scalars[position - 1])
  }

  /// 清淤按属地原则: without the principle.
  func withoutPrinciple(_ range: Range<Int>) -> Range<Int> {
    let isPrinciple = (2...3).contains { length in
      range.count >= length
        && HandoverWords.principleEnds.end(scalars, at: range.upperBound - length, before: range.upperBound)
          == range.upperBound
    }
    guard isPrinciple || range.last.map({ scalars[$0] == "》" }) ?? false,
      let start = range.last(where: {
        HandoverWords.principles.end(scalars, at: $0, before: range.upperBound) != nil
          && ($0 == range.lowerBound
            || HandoverWords.principles.end(scalars, at: $0 - 1, before: range.upperBound) != $0 + 1)
      })
    else { return range }
    var ignored = false
    let rest = text.trimmed(range.lowerBound..<start)
    return skipModals(rest, &ignored) == rest.upperBound ? rest.upperBound..<rest.upperBound : rest
  }

  /// Whether a clause ends as one that says whose something is: …职责.
  func isBelonging(_ range: Range<Int>) -> Bool {
    HandoverWords.belongingEnds.end(scalars, at: range.lowerBound, before: range.upperBound)
      == range.upperBound
  }

  /// 巡查发现废弃杆线: the thing alone, and where the words before it say that it came up.
  func thing(_ range: Range<Int>) -> Range<Int>? {
    for position in range.dropLast(2).prefix(8).reversed() {
      if let end = HandoverWords.findings.end(scalars, at: position, before: range.upperBound) {
        return end..<range.upperBound
      }
    }
    return nil
  }

  /// 市水务局发现废弃杆线的, behind the name: in which case somebody hands something over.
  func isFinding(_ range: Range<Int>) -> Bool {
    isCase(range)
      && HandoverWords.findings.end(scalars, at: range.lowerBound, before: range.upperBound) != nil
  }

  func withoutHandles(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let end = HandoverWords.handles.end(scalars, at: range.lowerBound, before: range.upperBound) {
      range = end..<range.upperBound
    }
    return range
  }

  /// 清淤本局不再承担: without 本局.
  func withoutSelf(_ range: Range<Int>) -> Range<Int> {
    for length in 2...3 where range.count > length {
      let start = range.upperBound - length
      if selfEnd(at: start, before: range.upperBound) == range.upperBound {
        return text.trimmed(range.lowerBound..<start)
      }
    }
    return range
  }

  func isBackReference(_ range: Range<Int>) -> Bool {
    HandoverWords.backReferences.end(scalars, at: range.lowerBound, before: range.upperBound)
      == range.upperBound
  }

  func isCatchAll(_ range: Range<Int>) -> Bool {
    DivisionWords.catchAllEnd(scalars, at: range.lowerBound, before: range.upperBound) == range.upperBound
  }

  /// Whether a clause only says when or in which case.
  func isCase(_ range: Range<Int>) -> Bool {
    guard let last = range.last else { return false }
    return HandoverWords.caseEnds.contains(scalars[last])
  }

  func isPaper(_ range: Range<Int>) -> Bool {
    (2...4).contains { length in
      range.count >= length
        && HandoverWords.papers.end(scalars, at: range.upperBound - length, before: range.upperBound)
          == range.upperBound
    }
  }

  /// Whether a predicate makes its subject the lead: others may have parts of the matter.
  func leads(_ predicate: Range<Int>) -> Bool {
    var ignored = false
    let start = skipModals(predicate, &ignored)
    return HandoverWords.leads.end(scalars, at: start, before: predicate.upperBound) != nil
  }
}
