import ListModel

/// Pairs items under nearly the same name: renamed or reworded ones.
///
/// Names are near where three fifths of their pairs of letters are common and the words agree that tell neighbours apart.
/// Two fifths are enough where the legal bases or the main item are the same, too; of powers, of which one basis may give
/// several, a half. The nearest names are paired first. In the list of another unit a power must have both a near name and
/// the same bases, and be the only one there.
extension ItemPairing {
  /// - Parameter content: all that an item says.
  mutating func pairLike(_ places: [Place], content: (Place) -> String) {
    let places = places.filter { !isPaired($0) }
    guard places.contains(where: { $0.side == .before }), places.contains(where: { $0.side == .after }) else {
      return
    }
    let names = places.map { (place: $0, letters: item($0).tellingName) }.filter { $0.letters.count > 1 }
      .grouped { $0.letters }
    let bigrams = names.map { Bigrams(letters: $0.key) }
    var candidates: [Candidate] = []
    func compare(_ one: Int, _ other: Int) {
      let likeness = Likeness(bigrams[one], bigrams[other])
      let agrees = Self.telling(names[one].key) == Self.telling(names[other].key)
      for (earlier, later) in facing(names[one].members.map(\.place), names[other].members.map(\.place)) {
        if isLike(earlier, later, likeness, agrees) {
          let order = [content(earlier), content(later)].sorted()
          candidates.append(
            Candidate(likeness: likeness, order: order, earlier: earlier.index, later: later.index))
        }
      }
    }
    for index in names.indices { compare(index, index) }
    Self.near.visit(bigrams) { one, other in
      compare(one, other)
      compare(other, one)
    }
    take(candidates.filter { before[$0.earlier].jointUnit == after[$0.later].jointUnit })
    takeElsewhere(candidates)
  }

  /// Pairs the nearest names first.
  private mutating func take(_ candidates: [Candidate]) {
    for candidate in candidates.sorted(by: <) where isOpen(candidate) {
      pair(candidate.earlier, candidate.later)
    }
  }

  /// Pairs what stands in lists of two units where it can have gone nowhere else.
  private mutating func takeElsewhere(_ candidates: [Candidate]) {
    let open = candidates.filter(isOpen)
    let earlier = open.reduce(into: [:]) { $0[$1.earlier, default: 0] += 1 }
    let later = open.reduce(into: [:]) { $0[$1.later, default: 0] += 1 }
    take(open.filter { earlier[$0.earlier] == 1 && later[$0.later] == 1 })
  }

  private func isOpen(_ candidate: Candidate) -> Bool {
    partners.before[candidate.earlier] == nil && partners.after[candidate.later] == nil
  }

  /// Each item of the earlier edition under a name beside each of the later under another; of names that stand many times
  /// only the first ones, so that work grows with the number of items.
  private func facing(_ ones: [Place], _ others: [Place]) -> [(Place, Place)] {
    let earlier = ones.filter { $0.side == .before }
    let later = others.filter { $0.side == .after }
    guard !earlier.isEmpty, !later.isEmpty else { return [] }
    if earlier.count * later.count <= Self.mostFacing {
      return earlier.flatMap { one in later.map { (one, $0) } }
    }
    return Array(zip(earlier, later))
  }

  private static let mostFacing = 64

  private func isLike(_ earlier: Place, _ later: Place, _ likeness: Likeness, _ agrees: Bool) -> Bool {
    let (one, other) = (before[earlier.index], after[later.index])
    if let category = one.category, let another = other.category, category != another { return false }
    let isNear = agrees && likeness.isAtLeast(3, of: 5)
    if one.jointUnit != other.jointUnit { return one.part == .powers && isNear && one.rests(asDoes: other) }
    let main = mainPair(earlier)
    let isSupported = one.rests(asDoes: other) || main != nil && main == mainPair(later)
    return isNear || isSupported && (one.part != .powers || likeness.isAtLeast(1, of: 2))
  }

  /// Names that are worth looking at.
  private static let near = NearDuplicates(2, of: 5)

  /// The letters by which neighbours differ that are called alike.
  private static func telling(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar] {
    letters.filter(tellingLetters.contains)
  }

  private static let tellingLetters = LetterSet(
    "0123456789一二三四五六七八九十百千零甲乙丙丁上下内外前后东西南北新旧非未无不除免禁停撤变延注换补换初复导督协牵统".unicodeScalars)

  /// A pair that may be one item.
  private struct Candidate: Comparable {
    let likeness: Likeness
    /// What both say, whichever edition says it. **Shape:** sorted.
    let order: [String]
    let earlier: Int
    let later: Int

    static func < (one: Candidate, other: Candidate) -> Bool {
      if one.likeness != other.likeness { return other.likeness < one.likeness }
      if one.order != other.order { return one.order.lexicographicallyPrecedes(other.order) }
      return (one.earlier, one.later) < (other.earlier, other.later)
    }
  }
}

/// How many of all pairs of letters of two names are common.
private struct Likeness: Comparable {
  private let common: Int
  private let all: Int

  init(_ one: Bigrams, _ other: Bigrams) {
    common = one.shared(with: other)
    all = max(1, one.count + other.count - common)
  }

  func isAtLeast(_ share: Int, of whole: Int) -> Bool { common * whole >= all * share }

  static func == (one: Likeness, other: Likeness) -> Bool { one.common * other.all == other.common * one.all }
  static func < (one: Likeness, other: Likeness) -> Bool { one.common * other.all < other.common * one.all }
}

extension ComparedItem {
  /// The letters of the name that count when names are compared.
  fileprivate var tellingName: [Unicode.Scalar] {
    let letters: [Unicode.Scalar] =
      switch part {
      case .powers: Gist(ofPower: fullName).letters
      case .duties: Gist(ofDuty: name.value).letters
      case .boundaries: MatterName(name.value).text.letters
      case .oversight, .services: NormalisedName.letters(of: name.value)
      }
    return Array(letters.prefix(Self.longestName))
  }

  /// Whether it has the same legal bases as another item.
  fileprivate func rests(asDoes other: ComparedItem) -> Bool {
    let cited = citedBases
    return !cited.isEmpty && cited == other.citedBases
  }

  private var citedBases: Set<String> {
    let bases: [LegalBasis] =
      switch content {
      case .power(let power): power.bases
      case .boundary(let boundary): boundary.bases
      case .oversight(let rule): rule.bases
      case .service(let service): service.bases
      case .duty, .task: []
      }
    return Set(
      bases.flatMap { basis in
        basis.citations.isEmpty
          ? [NormalisedName(basis.text.value).text]
          : basis.citations.map { Citation(title: $0.title, clauses: $0.clauses).standardForm }
      })
  }

  /// **Units:** letters; what comes behind does not make a name another one.
  private static let longestName = 300
}
