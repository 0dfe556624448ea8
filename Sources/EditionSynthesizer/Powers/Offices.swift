/// The internal offices of a unit, known by the work that its duties give to them.
struct Offices {
  private let offices: [(name: String, words: Set<[Unicode.Scalar]>)]
  /// How many offices have a word.
  private let spread: [[Unicode.Scalar]: Int]

  /// - Parameter duties: rows of the table of duties.
  init(_ duties: [FactRow]) {
    var order: [String] = []
    var words: [String: Set<[Unicode.Scalar]>] = [:]
    for row in duties {
      let office = row["责任处室"]
      if words[office] == nil { order.append(office) }
      words[office, default: []].formUnion(Self.pairs(office + row["主要职责"] + row["具体工作事项"]))
    }
    offices = order.map { ($0, words[$0] ?? []) }
    var spread: [[Unicode.Scalar]: Int] = [:]
    for office in offices {
      for word in office.words { spread[word, default: 0] += 1 }
    }
    self.spread = spread
  }

  /// The office whose work has most in common with a power: its name, its sub-items, and half as much its statutes.
  func office(for draft: PowerDraft) -> String? {
    let names = Self.pairs(draft.name + draft.subitems.map(\.name).joined(separator: "；"))
    let bases = Self.pairs(draft.bases.joined()).subtracting(names)
    var best: (name: String, score: Int)?
    for office in offices {
      let score =
        (2 * weight(names, in: office.words) + weight(bases, in: office.words)) * 100
        / (200 + office.words.count)
      if score > best?.score ?? -1 { best = (office.name, score) }
    }
    return best?.name
  }

  /// What a text shares with an office; words that many offices have tell little.
  private func weight(_ wanted: Set<[Unicode.Scalar]>, in words: Set<[Unicode.Scalar]>) -> Int {
    wanted.intersection(words).reduce(0) { sum, word in
      let count = spread[word] ?? 1
      return sum + 3600 / (count * count)
    }
  }

  /// The pairs of neighbouring characters.
  private static func pairs(_ text: String) -> Set<[Unicode.Scalar]> {
    let scalars = Array(text.unicodeScalars)
    return Set(zip(scalars, scalars.dropFirst()).map { [$0, $1] })
  }
}
