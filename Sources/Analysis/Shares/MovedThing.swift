import ListModel

/// A thing that stands in the share of one unit by one list, and in that of another unit by another list (行道树).
///
/// It is told only where the lists otherwise write alike: texts in other words say nothing of where a word went.
enum MovedThing {
  /// Whether two lists give a thing to different units, one of which is a body's.
  ///
  /// - Parameter names: how either list may write the units.
  static func isFound(
    between one: SharedMatter.Entry, and other: SharedMatter.Entry, in body: SharedMatter.Body,
    without names: [String]
  ) -> Bool {
    // What the matter's name says belongs to all.
    let general = Set([one, other].flatMap { $0.boundary.matter.value.unicodeScalars })
    func isOwn(_ things: [[Unicode.Scalar]], _ others: [[Unicode.Scalar]]) -> Bool {
      things.contains { !$0.allSatisfy(general.contains) && others.contains($0) }
    }
    guard let own = versions(of: body, one, other, names), !own.isEmpty else { return false }
    return one.parties.contains { party in
      guard party.body != body, let theirs = versions(of: party.body, one, other, names) else { return false }
      return isOwn(own.lost, theirs.gained) || isOwn(own.gained, theirs.lost)
    }
  }

  /// Whether a body's own list leaves out one of the things, places or classes that another list joins in its share, and has
  /// it nowhere: 城区 for 城区和乡镇.
  ///
  /// - Parameter names: how either list may write the units.
  static func isLeftOut(
    by own: SharedMatter.Entry, from other: SharedMatter.Entry, of body: SharedMatter.Body,
    without names: [String]
  ) -> Bool {
    guard let left = own.soleShare(of: body)?.share?.value,
      let right = other.soleShare(of: body)?.share?.value,
      left != right, !left.contains("等"), right.contains(where: joints.contains),
      let (mine, theirs) = texts(left, right, names)
    else { return false }
    let gaps = TextAlignment(mine, theirs).gaps
    guard gaps.count <= mostGaps, gaps.allSatisfy(\.left.isEmpty) else { return false }
    let general = Set([own, other].flatMap { $0.boundary.matter.value.unicodeScalars })
    return gaps.contains { gap in
      let words = String(letters: gap.right)
      let sense = TaskSense(words)
      return sense.hasThing && sense.acts.isEmpty && !gap.right.allSatisfy(general.contains)
        && joints.contains { right.holds("\($0)\(words)") || right.holds("\(words)\($0)") }
        && !own.words.contains { $0.holds(words) }
    }
  }

  /// What two versions of a share have each for itself.
  private struct Versions {
    /// **Shape:** things of the one version, and things of the other.
    let lost: [[Unicode.Scalar]]
    let gained: [[Unicode.Scalar]]

    var isEmpty: Bool { lost.isEmpty && gained.isEmpty }
  }

  /// - Returns: nil where the versions are other texts.
  private static func versions(
    of body: SharedMatter.Body, _ one: SharedMatter.Entry, _ other: SharedMatter.Entry, _ names: [String]
  ) -> Versions? {
    guard let left = one.soleShare(of: body)?.share?.value,
      let right = other.soleShare(of: body)?.share?.value,
      left != right, let (left, right) = texts(left, right, names)
    else { return nil }
    let gaps = TextAlignment(left, right).gaps
    guard gaps.count <= mostGaps else { return nil }
    return Versions(
      lost: gaps.filter(\.right.isEmpty).map { Array($0.left) }.filter { isThing($0, missingIn: right) },
      gained: gaps.filter(\.left.isEmpty).map { Array($0.right) }.filter { isThing($0, missingIn: left) })
  }

  /// The letters of two texts without small words; nil where one is too long, or much longer than the other.
  private static func texts(_ one: String, _ other: String, _ names: [String]) -> (
    [Unicode.Scalar], [Unicode.Scalar]
  )? {
    let letters = [one, other].map { text in
      let text = names.reduce(text) { $0.holds($1) ? $0.without($1) : $0 }
      return NormalisedName.letters(of: text).filter { !small.contains($0) }
    }
    let (left, right) = (letters[0], letters[1])
    guard max(left.count, right.count) <= longestShare,
      max(left.count, right.count) <= 2 * min(left.count, right.count)
    else { return nil }
    return (left, right)
  }

  /// Whether letters name a thing, and stand nowhere in the text that leaves them out, nor does it begin with their last
  /// word: 证明由市公安局核发 says in short of which 施工证明 it speaks.
  private static func isThing(_ letters: [Unicode.Scalar], missingIn text: [Unicode.Scalar]) -> Bool {
    let words = String(letters: letters)
    let sense = TaskSense(words)
    return sense.hasThing && sense.object.count > 1 && !String(letters: text).holds(words)
      && !text.starts(with: letters.suffix(2))
  }

  private static let joints: [Character] = ["和", "与", "及", "、"]
  /// **Units:** places at which the versions may differ.
  private static let mostGaps = 2
  /// **Units:** letters.
  private static let longestShare = 400
  private static let small = LetterSet("的和与及以、，,。；;（）() ".unicodeScalars)
}
