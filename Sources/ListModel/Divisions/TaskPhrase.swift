/// A clause of a share taken apart into single tasks: who reads 户外广告的规划、审批和巡查 reads three.
package struct TaskPhrase: Sendable, Hashable {
  /// What is done: the thing first, then the act.
  package let text: String
  /// Whether the clause tells thing and act apart, so that it says what the act is about.
  package private(set) var hasThing: Bool
  /// Whether 并 joins it to what stands before: 编制预案并组织演练.
  package let isAddition: Bool
  /// Whether its act stands before another thing of the list: 标准 of 编制防治规划和标准.
  package var takesActOver = false
  /// Whether it stands in a list with nothing that tells thing and act apart, in it or behind it: 补植苗木 of 修剪绿篱、补植苗木.
  package private(set) var isBare = false
  /// Whether only its form tells the act, which no table has: 对义务消防队进行训练.
  package private(set) var hasOwnAct = false

  /// The tasks of a clause, each as thing and act in one order: 审批户外广告 and 对户外广告进行审批 are 户外广告审批.
  ///
  /// A thing before 的 belongs to all acts behind it, an act at the head to all things behind it.
  /// - Parameter clause: without marks that end a clause.
  package static func tasks(in clause: String) -> [TaskPhrase] {
    let scalars = NormalisedName.letters(of: clause, atMost: longestClause)
    var rest = scalars[...]
    while let end = openings.end(scalars, at: rest.startIndex, before: rest.endIndex) {
      rest = scalars[end...]
    }
    rest = withoutTail(rest)
    if let (thing, act) = carriedOut(rest, in: scalars) {
      var task = join(thing, act, false)
      task.hasOwnAct = acts.end(scalars, at: act.startIndex, before: act.endIndex) == nil
      return [task]
    }
    var tasks: [TaskPhrase] = []
    var thing: Piece?
    var act: Piece?
    var takesConduct = false
    let pieces = Self.pieces(of: rest, in: scalars)
    for (piece, isAddition) in pieces {
      if let of = piece.lastIndex(of: "的"), of > piece.startIndex, of + 1 < piece.endIndex,
        acts.end(scalars, at: piece.startIndex, before: of) == nil
      {
        (thing, act) = (piece[..<of], nil)
        var task = join(piece[..<of], piece[(of + 1)...], isAddition)
        task.hasOwnAct =
          piece.endIndex - of == 3 && acts.end(scalars, at: of + 1, before: piece.endIndex) == nil
        for index in tasks.indices { tasks[index].isBare = false }
        tasks.append(task)
      } else if let end = acts.end(scalars, at: piece.startIndex, before: piece.endIndex),
        end < piece.endIndex
      {
        (thing, act) = (nil, piece[..<end])
        takesConduct = Self.takesConduct(piece[..<end], piece[end...], in: scalars)
        tasks.append(join(piece[end...], piece[..<end], isAddition))
      } else if !takesConduct, let end = TaskVerbs.end(piece, in: scalars),
        pieces.count == 1 || namesThing(piece[end...])
      {
        (thing, act) = (nil, piece[..<end])
        var task = join(piece[end...], piece[..<end], isAddition)
        task.hasThing = namesThing(piece[end...]) && task.isParticular
        tasks.append(task)
      } else if let thing, isAct(piece) {
        tasks.append(join(thing, piece, isAddition))
      } else if let act {
        var task = join(piece, act, isAddition)
        task.takesActOver = true
        tasks.append(task)
      } else if let start = TaskVerbs.start(piece, in: scalars), namesThing(piece[..<start]) {
        var task = join(piece[..<start], piece[start...], isAddition)
        task.hasThing = task.isParticular
        tasks.append(task)
      } else {
        var task = join(piece, [], isAddition)
        task.isBare = true
        tasks.append(task)
      }
    }
    return tasks.filter { !$0.text.isEmpty }
  }

  /// A clause in pieces, each of which is a task with a thing of its own: 检查通风系统 and 封闭巷道 of 检查通风系统并封闭巷道.
  ///
  /// **Shape:** the pieces as written, without what joins them.
  package static func ownClauses(of clause: String) -> [String] {
    let letters = clause.letters
    var pieces: [String] = []
    var start = 0
    for position in letters.indices.dropFirst()
    where isJoint(letters[position]) && !isBound(letters, at: position) {
      guard position >= start + 2, position + 4 < letters.count,
        letters[position] != "并" || !"合一兼吞归".unicodeScalars.contains(letters[position - 1])
      else { continue }
      var head = position + 1
      if letters[head] == "且" { head += 1 }
      while let end = openings.end(letters, at: head, before: letters.count) { head = end }
      let rest = letters[head...]
      let piece = rest.prefix { !isJoint($0) }
      guard let end = verbEnd(piece, in: letters), end + 2 <= piece.endIndex, namesThing(piece[end...]) else {
        continue
      }
      let isWord = letters[position] == "及" && letters[position - 1] == "以"
      pieces.append(String(letters: letters[start..<(isWord ? position - 1 : position)]))
      start = position + 1
    }
    return start == 0 ? [clause] : pieces + [String(letters: letters[start...])]
  }

  /// Where a verb at the head of a piece ends.
  static func verbEnd(_ piece: ArraySlice<Unicode.Scalar>, in letters: [Unicode.Scalar]) -> Int? {
    if let end = acts.end(letters, at: piece.startIndex, before: piece.endIndex) { return end }
    if let (meaning, end) = TaskWords.all.match(letters, at: piece.startIndex, before: piece.endIndex),
      case .act = meaning
    {
      return end
    }
    return TaskVerbs.end(piece, in: letters)
  }

  private static func isJoint(_ letter: Unicode.Scalar) -> Bool {
    switch letter {
    case "、", "和", "与", "及", "并": true
    default: false
    }
  }

  private typealias Piece = ArraySlice<Unicode.Scalar>

  /// **Units:** letters.
  private static let longestClause = 400
  /// **Units:** letters; a longer piece is a task of its own.
  private static let longestAct = 6
  private static let longestPlainAct = 4

  /// Whether a piece behind a thing can be what is done to it, and is no task with a thing of its own.
  private static func isAct(_ piece: Piece) -> Bool {
    piece.count <= longestPlainAct
      || piece.count <= longestAct && TaskSense.endsWithAct(piece)
  }

  /// Whether what follows an act in a list may be what others do, to whom the act is done: 查处张贴广告、悬挂横幅, 督促企业更换护栏、清理垃圾.
  private static func takesConduct(_ act: Piece, _ thing: Piece, in letters: [Unicode.Scalar]) -> Bool {
    func isWord(_ words: WordTable<Void>) -> Bool {
      words.end(letters, at: act.startIndex, before: act.endIndex) == act.endIndex
    }
    // 指导生态养殖 guides a thing, 指导企业更换护栏 what others do.
    if isWord(guidance) {
      return letters[act.startIndex] == "督" || holdsVerb(thing.dropFirst(2), in: letters)
    }
    return isWord(conductActs) && TaskVerbs.end(thing, in: letters) != nil
  }

  private static func holdsVerb(_ piece: Piece, in letters: [Unicode.Scalar]) -> Bool {
    piece.indices.dropLast(2).contains { verbEnd(piece[$0...], in: letters) != nil }
  }

  /// Whether a piece names a thing, be it by an act: 补助经费, but not 检修维护.
  private static func namesThing(_ piece: Piece) -> Bool {
    let sense = TaskSense(String(letters: piece))
    return sense.object.count > 1
      || piece.count >= shortestPaper && sense.acts.count == 1 && !TaskSense.endsWithAct(piece)
        && withoutTail(piece).count == piece.count
  }

  /// Whether it says more than what every unit has to do: not 绩效考核, 风险评估.
  private var isParticular: Bool {
    text.unicodeScalars.count >= Self.longText || Gist(ofDuty: text).objectCount >= Self.leastObject
  }

  /// **Units:** letters.
  private static let longText = 6
  private static let leastObject = 3
  /// **Units:** letters of an act and of what it is on.
  private static let shortestPaper = 4

  /// What stands between 、, 和, 与, 及 and 并, and whether it stands behind 并.
  private static func pieces(of text: Piece, in letters: [Unicode.Scalar]) -> [(
    text: Piece, isAddition: Bool
  )] {
    let parts: [Range<Int>] = text.indices.split { isJoint(letters[$0]) && !isBound(letters, at: $0) }
    return
      parts.map { positions in
        let piece = letters[positions]
        let isAddition = piece.startIndex > text.startIndex && text[piece.startIndex - 1] == "并"
        return (piece.last == "以" ? piece.dropLast() : piece, isAddition)
      }
      .filter { !$0.text.isEmpty }
  }

  /// Whether a letter is part of a bound: 10亩及以上.
  private static func isBound(_ letters: [Unicode.Scalar], at position: Int) -> Bool {
    QuantityWords.behind.match(letters, at: position, before: letters.count) != nil
  }

  /// 对…进行监督, 对…的监督.
  private static func carriedOut(_ text: Piece, in scalars: [Unicode.Scalar]) -> (thing: Piece, act: Piece)? {
    guard text.first == "对" else { return nil }
    for start in text.indices.dropFirst(2) {
      guard let end = carryingOut.end(scalars, at: start, before: text.endIndex) else { continue }
      let act = text[end...]
      return act.count >= 2 && act.count <= longestAct ? (text[(text.startIndex + 1)..<start], act) : nil
    }
    return nil
  }

  private static func withoutTail(_ text: Piece) -> Piece {
    var text = text
    while let tail = tails.first(where: {
      text.count > $0.count + 2 && text.suffix($0.count).elementsEqual($0)
    }) {
      text = text.dropLast(tail.count)
    }
    return text
  }

  private static func join(_ thing: Piece, _ act: Piece, _ isAddition: Bool) -> TaskPhrase {
    let letters = (withoutTail(thing) + act).filter { !small.contains($0) }
    return TaskPhrase(
      text: String(letters: letters), hasThing: thing.count >= 2 && !act.isEmpty, isAddition: isAddition)
  }

  private static let small = LetterSet("的()[]“”\"".unicodeScalars)
  private static let openings = WordTable<Void>("负责 依法 主要 具体 承担 牵头 主管 统筹 组织开展 组织实施 开展 做好 实施 落实 抓好 并")
  private static let guidance = WordTable<Void>("指导 督促")
  /// Acts that are done to what others do.
  private static let conductActs = WordTable<Void>(
    "查处 处罚 打击 整治 审批 审核 审查 核准 受理 办理 监督检查 监督管理 监督 监管 检查 管理 巡查 排查 稽查 追查 调查 侦查 侦办 处置 处理 认定 登记 备案")
  private static let carryingOut = WordTable<Void>("进行 实施 予以 开展 依法 加以")
  private static let tails = ["工作", "行为", "活动", "事项"].map { $0.letters }
  /// Verbs that take a thing behind them.
  private static let acts = WordTable<Void>(
    """
    查处 处罚 审批 审核 审查 核发 颁发 核定 核准 办理 受理 编制 制定 拟订 监督检查 监督管理 监督 监管 检查 监测 检测 检验 检疫 管理 管护 养护 \
    维护 巡查 排查 抽检 抽测 追查 稽查 调查 侦查 侦办 清理 清运 清扫 拆除 整治 打击 征收 认定 鉴定 登记 发布 公布 建设 组建 运营 维修 修复 验收 指导 督促 规划 \
    处置 处理 收集 运输 保护 捕捉 收容 救助 组织
    """)
}
