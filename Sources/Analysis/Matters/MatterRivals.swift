extension SharedMatter {
  /// The entries of those who are in conflict: the rivals' own, and others that say what no rival's list says.
  ///
  /// A list that only repeats what a rival writes has no part in the conflict. All have where it is about others than
  /// registered units, which list nothing.
  /// - Parameters:
  ///   - rivals: about whom the entries differ.
  ///   - statements: what each entry says of them. **Shape:** one set an entry, in their order.
  func entries<Statement: Hashable>(of rivals: [Body], statements: [Set<Statement>]) -> [Entry] {
    guard rivals.allSatisfy({ if case .unit = $0 { true } else { false } }) else { return entries }
    let isRivals = entries.map { $0.unit.map { rivals.contains(.unit($0)) } ?? false }
    let known = entries.indices.filter { isRivals[$0] }.reduce(into: Set<Statement>()) {
      $0.formUnion(statements[$1])
    }
    return entries.indices.filter { isRivals[$0] || !statements[$0].isSubset(of: known) }.map { entries[$0] }
  }
}

/// What a list says of a body.
struct RivalStatement<Said: Hashable>: Hashable {
  let body: SharedMatter.Body
  let said: Said
}

extension SharedMatter.Entry {
  /// Whether it is the same entry of the same list.
  func isSame(as other: SharedMatter.Entry) -> Bool {
    submission == other.submission && boundary.matter.origin == other.boundary.matter.origin
  }
}
