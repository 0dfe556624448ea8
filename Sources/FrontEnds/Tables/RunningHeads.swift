import Diagnostics
import FileFormats
import ListModel

/// Running heads and feet: the title, the unit and the page number are furniture, all else is content.
extension ListReader {
  mutating func readRunningHeads(of document: TableDocument) {
    var titles: Set<String>?
    for case .paragraph(let paragraph) in document.blocks where paragraph.isRunning {
      let text = Located(paragraph.text, at: Origin(file: file, place: paragraph.place))
      let known = titles ?? document.titles
      titles = known
      if isRunningHead(text.value) || known.contains(text.value) {
        list.account.furniture += 1
        state(text, beside: nil)
        continue
      }
      list.account.unread += 1
      if SecrecyMark.stands(in: text.value) { report(.secrecyMark, at: text.quotation) }
      report(.unreadContent(.runningText), at: text.quotation)
    }
  }

  private func isRunningHead(_ text: String) -> Bool {
    if FormText.isFurniture(text) || FormText.isNone(text) || FormText.isEllipsis(text) { return true }
    let compact = NormalisedName(text).text
    if compact.unicodeScalars.allSatisfy(Self.isOfNumbers) || Self.isNumbered(text) { return true }
    return isUnit(compact) || Self.isTitle(compact)
  }

  /// The unit of the folder, with or without the name of its place before it.
  private func isUnit(_ compact: String) -> Bool {
    let unit = NormalisedName(list.submission.folder).text
    return !unit.isEmpty && compact.hasSuffix(unit) && compact.count <= unit.count + 12
  }

  /// Page numbers and dates.
  private static func isOfNumbers(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || "年月日第页共-—–―－.·/,，|".unicodeScalars.contains(scalar)
  }

  /// The number of a page as programs write it by themselves, or that of an annex: Page 1 of 3, 附件2.
  private static func isNumbered(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter }
    if text.contains(where: \.isNumber), [["page"], ["page", "of"]].contains(words.map(String.init)) {
      return true
    }
    let compact = NormalisedName(text).text
    return ["附件", "附表"].contains { word in
      compact.begins(with: word) && compact.dropFirst(2).unicodeScalars.allSatisfy(ChineseNumeral.isNumeral)
    }
  }

  /// Words that name a list, a table or a collection of them, and no sentence.
  private static func isTitle(_ compact: String) -> Bool {
    guard compact.count <= 40, !compact.contains(where: { "，,。；;：:".contains($0) }) else { return false }
    let bare = compact.prefix { $0 != "(" && $0 != "（" }
    return ["清单", "目录", "汇编", "一览表", "登记表", "汇总表", "统计表"].contains { bare.hasSuffix($0) }
  }
}

extension TableDocument {
  /// The paragraphs of the pages, which a running head may repeat.
  fileprivate var titles: Set<String> {
    var titles: Set<String> = []
    for case .paragraph(let paragraph) in blocks
    where !paragraph.isRunning && paragraph.text.utf8.count <= 180 {
      titles.insert(paragraph.text)
    }
    return titles
  }
}
