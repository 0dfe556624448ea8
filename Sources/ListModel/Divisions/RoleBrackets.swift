/// Brackets behind a task, or before it, that say who has which part in it: 编制方案（市水务局牵头，市公安局配合）.
extension UnitNameScanner {
  /// The brackets at the end or the head of a sentence that name units with their roles and say nothing else.
  func roleBracket(in sentence: Range<Int>) -> Range<Int>? {
    var position = sentence.lowerBound
    while position < sentence.upperBound {
      guard let closing = text.closing(of: position), closing <= sentence.upperBound else {
        position += 1
        continue
      }
      let isOuter = position == sentence.lowerBound || closing == sentence.upperBound
      if isOuter, text.scalars[position] == "（" || text.scalars[position] == "(",
        givesRoles((position + 1)..<(closing - 1))
      {
        return position..<closing
      }
      position = closing
    }
    return nil
  }

  /// The pieces of what stands within such brackets, each read as a sentence is.
  func pieces(ofBracket bracket: Range<Int>) -> [Range<Int>] {
    text.splits((bracket.lowerBound + 1)..<(bracket.upperBound - 1)) {
      "；;。".unicodeScalars.contains(text.scalars[$0])
    }.map(text.trimmed).filter { !$0.isEmpty }
  }

  private func givesRoles(_ inner: Range<Int>) -> Bool {
    var isKnown = false
    var isLabelled = false
    for piece in text.splits(inner, where: { "，,；;。".unicodeScalars.contains(text.scalars[$0]) }) {
      var piece = text.trimmed(piece)
      if let (_, end) = DivisionWords.labels.match(
        text.scalars, at: piece.lowerBound, before: piece.upperBound),
        end < piece.upperBound, "：:为是".unicodeScalars.contains(text.scalars[end])
      {
        isLabelled = true
        piece = (end + 1)..<piece.upperBound
      }
      guard let list = list(at: piece.lowerBound, before: piece.upperBound) else { return false }
      isKnown = isKnown || list.isKnown
      if list.end == piece.upperBound, isLabelled || list.role != nil { continue }
      let predicate = predicate(list.end..<piece.upperBound)
      guard predicate.hasRole, predicate.task.isEmpty, predicate.partners.isEmpty else { return false }
    }
    return isKnown
  }
}

extension DivisionReading.Group {
  /// Whether they have a task of their own, or the lead.
  var isOwner: Bool { !isCatchAll && (standing == .bears(.lead) || standing == .bears(.share)) }
}

extension DivisionReading {
  /// The groups as the whole text lets them be read.
  ///
  /// Brackets behind several tasks, not all the same unit's, give parts in these tasks, and not in the matter; and the one
  /// whom a label calls responsible beside others that assist leads them.
  static func settled(_ groups: [Group], in text: DivisionText) -> [Group] {
    var groups = groups
    let bracketed = groups.indices.filter { groups[$0].isBracketed }
    let owners = Set(bracketed.filter { groups[$0].isOwner }.flatMap { groups[$0].units.map { text[$0] } })
    if owners.count > 1, bracketed.filter({ groups[$0].isOwner && !groups[$0].tasks.isEmpty }).count > 1 {
      for index in bracketed {
        if groups[index].standing == .bears(.lead) { groups[index].standing = .bears(.share) }
        (groups[index].leadWord, groups[index].isLabelled, groups[index].others) = (nil, false, 1)
      }
    }
    let responsible = groups.indices.filter { groups[$0].isLabelled && isResponsible(groups[$0], in: text) }
    let isAssisted = groups.contains { $0.isLabelled && $0.standing == .bears(.assist) }
    if isAssisted, !groups.contains(where: { $0.standing == .bears(.lead) }),
      Set(responsible.flatMap { groups[$0].units.map { text[$0] } }).count == 1
    {
      for index in responsible {
        (groups[index].standing, groups[index].leadWord) = (.bears(.lead), .leading)
      }
    }
    // 按照各自职能，统筹做好…: how each of several works, and no lead.
    for index in groups.indices where groups[index].isCatchAll && groups[index].leadWord == .coordinating {
      let group = groups[index]
      let areSeveral =
        group.units.count > 1 || group.units == [0..<0] && text[0..<text.scalars.count].holds("各自")
      if areSeveral { (groups[index].standing, groups[index].leadWord) = (.bears(.share), nil) }
    }
    return groups
  }

  /// Whether a label calls them responsible (责任单位), and not only for a share (分工单位).
  private static func isResponsible(_ group: Group, in text: DivisionText) -> Bool {
    guard group.standing == .bears(.share), let unit = group.units.first, let last = group.units.last else {
      return false
    }
    let before = text[max(0, unit.lowerBound - longestLabel)..<unit.lowerBound]
    let label = before.prefix(
      upTo: before.lastIndex { !"：:为是 \u{3000}".contains($0) }.map(before.index(after:)) ?? before.startIndex)
    let after = text[last.upperBound..<min(text.scalars.count, last.upperBound + longestLabel)].dropFirst()
    return responsibleLabels.contains { label.ends(with: $0) || after.begins(with: $0) }
      && !label.ends(with: "共同责任单位") && !label.ends(with: "共同责任部门")
  }

  /// **Units:** letters, with the mark behind them.
  private static let longestLabel = 8
  private static let responsibleLabels = ["责任单位", "责任部门", "负责单位"]
}
