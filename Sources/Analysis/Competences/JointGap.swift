import Diagnostics
import ListModel

/// Gaps of competences that two quantities bound at once: 5000万元以上且1万平方米以上 against 不满5000万元且不满1万平方米.
extension ThresholdCheck {
  /// The cases that are one body's by one quantity and another's by the next, so that nobody is competent.
  ///
  /// - Returns: in the order of the competences.
  func jointGaps() -> [ThresholdConflict] {
    guard !competences.contains(where: \.scope.isComplement) else { return [] }
    let joint = competences.flatMap { competence in
      competence.scope.boxes.filter { $0.quantities.count > 1 }.map {
        JointClaim(competence: competence, box: $0)
      }
    }
    return joint.prefix(Self.mostJointClaims).enumerated().flatMap { index, one in
      joint.prefix(index).flatMap { gaps(between: $0, and: one) }
    }
  }

  /// The cases that are one body's by one of two quantities and another's by the other one: 100米以上或者500平方米以上 against
  /// 不满100米或者不满500平方米.
  ///
  /// - Returns: in the order of the competences.
  func alternativeOverlaps() -> [ThresholdConflict] {
    let open = competences.filter { competence in
      competence.scope.boxes.count > 1 && competence.scope.boxes.allSatisfy { $0.quantities.count == 1 }
        && competence.scope.partners == nil && competence.scope.text.holds("或")
    }
    return open.prefix(Self.mostJointClaims).enumerated().flatMap { index, one in
      open.prefix(index).compactMap { alternativeOverlap(of: $0, and: one) }
    }
  }

  private func alternativeOverlap(of one: Competence, and other: Competence) -> ThresholdConflict? {
    guard bodies.compete(one.body, other.body), one.quotation != other.quotation else { return nil }
    func isLimited(_ competence: Competence, _ quantity: ScopeQuantity) -> Bool {
      competence.scope.boxes.contains { $0.quantities[0].isComparable(with: quantity) }
    }
    for box in one.scope.boxes where isLimited(other, box.quantities[0]) {
      for another in other.scope.boxes
      where !box.quantities[0].isComparable(with: another.quantities[0])
        && isLimited(one, another.quantities[0]) && box.sharesAct(with: another)
        && box.sharesKind(with: another) && areas.meet(box.areas, another.areas)
      {
        let cases = [JointClaim(competence: one, box: box), JointClaim(competence: other, box: another)]
        return conflict(at: cases.flatMap(\.cases), one, other)
      }
    }
    return nil
  }

  /// **Units:** claims; a matter with more is compared by its first ones.
  private static let mostJointClaims = 60

  /// A competence that several quantities bound at once.
  private struct JointClaim {
    let competence: Competence
    let box: ScopeBox

    /// The smallest case of each quantity.
    var cases: [QuantityCase] {
      box.quantities.map {
        QuantityCase(quantity: $0, value: $0.interval.sample(step: $0.scale) ?? Rational(0))
      }
    }
  }

  /// A value of a quantity.
  private struct QuantityCase {
    let quantity: ScopeQuantity
    let value: Rational

    var words: String { quantity.written(value) }
  }

  /// The cases of one claim with one value of the other, the last quantity first, which neither of the two has, nor anybody else.
  private func gaps(between one: JointClaim, and other: JointClaim) -> [ThresholdConflict] {
    guard bodies.compete(one.competence.body, other.competence.body), one.box.sharesAct(with: other.box),
      one.box.sharesKind(with: other.box), areas.meet(one.box.areas, other.box.areas)
    else { return [] }
    let mates = one.box.quantities.map { quantity in
      other.box.quantities.firstIndex { quantity.isComparable(with: $0) }
    }
    let facing = mates.indices.filter { index in
      mates[index].map { face(one.box.quantities[index], other.box.quantities[$0]) } ?? false
    }
    guard facing.count > 1 else { return [] }
    let (own, others) = (one.cases, other.cases)
    return facing.reversed().compactMap { index in
      var point = own
      if let mate = mates[index] { point[index] = others[mate] }
      return isHeld(point, like: one.box) ? nil : conflict(at: point, one.competence, other.competence)
    }
  }

  /// Whether two limits divide a quantity between them, with nothing in common and nothing left.
  private func face(_ one: ScopeQuantity, _ other: ScopeQuantity) -> Bool {
    let grain = one.unit.grain
    let (left, right) = (one.interval.rounded(to: grain), other.interval.rounded(to: grain))
    guard left.intersection(right).isEmpty else { return false }
    return left.upper != nil && right.lower != nil && left.reaches(right, in: grain)
      || right.upper != nil && left.lower != nil && right.reaches(left, in: grain)
  }

  /// Whether anybody has a case, as far as its quantities tell.
  private func isHeld(_ point: [QuantityCase], like claim: ScopeBox) -> Bool {
    competences.contains { competence in
      competence.scope.boxes.contains { box in
        box.sharesAct(with: claim) && box.sharesKind(with: claim) && areas.meet(box.areas, claim.areas)
          && box.quantities.allSatisfy { quantity in
            point.allSatisfy {
              !quantity.isComparable(with: $0.quantity) || quantity.interval.holds($0.value)
            }
          }
      }
    }
  }

  private func conflict(at point: [QuantityCase], _ one: Competence, _ other: Competence) -> ThresholdConflict
  {
    let key = point.map { $0.words + $0.quantity.unit.dimension }.sorted().joined(separator: "且")
    return ThresholdConflict(
      point: BilingualText(
        zh: point.map { "\($0.quantity.measure ?? "")为\($0.words)" }.joined(separator: "、"),
        en: point.map { [$0.quantity.measure, $0.words].compactMap { $0 }.joined(separator: " ") }
          .joined(separator: ", ")),
      value: point[0].value, dimension: key, sides: [one, other], competences: [one, other])
  }
}
