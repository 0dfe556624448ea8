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
    let marks = paragraphs.map { mark($0) }
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
    let rest: Substring
  }

  /// Where rules begin: at the first heading, and where a heading comes again.
  private static func starts(_ marks: [Mark?], _ paragraphs: [Paragraph]) -> [Int] {
    var starts: [Int] = []
    var seen: Set<Column> = []
    for (index, mark) in marks.enumerated() {
      guard let mark else {
        if paragraphs[index].headingLevel != nil { seen = [] }
        continue
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
    guard text.utf8.count <= 240, text.last != "。", !isPartHeading(text) else { return nil }
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
    guard paragraph.text.utf8.count <= 90, let (_, rest) = ListOrdinal.leading(paragraph.text[...]) else {
      return false
    }
    return isPartHeading(rest)
  }

  /// The heading of a whole part, not of a rule.
  private static func isPartHeading(_ text: Substring) -> Bool {
    let compact = NormalisedName(String(text)).text
    return ["事中事后", "监管制度", "公共服务", "职责边界", "与相关部门", "部门职责", "主要职责", "权力清单"].contains {
      compact.hasPrefix($0)
    } && Statement(compact).part != nil
  }

  private static func mark(_ paragraph: Paragraph) -> Mark? {
    let body = ListOrdinal.leading(paragraph.text[...])?.rest ?? paragraph.text[...]
    let colon = body.firstIndex { $0 == "：" || $0 == ":" }
    let heading = body[..<(colon ?? body.endIndex)]
    guard heading.utf8.count <= 60 else { return nil }
    let compact = NormalisedName(String(heading)).text
    guard let column = column(of: compact) else { return nil }
    let rest = colon.map { body[body.index(after: $0)...].drop { $0.isWhitespace } } ?? ""
    return Mark(column: column, rest: rest)
  }

  private static func column(of heading: String) -> Column? {
    guard (2...14).contains(heading.unicodeScalars.count) else { return nil }
    let isBare = heading.unicodeScalars.count == 2
    guard isBare || ["监管", "监督", "检查", "法律", "制定"].contains(where: heading.contains) else { return nil }
    let words: [(String, Column)] = [
      ("处理", .oversight(.handling)), ("处置", .oversight(.handling)), ("程序", .oversight(.procedure)),
      ("措施", .oversight(.measures)), ("方式", .oversight(.manner)), ("方法", .oversight(.manner)),
      ("内容", .oversight(.content)), ("对象", .oversight(.object)), ("依据", .basis),
    ]
    return words.first {
      heading.hasSuffix($0.0) || ($0.1 == .oversight(.handling) && heading.contains($0.0))
    }?.1
  }
}
