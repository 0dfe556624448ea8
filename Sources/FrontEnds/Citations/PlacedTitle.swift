import ListModel

/// 浙江省《河道管理条例》, 四川省《甲法》实施办法: titles that begin with the place before their 《》.
extension CitationText {
  /// What stands before 《 and says of which place the instrument is.
  private struct TitlePlace {
    /// 浙江省, 我市.
    let words: Range<Int>
    /// Where the body behind it ends: 浙江省人民政府.
    let bodyEnd: Int
    let open: Int
    /// 我市 and 省 have no name of their own.
    let isNamed: Bool
  }

  /// Reads a title that begins with a place before 《, and ends with its 》 or goes on behind it.
  func placedTitle(at start: Int) -> CitationTitle? {
    guard hasTitleMarks, let place = titlePlace(at: start), let close = partner(of: place.open),
      close - place.open <= Self.longestTitle
    else { return nil }
    let inner = place.open + 1..<close
    let tail = placedEnd(at: close + 1)
    // Behind its place 《水条例》 is long enough.
    let isTitle =
      namesInstrument(at: place.open)
      || word(of: Self.titleEnds, endingAt: close, after: inner.lowerBound + 1) != nil
    guard tail != nil || isTitle && !isWhole(inner, of: place.words) else { return nil }
    let isAbout = has("关于", at: inner.lowerBound)
    let begin = isAbout ? place.words.lowerBound..<place.bodyEnd : place.words
    let letters = compactScalars(begin) + compactScalars(tail.map { place.open..<$0 } ?? inner)
    let end = tail ?? close + 1
    guard var title = title(of: letters, end: end) else { return nil }
    // No place has laws of its own, and a document is its body's: what is meant is not certain.
    let isCertain =
      place.isNamed && (tail != nil || !isLaw(inner) && (!isAbout || place.bodyEnd > place.words.upperBound))
    title.defect = CitationDefect(
      .dividedTitle, excerpt: self[start..<end],
      replacement: isCertain ? "《" + String(letters: letters.map(Self.standardMark)) + "》" : nil)
    return title
  }

  /// Where the place begins that stands right before 《; the index of 《 where there is none.
  func placeStart(before open: Int, after first: Int) -> Int {
    if open > first, let mark = partner(of: open - 1), placedTitle(at: mark) != nil { return mark }
    var start = open
    while start > first, open - start <= Self.longestPlace + Self.longestBodyOfPlace,
      Self.isLetter(self[start - 1]) || Self.isSpace(self[start - 1])
    {
      start -= 1
    }
    return (start..<open).last { placedTitle(at: $0) != nil } ?? open
  }

  private func titlePlace(at start: Int) -> TitlePlace? {
    guard mayBeginPlace(start) else { return nil }
    // 《浙江省》《河道管理条例》
    let isMarked = self[start] == "《"
    let first = isMarked ? start + 1 : start
    var last = first
    while last - first <= Self.longestPlace + Self.longestBodyOfPlace, Self.isLetter(self[last]) { last += 1 }
    let open = skippingBlanks(isMarked ? last + 1 : last)
    guard last > first, self[open] == "《", !isMarked || self[last] == "》" else { return nil }
    let words = first..<(word(of: Self.bodiesOfPlaces, endingAt: last, after: first + 1) ?? last)
    let place = ownPlace(of: words)
    guard place.count <= Self.longestPlace, let isNamed = isNamedPlace(words) else { return nil }
    return TitlePlace(words: place, bodyEnd: last, open: open, isNamed: isNamed)
  }

  /// The place that has the instrument, without the province in which it lies: 三亚市 of 海南省三亚市.
  private func ownPlace(of words: Range<Int>) -> Range<Int> {
    let last = words.dropLast(2).last { index in
      self[index] == "省"
        || word(of: Self.kindsOfPlaces, endingAt: index + 1, after: words.lowerBound + 1) != nil
    }
    return (last.map { $0 + 1 } ?? words.lowerBound)..<words.upperBound
  }

  /// Whether words are the name of a place, or only its kind: 浙江省; 省, 我市.
  ///
  /// - Returns: nil where they are neither: 超市, 社区.
  private func isNamedPlace(_ words: Range<Int>) -> Bool? {
    let last = words.upperBound - 1
    guard Self.endsPlace(self[last]) else { return nil }
    if words.allSatisfy({ Self.isKindOfPlace(self[$0]) })
      || word(of: Self.kindsOfPlaces, at: words.lowerBound) == words.upperBound
    {
      return false
    }
    guard !words.contains(where: { isOfSentence($0, in: words) }) else { return nil }
    switch self[last] {
    case "县": return true
    case "区":
      // 吉阳区, 三亚市吉阳区
      return words.count == 3 || words.count > 3 && Self.endsPlace(self[last - 3])
        || word(of: Self.greatAreas, endingAt: words.upperBound, after: words.lowerBound) != nil
        ? true : nil
    default: return words.count >= 3 ? true : nil
    }
  }

  /// Whether a letter is of a sentence or a clause, and not of the name of a place: 根据浙江省, 第三条浙江省; but 呼和浩特市.
  private func isOfSentence(_ index: Int, in words: Range<Int>) -> Bool {
    if self[index] == "的" || isMark(index) { return true }
    if index == words.lowerBound, Self.precedesPlace(self[index]) { return true }
    guard let lead = word(of: .leads, at: index) else { return false }
    if self[index] != "和" || lead > index + 1 { return true }
    return index > 0 && (index == words.lowerBound || Self.endsPlace(self[index - 1]))
  }

  /// Whether a place may begin at an index: no letters stand before it but those that lead to it.
  private func mayBeginPlace(_ start: Int) -> Bool {
    guard start > 0, Self.isLetter(self[start - 1]) else { return true }
    if Self.precedesPlace(self[start - 1]) { return true }
    // 呼和浩特市
    if let joint = word(of: .joints, endingAt: start, after: 0) {
      return joint == 0 || !Self.isLetter(self[joint - 1]) || Self.endsPlace(self[joint - 1])
        || ClauseUnit.read(in: self, at: joint - 1) != nil
    }
    return leadsTo(start)
  }

  /// Whether a title in 《》 needs no place before it: it begins with one, or says whose it is.
  private func isWhole(_ inner: Range<Int>, of place: Range<Int>) -> Bool {
    // 〈江苏省水条例〉实施细则
    let inner = self[inner.lowerBound] == "〈" ? inner.dropFirst() : inner
    if has("中华人民共和国", at: inner.lowerBound) || has(self[place], at: inner.lowerBound) { return true }
    if !has("关于", at: inner.lowerBound), isNamedInFull(inner) { return true }
    return inner.prefix(Self.longestPlace).dropFirst(2).contains { index in
      switch self[index] {
      case "省", "州", "县": true
      case "市": !Self.makesTown(self[index - 1])
      case "区": word(of: Self.greatAreas, endingAt: index + 1, after: inner.lowerBound + 1) != nil
      default: false
      }
    }
  }

  /// Whether words end as laws do: 水法, but not 实施办法.
  private func isLaw(_ words: Range<Int>) -> Bool {
    self[words.upperBound - 1] == "法" && (words.count < 2 || self[words.upperBound - 2] != "办")
  }

  /// The end of what goes on with a title behind its 》: 实施办法, 若干规定.
  private func placedEnd(at index: Int) -> Int? {
    if let tail = titleTail(at: index), !tail.isJoined { return tail.words.upperBound }
    return word(of: Self.placedTails, at: index)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }

  private static func endsPlace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "省", "市", "区", "州", "县", "盟", "旗": true
    default: false
    }
  }

  private static func isKindOfPlace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "本", "我", "该", "各", "全": true
    default: endsPlace(scalar)
    }
  }

  /// A word of a sentence that no name of a place begins with.
  private static func precedesPlace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "由", "在", "按", "依", "是": true
    default: false
    }
  }

  /// 市 ends another word: 城市, 超市.
  private static func makesTown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "城", "都", "超", "上", "门": true
    default: false
    }
  }

  /// **Units:** scalars.
  private static let longestPlace = 14
  /// **Units:** scalars.
  private static let longestBodyOfPlace = 11
  private static let bodiesOfPlaces: CitationWords = [
    "人民政府", "政府", "人大常委会", "人大", "人民代表大会", "人民代表大会常务委员会",
  ]
  private static let kindsOfPlaces: CitationWords = ["自治区", "直辖市", "自治州", "自治县", "自治旗", "经济特区", "特区"]
  private static let greatAreas: CitationWords = ["自治区", "特区", "新区"]
  private static let placedTails: CitationWords = ["若干规定", "补充规定", "变通规定", "条例", "办法", "细则"]
}
