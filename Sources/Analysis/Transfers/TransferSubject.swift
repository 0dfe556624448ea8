import ListModel

/// What a row of the transfers register is about: one power, by code, by name, or by both.
struct TransferSubject: Sendable {
  /// The basic code, or a code of another scheme as written.
  let code: String?
  let name: PowerName?
  /// The name with which findings speak of it: as written.
  let written: String

  /// The powers that a cell names: one; or several, each on a line of its own, or parted by semicolons, or by 、 or a comma.
  ///
  /// 、 stands in names of powers, too: the whole is one where a list or the guidance catalogue has it, or where its pieces
  /// are no names of powers.
  /// A cell that names a whole field or a number of powers (26项农业行政处罚) gives a name that no power has.
  ///
  /// - Parameter isKnown: whether something bears the name.
  static func subjects(in cell: String, isKnown: (PowerName) -> Bool) -> [TransferSubject] {
    cell.split { "；;\n\r".contains($0) || $0 == "\r\n" }.flatMap { piece -> [TransferSubject] in
      guard let whole = TransferSubject(String(piece)) else { return [] }
      guard piece.contains(where: listMarks.contains), !(whole.name.map(isKnown) ?? false) else {
        return [whole]
      }
      let written = piece.split(whereSeparator: listMarks.contains)
      let parts = written.compactMap { TransferSubject(String($0)) }
      return parts.count == written.count && areNames(parts, isKnown: isKnown) ? parts : [whole]
    }
  }

  /// What parts the names in a cell.
  static let listMarks: Set<Character> = ["、", "，", ","]

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
      let name = PowerName(text)
      guard !name.text.isEmpty else { return nil }
      self.name = name
      self.written = written.trimmingBlanks()
    }
  }

  /// The code by which a row and a power meet: the twelve digits, or what stands there in another scheme.
  static func code(_ written: String) -> String {
    (try? PowerCode(written).basic.text) ?? NormalisedName(written).text
  }

  /// Whether the note of a row says that not all of a power moves; that supervision stays does not say so, nor that people
  /// or papers do.
  ///
  /// Words of the power's own name say nothing of it (河道管理范围内…), nor does it that all of the city is meant.
  /// - Parameters:
  ///   - subject: the row's subject as written.
  ///   - givers: the names of those who give the power, and what they call themselves.
  ///   - receivers: the names of those who get it.
  static func isPartial(
    note: String, of subject: String, givers: [String] = [], receivers: [String] = []
  ) -> Bool {
    var rest = subject.isEmpty ? note : note.without(subject)
    for whole in wholes { rest = rest.without(whole) }
    return rest.pieces(between: .clauseMarks).contains { clause in
      if PartWords.movesOnlyPart(clause) { return true }
      if givesPart(clause, givers, receivers) { return !PartWords.isOfOther(clause, than: subject) }
      return (partial.contains(where: clause.holds) || PartWords.leavesPart(clause))
        && !PartWords.isOfOther(clause, than: subject)
    }
  }

  /// Whether a clause says which things stay with those who give the power, or go to those who get it: 跨区设置的由市城管局备案.
  ///
  /// What is under way when it moves, and what the moving itself takes, are no part of it.
  private static func givesPart(_ clause: Substring, _ givers: [String], _ receivers: [String]) -> Bool {
    if passing.contains(where: clause.holds) { return false }
    return PartWords.limits(clause) || PartWords.givesPart(clause, toAnyOf: givers)
      || clause.holds("的由") && PartWords.givesPart(clause, toAnyOf: receivers)
  }

  /// Whether a row that goes by a code names less than the power of that code, as lists call it: 取水许可（地下水部分）.
  ///
  /// A row without a code means the power that is named just so.
  func isPart(ofPowersNamed names: some Sequence<PowerName>) -> Bool {
    guard code != nil else { return false }
    let words = Self.partial.filter(written.holds)
    return !words.isEmpty && !names.contains { name in words.allSatisfy(name.text.holds) }
  }

  /// **Units:** bytes; longer cells name no power.
  private static let longest = 1200
  private static let passing = [
    "已受理", "在办", "前受理", "办结", "存量", "过渡", "日前", "底前", "之前", "以前", "期间", "期内", "手续", "卷宗", "材料", "系统", "数据",
    "移交",
  ]
  private static let wholes = ["全市", "本市", "全省", "全国", "全区", "全县"].map { $0 + "范围内" }
  private static let partial = [
    "部分", "以下", "以上", "不满", "超过", "除外", "以外", "保留", "其余", "其他由", "仅限", "限于", "范围内", "试点",
  ]
}
