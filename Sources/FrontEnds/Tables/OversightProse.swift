import FileFormats
import ListModel

/// Oversight rules written as prose: a title, then 一、监督检查对象 二、监督检查内容 and so on.
enum OversightProse {
  /// A piece of a paragraph.
  struct Piece {
    let paragraph: Int
    let text: Substring
  }

  /// A rule as it stands in a stretch of paragraphs.
  struct Rule {
    var title: Piece?
    /// What introduces it between title and first element.
    var introduction: [Piece] = []
    /// In the order of the text.
    var elements: [(column: Column, pieces: [Piece])] = []
    /// Indices of all paragraphs that the rule takes. **Shape:** non-empty, ascending.
    var paragraphs: [Int] = []
  }

  /// The rules in a stretch of paragraphs; a rule has at least two elements.
  static func rules(in paragraphs: [Paragraph]) -> [Rule] {
    guard paragraphs.contains(where: { mark($0, after: nil) != nil }) else { return [] }
    let marks = marks(in: paragraphs)
    let starts = starts(marks, paragraphs)
    var rules: [Rule] = []
    for (index, start) in starts.enumerated() {
      let head = head(above: start, isFirst: index == 0, paragraphs, marks)
      let next = index + 1 < starts.count ? starts[index + 1] : paragraphs.count
      let end =
        index + 1 < starts.count ? self.head(above: next, isFirst: false, paragraphs, marks).start : next
      let rule = rule(head, start..<end, paragraphs, marks)
      if Set(rule.elements.map(\.column)).count > 1 { rules.append(rule) }
    }
    return rules
  }

  /// The heading of an element, and the text that follows it on the same line.
  private struct Mark {
    let column: Column
    let ordinal: ListOrdinal?
    let rest: Substring
  }

  /// Where rules begin: at the first heading, and where a heading comes again.
  private static func starts(_ marks: [Mark?], _ paragraphs: [Paragraph]) -> [Int] {
    var starts: [Int] = []
    var seen: Set<Column> = []
    for (index, mark) in marks.enumerated() {
      guard let mark else {
        if endsProse(paragraphs[index]) { seen = [] }
        continue
      }
      if seen == [.basis], let start = starts.last, marks[start]?.ordinal == nil, mark.ordinal != nil,
        title(above: index, paragraphs, marks).map({ !$0.text.contains("《") }) ?? false
      {
        // The basis stands under what is above the title.
        starts.removeLast()
        seen = []
      }
      if seen.isEmpty || seen.contains(mark.column) {
        starts.append(index)
        seen = []
      }
      seen.insert(mark.column)
    }
    return starts
  }

  /// What stands above the first heading of a rule and belongs to it.
  private struct Head {
    var title: Piece?
    var introduction: [Piece] = []
    /// The first paragraph of the rule.
    let start: Int
  }

  /// The title above a rule's first heading, be it over sentences that introduce the rule.
  private static func head(above start: Int, isFirst: Bool, _ paragraphs: [Paragraph], _ marks: [Mark?])
    -> Head
  {
    if let title = title(above: start, paragraphs, marks) {
      return Head(title: title, start: title.paragraph)
    }
    var top = start
    while top > 0, start - top < longestIntroduction, marks[top - 1] == nil,
      paragraphs[top - 1].text.last == "。"
    {
      top -= 1
    }
    guard top < start, let title = title(above: top, paragraphs, marks),
      Headline.isPossible(paragraphs[title.paragraph].text),
      isFirst || ListOrdinal.leading(paragraphs[title.paragraph].text[...]) == nil
    else { return Head(start: start) }
    let introduction = (top..<start).map { Piece(paragraph: $0, text: paragraphs[$0].text[...]) }
    return Head(title: title, introduction: introduction, start: title.paragraph)
  }

  /// **Units:** paragraphs.
  private static let longestIntroduction = 3

  /// The title directly above a paragraph.
  private static func title(above start: Int, _ paragraphs: [Paragraph], _ marks: [Mark?]) -> Piece? {
    guard start > 0, marks[start - 1] == nil else { return nil }
    let paragraph = paragraphs[start - 1]
    let text = ListOrdinal.leading(paragraph.text[...])?.rest ?? paragraph.text[...]
    guard text.utf8.count <= 240, text.last != "。", part(headedBy: paragraph) == nil else { return nil }
    return Piece(paragraph: start - 1, text: text)
  }

  private static func rule(_ head: Head, _ range: Range<Int>, _ paragraphs: [Paragraph], _ marks: [Mark?])
    -> Rule
  {
    var rule = Rule(
      title: head.title, introduction: head.introduction, paragraphs: Array(head.start..<range.lowerBound))
    for index in range {
      if let mark = marks[index] {
        let pieces = mark.rest.isEmpty ? [] : [Piece(paragraph: index, text: mark.rest)]
        rule.elements.append((mark.column, pieces))
      } else if endsProse(paragraphs[index]) {
        break
      } else {
        rule.elements[rule.elements.count - 1].pieces.append(
          Piece(paragraph: index, text: paragraphs[index].text[...]))
      }
      rule.paragraphs.append(index)
    }
    return rule
  }

  /// A heading that belongs to something else.
  private static func endsProse(_ paragraph: Paragraph) -> Bool {
    if paragraph.headingLevel != nil || paragraph.isTextBox { return true }
    return part(headedBy: paragraph) != nil
  }

  /// The part whose heading a paragraph is; 事中事后监管 alone may say how is overseen.
  private static func part(headedBy paragraph: Paragraph) -> ListPart? {
    guard let part = PartHeading.part(of: paragraph.text) else { return nil }
    let isNumbered = ListOrdinal.leading(paragraph.text[...]) != nil
    let isWhole = isNumbered || part != .oversight || !NormalisedName(paragraph.text).text.hasSuffix("监管")
    return isWhole ? part : nil
  }

  /// The headings of elements, by paragraph; under the heading of another part, a label without a number is none.
  private static func marks(in paragraphs: [Paragraph]) -> [Mark?] {
    var first: Mark?
    var last: Mark?
    var part: ListPart?
    return paragraphs.map { paragraph in
      guard let mark = mark(paragraph, after: last), isSibling(mark, of: last, first: first) else {
        if let headed = self.part(headedBy: paragraph) { (part, first, last) = (headed, nil, nil) }
        return nil
      }
      if let part, part != .oversight, mark.ordinal == nil, !mark.rest.isEmpty { return nil }
      first = first ?? mark
      last = mark
      return mark
    }
  }

  /// A paragraph as the heading of an element: a line of the words of headings alone; where it has the next number of
  /// the headings before it, or is set as a heading, also one that ends as they do.
  private static func mark(_ paragraph: Paragraph, after last: Mark?) -> Mark? {
    let leading = ListOrdinal.leading(paragraph.text[...])
    let body = leading?.rest ?? paragraph.text[...]
    let colon = body.firstIndex { $0 == "：" || $0 == ":" }
    let heading = body[..<(colon ?? body.endIndex)]
    guard heading.utf8.count <= 60 else { return nil }
    let compact = NormalisedName(String(heading)).text
    guard let column = column(of: compact) else { return nil }
    let goesOn = leading.map { next in
      last?.ordinal.map { $0.style == next.0.style && $0.value &+ 1 == next.0.value } ?? false
    }
    guard isOfHeadingWords(compact) || goesOn == true || paragraph.headingLevel != nil else { return nil }
    let rest = colon.map { body[body.index(after: $0)...].drop { $0.isWhitespace } } ?? ""
    return Mark(column: column, ordinal: leading?.0, rest: rest)
  }

  /// Whether a heading is numbered as the one before it is; another way of numbering may begin with a rule.
  private static func isSibling(_ mark: Mark, of last: Mark?, first: Mark?) -> Bool {
    guard let last, let above = last.ordinal, mark.ordinal?.style != above.style else { return true }
    if mark.column == last.column { return false }
    return mark.ordinal == nil || mark.column == first?.column
  }

  private static func column(of heading: String) -> Column? {
    guard (2...14).contains(heading.unicodeScalars.count) else { return nil }
    let isBare = heading.unicodeScalars.count == 2
    guard isBare || ["监管", "监督", "检查", "法律", "制定"].contains(where: heading.contains) else { return nil }
    return elements.first {
      heading.hasSuffix($0.0) || ($0.1 == .oversight(.handling) && heading.contains($0.0))
    }?.1
  }

  /// Whether a text is made of nothing but the words of which headings of elements are made.
  private static func isOfHeadingWords(_ text: String) -> Bool {
    var rest = text[...]
    while !rest.isEmpty {
      guard let word = headingWords.first(where: rest.hasPrefix) else { return false }
      rest = rest.dropFirst(word.count)
    }
    return true
  }

  private static let elements: [(String, Column)] = [
    ("处理", .oversight(.handling)), ("处置", .oversight(.handling)), ("程序", .oversight(.procedure)),
    ("措施", .oversight(.measures)), ("方式", .oversight(.manner)), ("方法", .oversight(.manner)),
    ("内容", .oversight(.content)), ("对象", .oversight(.object)), ("依据", .basis),
  ]
  private static let headingWords =
    elements.map(\.0) + [
      "监督", "监管", "检查", "管理", "事中", "事后", "行政", "执法", "日常", "法律", "法规", "政策", "制定", "实施", "主要", "具体",
      "违法", "违规", "行为", "问题", "结果", "情况", "工作", "范围", "事项", "办法", "流程", "手段", "的", "和", "与", "及", "、",
    ]
}
