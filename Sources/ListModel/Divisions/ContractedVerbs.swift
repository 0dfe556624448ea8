/// Verbs of two letters that stand for two verbs, one letter of each: 制发 is 印制发放, 编印 is 编写印制.
package enum ContractedVerbs {
  /// A text with pairs of verbs as another text contracts them, before the same thing.
  ///
  /// - Returns: nil where the other text contracts none of them.
  package static func contract(_ text: String, as other: String) -> String? {
    var letters = Array(text.letters.prefix(longest))
    guard letters.count == text.unicodeScalars.count else { return nil }
    let short = Array(other.letters.prefix(longest))
    var isContracted = false
    for start in short.indices.dropLast(3) where TaskPhrase.verbEnd(short[start...], in: short) == start + 2 {
      let verb = short[start..<(start + 2)]
      let thing = short[(start + 2)..<(start + 4)]
      guard
        let place = letters.indices.dropLast().first(where: { place in
          place >= 4 && letters[place] == thing[start + 2] && letters[place + 1] == thing[start + 3]
            && stands(verb, for: (place - 4)..<place, in: letters)
        })
      else { continue }
      letters.replaceSubrange((place - 4)..<place, with: verb)
      isContracted = true
    }
    return isContracted ? String(letters: letters) : nil
  }

  private static func stands(
    _ verb: ArraySlice<Unicode.Scalar>, for pair: Range<Int>, in letters: [Unicode.Scalar]
  ) -> Bool {
    let middle = pair.lowerBound + 2
    let (first, second) = (letters[pair.lowerBound..<middle], letters[middle..<pair.upperBound])
    guard first.contains(verb[verb.startIndex]), second.contains(verb[verb.startIndex + 1]) else {
      return false
    }
    return TaskPhrase.verbEnd(letters[pair.lowerBound...], in: letters) == middle
      || TaskPhrase.verbEnd(letters[middle...], in: letters) == pair.upperBound
  }

  /// **Units:** letters.
  private static let longest = 1000
}
