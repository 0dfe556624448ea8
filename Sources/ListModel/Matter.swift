import Diagnostics

/// A matter (管理事项): all entries, over all units, that speak of it.
package struct Matter: Sendable {
  /// Names one entry: a submission of the catalogue and a boundary of it.
  package struct Entry: Sendable, Hashable {
    package let submission: Int
    package let boundary: Int

    package init(submission: Int, boundary: Int) {
      self.submission = submission
      self.boundary = boundary
    }
  }

  /// What makes it one matter.
  package let identity: NormalisedName
  /// The name as the first entry writes it.
  package let name: String
  /// **Shape:** non-empty, in the catalogue's order.
  package let entries: [Entry]
}

extension Catalogue {
  /// The boundary entries of all units, grouped by the matter that they speak of.
  ///
  /// - Returns: the matters in the order of their first entries.
  package func matters() -> [Matter] {
    var entries: [[Matter.Entry]] = []
    var names: [(identity: NormalisedName, name: String)] = []
    var indexes: [NormalisedName: Int] = [:]
    for (submission, list) in submissions.enumerated() {
      for (boundary, entry) in list.boundaries.enumerated() {
        let identity = NormalisedName(entry.matter.value)
        let index = indexes[identity] ?? names.count
        if index == names.count {
          indexes[identity] = index
          names.append((identity, entry.matter.value))
          entries.append([])
        }
        entries[index].append(Matter.Entry(submission: submission, boundary: boundary))
      }
    }
    return zip(names, entries).map { Matter(identity: $0.identity, name: $0.name, entries: $1) }
  }
}
