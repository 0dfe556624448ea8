import Diagnostics
import ListModel

/// How many items have been read up to a point, each counted in the two ways in which a list may count.
struct Tally {
  fileprivate var mainItems: [ListPart: Int] = [:]
  fileprivate var subitems: [ListPart: Int] = [:]

  init() {}

  init(of submission: Submission) {
    mainItems = [
      .duties: submission.duties.count, .boundaries: submission.boundaries.count,
      .oversight: submission.oversight.count, .services: submission.services.count,
      .powers: submission.powers.count,
    ]
    subitems = mainItems
    subitems[.duties] = submission.duties.reduce(0) { $0 + $1.tasks.count }
    subitems[.powers] = submission.powers.reduce(0) { $0 + max($1.subitems.count, 1) }
  }

  /// The items of a part since another point, on the basis of a stated number.
  ///
  /// A number that does not say what it counts is held against both ways; it may mean either.
  func count(of part: ListPart, since start: Tally, as stated: StatedCount) -> Int {
    let mainItems = self.mainItems[part, default: 0] - start.mainItems[part, default: 0]
    let subitems = self.subitems[part, default: 0] - start.subitems[part, default: 0]
    switch stated.basis {
    case .mainItems: return mainItems
    case .subitems: return subitems
    case .any: return mainItems == stated.number ? mainItems : subitems
    }
  }
}

extension Tally {
  /// The parts that have items since another point.
  func parts(since start: Tally) -> [ListPart] {
    ListPart.allCases.filter { mainItems[$0, default: 0] > start.mainItems[$0, default: 0] }
  }

  /// Whether a number is that of all parts together, or of those of the responsibility list, each counted in either way.
  func bears(out number: Int) -> Bool {
    [ListPart.responsibilityParts, ListPart.allCases].contains { parts in
      parts.reduce([0] as Set) { sums, part in
        let ways = [mainItems[part, default: 0], subitems[part, default: 0]]
        return Set(sums.flatMap { sum in ways.map { sum + $0 } })
      }
      .contains(number)
    }
  }
}

/// A stated number of items, from its statement on until all items under it are read.
struct OpenCount {
  let part: ListPart
  let category: PowerCategory?
  let stated: StatedCount
  /// A title without a number before it.
  let isTitle: Bool
  let text: Located<String>
  let start: Tally
}

extension ListReader {
  /// Begins to hold stated numbers against what follows.
  mutating func open(
    _ counts: [StatedCount], part: ListPart, category: PowerCategory?, isTitle: Bool = false,
    text: Located<String>
  ) {
    guard !counts.isEmpty else { return }
    let start = Tally(of: list.submission)
    openCounts += counts.map {
      OpenCount(part: part, category: category, stated: $0, isTitle: isTitle, text: text, start: start)
    }
  }

  /// Ends the stated numbers that hold up to here.
  mutating func closeCounts(where ends: (OpenCount) -> Bool) {
    let end = openCounts.isEmpty ? Tally() : Tally(of: list.submission)
    for open in openCounts where ends(open) {
      declare(
        open.stated, part: open.part, category: open.category, isTitle: open.isTitle, text: open.text,
        since: open.start, until: end)
    }
    openCounts.removeAll(where: ends)
  }

  /// A row of totals: numbers for what stands above it.
  mutating func readTotal(_ kind: FormText.Total, row: Int, part: ListPart) {
    let cells = page.grid.filled(row)
    if let first = cells.first { pass(first) }
    for cell in cells where FormText.isAmount(page.grid.cells[cell].text) { pass(cell) }
    if part == .powers { readTotalsByCategory(cells) }
    guard let (stated, cell) = statedTotal(cells) else { return }
    if kind == .part, readSectionTotal(stated, part: part, text: located(cell)) { return }
    guard kind == .category || !readGrandTotal(stated, part: part, text: located(cell), since: page.start)
    else {
      return
    }
    let end = Tally(of: list.submission)
    let isOfCategory = kind == .category
    let ofCategory = openCounts.last { $0.category != nil }
    let start = isOfCategory ? ofCategory?.start ?? page.subtotal ?? page.start : page.start
    if isOfCategory { page.subtotal = end }
    let isOfFile = end.count(of: part, since: Tally(), as: stated) == stated.number
    declare(
      stated, part: part, category: isOfCategory ? ofCategory?.category : nil, text: located(cell),
      since: isOfFile && !isOfCategory ? Tally() : start, until: end)
  }

  /// Takes 合计 for the total of the section above it, where it is that, or where those above it in the table were.
  ///
  /// - Returns: false where it is that of more.
  private mutating func readSectionTotal(_ stated: StatedCount, part: ListPart, text: Located<String>) -> Bool
  {
    let end = Tally(of: list.submission)
    defer { page.subtotal = end }
    let starts = [page.section, page.subtotal].compactMap { $0 }
    let isOfWhole = [page.start, Tally()].contains {
      end.count(of: part, since: $0, as: stated) == stated.number
    }
    let right = starts.first { end.count(of: part, since: $0, as: stated) == stated.number }
    guard let start = right ?? (page.countsSections && !isOfWhole ? starts.first : nil) else { return false }
    page.countsSections = page.countsSections || !isOfWhole
    let category = part == .powers ? context.category.flatMap { PowerCategory(written: $0.value) } : nil
    declare(stated, part: part, category: category, text: text, since: start, until: end)
    return true
  }

  /// Takes a total that is not that of one part alone: several parts stand above it, of which it speaks together.
  ///
  /// - Parameter start: where the items begin of which the total can only speak, as those of its own table.
  /// - Returns: false where it is the total of its part.
  mutating func readGrandTotal(
    _ stated: StatedCount, part: ListPart, text: Located<String>, since start: Tally
  ) -> Bool {
    let end = Tally(of: list.submission)
    let ofPart = [start, Tally()].map { end.count(of: part, since: $0, as: stated) }
    guard !ofPart.contains(stated.number) else { return false }
    let parts = end.parts(since: start)
    guard parts.count > 1 else { return end.bears(out: stated.number) }
    let subjects: [CoverNumber.Subject] = parts.contains(.powers) ? [.lists] : [.responsibilities]
    list.submission.coverNumbers.append(
      CoverNumber(stated.number, of: subjects + [.part(part)], text: text))
    return true
  }

  /// Takes the total of a paragraph under what it counts: 以上四项共计4项, 合计9项.
  ///
  /// - Returns: false where it states no total, or speaks of what follows.
  mutating func readTotal(_ text: Located<String>, part: ListPart?) -> Bool {
    let pointsUp = FormText.pointsUp(text.value)
    guard pointsUp || FormText.total(text.value) != nil, Headline.statesNumbersAlone(text.value) else {
      return false
    }
    let end = Tally(of: list.submission)
    let compact = NormalisedName(text.value).text
    guard let part, let stated = StatedCount.all(in: compact[...]).last,
      pointsUp || end.parts(since: Tally()).contains(part)
    else { return false }
    if !readGrandTotal(stated, part: part, text: text, since: Tally()) {
      declare(stated, part: part, category: nil, text: text, since: Tally(), until: end)
    }
    return true
  }

  /// The numbers that a row of totals states of single categories: 合计：许可1项，处罚4项.
  private mutating func readTotalsByCategory(_ cells: [Int]) {
    for cell in cells {
      for clause in StatedClause.all(in: NormalisedName(page.grid.cells[cell].text).text) {
        guard let category = clause.category else { continue }
        var ofCategory = list.submission
        ofCategory.powers.removeAll { $0.category != category }
        for stated in clause.counts {
          declare(
            stated, part: .powers, category: category, text: located(cell), since: Tally(),
            until: Tally(of: ofCategory))
        }
      }
    }
  }

  /// The number of a row of totals, and the cell in which it stands.
  private func statedTotal(_ cells: [Int]) -> (StatedCount, cell: Int)? {
    for cell in cells {
      let compact = NormalisedName(page.grid.cells[cell].text).text
      let clauses = StatedClause.all(in: compact)
      if let count = clauses.first(where: { $0.category == nil })?.counts.first { return (count, cell) }
      guard clauses.isEmpty else { continue }
      let digits = compact.drop { !$0.isASCIIDigit }
      if !digits.isEmpty, digits.utf8.count < 7, let number = Int(digits) {
        return (StatedCount(number: number, basis: .any), cell)
      }
    }
    return nil
  }

  /// Records a stated number and what was counted for it.
  mutating func declare(
    _ stated: StatedCount, part: ListPart, category: PowerCategory?, isTitle: Bool = false,
    text: Located<String>, since start: Tally, until end: Tally
  ) {
    list.submission.declaredCounts.append(
      DeclaredCount(
        part: part, category: category, count: stated.number,
        counted: end.count(of: part, since: start, as: stated), mayBeOfUnit: isTitle, text: text))
  }
}
