/// What one clause says: how much, where, of what, which act, and who.
package struct ScopeClause {
  /// The quantities that bound a competence.
  private(set) var phrases: [QuantityPhrase] = []
  /// Quantities that are taken out of it, in brackets: （10000平方米以上的除外）.
  private(set) var exceptions: [QuantityPhrase] = []
  private(set) var body: Range<Int>?
  /// The body stands at the head of the clause, so that the next clauses are about it, too.
  private(set) var bodyIsSubject = false
  /// 由 says by whom.
  private(set) var isAgent = false
  private(set) var acts: Set<ScopeAct> = []
  private(set) var areas: [ScopeArea] = []
  private(set) var kinds: [String] = []
  private(set) var isComplement = false
  /// The clause as a whole takes something out of the one before it: 但…的除外.
  private(set) var isException = false
  private(set) var isAssistance = false
  /// It gives a part of what the clause before gave to another body: 其中…由市级审批.
  var isPart: Bool { body != nil && !phrases.isEmpty && begins(Self.parts, at: clause.lowerBound) }
  private(set) var partners: Range<Int>?

  let clause: Range<Int>
  private let names: UnitNameScanner
  /// Of each letter of the clause, whether it is known what it says.
  private var isTaken: [Bool]

  var text: DivisionText { names.text }
  private var scalars: [Unicode.Scalar] { names.text.scalars }

  /// All quantities of the clause that bound a competence.
  var allPhrases: [QuantityPhrase] { phrases + exceptions }

  /// It says how much of what, and neither who nor which act.
  var isOpen: Bool {
    !phrases.isEmpty && body == nil && acts.isEmpty
  }

  /// - Parameter last: the quantity read before, for 以下 without a number.
  init(
    _ clause: Range<Int>, names: UnitNameScanner, quantities: QuantityScanner, last: QuantityPhrase?
  ) {
    self.clause = clause
    self.names = names
    isTaken = Array(repeating: false, count: clause.count)
    var found = quantities.phrases(in: clause)
    if found.isEmpty, let elliptic = elliptic(after: last) { found = [elliptic] }
    for phrase in found {
      take(phrase.range)
      for statement in phrase.statements where clause.overlaps(statement) { take(statement) }
    }
    if let named = namedBody(beside: found) {
      (body, bodyIsSubject) = named
      isAgent = named.name.lowerBound > clause.lowerBound && scalars[named.name.lowerBound - 1] == "由"
      take(named.name)
    }
    readAreas()
    readActs()
    let test = CompetenceTest(text: text, clause: clause, hasAct: !acts.isEmpty || body != nil)
    let passing = found.filter(test.passes)
    let excepting = exceptionRanges()
    exceptions = passing.filter { phrase in excepting.contains { $0.contains(phrase.bounds.lowerBound) } }
    phrases = passing.filter { phrase in !excepting.contains { $0.contains(phrase.bounds.lowerBound) } }
    isComplement = phrases.isEmpty && speaksOfRest
    isAssistance = begins(
      ScopeWords.assistance, at: bodyIsSubject ? body?.upperBound ?? clause.lowerBound : clause.lowerBound)
    readPartners()
    for range in excepting { take(range) }
    readKinds()
  }

  /// Notes that it is known what some letters say.
  private mutating func take(_ range: Range<Int>) {
    for position in range.clamped(to: clause) { isTaken[position - clause.lowerBound] = true }
  }

  private func isFree(_ position: Int) -> Bool { !isTaken[position - clause.lowerBound] }

  // MARK: Who

  /// The body that the clause names, and whether it stands at its head.
  private func namedBody(beside phrases: [QuantityPhrase]) -> (name: Range<Int>, isSubject: Bool)? {
    if let agent = agent(behind: "由") { return (agent, false) }
    let start =
      DivisionWords.openers.end(scalars, at: clause.lowerBound, before: clause.upperBound)
      ?? clause.lowerBound
    if let found = bodyName(at: start) { return (found, true) }
    for phrase in phrases {
      var position = phrase.bounds.upperBound
      if position < clause.upperBound, scalars[position] == "的" { position += 1 }
      if let found = bodyName(at: position) { return (found, false) }
    }
    return agent(behind: "报").map { ($0, false) }
  }

  private func agent(behind mark: Unicode.Scalar) -> Range<Int>? {
    for position in clause where scalars[position] == mark && isFree(position) {
      if let name = bodyName(at: position + 1, isAgent: true) { return name }
    }
    return nil
  }

  /// The name of a body at a position, where what follows can be its predicate.
  ///
  /// - Parameter isAgent: a word before it says that a body stands here, so that any name will do.
  private func bodyName(at start: Int, isAgent: Bool = false) -> Range<Int>? {
    guard start < clause.upperBound, isFree(start) else { return nil }
    if let level = levelName(at: start), !isSingleBody(at: start, behind: level) { return level }
    if let short = shortName(at: start) { return short }
    if isPredicate(start) { return nil }
    guard let list = names.list(at: start, before: clause.upperBound),
      list.isFollowed || isPredicate(list.end),
      let first = list.units.first, let last = list.units.last
    else { return nil }
    let isSure =
      isAgent || Self.placeMarks.contains(scalars[start])
      || names.names.end(scalars, at: start, before: clause.upperBound) != nil
      || ScopeWords.predicates.end(scalars, at: list.end, before: clause.upperBound) != nil
    let range = first.lowerBound..<last.upperBound
    return isSure && range.allSatisfy(isFree) ? range : nil
  }

  /// 管委会, 滨江区政府: what a park's body is called in a text about its park, and a district's government by the registered
  /// name of the district.
  private func shortName(at start: Int) -> Range<Int>? {
    let district = names.names.end(scalars, at: start, before: clause.upperBound).flatMap {
      ScopeWords.governments.end(scalars, at: $0, before: clause.upperBound)
    }
    guard let end = district ?? ScopeWords.parkBodies.end(scalars, at: start, before: clause.upperBound),
      isPredicate(end)
    else { return nil }
    return start..<end
  }

  /// Whether what stands at a position can follow a body's name.
  private func isPredicate(_ position: Int) -> Bool {
    position == clause.upperBound
      || ScopeAct.words.match(scalars, at: position, before: clause.upperBound) != nil
      || ScopeWords.predicates.end(scalars, at: position, before: clause.upperBound) != nil
  }

  /// The first letters of bodies that are named by their level.
  private static let placeMarks = LetterSet(["市", "区", "县", "省", "镇", "乡", "各"])

  /// 市级, 各区, 区级主管部门: a level that stands for its bodies.
  private func levelName(at start: Int) -> Range<Int>? {
    guard let (_, end) = ScopeWords.levels.match(scalars, at: start, before: clause.upperBound) else {
      return nil
    }
    let tail = ScopeWords.levelTails.end(scalars, at: end, before: clause.upperBound) ?? end
    return isPredicate(tail) ? start..<tail : nil
  }

  /// 市审批局, 区监管局: a level and an act that are the name of one body.
  private func isSingleBody(at start: Int, behind level: Range<Int>) -> Bool {
    guard let name = names.name(at: start, before: clause.upperBound),
      level.upperBound < name.range.upperBound
    else { return false }
    return name.isKnown
      || level.count == 1 && name.range.count <= Self.shortName
        && (name.isFollowed || isPredicate(name.range.upperBound))
  }

  /// **Units:** letters; longer, 区审批…局 may be an act and the body that its object names.
  private static let shortName = 6

  // MARK: Where

  private mutating func readAreas() {
    var start = clause.lowerBound
    var position = start
    while position < clause.upperBound {
      guard isFree(position),
        let (isExcluded, end) = ScopeWords.areaEnds.match(scalars, at: position, before: clause.upperBound)
      else {
        position += 1
        continue
      }
      if isExcluded, end < clause.upperBound, Self.outerParts.contains(scalars[end]) {
        position = end
        continue
      }
      let ending = areaName(before: position, after: start)
      // 吉阳区内, 柯城区内, 东港区内: the first letters of the ending are the last ones of the name.
      let last = "城港".unicodeScalars.contains(scalars[position]) ? position + 1 : position
      let isOfName = scalars[last] == "区" && !ending.isEmpty && scalars[last + 1] != "域"
      let name = isOfName ? ending.lowerBound..<(last + 1) : ending
      let word = name.isEmpty ? areaWord(position..<end) : ""
      for piece in text.splits(name, where: { ScopeWords.listMarks.contains(scalars[$0]) }) {
        areas.append(ScopeArea(name: String(text[piece]), isExcluded: isExcluded, word: word))
      }
      take(name.lowerBound..<end)
      (start, position) = (end, end)
    }
  }

  /// The word for an area in what ends a limit to it: 保护区 of 保护区以外; empty for the body's own.
  private func areaWord(_ ending: Range<Int>) -> String {
    let end = ending.first { Self.sides.contains(scalars[$0]) } ?? ending.upperBound
    let word = String(text[ending.lowerBound..<end])
    return ScopeWords.ownAreas.contains(word) ? "" : word
  }

  private static let sides = LetterSet("内外以之".unicodeScalars)

  /// Letters that make of 外 another word than "outside": 外墙, 外立面.
  package static let outerParts = LetterSet([
    "墙", "立", "围", "观", "部", "来", "侧", "摆", "卖", "商", "资",
  ])

  /// The letters before the last word of an area, back to where its name can begin.
  private func areaName(before end: Int, after start: Int) -> Range<Int> {
    var first = end
    while first > max(start, end - 30) {
      let previous = scalars[first - 1]
      guard isFree(first - 1), AmountScanner.isHan(previous) || ScopeWords.listMarks.contains(previous),
        previous != "的", previous != "，", previous != ","
      else { break }
      first -= 1
    }
    if let act = ScopeAct.words.match(scalars, at: first, before: end), act.end <= end { first = act.end }
    var position = first
    while position < end {
      if let word = ScopeWords.areaBounds.end(scalars, at: position, before: end) {
        (first, position) = (word, word)
      } else {
        position += 1
      }
    }
    return first..<end
  }

  // MARK: Which act

  private mutating func readActs() {
    var found: [(range: Range<Int>, act: ScopeAct)] = []
    var position = clause.lowerBound
    while position < clause.upperBound {
      if isFree(position), let name = names.names.end(scalars, at: position, before: clause.upperBound) {
        position = name
      } else if isFree(position),
        let (act, end) = ScopeAct.words.match(scalars, at: position, before: clause.upperBound)
      {
        found.append((position..<end, act))
        position = end
      } else {
        position += 1
      }
    }
    for (range, _) in found { take(range) }
    guard let first = found.first, let last = found.last else { return }
    var kept = [first]
    if first.range.lowerBound <= predicateStart {
      for next in found.dropFirst() {
        let between = kept[kept.count - 1].range.upperBound..<next.range.lowerBound
        guard isList(between, isWhole: true) else { break }
        kept.append(next)
      }
    } else {
      kept = [last]
      for previous in found.dropLast().reversed() {
        let between = previous.range.upperBound..<kept[kept.count - 1].range.lowerBound
        guard isList(between, isWhole: false) else { break }
        kept.append(previous)
      }
    }
    acts = Set(kept.map(\.act))
  }

  /// Where the predicate begins: behind who, 负责 and the like, at the head of the clause.
  private var predicateStart: Int {
    var position = bodyIsSubject ? body?.upperBound ?? clause.lowerBound : clause.lowerBound
    while let end = ScopeWords.predicates.end(scalars, at: position, before: clause.upperBound),
      end > position
    {
      position = end
    }
    return position
  }

  /// Whether two acts stand in one list: 审批和监管, or 许可和质量监督.
  private func isList(_ between: Range<Int>, isWhole: Bool) -> Bool {
    guard let first = between.first else { return true }
    let end = DivisionWords.openers.end(scalars, at: first, before: between.upperBound)
    if let end { return !isWhole || end == between.upperBound }
    return ScopeWords.listMarks.contains(scalars[first]) && (!isWhole || between.count == 1)
  }

  // MARK: Of what

  /// The kinds of things of which the clause speaks: what is left without all that is known.
  private mutating func readKinds() {
    var found = KindNames()
    var kind = String.UnicodeScalarView()
    var position = clause.lowerBound
    while position < clause.upperBound {
      let scalar = scalars[position]
      if isFree(position), ScopeWords.listMarks.contains(scalar) {
        found.append(kind)
        kind = String.UnicodeScalarView()
      }
      if !isFree(position) {
        position += 1
      } else if let end = ScopeWords.general.end(scalars, at: position, before: clause.upperBound) {
        position = end
      } else {
        if AmountScanner.isHan(scalar) || scalar.properties.isAlphabetic { kind.append(scalar) }
        position += 1
      }
    }
    found.append(kind)
    kinds = found.names
  }

  // MARK: Words

  /// Whether a word stands for what the others do not have; …园区范围以外的 only says where.
  private var speaksOfRest: Bool {
    clause.contains { position in
      ScopeWords.complements.end(scalars, at: position, before: clause.upperBound) != nil
        && (isFree(position) || !Self.areaLetters.contains(scalars[max(position - 1, clause.lowerBound)]))
    }
  }

  /// The last letters of areas.
  private static let areaLetters = LetterSet(["围", "域", "区", "城", "园", "镇", "岛"])

  private func begins(_ words: WordTable<Void>, at start: Int) -> Bool {
    words.end(scalars, at: start, before: clause.upperBound) != nil
  }

  private static let parts = WordTable<Void>("其中")

  /// It says where the body has something to do, and not what: 负责辖区内公厕的管理.
  var isPlacedDuty: Bool { !areas.isEmpty && predicateStart > clause.lowerBound }

  /// 以上的由市级审批，以下的由区级审批: the number is that of the quantity before.
  private func elliptic(after last: QuantityPhrase?) -> QuantityPhrase? {
    guard let last,
      let (comparison, end) = Self.elliptics.match(scalars, at: clause.lowerBound, before: clause.upperBound),
      let value = (last.interval.lower ?? last.interval.upper)?.value,
      (last.interval.lower == nil) != (last.interval.upper == nil)
    else { return nil }
    let bound = QuantityInterval.Bound(value, isIncluded: comparison.isIncluded)
    var phrase = QuantityPhrase(
      bounds: clause.lowerBound..<end, measure: nil, unit: last.unit,
      interval: comparison.isLower ? QuantityInterval(lower: bound) : QuantityInterval(upper: bound),
      label: last.label, scale: last.scale)
    phrase.measure = nil
    return phrase
  }

  private static let elliptics = WordTable<QuantityWords.Comparison>([
    (QuantityWords.Comparison(isLower: true, isIncluded: true), "以上的 以上由 以上部分"),
    (QuantityWords.Comparison(isLower: false, isIncluded: true), "以下的 以下由 以下部分"),
    (QuantityWords.Comparison(isLower: true, isIncluded: false), "超过的 超出的 超过部分 超出部分 高于的 大于的"),
    (QuantityWords.Comparison(isLower: false, isIncluded: false), "不满的 不足的 未满的 不到的 低于的 小于的 未达到的"),
  ])

  /// The letters that take something out: brackets that end with 除外, 除…外, or the whole clause.
  private mutating func exceptionRanges() -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for position in clause where scalars[position] == "（" || scalars[position] == "(" {
      guard let closing = text.closing(of: position), closing <= clause.upperBound else { continue }
      if ends(position..<(closing - 1), with: Self.exceptionEnds) { ranges.append(position..<closing) }
    }
    if ranges.isEmpty, ends(clause, with: Self.exceptionEnds) { isException = true }
    if let first = clause.first, scalars[first] == "除" {
      if ends(clause, with: Self.outsideEnds) { isException = true }
      if !isException,
        let end = clause.prefix(40).first(where: { position in
          Self.outsideEnds.end(scalars, at: position, before: clause.upperBound) != nil && position > first
        })
      {
        ranges.append(first..<(end + 1))
      }
    }
    return ranges
  }

  private func ends(_ range: Range<Int>, with words: WordTable<Void>) -> Bool {
    range.suffix(4).contains { words.end(scalars, at: $0, before: range.upperBound) == range.upperBound }
  }

  private static let exceptionEnds = WordTable<Void>("除外 不在此列 不包括在内")
  private static let outsideEnds = WordTable<Void>("外 以外 之外")

  /// Whom the clause calls in: 会同市水务局.
  private mutating func readPartners() {
    for position in clause {
      guard let end = ScopeWords.together.end(scalars, at: position, before: clause.upperBound) else {
        continue
      }
      let list = names.list(at: end, before: clause.upperBound)
      partners = end..<(list?.end ?? end)
      return
    }
  }
}
