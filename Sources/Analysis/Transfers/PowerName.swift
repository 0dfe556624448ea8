import ListModel

/// What the name of a power says, so that a register's row and a list's row of one power can be held against each other.
///
/// Small words, quotation marks, 对 in front, the word 行政 before 许可, 处罚 and 检查, a category written before or after the
/// name, a bracket that only says what belongs to it (含…) or whose it is (市级), and brackets around what is done (验收) do not
/// count; nor do 或 and 或者, nor the 书 of a 证书 that is issued, nor whether 设置 stands before the thing or behind it.
struct PowerName: Sendable, Hashable {
  /// What a name says without the word for what is done: 取水 of 取水许可, 取水许可审批 and 取水许可证核发.
  struct Core: Sendable, Hashable {
    enum Act: Sendable, Hashable { case approval, penalty, inspection, filing, confirmation }

    let act: Act
    let text: String
  }

  /// **Shape:** without white space and small words; empty where the name has nothing else.
  let text: String
  /// nil where the name does not end with a word for what is done.
  let core: Core?
  /// The category that the name itself gives: 行政许可：取水许可.
  let category: PowerCategory?
  /// The name by what brackets in its middle call the thing otherwise: 社会服务机构成立登记 of
  /// 民办非企业单位（社会服务机构）成立登记.
  private let otherName: String?

  /// What `otherName` says; nil where the thing has one name.
  var other: PowerName? { otherName.map { PowerName($0) } }

  init(_ written: String) {
    var name = EntryNumber.removed(from: NormalisedName(written).text)
    category = Self.takeCategory(from: &name)
    if let bare = Self.withoutHint(name) {
      let hint = name.dropFirst(bare.count + 1).dropLast()
      if Self.isOfWhole(hint: hint) { name = bare } else if Self.isAct(hint: hint) { name = bare + hint }
    }
    let (whole, otherLetters) = NamesInBrackets.apart(name.letters)
    otherName = otherLetters.map { String(letters: $0) }
    var letters = Self.withoutAlternatives(Self.withoutAsides(whole))
    letters.removeAll(where: Self.small.contains)
    if Self.beginsWithPreposition(letters) { letters.removeFirst() }
    text = String(letters: letters)
    core = Self.core(of: letters)
  }

  /// Whether both are names of one power.
  func means(_ other: PowerName) -> Bool {
    if !text.isEmpty && (text == other.text || core != nil && core == other.core) { return true }
    if let mine = self.other { return mine.means(other) }
    return other.other.map { means($0) } ?? false
  }

  /// Whether one name says what the other says, and maybe more: 取水许可变更 includes 取水许可.
  ///
  /// A hint in brackets at the end of the other name does not count.
  func includes(_ other: PowerName) -> Bool {
    let bare = Self.withoutHint(other.text).map { PowerName($0) } ?? other
    if means(other) { return true }
    if NameHint(of: text).tellsApart(from: NameHint(of: other.text)) { return false }
    if means(bare) { return true }
    guard !text.isEmpty, !bare.text.isEmpty, core == nil || bare.core == nil || core?.act == bare.core?.act
    else {
      return false
    }
    return text.holds(bare.core?.text ?? bare.text) || Bigrams(text).resembles(Bigrams(other.text), 4, of: 5)
  }

  /// Whether a name is that of a licence of which the other is a step: 取水许可 of 取水许可延续.
  func isBroader(than other: PowerName) -> Bool {
    core?.act == .approval && other.text.begins(with: text) && other.text != text
      && PowerName.withoutHint(other.text) == nil
  }

  /// The name without a hint in brackets at its end; nil where it has none.
  static func withoutHint(_ written: String) -> String? {
    let name = NormalisedName(written).text
    guard name.utf8.last == UInt8(ascii: ")"), let open = name.unicodeScalars.lastIndex(of: "("),
      open > name.startIndex
    else { return nil }
    return String(name[..<open])
  }

  /// The name of the power of which this one names steps in a bracket: 取水许可（新办、变更）; nil where it names none.
  var withoutSteps: PowerName? {
    guard let bare = Self.withoutHint(text) else { return nil }
    let steps = text.dropFirst(bare.count + 1).dropLast().split(separator: "、")
    return steps.allSatisfy { SubitemName(String($0)).isOnlyStep } ? PowerName(bare) : nil
  }

  /// Whether a bracket says what belongs to the power, or at which level it is: 含地下水, 市级.
  private static func isOfWhole(hint: Substring) -> Bool {
    ["含", "包括", "包含"].contains { hint.begins(with: $0) }
      || ["市级", "市本级", "本级", "区级", "县级", "省级"].contains(String(hint))
  }

  /// Whether a bracket says what is done, and no step in the life of a licence: （验收）.
  private static func isAct(hint: Substring) -> Bool {
    let sense = TaskSense(String(hint))
    return !sense.acts.isEmpty && sense.object.isEmpty && !SubitemName(String(hint)).isOnlyStep
  }

  /// A name without brackets in its middle that only name a part of the thing, or a kind of it besides: 货运站（场）,
  /// 彩钢棚（含活动板房）拆除.
  private static func withoutAsides(_ name: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard name.contains("(") else { return name }
    var kept: [Unicode.Scalar] = []
    var position = 0
    while position < name.count {
      if name[position] == "(", position > 0,
        let end = name[position...].firstIndex(of: ")"), end + 1 < name.count,
        end - position == 2
          || asides.contains(where: { name[(position + 1)..<end].starts(with: $0) && end - position > 2 })
      {
        position = end + 1
      } else {
        kept.append(name[position])
        position += 1
      }
    }
    return kept
  }

  /// A name without 或 and 或者, which stand where another list has 、.
  private static func withoutAlternatives(_ name: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard name.contains("或") else { return name }
    return name.indices.filter { index in
      name[index] != "或" && !(name[index] == "者" && index > 0 && name[index - 1] == "或")
    }.map { name[$0] }
  }

  private static let asides = ["含", "包括", "包含", "及", "和", "或"].map { $0.letters }

  /// The same power by a name that leaves to its category to say what is done: 施工便道未冲洗 among penalties.
  ///
  /// - Returns: nil where the name itself says it, or the category has no word for it.
  func core(in category: PowerCategory?) -> Core? {
    guard core == nil, text.unicodeScalars.count >= Self.shortestObject, let act = Self.act(of: category)
    else {
      return nil
    }
    return Core(act: act, text: text)
  }

  /// What the name says besides what its category says anyhow.
  func object(in category: PowerCategory?) -> String? {
    guard let core, core.act == Self.act(of: category), core.text.unicodeScalars.count >= Self.shortestObject
    else { return nil }
    return core.text
  }

  private static func act(of category: PowerCategory?) -> Core.Act? {
    switch category {
    case .licensing: .approval
    case .penalty: .penalty
    case .inspection: .inspection
    case .confirmation: .confirmation
    default: nil
    }
  }

  /// **Units:** letters; shorter names may be those of a field.
  private static let shortestObject = 5

  /// The names of the offences of which a penalty's name lists several: 对甲、乙的处罚.
  ///
  /// - Returns: none where it lists one.
  static func offences(in written: String) -> [PowerName] {
    let pieces = written.letters.split(whereSeparator: betweenOffences.contains)
    guard pieces.count > 1 else { return [] }
    return pieces.compactMap { piece in
      // 者 of 或者.
      let name = PowerName(String(letters: piece.first == "者" ? piece.dropFirst() : piece))
      let text = name.core?.act == .penalty ? name.core?.text ?? "" : name.text
      return text.unicodeScalars.count >= leastOffence ? PowerName("对" + text + "的处罚") : nil
    }
  }

  /// What the names of offences may have besides letters of the penalty's name.
  static let lettersOfOffences = LetterMarks("对的处罚")
  private static let betweenOffences = LetterSet("、，,或".unicodeScalars)

  /// **Units:** letters; what is shorter says only half of what is done, and to what.
  private static let leastOffence = 6

  /// Whether 对 stands before a name that goes on without it: not 对外 and the like, where it belongs to the thing.
  static func beginsWithPreposition(_ name: some Sequence<Unicode.Scalar>) -> Bool {
    var letters = name.makeIterator()
    guard letters.next() == "对", let second = letters.next() else { return false }
    return !directions.contains(second) && letters.next() != nil && letters.next() != nil
  }

  private static let directions = LetterSet("外内口台港澳日韩俄美欧华象".unicodeScalars)

  private static func takeCategory(from name: inout String) -> PowerCategory? {
    if let end = name.unicodeScalars.firstIndex(where: separators.contains),
      let category = PowerCategory(written: name[..<end])
    {
      name = String(name.unicodeScalars[end...].drop(while: separators.contains))
      return category
    }
    if let bare = withoutHint(name),
      let category = PowerCategory(written: name.dropFirst(bare.count + 1).dropLast())
    {
      name = bare
      return category
    }
    return nil
  }

  private static func core(of name: [Unicode.Scalar]) -> Core? {
    for (act, words) in acts {
      var rest = name[...]
      var isAct = false
      while let word = words.first(where: {
        rest.count >= $0.count + 2 && rest.suffix($0.count).elementsEqual($0)
      }) {
        rest = rest.dropLast(word.count)
        isAct = true
        // 资格证书核发 and 资格证核发, 许可证书核发 and 许可证核发.
        if rest.count > certificate.count + 1, rest.suffix(certificate.count).elementsEqual(certificate) {
          rest = rest.dropLast()
        }
      }
      guard isAct else { continue }
      return Core(act: act, text: String(letters: verbLast(rest)))
    }
    return nil
  }

  /// 养老机构设置 of 设置养老机构: a verb that stands as well behind its thing.
  private static func verbLast(_ name: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    guard let verb = movableVerbs.first(where: { name.starts(with: $0) }), name.count > verb.count + 2 else {
      return name
    }
    return name.dropFirst(verb.count) + verb
  }

  private static let movableVerbs = ["设置", "设立"].map { $0.letters }
  private static let certificate = "证书".letters

  /// Words and marks that do not count.
  static let small = LetterSet("的和与及、，,“”\"‘’'《》。".unicodeScalars)
  private static let separators = LetterSet(":-—/".unicodeScalars)
  /// **Shape:** longer words first.
  private static let acts: [(Core.Act, [[Unicode.Scalar]])] = [
    (.approval, ["行政许可证", "行政许可", "许可证", "行政审批", "许可", "审批", "核发", "核准"]),
    (.penalty, ["行为行政处罚", "行政处罚", "行为处罚", "处罚"]),
    (.inspection, ["行政监督检查", "监督检查", "行政检查", "检查"]),
    (.filing, ["登记备案", "备案登记", "行政备案", "备案"]), (.confirmation, ["行政确认", "认定", "认可", "确认"]),
  ].map { act, words in (act, words.map { $0.letters }) }
}
