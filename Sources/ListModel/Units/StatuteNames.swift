/// What statutes call the body of a field (公安机关, 水行政主管部门, 住建部门), and which units of a register may be meant.
struct StatuteNames: Sendable {
  /// A field of work that a name of a unit states.
  private struct Field: Sendable {
    let unit: UnitID
    /// Its letters without those that join words. **Shape:** non-empty.
    let letters: [Unicode.Scalar]
    /// What stands between the words that join: 人力资源 and 社会保障.
    let parts: [ArraySlice<Unicode.Scalar>]
    let places: [[Unicode.Scalar]]
  }

  private let fields: [Field]

  init(_ names: UnitNameIndex) {
    fields = names.entries.flatMap { entry in
      let ending = Self.endings.first { ending in
        entry.core.count > ending.count && entry.core.suffix(ending.count).elementsEqual(ending)
      }
      let parts = entry.core.dropLast(ending?.count ?? 0).split(whereSeparator: Self.isJoint)
      let letters = Array(parts.joined())
      let field = Field(unit: entry.bearer.id, letters: letters, parts: parts, places: entry.places)
      return ending == nil || letters.isEmpty ? [] : [field]
    }
  }

  /// The units that a name may mean, the likeliest first, each with those that are as likely.
  ///
  /// - Parameter names: tells which words are places.
  /// - Returns: none for names that statutes give to no body of a field: 有关部门, 金融机构, 司法机关.
  func units(meantBy name: [Unicode.Scalar], _ names: UnitNameIndex) -> [Set<UnitID>] {
    guard name.count <= Self.longestName else { return [] }
    for core in Self.cores(of: name) {
      for reading in names.readings(of: core).reversed() {
        let found = units(inChargeOf: reading)
        if !found.isEmpty { return found }
      }
    }
    return []
  }

  /// Units in charge of a field: those named after it, then those in whose name it is left out in part, then those that
  /// have it among others, then those to which reforms gave it.
  private func units(inChargeOf reading: UnitNameIndex.Reading) -> [Set<UnitID>] {
    let core = reading.core.filter { !Self.isJoint($0) }
    let today = Self.successors.match(core, at: 0, before: core.count)
    let heirs = today.flatMap { $0.end == core.count ? $0.meaning : nil } ?? []
    guard core.count > 1 || !heirs.isEmpty else { return [] }
    var ranks = [Set<UnitID>](repeating: [], count: 4)
    for field in fields where reading.place.isEmpty || field.places.contains(reading.place) {
      if let rank = Self.rank(of: core, heirs, for: field) { ranks[rank].insert(field.unit) }
    }
    return ranks.filter { !$0.isEmpty }
  }

  private static func rank(
    of core: [Unicode.Scalar], _ heirs: [[Unicode.Scalar]], for field: Field
  ) -> Int? {
    if core.count > 1 {
      if core == field.letters { return 0 }
      if isSpread(core, over: field.letters[...]) { return 1 }
      let isGeneral = generalFields.end(core, at: 0, before: core.count) == core.count
      if !isGeneral, field.parts.contains(where: { isSpread(core, over: $0) }) || holds(field.letters, core) {
        return 2
      }
    }
    return heirs.contains { isSpread($0, over: field.letters[...]) || holds(field.letters, $0) } ? 3 : nil
  }

  /// Whether all letters of a short name stand in a longer one in their order, both beginning alike: 住建 in 住房城乡建设.
  private static func isSpread(_ short: [Unicode.Scalar], over long: ArraySlice<Unicode.Scalar>) -> Bool {
    guard short.first == long.first, short.count <= long.count else { return false }
    var rest = long
    for letter in short {
      guard let place = rest.firstIndex(of: letter) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }

  private static func holds(_ text: [Unicode.Scalar], _ word: [Unicode.Scalar]) -> Bool {
    guard word.count <= text.count else { return false }
    return (0...(text.count - word.count)).contains { text[$0..<($0 + word.count)].elementsEqual(word) }
  }

  // MARK: Names

  /// What a name may be about, longer readings first: 城市管理 and 城市 of 城市管理部门; 公安 of 公安机关交通管理部门.
  private static func cores(of name: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    let name = withoutGovernment(name)
    var cores: [[Unicode.Scalar]] = []
    for ending in genericEndings
    where name.count > ending.count && name.suffix(ending.count).elementsEqual(ending) {
      cores.append(Array(name.dropLast(ending.count)))
    }
    if cores.isEmpty {
      // 公安、民政等部门: a field alone stands for its department.
      let isField = DivisionWords.fields.end(name, at: 0, before: name.count) == name.count
      return isField ? [name] : []
    }
    if notOfFields.end(name, at: 0, before: name.count) == name.count { return [] }
    if let inner = organs.lazy.compactMap({ head(of: name, before: $0) }).first { cores.append(inner) }
    return cores
  }

  /// What stands before an organ of its own: 公安 of 公安机关交通管理部门.
  private static func head(of name: [Unicode.Scalar], before organ: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    guard name.count > organ.count + 1 else { return nil }
    let place = (2..<(name.count - organ.count)).first { name[$0..<($0 + organ.count)].elementsEqual(organ) }
    return place.map { Array(name[..<$0]) }
  }

  /// 县级以上地方人民政府水行政主管部门, 本市…, 当地…: whose body it is says nothing.
  private static func withoutGovernment(_ name: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var rest = name[...]
    for place in name.indices.dropLast(2).reversed() where name[place] == "政" && name[place + 1] == "府" {
      rest = name[(place + 2)...]
      break
    }
    while let end = owners.end(name, at: rest.startIndex, before: name.count), end + 2 < name.count {
      rest = name[end...]
    }
    return Array(rest)
  }

  private static func isJoint(_ letter: Unicode.Scalar) -> Bool { "和与及、".unicodeScalars.contains(letter) }

  /// **Units:** letters.
  private static let longestName = 40
  /// What units' names end with. **Shape:** longer words first.
  private static let endings = ["委员会", "办公室", "支队", "大队", "总队", "局", "委", "办", "厅", "队"].map { $0.letters }
  /// What statutes put behind a field, shorter words first, so that the field is as long as can be.
  private static let genericEndings = [
    "部门", "机关", "管理机构", "主管机构", "监督机构", "救援机构", "主管部门", "管理部门", "行政部门", "监督管理部门", "行政主管部门", "行政管理部门",
    "主管机关", "行政机关", "行政主管机关", "管理机关", "监督管理机构",
  ].map { $0.letters }
  private static let organs = ["机关交通", "部门交通", "交通管理", "机关消防", "机关出入境", "出入境管理", "机关治安"].map { $0.letters }
  private static let owners = WordTable<Void>("本级 本市 全市 我市 当地 所在地 属地 地方 各级 同级 县级以上 以上 有关 相关 负责 负有")
  /// Names of bodies of many fields, or of no administration.
  private static let notOfFields = WordTable<Void>(
    "司法机关 检察机关 审判机关 国家机关 行政机关 权力机关 监察机关 行政管理部门 行政主管部门 登记机关 发证机关")
  /// Words of many fields, which name none unless a unit has no other name.
  private static let generalFields = WordTable<Void>(
    "监督 管理 监督管理 监管 执法 行政执法 综合 行政 审批 服务 保障 安全 事务 政务 社会 资源 技术 生产 促进 发展 组织 建管 运行 运营")

  /// Fields that reforms gave to others, and the fields of those. **Shape:** each the letters of a field.
  ///
  /// **Source:** the schemes of 2008, 2013 and 2018 for reforming institutions (国务院机构改革方案), and the usage of statutes.
  private static let successors = WordTable<[[Unicode.Scalar]]>([
    (fields("水利", "水务"), "水 水行政 水利 水务 水政"),
    (fields("生态环境"), "环保 环境保护 环境 生态"),
    (fields("住房城乡建设", "住建"), "建设 城乡建设 住房 房管 房产 房地产 房屋 城建 规划建设 住房保障"),
    (fields("卫生健康", "卫健"), "卫生 卫计 卫生计生 卫生和计划生育 卫生计划生育 计生 计划生育 疾控 疾病预防控制"),
    (
      fields("市场监督管理", "市场监管"),
      """
      工商 工商行政管理 质监 质量技术监督 质量监督 食药监 食品药品监督管理 食品药品监管 食品药品 药监 药品监督管理 \
      物价 价格 知识产权
      """
    ),
    (fields("自然资源"), "国土 国土资源 土地 规划 城乡规划 测绘 测绘地理信息 地质矿产 矿产资源 不动产登记"),
    (fields("农业农村"), "农业 畜牧 畜牧兽医 兽医 渔业 农机 农业机械 水产 种子"),
    (
      fields("文化旅游", "文旅", "旅游文化", "旅文", "文化广电旅游", "文广旅"),
      "文化 旅游 文物 广电 广播电视 文广新 文化广电 新闻出版"
    ),
    (fields("应急管理", "应急"), "安监 安全生产监督管理 安全监管 安全生产监管"),
    (
      fields("城市管理", "综合行政执法", "综合执法"),
      "城管 城管执法 城市管理 城市管理执法 综合执法 综合行政执法 市容 市容环境卫生 环卫 城市管理综合执法"
    ),
    (fields("发展改革", "发改"), "发改 发展改革 计划 能源"),
    (fields("工业信息化", "经济信息化", "工信", "经信"), "经信 工信 经贸 工业 信息化 工业和信息化 经济和信息化"),
    (fields("林业", "林草", "自然资源"), "林业 林草 林业草原 绿化 园林"),
    (fields("交通运输", "交通"), "交通 运管 道路运输 公路 航道 港口 路政"),
    (fields("商务"), "商务 商贸 商业 粮食流通"),
    (fields("人力资源社会保障", "人社"), "劳动 人事 劳动保障 劳动和社会保障 人力资源 社会保障"),
    (fields("教育", "教体"), "教育 教体"), (fields("体育", "文化广电旅游体育", "文旅体"), "体育"),
    (fields("科学技术", "科技"), "科技 科学技术"), (fields("消防救援", "消防"), "消防 公安消防"),
  ])

  private static func fields(_ names: String...) -> [[Unicode.Scalar]] { names.map { $0.letters } }
}
