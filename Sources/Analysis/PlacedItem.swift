/// An item in the array in which it stands: a copy of it would retain each of its texts, this retains the array.
struct PlacedItem<Item: Sendable>: Sendable {
  private let items: [Item]
  private let index: Int

  /// - Parameter index: **Shape:** one of the array's.
  init(_ items: [Item], at index: Int) {
    self.items = items
    self.index = index
  }

  /// The item where it stands, not a copy.
  var item: Item { _read { yield items[index] } }
}
