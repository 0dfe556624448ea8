/// Verbs with which a task begins or ends, beyond those that name acts on every thing (更换供水井盖, 供水井盖更换).
///
/// **Source:** the usage of statutes, mandates (三定规定) and published lists.
enum TaskVerbs {
  /// Where a verb at the head of a piece ends that has its thing behind it.
  ///
  /// - Returns: nil where none stands there, or one that only tells what the noun behind it is for: 更换记录, 疏散通道.
  static func end(_ piece: ArraySlice<Unicode.Scalar>, in letters: [Unicode.Scalar]) -> Int? {
    guard let end = all.end(letters, at: piece.startIndex, before: piece.endIndex), end + 2 <= piece.endIndex
    else { return nil }
    return heads.end(letters, at: end, before: piece.endIndex) == piece.endIndex ? nil : end
  }

  /// Where a verb at the end of a piece begins that has its thing before it.
  static func start(_ piece: ArraySlice<Unicode.Scalar>, in letters: [Unicode.Scalar]) -> Int? {
    let start = piece.endIndex - 2
    guard start - 2 >= piece.startIndex, all.end(letters, at: start, before: piece.endIndex) == piece.endIndex
    else { return nil }
    return start
  }

  private static let all = WordTable<Void>(
    """
    抽查 核查 查验 核验 查看 查勘 勘察 勘验 勘测 测量 测绘 测定 检定 校验 校准 检修 巡检 巡护 巡逻 督查 督办 复查 复核 复验 比对 核对 核实 核减 核销 盘点 \
    抽样 采样 化验 甄别 筛查 摸排 普查 踏勘 鉴别 审定 评审 评定 评选 考评 评价 测算 估算 预测 \
    签发 签署 签订 印发 下发 制发 换发 补发 注销 吊销 撤销 公示 公告 公开 披露 张贴 张挂 悬挂 粘贴 刊登 播放 播报 \
    拨付 下达 发放 分配 划拨 筹集 筹措 募集 征集 收集 归集 汇集 采集 收取 收缴 追缴 代收 垫付 支付 结算 核算 减免 退还 返还 兑付 兑现 \
    采购 购置 购买 配备 配置 配发 调拨 调运 调配 调派 调度 选派 选聘 聘请 招募 遴选 选拔 派遣 派驻 \
    安装 加装 拆装 架设 搭设 搭建 铺设 敷设 埋设 布设 增设 设置 划定 划设 施划 标定 标注 标示 修建 修筑 修缮 修补 修剪 修整 抢修 翻新 翻修 改建 扩建 加固 \
    更换 替换 置换 调换 粉刷 涂刷 清洗 擦洗 冲洗 洗刷 清掏 清淘 清淤 疏浚 疏通 打捞 清除 清拖 砍除 砍伐 铲除 拔除 清剿 移除 挖除 剪除 焚毁 销毁 掩埋 回填 平整 \
    补植 补种 栽植 栽种 移植 浇灌 喷洒 投喂 施放 放流 刷新 拆卸 吊装 吊运 转运 押运 护运 搬运 搬迁 迁移 装卸 \
    查封 查扣 扣押 扣留 暂扣 没收 取缔 关停 关闭 封闭 封锁 封存 封堵 封控 制止 劝阻 劝离 驱离 驱赶 驱散 疏散 疏导 转移 安置 安抚 救治 救护 医治 收治 诊治 接诊 \
    护送 遣返 遣送 解救 抢救 搜救 搜寻 扑救 扑灭 扑杀 捕杀 诱捕 抓捕 缉捕 抓拍 拍摄 侦破 追究 追溯 查办 移交 移送 交办 转办 转送 约谈 纠正 \
    编印 印制 编纂 撰写 修订 绘制 汇总 录入 填报 填写 申报 上报 报送 提交 提供 推送 归档 整理 保存 保管 维修 召集 召开 举办 开设 开通 选定 指定 确定 明确 聘任 \
    调解 调处 裁决 化解 答复 回复 回访 走访 慰问 看望 帮扶 资助 引导 引进 引入 培育 扶持 推广 普及 讲解 传授 指挥 值守 看护 看守 守护 巡守 拦截 拦停 接种 消杀 灭杀 \
    封填 封装 夯实 堵漏 浇筑 喷涂 开挖 挖掘 采挖 采收 捕捞 排干 抽排 截流 截污 导流 拖移 拖离 押解 送医 送检 送达 抽调 布控 布防 稽核 审签 建档 造册 登录 录像 拍照 下载 上传 备份 存档 \
    校对 审校 编排 培植 嫁接 灭火 代管 托管 接管 收容 放养 收购 回购 出让 转让 拍卖 变卖 出租 租用 征用 补偿 赔偿 救济 供养 监护 探视 陪护 推介 推选 推荐 任免 聘用 解聘 考察 考核 测试 \
    试种 展示 宣讲 演示 辅导 训练 操练 轮训 培训 招收 招录 审计 会审 传唤 讯问 取证 举证 劝导 劝返 阻断 阻止 排除 消除 缓解 恢复 重建 开启 启动 启用 停用 终止 中止 解除 撤离 释放 投保 理赔 \
    分析 研判 评估
    """)

  /// Nouns before which a verb only says what they are for.
  private static let heads = WordTable<Void>(
    """
    记录 结果 报告 意见 名单 情况 费用 通知 证明 标准 计划 方案 程序 流程 人员 单位 机构 场所 设施 设备 车辆 区域 通道 工作 活动 行为 工程 项目 合同 协议 \
    资金 经费 资料 材料 信息 数据 台账 档案 制度 机制 办法 规则 规范 指南 目录 清单 系统 平台 中心 站点 点位 期限 时间 地点 路线 方式 措施 要求 条件 依据 \
    任务 职责 能力 水平 力量 队伍 部门 企业 工具 用品 物资 药品 服务 管理 监管 指标 单据 票据 凭证 文书 表格 通报 公告
    """)
}
