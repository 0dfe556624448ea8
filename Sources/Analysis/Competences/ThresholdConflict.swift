import Diagnostics
import ListModel

extension Competence {
  /// The clauses are long enough for a task of their own, so that saying them twice is another fault.
  fileprivate var isTask: Bool { isOfMatter && quotation.text.unicodeScalars.count >= 10 }
}

/// A value of a quantity for which two bodies are competent, or nobody is.
struct ThresholdConflict {
  /// The value in words: 建筑面积恰为10000平方米.
  private(set) var point: BilingualText
  /// **Units:** those of the dimension.
  let value: Rational
  /// Several values: the smallest is the case in point, these are all. nil where it is one, or a rank.
  private(set) var range: BilingualText?
  let dimension: String
  /// The two who are competent, or between whom the value lies. **Shape:** two, in the order of the entries.
  private(set) var sides: [Competence]
  /// All that is said of them.
  private(set) var competences: [Competence]
  /// It is about a kind of things, not about a value.
  var isOfKinds = false

  /// The names of the two.
  var names: [String] { sides.map(\.name) }

  /// Whether two are one case for the same bodies, be it that one text says 区级 where another names the unit.
  func isSame(as other: ThresholdConflict, _ bodies: CompetentBodies) -> Bool {
    dimension == other.dimension && value == other.value
      && [other.sides, other.sides.reversed()].contains { others in
        zip(sides, others).allSatisfy { bodies.mayMean($0.body, $1.body) }
      }
  }

  /// Says what else is to be true of the case: 、里程为5公里.
  fileprivate mutating func add(_ others: BilingualText) {
    func joined(_ text: BilingualText) -> BilingualText {
      BilingualText(zh: text.zh + others.zh, en: text.en + others.en)
    }
    point = joined(point)
    range = range.map(joined)
  }

  /// The same case, as another entry has it: who is named as a unit there is named so.
  mutating func add(_ other: ThresholdConflict, _ bodies: CompetentBodies) {
    competences += other.competences
    sides = sides.map { side in
      other.sides.first { bodies.isFor(side.body, $0.body) } ?? side
    }
  }
}

/// Checks that the competences of one matter or power cover each quantity once.
struct ThresholdCheck {
  let bodies: CompetentBodies
  let areas: AreaIndex
  let competences: [Competence]
  private let claims: [Claim]
  private let acts: BoundedActs

  /// A bounded quantity of a competence.
  private struct Claim {
    let competence: Int
    let box: ScopeBox
    let quantity: ScopeQuantity
    /// With what cannot occur left out.
    let interval: QuantityInterval
    /// The same counted from the other end, where it may be meant so.
    let mirrored: QuantityInterval?
  }

  /// **Units:** claims; a matter with more is compared by its first ones.
  private static let mostClaims = 300

  init(_ competences: [Competence], bodies: CompetentBodies, areas: AreaIndex) {
    self.bodies = bodies
    self.areas = areas
    self.competences = competences
    let scale = RankScale(in: competences.map(\.text))
    let claims = competences.enumerated().flatMap { index, competence in
      competence.scope.boxes.flatMap { written in
        let box = scale == .firstIsHighest ? written.withMirroredRanks : written
        return box.quantities.map { quantity in
          let interval = quantity.interval.rounded(to: quantity.unit.grain)
          return Claim(
            competence: index, box: box, quantity: quantity, interval: interval,
            mirrored: quantity.isRank && scale == .unknown ? interval.mirrored : nil)
        }
      }
    }
    self.claims = Array(claims.prefix(Self.mostClaims))
    acts = BoundedActs(claims.isEmpty ? [] : competences)
  }

  // MARK: Overlaps

  /// The values for which two bodies are competent. **Shape:** in the order of the claims.
  func overlaps() -> [ThresholdConflict] {
    groups().flatMap { claims -> [ThresholdConflict] in
      var found: [ThresholdConflict] = []
      var open: [Claim] = []
      for claim in claims {
        open.removeAll { $0.interval.intersection(claim.interval).isEmpty }
        for earlier in open where collide(earlier, claim) { found.append(overlap(earlier, claim)) }
        open.append(claim)
      }
      return found
    }
  }

  /// Whether two bodies are both to do the same by two claims.
  private func collide(_ one: Claim, _ other: Claim) -> Bool {
    let (left, right) = (competences[one.competence], competences[other.competence])
    guard bodies.compete(left.body, right.body), isComparable(one, other), !isShared(left, right),
      !isJoint(left, with: right), !isJoint(right, with: left)
    else { return false }
    if let mirrored = one.mirrored, let another = other.mirrored, mirrored.intersection(another).isEmpty {
      return false
    }
    return one.box.quantities.allSatisfy { quantity in
      other.box.quantities.allSatisfy { another in
        !quantity.isComparable(with: another)
          || !quantity.interval.intersection(another.interval).rounded(to: quantity.unit.grain).isEmpty
      }
    }
  }

  /// Whether two bodies have one competence between them: one text gives it to both.
  private func isShared(_ one: Competence, _ other: Competence) -> Bool {
    guard let named = one.scope.body ?? other.scope.body else {
      return one.quotation == other.quotation
        || one.isTask && NormalisedName(one.quotation.text) == NormalisedName(other.quotation.text)
    }
    return one.quotation == other.quotation && one.scope.body == other.scope.body
      || bodies.isNamed(one, in: named) && bodies.isNamed(other, in: named)
  }

  /// Whether two claims can be about the same quantity of the same things.
  private func isComparable(_ one: Claim, _ other: Claim) -> Bool {
    one.quantity.isComparable(with: other.quantity)
      && acts.areShared((one.competence, one.box), (other.competence, other.box))
      && one.box.sharesKind(with: other.box) && areas.meet(one.box.areas, other.box.areas)
  }

  /// Whether a competence is to be used together with another body: 会同 that one, or 联合 with whom it may be.
  private func isJoint(_ competence: Competence, with other: Competence) -> Bool {
    guard let partners = competence.scope.partners else { return false }
    return partners.isEmpty || bodies.isNamed(other, in: partners)
  }

  private func overlap(_ one: Claim, _ other: Claim) -> ThresholdConflict {
    var conflict = conflict(one.interval.intersection(other.interval), one, other)
    for quantity in besides(one, other) {
      let values = quantity.interval.rounded(to: quantity.unit.grain)
      guard let value = values.sample(step: quantity.scale) else { continue }
      let (measure, written) = (quantity.measure ?? "", quantity.written(value))
      conflict.add(BilingualText(zh: "、\(measure)为\(written)", en: ", \(measure) \(written)"))
    }
    return conflict
  }

  /// The other quantities by which the two competences are bounded at once (且), each as both have it.
  private func besides(_ one: Claim, _ other: Claim) -> [ScopeQuantity] {
    var quantities = one.box.quantities.filter { !$0.isComparable(with: other.quantity) }
    for quantity in other.box.quantities where !quantity.isComparable(with: one.quantity) {
      if let index = quantities.firstIndex(where: { $0.isComparable(with: quantity) }) {
        quantities[index].interval = quantities[index].interval.intersection(quantity.interval)
      } else {
        quantities.append(quantity)
      }
    }
    return quantities
  }

  // MARK: Gaps

  /// The values between the bounds of two bodies for which nobody is competent.
  func gaps() -> [ThresholdConflict] {
    guard !competences.contains(where: \.scope.isComplement) else { return [] }
    return groups().flatMap { claims -> [ThresholdConflict] in
      var found: [ThresholdConflict] = []
      for cluster in clusters(of: claims) {
        guard var last = cluster.first else { continue }
        for claim in cluster.dropFirst() {
          if claim.mirrored == nil, !last.interval.reaches(claim.interval, in: claim.quantity.unit.grain),
            face(last, claim), !isCovered(last) && !isCovered(claim)
          {
            found.append(gap(between: last, and: claim))
          }
          if let upper = last.interval.upper,
            claim.interval.upper.map({ QuantityInterval.endsEarlier(upper, $0) }) ?? true
          {
            last = claim
          }
        }
      }
      return found
    }
  }

  /// Whether a quantity is divided between the bodies of two claims: those of two districts divide by place, but for a text
  /// that gives each of them a part of the quantity and no area.
  private func face(_ one: Claim, _ other: Claim) -> Bool {
    let (left, right) = (competences[one.competence], competences[other.competence])
    if bodies.compete(left.body, right.body) { return true }
    guard left.body != right.body, left.quotation.origin == right.quotation.origin, left.text == right.text,
      left.scope.body != nil, right.scope.body != nil,
      let here = bodies.district(of: left.body), let there = bodies.district(of: right.body)
    else { return false }
    return here != there && one.box.areas.isEmpty && other.box.areas.isEmpty
  }

  /// The claims that divide one space. **Shape:** each in the order of the claims.
  private func clusters(of claims: [Claim]) -> [[Claim]] {
    var clusters: [[Claim]] = []
    for claim in claims {
      if let index = clusters.firstIndex(where: { isComparable($0[0], claim) }) {
        clusters[index].append(claim)
      } else {
        clusters.append([claim])
      }
    }
    return clusters
  }

  /// Whether somebody has the same competence without a bound.
  private func isCovered(_ claim: Claim) -> Bool {
    competences.contains { competence in
      competence.scope.boxes.contains { box in
        box.quantities.isEmpty && box.sharesAct(with: claim.box) && areas.meet(box.areas, claim.box.areas)
          && (box.kinds.isEmpty || !claim.box.kinds.isEmpty && box.sharesKind(with: claim.box))
          && (box.kinds.isEmpty || !box.kinds.allSatisfy { Self.isBeside($0, claim.quantity.measure ?? "") })
      }
    }
  }

  /// Whether a kind of things is the neighbour of the one that a quantity's name tells: 市管道路挖掘申请 of 区管道路挖掘面积.
  private static func isBeside(_ kind: String, _ measure: String) -> Bool {
    let (left, right) = (kind.letters, measure.letters)
    var best = (length: 0, left: 0, right: 0)
    for start in left.indices {
      for other in right.indices where left[start] == right[other] {
        let length = zip(left[start...], right[other...]).prefix { $0 == $1 }.count
        if length > best.length { best = (length, start, other) }
      }
    }
    return best.length * 2 >= min(left.count, right.count) && best.left > 0 && best.right > 0
  }

  private func gap(between one: Claim, and other: Claim) -> ThresholdConflict {
    let values = one.interval.gap(before: other.interval) ?? one.interval
    // 6个月以上、不满12个月 and not 11个月以下: of two units the bounds are told as the texts have them.
    let told =
      one.quantity.label == other.quantity.label
      ? nil : one.quantity.interval.gap(before: other.quantity.interval)
    return conflict(values.rounded(to: one.quantity.unit.grain), told: told, one, other)
  }

  // MARK: Both

  /// The claims on each dimension. **Shape:** by where they begin, then in the order of the text.
  private func groups() -> [[Claim]] {
    claims.grouped { $0.quantity.unit.dimension }.map { _, claims in
      claims.enumerated().sorted { one, other in
        switch (one.element.interval.lower, other.element.interval.lower) {
        case (nil, nil): one.offset < other.offset
        case (nil, _): true
        case (_, nil): false
        case (let left?, let right?):
          QuantityInterval.startsEarlier(left, right)
            || !QuantityInterval.startsEarlier(right, left) && one.offset < other.offset
        }
      }.map(\.element)
    }
  }

  /// The case of some values, by the one that shows it.
  ///
  /// - Parameter told: the same values as the texts bound them, where that is not by what can be.
  private func conflict(
    _ values: QuantityInterval, told: QuantityInterval? = nil, _ one: Claim, _ other: Claim
  ) -> ThresholdConflict {
    let (first, second) = one.competence <= other.competence ? (one, other) : (other, one)
    let counted = Set([first, second].compactMap(\.quantity.counted))
    let measure =
      first.quantity.measure ?? second.quantity.measure ?? (counted.count == 1 ? counted.first : nil) ?? ""
    let value = values.onlyValue ?? values.sample(step: first.quantity.scale) ?? Rational(0)
    let shown = told ?? values
    let unit = unit(for: [shown.lower, shown.upper].compactMap { $0?.value }, of: [first, second])
    let ways = [unit, first.quantity, second.quantity].map { $0.written(value) }
    let written = rank(value, of: [first, second]) ?? ways.first { !$0.contains("/") } ?? ways[0]
    let words = [measure, written].filter { !$0.isEmpty }.joined(separator: " ")
    let both = [competences[first.competence], competences[second.competence]]
    let range =
      values.onlyValue == nil && !first.quantity.isRank ? bounds(of: shown, in: unit) : nil
    return ThresholdConflict(
      point: values.onlyValue == nil && !first.quantity.isRank
        ? BilingualText(zh: measure.isEmpty ? written : "\(measure)为\(written)", en: words)
        : BilingualText(zh: "\(measure)恰为\(written)", en: "exactly \(words)"),
      value: value,
      range: range.map {
        BilingualText(
          zh: measure + $0.zh, en: [measure, $0.en].filter { !$0.isEmpty }.joined(separator: " "))
      },
      dimension: first.quantity.unit.dimension, sides: both, competences: both)
  }

  /// An interval as texts bound it: 100张以上120张以下, 超过5000平方米.
  private func bounds(of values: QuantityInterval, in unit: ScopeQuantity) -> BilingualText? {
    let lower = values.lower.map { bound in
      let value = unit.written(bound.value)
      return bound.isIncluded ? (value + "以上", "from \(value)") : ("超过" + value, "above \(value)")
    }
    let upper = values.upper.map { bound in
      let value = unit.written(bound.value)
      return bound.isIncluded ? (value + "以下", "up to \(value)") : ("不满" + value, "below \(value)")
    }
    let words = [lower, upper].compactMap { $0 }
    guard !words.isEmpty else { return nil }
    return BilingualText(
      zh: words.map(\.0).joined(
        separator: words.count > 1 && (words[1].0.begins(with: "不") || words[0].0.begins(with: "超"))
          ? "、" : ""),
      en: words.map(\.1).joined(separator: " "))
  }

  /// The quantity in whose unit some values are told: all as whole numbers, else as decimals.
  private func unit(for values: [Rational], of claims: [Claim]) -> ScopeQuantity {
    let quantities = claims.map(\.quantity)
    func writes(_ quantity: ScopeQuantity, without marks: String) -> Bool {
      values.allSatisfy { value in !quantity.written(value).contains { marks.contains($0) } }
    }
    return quantities.first { writes($0, without: "./") } ?? quantities.first { writes($0, without: "/") }
      ?? quantities[0]
  }

  /// A rank in Chinese numerals, as all texts have it that speak of ranks here; nil for other quantities, and where digits
  /// are written.
  private func rank(_ value: Rational, of claims: [Claim]) -> String? {
    guard value.denominator == 1, claims.allSatisfy(\.quantity.isRank) else { return nil }
    let isInDigits = claims.contains { claim in
      competences[claim.competence].text.unicodeScalars.contains { ("0"..."9").contains($0) }
    }
    return isInDigits ? nil : ChineseNumeral.text(value.numerator) + claims[0].quantity.label
  }
}
