import FileFormats
import ListModel

/// Duties, boundaries and services that stand under the heading of their part as numbered text, without a table.
struct PartProse {
  /// An item, with what stands under it.
  struct Item {
    let name: Line
    var lines: [Line] = []
  }

  /// A numbered line, with the lines that go on with it.
  struct Line {
    /// How deep it stands: 0 for items, 1 for what is numbered under them, nil without a number.
    let level: Int?
    /// Indices of its paragraphs. **Shape:** non-empty, ascending.
    var paragraphs: [Int]
    /// The first paragraph without its number.
    let text: Substring
  }

  let part: ListPart
  /// **Shape:** non-empty.
  private(set) var items: [Item] = []

  /// The index of the first paragraph.
  var start: Int { items.first?.name.paragraphs.first ?? 0 }

  /// Indices of all paragraphs that it takes.
  var paragraphs: [Int] {
    items.flatMap { [$0.name] + $0.lines }.flatMap(\.paragraphs)
  }

  /// How a line is marked as one of its level.
  private enum Mark: Hashable {
    case heading(Int)
    case ordinal(ListOrdinal.Style)
  }

  /// How the heading of the part is marked.
  private let mark: SectionMark?
  /// The marks in use, the outermost first.
  private var marks: [Mark] = []
  /// The last number of each way of writing them.
  private var last: [ListOrdinal.Style: Int] = [:]

  private init(_ part: ListPart, under mark: SectionMark?) {
    self.part = part
    self.mark = mark
  }

  /// The parts whose items may be prose.
  static let parts: Set<ListPart> = [.duties, .boundaries, .services]

  /// What is prose in a stretch of paragraphs.
  struct Stretch {
    var proses: [PartProse] = []
    /// Indices of headings of sections that are none of the parts: 五、责任追究机制 after 四、公共服务事项.
    var otherSections: Set<Int> = []
  }

  /// What is prose in a stretch of paragraphs.
  ///
  /// - Parameters:
  ///   - taken: indices of paragraphs that are something else.
  ///   - part: the part of which the last heading spoke.
  ///   - mark: how that heading is marked.
  ///   - isAboveTable: a table follows; what stands last then belongs to it.
  static func all(
    in paragraphs: [Paragraph], but taken: Set<Int>, part: ListPart?, under mark: SectionMark?,
    isAboveTable: Bool
  ) -> Stretch {
    var all: [PartProse] = []
    var otherSections: Set<Int> = []
    var current = part.map { PartProse($0, under: mark) }
    for (index, paragraph) in paragraphs.enumerated() where !taken.contains(index) {
      if let named = current?.heading(paragraph) ?? (current == nil ? partHeading(paragraph) : nil) {
        all += [current].compactMap { $0 }
        current = PartProse(named, under: SectionMark(paragraph))
      } else if current?.isEnded(by: paragraph) == true {
        all += [current].compactMap { $0 }
        current = nil
        otherSections.insert(index)
      } else if NoteAbove(paragraph.text) != nil || FormText.partSaidNone(paragraph.text) != nil {
        all += [current].compactMap { $0 }
        current = nil
      } else if !FormText.isFurniture(paragraph.text) || current?.hasField(paragraph.text, at: index) == true,
        !FormText.isNone(paragraph.text), !paragraph.isTextBox,
        !paragraphs.isClosing(at: index)
      {
        current?.take(paragraph, at: index)
      }
    }
    if !isAboveTable { all += [current].compactMap { $0 } }
    all.removeAll { $0.items.isEmpty || !parts.contains($0.part) }
    return Stretch(proses: all, otherSections: otherSections)
  }

  /// Whether a paragraph is the heading of a section that is no part: it is marked as the heading of this part is, with one
  /// of the next numbers, which items cannot have that are numbered from 1 or are set in another way.
  private func isEnded(by paragraph: Paragraph) -> Bool {
    guard Self.parts.contains(part), let mark, mark.isFollowed(by: paragraph.text) else { return false }
    if let level = paragraph.headingLevel, level == mark.level, !marks.contains(.heading(level)) {
      return true
    }
    return mark.ordinal.map { last[$0.style] == nil } ?? false
  }

  /// The part whose heading a paragraph is; an item that goes on with the numbers is none.
  private func heading(_ paragraph: Paragraph) -> ListPart? {
    if paragraph.headingLevel == nil, let (next, _) = ListOrdinal.leading(paragraph.text[...]),
      let last = last[next.style], next.value == last &+ 1
    {
      return nil
    }
    // 一、部门职责 with （一）公共服务设施管理 below it: the first item, numbered in another way than the parts are.
    if paragraph.headingLevel == nil, let own = mark?.ordinal,
      let (next, _) = ListOrdinal.leading(paragraph.text[...]), next.style != own.style, next.value == 1
    {
      return nil
    }
    return Self.partHeading(paragraph)
  }

  private static func partHeading(_ paragraph: Paragraph) -> ListPart? {
    guard paragraph.text.utf8.count <= 90, !paragraph.text.unicodeScalars.contains("。") else { return nil }
    return Statement(paragraph.text).part
  }

  /// Whether a line directly under an item is one of its fields, though forms have lines with the same label under a list:
  /// 联系电话：…, 备注：….
  private func hasField(_ text: String, at index: Int) -> Bool {
    paragraphs.last == index - 1 && !FormText.isBareLabel(text) && Self.isField(text, of: part)
  }

  /// Whether a text begins with the heading of a field of a part and a colon.
  private static func isField(_ text: String, of part: ListPart) -> Bool {
    guard let colon = text.firstIndex(where: { $0 == "：" || $0 == ":" }),
      let column = Headings.meanings(of: String(text[..<colon]))?[part]
    else { return false }
    return column != .name && column != .number
      && !["说明", "单位", "部门"].contains(NormalisedName(String(text[..<colon])).text)
  }

  private mutating func take(_ paragraph: Paragraph, at index: Int) {
    let ordinal = ListOrdinal.leading(paragraph.text[...])
    let text = ordinal?.rest ?? paragraph.text[...]
    let mark = paragraph.headingLevel.map(Mark.heading) ?? ordinal.map { .ordinal($0.0.style) }
    let level = mark.map { self.level($0) }
    if let ordinal { last[ordinal.0.style] = ordinal.0.value }
    let line = Line(level: level, paragraphs: [index], text: text)
    guard level != 0 else { return items.append(Item(name: line)) }
    guard let item = items.indices.last else { return }
    let isContinued = level == nil ? !items[item].lines.isEmpty : level ?? 0 > 1
    if part == .duties, isContinued, !FormText.isFurniture(paragraph.text),
      let above = items[item].lines.indices.last
    {
      items[item].lines[above].paragraphs.append(index)
    } else {
      items[item].lines.append(line)
    }
  }

  /// The level of a mark: a new one lies under the others, and a known one ends those under it.
  private mutating func level(_ mark: Mark) -> Int {
    if let known = marks.firstIndex(of: mark) {
      marks.removeSubrange((known + 1)...)
      return known
    }
    marks.append(mark)
    return marks.count - 1
  }
}
