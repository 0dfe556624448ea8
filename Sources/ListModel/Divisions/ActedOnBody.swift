/// Bodies to which something is done, which look like those that act: 检查定点零售机构, 更新监测站设备.
extension UnitNameScanner {
  private var scalars: [Unicode.Scalar] { text.scalars }

  /// Whether the first of some names begins with what is done to a body, and no word behind it gives that body a role.
  func isActedOn(_ list: List, at start: Int, before limit: Int) -> Bool {
    guard !list.isKnown, list.role == nil, let first = list.units.first else { return false }
    // 约谈建设单位负责人
    if DivisionWords.beginsNoun(scalars, at: list.end, before: limit) { return true }
    guard beginsWithAct(first) || isFollowedByNoun(first, list.end, before: limit) else { return false }
    var ignored = false
    let predicate = skipModals(list.end..<limit, &ignored)
    return DivisionWords.role(scalars, at: predicate, before: limit) == nil
  }

  /// Whether what ends a clause like the name of a body is as well a place with what is done there before it, no table knowing
  /// the act: 改造换热站, and not 疾控中心, 应急指挥中心.
  func isPlace(_ list: List, at start: Int, before limit: Int) -> Bool {
    guard list.units.count == 1, list.role == nil, list.end == limit, !isAuthority(list, at: start) else {
      return false
    }
    let name = list.units[0]
    return name.suffix(2).contains { position in
      position >= start + Self.shortestActOnPlace
        && Self.places.end(scalars, at: position, before: limit) == limit
        && !(1...2).contains { length in
          Self.services.end(scalars, at: position - length, before: position) == position
            || Self.qualifiers.end(scalars, at: position - length, before: position) == position
        }
    }
  }

  /// **Units:** letters of an act and of a word for the kind of the place.
  private static let shortestActOnPlace = 3
  private static let places = WordTable<Void>("站 中心 所 馆 医院 学校 园区")

  /// Words before the ending of a body that say what it does for others.
  private static let services = WordTable<Void>(
    "指挥 调度 管理 控制 救援 救助 保障 监督 监测 监控 检测 检验 检查 执法 保健 防治 防疫 研究 培训 推广 派出 司法 急救 疾控 交易 接待 评估 鉴定 仲裁 调解 联络")

  /// Whether a noun stands behind a name that begins with a verb, and no word of a predicate: 培训行业协会会员.
  private func isFollowedByNoun(_ name: Range<Int>, _ end: Int, before limit: Int) -> Bool {
    guard end < limit, TaskPhrase.verbEnd(scalars[name], in: scalars) != nil,
      !Self.predicateLetters.contains(scalars[end]),
      DivisionWords.verbs.end(scalars, at: end, before: limit).map({ $0 < end + 2 }) ?? true
    else { return false }
    return TaskPhrase.verbEnd(scalars[end..<limit], in: scalars) == nil
  }

  /// Letters that stand alone before or for a verb.
  private static let predicateLetters = LetterSet("对将把按依据在向应要不可须经为是报，,、和与及的".unicodeScalars)

  /// Whether a name that nothing follows which a body can do is one of a body all the same: 公安机关.
  func canAct(_ list: List, at start: Int, before limit: Int) -> Bool {
    list.isKnown || list.role != nil || isAuthority(list, at: start)
      || DivisionWords.verbs.end(scalars, at: list.end, before: limit) != nil
      || TaskPhrase.verbEnd(scalars[list.end..<limit], in: scalars) != nil
  }

  /// Whether the first of some names is that of an authority, by the field that it begins with or the word that it ends with,
  /// or the register has it; what others are called may as well be a thing.
  func isAuthority(_ list: List, at start: Int) -> Bool {
    guard !list.isKnown, let first = list.units.first else { return list.isKnown }
    return Self.endsAsAuthority(scalars[first])
      || DivisionWords.heads.end(scalars, at: start, before: first.upperBound) != nil
      || DivisionWords.fields.end(scalars, at: start, before: first.upperBound) != nil
      || list.units.count > 1
  }

  /// Whether a name begins with a verb and goes on with a body, as no body's own name does: not 检测机构, 建设行政主管部门.
  private func beginsWithAct(_ name: Range<Int>) -> Bool {
    let isOfField = DivisionWords.fields.end(scalars, at: name.lowerBound, before: name.upperBound) != nil
    guard !(isOfField && Self.endsAsAuthority(scalars[name])),
      var position = TaskPhrase.verbEnd(scalars[name], in: scalars)
    else { return false }
    // 养护作业单位 is called by what it does, 检查施工单位 is what is done to it.
    let act = TaskSense(String(text[name.lowerBound..<position])).acts.first
    let isOfNames =
      endsAsKind(position, name) || Self.endsAsAuthority(scalars[name])
      || act.map(Self.trades.contains) ?? false
    while position < name.upperBound {
      if endsAsKind(position, name) { return !isOfNames }
      let next =
        Self.qualifiers.end(scalars, at: position, before: name.upperBound)
        ?? TaskPhrase.verbEnd(scalars[position..<name.upperBound], in: scalars)
      guard let next else { return true }
      position = next
    }
    return false
  }

  private func endsAsKind(_ position: Int, _ name: Range<Int>) -> Bool {
    Self.kinds.end(scalars, at: position, before: name.upperBound) == name.upperBound
  }

  private static func endsAsAuthority(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
    authorities.contains { name.count > $0.count && name.suffix($0.count).elementsEqual($0) }
  }

  private static let authorities = "局 厅 部门 机关 政府 办事处 管委会 居委会 村委会 法院 检察院 支队 大队 总队 海关".split(separator: " ")
    .map { String($0).letters }

  /// The acts after which bodies are called that do them for others: upkeep, clearing, running, testing, installing.
  private static let trades = LetterSet(["护", "清", "淤", "运", "测", "装"])

  /// What names of classes of bodies end with, behind what these do.
  private static let kinds = WordTable<Void>("机构 部门 机关 单位 企业 公司 局 厅 办公室 办 委员会 委 中心 站 所 队 处 组织 集团 协会")

  /// Words before such an ending that say of what kind the body is.
  private static let qualifiers = WordTable<Void>(
    "行政 主管 行业 职能 执法 责任 专业 技术 服务 综合 应急 预警 信息 作业 施工 经营 使用 生产 设计 供应 承包 承运 开发 产权 权属 和 与 及 、")
}
