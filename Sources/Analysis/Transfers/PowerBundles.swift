import ListModel

/// Which words of the transfers register name one power, and which a field of law or a number of powers.
extension TransferSubject {
  /// Whether what is named is one power: whatever does not say that it is several, or a field of law.
  var isOnePower: Bool {
    guard let whole = name else { return true }
    let bare = PowerName.withoutHint(whole.text).map { PowerName($0) } ?? whole
    guard bare.text.unicodeScalars.count >= Self.shortest, !Self.hasCount(written) else { return false }
    let text = PowerName.withoutHint(written) ?? NormalisedName(written).text
    guard !Self.fields.contains(where: text.ends), !Self.isOpen(text) else { return false }
    // 对…的处罚 says what is done, and to whom.
    let (isAbout, hasObject) = (text.begins(with: "对"), text.holds("的"))
    guard isAbout && hasObject || !Self.isBundle(text) else { return false }
    switch bare.core?.act {
    case .approval, .filing, .confirmation: return true
    case .penalty: return isAbout || hasObject
    case .inspection, nil: return isAbout || hasObject || !Self.generals.contains(where: text.ends)
    }
  }

  /// Whether the pieces of a cell are each the name of a power, and not of one together.
  ///
  /// - Parameter isKnown: whether something bears the name.
  static func areNames(_ parts: [TransferSubject], isKnown: (PowerName) -> Bool) -> Bool {
    func bears(_ part: TransferSubject) -> Bool { part.code != nil || part.name.map(isKnown) == true }
    if parts.allSatisfy({ bears($0) || $0.endsLikePower }) { return true }
    guard parts.allSatisfy({ bears($0) || $0.isOnePower }) else { return false }
    // 渔船检验、货船检验; or one of them is listed somewhere.
    let ends = Set(parts.map { $0.name.map { String($0.text.suffix(Self.commonEnd)) } ?? "" })
    return ends.count == 1 || parts.contains(where: bears)
  }

  /// Whether the name ends with a word for what is done.
  private var endsLikePower: Bool {
    guard let whole = name else { return true }
    guard isOnePower else { return false }
    let bare = PowerName.withoutHint(whole.text).map { PowerName($0) } ?? whole
    switch bare.core?.act {
    case .approval, .filing, .confirmation: return true
    case .penalty, .inspection: return written.begins(with: "对") || written.holds("的")
    case nil: return Self.acts.contains { bare.text.ends(with: $0) }
    }
  }

  /// Whether a number of powers is named: 26项农业行政处罚, 取水许可等5项; 两项 in 残疾人两项补贴资格认定 counts none.
  private static func hasCount(_ text: String) -> Bool {
    text.allPlaces(of: "项").contains { range in
      let head = text[..<range.lowerBound]
      guard let last = head.last, numerals.contains(last) else { return false }
      return !isOfThing(head: head.dropLast(), number: last, rest: text[range.upperBound...])
    }
  }

  /// Whether a number is a part of the name of the thing that an act has for its object: 两项补贴 of 残疾人两项补贴审批.
  ///
  /// At the beginning 五项取水许可 are five of them.
  private static func isOfThing(head: Substring, number: Character, rest: Substring) -> Bool {
    guard smallNumbers.contains(number), head.last.map({ !numerals.contains($0) && $0 != "等" }) ?? true,
      !rest.holds("行政"), !openEnds.contains(where: rest.begins)
    else { return false }
    switch PowerName(String(rest)).core?.act {
    case .filing, .confirmation: return true
    case .approval, .penalty, .inspection: return !head.isEmpty
    case nil: return acts.contains { rest.ends(with: $0) && rest != $0 }
    }
  }

  private static func isBundle(_ text: String) -> Bool {
    bundles.contains(where: text.holds) || heads.contains(where: text.begins)
  }

  /// Whether a list of powers breaks off in the words: 取水许可等, 取水许可等行政许可; but 中等职业学校设置审批, and 对…等活动的处罚.
  private static func isOpen(_ text: String) -> Bool {
    text.allPlaces(of: "等").contains { range in
      let rest = text[range.upperBound...]
      if rest.isEmpty { return true }
      guard range.lowerBound > text.startIndex, !text.begins(with: "对"),
        !"中高初上下同平对优相一二三四五六七八九十甲乙丙".contains(text[text.index(before: range.lowerBound)])
      else { return false }
      return openEnds.contains(where: rest.begins)
    }
  }

  private static let numerals = "0123456789０１２３４５６７８９一二三四五六七八九十百两余多几"
  private static let smallNumbers = "一二三四五六七八九十两"
  /// **Units:** letters.
  private static let shortest = 4
  /// **Units:** letters, in which the names of a cell end alike.
  private static let commonEnd = 2
  private static let bundles = ["领域", "方面", "职权", "权限", "职责", "职能", "系列", "清单", "附件"]
  private static let heads = ["各类", "各项", "全部", "所有", "有关", "相关", "部分"]
  private static let openEnds = ["行政", "事项", "权", "职权", "许可", "审批", "处罚", "检查", "强制", "确认", "业务"]
  /// How fields of law and offices end.
  private static let fields = [
    "权", "职权", "权限", "职责", "职能", "事项", "工作", "管理", "执法", "监察", "监管", "服务", "业务", "任务", "事务", "目录",
  ]
  /// Categories that stand for all powers of a field where no object is named: 城市管理行政强制.
  private static let generals = ["行政强制", "行政检查", "行政确认", "行政征收", "行政给付", "行政奖励", "行政裁决", "行政权力"]
  private static let acts = [
    "登记", "备案", "认定", "确认", "审查", "审核", "验收", "核定", "征收", "给付", "奖励", "裁决", "强制", "查封", "扣押", "批准", "签发",
    "初审", "发放",
    "注册", "检定", "鉴定", "拆除", "证",
  ]
}
