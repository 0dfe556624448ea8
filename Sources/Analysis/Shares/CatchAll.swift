import ListModel

/// Shares that say no more than that each does what it has to do (按照各自职责).
enum CatchAll {
  /// Whether a text divides nothing; at least one of several texts must say so in plain words.
  ///
  /// - Parameter matter: the matter's name, which such texts repeat.
  static func isAll(_ texts: [String], of matter: String) -> Bool {
    guard texts.contains(where: mayBe) else { return false }
    let names = names(of: matter)
    return texts.allSatisfy { isEmpty($0, of: names) }
      && !texts.contains { isByIndustry($0, names) }
  }

  /// What a matter is called, and what it is about without the words at its end: 夏令营活动 of 夏令营活动规范, 堆肥还田 of
  /// 堆肥还田技术.
  ///
  /// Its last word alone is the matter too: 防治 of 外墙脱落防治. Of a name of several things, or with an act in it, only
  /// general words are left out, as the rest may be what is divided.
  /// **Shape:** longer ones first.
  private static func names(of matter: String) -> [String] {
    let name = MatterName(matter).text.letters
    var rest = name
    var names = [NormalisedName(matter).text, String(letters: rest)].filter { !$0.isEmpty }
    while let end = (2...4).first(where: { rest.count >= $0 + 2 && isGeneral(rest.suffix($0)) }) {
      rest.removeLast(end)
      names.append(String(letters: rest))
    }
    let isOneThing = !name.contains(where: joints.contains) && hasNoOtherAct(name)
    while isOneThing, rest.count > max(leastOfName, (name.count + 1) / 2) {
      rest.removeLast()
      names.append(String(letters: rest))
    }
    // 鲟鱼养殖 of 高原鲟鱼养殖: what a name ends with is what it is about, however long the words before it are.
    if isOneThing {
      names += name.indices.dropFirst().map { name[$0...] }
        .filter { $0.count >= leastOfName }.map { String(letters: $0) }
    }
    // 做好防治工作 of 外墙脱落防治.
    if !name.contains(where: joints.contains), name.count >= leastOfName {
      names.append(String(letters: name.suffix(2)))
    }
    return names
  }

  private static func hasNoOtherAct(_ name: [Unicode.Scalar]) -> Bool {
    TaskSense(String(letters: name)).acts.allSatisfy { $0 == TaskSense.supervision }
  }

  /// **Units:** letters.
  private static let leastOfName = 4
  private static let joints = LetterSet("和与及、或".unicodeScalars)

  /// Whether words only say that something is supervised, or nothing.
  private static func isGeneral(_ letters: ArraySlice<Unicode.Scalar>) -> Bool {
    let sense = TaskSense(String(letters: letters))
    return sense.object.isEmpty && !sense.hasThing && sense.acts.allSatisfy { $0 == TaskSense.supervision }
  }

  /// Whether a text gives each the part of the matter that is its industry's, and leaves nothing to duties:
  /// 分别负责本行业工地检查.
  private static func isByIndustry(_ text: String, _ names: [String]) -> Bool {
    // 本行业的安全培训 is each one's 行业安全培训.
    let names = names + names.lazy.filter { $0.begins(with: "行业") }.map { String($0.dropFirst(2)) }
    // …，并按照各自职责抓好落实: a clause behind says only how each does it.
    return text.pieces(between: .clauseMarks).contains { clause in
      let text = NormalisedName(String(clause)).text
      return !marks.isIn(text) && !looseMarks.isIn(text)
        && ["本行业", "本领域", "本系统"].contains { field in
          names.contains { text.holds(field + $0) || text.holds("\(field)的\($0)") }
        }
    }
  }

  /// Whether a text may divide nothing, by a word that such texts have.
  static func mayBe(_ text: String) -> Bool { isMarked(text) || looseMarks.isIn(text) }

  /// Whether a text leaves anything to the duties of each.
  static func isMarked(_ text: String) -> Bool {
    marks.isIn(text) || text.holds("分别负责") || text.holds("各自") && saysOwnDuties(text)
      || DutyWords.areIn(text)
  }

  /// 各自监管职责, 各自法定职权: a word or two before what each has to do.
  private static func saysOwnDuties(_ text: String) -> Bool {
    text.allPlaces(of: "各自").contains { range in
      let next = text[range.upperBound...].prefix(longestOwnDuties)
      return ["职责", "职能", "职权"].contains { next.contains($0) }
    }
  }

  /// **Units:** letters.
  private static let longestOwnDuties = 6

  /// Whether nothing is left of a text without the matter's name, names of bodies and general words.
  private static func isEmpty(_ text: String, of names: [String]) -> Bool {
    var rest = NormalisedName(text).text
    for name in names where rest.holds(name) { rest = rest.without(name) }
    return words.makeUp(rest.letters)
  }

  /// Words that leave something to duties even where a text gives each its industry; 分别负责 may do only that.
  private static let marks = WordList(
    """
    各自职责 各自职能 各自职权 各司其职 各负其责 职责分工 职责范围 按职责 按照职责 依职责 法定职责 \
    部门职责 各自分工 按照职能 本部门职责 规定的职责 规定职责 分别履行 各尽其责 各尽其职 根据职责 \
    依据职责 依照职责 按职能 依职能 根据职能 依据职能 齐抓共管
    """)
  /// Words that leave nothing to anybody's duties unless the text says nothing else.
  private static let looseMarks = WordList(
    """
    三定 职能职责 职责任务 监管职责 管理职责 工作职责 谁主管 必须管 分工负责 职权范围 权限范围 \
    各自负责 职责权限 职能分工 部门分工 履行职责 履职尽责 职能范围
    """)
  /// Words of such texts: whose duties, by what they are laid down, and that they are done.
  private static let words = WordList(
    """
    监督管理 法律法规 三定规定 三定方案 三定 方案 各司其职 各负其责 各尽其责 各尽其职 密切配合 齐抓共管 法律 法规 规章 规范性文件 国家 分别 履职 尽责 推进 推动 实施 组织 按照 根据 \
    依照 依据 遵循 坚持 各自 各个 部门 单位 机构 职责 职能 职权 权责 分工 范围 权限 法定 规定 授权 要求 原则 做好 负责 承担 履行 行使 落实 开展 完成 相关 有关 工作 管理 监管 监督 \
    共同 配合 协同 协作 协调 依法 依规 事项 任务 责任 牵头 协助 参与 指导 各项 相应 本部门 本单位 本行业 本领域 本系统 行业 领域 系统 谁主管谁负责 谁主管 谁负责 谁审批谁监管 谁审批 谁监管 \
    管行业必须管安全 管业务必须管安全 管生产经营必须管安全 管行业必须管 管业务必须管 必须管安全 安全 切实 加强 强化 形成 合力 密切 联动 沟通 衔接 积极 认真 严格 全面 充分 发挥 作用 主体 抓好 办理 \
    统一 领导 具体 主要 应当 应 要 须 到位 主管 分管 所属 政府 政策 文件 精神 部署 安排 自身 职业 业务 情况 实际 结合 一岗双责 党政同责 抓实 抓细 统筹 扎实 有序 及时 有效 确保 顺利 \
    行政法规 地方性法规 行政 条例 办法 细则 本法 国务院 服务 保障 支持 促进 \
    按 依 在 由 对 各 本 我局 其 内 的 地 和 与 及 等 并 以 于 做 好 抓 为 将 ( ) 0 1 2 3 4 5 6 7 8 9 、 , ， 。 ; ； . : ： “ ” " '
    """)
}
