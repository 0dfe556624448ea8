/// Groups of digits with little between them, any one perhaps in brackets, and what numbers of persons they make.
struct NumberRun {
  /// Digits between which nothing is seen.
  struct Group {
    let range: Range<Int>
    let digits: [Int]
    /// Brackets stand around it.
    let isBracketed: Bool
  }

  /// A number of a person and where it stands.
  struct Found {
    let number: PersonalNumber
    /// Of its letters.
    let range: Range<Int>
    /// The group with which it ends.
    let last: Int
  }

  let scalars: [Unicode.Scalar]
  private(set) var groups: [Group] = []
  private(set) var numbers: [Found] = []

  /// Where the last group ends.
  var end: Int { groups[groups.count - 1].range.upperBound }

  /// - Parameter start: where a digit stands.
  init(in scalars: [Unicode.Scalar], from start: Int) {
    self.scalars = scalars
    var next: Int? = start
    while let start = next {
      let group = group(from: start)
      groups.append(group)
      next = self.start(behind: group)
    }
    var first = 0
    while first < groups.count {
      let found = mobileNumber(from: first) ?? identityNumber(from: first)
      if let found { numbers.append(found) }
      first = found.map { $0.last + 1 } ?? first + 1
    }
  }

  private func group(from start: Int) -> Group {
    var (index, end, digits) = (start, start, [Int]())
    while index < scalars.count {
      let digit = PersonalNumber.digit(scalars[index])
      guard digit != nil || NumberLetters.isUnseen(scalars[index]) else { break }
      index += 1
      if let digit {
        digits.append(digit)
        end = index
      }
    }
    return Group(
      range: start..<end, digits: digits,
      isBracketed: start > 0 && NumberLetters.opensBracket(scalars[start - 1]) && end < scalars.count
        && NumberLetters.closesBracket(scalars[end]))
  }

  /// Where the next group begins; nil where none follows closely.
  private func start(behind group: Group) -> Int? {
    let end = group.range.upperBound
    let next = afterJoiners(from: end + (group.isBracketed ? 1 : 0))
    guard next < scalars.count else { return nil }
    if next > end, isDigit(at: next) { return next }
    let isOpened = NumberLetters.opensBracket(scalars[next]) && isDigit(at: next + 1)
    return isOpened && self.group(from: next + 1).isBracketed ? next + 1 : nil
  }

  /// The first place from here at which there is something else than what may stand between groups.
  func afterJoiners(from start: Int) -> Int {
    var (index, width) = (start, 0)
    while index < scalars.count {
      if !NumberLetters.isUnseen(scalars[index]) {
        guard width < Self.widestGap, NumberLetters.isJoiner(scalars[index]) else { break }
        width += 1
      }
      index += 1
    }
    return index
  }

  /// **Units:** letters that are seen, such as a dash with a blank on either side.
  private static let widestGap = 3

  private func isDigit(at index: Int) -> Bool {
    index < scalars.count && PersonalNumber.digit(scalars[index]) != nil
  }

  // MARK: What stands in and around groups

  /// Whether groups are no piece of a code: a capital beside them makes them one, unless it is the name in an address of mail.
  ///
  /// - Parameter end: where the groups end.
  func isApart(from first: Int, to end: Int) -> Bool {
    let isOfMail = end < scalars.count && scalars[end] == "@"
    return !isCapital(at: end) && (isOfMail || !isCapital(at: groups[first].range.lowerBound - 1))
  }

  private func isCapital(at index: Int) -> Bool {
    scalars.indices.contains(index) && ("A"..."Z").contains(scalars[index])
  }

  /// What stands between the first two groups of a range.
  func gap(_ range: ClosedRange<Int>) -> ArraySlice<Unicode.Scalar> {
    scalars[groups[range.lowerBound].range.upperBound..<groups[range.lowerBound + 1].range.lowerBound]
  }

  /// Where the name of a number begins that stands shortly before a group; nil where none does.
  func start(ofName words: [[Unicode.Scalar]], before first: Int) -> Int? {
    let start = groups[first].range.lowerBound
    var index = start - 1
    while index >= max(0, start - Self.farthestName), !isDigit(at: index),
      !"。；;".unicodeScalars.contains(scalars[index])
    {
      if words.contains(where: { scalars[index..<start].starts(with: $0) }) { return index }
      index -= 1
    }
    return nil
  }

  /// **Units:** letters, as in 身份证号码（18位）：.
  private static let farthestName = 12

  /// What some groups make, with the brackets around them or from a name before them, and up to a letter behind them.
  func found(
    _ kind: (String) -> PersonalNumber, _ groups: ClosedRange<Int>, from name: Int? = nil,
    through letter: Int? = nil
  ) -> Found {
    let (first, last) = (self.groups[groups.lowerBound], self.groups[groups.upperBound])
    let start = first.range.lowerBound - (first.isBracketed && groups.count > 1 ? 1 : 0)
    let end = last.range.upperBound + (last.isBracketed && groups.count > 1 ? 1 : 0)
    let range = (name ?? start)..<(letter.map { $0 + 1 } ?? end)
    return Found(number: kind(String(letters: scalars[range])), range: range, last: groups.upperBound)
  }
}
