import ListModel

/// Clauses that only say what follows from the one before, of whatever thing that is: 定期公布监测结果, 发现隐患督促整改.
enum FollowUp {
  /// Whether a clause names no thing but what such clauses speak of.
  static func isAll(_ clause: String) -> Bool {
    // 涉嫌犯罪的移送公安机关
    handingOn.contains(where: clause.holds) || words.makeUp(TaskSense(clause).object)
  }

  /// Whether a clause only says that rules are kept, which is everybody's: 落实综合防灾减灾规划相关要求.
  static func isCompliance(_ clause: String) -> Bool {
    let start = clause.begins(with: "负责") ? String(clause.dropFirst(2)) : clause
    return keeping.contains(where: start.begins) && rules.contains(where: start[...].ends)
  }

  /// What clauses of this kind do, whatever the matter is: 检查, 监测, 公布, 通报, 宣传, 监管.
  static let acts: Set<Unicode.Scalar> = ["查", "测", "公", "报", "宣", TaskSense.supervision]

  private static let handingOn = ["移送", "移交司法", "移交公安", "抄告", "通报"]
  private static let keeping = ["落实", "贯彻", "执行", "遵守", "宣传贯彻", "严格执行", "认真落实", "组织落实", "组织贯彻"]
  private static let rules = [
    "要求", "规定", "部署", "政策", "法律", "法规", "法律法规", "规章", "方针", "决策部署", "精神", "责任制", "工作要求", "决定", "制度",
  ]

  /// Results, duties of those supervised, and whom one tells: words that are left beside acts and general words.
  private static let words = WordList(
    """
    结果 成果 建档 归档 存档 共享 整改 移送 移交 抄送 抄告 函告 反馈 发现 演练 联动 会商 协作 沟通 衔接 对接 档案 企事业 企业 经营者 经营 生产 意识 能力 水平 自查 到位 督办 约谈 告知 \
    时限 跟踪 长效 动态 状况 年度 季度 每年 每季度 每月 社会 曝光 案例 典型 回访 复查 统计 分析 汇总 研判 舆情 责令 改正 限期 期限 纠正 依规 从严 严肃 追究 职能 互通 消除 引导 舆论 犯罪 涉嫌 基层
    """)
}
