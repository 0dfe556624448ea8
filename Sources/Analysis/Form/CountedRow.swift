import Diagnostics
import ListModel

/// A row that counts: for tracing a difference between numbers.
struct CountedRow {
  let name: Located<String>
  /// What makes another row the same: the unit, and the whole name.
  let identity: String
  let category: PowerCategory?
  /// How many stand under it and count in its place.
  let subordinates: Int
}

extension Submission {
  /// The rows of a part, sub-items and work items under what they belong to.
  func rows(of part: ListPart) -> [CountedRow] {
    func row(
      _ name: Located<String>, under main: String = "", _ category: PowerCategory? = nil, _ count: Int = 0
    )
      -> CountedRow
    {
      let identity = [folder, part.rawValue, category?.code ?? "", main, name.value].map {
        NormalisedName($0).text
      }
      return CountedRow(
        name: name, identity: identity.joined(separator: "\n"), category: category, subordinates: count)
    }
    return switch part {
    case .duties:
      duties.flatMap { duty in
        [row(duty.name, nil, duty.tasks.count)] + duty.tasks.map { row($0.text, under: duty.name.value) }
      }
    case .boundaries: boundaries.map { row($0.matter) }
    case .oversight: oversight.map { row($0.name) }
    case .services: services.map { row($0.name) }
    case .powers:
      powers.flatMap { item in
        [row(item.name, item.category, item.subitems.count)]
          + item.subitems.map { row($0.name, under: item.name.value, $0.category ?? item.category) }
      }
    }
  }

  /// The rows of which a statement speaks: those of its part, its category and its file.
  func rows(under declared: DeclaredCount) -> [CountedRow] {
    rows(of: declared.part).filter { row in
      row.name.origin.file == declared.text.origin.file
        && (declared.category == nil || row.category == declared.category)
    }
  }

  /// The rows that were counted for a statement: those of its own table, where they are as many.
  func countedRows(under declared: DeclaredCount) -> [CountedRow] {
    let rows = rows(under: declared)
    guard let table = declared.text.origin.place.table else { return rows }
    let own = rows.filter { $0.name.origin.place.table == table }
    let mainItems = own.count - own.reduce(0) { $0 + $1.subordinates }
    return [mainItems, own.count { $0.subordinates == 0 }].contains(declared.counted) ? own : rows
  }

  /// Whether a stated number is that of the rows, be it counted by main items or by what stands under them.
  func bears(out declared: DeclaredCount) -> Bool {
    guard declared.count != declared.counted else { return true }
    if declared.mayBeOfUnit, numbers(of: .part(declared.part), in: nil).contains(declared.count) {
      return true
    }
    let rows = rows(under: declared)
    let subordinates = rows.reduce(0) { $0 + $1.subordinates }
    guard subordinates > 0 else { return false }
    let heads = rows.count { $0.subordinates > 0 }
    let mainItems = rows.count - subordinates
    return declared.count == mainItems || declared.count == rows.count - heads
  }
}

extension [CountedRow] {
  /// The rows that may make a number too large: those that are there twice.
  func repeated(limit: Int) -> [Finding.Side] {
    let repeated = grouped(by: \.identity).filter { $0.members.count > 1 }.flatMap { $0.members.dropFirst() }
    return repeated.prefix(limit).map { row in
      Finding.Side(BilingualText(zh: "与前面重复的一行", en: "a row that is there before"), row.name.quotation)
    }
  }

  /// The first row and the last: what was counted.
  var ends: [Finding.Side] {
    guard let first, let last, count > 1 else { return [] }
    return [
      Finding.Side(BilingualText(zh: "数到的第一行", en: "the first row counted"), first.name.quotation),
      Finding.Side(BilingualText(zh: "数到的最后一行", en: "the last row counted"), last.name.quotation),
    ]
  }
}
