import ListModel

/// 《渔业法》实施细则, 《道路交通安全法》及其实施条例: instruments whose title begins with that of the one before.
extension CitationText {
  /// What stands behind an instrument as the rest of another title.
  struct TitleTail {
    /// 实施细则.
    let words: Range<Int>
    /// It stands beside the instrument (及其实施细则), and is not a part of its title.
    let isJoined: Bool
    /// How the title ends of the instrument that is meant: 法 of 同法实施细则; nil where it is the one right before.
    let kind: String?
    /// 同法实施细则: the words, with those that stand for the rest of the title.
    let whole: Range<Int>
  }

  /// 实施细则 and the like at an index, with 及其 or 同法 before it or not.
  func titleTail(at index: Int) -> TitleTail? {
    let joint = word(of: Self.joints, at: index)
    let same = sameKind(at: joint ?? index)
    let joined = same?.upperBound ?? joint
    var start = joined ?? index
    // 该法的实施条例, 《森林法》的实施条例
    if self[start] == "的", same != nil || index > 0 && self[index - 1] == "》" { start += 1 }
    guard let verb = word(of: Self.verbsOfCarryingOut, at: start) else { return nil }
    let last = min(verb + Self.longestTail, end)
    guard verb < last,
      let tail = (verb + 2..<max(verb + 2, last + 1)).first(where: {
        word(of: Self.tailEnds, endingAt: $0, after: verb) != nil
      })
    else { return nil }
    return TitleTail(
      words: start..<tail, isJoined: joined != nil, kind: same.map { self[$0] },
      whole: (same == nil ? start : joint ?? index)..<tail)
  }

  /// The kind of the instrument before, behind a word that refers back to it: 法 of 同法, 条例 of 该条例.
  ///
  /// 本法 is the one in whose wording it stands.
  private func sameKind(at index: Int) -> Range<Int>? {
    guard self[index] == "同" || self[index] == "该" else { return nil }
    if self[index + 1] == "法" { return index + 1..<index + 2 }
    return word(of: Self.enactments, at: index + 1).map { index + 1..<$0 }
  }

  /// Whether words lead to what begins at an index, or a clause ends before it: 根据, 第三条.
  func leadsTo(_ index: Int) -> Bool {
    word(of: .leads, endingAt: index, after: 0) != nil || ClauseUnit.read(in: self, at: index - 1) != nil
  }

  /// Whether letters stand right before what opens at an index that may be of its title: 省政府《甲法》.
  func adjoinsLetters(_ open: Int) -> Bool {
    open > 0 && self[open - 1].properties.isIdeographic && !leadsTo(open)
  }

  private static let joints: CitationWords = [
    "及其", "和其", "与其", "以及其", "及", "和", "与", "以及", "其", "或其", "或",
  ]
  private static let verbsOfCarryingOut: CitationWords = ["实施", "施行", "贯彻实施"]
  private static let tailEnds: CitationWords = ["细则", "条例", "办法", "规定", "规则", "意见", "决定"]
  /// **Units:** scalars, e.g. of 若干规定.
  private static let longestTail = 4
}

extension Citation {
  /// Whether its title ends as that of an instrument of a kind: 法, 条例.
  func isOfKind(_ kind: String) -> Bool { title?.hasSuffix(kind) == true }
}
