import Diagnostics
import ListModel

/// Finds kinds and classes of things for which two bodies have one act: 大型、中型水库 of one, 中型、小型水库 of the other.
struct KindOverlap {
  let bodies: CompetentBodies

  /// The kinds for which two bodies are competent. **Shape:** in the order of the competences.
  func overlaps(among competences: [Competence]) -> [ThresholdConflict] {
    let listed = competences.compactMap { competence in
      ListedKinds(competence.scope).map { (competence: competence, kinds: $0) }
    }
    guard listed.count > 1, listed.count <= Self.mostCompetences else { return [] }
    return listed.indices.flatMap { later in
      listed[..<later].compactMap { earlier in conflict(earlier, listed[later]) }
    }
  }

  private typealias Listed = (competence: Competence, kinds: ListedKinds)

  private func conflict(_ one: Listed, _ other: Listed) -> ThresholdConflict? {
    guard bodies.compete(one.competence.body, other.competence.body),
      one.competence.quotation != other.competence.quotation,
      let common = one.kinds.common(with: other.kinds)
    else { return nil }
    let sides = [one.competence, other.competence]
    return ThresholdConflict(
      point: BilingualText(zh: "对象是\(common)", en: common), value: Rational(0), dimension: common,
      sides: sides, competences: sides, isOfKinds: true)
  }

  /// **Units:** competences; of a matter with more none are compared.
  private static let mostCompetences = 100
}

/// The kinds of things that a clause lists for one body.
private struct ListedKinds {
  let kinds: [String]
  /// What all classes of the list are classes of: 水库 of 大型、中型水库; empty where the kinds are things by themselves.
  private let noun: String
  private let acts: Set<ScopeAct>

  /// - Returns: nil where the clause bounds a quantity or an area, calls others in, says no act or lists nothing.
  init?(_ scope: StatedScope) {
    guard scope.boxes.count == 1, let box = scope.boxes.first, box.quantities.isEmpty, box.areas.isEmpty,
      !box.acts.isEmpty, scope.partners == nil, !scope.isComplement, let last = box.kinds.last
    else { return nil }
    acts = box.acts
    if let (classes, noun) = Self.classes(box.kinds) {
      (kinds, self.noun) = (classes, noun)
      return
    }
    // Nothing but the list stands before who acts, so that it lists the things themselves.
    let topic = scope.text.split(separator: "由", maxSplits: 1).first.map(String.init) ?? ""
    let pieces = topic.split { "、和与及".contains($0) }.map { String($0).trimmingBlanks() }
    guard pieces == box.kinds, pieces.count > 1, !last.isEmpty, box.acts.contains(where: \.isDecision) else {
      return nil
    }
    (kinds, noun) = (pieces, "")
  }

  /// What two lists of one act have in common, where each has something of its own, or one is a class of the other's.
  func common(with other: ListedKinds) -> String? {
    guard acts == other.acts, noun == other.noun else { return nil }
    let common = kinds.filter(other.kinds.contains)
    let isOwn = common.count < kinds.count && common.count < other.kinds.count
    let isClass = !noun.isEmpty && common.count < max(kinds.count, other.kinds.count)
    guard let first = common.first, isOwn || isClass else { return nil }
    return first + noun
  }

  /// 大型, 中型 and 水库 of 大型、中型水库; a single 中型水库, too.
  private static func classes(_ kinds: [String]) -> (classes: [String], noun: String)? {
    guard let last = kinds.last?.letters, let end = last.firstIndex(where: marks.contains), end > 0,
      end + 2 < last.count, end < longestClass
    else { return nil }
    let heads = kinds.dropLast()
    guard
      heads.allSatisfy({ $0.letters.count <= longestClass + 1 && $0.letters.last == last[end] })
    else {
      return nil
    }
    return (heads + [String(letters: last[...end])], String(letters: last[(end + 1)...]))
  }

  private static let marks = LetterSet("型级类".unicodeScalars)
  /// **Units:** letters before the mark.
  private static let longestClass = 3
}

extension SharedMatter {
  /// Whether any share can list classes of things.
  var mayListKinds: Bool {
    entries.contains { entry in
      ([entry.boundary.division?.value] + entry.parties.map { $0.share?.value }).contains { text in
        text.map { $0.holds("、") && ["型", "级", "类", "由"].contains(where: $0.holds) } ?? false
      }
    }
  }
}
