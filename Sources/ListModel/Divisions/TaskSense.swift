/// What a clause of a share says (要义): what is done, and to what, whatever the order of the two.
///
/// 审批户外广告 and 户外广告的审核 say the same; words that give roles, and words that every task may have, say nothing.
package struct TaskSense: Sendable {
  /// What is done, each act by the letter that stands for its kind. **Shape:** in reading order.
  package let acts: [Unicode.Scalar]
  private let words: [ArraySlice<Unicode.Scalar>]
  /// What it is done to, where and when. **Shape:** in reading order.
  package let object: [Unicode.Scalar]
  /// Whether it names a thing, by more than one letter.
  package let hasThing: Bool
  /// Whether a word makes its unit the lead: 牵头, 主管.
  package let leads: Bool
  /// Whether a word that says nothing stands behind its first act, and another act behind that.
  private let isOfPaper: Bool

  /// - Parameter clause: without names of units.
  package init(_ clause: String) {
    self.init(letters: NormalisedName.letters(of: clause, atMost: Self.longestClause))
  }

  /// The same of letters as a `NormalisedName` has them.
  package init(letters: [Unicode.Scalar]) {
    let text = letters.count > Self.longestClause ? Array(letters.prefix(Self.longestClause)) : letters
    var (acts, object): ([Unicode.Scalar], [Unicode.Scalar]) = ([], [])
    object.reserveCapacity(text.count)
    var words: [ArraySlice<Unicode.Scalar>] = []
    var (leads, silence, isOfPaper) = (false, false, false)
    var handling: (kind: Unicode.Scalar, word: ArraySlice<Unicode.Scalar>)?
    var named = 0
    var position = 0
    while position < text.count {
      guard let (meaning, end) = TaskWords.all.match(text, at: position, before: text.count) else {
        if !Self.small.contains(text[position]) { object.append(text[position]) }
        position += 1
        continue
      }
      switch meaning {
      case .silent: silence = !acts.isEmpty
      case .lead: leads = true
      case .synonym(let letter):
        object.append(letter)
        named += end - position - 1
      case .act(let kind), .handling(let kind):
        // 验收前, 建设阶段: an act that only says when.
        if let (time, mark) = TaskWords.times.match(text, at: end, before: text.count) {
          object += time == .during ? [kind, "时"] : Array(text[position..<mark])
          position = mark
          continue
        }
        let word = text[position..<end]
        if case .handling = meaning {
          handling = (kind, word)
        } else {
          isOfPaper = isOfPaper || silence
          acts.append(kind)
          words.append(word)
        }
      }
      position = end
    }
    if acts.isEmpty, let handling {
      acts.append(handling.kind)
      words.append(handling.word)
    }
    hasThing = object.count + named > 1
    (self.acts, self.words, self.object, self.leads) = (acts, words, object, leads)
    self.isOfPaper = isOfPaper
  }

  /// The words of its acts as written.
  package var actWords: Set<String> { Set(words.map { String(letters: $0) }) }

  /// Whether it names a thing, be it by an act of another kind: 修缮方案 of 修缮方案审查.
  package var namesThing: Bool {
    hasThing || isOfPaper && Set(acts).subtracting([Self.supervision]).count > 1
  }

  /// Whether both name a thing, and the same.
  package func isOfSameThing(as other: TaskSense) -> Bool {
    object.count > 1 && object == other.object && acts == other.acts
  }

  /// Whether a text ends with what is done.
  package static func endsWithAct(_ text: String) -> Bool { endsWithAct(text.letters[...]) }

  /// The same of letters.
  package static func endsWithAct(_ letters: ArraySlice<Unicode.Scalar>) -> Bool {
    let tail = Array(letters.suffix(longestAct))
    return tail.indices.contains { start in
      guard let (meaning, end) = TaskWords.all.match(tail, at: start, before: tail.count),
        case .act = meaning
      else { return false }
      return end == tail.count
    }
  }

  /// **Units:** letters.
  private static let longestAct = 4

  /// The act of whoever supervises: it holds every other one.
  package static let supervision: Unicode.Scalar = "管"

  /// **Units:** letters.
  private static let longestClause = 200
  private static let small = LetterSet(
    "的和与及或并且对在向于由将把以为至到等、，,。.;；:：·“”\"'‘’《》()[]!！?？/-—".unicodeScalars)
}
