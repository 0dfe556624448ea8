import Diagnostics
import FileFormats
import ListModel

/// Rows of boundaries with other units.
extension ListReader {
  mutating func readBoundaries(_ run: [Int], under header: Header) {
    var last = (name: String?.none, parties: 0)
    // The parties of the matter so far, and whether a number counts each of their rows.
    var block = (parties: Set<String>(), isNumberedByRow: false)
    let goesOn = leavesOutRepeatedMatters(run, under: header)
    let groups = groups(run) { row in
      guard header.has(.name) else { return false }
      guard let cell = beginning(.name, row: row, under: header) else {
        let isNameless =
          isUnreadable(.name, row: row, under: header)
          || !goesOn && hasNewNumber(row: row, under: header) && !isCovered(.name, row: row, under: header)
        if isNameless { last = (nil, 0) }
        return isNameless
      }
      let name = page.grid.cells[cell].text
      let party = beginning(.parties, row: row, under: header).map { page.grid.cells[$0].text }
      let parties = party.map(PartyList.count) ?? 0
      let hasNewNumber = hasNewNumber(row: row, under: header)
      defer { last = (name, parties) }
      let isSameMatter = name == last.name && parties == 1 && last.parties == 1
      // 9 甲, 9 乙, 10 甲, 10 乙: the matter once more.
      let isRepeated =
        hasNewNumber && !block.isNumberedByRow && block.parties.count > 1
        && party.map(block.parties.contains) ?? false
      let goesOn = isSameMatter && !isRepeated || name == last.name && parties == 0 && !hasNewNumber
      if !goesOn { block = ([], false) } else if hasNewNumber { block.isNumberedByRow = true }
      if let party { block.parties.insert(party) }
      return !goesOn
    }
    let isByParty = header.has(.role) || groups.contains { hasSeveralPartyCells($0, under: header) }
    for group in groups {
      number(group, under: header)
      let row = group[group.startIndex]
      list.submission.boundaries.append(
        boundary(
          fields(group, under: header), rows: group, row: row, header: header, isByParty: isByParty))
    }
  }

  /// A boundary from its cells.
  ///
  /// - Parameters:
  ///   - rows: its rows under a header.
  ///   - isByParty: each cell of the division is the share of the party beside it.
  mutating func boundary(
    _ all: Fields, rows: ArraySlice<Int> = [], row: Int, header: Header?, isByParty: Bool
  ) -> DutyBoundary {
    var fields = all
    var entry = DutyBoundary(
      matter: matter(fields, row: row, header: header),
      bases: takeEach(fields[.basis]).flatMap(CitationParser.parseEach),
      example: take(fields[.example]), note: take(fields[.note]))
    if let header { tellMissingParties(&fields, in: rows, of: entry.matter.value, under: header) }
    let isDividedByCells = isByParty && !isOneCellForAll(fields[.parties])
    if let header, isDividedByCells { tellMissingShares(fields, of: entry.matter.value, under: header) }
    var undivided = fields[.division]
    let named = fields[.leading] + fields[.assisting] + fields[.parties]
    for cell in named {
      let area = page.grid.cells[cell]
      let shares = isDividedByCells ? fields[.division].filter { lies($0, within: area) } : []
      let share = take(shares)
      let columnRole = role(of: cell, fields)
      let stated = columnRole == nil ? role(beside: area, among: fields[.role]) : nil
      for read in PartyList.read(take(cell)) {
        var party = BoundaryParty(
          unit: read.unit, offset: read.offset, role: columnRole ?? stated?.role ?? read.role, share: share)
        party.roleWord = stated?.word ?? party.role.map { _ in read.unit }
        entry.parties.append(party)
      }
      undivided.removeAll(where: shares.contains)
    }
    divideByNumber(&undivided, among: &entry.parties, named: named)
    entry.division = take(undivided)
    tellMissing(in: entry, row: row, header: header)
    return entry
  }

  /// The matter: a cell, or the heading above a table that has no column for it.
  private mutating func matter(_ fields: Fields, row: Int, header: Header?) -> Located<String> {
    if fields[.name].isEmpty, header != nil {
      if let matter = matterAbove() { return matter }
      if header?.has(.name) == false, let caption = context.caption { return caption }
    }
    return name(fields, of: .boundaries, row: row, header: header)
  }

  private mutating func tellMissing(in entry: DutyBoundary, row: Int, header: Header?) {
    let item = entry.matter.value
    if entry.parties.isEmpty, header?.hasParties ?? true {
      reportMissing(.parties, of: .boundaries, item: item, row: row, header: header)
    }
    let isDivided = entry.division != nil || entry.parties.contains { $0.share != nil }
    if !isDivided, header?.has(.division) ?? true {
      reportMissing(.division, of: .boundaries, item: item, row: row, header: header)
    }
  }

  /// One cell names all units: what stands beside it divides among them, and is nobody's share alone.
  private func isOneCellForAll(_ parties: [Int]) -> Bool {
    parties.count == 1 && PartyList.count(in: page.grid.cells[parties[0]].text) > 1
  }

  /// The role that the column of a cell gives: 牵头部门, 配合部门.
  private func role(of cell: Int, _ fields: Fields) -> BoundaryRole? {
    if fields[.leading].contains(cell) { return .lead }
    return fields[.assisting].contains(cell) ? .assist : nil
  }

  /// Gives each unit the line of the division that has its number, where units and shares are numbered alike and no
  /// share names a unit itself.
  private mutating func divideByNumber(
    _ undivided: inout [Int], among parties: inout [BoundaryParty], named: [Int]
  ) {
    guard named.count == 1, undivided.count == 1, parties.count > 1 else { return }
    let units = NumberedLines.divide(located(named[0]))
    let shares = NumberedLines.divide(located(undivided[0]))
    guard units.count == parties.count, shares.count == parties.count else { return }
    let namesUnit = parties.contains { party in shares.contains { $0.value.contains(party.unit.value) } }
    guard !namesUnit else { return }
    for (index, share) in shares.enumerated() { parties[index].share = share }
    _ = take(undivided.removeFirst())
  }

  private func lies(_ cell: Int, within party: Cell) -> Bool {
    let cell = page.grid.cells[cell]
    return cell.row >= party.row && cell.lastRow <= party.lastRow
  }

  /// What the role cell beside a party says, and its words.
  private mutating func role(beside party: Cell, among cells: [Int]) -> (
    role: BoundaryRole, word: Located<String>
  )? {
    for cell in cells
    where page.grid.cells[cell].row <= party.lastRow && page.grid.cells[cell].lastRow >= party.row {
      guard let role = BoundaryRole(written: page.grid.cells[cell].text) else { continue }
      _ = take(cell)
      return (role, located(cell))
    }
    return nil
  }

  private func hasSeveralPartyCells(_ rows: ArraySlice<Int>, under header: Header) -> Bool {
    rows.count { beginning(.parties, row: $0, under: header) != nil } > 1
  }

  /// Whether a form numbers every row and writes a matter only in the first of its rows: none then stands alone with a
  /// single unit, as it does where one was forgotten.
  private func leavesOutRepeatedMatters(_ run: [Int], under header: Header) -> Bool {
    guard run.allSatisfy({ isNumbered(row: $0, under: header) }) else { return false }
    let beginnings = run.indices.filter { beginning(.name, row: run[$0], under: header) != nil }
    guard beginnings.first == run.startIndex else { return false }
    return beginnings.indices.allSatisfy { index in
      let end = index + 1 < beginnings.count ? beginnings[index + 1] : run.endIndex
      if end - beginnings[index] > 1 { return true }
      return beginning(.parties, row: run[beginnings[index]], under: header)
        .map { PartyList.count(in: page.grid.cells[$0].text) > 1 } ?? false
    }
  }

  /// Whether a row has a number that is not that of the row above it.
  func hasNewNumber(row: Int, under header: Header) -> Bool {
    guard let cell = beginning(.number, row: row, under: header) else {
      return isUnreadable(.number, row: row, under: header)
    }
    guard row > 0, let above = beginning(.number, row: row - 1, under: header) else { return true }
    return page.grid.cells[cell].text != page.grid.cells[above].text
  }
}

/// The units that a cell names, with the roles that stand beside them.
enum PartyList {
  struct Party {
    let unit: Located<String>
    /// Where the name begins in the text. **Units:** code points.
    let offset: Int
    let role: BoundaryRole?
  }

  /// How many units a text names.
  static func count(in text: String) -> Int { pieces(text).count }

  /// Reads units separated by `、`, `；`, commas or line breaks; 牵头单位：… and …（牵头） give roles.
  static func read(_ text: Located<String>) -> [Party] {
    var role: BoundaryRole?
    var letters = LettersBefore(text.value)
    return pieces(text.value).compactMap { piece in
      var name = piece
      if let colon = name.firstIndex(where: { $0 == "：" || $0 == ":" }) {
        if let named = BoundaryRole(written: String(name[..<colon])) { role = named }
        name = name[name.index(after: colon)...]
      }
      var own = role
      if let opening = name.lastIndex(where: { $0 == "（" || $0 == "(" }), name.last == "）" || name.last == ")"
      {
        let hint = name[name.index(after: opening)...].dropLast()
        if let named = BoundaryRole(written: String(hint)) {
          own = named
          name = name[..<opening]
        }
      }
      name = trimmed(name)
      guard !name.isEmpty, !FormText.isNone(String(name)) else { return nil }
      return Party(
        unit: Located(String(name), at: text.origin), offset: letters.count(to: name.startIndex), role: own)
    }
  }

  private static func pieces(_ text: String) -> [Substring] {
    text.split { "、；;，,".contains($0) }.flatMap(names).compactMap { piece in
      let name = trimmed(ListOrdinal.leading(piece)?.rest ?? piece)
      return name.isEmpty || ListOrdinal(whole: String(name)) != nil ? nil : name
    }
  }

  /// Names on lines of their own; one that is broken over lines stays whole.
  private static func names(_ text: Substring) -> [Substring] {
    var names: [Substring] = []
    for line in text.split(whereSeparator: \.isNewline) {
      if let last = names.last, ListOrdinal.leading(line) == nil, UnitNameBreak.isInside(last, line) {
        names[names.count - 1] = text[last.startIndex..<line.endIndex]
      } else {
        names.append(line)
      }
    }
    return names
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var rest = text.drop { $0.isWhitespace }
    while let last = rest.last, last.isWhitespace || last == "。" || last == "." { rest.removeLast() }
    return rest
  }
}

extension BoundaryRole {
  /// Reads a role as forms write it.
  ///
  /// **Source:** the words by which statutes and lists give roles.
  init?(written text: String) {
    guard text.utf8.count <= 60 else { return nil }
    let compact = NormalisedName(text).text
    for (words, role) in Self.words where words.contains(where: compact.holds) {
      self = role
      return
    }
    return nil
  }

  private static let words: [([String], BoundaryRole)] = [
    (["牵头", "主办", "主管", "统一监督管理", "统筹", "具体负责", "主责", "主要负责", "lead"], .lead),
    (["配合", "协助", "协办", "协同", "会同", "参与", "assist"], .assist),
    (["指导", "督促", "guide"], .guide),
    (["负责", "分工", "各自", "份额", "共同", "share"], .share),
  ]
}
