import ListModel

/// What a row of the transfers register is about: one power, by code, by name, or by both.
struct TransferSubject: Sendable {
  /// The basic code, or a code of another scheme as written.
  let code: String?
  let name: PowerName?
  /// The name with which findings speak of it: as written.
  let written: String

  /// The powers that a cell names: one; or several, each on a line of its own, or parted by semicolons or by 、.
  ///
  /// 、 stands in names of powers, too: the whole is one where a list or the guidance catalogue has it; else it is parted
  /// where each piece is certainly a power.
  /// A cell that names a whole field or a number of powers (26项农业行政处罚) gives a name that no power has.
  ///
  /// - Parameter isKnown: whether something bears the name.
  static func subjects(in cell: String, isKnown: (PowerName) -> Bool) -> [TransferSubject] {
    cell.split { "；;\n\r".contains($0) || $0 == "\r\n" }.flatMap { piece -> [TransferSubject] in
      guard let whole = TransferSubject(String(piece)) else { return [] }
      guard piece.contains("、"), !(whole.name.map(isKnown) ?? false) else { return [whole] }
      let parts = piece.split(separator: "、").map { TransferSubject(String($0)) }
      let isList = parts.allSatisfy { part in
        guard let part else { return false }
        return part.code != nil || part.name.map(isKnown) == true || part.isOnePower
      }
      return isList ? parts.compactMap { $0 } : [whole]
    }
  }

  init?(_ written: String) {
    let text = NormalisedName(written).text
    guard !text.isEmpty, text.utf8.count <= Self.longest else { return nil }
    let head = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    let rest = text.dropFirst(head.count)
    if head.count >= 6, head.contains(where: \.isNumber) {
      code = Self.code(String(head))
      let name = PowerName(String(rest))
      self.name = name.text.isEmpty ? nil : name
      self.written = name.text.isEmpty ? written.trimmingBlanks() : String(rest)
    } else {
      code = nil
      name = PowerName(text)
      self.written = written.trimmingBlanks()
    }
  }

  /// The code by which a row and a power meet: the twelve digits, or what stands there in another scheme.
  static func code(_ written: String) -> String {
    (try? PowerCode(written).basic.text) ?? NormalisedName(written).text
  }

  /// Whether the name can only be that of one power, not of a field or a bundle of them.
  var isOnePower: Bool {
    guard let whole = name else { return true }
    guard !Self.bundles.contains(where: written.holds), !Self.hasCount(written) else { return false }
    let name = PowerName.withoutHint(whole.text).map { PowerName($0) } ?? whole
    switch name.core?.act {
    case .approval, .filing, .confirmation: return true
    case .penalty, .inspection: return written.hasPrefix("对") || written.holds("的")
    case nil: return Self.endings.contains { name.text.hasSuffix($0) }
    }
  }

  /// Whether the note of a row says that not all of a power moves; that supervision stays does not say so.
  ///
  /// Words of the power's own name say nothing of it (河道管理范围内…), nor does it that all of the city is meant.
  /// - Parameter subject: the row's subject as written.
  static func isPartial(note: String, of subject: String) -> Bool {
    var rest = subject.isEmpty ? note : note.replacing(subject, with: "")
    for whole in wholes { rest = rest.replacing(whole, with: "") }
    return rest.split { "，,；;。\n".contains($0) }.contains { clause in
      partial.contains(where: clause.holds) && !oversight.contains(where: clause.holds)
    }
  }

  /// Whether a row that goes by a code names less than the power of that code, as lists call it: 取水许可（地下水部分）.
  ///
  /// A row without a code means the power that is named just so.
  func isPart(ofPowersNamed names: some Sequence<PowerName>) -> Bool {
    guard code != nil else { return false }
    let words = Self.partial.filter(written.holds)
    return !words.isEmpty && !names.contains { name in words.allSatisfy(name.text.holds) }
  }

  /// 26项, 五项.
  private static func hasCount(_ text: String) -> Bool {
    text.ranges(of: "项").contains { range in
      range.lowerBound > text.startIndex
        && "0123456789０１２３４５６７８９一二三四五六七八九十百两余多几".contains(text[text.index(before: range.lowerBound)])
    }
  }

  /// **Units:** bytes; longer cells name no power.
  private static let longest = 1200
  private static let bundles = [
    "等", "领域", "方面", "处罚权", "强制权", "检查权", "审批权", "许可权", "职权", "权限", "职责", "职能", "全部", "所有", "各类", "系列",
    "事项清单",
  ]
  private static let endings = [
    "登记", "备案", "认定", "确认", "审查", "审核", "验收", "核定", "征收", "给付", "奖励", "裁决", "强制", "查封", "扣押", "批准", "签发",
    "初审",
    "注册", "检定", "鉴定", "拆除", "证",
  ]
  private static let oversight = ["监管", "监督", "检查", "执法", "处罚"]
  private static let wholes = ["全市", "本市", "全省", "全国", "全区", "全县"].map { $0 + "范围内" }
  private static let partial = [
    "部分", "以下", "以上", "不满", "超过", "除外", "以外", "保留", "仍由", "继续由", "其余", "其他由", "仅限", "限于", "范围内", "试点",
  ]
}
