import Diagnostics
import ListModel

/// Rows of the power list: main items, and sub-items under them.
extension ListReader {
  /// Reads rows between two category rows, headers or totals.
  mutating func readPowers(_ run: [Int], under header: Header) {
    var current: String?
    let hasSubitems = header.has(.subitem)
    var code: PowerCode.Basic?
    var number: Int?
    let groups = groups(run) { row in
      if !hasSubitems, isNumbered(row, below: number, under: header) { return false }
      if let cell = beginning(.number, row: row, under: header) {
        number = ListOrdinal(whole: page.grid.cells[cell].text)?.value
      } else if beginning(.name, row: row, under: header) != nil {
        number = nil
      }
      if let name = mainName(row: row, under: header) {
        defer { current = name }
        code = basicCode(row: row, under: header)
        return !(hasSubitems && name == current && subName(row: row, under: header) != nil)
      }
      if isUnreadable(.name, row: row, under: header) {
        (current, code) = (nil, basicCode(row: row, under: header))
        return true
      }
      if contradicts(code, row: row, under: header) { return true }
      if isCovered(.name, row: row, under: header) || subName(row: row, under: header) != nil { return false }
      return isNameless(row: row, under: header)
    }
    var category = GroupedCategory(isGrouped: isGrouped(.category, in: groups, under: header))
    for (index, group) in groups.enumerated() {
      let next = index + 1 < groups.count ? groups[index + 1].first : nil
      readPower(group, before: next, under: header, category: &category)
    }
  }

  /// Whether a row with a sub-item alone has a number of its own and the code of another main item than the one above.
  private func contradicts(_ above: PowerCode.Basic?, row: Int, under header: Header) -> Bool {
    guard let above, let own = basicCode(row: row, under: header), own.isSubitem,
      own.mainItemNumber != above.mainItemNumber, !isCovered(.name, row: row, under: header),
      subName(row: row, under: header) != nil
    else { return false }
    return !header.has(.number) || beginning(.number, row: row, under: header) != nil
  }

  /// Whether a row has a number below that of an item, 2.1 under 2, and a name of its own.
  private func isNumbered(_ row: Int, below number: Int?, under header: Header) -> Bool {
    guard let number else { return false }
    return mainNumber(ofPart: row, under: header) == number
  }

  /// The 2 of a row with the number 2.1 and a name of its own; nil for other rows.
  private func mainNumber(ofPart row: Int, under header: Header) -> Int? {
    guard let cell = beginning(.number, row: row, under: header),
      beginning(.name, row: row, under: header) != nil
    else { return nil }
    return ListOrdinal.main(ofPart: page.grid.cells[cell].text)
  }

  private func basicCode(row: Int, under header: Header) -> PowerCode.Basic? {
    guard let cell = beginning(.code, row: row, under: header) else { return nil }
    return (try? PowerCode(NormalisedName(page.grid.cells[cell].text).text))?.basic
  }

  /// The category that blank cells below it continue.
  private struct GroupedCategory {
    /// The form writes a category only where it changes.
    let isGrouped: Bool
    var last: Located<String>?
  }

  private mutating func readPower(
    _ rows: ArraySlice<Int>, before next: Int?, under header: Header, category: inout GroupedCategory
  ) {
    let hasSubitems = header.has(.subitem)
    let starts = rows.indices.filter {
      guard hasSubitems else {
        return $0 > rows.startIndex && mainNumber(ofPart: rows[$0], under: header) != nil
      }
      return subName(row: rows[$0], under: header) != nil
        || isUnreadable(.subitem, row: rows[$0], under: header)
    }
    allowNumbersToBeginAgain(rows, before: next, under: header, after: category.last)
    number(rows, under: header)
    let isNumbered = !hasSubitems && !starts.isEmpty
    let named = fields(isNumbered ? rows[rows.startIndex..<starts[0]] : rows, under: header)
    let names = written(in: named[.name])
    for cell in named[.name] { _ = take(cell) }
    for cell in named[.subitem] where FormText.isNone(page.grid.cells[cell].text) { _ = take(cell) }
    guard !starts.isEmpty else {
      var item = power(named, names: names, row: rows[rows.startIndex], header: header)
      complete(&item, row: rows[rows.startIndex], header: header, category: &category)
      list.submission.powers.append(item)
      return
    }
    guard !names.isEmpty else {
      return readOrphans(rows, starts: starts, under: header, category: &category)
    }
    var (own, parts) = divide(rows, starts: starts, under: header)
    own[.subitem] = []
    let subname: Column = isNumbered ? .name : .subitem
    var subitems = starts.indices.map { index in
      power(
        parts[index], names: written(in: parts[index][subname]), row: rows[starts[index]],
        header: header, column: subname)
    }
    let subnames = NumberedLines.withoutNumbers(subitems.map(\.name))
    for index in subitems.indices where subnames[index].value != subitems[index].name.value {
      subitems[index].name = subnames[index]
    }
    var item = power(own, names: names, row: rows[rows.startIndex], header: header)
    item.subitems = subitems
    if item.categoryText == nil { item.categoryText = subitems.lazy.compactMap(\.categoryText).first }
    complete(&item, row: rows[rows.startIndex], header: header, category: &category)
    list.submission.powers.append(item)
  }

  /// Reads sub-items without a main item as powers of their own; what is merged over them is each one's.
  private mutating func readOrphans(
    _ rows: ArraySlice<Int>, starts: [Int], under header: Header, category: inout GroupedCategory
  ) {
    var first: Origin?
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] : rows.endIndex
      let own = fields(rows[(index == 0 ? rows.startIndex : start)..<end], under: header)
      var item = power(own, names: written(in: own[.subitem]), row: rows[start], header: header)
      first = first ?? item.name.origin
      report(.orphanSubitem(first: first ?? item.name.origin), at: item.name.quotation)
      complete(&item, row: rows[start], header: header, category: &category)
      list.submission.powers.append(item)
    }
  }

  /// Gives an item its category where the form has it elsewhere, and tells what it lacks.
  private mutating func complete(
    _ item: inout PowerItem, row: Int, header: Header, category: inout GroupedCategory
  ) {
    let isUnreadable = isUnreadable(.category, row: row, under: header)
    if item.categoryText == nil, category.isGrouped, !isUnreadable { item.categoryText = category.last }
    if item.categoryText == nil { item.categoryText = context.category }
    if let own = item.categoryText {
      category.last = own
    } else if header.has(.category) {
      reportMissing(.category, of: .powers, item: item.name.value, row: row, header: header)
    }
  }

  /// Numbers may begin with 1 again where the category changes.
  private mutating func allowNumbersToBeginAgain(
    _ rows: ArraySlice<Int>, before next: Int?, under header: Header, after last: Located<String>?
  ) {
    guard let row = rows.first, let cell = beginning(.category, row: row, under: header) else { return }
    let category = page.grid.cells[cell].text
    guard category != last?.value else { return }
    let isSame = next.map { next in
      beginning(.category, row: next, under: header).map { page.grid.cells[$0].text == category } ?? true
    }
    let following = isSame == true ? next.flatMap { beginning(.number, row: $0, under: header) } : nil
    sequence.allowBeginning(
      before: following.flatMap { ListOrdinal(whole: page.grid.cells[$0].text)?.value })
  }

  /// Which cells are the main item's own, and which belong to each of its sub-items.
  ///
  /// What is merged over the whole item, or stands in rows above its first sub-item, is the main item's.
  private func divide(
    _ rows: ArraySlice<Int>, starts: [Int], under header: Header
  ) -> (own: Fields, parts: [Fields]) {
    let parts = starts.indices.map { index in
      let end = index + 1 < starts.count ? starts[index + 1] : rows.endIndex
      return fields(rows[starts[index]..<end], under: header)
    }
    var own = fields(rows[rows.startIndex..<starts[0]], under: header)
    var rest: [Fields] = parts
    for slot in Set(header.slots.compactMap { $0 }) where slot != .name && slot != .subitem {
      let shared = parts[0][slot].filter { cell in
        own[slot].contains(cell) || (parts.count > 1 && parts.allSatisfy { $0[slot].contains(cell) })
      }
      for cell in shared { own.add(cell, to: slot) }
      guard !own[slot].isEmpty else { continue }
      for index in rest.indices { rest[index][slot] = rest[index][slot].filter { !own[slot].contains($0) } }
    }
    return (own, rest)
  }

  /// A power from its cells.
  ///
  /// - Parameters:
  ///   - names: the cells of the name; empty where the form has left it out, which is told.
  ///   - column: the column of the name.
  mutating func power(
    _ fields: Fields, names: [Int], row: Int, header: Header?, column: Column = .name
  ) -> PowerItem {
    let code = code(fields[.code])
    let written: Located<String>
    if let name = takeName(names) {
      written = name
    } else {
      reportMissing(
        column, of: .powers, item: code.map { NormalisedName($0.value).text }, row: row, header: header)
      let place = page.grid.place(row: row, column: header?[column].first ?? 1)
      written = Located("", at: Origin(file: file, place: place))
    }
    var item = PowerItem(name: written, code: code, categoryText: category(fields[.category]))
    item.bases = takeEach(fields[.basis]).flatMap(CitationParser.parseEach)
    if item.bases.isEmpty, let column = header?[.basis].first {
      item.emptyBasis =
        fields[.basis].first.map(located)
        ?? Located("", at: Origin(file: file, place: page.grid.place(row: row, column: column)))
    }
    for element in PowerElement.allCases {
      if let value = take(fields[.power(element)]) { item.elements[element] = value }
    }
    return item
  }

  /// A name from its cells; what stands in several columns is apart.
  private mutating func takeName(_ cells: [Int]) -> Located<String>? {
    let pieces = takeEach(cells)
    guard pieces.count > 1 else { return pieces.first }
    return Located(
      pieces.map(\.withoutLineBreaks.value).joined(separator: " "), at: pieces[0].origin,
      written: WrittenText(pieces.map(\.value).joined(separator: "\n")))
  }

  /// The category of an item, in a cell that may state the number of the items beside it: 行政许可（3项）.
  private mutating func category(_ cells: [Int]) -> Located<String>? {
    guard var category = take(cells) else { return nil }
    if let counted = context.counted, category.value == counted.cell {
      category.value = counted.name
      return category
    }
    if context.counted != nil {
      closeCounts { $0.category != nil }
      context.counted = nil
    }
    guard category.value.holds("项") else { return category }
    let statement = Statement(category.value)
    guard let named = statement.category, statement.isCategoryAlone, !statement.counts.isEmpty else {
      return category
    }
    closeCounts { $0.category != nil }
    open(statement.counts, part: .powers, category: named, text: category)
    let name = category.value.holds(named.name) ? named.name : statement.written ?? named.name
    context.counted = (category.value, name)
    category.value = name
    return category
  }

  /// A code as it stands in the form, with the white space and line breaks that forms put into it; an implementation
  /// code says what a basic code beside it says.
  private mutating func code(_ cells: [Int]) -> Located<String>? {
    guard let first = cells.first else { return nil }
    guard cells.count > 1 else {
      let code = take(first)
      return FormText.isNone(code.value) ? nil : code
    }
    let codes = cells.map { try? PowerCode(page.grid.cells[$0].text) }
    let fullest = codes.firstIndex { $0?.implementation != nil } ?? 0
    for index in cells.indices where FormText.isNone(page.grid.cells[cells[index]].text) {
      _ = take(cells[index])
    }
    for index in cells.indices where codes[index] != nil && codes[index]?.basic == codes[fullest]?.basic {
      _ = take(cells[index])
    }
    let code = take(cells[fullest])
    return FormText.isNone(code.value) ? nil : code
  }

  /// The main item's name that begins in a row, be it in several columns.
  private func mainName(row: Int, under header: Header) -> String? {
    let cells = header[.name].compactMap { page.grid.beginning(row: row, column: $0) }
    let texts = written(in: cells).map { page.grid.cells[$0].text }
    return texts.isEmpty ? nil : texts.joined(separator: "\n")
  }

  /// The cells that hold more than 无, each text once.
  func written(in cells: [Int]) -> [Int] {
    var texts: Set<TextKey> = []
    return cells.filter { cell in
      let text = page.grid.cells[cell].text
      return !text.isEmpty && !FormText.isNone(text) && texts.insert(TextKey(text)).inserted
    }
  }

  /// The sub-item's name that begins in a row; a name that covers both columns is the main item's.
  private func subName(row: Int, under header: Header) -> Int? {
    guard let cell = beginning(.subitem, row: row, under: header),
      !FormText.isNone(page.grid.cells[cell].text),
      cell != beginning(.name, row: row, under: header)
    else { return nil }
    return cell
  }

  /// A row that begins an item, though its name is blank: it has a code, or a number and more.
  private func isNameless(row: Int, under header: Header) -> Bool {
    if beginning(.code, row: row, under: header) != nil { return true }
    guard isNumbered(row: row, under: header) else { return false }
    return beginning(.category, row: row, under: header) != nil
      || beginning(.basis, row: row, under: header) != nil
  }

  /// Whether a column is written only where its value changes: none repeats the one before, and as many items have it
  /// blank as written. A blank among items that all have it is a forgotten one.
  private func isGrouped(
    _ column: Column, in groups: [ArraySlice<Int>], under header: Header
  ) -> Bool {
    var last: String?
    var (written, blank) = (0, 0)
    for group in groups {
      var isWritten = false
      for row in group {
        guard let cell = beginning(column, row: row, under: header) else { continue }
        if page.grid.cells[cell].text == last { return false }
        last = page.grid.cells[cell].text
        isWritten = true
      }
      if isWritten {
        written += 1
      } else if let first = group.first, !isCovered(column, row: first, under: header) {
        blank += 1
      }
    }
    return written > 0 && blank >= written
  }
}
