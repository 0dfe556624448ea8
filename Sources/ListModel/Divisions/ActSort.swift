/// What sort of act a clause says is done: acts of two sorts on one thing are two tasks, unless the sorts are near.
///
/// **Source:** the usage of statutes, mandates (三定规定) and published lists.
package enum ActSort: Sendable, Hashable {
  case making, unmaking, granting, withdrawing, paying, checking, levying, remitting, opening, upkeep, buying,
    seizing
  case releasing, keeping, training, telling, planning

  /// Whether no text would use words of the one for what the other means.
  package func isFar(from other: ActSort) -> Bool {
    self != other && !Self.near.contains { $0.contains(self) && $0.contains(other) }
  }

  /// The sort of the act at the head or the end of a clause, and what it is done to.
  ///
  /// - Returns: nil where no known act stands there, or at both places.
  package static func head(of clause: String) -> (sort: ActSort, thing: String)? {
    let letters = clause.letters
    let first = words.match(letters, at: 0, before: letters.count)
    let last = letters.count > 3 ? words.match(letters, at: letters.count - 2, before: letters.count) : nil
    switch (first, last) {
    case (let (sort, end)?, nil):
      return end + 2 <= letters.count ? (sort, String(letters: letters[end...])) : nil
    case (nil, (let sort, _)?): return (sort, String(letters: letters.dropLast(2)))
    default: return nil
    }
  }

  /// The sorts of all acts that a text names.
  package static func all(in text: String) -> Set<ActSort> {
    let letters = text.letters
    return Set(
      letters.indices.compactMap { start in
        guard let (sort, end) = words.match(letters, at: start, before: letters.count),
          end == letters.count || !nounEnds.contains(letters[end])
        else { return nil }
        return sort
      })
  }

  /// Letters that make a noun of an act: 许可证, 征收费.
  private static let nounEnds = LetterSet("证书表簿单费款点站所室员者率量权".unicodeScalars)

  private static let near: [Set<ActSort>] = [
    [.granting, .checking], [.granting, .paying], [.making, .upkeep], [.making, .buying],
    [.making, .opening],
    [.unmaking, .upkeep], [.unmaking, .seizing], [.unmaking, .withdrawing], [.checking, .seizing],
    [.checking, .upkeep],
    [.checking, .keeping], [.opening, .releasing], [.planning, .telling], [.planning, .making],
    [.keeping, .seizing],
    [.remitting, .releasing], [.remitting, .paying], [.remitting, .withdrawing], [.buying, .paying],
    [.buying, .keeping],
  ]

  private static let words = WordTable<ActSort>([
    (
      .making,
      """
      建设 新建 修建 修筑 建造 设置 增设 安装 加装 架设 搭设 搭建 铺设 敷设 埋设 布设 施划 划设 标定 栽植 补植 栽种 补种 种植 悬挂 设立 开设 开挖 挖掘 投放 放流
      """
    ),
    (.unmaking, "拆除 拆卸 拆解 移除 铲除 砍伐 砍除 挖除 取缔 关停 关闭 封堵 封闭 销毁 清除 回填 停用 撤除 捕杀 扑杀"),
    (.granting, "核发 颁发 签发 换发 补发 审批 许可 核准 批准 登记 备案 认定 评定 评选"), (.withdrawing, "注销 吊销 撤销 收回 废止"),
    (.paying, "拨付 发放 支付 兑付 下达 划拨 分发"),
    (.checking, "检查 抽查 核查 审核 审查 复核 巡查 排查 查验 核验 监测 检测 检验 勘验 评估 鉴定 抽检 普查 稽查"),
    (.levying, "征收 收取 收缴 追缴 代收"), (.remitting, "减免 免除 返还 退还"), (.opening, "开启 启用 开放 打开 恢复"),
    (
      .upkeep,
      "维修 维护 养护 管护 保养 检修 抢修 修缮 修复 修剪 清洗 粉刷 清扫 保洁 清理 清运 疏浚 清掏 打捞 更换 翻修"
    ),
    (.buying, "采购 购置 购买 配备 配置 储备 租用 租赁 招标"), (.seizing, "查扣 扣押 暂扣 没收 查封 处罚 查处 扣留"),
    (.releasing, "放行 释放 解除 解封 发还"), (.keeping, "收容 救助 救治 收治 护送 安置 保管 保存"), (.training, "培训 轮训 训练"),
    (.telling, "公布 公示 公开 公告 发布"), (.planning, "编制 制定 拟订 起草 修订"),
  ])
}
