/// The words that say how a unit takes part, made of those for the part and those around them: 承担牵头责任, 协调配合, 做好配合工作.
enum RoleWords {
  /// What makes a unit the lead.
  static let leading = all([havingPart, "牵头 牵头抓总 主办 统筹协调", part])

  /// What makes a unit assist; 协调 or 支持 alone is a task.
  static let assisting = [
    all([manners, "配合 协助"]), "积极协同 主动协同 密切协同", all([havingPart, "配合 协助 协办 协同 支持配合", part]),
    all(["予以 给予 提供", helps]),
    all([doing, helps + " " + all([manners, "配合 协助"])]),
    all([doing, helps + " 协同 " + all([manners, "配合 协助 协同"]), work]),
  ].joined(separator: " ")

  /// How a clause ends that says of a task that a unit helps with it: …的配合工作, …协助配合.
  ///
  /// - Parameter isPlain: whether a word like 做好 stands before the task, so that the word for help needs none behind it.
  static func helpEnds(isPlain: Bool) -> WordTable<Void> { isPlain ? plainEnds : ends }

  /// What stands before a task that a unit does: 做好.
  static let doings = WordTable<Void>(doing)

  /// What stands between a unit's name and what it does: 的职责是, 主要任务为.
  static let copulas: WordTable<Void> = {
    let duties = all(["主要 具体 主要工作 法定", duty]) + " " + duty
    return WordTable<Void>(all([duties + " " + all(["的", duties + " 工作 主要工作"]), "是 为 包括"]))
  }()

  private static let duty = "职责 任务 分工 职责分工 工作职责 工作任务 监管职责 责任"
  private static let ends = WordTable<Void>(all(["的配合 的协助 配合 协助", work]) + " 的配合 的协助 的协助配合 的协同配合")
  private static let plainEnds = WordTable<Void>(
    all(["的配合 的协助 配合 协助 的协助配合 协助配合 的协同配合 协同配合 的支持配合 支持配合 的协调配合 协调配合", work])
      + " 的配合 的协助 协助配合 的协助配合 支持配合 的支持配合 配合")
  private static let havingPart = "承担 履行 担负 负 发挥 起 起到"
  private static let part = "责任 职责 作用 任务 工作"
  private static let manners = "协调 支持 联动 协作 协同 协助 积极 密切 主动 全力 大力 参与"
  private static let helps = "配合 协助 支持配合 协助配合 配合支持"
  private static let doing = "做好 抓好 搞好 开展 落实"
  private static let work = "工作 事宜 事项"

  /// Every way to put one word of each list behind the other.
  private static func all(_ lists: [String]) -> String {
    let words = lists.map { $0.letters.split(separator: " ") }
    let joined = words.dropFirst().reduce(words[0]) { heads, tails in
      heads.flatMap { head in tails.map { head + $0 } }
    }
    return String(letters: Array(joined.joined(separator: " ".letters)))
  }
}
