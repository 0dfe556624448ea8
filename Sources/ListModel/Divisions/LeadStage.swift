/// A stage of a matter that one unit can lead while another one leads the next (环节).
///
/// **Source:** the usage of statutes (事前、事中、事后; 日常监管、应急处置).
package enum LeadStage: Sendable, Hashable {
  case preparation, entry, building, running, supervision, enforcement, emergency, aftermath

  /// The stages of which a text speaks; words for the whole (管理, 治理) name none.
  package static func all(in text: String) -> Set<LeadStage> {
    let letters = NormalisedName.letters(of: text)
    var found: Set<LeadStage> = []
    var position = 0
    while position < letters.count {
      guard let (stage, end) = words.match(letters, at: position, before: letters.count) else {
        position += 1
        continue
      }
      // 改造后的检查: not the stage itself.
      let isTime = end < letters.count && "前后".unicodeScalars.contains(letters[end])
      if let stage, !isTime { found.insert(stage) }
      position = end
    }
    return found
  }

  /// Whether it goes on as long as there is something to lead, so that who leads it leads what no other stage has.
  package var isLasting: Bool { self == .supervision || self == .running }

  /// What comes up, and what is then done: 疫情处置, 火情扑救; to watch for it is daily work.
  private static let emergencies = [
    "疫情", "火情", "火灾", "汛情", "灾情", "旱情", "警情", "舆情", "事件", "疫病", "溢油", "泄漏", "险情", "洪水", "病例",
  ].flatMap { event in
    ["处置", "应对", "扑救", "扑灭", "响应", "救治", "封控", "抢险"].map { event + $0 } + ["发生" + event]
  }.joined(separator: " ")

  private static let words = WordTable<LeadStage?>([
    (.preparation, "规划编制 编制规划 标准制定 制定标准 政策制定 制定政策 选址 规划布局 布局规划"),
    (.entry, "审批 许可 核准 准入 备案 登记 发证 核发 事前审批 审查 审核 审定"),
    (.building, "建设 施工 新建 在建 改造 竣工验收 验收 安装"),
    (.running, "运行 运营 运维 养护 管养 管护 维护 维修 保养"),
    (
      .supervision,
      """
      监管 监督 监督管理 监督检查 检查 巡查 巡检 抽查 日常 日常管理 常态 常态化 平时 事中 事中事后 预防 防范 防控 灾前 事前 隐患整改 隐患排查 隐患排查治理 \
      事故防控 事故预防 事故防范 事故隐患 风险防控 灾害防治 灾害预防 灾害防御
      """
    ),
    (.enforcement, "行政处罚 处罚 查处 立案 取缔 执法"),
    (.emergency, "应急 应急处置 应急救援 救援 抢险 抢修 抢救 险情 事故 突发 突发事件 突发事故 灾害 灾中"),
    (.aftermath, "善后 灾后 事后 事故调查 事故调查处理 灾害调查 恢复重建 重建 灾后重建"),
    (.emergency, emergencies),
    (nil, "应急管理 应急预案 应急演练 应急物资 应急局 建设用地 建设项目 建设工程 建设单位 施工单位 运营单位 安全事故"),
  ])
}
