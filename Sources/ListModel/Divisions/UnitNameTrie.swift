/// All names of a register's units as one trie: official, short and former names, and these without their place.
struct UnitNameTrie: Sendable {
  private struct Edge: Hashable {
    let node: Int
    let scalar: Unicode.Scalar
  }

  private var edges: [Edge: Int] = [:]
  private var isName: [Bool] = [false]
  /// The letters with which names begin: at most places of a text none does.
  private var heads = LetterSet([])

  /// - Parameter places: words that may be left out at the head of a name.
  init(_ units: [Unit]) {
    for unit in units {
      for name in [unit.name, unit.shortName] + unit.formerNames {
        let letters = name.unicodeScalars.map(Self.folded)
        insert(letters[...])
        guard let place = letters.prefix(6).lastIndex(where: { $0 == "市" }), place + 4 <= letters.count else {
          continue
        }
        insert(letters[(place + 1)...])
        insert(letters[place...])
      }
    }
    heads = LetterSet(edges.keys.lazy.filter { $0.node == 0 && $0.scalar != "\0" }.map { $0.scalar })
  }

  private mutating func insert(_ name: ArraySlice<Unicode.Scalar>) {
    guard name.count > 2, name.count <= 60 else { return }
    var node = 0
    for scalar in name {
      let edge = Edge(node: node, scalar: scalar)
      if let next = edges[edge] {
        node = next
      } else {
        node = isName.count
        edges[edge] = node
        isName.append(false)
      }
    }
    isName[node] = true
  }

  /// Where the longest name that begins at a position ends.
  func end(_ text: [Unicode.Scalar], at position: Int, before limit: Int) -> Int? {
    guard position < limit, heads.contains(Self.folded(text[position])) else { return nil }
    var node = 0
    var end: Int?
    var position = position
    while position < limit, let next = edges[Edge(node: node, scalar: Self.folded(text[position]))] {
      node = next
      position += 1
      if isName[node] { end = position }
    }
    return end
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "（": "("
    case "）": ")"
    default: scalar
    }
  }
}
