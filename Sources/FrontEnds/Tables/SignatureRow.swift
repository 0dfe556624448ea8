import ListModel

/// Rows with which forms are signed, their labels without colons: 填表人｜张三｜填报日期｜2022-9-1.
enum SignatureRow {
  /// Whether the texts of a row are labels and what stands beside each.
  ///
  /// A single label counts where it can only be one of a form, as 填表人; 部门 or 备注 may also be content.
  static func stands(in texts: [String]) -> Bool {
    guard let first = texts.first, isLabel(first) else { return false }
    let labels = texts.indices.filter { isLabel(texts[$0]) }
    guard labels.count > 1 || isOfForm(first) else { return false }
    return texts.indices.allSatisfy { labels.contains($0) || $0 > 0 && labels.contains($0 - 1) }
  }

  /// Whether a text is a label of a form and nothing else.
  static func isLabel(_ text: String) -> Bool {
    guard let label = label(text) else { return false }
    return FormText.isKnownLabel(label) || isOfForm(label: label)
  }

  private static func isOfForm(_ text: String) -> Bool { label(text).map(isOfForm(label:)) ?? false }

  /// Who did something to the form, or when: 制表单位, 审核人, 填报日期.
  private static func isOfForm(label: String) -> Bool {
    acts.contains { act in
      label.begins(with: act) && things.contains { label.isSpelled(act + $0) }
    }
  }

  /// - Returns: nil where the text is too long for a label.
  private static func label(_ text: String) -> String? {
    guard text.utf8.count <= 60 else { return nil }
    var label = NormalisedName(text).text.utf8[...]
    if label.last == UInt8(ascii: ":") { label.removeLast() }
    if label.last == UInt8(ascii: ")") { label = label.prefix { $0 != UInt8(ascii: "(") } }
    return label.isEmpty || label.contains(UInt8(ascii: ":")) ? nil : String(Substring(label))
  }

  /// **Source:** what offices do with a form, by the words of forms.
  private static let acts = [
    "填表", "填报", "填写", "制表", "编制", "报送", "上报", "申报", "审核", "复核", "审定", "审批", "审签", "签发", "经办", "录入", "校对",
  ]
  private static let things = ["人", "人员", "者", "单位", "部门", "机关", "科室", "处室", "日期", "时间", "签字", "签名", "电话"]
}

extension ListReader {
  /// Whether a row is signed text of the form, under the items or above the header.
  func isSignature(_ filled: [Int]) -> Bool {
    guard let first = filled.first, SignatureRow.isLabel(page.grid.cells[first].text) else { return false }
    return SignatureRow.stands(in: filled.map { page.grid.cells[$0].text })
  }

  /// Passes over a signature, but for the unit that it names.
  mutating func readSignature(_ filled: [Int]) {
    for (index, cell) in filled.enumerated() {
      let next = index + 1 < filled.count ? located(filled[index + 1]) : nil
      let isAnswered = next.map { !SignatureRow.isLabel($0.value) } ?? false
      let label = page.grid.cells[cell].text
      if let next, isAnswered, FormText.statedUnit(in: label + "：")?.isEmpty == true {
        list.submission.statedUnits.append(StatedUnit(next))
      }
      pass(cell)
    }
  }
}
