/// What a power's name or a duty says (要义): without small words, without general words of the field, synonyms by one word.
///
/// Two texts say nearly the same where `isNear(to:)` holds and their `bigrams` are `near`.
package struct Gist: Sendable, Hashable {
  /// In reading order.
  package let letters: [Unicode.Scalar]
  /// A number that is the same for the same letters in any order, and nearly always another one for others.
  package let sumInAnyOrder: UInt64
  /// How many letters name an object, not an act or a topic that every unit has to do with.
  package let objectCount: Int
  /// Where words stand that a name may have or leave out without being about something else: 设施, 经营 of 经营活动.
  private let lightWords: [Range<Int>]

  /// What a power's name says.
  package init(ofPower name: String) { self.init(name, GistWords.powers, keepsPlaceWords: false) }

  /// What a duty or a task says.
  package init(ofDuty text: String) { self.init(text, GistWords.duties) }

  /// The object alone that a matter, a share or a power's name is about.
  package init(objectOf text: String) { self.init(text, GistWords.objects) }

  /// The whole of what an act is done to: for objects that general words of the field make up.
  package init(wholeObjectOf text: String) { self.init(text, GistWords.wholeObjects) }

  private init(
    _ written: String, _ words: WordTable<GistWords.Meaning>, keepsPlaceWords: Bool = true
  ) {
    let text = NormalisedName.letters(of: written)
    var letters: [Unicode.Scalar] = []
    letters.reserveCapacity(text.count)
    var lightWords: [Range<Int>] = []
    var objectCount = 0
    var position = 0
    while position < text.count {
      if let (meaning, end) = words.match(text, at: position, before: text.count) {
        switch meaning {
        case .silent: break
        case .plain: letters += text[position..<end]
        case .lightEnd(let count):
          letters += text[position..<end]
          lightWords.append((letters.count - count)..<letters.count)
          objectCount += end - position
        case .lightOfThing(let keepsRest):
          let start = letters.count
          let isOfActivity = (max(0, start - 2)..<start).contains {
            GistWords.activities.end(letters, at: $0, before: start) == start
          }
          if !isOfActivity { lightWords.append(start..<(start + 2)) }
          letters += text[position..<(keepsRest ? end : position + 2)]
          objectCount += letters.count - start
        case .lightSynonym(let letter):
          lightWords.append(letters.count..<(letters.count + 1))
          letters.append(letter)
        case .aside:
          lightWords.append(letters.count..<(letters.count + end - position))
          letters += text[position..<end]
        // 未经批准，擅自…: said once.
        case .synonym(Self.unapproved) where letters.contains(where: Self.unlawful.contains): break
        case .synonym(let letter): letters.append(letter)
        case .light(let count):
          lightWords.append(letters.count..<(letters.count + count))
          letters += text[position..<(position + count)]
          objectCount += count
        }
        position = end
      } else {
        if !Self.small.contains(text[position]) {
          if keepsPlaceWords || !PlaceWords.isPlaceWord(text, at: position) { letters.append(text[position]) }
          objectCount += 1
        }
        position += 1
      }
    }
    self.letters = letters
    sumInAnyOrder = letters.sumInAnyOrder
    self.objectCount = objectCount
    self.lightWords = lightWords
  }

  package static func == (left: Gist, right: Gist) -> Bool { left.letters == right.letters }

  package func hash(into hasher: inout Hasher) {
    letters.withUnsafeBytes { hasher.combine(bytes: $0) }
  }

  /// Which gists are worth comparing: words may stand in another order.
  package static let near = NearDuplicates(3, of: 5)

  package var bigrams: Bigrams { Bigrams(letters) }

  /// Whether one text only adds to the other, and little: every letter of the one stands in the other as often, a sixth at
  /// most of the other's is new, or one light word is, numbers are the same, and nothing new turns a thing into its
  /// neighbour (不, 外, 变更).
  ///
  /// A noun for another noun names another object, however alike the texts are.
  package func isNear(to other: Gist) -> Bool {
    let (one, another) = (letters.sorted(), other.letters.sorted())
    var (left, right) = (0, 0)
    var added: [Unicode.Scalar] = []
    var isLonger = (one: false, other: false)
    while left < one.count || right < another.count {
      if left < one.count, right < another.count, one[left] == another[right] {
        left += 1
        right += 1
      } else if right == another.count || left < one.count && one[left] < another[right] {
        added.append(one[left])
        isLonger.one = true
        left += 1
      } else {
        added.append(another[right])
        isLonger.other = true
        right += 1
      }
      if isLonger.one && isLonger.other { return false }
    }
    let isLittle = added.count * 6 <= max(one.count, another.count)
    return (isLittle || (isLonger.one ? self : other).isLight(added, beside: min(one.count, another.count)))
      && !added.contains(where: Self.telling.contains)
      && numbers == other.numbers
  }

  /// Whether letters are those of a light word of the text.
  ///
  /// - Parameter rest: how many other letters it has.
  private func isLight(_ added: [Unicode.Scalar], beside rest: Int) -> Bool {
    rest >= Self.leastBesideLight && lightWords.contains { letters[$0].sorted() == added }
  }

  /// **Units:** letters; of a shorter name a light word may be the object itself.
  private static let leastBesideLight = 4

  private var numbers: [Unicode.Scalar] { letters.filter(Self.numerals.contains) }

  /// Whether a letter can stand in a gist for words that do not have it (synonyms).
  static func standsForWords(_ letter: UInt32) -> Bool {
    Unicode.Scalar(letter).map(synonyms.contains) ?? false
  }

  private static let unapproved: Unicode.Scalar = "擅"
  private static let unlawful = LetterSet("擅未违".unicodeScalars)
  private static let synonyms = LetterSet(GistWords.synonymLetters)
  private static let small = LetterSet("的和与及或并且对在向于、，,。.;；:：·“”\"'‘’《》<>()[]〈〉！!？?".unicodeScalars)
  private static let numerals = LetterSet("0123456789一二三四五六七八九十百千零甲乙丙丁".unicodeScalars)
  /// Letters of words that make of a thing its neighbour, of an act another one, or of a role another one.
  private static let telling = numerals.union(
    "非未无不外下前后除新旧免禁停撤变更延续注销补换初复导督协牵统".unicodeScalars)
}
