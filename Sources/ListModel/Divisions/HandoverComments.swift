/// What the words of a clause say besides whose task something is: why, how well it can be done, and by whose hands.
extension UnitNameScanner {
  private var scalars: [Unicode.Scalar] { text.scalars }

  /// What stands within round brackets and is long enough to be a clause of its own.
  var remarks: [Range<Int>] {
    scalars.indices.compactMap { position in
      guard scalars[position] == "（" || scalars[position] == "(", let end = text.closing(of: position),
        end - position > 9
      else { return nil }
      return (position + 1)..<(end - 1)
    }
  }

  /// Whether what somebody is to do says no more than that it is done: 统一组织实施.
  func isGeneral(_ purpose: Range<Int>) -> Bool {
    var ignored = false
    var adverbs = purpose.lowerBound
    while let end = HandoverWords.adverbs.end(scalars, at: adverbs, before: purpose.upperBound) {
      adverbs = end
    }
    for start in [purpose.lowerBound, adverbs, skipModals(adverbs..<purpose.upperBound, &ignored)] {
      if start == purpose.upperBound
        || HandoverWords.generalVerbs.end(scalars, at: start, before: purpose.upperBound)
          == purpose.upperBound
      {
        return true
      }
    }
    return false
  }

  /// 督促产权单位落实, 组织物业企业实施: whoever sees to it that owners do something has the task.
  func makesOthersDo(_ predicate: Range<Int>) -> Bool {
    var ignored = false
    let start = skipModals(predicate, &ignored)
    guard let end = HandoverWords.making.end(scalars, at: start, before: predicate.upperBound) else {
      return false
    }
    return (2...4).contains { length in
      var verb = predicate.upperBound - length
      let isGeneral =
        verb >= end + 2
        && HandoverWords.generalVerbs.end(scalars, at: verb, before: predicate.upperBound)
          == predicate.upperBound
      while let adverb = [2, 4].first(where: {
        verb - $0 >= end && HandoverWords.adverbs.end(scalars, at: verb - $0, before: verb) == verb
      }) {
        verb -= adverb
      }
      return isGeneral
        && [3, 2, 1].contains {
          verb - $0 >= end && HandoverWords.others.end(scalars, at: verb - $0, before: verb) == verb
        }
    }
  }

  /// Whether a predicate behind 以… makes it the one that is responsible: 为主, 为责任单位.
  func isMain(_ predicate: Range<Int>) -> Bool {
    guard let first = predicate.first, scalars[first] == "为" else { return false }
    if text[predicate].begins(with: "为主") { return true }
    return HandoverWords.responsible.end(scalars, at: first + 1, before: predicate.upperBound)
      == predicate.upperBound
  }

  /// Where the name begins behind a label that says whose something is: 责任单位为, 职责在.
  func labelEnd(at position: Int, before limit: Int) -> Int? {
    if let end = HandoverWords.lyingWith.end(scalars, at: position, before: limit) { return end }
    guard let end = HandoverWords.responsible.end(scalars, at: position, before: limit) else { return nil }
    var ignored = false
    let verb = skipModals(end..<limit, &ignored)
    return verb < limit && "为是系".unicodeScalars.contains(scalars[verb]) ? verb + 1 : nil
  }

  /// 其清掏 behind the thing: the act alone.
  func actOfBefore(_ topic: Range<Int>) -> Range<Int>? {
    guard topic.count > 2, scalars[topic.lowerBound] == "其",
      !"他它余中".unicodeScalars.contains(scalars[topic.lowerBound + 1])
    else { return nil }
    return (topic.lowerBound + 1)..<topic.upperBound
  }

  // MARK: Who cannot

  /// …区级无力承接, …承接不了: the task, and whose it is not; nobody named means the speaker.
  func incapacity(at position: Int, in clause: Range<Int>) -> (task: Range<Int>, whom: [Range<Int>])? {
    guard
      HandoverWords.incapacity.end(scalars, at: position, before: clause.upperBound) == clause.upperBound
        || lacksMeans(at: position, before: clause.upperBound)
    else { return nil }
    var end = position
    while let length = (1...3).first(where: { length in
      end - length >= clause.lowerBound
        && HandoverWords.beforeIncapacity.end(scalars, at: end - length, before: end) == end
    }) {
      end -= length
    }
    let before = clause.lowerBound..<end
    for start in before.suffix(Self.longestSpeaker)
    where isSureName(at: start, before: end) || selfEnd(at: start, before: end) != nil {
      if let whom = recipients(at: start, before: end), whom.end == end {
        let isSelf = selfEnd(at: start, before: end) == end
        return (withoutComment(text.trimmed(clause.lowerBound..<start)), isSelf ? [] : whom.units)
      }
    }
    return (withoutWant(withoutComment(text.trimmed(before))), [])
  }

  /// 无力承接…的审批, 不具备承接…的条件, 没有…的审批能力: the task which somebody at the head of a clause cannot take.
  ///
  /// - Returns: nil where the words are none of these, or name no task.
  func inability(at start: Int, before limit: Int) -> Range<Int>? {
    var start = start
    while let length = (1...3).first(where: { length in
      start + length <= limit
        && HandoverWords.beforeIncapacity.end(scalars, at: start, before: start + length) == start + length
    }) {
      start += length
    }
    if let end = HandoverWords.refusing.end(scalars, at: start, before: limit) { return task(end..<limit) }
    if let end = HandoverWords.unable.end(scalars, at: start, before: limit),
      let verb = HandoverWords.takingOn.end(scalars, at: end, before: limit)
    {
      return task(verb..<limit)
    }
    guard let end = HandoverWords.lacking.end(scalars, at: start, before: limit) else { return nil }
    let verb = HandoverWords.takingOn.end(scalars, at: end, before: limit)
    guard
      let means = (end..<limit).suffix(4).first(where: {
        HandoverWords.means.end(scalars, at: $0, before: limit) == limit
      })
    else { return nil }
    if let verb { return task(verb..<max(verb, means)) }
    let taking = (end..<means).suffix(2).first { start in
      HandoverWords.takingOn.end(scalars, at: start, before: means) == means
    }
    if let taking { return task(end..<taking) }
    // 没有中转点的审批能力.
    return isAct(max(end, means - 2)..<means) ? task(end..<means) : nil
  }

  /// A task as it stands between other words; nil where these name none.
  private func task(_ range: Range<Int>) -> Range<Int>? {
    let task = withoutOf(text.trimmed(range))
    return task.count >= Self.shortestTask ? task : nil
  }

  /// Whether what somebody is to do is what a task ends with: …的审批, 退回市住建局审批.
  func restates(_ purpose: Range<Int>, _ task: Range<Int>) -> Bool {
    isAct(purpose) && text[task].hasSuffix(text[purpose])
  }

  /// Whether words name an act alone.
  func isAct(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty, range.count <= 6 else { return false }
    let sense = TaskSense(String(text[range]))
    return !sense.acts.isEmpty && sense.object.isEmpty
  }

  /// Whether a clause ends by saying that what a task takes is not there: 无执法人员承接.
  private func lacksMeans(at position: Int, before limit: Int) -> Bool {
    guard let start = HandoverWords.lacking.end(scalars, at: position, before: limit),
      limit - start <= Self.longestMeans
    else { return false }
    return (start..<limit).contains { place in
      guard let end = HandoverWords.means.end(scalars, at: place, before: limit) else { return false }
      return HandoverWords.takingOn.end(scalars, at: end, before: limit) == limit
    }
  }

  /// **Units:** letters.
  private static var longestMeans: Int { 10 }
  /// **Units:** letters.
  private static var longestSpeaker: Int { 20 }

  // MARK: Reasons

  /// Whether a clause only gives a reason, or says how hard the task is: 根据三定规定, 技术性强.
  func isComment(_ clause: Range<Int>) -> Bool {
    if isReason(clause) || isWant(clause) { return true }
    return isQuality(at: clause.lowerBound, before: clause.upperBound)
  }

  /// 因无专业人员, 缺乏检测设备, 因力量不足: what is wanting, and nothing that is done.
  private func isWant(_ clause: Range<Int>) -> Bool {
    let start = HandoverWords.causes.end(scalars, at: clause.lowerBound, before: clause.upperBound)
    guard clause.count <= Self.longestReason, !holdsOf(clause) else { return false }
    if let lack = HandoverWords.lacking.end(
      scalars, at: start ?? clause.lowerBound, before: clause.upperBound)
    {
      // 因无施工队: behind 因, whatever is no act is what is wanting.
      if start != nil, clause.upperBound - lack >= 2,
        TaskSense(String(text[(clause.upperBound - 2)..<clause.upperBound])).acts.isEmpty
      {
        return true
      }
      return (lack..<clause.upperBound).suffix(4).contains {
        HandoverWords.means.end(scalars, at: $0, before: clause.upperBound) == clause.upperBound
      }
    }
    guard let start, let last = clause.last else { return false }
    return HandoverWords.qualityEnds.contains(scalars[last])
      || (start..<clause.upperBound).contains {
        HandoverWords.incapacity.end(scalars, at: $0, before: clause.upperBound) == clause.upperBound
      }
  }

  /// 中转点的审批因无力承接, …的审批因人手不足, …的备案仍: the task alone, where it stands before who gets it.
  func withoutReason(_ topic: Range<Int>) -> Range<Int> {
    var topic = topic
    while let length = (1...2).first(where: { length in
      topic.count >= length
        && (length > 1 || topic.count == 1 || scalars[topic.upperBound - 1] == "仍")
        && HandoverWords.still.end(scalars, at: topic.upperBound - length, before: topic.upperBound)
          == topic.upperBound
    }) {
      topic = text.trimmed(topic.lowerBound..<(topic.upperBound - length))
    }
    if isWant(topic) { return topic.upperBound..<topic.upperBound }
    for position in topic.dropFirst(Self.shortestTask) {
      if let task = incapacity(at: position, in: topic)?.task, !task.isEmpty { return task }
    }
    return withoutWant(topic)
  }

  /// 中转点的审批因无专业人员, 中转点的审批因无专业人员、 before another reason: the task alone.
  func withoutWant(_ task: Range<Int>) -> Range<Int> {
    let end = task.last.map { scalars[$0] == "、" ? $0 : task.upperBound } ?? task.upperBound
    let cause = (task.lowerBound..<end).dropFirst(Self.shortestTask).first { position in
      HandoverWords.causes.end(scalars, at: position, before: end) != nil && isWant(position..<end)
    }
    return cause.map { text.trimmed(task.lowerBound..<$0) } ?? task
  }

  /// **Units:** letters.
  private static var longestReason: Int { 16 }

  /// 按照桥梁产权, 根据三定规定: why or how, and nothing that is done.
  func isReason(_ clause: Range<Int>) -> Bool {
    HandoverWords.reasons.end(scalars, at: clause.lowerBound, before: clause.upperBound) != nil
      && !holdsOf(clause)
      && (scalars[clause.upperBound - 1] == "》" || TaskSense(String(text[clause])).acts.isEmpty)
  }

  /// 杆线拆除技术性强, 审批已下放: the task alone.
  func withoutComment(_ range: Range<Int>) -> Range<Int> {
    let range = withoutPrinciple(range)
    for position in range.dropFirst(Self.shortestTask)
    where isQuality(at: position, before: range.upperBound)
      || HandoverWords.doneBefore.end(scalars, at: position, before: range.upperBound) == range.upperBound
    {
      return withoutCause(text.trimmed(range.lowerBound..<position))
    }
    return range
  }

  /// 纠纷调处因, of 纠纷调处因人员不足: the task alone.
  private func withoutCause(_ range: Range<Int>) -> Range<Int> {
    let cause = [2, 1].first { length in
      range.count > length
        && HandoverWords.causes.end(scalars, at: range.upperBound - length, before: range.upperBound)
          == range.upperBound
    }
    return cause.map { text.trimmed(range.lowerBound..<(range.upperBound - $0)) } ?? range
  }

  /// **Units:** letters.
  private static var shortestTask: Int { 4 }

  /// 技术性强, 涉及面广, 工作量大: how hard something is.
  private func isQuality(at position: Int, before limit: Int) -> Bool {
    guard let end = HandoverWords.qualities.end(scalars, at: position, before: limit),
      !holdsOf(position..<limit)
    else { return false }
    return end == limit || limit - end <= 8 && HandoverWords.qualityEnds.contains(scalars[limit - 1])
      || HandoverWords.involving.end(scalars, at: position, before: limit) != nil
  }

  private func holdsOf(_ range: Range<Int>) -> Bool { scalars[range].contains("的") }
}

extension HandoverWords {
  /// Words by which a body makes others do something.
  static let making = WordTable<Void>(
    "督促 责成 责令 组织 协调 组织协调 监督 监督、指导 指导督促 督促指导 督促、指导 指导、督促 负责督促 负责组织 牵头组织 统筹协调")

  /// Words before a verb that say how, or as what, it is done.
  static let adverbs = WordTable<Void>(
    """
    全权 依法依规 依规 依法 限期 及时 立即 尽快 归口 直接 统一 具体 作为责任单位 作为责任主体 作为主管部门 作为牵头单位 作为实施主体 作为第一责任单位 按程序 按规定 分级 统筹
    """)

  /// What bodies or people end with who are made to act.
  static let others = WordTable<Void>("单位 企业 公司 业主 物业 用户 者 人 主体 部门 机构 户 街道 社区 镇 乡镇 村 学校 医院 方 经营户 居民 村民 权属")

  /// What calls a body responsible for something.
  static let responsible = WordTable<Void>(
    """
    责任单位 责任主体 责任部门 主责单位 主责部门 主管部门 主管单位 主管机关 行业主管部门 行政主管部门 牵头单位 牵头部门 主办单位 主办部门 实施单位 实施主体 实施机关 实施部门     管理单位 管理主体 管理部门 监管单位 监管主体 监管部门 管护单位 管护主体 养护单位 养护主体 管养单位 管养主体 承办单位 承办部门 承担单位 承接单位 承接主体 执法主体 执法单位     执法部门 审批部门 审批主体 审批机关 第一责任单位 第一责任主体 第一责任部门 直接责任单位 主体责任单位 运行维护单位 维护单位 负责单位 负责部门
    """)

  /// What stands before a body with which a task lies.
  static let lyingWith = WordTable<Void>("职责在 责任在 职权在 权限在 事权在 主体责任在 管理责任在 监管责任在 管辖权在 审批权在 职能在")

  /// Words that say that somebody cannot take a task, or does not.
  static let incapacity = WordTable<Void>(
    """
    无力承接 承接不了 无法承接 难以承接 不能承接 不予承接 承接不住 承接不下 接不下来 接不下 不承接 未承接 没有承接 无承接能力 没有承接能力 缺乏承接能力 不具备承接条件 不具备承接能力 不具备承接的条件 不具备承接的能力     不具备条件 不具备能力 不具备相应条件 不具备相应能力 不具备实施条件 不具备执法条件 不具备审批条件 不具备审批能力 条件不具备 无力承担 承担不了 接不住 接不了 管不了 办不了     不具备执法资格 无执法权 没有执法权 无权办理 无权实施 无审批权限 没有审批权限 没有权限
    """)

  /// Words that say that something is not there, what a task takes, and that it is taken on: 无 执法人员 承接.
  static let lacking = WordTable<Void>("无 没有 缺乏 缺少 尚无 暂无 不具备 尚不具备 暂不具备 未配备")
  static let means = WordTable<Void>(
    "人员 力量 队伍 机构 编制 经费 资金 资质 资格 能力 条件 权限 职权 执法权 审批权 设备 技术 专业人员 人手")
  static let takingOn = WordTable<Void>("承接 承担 办理 实施 开展 执行 接收")

  /// What stands before such a verb and the task that somebody cannot take.
  static let unable = WordTable<Void>("无力 无法 难以 不能 没有能力 没有条件 没有力量 无能力 无条件 无力量 不具备能力 不具备条件")

  /// Words before a task by which somebody does not take it.
  static let refusing = WordTable<Void>(
    "不承接 未承接 没有承接 尚未承接 暂未承接 暂不承接 不予承接 承接不了 承接不住 承接不下 承担不了 接不住 接不了 管不了 办不了")

  /// What leads over to a reason within a clause, and words before a verb that say that things stay or go so.
  static let causes = WordTable<Void>("因 因为 由于 鉴于")
  static let still = WordTable<Void>("建议 仍 仍然 现 现已 暂 暂时 目前 故 因此 已经 还 还是 依旧 继续 重新")

  /// Words before these.
  static let beforeIncapacity = WordTable<Void>("目前 暂 暂时 现 现阶段 尚 确 确实 已 也 均 都 仍 实际 因")

  /// What a reason begins with.
  static let reasons = WordTable<Void>("按照 依照 依据 根据 鉴于 由于 考虑到 因为 因机构 因人员 因力量 因技术 因条件 因编制 因历史")

  /// What a clause that says how hard a task is begins with, and ends with.
  static let qualities = WordTable<Void>(
    """
    涉及 牵涉 技术性 专业性 政策性 综合性 时效性 危险性 社会性 技术要求 专业要求 难度 工作量 任务重 任务繁重 点多 面广 面大 量大 量多 情况复杂 情况特殊 覆盖面 风险高 风险大     影响面 影响范围 投入大 成本高 资金需求 人员力量 人手 力量不足 人员不足 经费不足 技术力量 专业力量 执法力量 社会影响
    """)
  static let involving = WordTable<Void>("涉及 牵涉")
  static let qualityEnds = LetterSet("强大广高多重杂难长紧急险足限散少缺弱殊".unicodeScalars)

  /// What says that a task has been passed on, without saying to whom.
  static let doneBefore = WordTable<Void>(
    "已下放 已经下放 已全部下放 已移交 已经移交 已划转 已经划转 已委托 已调整 权限已下放 权限下放 已交接 下放后 划转后 移交后 改革后 机构改革后")
}

extension DivisionPredicate {
  /// Whether the subject only helps, guides, or does whatever its duties are.
  var isAssistance: Bool {
    isCatchAll || standing == .bears(.assist) || standing == .bears(.guide)
  }
}

extension HandoverReading {
  /// A task without long remarks in brackets, which are read by themselves.
  func withoutRemarks(_ range: Range<Int>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    for remark in remarks where range.lowerBound < remark.lowerBound && remark.upperBound < range.upperBound {
      pieces.append(start..<(remark.lowerBound - 1))
      start = remark.upperBound + 1
    }
    return (pieces + [start..<range.upperBound]).filter { !$0.isEmpty }
  }
}
