import ListModel

/// What another list gives to a unit, held against what the unit writes of itself, clause by clause.
///
/// The same work in other words, in another order, or told in more detail by the unit itself is no difference.
struct ShareDifference {
  private let own: ReadShare
  private let other: ReadShare
  /// The letters of each of the matter's names, which either text may repeat.
  private let general: Set<Set<Unicode.Scalar>>

  /// - Parameters:
  ///   - names: the unit's names and its district's, by which either text may speak of it.
  ///   - matter: the names of the matter.
  init(own: ShareText, other: ShareText, of names: [String], in matter: [String]) {
    self.own = ReadShare(own, of: names)
    self.other = ReadShare(other, of: names)
    general = Set(matter.map { Set($0.unicodeScalars) })
  }

  /// Whether the other list says nothing that the own text has not, acts by their kinds and things by their letters.
  var isNone: Bool {
    !own.denies(other) && !other.denies(own)
      && other.clauses.allSatisfy { clause in
        let thing = clause.thing.sorted()
        return own.clauses.contains {
          $0.thing.sorted() == thing && Set($0.sense.acts) == Set(clause.sense.acts)
            && !areFar($0, clause) && !hasOtherNumeral(clause, than: $0)
        }
      }
  }

  /// Whether one text denies what the other gives, names something else in the place of its thing, time or place, or the
  /// other list gives a task of which the own text has nothing.
  var isMaterial: Bool {
    own.denies(other) || other.denies(own) || other.clauses.contains { isLacking($0) || hasOtherMember($0) }
  }

  /// Whether the own text has a clause with all of a clause but an act joined to it, or with another member of a list in
  /// the place of one, or without one of two words of size or side: 小学生 for 中小学生.
  private func hasOtherMember(_ clause: ReadShare.Clause) -> Bool {
    guard !clause.isCatchAll, !clause.isFollowUp else { return false }
    return own.clauses.contains { mine in
      isWider(clause, than: mine) || hasOtherNumeral(clause, than: mine)
        || clause.members.hasFurther(than: mine.members, unknownTo: own.letters)
        || clause.members.areReplaced(by: mine.members, unknownTo: own.letters, own: other.letters)
    }
  }

  /// Whether two clauses differ in one numeral that is part of a word and counts nothing: 一氧化碳, 二氧化碳.
  private func hasOtherNumeral(_ clause: ReadShare.Clause, than mine: ReadShare.Clause) -> Bool {
    let (theirs, own) = (clause.bare, mine.bare)
    guard theirs.count == own.count, let place = theirs.indices.first(where: { theirs[$0] != own[$0] }),
      theirs[(place + 1)...] == own[(place + 1)...], place + 1 < theirs.count
    else { return false }
    let isCounted =
      ShareText.isMeasure(theirs[place + 1]) || ChineseNumeral.isNumeral(theirs[place + 1])
      || place > 0 && (theirs[place - 1] == "第" || ChineseNumeral.isNumeral(theirs[place - 1]))
    return !isCounted
      && [theirs[place], own[place]].allSatisfy { !("0"..."9").contains($0) && ChineseNumeral.isNumeral($0) }
  }

  private func isWider(_ clause: ReadShare.Clause, than mine: ReadShare.Clause) -> Bool {
    guard clause.thing.count == mine.thing.count + 1, clause.sense.acts == mine.sense.acts else {
      return false
    }
    let gaps = TextAlignment(clause.thing, mine.thing).gaps
    guard gaps.count == 1, gaps[0].left.count == 1, gaps[0].right.isEmpty,
      let scale = Self.scales.first(where: { $0.contains(clause.thing[gaps[0].left.startIndex]) })
    else { return false }
    let place = gaps[0].left.startIndex
    return [place - 1, place + 1].contains {
      clause.thing.indices.contains($0) && scale.contains(clause.thing[$0])
    }
  }

  /// Letters of which two side by side name two things: 中小学, 城乡道路.
  private static let scales = ["大中小微", "上中下", "城乡", "内外", "前后", "左右", "男女", "新旧", "高低"].map {
    Set($0.unicodeScalars)
  }

  /// Whether the own text has nothing, or something else, of a clause of the other list.
  private func isLacking(_ clause: ReadShare.Clause) -> Bool {
    // 腾空环节，督促企业搬离 limits nothing where the own text tells no stage.
    if clause.isStage, !own.clauses.contains(where: { $0.isStage || $0.saysStage }) { return false }
    guard !clause.isCatchAll, !clause.isHandedOn, !clause.isFollowUp, clause.sense.object.count > 1,
      let mate = own.clauses.max(by: { $0.common(clause) < $1.common(clause) })
    else { return false }
    // 督促答复规范 has all that 答复规范 has, though its act is another word.
    if own.clauses.contains(where: { $0.bare.contains(clause.bare) }) { return false }
    if own.saysInShort(clause) { return false }
    return isNew(clause) || isOtherAct(clause) || isFurther(clause, mate)
      || mate.common(clause) > 0
        && (lacksAct(of: clause, mate) || isReplaced(clause, mate) || isOtherTask(clause, mate))
  }

  /// Whether hardly a letter of a clause's thing stands in the own text, or none, nor its act.
  private func isNew(_ clause: ReadShare.Clause) -> Bool {
    // 主管邮件快件寄递安全: the matter itself is no task.
    if general.contains(where: { clause.sense.object.allSatisfy($0.contains) }) { return false }
    let (thing, known) = (clause.sense.object, clause.sense.object.count(where: own.letters.contains))
    return known * 5 <= thing.count && thing.count - known >= Self.longThing
      || known == 0 && !clause.sense.acts.isEmpty && !own.covers(any: clause.sense.acts)
  }

  /// Whether two clauses begin or end with acts of sorts that are not near.
  private func areFar(_ one: ReadShare.Clause, _ other: ReadShare.Clause) -> Bool {
    guard let (sort, _) = ActSort.head(of: String(letters: one.bare)),
      let (another, _) = ActSort.head(of: String(letters: other.bare))
    else { return false }
    return sort.isFar(from: another)
  }

  /// Whether the own text does something far from it to the very thing of a clause, and neither text what the other does:
  /// 核发捕捞许可证, 注销捕捞许可证.
  private func isOtherAct(_ clause: ReadShare.Clause) -> Bool {
    guard let (sort, thing) = ActSort.head(of: String(letters: clause.bare)), own.sorts.allSatisfy(sort.isFar)
    else {
      return false
    }
    return own.clauses.contains { mine in
      guard let (another, same) = ActSort.head(of: String(letters: mine.bare)),
        other.sorts.allSatisfy(another.isFar)
      else { return false }
      return thing == same || TaskSense(thing).isOfSameThing(as: TaskSense(same))
    }
  }

  /// Whether a clause is a task beside the one that both texts have, and about most of which the own text says nothing: 补植蜜源树种
  /// beside 划定蜜源林保护区.
  private func isFurther(_ clause: ReadShare.Clause, _ mate: ReadShare.Clause) -> Bool {
    let thing = clause.sense.object
    let new = thing.count { !own.letters.contains($0) }
    return new >= Self.longThing && new * 3 >= thing.count * 2
      && !general.contains { thing.allSatisfy($0.contains) }
      && other.clauses.contains { $0.bare != clause.bare && $0.bare == mate.bare }
      && TaskPhrase.tasks(in: String(letters: clause.bare)).contains(where: \.hasThing)
  }

  /// Whether an act of a clause is done nowhere in the own text, whose clause about the same thing has another act or
  /// nothing more.
  private func lacksAct(of clause: ReadShare.Clause, _ mate: ReadShare.Clause) -> Bool {
    guard clause.sense.acts.contains(where: { !own.covers(any: [$0]) }) else { return false }
    return mate.sense.acts.contains { !other.covers(any: [$0]) }
      || mate.sense.object.allSatisfy(other.letters.contains)
  }

  /// Whether at one place, and only there, each of two clauses about one thing has letters that the other text has not:
  /// 农村道路 and 城区道路, 每月 and 每年.
  private func isReplaced(_ clause: ReadShare.Clause, _ mate: ReadShare.Clause) -> Bool {
    let gaps = TextAlignment(clause.thing, mate.thing).gaps
    let replaced = gaps.filter { gap in
      gap.left.contains { !own.letters.contains($0) } && gap.right.contains { !other.letters.contains($0) }
    }
    if areRests(clause.thing, mate.thing) { return false }
    guard replaced.count == 1, let gap = replaced.first, isLike(gap.left, gap.right) else { return false }
    let context = clause.thing.count - gaps.reduce(0) { $0 + $1.left.count }
    guard context > 0 else { return false }
    if gap.left.count + gap.right.count > 2 { return true }
    return !isOtherHead(gap, of: clause.thing)
      && gaps.allSatisfy { other in
        other.left == gap.left && other.right == gap.right
          // 遛犬 and 携犬外出: more than a letter is another phrase.
          || other.left.isEmpty && abs(other.right.startIndex - gap.right.startIndex) > 2
      }
  }

  /// Whether two clauses have in common no more than whom they concern: all else, and not little, stands nowhere in the other
  /// text: 责令企业安装地磅, 统计企业产能.
  private func isOtherTask(_ clause: ReadShare.Clause, _ mate: ReadShare.Clause) -> Bool {
    let gaps = TextAlignment(clause.thing, mate.thing).gaps
    let (theirs, mine) = (gaps.flatMap { $0.left }, gaps.flatMap { $0.right })
    func areNew(_ letters: [Unicode.Scalar], to share: ReadShare) -> Bool {
      let new = letters.count { !share.letters.contains($0) }
      return new >= Self.longThing && new * 4 >= letters.count * 3
    }
    return areNew(theirs, to: own) && areNew(mine, to: other)
  }

  /// Whether a single letter is but the end of one word for a thing that has the same word before it, as in 流动摊点 and 流动摊贩.
  private func isOtherHead(
    _ gap: (left: ArraySlice<Unicode.Scalar>, right: ArraySlice<Unicode.Scalar>), of thing: [Unicode.Scalar]
  ) -> Bool {
    gap.left.endIndex == thing.count && gap.left.startIndex > 2
      && !(Array(gap.left) + Array(gap.right)).contains(where: Self.telling.contains)
  }

  /// Letters that end words for times, sides and numbers.
  private static let telling = LetterSet("年月日周季时前后内外上下左右中东西南北里间初末#".unicodeScalars)

  /// Whether one thing is called the rest, and the other says of what: 其他餐饮单位, 大型餐饮企业以外的餐饮单位.
  private func areRests(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Bool {
    [(one, other), (other, one)].contains { rest, exception in
      rest.contains("余") && !exception.contains("余")
        && (exception.contains("外") || exception.contains("除"))
    }
  }

  /// Whether another list only gives a shorter account: every act of it is the own text's, and every thing.
  var isShorter: Bool {
    other.clauses.allSatisfy { clause in
      clause.isCatchAll
        || (clause.sense.acts.isEmpty || clause.sense.acts.allSatisfy { own.covers(any: [$0]) })
          && clause.sense.object.allSatisfy(own.letters.contains)
        || own.saysInShort(clause)
    }
  }

  /// Whether one phrase can stand for the other: as long by and by, and not the matter's own name in other words.
  private func isLike(_ one: ArraySlice<Unicode.Scalar>, _ other: ArraySlice<Unicode.Scalar>) -> Bool {
    max(one.count, other.count) <= 2 * min(one.count, other.count) + 1
      && general.allSatisfy { one.allSatisfy($0.contains) == other.allSatisfy($0.contains) }
  }

  /// **Units:** letters; a thing of so many is a task of its own, whatever its act.
  private static let longThing = 4
}

/// A share read for what its clauses say.
private struct ReadShare {
  struct Clause {
    let sense: TaskSense
    /// Its thing, numbers as one sign: other rules compare these.
    let thing: [Unicode.Scalar]
    let bare: [Unicode.Scalar]
    let isCatchAll: Bool
    /// Whether it only says to whom something goes on: 涉嫌犯罪的移送市公安局.
    let isHandedOn: Bool
    /// Whether it is joined to another task, of which it only says what follows: 并通报结果.
    let isFollowUp: Bool
    let members: ListedMembers

    /// Whether it has a word for a part of the work.
    var saysStage: Bool { Self.stages.contains { bare.firstRange(of: $0) != nil } }

    /// Whether it only says in which part of the work the clauses behind it are done: 腾空环节.
    var isStage: Bool {
      bare.count <= Self.longestStage && Self.stages.contains { bare.suffix($0.count).elementsEqual($0) }
    }

    /// **Units:** letters.
    private static let longestStage = 8
    private static let stages = ["环节", "阶段", "期间", "时段", "过程中"].map(\.letters)

    /// How many letters of a thing both have.
    func common(_ other: Clause) -> Int {
      let letters = Set(other.thing)
      return thing.count(where: letters.contains)
    }
  }

  let clauses: [Clause]
  /// All letters of the share.
  let letters: Set<Unicode.Scalar>
  private let acts: Set<Unicode.Scalar>
  /// The sorts of all its acts.
  let sorts: Set<ActSort>

  init(_ text: ShareText, of names: [String]) {
    clauses = text.clauses.prefix(Self.mostClauses).flatMap { clause in
      let written = names.reduce(clause.said) { text, name in
        name.isEmpty || !text.holds(name)
          ? text : text.without("由" + name).without(name)
      }
      let isCatchAll = CatchAll.isMarked(clause.written)
      let isHandedOn = clause.isHandedOn(to: names)
      let pieces = TaskPhrase.ownClauses(of: written)
      return pieces.enumerated().map { index, piece in
        let sense = TaskSense(piece)
        return Clause(
          sense: sense, thing: Self.withoutNumbers(sense.object),
          bare: pieces.count == 1 ? clause.bare.letters : ShareText.bareLetters(of: piece),
          isCatchAll: isCatchAll, isHandedOn: isHandedOn, isFollowUp: index > 0 && FollowUp.isAll(piece),
          members: ListedMembers(piece))
      }
    }
    letters = Set(text.clauses.prefix(Self.mostClauses).lazy.flatMap(\.bare.unicodeScalars) + ["#"])
    acts = Set(clauses.lazy.flatMap(\.sense.acts))
    sorts = clauses.reduce(into: []) { $0.formUnion(ActSort.all(in: String(letters: $1.bare))) }
  }

  /// Whether a clause does what another says at length to no thing of its own, so that the matter's is meant: 方案审查.
  func saysInShort(_ clause: Clause) -> Bool {
    !clause.sense.acts.isEmpty
      && clauses.contains { own in
        own.sense.object.isEmpty && Set(clause.sense.acts) == Set(own.sense.acts)
      }
  }

  /// Whether it has any of some acts, or holds them as supervision.
  func covers(any acts: [Unicode.Scalar]) -> Bool {
    self.acts.contains(TaskSense.supervision) || acts.contains(TaskSense.supervision)
      || acts.contains(where: self.acts.contains)
  }

  /// Whether a clause begins with a word of denial before what another text says without it, or says that it is not the
  /// unit's.
  func denies(_ other: ReadShare) -> Bool {
    clauses.contains { clause in
      let text = String(letters: clause.bare)
      if Self.refusals.contains(where: text.holds) {
        return !other.clauses.contains { clause in
          let text = String(letters: clause.bare)
          return Self.refusals.contains(where: text.holds)
        }
      }
      guard clause.bare.count > 3, Self.isDenial(clause.bare, text) else { return false }
      let denied = Bigrams(clause.bare.dropFirst())
      let head = Bigrams(clause.bare.prefix(2))
      let refusals = clause.bare.count { $0 == "不" }
      return other.clauses.contains { clause in
        let pairs = Bigrams(clause.bare)
        return (refusals == 0 || clause.bare.count { $0 == "不" } < refusals)
          && pairs.shared(with: head) == 0
          && pairs.shared(with: denied) * 4 >= min(pairs.count, denied.count) * 3
      }
    }
  }

  /// Whether a clause begins with a word of denial, and not with one that tells a case, a number or a thing: 未取得许可证的,
  /// 不满5000元, 非法经营.
  private static func isDenial(_ bare: [Unicode.Scalar], _ text: String) -> Bool {
    guard denials.contains(bare[0]), !numberWords.contains(bare[1]), !ClauseFrame.isCondition(text) else {
      return false
    }
    return bare[0] != "非" && bare[0] != "无" || noTasks.contains(where: text.ends)
  }

  private static func withoutNumbers(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var kept: [Unicode.Scalar] = []
    for letter in letters.prefix(longestThing) {
      if !ChineseNumeral.isNumeral(letter) {
        kept.append(letter)
      } else if kept.last != "#" {
        kept.append("#")
      }
    }
    return kept
  }

  /// **Units:** clauses, letters; keeps hostile input cheap.
  private static let mostClauses = 60
  private static let longestThing = 80
  private static let denials = LetterSet(["不", "无", "未", "没", "非"])
  private static let numberWords = LetterSet([
    "满", "足", "到", "超", "低", "高", "少", "多", "大", "小", "达",
  ])
  private static let noTasks = ["职责", "职能", "职权", "权限", "任务", "责任", "事权"]
  private static let refusals = ["不再", "不负责", "不承担", "不属于", "不归", "不由本", "不由我", "非本局", "非本单位", "没有职责"]
}

/// How two texts can be laid over each other so that most letters meet (longest common subsequence).
struct TextAlignment {
  /// Between letters that meet, what only one of the two has. **Shape:** at least one side is not empty.
  let gaps: [(left: ArraySlice<Unicode.Scalar>, right: ArraySlice<Unicode.Scalar>)]

  init(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) {
    let width = right.count + 1
    var longest = [Int](repeating: 0, count: (left.count + 1) * width)
    for row in left.indices.reversed() {
      for column in right.indices.reversed() {
        longest[row * width + column] =
          left[row] == right[column]
          ? longest[(row + 1) * width + column + 1] + 1
          : max(longest[(row + 1) * width + column], longest[row * width + column + 1])
      }
    }
    var gaps: [(left: ArraySlice<Unicode.Scalar>, right: ArraySlice<Unicode.Scalar>)] = []
    var (row, column) = (0, 0)
    var start = (row: 0, column: 0)
    func close() {
      guard row > start.row || column > start.column else { return }
      var gap = (left: left[start.row..<row], right: right[start.column..<column])
      // 施工阶段 and 竣工后: one letter between two gaps meets by chance.
      if let last = gaps.last, gap.left.startIndex - last.left.endIndex < 2,
        ![gap.left, gap.right, last.left, last.right].contains(where: \.isEmpty)
      {
        gaps.removeLast()
        gap = (left[last.left.startIndex..<row], right[last.right.startIndex..<column])
      }
      gaps.append(gap)
    }
    while row < left.count, column < right.count {
      if left[row] == right[column] {
        close()
        row += 1
        column += 1
        start = (row, column)
      } else if longest[(row + 1) * width + column] >= longest[row * width + column + 1] {
        row += 1
      } else {
        column += 1
      }
    }
    (row, column) = (left.count, right.count)
    close()
    self.gaps = gaps
  }
}
