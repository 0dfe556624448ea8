/// Elements put together by their keys, in the order in which the keys are met.
@usableFromInline
package struct KeyGroups<Key: MarkedKey, Element> {
  /// The keys, each with the number of its group.
  @usableFromInline package var numbers: KeyNumbers<Key>
  /// The first element of each group, by the number of the key: nearly all stand by themselves.
  @usableFromInline package var firsts: [Element] = []
  /// The other elements of the few groups of several.
  @usableFromInline package var others: [Int: [Element]] = [:]

  /// - Parameter count: about how many different keys there will be.
  @inlinable
  package init(expecting count: Int) {
    numbers = KeyNumbers(expecting: count)
    firsts.reserveCapacity(count)
  }

  /// Puts an element into the group of its key.
  @inlinable
  package mutating func add(_ element: Element, under key: Key) {
    let number = numbers.number(of: key)
    if number == firsts.count { firsts.append(element) } else { others[number, default: []].append(element) }
  }

  /// The numbers of the groups.
  @inlinable
  package var indices: Range<Int> { firsts.indices }

  /// The key of a group.
  @inlinable
  package func key(_ group: Int) -> Key { numbers.key(group) }

  /// The numbers of the groups of several elements. **Shape:** ascending.
  @inlinable
  package var repeated: [Int] { others.keys.sorted() }

  /// The elements of a group, in the order in which they were met.
  @inlinable
  package func members(_ group: Int) -> [Element] { [firsts[group]] + (others[group] ?? []) }

  /// What all elements of a group have in common; nil where they differ.
  @inlinable
  package func common<Value: Equatable>(_ group: Int, _ value: (Element) -> Value) -> Value? {
    let first = value(firsts[group])
    guard let others = others[group] else { return first }
    return others.allSatisfy { value($0) == first } ? first : nil
  }
}

extension KeyGroups: Sendable where Element: Sendable {}
