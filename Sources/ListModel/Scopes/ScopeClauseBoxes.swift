extension ScopeClause {
  /// The boxes of the clause: quantities joined by 且 limit one box, others make a box each.
  var boxes: [ScopeBox] {
    var groups: [[ScopeQuantity]] = []
    var last: QuantityPhrase?
    for phrase in phrases {
      let next = quantity(phrase)
      if let last, last.range.upperBound <= phrase.range.lowerBound,
        last.unit.dimension != phrase.unit.dimension || last.measure != nil && phrase.measure != nil,
        joins(last.range.upperBound..<phrase.range.lowerBound)
      {
        groups[groups.count - 1].append(next)
      } else {
        groups.append([next])
      }
      last = phrase
    }
    let whole = ScopeBox(quantities: [], areas: areas, kinds: kinds, acts: acts)
    let boxes =
      groups.isEmpty
      ? [whole]
      : groups.map { quantities in
        var box = whole
        box.quantities = quantities
        return box
      }
    return exceptions.isEmpty ? boxes : boxes.flatMap { excepting(from: $0) }
  }

  /// What is left of a box without the quantities that the clause takes out.
  func excepting(from box: ScopeBox) -> [ScopeBox] {
    (isException || isPart ? phrases + exceptions : exceptions).reduce([box]) { boxes, phrase in
      boxes.flatMap { box -> [ScopeBox] in
        let taken = quantity(phrase)
        guard let index = box.quantities.firstIndex(where: { $0.isComparable(with: taken) }) else {
          return taken.interval.complements.map { rest in
            var left = box
            var quantity = taken
            quantity.interval = rest
            left.quantities.append(quantity)
            return left
          }
        }
        return taken.interval.complements.compactMap { rest in
          var left = box
          left.quantities[index].interval = box.quantities[index].interval.intersection(rest)
          return left.quantities[index].interval.isEmpty ? nil : left
        }
      }
    }
  }

  private func quantity(_ phrase: QuantityPhrase) -> ScopeQuantity {
    ScopeQuantity(
      measure: phrase.measure.map { String(text[$0]) }, counted: phrase.counted.map { String(text[$0]) },
      unit: phrase.unit, interval: phrase.interval,
      label: phrase.label, scale: phrase.scale)
  }

  /// Whether two limits hold together: 且, 并且, 同时.
  private func joins(_ between: Range<Int>) -> Bool {
    between.contains { Self.conjunctions.end(text.scalars, at: $0, before: between.upperBound) != nil }
  }

  private static let conjunctions = WordTable<Void>("且 并且 同时 并")
}

extension QuantityInterval {
  /// All other values: those below it and those above it.
  var complements: [QuantityInterval] {
    let below = lower.map { QuantityInterval(upper: Bound($0.value, isIncluded: !$0.isIncluded)) }
    let above = upper.map { QuantityInterval(lower: Bound($0.value, isIncluded: !$0.isIncluded)) }
    return [below, above].compactMap { $0 }
  }
}
