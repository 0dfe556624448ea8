import Diagnostics
import ListModel

/// One place of a fault, and whose it is.
package struct Occurrence: Sendable {
  package let quotation: Quotation
  /// The short name of the unit whose file it stands in; nil outside submissions.
  package let unit: String?
  /// What stands there: the item's name, or its text; nil where it has none.
  package let item: String?
  /// Where the quoted piece begins in the text of its place, where that was looked for. **Units:** code points.
  package let offset: Int?
  /// What a rule offers to write there instead says the same, so that nobody need decide.
  package let isPlain: Bool

  package init(
    _ quotation: Quotation, unit: String?, item: String?, offset: Int? = nil, isPlain: Bool = false
  ) {
    self.quotation = quotation
    self.offset = offset
    self.isPlain = isPlain
    self.unit = unit
    self.item = item
  }

  /// The words for this place as one of many.
  var label: BilingualText {
    guard let item else {
      return BilingualText(
        zh: (unit.map { "\($0)的" } ?? "") + "另一处", en: "another place" + (unit.map { " of \($0)" } ?? ""))
    }
    guard let unit else { return BilingualText(zh: item, en: item) }
    return BilingualText(zh: "\(unit)：\(item)", en: "\(unit): \(item)")
  }
}

extension Finding {
  /// One fault at many places.
  ///
  /// - Parameters:
  ///   - places: **Shape:** non-empty, in reading order; the finding stands at the first one.
  ///   - fix: the mending of each place.
  init(
    _ message: BilingualText, at places: [Occurrence], subject: String, witness: BilingualText? = nil,
    help: BilingualText? = nil, fix: (Occurrence) -> Fix? = { _ in nil }
  ) {
    self.init(
      message, at: places[0].quotation, units: places.compactMap(\.unit), subject: subject,
      related: places.dropFirst().map { Side($0.label, $0.quotation, fix: fix($0)) },
      witness: witness, help: help, fix: fix(places[0]))
  }
}

extension Finding.Fix {
  /// Another name for the unit that a place names.
  static func renaming(of place: Occurrence, to name: String) -> Finding.Fix {
    Finding.Fix(
      BilingualText(zh: "改为“\(name)”", en: "write \(name)"), replace: place.quotation.text, with: name,
      at: place.quotation.origin, offset: place.offset, isSafe: place.isPlain)
  }
}

extension Sequence {
  /// Puts together what has one root cause.
  ///
  /// - Parameter key: the root cause; nil leaves an element out.
  /// - Returns: the groups in the order of their first elements.
  package func grouped<Key: Hashable>(by key: (Element) -> Key?) -> [(key: Key, members: [Element])] {
    var groups: [(key: Key, members: [Element])] = []
    var indexes: [Key: Int] = [:]
    indexes.reserveCapacity(underestimatedCount)
    for element in self {
      guard let key = key(element) else { continue }
      if let index = indexes[key] {
        groups[index].members.append(element)
      } else {
        indexes[key] = groups.count
        groups.append((key, [element]))
      }
    }
    return groups
  }

  /// The same by keys that are found without hashing.
  package func gathered<Key: MarkedKey>(by key: (Element) -> Key?) -> KeyGroups<Key, Element> {
    var groups = KeyGroups<Key, Element>(expecting: underestimatedCount)
    for element in self {
      if let key = key(element) { groups.add(element, under: key) }
    }
    return groups
  }

  /// The same as `grouped`, by such keys, of groups of several elements alone, since nearly all there are stand by themselves.
  ///
  /// - Returns: the groups in the order of their first elements. **Shape:** two members at least.
  package func repeated<Key: MarkedKey>(by key: (Element) -> Key?) -> [(key: Key, members: [Element])] {
    let groups = gathered(by: key)
    return groups.repeated.map { (groups.key($0), groups.members($0)) }
  }
}
