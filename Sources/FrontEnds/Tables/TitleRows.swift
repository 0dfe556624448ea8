import Diagnostics
import FileFormats
import ListModel

/// Rows that are titles: above a header, between two tables of a sheet, or over the items of a part.
extension ListReader {
  /// A title within the table, of what stands below it: 二、职责边界 before a header of its own or before 无.
  func isPartHeading(_ row: Int, _ filled: [Int], under header: Header) -> Bool {
    guard filled.count == 1, !isInsideItem(row, under: header) else { return false }
    if NameLabel.name(in: page.grid.cells[filled[0]].text, of: header.part) != nil { return false }
    let statement = Statement(page.grid.cells[filled[0]].text)
    guard statement.part != nil else { return false }
    if statement.saysNone || header[.number].contains(page.grid.cells[filled[0]].column) { return true }
    if page.grid.cells[filled[0]].columnSpan >= page.grid.width { return true }
    let next = row + 1
    guard next < page.grid.rows.count else { return false }
    let below = page.grid.filled(next)
    return Header.another(at: next, in: page.grid, hint: statement.part) != nil
      || (!below.isEmpty && below.allSatisfy { FormText.isNone(page.grid.cells[$0].text) })
  }

  /// The end of the titles that begin in a row and go on down to the next header: 四、公共服务事项, 填报单位：…, （2022年版）.
  ///
  /// - Returns: the row of that header; nil where the row is none of its titles.
  func titlesEnd(from row: Int, _ filled: [Int], under header: Header) -> Int? {
    guard isTitleLine(filled), isFormTitle(row), !isInsideItem(row, under: header),
      !isNamed(filled, in: header)
    else { return nil }
    var part: ListPart?
    var next = row
    while next < page.grid.rows.count, next - row <= longestTitle {
      let below = page.grid.filled(next)
      if Header.another(at: next, in: page.grid, hint: part) != nil {
        return next > row && (part != nil || isAnnex(row)) ? next : nil
      }
      guard below.isEmpty || isTitleLine(below) || isSignature(below) else { return nil }
      if let first = below.first { part = Statement(page.grid.cells[first].text).part ?? part }
      next += 1
    }
    return nil
  }

  /// Whether a row is one short line at the left, which may be a title.
  private func isTitleLine(_ filled: [Int]) -> Bool {
    guard let first = filled.first, page.grid.cells[first].column == 1, filled.count == 1 else {
      return false
    }
    let text = page.grid.cells[first].text
    return ListOrdinal(whole: text) == nil && !FormText.isNone(text)
      && (Headline.isPossible(text) || FormText.isFurniture(text))
  }

  /// Whether a row says what only titles say, so that it begins them; the name of a body is one behind empty rows.
  private func isFormTitle(_ row: Int) -> Bool {
    guard let first = page.grid.filled(row).first else { return false }
    let text = page.grid.cells[first].text
    if FormText.isFurniture(text) || Headline.statesNumbersAlone(text) { return true }
    return Headline.isTelling(text) && (!Headline.isBody(text) || isAfterGap(row))
  }

  /// Whether a row is the number of an annex: 附件2.
  private func isAnnex(_ row: Int) -> Bool {
    page.grid.filled(row).first.map { cell in
      ["附件", "附表"].contains { NormalisedName(page.grid.cells[cell].text).text.begins(with: $0) }
    } ?? false
  }

  /// Whether a row has the label of a name before it, as an item has: 主要职责：负责城市排水管理.
  private func isNamed(_ filled: [Int], in header: Header) -> Bool {
    filled.contains { NameLabel.name(in: page.grid.cells[$0].text, of: header.part) != nil }
  }

  /// Whether empty rows stand above a row.
  private func isAfterGap(_ row: Int) -> Bool {
    row > 0
      && (page.grid.filled(row - 1).isEmpty || page.grid.number(of: row) > page.grid.number(of: row - 1) &+ 1)
  }

  /// Reads 无 above a header, under or beside the heading of the part of which it is said.
  mutating func readNoneAbove(_ row: Int) -> Bool {
    let filled = page.grid.filled(row)
    if let part = partBesideNone(filled) {
      context.part = part
      readNone(filled, part: part)
      return true
    }
    guard context.isUnderHeading, !filled.isEmpty,
      filled.allSatisfy({ FormText.isNone(page.grid.cells[$0].text) })
    else { return false }
    readNone(filled, part: context.part)
    return true
  }

  /// The part whose heading has 无 in the cell beside it: 二、职责边界｜无.
  func partBesideNone(_ filled: [Int]) -> ListPart? {
    guard filled.count > 1, filled.dropFirst().allSatisfy({ FormText.isNone(page.grid.cells[$0].text) })
    else {
      return nil
    }
    let statement = Statement(page.grid.cells[filled[0]].text)
    return statement.ordinal != nil && statement.isHeading ? statement.part : nil
  }

  /// Reads a row above a header, or one that is no item: titles, lines to be filled in, notes.
  ///
  /// - Parameters:
  ///   - part: the part whose table it is, where the row does not name one.
  ///   - isBelowHeader: the row stands among items; a title there says what follows.
  mutating func readTitle(row: Int, part: ListPart?, isBelowHeader: Bool = false) {
    let filled = page.grid.filled(row)
    guard let first = filled.first else { return }
    let text = located(first)
    if isSignature(filled) {
      readSignature(filled)
    } else if FormText.isFurniture(text.value) {
      for (index, cell) in filled.enumerated() {
        let beside = index + 1 < filled.count ? located(filled[index + 1]) : nil
        state(located(cell), beside: beside)
        if isFurniture(filled, index) { pass(cell) }
      }
    } else if filled.count == 1, isHeadline(text.value, isBelowHeader: isBelowHeader) {
      state(text, beside: nil)
      let statement = Statement(text.value)
      read(statement, text: text, part: part)
      if statement.saysMore { reportText(row: row) }
      pass(first)
    } else if filled.allSatisfy({ Headings.meanings(of: page.grid.cells[$0].text) != nil })
      || (!isBelowHeader
        && filled.allSatisfy {
          let cell = page.grid.cells[$0]
          return cell.columnSpan > 1 && Headline.isPossible(cell.text) && !Statement(cell.text).isMention
        })
    {
      pass(row: row)
    }
  }

  /// Whether a row is a title; above a header, a few may name nothing that is known.
  private mutating func isHeadline(_ text: String, isBelowHeader: Bool) -> Bool {
    guard Headline.isPossible(text), !Statement(text).isMention else { return false }
    if Headline.isTelling(text) || Headline.statesNumbersAlone(text) { return true }
    if isBelowHeader || !mayBeTitle(text) { return false }
    page.plainTitles += 1
    return page.plainTitles <= Headline.mostPlain
  }

  /// A short text that is no sentence.
  func isTitle(_ text: String) -> Bool {
    text.utf8.count <= 180 && !text.unicodeScalars.contains("。")
  }

  /// Takes from a title or other furniture what it says of the document: whose it is, and whether it is secret.
  mutating func state(_ text: Located<String>, beside next: Located<String>?) {
    if SecrecyMark.stands(in: text.value) { report(.secrecyMark, at: text.quotation) }
    guard let unit = FormText.statedUnit(in: text.value) else { return }
    if !unit.isEmpty {
      let letters = text.value.unicodeScalars
      list.submission.statedUnits.append(
        StatedUnit(
          Located(String(unit), at: text.origin),
          offset: letters.distance(from: letters.startIndex, to: unit.startIndex)))
    } else if let next, !FormText.isFurniture(next.value), !FormText.isNone(next.value) {
      list.submission.statedUnits.append(StatedUnit(next))
    }
  }
}

/// How many rows may stand as titles between two tables.
///
/// **Units:** rows.
private let longestTitle = 12
