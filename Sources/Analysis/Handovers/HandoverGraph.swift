/// Who hands to whom, as numbered nodes: its cycles.
struct HandoverGraph {
  /// **Shape:** one list a node, each ascending and unique.
  private let next: [[Int]]

  /// - Parameter edges: **Shape:** nodes below `count`.
  init(count: Int, edges: [(from: Int, to: Int)]) {
    var next = [Set<Int>](repeating: [], count: count)
    for edge in edges where edge.from != edge.to { next[edge.from].insert(edge.to) }
    self.next = next.map { $0.sorted() }
  }

  /// The sets of nodes that all reach each other. **Shape:** of two nodes or more, each ascending, by their first nodes.
  ///
  /// Tarjan's algorithm with a stack of its own, so that no input makes it too deep.
  var components: [[Int]] {
    var found: [[Int]] = []
    var order = [Int](repeating: -1, count: next.count)
    var low = order
    var isOpen = [Bool](repeating: false, count: next.count)
    var open: [Int] = []
    var time = 0
    for root in next.indices where order[root] < 0 {
      var path: [(node: Int, edge: Int)] = [(root, 0)]
      while let (node, edge) = path.last {
        if edge == 0 {
          (order[node], low[node], isOpen[node]) = (time, time, true)
          open.append(node)
          time += 1
        }
        if edge < next[node].count {
          path[path.count - 1].edge += 1
          let target = next[node][edge]
          if order[target] < 0 {
            path.append((target, 0))
          } else if isOpen[target] {
            low[node] = min(low[node], order[target])
          }
          continue
        }
        path.removeLast()
        if let parent = path.last?.node { low[parent] = min(low[parent], low[node]) }
        guard low[node] == order[node], let start = open.lastIndex(of: node) else { continue }
        let component = open[start...].sorted()
        open.removeSubrange(start...)
        for member in component { isOpen[member] = false }
        if component.count > 1 { found.append(component) }
      }
    }
    return found.sorted { $0[0] < $1[0] }
  }

  /// The shortest cycle within a component, from its lowest node on.
  func shortestCycle(in component: [Int]) -> [Int] {
    let members = Set(component)
    var shortest: [Int] = []
    for start in component {
      let cycle = path(from: start, backWithin: members)
      if shortest.isEmpty || cycle.count < shortest.count { shortest = cycle }
      if shortest.count == 2 { break }
    }
    return shortest
  }

  /// The shortest way from a node back to itself, without its end.
  private func path(from start: Int, backWithin members: Set<Int>) -> [Int] {
    var before: [Int: Int] = [:]
    var queue = [start]
    var head = 0
    while head < queue.count {
      let node = queue[head]
      head += 1
      for target in next[node] where members.contains(target) {
        if target == start {
          var path = [node]
          while let last = path.last, last != start, let previous = before[last] { path.append(previous) }
          return path.reversed()
        }
        if before[target] == nil {
          before[target] = node
          queue.append(target)
        }
      }
    }
    return []
  }
}
