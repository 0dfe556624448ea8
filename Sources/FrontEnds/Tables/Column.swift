import ListModel

/// What a column of a form, or a field of a card, holds.
enum Column: Hashable, Sendable {
  /// 序号.
  case number
  /// The name of the part's item: 职权名称, 主要职责, 管理事项, 监管制度, 服务事项.
  case name
  case basis, note

  case code, category, subitem
  case power(PowerElement)

  case task, office, accountability

  /// 相关部门; 牵头部门 and 配合部门, which give their units a role.
  case parties, leading, assisting
  case role, division, example

  case industry
  case oversight(OversightElement)

  case service(ServiceElement)
}

/// One column of a part: its heading in every wording in which it is known.
struct ColumnSchema: Sendable {
  let column: Column
  /// The first is the canonical heading.
  let headings: [String]
  /// The part cannot do without it.
  let isRequired: Bool

  init(_ column: Column, _ headings: String, required: Bool = false) {
    self.column = column
    self.headings = headings.split(separator: " ").map(String.init)
    isRequired = required
  }
}

/// The columns of one part.
struct PartSchema: Sendable {
  let part: ListPart
  let columns: [ColumnSchema]

  /// The canonical heading of a column.
  func heading(of column: Column) -> String {
    columns.first { $0.column == column }?.headings.first ?? ""
  }

  /// The schema of a part.
  static func schema(of part: ListPart) -> PartSchema {
    switch part {
    case .duties: duties
    case .boundaries: boundaries
    case .oversight: oversight
    case .services: services
    case .powers: powers
    }
  }

  /// **Source:** the columns of submissions.md §3, and headings of published lists.
  private static let powers = PartSchema(
    part: .powers,
    columns: [
      ColumnSchema(.number, numbers),
      ColumnSchema(.code, "职权编码 事项编码 权力编码 权责编码 基本编码 实施编码 编码 事项代码"),
      ColumnSchema(
        .category, "职权类别 职权类型 权力类型 权力类别 权责类型 权责类别 事项类型 事项类别 类别 类型", required: true),
      ColumnSchema(
        .name,
        """
        职权名称 权力名称 事项名称 项目名称 名称 主项 项目 权责事项 权责事项名称 权力事项 权力事项名称 权力项目名称 \
        职权事项 职权事项名称 行政权力名称 行政权力事项 行政权力事项名称 主项名称 大项 大项名称 项目主项 事项主项 行政职权 行政职权名称
        """,
        required: true),
      ColumnSchema(.subitem, "子项 子项名称 小项 小项名称 事项子项 子项事项 项目子项 实施事项 业务办理项"),
      ColumnSchema(
        .power(.body), "实施主体 行使主体 实施机关 责任主体 主体 实施部门 实施单位 法定主体 实施机构 部门名称 实施主体和责任主体"),
      ColumnSchema(.power(.decidingBody), "决定机关 审批机关 决定机构"),
      ColumnSchema(
        .power(.office), "承办机构 责任科室 具体处室 责任处室 承办科室 承办处室 办理机构 内设机构 责任股室 承办单位 实施股室 责任机构"),
      ColumnSchema(
        .basis,
        "实施依据 设定依据 法律依据 职权依据 依据 权力依据 法定依据 设立依据 设定和实施依据 设定及实施依据 依据名称", required: true),
      ColumnSchema(.power(.level), "行使层级 实施层级 层级 实施层级及权限 权限"),
      ColumnSchema(.power(.source), "权力来源 职权来源"),
      ColumnSchema(.power(.scope), "权限划分 行使内容 实施权限 行使权限 层级权限 权限范围"),
      ColumnSchema(.power(.duty), "责任事项 责任内容 责任事项内容 责任清单 责任"),
      ColumnSchema(.power(.dutyBasis), "责任事项依据 责任依据"),
      ColumnSchema(.power(.accountability), "追责情形 违法责任 问责情形 责任追究情形 追责情形和依据 责任追究"),
      ColumnSchema(.power(.accountabilityBasis), "追责依据 问责依据 追责情形依据 责任追究依据"),
      ColumnSchema(.power(.telephone), "监督电话 投诉电话 监督投诉电话 监督方式 投诉举报电话"),
      ColumnSchema(.power(.timeLimit), "办理期限 办理时限 承诺期限 法定期限 承诺时限 法定时限 期限"),
      ColumnSchema(.power(.fee), "收费依据和标准 收费依据及标准 收费标准 收费标准及依据 收费标准和依据 收费依据"),
      ColumnSchema(.power(.note), notes),
    ])

  private static let duties = PartSchema(
    part: .duties,
    columns: [
      ColumnSchema(.number, numbers),
      ColumnSchema(
        .name, "主要职责 部门职责 职责名称 部门主要职责 主要职责名称 单位主要职责 单位职责 职责", required: true),
      ColumnSchema(
        .task, "具体工作事项 具体责任事项 工作事项 具体工作事项名称 具体事项 主要工作事项 具体工作 责任事项",
        required: true),
      ColumnSchema(.office, "责任处室 具体处室 责任科室 承办处室 承办科室 责任股室 承办机构 内设机构 责任机构 处室 科室"),
      ColumnSchema(
        .accountability, "追责依据及追责情形 追责情形及追责依据 追责情形及依据 追责情形和依据 追责依据和追责情形 追责情形"),
      ColumnSchema(.note, notes),
    ])

  private static let boundaries = PartSchema(
    part: .boundaries,
    columns: [
      ColumnSchema(.number, numbers),
      ColumnSchema(.name, "管理事项 边界事项 事项 管理事项名称 职责边界事项 边界管理事项 事项名称", required: true),
      ColumnSchema(
        .parties, "相关部门 涉及部门 部门 相关单位 涉及单位 部门名称 责任部门 相关部门名称 单位名称 单位", required: true),
      ColumnSchema(.leading, "牵头部门 牵头单位 主办部门 主办单位 主管部门 主责部门 主责单位"),
      ColumnSchema(.assisting, "配合部门 配合单位 协办部门 协办单位 协同部门 协同单位 参与部门 参与单位"),
      ColumnSchema(.role, "角色 部门角色 责任角色 责任分类 职责类型"),
      ColumnSchema(
        .division,
        "职责分工 职责分工及协调配合机制 分工 职责分工和协调配合机制 部门职责分工 职责边界 职责划分 职责边界划分 具体职责分工 具体分工 责任分工 分工情况 职责",
        required: true),
      ColumnSchema(.basis, "相关依据 依据 法律依据 法定依据 分工依据 划分依据 职责依据"),
      ColumnSchema(.example, "事例 案例 例 举例 典型案例 相关案例 示例"),
      ColumnSchema(.note, notes),
    ])

  private static let oversight = PartSchema(
    part: .oversight,
    columns: [
      ColumnSchema(.number, numbers),
      ColumnSchema(
        .name,
        """
        监管制度 监管事项 制度名称 监督检查事项 事中事后监管制度 事中事后管理制度 监管制度名称 监管事项名称 事中事后监管制度名称 \
        监管制度和措施 事中事后监管事项
        """,
        required: true),
      ColumnSchema(.industry, "行业 行业领域 所属行业 监管行业 监管领域 行业类别"),
      ColumnSchema(.oversight(.object), "监管对象 监督检查对象 检查对象 监督对象"),
      ColumnSchema(.oversight(.content), "监管内容 监督检查内容 检查内容 主要内容 监督内容"),
      ColumnSchema(.oversight(.manner), "监管方式 监督检查方式 检查方式 监管方法 监督检查的方式 监督方式"),
      ColumnSchema(.oversight(.measures), "监管措施 监督检查措施 检查措施 监督措施"),
      ColumnSchema(.oversight(.procedure), "监管程序 监督检查程序 检查程序 监督程序"),
      ColumnSchema(
        .oversight(.handling), "监管处理 监督检查处理 监管处理措施 监督检查处理措施 检查处理 处理措施 处理 结果处理"),
      ColumnSchema(.basis, "依据 监管依据 法律依据 相关依据 法定依据 制度依据 设定依据 实施依据"),
      ColumnSchema(.note, notes),
    ])

  private static let services = PartSchema(
    part: .services,
    columns: [
      ColumnSchema(.number, numbers),
      ColumnSchema(
        .name, "服务事项 公共服务事项 事项名称 公共服务事项名称 服务事项名称 公共服务名称 服务名称 服务项目 名称", required: true),
      ColumnSchema(.service(.content), "主要内容 服务内容 公共服务内容 内容"),
      ColumnSchema(.service(.recipient), "服务对象 办理对象 对象"),
      ColumnSchema(.service(.office), "承办机构 承办单位 责任处室 承办处室 承办科室 责任科室 办理机构 服务机构"),
      ColumnSchema(.service(.place), "办理地点 服务地点 办事地点 地点 办理地址"),
      ColumnSchema(.service(.telephone), "联系电话 咨询电话 服务电话 电话 联系方式 办公电话"),
      ColumnSchema(.basis, "依据 服务依据 法律依据 设定依据 实施依据 相关依据 法定依据"),
      ColumnSchema(.note, notes),
    ])

  private static let numbers = "序号 编号 序列 项目序号"
  private static let notes = "备注 说明 备注说明 备注（说明）"
}
