import ListModel

/// Finds the items of one edition again in another: by name and code, and last by likeness.
///
/// What is paired depends on what the items say alone, never on their order, and is the same from either edition.
struct ItemPairing {
  /// An item of one of the editions.
  struct Place: Hashable {
    let side: Side
    let index: Int
  }

  enum Side: Hashable { case before, after }

  let before: [ComparedItem]
  let after: [ComparedItem]
  /// The lists that both editions have alike and that are not looked through.
  let unchanged: [Submission]
  /// The index of the same item in the other edition, for each item.
  private(set) var partners: (before: [Int?], after: [Int?])

  init(_ before: [ComparedItem], _ after: [ComparedItem], beside unchanged: [Submission] = []) {
    self.before = before
    self.after = after
    self.unchanged = unchanged
    partners = (
      [Int?](repeating: nil, count: before.count), [Int?](repeating: nil, count: after.count)
    )
  }

  func item(_ place: Place) -> ComparedItem {
    place.side == .before ? before[place.index] : after[place.index]
  }

  func isPaired(_ place: Place) -> Bool {
    place.side == .before ? partners.before[place.index] != nil : partners.after[place.index] != nil
  }

  /// What the main item of an item has in common with its partner; nil where it has no main item, or that no partner.
  func mainPair(_ place: Place) -> Int? {
    guard let main = item(place).main else { return nil }
    return place.side == .before ? partners.before[main].map { _ in main } : partners.after[main]
  }

  mutating func pair(_ earlier: Int, _ later: Int) {
    partners.before[earlier] = later
    partners.after[later] = earlier
  }

  /// The items that have no partner yet.
  func unpaired(_ isWanted: (ComparedItem) -> Bool) -> [Place] {
    before.indices.filter { partners.before[$0] == nil && isWanted(before[$0]) }
      .map { Place(side: .before, index: $0) }
      + after.indices.filter { partners.after[$0] == nil && isWanted(after[$0]) }
      .map { Place(side: .after, index: $0) }
  }

  /// Pairs the items of equal keys.
  ///
  /// - Parameters:
  ///   - places: items without a partner.
  ///   - isOnly: whether a key must be that of one item in either edition.
  ///   - content: all that an item says, to pair first what is the same where several items have one key.
  ///   - key: nil leaves an item out.
  mutating func pair(
    _ places: [Place], onlyAlone isOnly: Bool = false, content: (Place) -> String,
    by key: (Place, ComparedItem) -> [String]?
  ) {
    var groups: [[TextKey]: (before: [Int], after: [Int])] = [:]
    for place in places where !isPaired(place) {
      guard let key = key(place, item(place))?.map({ TextKey($0) }) else { continue }
      switch place.side {
      case .before: groups[key, default: ([], [])].before.append(place.index)
      case .after: groups[key, default: ([], [])].after.append(place.index)
      }
    }
    for (before, after) in groups.values where !before.isEmpty && !after.isEmpty {
      if before.count == 1, after.count == 1 {
        pair(before[0], after[0])
      } else if !isOnly {
        pairAll(before, after, content)
      }
    }
  }

  /// Pairs what says the same, then the rest in the order of what they say.
  private mutating func pairAll(_ before: [Int], _ after: [Int], _ content: (Place) -> String) {
    func sorted(_ indexes: [Int], _ side: Side) -> [(text: String, index: Int)] {
      indexes.map { (content(Place(side: side, index: $0)), $0) }
        .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    }
    var (left, right) = (sorted(before, .before), sorted(after, .after))
    var later: [String: [Int]] = [:]
    for (text, index) in right.reversed() { later[text, default: []].append(index) }
    left.removeAll { text, index in
      guard let same = later[text]?.popLast() else { return false }
      pair(index, same)
      return true
    }
    right.removeAll { partners.after[$0.index] != nil }
    for (one, other) in zip(left, right) { pair(one.index, other.index) }
  }
}
