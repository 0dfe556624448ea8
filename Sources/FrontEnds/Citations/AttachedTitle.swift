import ListModel

/// 《渔业法》实施细则, 《道路交通安全法》及其实施条例: instruments whose title begins with that of the one before.
extension CitationText {
  /// What stands behind an instrument as the rest of another title.
  struct TitleTail {
    /// 实施细则.
    let words: Range<Int>
    /// It stands beside the instrument (及其实施细则), and is not a part of its title.
    let isJoined: Bool
  }

  /// 实施细则 and the like at an index, with 及其 before it or not.
  func titleTail(at index: Int) -> TitleTail? {
    let joined = word(of: Self.joints, at: index)
    let start = joined ?? index
    guard let verb = word(of: Self.verbsOfCarryingOut, at: start) else { return nil }
    let last = min(verb + Self.longestTail, end)
    guard verb < last,
      let tail = (verb + 2..<max(verb + 2, last + 1)).first(where: {
        word(of: Self.tailEnds, endingAt: $0, after: verb) != nil
      })
    else { return nil }
    return TitleTail(words: start..<tail, isJoined: joined != nil)
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
