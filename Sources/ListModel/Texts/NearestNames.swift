/// Finds the registered names most like a name that nobody bears.
struct NearestNames: Sendable {
  private struct Entry {
    let name: [Unicode.Scalar]
    let id: UnitID
  }

  private let entries: [Entry]
  /// The entries in which a scalar stands. **Shape:** ascending, unique.
  private let byScalar: [Unicode.Scalar: [Int]]
  /// What so many names have that it makes none of them alike: 市, 局.
  private let common: Set<Unicode.Scalar>

  init(_ units: [Unit]) {
    var entries: [Entry] = []
    var byScalar: [Unicode.Scalar: [Int]] = [:]
    for (index, unit) in units.enumerated() {
      let names = Set([unit.name, unit.shortName].map { NormalisedName($0) }).sorted()
      for name in names {
        let scalars = name.text.letters
        for scalar in Set(scalars) { byScalar[scalar, default: []].append(entries.count) }
        entries.append(Entry(name: scalars, id: UnitID(index)))
      }
    }
    self.entries = entries
    self.byScalar = byScalar
    common = Set(byScalar.filter { $0.value.count >= 3 && $0.value.count * 2 > entries.count }.keys)
  }

  /// The units with the most similar names.
  ///
  /// - Returns: at most three, best first; none where nothing is similar.
  func find(_ name: [Unicode.Scalar]) -> [UnitID] {
    let name = Array(name.prefix(Self.longestName))
    var found: [UnitID] = []
    for candidate in candidates(for: name) where !found.contains(candidate) { found.append(candidate) }
    return Array(found.prefix(3))
  }

  /// The few entries that share most scalars, by edit distance.
  private func candidates(for name: [Unicode.Scalar]) -> [UnitID] {
    var shared = [Int](repeating: 0, count: entries.count)
    for scalar in Set(name) {
      for entry in byScalar[scalar] ?? [] { shared[entry] += 1 }
    }
    let telling = Set(name).subtracting(common)
    let best = shared.indices.filter { entry in
      let alike = telling.count { entries[entry].name.contains($0) }
      return alike > 0 && alike * 2 >= telling.count
    }.filter { shared[$0] * 2 >= min(name.count, entries[$0].name.count) }
      .sorted { left, right in
        let (one, other) = (likeness(shared[left], name, left), likeness(shared[right], name, right))
        return one != other ? one > other : left < right
      }
      .prefix(8)
    let ranked = best.map { (index: $0, distance: Self.distance(name, entries[$0].name)) }
    return ranked.filter { candidate in
      let entry = entries[candidate.index].name
      return candidate.distance <= Self.slips(in: max(name.count, entry.count))
        || name.count >= 2 && entry.suffix(name.count) == name[...]
    }
    .sorted { $0.distance != $1.distance ? $0.distance < $1.distance : $0.index < $1.index }
    .map { entries[$0.index].id }
  }

  /// Shared scalars beside all, in thousandths.
  private func likeness(_ shared: Int, _ name: [Unicode.Scalar], _ entry: Int) -> Int {
    2000 * shared / max(1, name.count + entries[entry].name.count)
  }

  /// How many letters can be wrong in a name that is still meant; its first and last ones are every unit's.
  private static func slips(in length: Int) -> Int { max(1, (length - 2) / 3) }

  /// How many scalars must be put in, left out or changed to make one name of the other.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var row = Array(0...right.count)
    for (line, scalar) in left.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for column in right.indices {
        let above = row[column + 1]
        row[column + 1] = min(above + 1, row[column] + 1, diagonal + (scalar == right[column] ? 0 : 1))
        diagonal = above
      }
    }
    return row[right.count]
  }

  /// Longer names are no names; keeps hostile input cheap.
  private static let longestName = 40
}
