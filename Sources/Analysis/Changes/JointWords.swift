import Diagnostics
import ListModel

/// What findings of two editions say in words that both have: a unit, an item or a file that goes by another name now is
/// its earlier self.
package struct JointWords: Sendable {
  /// A finding in these words: what it is about, and its texts, never places.
  struct Statement {
    let rule: String
    let units: [String]
    let subject: String
    /// What stands at its place.
    let text: String
    /// How often each text stands among its place and all other sides.
    let texts: [String: Int]

    /// How many sides it has beside its place.
    var sides: Int { texts.values.reduce(-1, +) }
  }

  /// What the earlier edition calls a unit → what the later one calls it. **Shape:** only where the two differ.
  private let units: [String: String]
  /// All names of such units, and what they mean. **Shape:** the longest first, each unique.
  private let names: [(written: String, meaning: String)]
  /// The items that go by another name: by their units and former names.
  private let items: [[String]: String]
  /// The files that lie elsewhere now.
  private let files: [String: String]
  private let changes: ListChanges?

  /// Editions that call everything the same.
  package init() { (units, names, items, files, changes) = ([:], [], [:], [:], nil) }

  /// - Parameter files: paths of the earlier edition → where the later one has the same file.
  package init(
    _ changes: ListChanges, from earlier: Catalogue, to later: Catalogue, files: [String: String] = [:]
  ) {
    units = Dictionary(uniqueKeysWithValues: changes.formerNames.map { ($0.value, $0.key) })
    names = Self.names(earlier.registers.units, later.registers.units, units)
    var items: [[String]: String] = [:]
    for change in changes.all where change.kinds.contains(.renamed) && !change.kinds.contains(.moved) {
      guard let before = change.before, let after = change.after else { continue }
      items[[after.unit, before.name.value]] = after.name.value
      items[[after.unit, before.name.quotation.text]] = after.name.quotation.text
    }
    self.items = items
    self.files = files
    self.changes = changes
  }

  private static func names(_ earlier: UnitRegister, _ later: UnitRegister, _ units: [String: String]) -> [(
    written: String, meaning: String
  )] {
    let present = Dictionary(later.units.map { ($0.shortName, $0) }) { first, _ in first }
    var names: [String: String] = [:]
    for before in earlier.units {
      guard let after = present[units[before.shortName] ?? before.shortName],
        before.shortName != after.shortName || before.name != after.name
      else { continue }
      for (written, meaning) in [
        (after.shortName, after.shortName), (after.name, after.name), (before.shortName, after.shortName),
        (before.name, after.name),
      ] where names[written] == nil && !written.isEmpty {
        names[written] = meaning
      }
    }
    return names.map { ($0.key, $0.value) }.sorted {
      ($1.0.utf8.count, $0.0) < ($0.0.utf8.count, $1.0)
    }
  }

  /// A finding of the earlier edition.
  func earlier(_ judged: JudgedFinding) -> Statement {
    let owners = judged.finding.units.map { units[$0] ?? $0 }
    return statement(judged, owners) { text in
      for owner in owners {
        if let name = items[[owner, text]] { return name }
      }
      return files[text] ?? text
    }
  }

  /// A finding of the later edition.
  func later(_ judged: JudgedFinding) -> Statement { statement(judged, judged.finding.units) { $0 } }

  private func statement(
    _ judged: JudgedFinding, _ units: [String], renaming: (String) -> String
  ) -> Statement {
    let finding = judged.finding
    func said(_ text: String) -> String { replacing(names, in: renaming(text)) }
    let texts = ([finding.quotation] + finding.related.map(\.quotation)).reduce(into: [:]) {
      $0[said($1.text), default: 0] += 1
    }
    return Statement(
      rule: judged.rule.name, units: units.sorted(), subject: said(finding.subject),
      text: said(finding.quotation.text), texts: texts)
  }

  /// Tells whether two findings at one item say the same in their messages, and whether what they quote is unchanged.
  func places() -> ComparedPlaces? { changes.map(ComparedPlaces.init) }

  /// Whether two messages are the same, whatever an item and the units are called.
  func saysTheSame(
    _ earlier: Finding, _ later: Finding, of items: (before: ComparedItem, after: ComparedItem)
  ) -> Bool {
    let (former, present) = (items.before, items.after)
    let renamed =
      [(present.name.value, present.name.value), (former.name.value, present.name.value)]
      + (present.mainItem.map { main in
        [(main.value, main.value), (former.mainItem?.value ?? main.value, main.value)]
      } ?? [])
    let words = (renamed + names).filter { !$0.0.isEmpty }.sorted { $0.0.utf8.count > $1.0.utf8.count }
    return replacing(words, in: earlier.message.zh) == replacing(words, in: later.message.zh)
  }

  /// A text with other words for some, each looked for in what no longer one has taken.
  private func replacing(_ words: [(written: String, meaning: String)], in text: String) -> String {
    guard words.contains(where: { text.holds($0.written) }) else { return text }
    var written = ""
    var rest = text[...]
    while let (range, meaning) = words.lazy.compactMap({ word in
      rest.firstPlace(of: word.written).map { ($0, word.meaning) }
    }).min(by: { $0.0.lowerBound < $1.0.lowerBound }) {
      written += rest[..<range.lowerBound] + meaning
      rest = rest[range.upperBound...]
    }
    return written + rest
  }
}
