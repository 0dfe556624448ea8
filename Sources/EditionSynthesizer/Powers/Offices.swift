/// The internal offices of a unit, known by the work that its duties give to them.
struct Offices {
  private let offices: [(name: String, words: Set<[Unicode.Scalar]>)]

  /// - Parameter duties: rows of the table of duties.
  init(_ duties: [FactRow]) {
    var order: [String] = []
    var words: [String: Set<[Unicode.Scalar]>] = [:]
    for row in duties {
      let office = row["责任处室"]
      if words[office] == nil { order.append(office) }
      words[office, default: []].formUnion(Self.pairs(row["主要职责"] + row["具体工作事项"]))
    }
    offices = order.map { ($0, words[$0] ?? []) }
  }

  /// The office whose work has most in common with a power: its name, its sub-items, its statutes.
  func office(for draft: PowerDraft) -> String? {
    let text = draft.name + draft.bases.joined() + draft.subitems.map(\.name).joined()
    let wanted = Self.pairs(text)
    var best: (name: String, score: Int)?
    for office in offices {
      let shared = office.words.intersection(wanted).count
      let score = shared * 1000 / (40 + office.words.count)
      if score > best?.score ?? -1 { best = (office.name, score) }
    }
    return best?.name
  }

  /// The pairs of neighbouring characters.
  private static func pairs(_ text: String) -> Set<[Unicode.Scalar]> {
    let scalars = Array(text.unicodeScalars)
    return Set(zip(scalars, scalars.dropFirst()).map { [$0, $1] })
  }
}
