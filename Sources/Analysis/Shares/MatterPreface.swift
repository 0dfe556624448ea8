import ListModel

/// Clauses before a unit's tasks that name the matter and nothing else: 依法履行冬桃采摘相关职责, 加强海边露营管理.
struct MatterPreface {
  private let names: [[Unicode.Scalar]]
  /// Whether a name says what is done to a thing, so that who 开展 it does that.
  private let hasAct: Bool

  /// - Parameter names: what the entries call the matter.
  init(_ names: [String]) {
    let known = names.flatMap { name in
      [Self.letters(of: name), MatterName(name).text.letters]
    }
    self.names = known.filter { $0.count >= Self.leastOfName }.sorted { $0.count > $1.count }
    hasAct = names.contains { name in TaskSense(name).acts.contains { $0 != TaskSense.supervision } }
  }

  /// A share without such clauses at the heads of its sentences; the whole of it where nothing else is left.
  func without(_ text: String, of party: BoundaryParty) -> String {
    guard text.holds("，") || text.holds(",") else { return text }
    let letters = text.letters
    var prefaces: [Range<Int>] = []
    var (start, isAtHead) = (0, true)
    for position in 0...letters.count where position == letters.count || Self.isMark(letters[position]) {
      let end = min(position + 1, letters.count)
      let isPreface = isAtHead && isAll(String(letters: letters[start..<position]), of: party)
      if isPreface { prefaces.append(start..<end) }
      isAtHead =
        position < letters.count && (isPreface || letters[position] != "，" && letters[position] != ",")
      start = end
    }
    guard !prefaces.isEmpty else { return text }
    var rest: [Unicode.Scalar] = []
    start = 0
    for preface in prefaces {
      rest += letters[start..<preface.lowerBound]
      start = preface.upperBound
    }
    rest += letters[start...]
    let hasContent = rest.split(whereSeparator: Self.isMark).contains {
      Self.hasContent(String(letters: $0))
    }
    return hasContent ? String(letters: rest) : text
  }

  /// Whether a clause says anything that one unit does.
  private static func hasContent(_ clause: String) -> Bool {
    !CatchAll.isMarked(clause) && !ClauseFrame.isFraming(clause[...])
      && !ShareText.bareLetters(of: clause).isEmpty
  }

  /// Whether a clause says only that a unit has to do with the matter.
  ///
  /// Plain 负责 is a claim, as is doing what the name says is done (开展消防设施检查); who leads or helps does so with its task.
  private func isAll(_ clause: String, of party: BoundaryParty) -> Bool {
    var letters = Self.letters(of: clause)
    guard let name = names.lazy.compactMap({ letters.firstPlace(of: $0) }).first else { return false }
    letters.removeSubrange(name)
    if let unit = letters.firstPlace(of: Self.letters(of: party.unit.value)) { letters.removeSubrange(unit) }
    guard Self.words.makeUp(letters) else { return false }
    let rest = String(letters: letters)
    if rest.begins(with: "在"), Self.frames.contains(where: rest.ends) { return true }
    let isOfRole =
      party.role == .lead || party.role == .assist || party.role == .guide || party.manner == .assist
    if isOfRole { return true }
    guard Self.doings.isIn(rest) else { return false }
    return !hasAct || Self.nouns.isIn(rest)
  }

  /// **Units:** letters.
  private static let leastOfName = 3

  private static func letters(of text: String) -> [Unicode.Scalar] {
    NormalisedName.letters(of: text).filter { !small.contains($0) }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool { marks.contains(scalar) }

  private static let marks = LetterSet("，,；;。\n\r".unicodeScalars)
  private static let small = LetterSet("的和与及、：:“”\"《》()[]".unicodeScalars)
  private static let frames = ["中", "方面", "过程中", "工作中"]
  private static let doings = WordList(
    "加强 强化 履行 落实 做好 抓好 搞好 开展 推进 推动 实施 统筹 协助 配合 牵头 切实")
  /// What such a verb has as its object, be it the matter itself.
  private static let nouns = WordList(
    "职责 责任 职能 工作 任务 管理 监管 监督")
  private static let words = WordList(
    """
    加强 强化 履行 落实 承担 做好 抓好 搞好 开展 推进 推动 实施 组织 组织开展 组织实施 参与 统筹 统筹协调 协调 协助 协同 配合 牵头 牵头负责 总牵头 归口 归口牵头 归口管理 主管 主办 负责 \
    依法 切实 认真 全面 积极 主动 严格 严格履行 进一步 持续 扎实 全力 具体 主要 共同 分别 职责 责任 职能 职权 工作 任务 事项 管理 监管 监督 监督管理 日常 行业 领域 相关 有关 各项 \
    主体 主管部门 主管单位 牵头单位 牵头部门 配合单位 配合部门 责任单位 责任部门 部门 单位 方面 过程中 中 是 为 作为 系 由 对 在 要 应 应当 须 将 本市 全市 本县 全县 本区 全区 本州 全州 辖区 辖区内 \
    其中 同时 并 范围内
    """)
}
