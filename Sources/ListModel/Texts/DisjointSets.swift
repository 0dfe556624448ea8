/// Numbers from 0 on, put together into sets (union by the least member).
package struct DisjointSets: Sendable {
  private var parents: [Int]

  package init(count: Int) { parents = Array(0..<count) }

  /// The least member of the set of a number.
  package mutating func root(_ number: Int) -> Int {
    var root = number
    while parents[root] != root {
      parents[root] = parents[parents[root]]
      root = parents[root]
    }
    return root
  }

  /// Makes one set of the sets of two numbers.
  package mutating func join(_ one: Int, _ other: Int) {
    let (left, right) = (root(one), root(other))
    parents[max(left, right)] = min(left, right)
  }

  /// All sets. **Shape:** ascending in themselves and by their first members.
  package var groups: [[Int]] { groups(withLone: { _ in true }) }

  /// The sets of several numbers, and those of one number that is wanted; in the shape of `groups`.
  package func groups(withLone isWanted: (Int) -> Bool) -> [[Int]] {
    var copy = self
    var sizes = [Int](repeating: 0, count: parents.count)
    for number in parents.indices { sizes[copy.root(number)] += 1 }
    var groups: [[Int]] = []
    var places = [Int](repeating: 0, count: parents.count)
    for number in parents.indices {
      let root = copy.root(number)
      if root < number {
        groups[places[root]].append(number)
      } else if sizes[root] > 1 || isWanted(root) {
        places[root] = groups.count
        groups.append([number])
      }
    }
    return groups
  }
}
