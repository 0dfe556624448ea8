/// An interval of values of one dimension: from a bound to a bound, each with its number or without.
package struct QuantityInterval: Sendable, Hashable {
  /// An end of an interval.
  package struct Bound: Sendable, Hashable {
    /// **Units:** the unit of the dimension.
    package let value: Rational
    /// Whether the number belongs to the interval: 以上、以下、以内 include it, 不满、超过、以外 do not.
    ///
    /// **Source:** 民法典第一千二百五十九条.
    package let isIncluded: Bool

    package init(_ value: Rational, isIncluded: Bool) {
      self.value = value
      self.isIncluded = isIncluded
    }
  }

  /// nil where there is no lower end.
  package let lower: Bound?
  /// nil where there is no upper end.
  package let upper: Bound?

  package init(lower: Bound? = nil, upper: Bound? = nil) {
    self.lower = lower
    self.upper = upper
  }

  /// Whether it has no value at all.
  package var isEmpty: Bool {
    guard let lower, let upper else { return false }
    return upper.value < lower.value
      || upper.value == lower.value && !(lower.isIncluded && upper.isIncluded)
  }

  /// The one value that it has; nil where it has none, or several.
  package var onlyValue: Rational? {
    guard let lower, let upper, lower.value == upper.value, !isEmpty else { return nil }
    return lower.value
  }

  /// The values that are in both.
  package func intersection(_ other: QuantityInterval) -> QuantityInterval {
    QuantityInterval(
      lower: [lower, other.lower].compactMap { $0 }.max { Self.startsEarlier($0, $1) },
      upper: [upper, other.upper].compactMap { $0 }.min { Self.endsEarlier($0, $1) })
  }

  /// Whether all values of another are in it.
  package func includes(_ other: QuantityInterval) -> Bool { other.isEmpty || intersection(other) == other }

  /// The values between the end of this one and the beginning of a later one; nil where nothing lies between.
  package func gap(before later: QuantityInterval) -> QuantityInterval? {
    guard let upper, let lower = later.lower else { return nil }
    let gap = QuantityInterval(
      lower: Bound(upper.value, isIncluded: !upper.isIncluded),
      upper: Bound(lower.value, isIncluded: !lower.isIncluded))
    return gap.isEmpty ? nil : gap
  }

  /// The same values of a dimension in which only some occur: more than 7 storeys are 8 and more.
  ///
  /// Money, areas and the like stay as they are.
  package func rounded(to grain: QuantityUnit.Grain) -> QuantityInterval {
    switch grain {
    case .continuous: self
    case .whole:
      QuantityInterval(
        lower: lower.map { bound in
          let floor = bound.value.floor
          let isExact = bound.value.isWhole && bound.isIncluded
          return Bound(isExact ? bound.value : Self.next(floor), isIncluded: true)
        },
        upper: upper.map { bound in
          let isExcluded = bound.value.isWhole && !bound.isIncluded
          return Bound(Rational(bound.value.floor - (isExcluded ? 1 : 0)), isIncluded: true)
        })
    case .voltage:
      QuantityInterval(
        lower: lower.map { bound in
          let rated = QuantityUnit.ratedVoltages.first {
            $0 > bound.value || $0 == bound.value && bound.isIncluded
          }
          return rated.map { Bound($0, isIncluded: true) } ?? bound
        },
        upper: upper.map { bound in
          let rated = QuantityUnit.ratedVoltages.last {
            $0 < bound.value || $0 == bound.value && bound.isIncluded
          }
          return rated.map { Bound($0, isIncluded: true) } ?? bound
        })
    }
  }

  private static func next(_ floor: Int) -> Rational { Rational(floor == .max ? floor : floor + 1) }

  /// Whether nothing lies between the end of this one and the beginning of a later one, in a dimension of a grain.
  package func reaches(_ later: QuantityInterval, in grain: QuantityUnit.Grain) -> Bool {
    guard let gap = gap(before: later) else { return true }
    return gap.rounded(to: grain).isEmpty
  }

  /// Whether an interval with the one lower end begins before one with the other.
  package static func startsEarlier(_ one: Bound, _ other: Bound) -> Bool {
    one.value < other.value || one.value == other.value && one.isIncluded && !other.isIncluded
  }

  /// Whether an interval with the one upper end ends before one with the other.
  package static func endsEarlier(_ one: Bound, _ other: Bound) -> Bool {
    one.value < other.value || one.value == other.value && !one.isIncluded && other.isIncluded
  }

  /// A value in it, the smallest that people would name: the lower end, or the next that belongs to it.
  ///
  /// - Parameters:
  ///   - step: **Units:** those of the dimension; tried above a lower end that does not belong to it, and below an
  ///     upper end.
  package func sample(step: Rational) -> Rational? {
    if let lower, lower.isIncluded { return lower.value }
    if let lower {
      if let next = lower.value.plus(step), holds(next) { return next }
      if let upper, upper.isIncluded { return upper.value }
      guard let upper, let sum = lower.value.plus(upper.value) else { return nil }
      return Rational(1, over: 2).flatMap { sum.times($0) }
    }
    guard let upper else { return Rational(0) }
    return upper.isIncluded ? upper.value : Rational(1, over: 2).flatMap { upper.value.times($0) }
  }

  /// Whether a value is in it.
  package func holds(_ value: Rational) -> Bool {
    let point = Bound(value, isIncluded: true)
    return !intersection(QuantityInterval(lower: point, upper: point)).isEmpty
  }
}
