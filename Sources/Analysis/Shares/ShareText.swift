import ListModel

/// What a share says, without the words that do not make it another share.
struct ShareText: Sendable {
  /// A task: the clause as written, and what it says.
  struct Clause: Sendable {
    let written: String
    /// The same with its measures in one way of writing.
    let said: String
    let bare: String
    /// Its single tasks in one order of words, those left out that are too short to be more than general talk; the whole
    /// clause where all of them are, and it is not.
    let tasks: [String]
    /// Its shorter tasks that may still name a thing.
    let shortTasks: [String]
    /// Those of them that name a thing which is not every unit's, so that they are told even where a unit assists.
    let particularTasks: Set<String>
    /// Pieces of its list that name no known act; the first is one where it heads a list of such.
    let listedTasks: [(text: String, isHead: Bool)]
    /// Whether its form tells an act that no table has.
    let hasOwnAct: Bool
    /// Whether only one unit can mean to do it: it says nothing of doing it together.
    let isOneUnits: Bool
    /// Acts of which it speaks and no clause before it, where it would else only follow from that: 备案 of 汇总备案信息.
    /// **Shape:** empty where more stands against its being one unit's.
    let newActs: Set<Unicode.Scalar>
  }

  /// Its tasks, clause by clause. **Shape:** non-empty texts.
  let clauses: [Clause]
  let bigrams: Bigrams
  /// The numbers in it, in reading order.
  let numbers: [String]

  init(_ text: String) {
    var clauses: [Clause] = []
    for sentence in text.unicodeScalars.split(whereSeparator: Self.isEnd) {
      var isInCase = false
      let pieces = sentence.split(whereSeparator: Self.isBreak)
      // A share with a clause that only calls others in is done together: …监测预警，会同市资规局.
      let isTogether = pieces.count > 1 && pieces.contains(where: Self.onlyCallsIn)
      for (index, written) in pieces.enumerated() {
        let isFirst = written.startIndex == sentence.startIndex
        let clause = Clause(
          written, behind: isFirst ? [] : pieces[..<index], isInCase: isInCase, isFirst: isFirst,
          isTogether: isTogether)
        guard !clause.bare.isEmpty, !ClauseFrame.isFraming(clause.written[...]) else { continue }
        clauses.append(clause)
        isInCase = isInCase || ClauseFrame.isCondition(clause.written)
      }
    }
    self.clauses = clauses
    bigrams = Bigrams(letters: clauses.flatMap(\.bare.letters))
    numbers = Self.numbers(
      in: NormalisedName(StandardWording.withBounds(StandardAmounts.text(text))).text)
  }

  /// Whether a clause names with whom something is done and says no more: 会同市资规局.
  static func onlyCallsIn(_ clause: Substring.UnicodeScalarView) -> Bool {
    let text = Substring(clause)
    guard callingIn.contains(where: text.begins), clause.count <= longestCall else { return false }
    return ["局", "委", "部门", "单位", "机关", "办", "中心", "政府", "队"].contains(where: text.ends)
  }

  /// The letters of a clause without small words and those that only say that it is a task.
  static func bareLetters(of clause: String) -> [Unicode.Scalar] { Array(Clause.bareLetters(of: clause)) }

  /// Words that call others in.
  static let callingIn = ["会同", "联合", "商请"]
  /// **Units:** letters.
  private static let longestCall = 24

  /// Numbers in digits, and those in Chinese before a measure, or of two letters before any word: 十五日 has 15, 三十株 30,
  /// 第三条 none.
  private static func numbers(in text: String) -> [String] {
    var found: [String] = []
    var run: [Unicode.Scalar] = []
    var (last, before): (Unicode.Scalar?, Unicode.Scalar?)
    for scalar in text.unicodeScalars {
      if ChineseNumeral.isNumeral(scalar) {
        if run.isEmpty { before = last }
        run.append(scalar)
      } else if !run.isEmpty {
        let isCount = measures.contains(scalar) || run.count > 1 && before != "第"
        if run.allSatisfy({ ("0"..."9").contains($0) }) {
          found.append(String(letters: run))
        } else if isCount, let value = ChineseNumeral.value(of: run[...]) {
          found.append(String(value))
        }
        run = []
      }
      last = scalar
    }
    if run.contains(where: { ("0"..."9").contains($0) }) {
      found.append(String(letters: run))
    }
    return found
  }

  /// Whether a letter is a measure, so that a numeral before it counts.
  static func isMeasure(_ letter: Unicode.Scalar) -> Bool { measures.contains(letter) }

  private static let measures = LetterSet([
    "次", "日", "天", "年", "月", "周", "个", "家", "批", "层", "级", "人", "元", "米", "亩", "吨", "张", "台", "辆", "户", "小",
    "名", "艘",
    "株", "棵", "只", "匹", "座", "栋", "幢", "件", "份", "套", "箱", "盏", "块", "枚", "场", "轮", "遍", "趟",
  ])

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool { scalar == "，" || scalar == "," }

  private static func isEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "；", ";", "。", "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }
}

extension ShareText.Clause {
  /// - Parameters:
  ///   - before: the clauses of its sentence before it.
  ///   - isInCase: whether the sentence has said in which case it holds.
  ///   - isFirst: whether it begins its sentence, so that it follows from no other clause.
  ///   - isTogether: whether its sentence says that all of it is done together with others.
  fileprivate init(
    _ text: Substring.UnicodeScalarView, behind before: ArraySlice<Substring.UnicodeScalarView>,
    isInCase: Bool, isFirst: Bool, isTogether: Bool
  ) {
    let written = String(Substring(text)).trimmingBlanks()
    self.written = written
    said = StandardWording.text(StandardAmounts.text(written))
    // 发现涉嫌犯罪的，移送公安机关: what every unit does in such a case, unless an act says more.
    let isOfAll =
      isInCase ? TaskSense(written).acts.allSatisfy { $0 == Self.report } : ClauseFrame.isCondition(written)
    let isAlone =
      !isOfAll && !isTogether && !CatchAll.isMarked(written)
      && !Self.sharingWords.isIn(written)
      && !FollowUp.isCompliance(written)
    let isFollowUp = isAlone && !isFirst && FollowUp.isAll(written)
    isOneUnits = isAlone && !isFollowUp
    newActs =
      isFollowUp
      ? Set(TaskSense(written).acts).subtracting(before.flatMap { TaskSense(String(Substring($0))).acts })
      : []
    let scalars = Self.bareLetters(of: said)
    bare = String(letters: scalars)
    let phrases = TaskPhrase.tasks(in: written).enumerated().filter { Self.isOwn($1, isFirst: $0 == 0) }.map(
      \.element)
    let tasks = phrases.filter {
      $0.text.unicodeScalars.count >= ($0.hasThing ? Self.shortestTask : Self.shortestClause)
    }.map(\.text)
    self.tasks = tasks.isEmpty && scalars.count >= Self.shortestClause ? [bare] : tasks
    let isBare = phrases.count > 1
    listedTasks =
      phrases.count > 1
      ? phrases.enumerated().filter {
        $1.isBare && $1.text.unicodeScalars.count >= Self.shortestTask && !tasks.contains($1.text)
      }.map { ($1.text, isBare && $0 == 0) } : []
    hasOwnAct = phrases.contains(where: \.hasOwnAct)
    let short = phrases.filter { phrase in
      let length = phrase.text.unicodeScalars.count
      return length > 3 && length < (phrase.hasThing ? Self.shortestTask : Self.shortestClause)
        && (phrase.hasThing || phrases.count == 1 || Self.isListedTask(phrase.text))
    }
    shortTasks = short.map(\.text)
    particularTasks = Set(
      short.lazy.filter {
        $0.hasThing && $0.text.unicodeScalars.count >= Self.shortestParticular
          && TaskSense($0.text).object.count >= Self.leastListedThing
      }.map(\.text))
  }

  /// The letters of a clause without small words and those that only say that it is a task.
  fileprivate static func bareLetters(of said: String) -> ArraySlice<Unicode.Scalar> {
    var scalars = NormalisedName.letters(of: said).filter { !Self.isJoint($0) }[...]
    for word in beginnings where scalars.starts(with: word) { scalars.removeFirst(word.count) }
    return scalars
  }

  /// Whether a task of a clause says by itself what it is about: not 组织演练 behind 编制预案并, nor 防护标准 behind 编制洪水防治规划和.
  ///
  /// - Parameter isFirst: whether it is the first one of the clause.
  private static func isOwn(_ phrase: TaskPhrase, isFirst: Bool) -> Bool {
    let sense = TaskSense(phrase.text)
    if !isFirst || phrase.isAddition, FollowUp.isAll(phrase.text), !sense.object.isEmpty || !sense.namesThing
    {
      return false
    }
    return !phrase.takesActOver || sense.object.count > 2
  }

  /// Whether it says to which of some bodies something goes on, which is no task of whose share it is: 涉嫌犯罪的移送市公安局.
  func isHandedOn(to names: [String]) -> Bool {
    let mark = ["移送", "移交", "转交", "转送"].first(where: written.holds)
    return mark.map { mark in names.contains { !$0.isEmpty && written.holds(mark + $0) } } ?? false
  }

  private static let report: Unicode.Scalar = "报"
  /// **Units:** letters, of a task with a thing and of one without.
  private static let shortestTask = 6
  private static let shortestParticular = 5
  private static let shortestClause = 8

  /// Whether a piece of a list is a task by itself: it ends with an act, and names a thing that is not every unit's.
  private static func isListedTask(_ text: String) -> Bool {
    TaskSense.endsWithAct(text) && Gist(ofDuty: text).objectCount >= leastListedThing
  }

  /// **Units:** letters of the thing.
  private static let leastListedThing = 3

  /// Small words and marks that make no other task.
  private static func isJoint(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "的", "和", "与", "及", "、", "(", ")", "[", "]", "“", "”", "\"": true
    default: false
    }
  }

  private static let sharingWords = WordList(
    """
    共同 联合 会同 配合 协助 协同 参与 协办 各自 分别 本行业 本领域 本系统 本部门 \
    本单位 本辖区 本区域 辖区 属地 所属 行业 领域 互相 相互
    """)
  private static let beginnings = ["依法", "主要", "具体", "负责", "承担"].map { $0.letters }
}

/// The shares of a catalogue, each text taken apart once: units copy what they agreed on.
struct ShareTexts {
  private var texts: [TextKey: ShareText] = [:]

  /// - Returns: nil for what is too long to be a share.
  mutating func text(_ share: String) -> ShareText? {
    guard share.utf8.count < 20_000 else { return nil }
    if let known = texts[TextKey(share)] { return known }
    let text = ShareText(share)
    texts[TextKey(share)] = text
    return text
  }
}
