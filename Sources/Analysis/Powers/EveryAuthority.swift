import ListModel

/// Powers that every authority has: those that the general statutes on administrative acts give to all who act by them
/// (加处罚款, 先行登记保存), and names that say no more than such an act, or a reward, without a thing of a field.
///
/// **Source:** the words of 行政处罚法, 行政强制法, 行政许可法, 行政复议法 and 政府信息公开条例; the usage of rewards.
enum EveryAuthority {
  /// Whether a name says nothing but what an authority of any field may do: 查封、扣押, 对作出突出贡献的单位和个人的奖励.
  static func has(_ name: String) -> Bool {
    let letters = NormalisedName.letters(of: name)
    var (position, rest, found) = (0, 0, false)
    while position < letters.count {
      if let end = words.end(letters, at: position, before: letters.count) {
        found = true
        position = end
      } else {
        if !small.contains(letters[position]) { rest += 1 }
        position += 1
      }
    }
    return found && rest == 0
  }

  /// Whether an instrument is about administrative acts of all fields, by its title: 行政处罚法, 浙江省行政程序办法.
  static func isUnder(_ instrument: InstrumentName) -> Bool {
    let title = instrument.text
    // What stands before 省 or 市 is the place whose rule it is.
    let place = title.prefix(8).lastIndex { "省市区县".contains($0) }.map { title[title.index(after: $0)...] }
    return statutes.contains { title.begins(with: $0) || place?.begins(with: $0) ?? false }
  }

  private static let statutes = [
    "行政处罚", "行政强制", "行政许可", "行政执法", "行政复议", "行政程序", "政府信息公开", "罚款决定与罚款收缴分离", "重大行政决策", "国家赔偿",
  ]
  private static let small = LetterSet("的和与及或并且对在向于其所者由被将以为等、，,。;；:：·“”\"'()《》".unicodeScalars)

  private static let words = WordTable<Void>(
    """
    行政处罚 处罚 罚款 加处 加处罚款 滞纳金 没收 违法所得 非法财物 警告 通报批评 吊销 暂扣 许可证 许可证件 执照 证件 证据 可能灭失 以后难以取得 先行登记保存 登记保存 \
    先行登记 抽样取证 听证 听证会 组织 举行 重大 较大 法制审核 集体讨论 行政强制 强制措施 行政强制措施 强制执行 申请 人民法院 法院 查封 扣押 冻结 划拨 拍卖 变卖 代履行 立即代履行 催告 场所 \
    设施 财物 设备 物品 工具 存款 汇款 排除妨碍 恢复原状 当事人 公民 法人 其他组织 单位 个人 集体 人员 有关 相关 涉案 涉嫌 违法 违法行为 行为 逾期 不履行 不缴纳 拒不 拒绝 \
    义务 行政决定 决定 依法 到期 行政许可 许可 隐瞒 情况 真实情况 提供 虚假 材料 虚假材料 欺骗 贿赂 不正当手段 手段 取得 涂改 倒卖 出租 出借 转让 非法 超越 范围 被许可人 申请人 \
    政府信息公开 政府信息 信息公开 依申请 公开 答复 处理 办理 作出 做出 突出 显著 优异 贡献 成绩 成就 先进 优秀 模范 有功 表现 工作 中 有 举报人 举报 投诉 表彰 奖励 表扬 给予 实施 \
    行政复议 复议 行政执法监督检查 行政执法检查 执法监督检查 缴纳 拒不缴纳 分期 延期 暂缓 信息 公示 撤销 撤回 注销 延续 变更 未经 擅自 从事 活动 立案 责令 改正 限期 期限 移送 审批 批准 送达 解除 执行 中止 终结 协议
    """)
}

extension CitedLaw {
  /// Whether both rest on one instrument that is about a field.
  func sharesFieldInstrument(with other: CitedLaw) -> Bool {
    instruments.contains { other.instruments.contains($0) && !EveryAuthority.isUnder($0) }
  }
}
