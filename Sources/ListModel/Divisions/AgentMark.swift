/// What stands around 由 and 以…为主, by which a clause says who acts.
extension UnitNameScanner {
  private var scalars: [Unicode.Scalar] { text.scalars }

  /// The units of 以市水务局为主.
  func mainUnits(at position: Int, before limit: Int) -> UnitNameScanner.List? {
    guard scalars[position] == "以", let list = list(at: position + 1, before: limit),
      text[list.end..<limit].begins(with: "为主"), !text[list.end..<limit].begins(with: "为主管")
    else { return nil }
    return list
  }

  /// The units of 以市水务局为牵头单位, 明确市水务局为牵头单位, where the rest of a clause says what they are made, and what
  /// stands before.
  func appointment(in clause: Range<Int>) -> (units: UnitNameScanner.List, before: Range<Int>)? {
    for position in clause {
      guard let start = Self.appointing.end(scalars, at: position, before: clause.upperBound),
        let list = list(at: start, before: clause.upperBound), list.end < clause.upperBound
      else { continue }
      let predicate = predicate(list.end..<clause.upperBound)
      var ignored = false
      let isSaid =
        DivisionWords.role(
          scalars, at: skipModals(list.end..<clause.upperBound, &ignored), before: clause.upperBound) != nil
      if predicate.hasRole, predicate.leadWord != nil, !isSaid {
        return (list, beforeAgent(clause.lowerBound..<position))
      }
    }
    return nil
  }

  /// Words before a unit that is made something.
  static let appointing = WordTable<Void>("以 明确 明确以 确定 确定以 指定 将 把")

  /// Whether 由 stands at a position.
  func isAgentMark(_ position: Int, before limit: Int) -> Bool {
    position < limit && scalars[position] == "由"
  }

  /// What stands before 由, without words that belong to it: 统一由, 改由.
  func beforeAgent(_ range: Range<Int>) -> Range<Int> {
    var range = text.trimmed(range)
    if range.count == 1, DivisionWords.loneBeforeAgents.contains(scalars[range.lowerBound]) {
      return range.lowerBound..<range.lowerBound
    }
    while let word = (1...2).first(where: { endsBeforeAgent(range, length: $0) }) {
      range = text.trimmed(range.lowerBound..<(range.upperBound - word))
    }
    return range
  }

  private func endsBeforeAgent(_ range: Range<Int>, length: Int) -> Bool {
    let start = range.upperBound - length
    return start >= range.lowerBound
      && DivisionWords.beforeAgents.end(scalars, at: start, before: range.upperBound) == range.upperBound
  }

  /// 由市住建局负责的项目: says of which things the clause speaks, and not who acts.
  func isRelative(_ list: UnitNameScanner.List, before limit: Int) -> Bool {
    guard let (_, end) = DivisionWords.role(scalars, at: list.end, before: limit) else { return false }
    return end < limit && scalars[end] == "的"
  }
}
