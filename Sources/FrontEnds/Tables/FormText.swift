import Diagnostics
import ListModel

/// Texts of forms that are no items: 无, totals, notes, lines to be filled in.
enum FormText {
  /// Whether a text is an explicit none: `无`, `/`, `—`, `——`, `－`.
  static func isNone(_ text: String) -> Bool {
    if saysNone(text) || saysWhy(text) { return true }
    guard text.utf8.count <= 24 else { return false }
    var compact = NormalisedName(text).text[...]
    if compact.last == "。" { compact.removeLast() }
    if compact.first == "(", compact.last == ")" { compact = compact.dropFirst().dropLast() }
    if nones.contains(where: String(compact).isSpelled) { return true }
    return !compact.isEmpty && compact.unicodeScalars.allSatisfy { dashes.contains($0) }
  }

  /// Whether a sentence says of what it stands under that there is none: 本单位无此项内容。, 我局不涉及该类事项。
  private static func saysNone(_ text: String) -> Bool {
    guard text.utf8.count <= 60, let first = text.unicodeScalars.first, noneBeginnings.contains(first) else {
      return false
    }
    var rest = NormalisedName(text).text[...]
    if rest.last == "。" { rest.removeLast() }
    func drop(_ words: [String]) {
      for word in words where rest.hasPrefix(word) { rest = rest.dropFirst(word.count) }
      if rest.first == "，" || rest.first == "," { rest.removeFirst() }
    }
    drop(["经梳理"])
    if let own = [4, 3, 2].first(where: { SelfReference.isSelf(String(rest.prefix($0))) }) {
      rest = rest.dropFirst(own)
    }
    drop(["经梳理", "目前", "暂时"])
    guard let none = ["不涉及", "不承担", "暂无", "没有", "无"].first(where: rest.hasPrefix) else { return false }
    rest = rest.dropFirst(none.count)
    guard let pointer = rest.first, "此该本".contains(pointer) else { return false }
    rest = rest.dropFirst()
    if let measure = rest.first, "项类部条方".contains(measure) { rest = rest.dropFirst() }
    return rest.isEmpty || ["内容", "事项", "职责", "制度", "情况", "业务", "分内容", "面内容"].contains(String(rest))
  }

  /// Whether a text says 无 and why, in brackets: 无（本单位不直接面向公众）.
  private static func saysWhy(_ text: String) -> Bool {
    guard text.utf8.count <= 150, let first = text.unicodeScalars.first, "无暂没不".unicodeScalars.contains(first)
    else { return false }
    let compact = NormalisedName(text).text
    guard let opening = compact.firstIndex(of: "("),
      compact.firstIndex(of: ")").map({
        compact.index(after: $0) == compact.endIndex
      }) == true
    else { return false }
    return nones.contains(where: String(compact[..<opening]).isSpelled)
  }

  private static let noneBeginnings = Set("本我该目经暂没无不".unicodeScalars)

  /// Whether a text stands for the one above it: 同上.
  static func isDitto(_ text: String) -> Bool {
    guard text.utf8.count <= 24 else { return false }
    let compact = NormalisedName(text).text
    return dittos.contains(where: compact.isSpelled)
  }

  /// Whether a text is nothing but dots, as in the last row of a template.
  static func isEllipsis(_ text: String) -> Bool {
    let compact = NormalisedName(text).text.unicodeScalars
    return !compact.isEmpty && compact.allSatisfy { "….·。⋯".unicodeScalars.contains($0) }
  }

  /// The kind of total that a row begins with.
  static func total(_ text: String) -> Total? {
    guard text.utf8.count <= 90 else { return nil }
    let compact = NormalisedName(text).text
    guard let word = totals.first(where: compact.begins), isAmount(compact.dropFirst(word.count)) else {
      return nil
    }
    return word == "小计" ? .category : word == "总计" ? .whole : .part
  }

  /// Whether what follows 合计 goes on with the total: nothing, a mark, or a number of items.
  private static func isAmount(_ text: Substring) -> Bool {
    let rest = text.drop { "数共有为".contains($0) }
    guard let first = rest.first else { return true }
    return ":(,;、".contains(first) || rest.allSatisfy(\.isASCIIDigit) || !StatedCount.all(in: rest).isEmpty
  }

  /// Whether a cell beside 合计 says nothing but how many: 9, 9项, 主项3项、子项9项, 无.
  static func isAmount(_ text: String) -> Bool {
    isNone(text)
      || NormalisedName(text).text.split { ",;:。、".contains($0) }.allSatisfy { clause in
        clause == "其中" || clause.last.map { $0.isASCIIDigit || "项条件个)".contains($0) } == true
      }
  }

  /// Whether a text speaks of what stands above it.
  static func pointsUp(_ text: String) -> Bool {
    ["以上", "上述"].contains { text.hasPrefix($0) }
  }

  /// What a total is the total of.
  enum Total {
    case category
    /// A section, or all that stands above.
    case part
    case whole
  }

  /// Whether a text is a note under a table or a line to be filled in: 注：…, 填表人：….
  static func isFurniture(_ text: String) -> Bool {
    let start = NormalisedName(String(text.unicodeScalars.prefix(24))).text
    if let label = label(of: text), labels.contains(label) || unitLabels.contains(label) { return true }
    if start.begins(with: "注") {
      return start.unicodeScalars.dropFirst().first { !("0"..."9").contains($0) }.map {
        ":、.".unicodeScalars.contains($0)
      }
        ?? false
    }
    if noteWords.contains(where: start.begins) { return true }
    return isPageNumber(compact: start) || start == "附件" || start == "附表"
  }

  /// Whether a label, without its colon, is one that forms have beside what is to be filled in.
  static func isKnownLabel(_ label: String) -> Bool { labels.contains(label) || unitLabels.contains(label) }

  /// Whether a text is a label that leaves what it asks for to the cell beside it: 填报单位：.
  static func isBareLabel(_ text: String) -> Bool {
    text.utf8.count <= 90 && NormalisedName(text).text.last == ":"
  }

  /// Whether a text begins as a note does: 注：, 说明：.
  static func isNote(_ text: String) -> Bool {
    text.prefix(8).firstIndex { $0 == "：" || $0 == ":" }.map {
      ["注", "备注", "说明", "填表说明", "填报说明", "填写说明"].contains(NormalisedName(String(text[..<$0])).text)
    } ?? false
  }

  /// The part that a sentence says the unit does not have: 本单位无公共服务事项。
  static func partSaidNone(_ text: String) -> ListPart? {
    guard text.utf8.count <= 90 else { return nil }
    let compact = NormalisedName(text).text
    guard let none = ["没有", "不涉及", "不承担", "暂无", "无"].lazy.compactMap({ compact.firstPlace(of: $0) }).first,
      compact.distance(from: compact.startIndex, to: none.lowerBound) <= 10
    else { return nil }
    let before = compact[..<none.lowerBound]
    let subjects = ["本", "我", "该", "目前", "经梳理", "暂"]
    guard before.isEmpty || subjects.contains(where: before.hasPrefix) else { return nil }
    return Statement(String(compact[none.upperBound...]), isName: true).part
  }

  /// The unit that a text says it comes from, as a piece of the text: 填报单位：X, X责任清单.
  ///
  /// - Returns: nil where it names none; empty where the label stands alone.
  static func statedUnit(in text: String) -> Substring? {
    guard text.utf8.count <= 300 else { return nil }
    if let label = label(of: text), unitLabels.contains(label) {
      let colon = text.firstIndex { $0 == "：" || $0 == ":" } ?? text.startIndex
      return name(in: text[text.index(after: colon)...])
    }
    return titled(text)
  }

  /// The words before a colon, without brackets and white space.
  private static func label(of text: String) -> String? {
    let start = text.unicodeScalars.prefix(longestLabel + 1)
    guard let colon = start.firstIndex(where: { $0 == "：" || $0 == ":" }) else { return nil }
    let head = text[..<colon]
    guard head.utf8.count <= longestLabel else { return nil }
    let compact = NormalisedName(String(head)).text
    return String(compact.prefix { $0 != "(" })
  }

  /// **Units:** UTF-8 bytes.
  private static let longestLabel = 60

  /// A name up to the next white space, without (盖章) around it.
  private static func name(in text: Substring) -> Substring {
    var rest = text.drop { $0.isWhitespace }
    if let first = rest.first, first == "(" || first == "（",
      let closing = rest.firstIndex(where: { $0 == ")" || $0 == "）" })
    {
      rest = rest[rest.index(after: closing)...].drop { $0.isWhitespace }
    }
    return rest.prefix { !$0.isWhitespace && !"(（:：".contains($0) }
  }

  /// X of the title X责任清单.
  private static func titled(_ text: String) -> Substring? {
    guard
      let title = titles.lazy.compactMap({ text.firstPlace(of: $0) }).min(by: {
        $0.lowerBound < $1.lowerBound
      })
    else { return nil }
    let start = ListOrdinal.leading(text[...])?.rest.startIndex ?? text.startIndex
    guard start <= title.lowerBound else { return nil }
    var name = text[start..<title.lowerBound]
    while let last = name.last, last.isASCIIDigit || "年度版的（(\"“《".contains(last) { name.removeLast() }
    if let last = name.lastIndex(where: { $0.isWhitespace || "：:年》《".contains($0) }) {
      name = name[name.index(after: last)...]
    }
    guard (3...30).contains(name.count), let first = name.first, let last = name.last,
      !"与和对各全按".contains(first), "局委会办室院部队府厅处心馆署社团联站所校".contains(last)
    else { return nil }
    return name
  }

  /// Whether a text is the number of a page.
  static func isPageNumber(_ text: String) -> Bool {
    text.utf8.count <= 60 && isPageNumber(compact: NormalisedName(text).text)
  }

  /// Whether a text says that a table goes on from the page before, and nothing of a category: （续表）, 表2（续）.
  static func isContinuation(_ text: String) -> Bool {
    guard text.utf8.count <= 60 else { return false }
    let statement = Statement(text)
    guard statement.category == nil, !statement.isMention else { return false }
    let compact = NormalisedName(text).text.filter { !"()".contains($0) }
    return compact.hasPrefix("续表") || compact.hasPrefix("接上") || compact.hasSuffix("续表")
      || compact.last == "续"
  }

  private static func isPageNumber(compact: String) -> Bool {
    let letters = compact.letters
    let kept = letters.filter { !("0"..."9").contains($0) && !dashes.contains($0) }
    guard letters.count > kept.count else { return false }
    let isBetweenDashes =
      compact.utf8.count <= 12 && letters.first.map(dashes.contains) == true
    return kept.isEmpty
      ? isBetweenDashes : ["第页", "第页共页", "第页,共页", "共页"].contains(String(letters: kept))
  }

  private static let totals = ["小计", "合计", "总计", "共计", "总数"]
  private static let dittos = ["同上", "(同上)", "同上。", "同上述", "同前", "〃", "″"]
  private static let nones = ["无", "暂无", "没有", "\\", "无此项", "不涉及"]
  private static let dashes = LetterSet("/-—–―－─﹣_".unicodeScalars)

  private static let unitLabels: Set<String> = [
    "填报单位", "填表单位", "单位名称", "报送单位", "编制单位", "填报部门", "部门名称", "单位", "部门", "上报单位", "申报单位", "责任单位",
  ]
  private static let labels: Set<String> = [
    "填表时间", "填报时间", "填报日期", "填表日期", "填表人", "填报人", "审核人", "负责人", "联系人", "联系电话", "联系方式", "制表人",
    "编制日期", "编制时间", "日期", "单位负责人", "分管领导", "主要负责人", "经办人", "备注", "说明", "填表说明", "填报说明", "复核人",
    "报送时间", "报送日期", "领导签字", "签字", "盖章", "制表时间", "制表日期", "审批人", "发布日期", "公布日期", "更新时间", "更新日期",
  ]
  private static let noteWords = ["填表说明", "填报说明", "说明:", "备注:", "填写说明", "附注", "此页无正文", "(此页无正文", "(以下无正文"]
  private static let titles = [
    "责任清单", "权力清单", "权力和责任清单", "权责清单", "权力与责任清单", "行政权力事项", "行政权力清单", "职权目录",
  ]
}
