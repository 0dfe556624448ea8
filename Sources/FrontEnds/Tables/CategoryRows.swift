import Diagnostics
import FileFormats
import ListModel

/// Rows and headings that give the category of the powers below them.
extension ListReader {
  /// A category alone in a row: 一、行政许可（共12项）.
  func categoryRow(_ filled: [Int], under header: Header) -> Statement? {
    guard header.part == .powers, (1...3).contains(filled.count) else { return nil }
    var cells = filled[...]
    var ordinal: ListOrdinal?
    if cells.count > 1, let number = ListOrdinal(whole: page.grid.cells[cells[0]].text) {
      ordinal = number
      cells = cells.dropFirst()
    }
    // Beside a category stand numbers alone; what has a basis beside it is an item.
    guard cells.dropFirst().allSatisfy({ isNumberOfItems(page.grid.cells[$0].text) }) else { return nil }
    let text = cells.map { page.grid.cells[$0].text }.joined()
    guard text.utf8.count <= 120 else { return nil }
    var statement = Statement(text)
    guard statement.isCategoryAlone else { return nil }
    if let ordinal {
      let cell = page.grid.cells[cells[cells.startIndex]]
      let isInCategoryColumn = header[.category].contains(cell.column) && cell.columnSpan == 1
      if ordinal.style == .digits, isInCategoryColumn, statement.counts.isEmpty { return nil }
      statement.ordinal = ordinal
    }
    return statement
  }

  private func isNumberOfItems(_ text: String) -> Bool {
    FormText.isNone(text) || Headline.statesNumbersAlone(text) || text.allSatisfy(\.isASCIIDigit)
  }

  mutating func begin(_ statement: Statement, at filled: [Int]) {
    for cell in filled { pass(cell) }
    let cell = filled.first { Statement(page.grid.cells[$0].text).category != nil } ?? filled[0]
    let counted = filled.last {
      !StatedCount.all(in: NormalisedName(page.grid.cells[$0].text).text[...]).isEmpty
    }
    begin(statement, text: located(cell), count: located(counted ?? cell))
  }

  /// Begins a category.
  ///
  /// - Parameter count: the text that states numbers of items.
  mutating func begin(_ statement: Statement, text: Located<String>, count: Located<String>) {
    guard let category = statement.category else { return }
    beginSection()
    open(statement.counts, part: .powers, category: category, text: count)
    var name = text
    name.value = text.value.contains(category.name) ? category.name : statement.written ?? category.name
    context.category = name
    (context.categoryStyle, context.categoryLevel) = (statement.ordinal?.style, nil)
    if let ordinal = statement.ordinal { numberCategory(ordinal, at: text) }
  }

  private mutating func beginSection() {
    closeCounts { $0.category != nil }
    context.counted = nil
    page.section = Tally(of: list.submission)
    sequence.allowBeginning()
  }

  private mutating func numberCategory(_ ordinal: ListOrdinal, at text: Located<String>) {
    let due = categorySequence.take(ordinal)
    let goesOn = context.ordinal.map { $0.style == ordinal.style && $0.value &+ 1 == ordinal.value } ?? false
    if let due, !goesOn {
      report(.sequenceGap(expected: due, found: ordinal.value), at: text.quotation)
    }
  }

  // MARK: Words that are none of the ten

  /// The word that stands in the place of a category and is none of the ten: 二、行政备案 after 一、行政许可. It is numbered
  /// as the category above is, or has the same level among the headings, or is worded as categories are.
  func unknownCategory(_ statement: Statement, _ text: Located<String>, level: Int? = nil) -> Located<String>?
  {
    guard context.category != nil, statement.part == nil, statement.category == nil, !statement.isMention,
      (2...12).contains(statement.bare.count), Headline.isPossible(text.value),
      !FormText.isFurniture(text.value), FormText.total(text.value) == nil
    else { return nil }
    let isSameLevel =
      level != nil && level == context.categoryLevel && !Headline.isTelling(text.value)
    let isInPlace = statement.ordinal.map { $0.style == context.categoryStyle } ?? isSameLevel
    guard isInPlace || Self.isLikeCategory(statement.bare) else { return nil }
    return Located(statement.bare, at: text.origin)
  }

  /// The same in a row over the whole table, be its number in a cell of its own.
  func unknownCategory(_ row: Int, _ filled: [Int], under header: Header) -> (Located<String>, ListOrdinal?)?
  {
    guard header.part == .powers, context.category != nil, !filled.isEmpty else { return nil }
    var cells = filled[...]
    var number: ListOrdinal?
    if cells.count > 1, let own = ListOrdinal(whole: page.grid.cells[cells[0]].text), own.style != .digits {
      number = own
      cells = cells.dropFirst()
    }
    guard let first = cells.first,
      cells.dropFirst().allSatisfy({ isNumberOfItems(page.grid.cells[$0].text) })
    else { return nil }
    let text = located(first)
    var statement = Statement(text.value)
    if let number { statement.ordinal = number }
    let isWhole = number == nil && isOverWholeTable(row, [first], under: header)
    let isAtLeft = page.grid.cells[first].column == 1 && !isInsideItem(row, under: header)
    guard number != nil || isWhole || isAtLeft && statement.ordinal.map({ $0.style != .digits }) == true
    else {
      return nil
    }
    return unknownCategory(statement, text).map { ($0, statement.ordinal) }
  }

  /// Begins what stands under such a word: the items are told to be of no category, and do not take the one above.
  mutating func begin(unknown word: Located<String>, ordinal: ListOrdinal?) {
    beginSection()
    context.category = word
    if let ordinal {
      context.categoryStyle = ordinal.style
      _ = categorySequence.take(ordinal)
    }
  }

  /// Whether a word is formed as the names of categories are: 行政备案.
  static func isLikeCategory(_ word: String) -> Bool {
    word.begins(with: "行政") && (4...6).contains(word.count)
  }
}
