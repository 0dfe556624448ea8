import ListModel

/// What the oversight rules of a unit's list reach.
struct OversightReach {
  /// An approval as oversight speaks of it: the words that tell its field, and the titles that it rests on.
  struct Approval {
    /// **Shape:** empty where its names have only general words.
    fileprivate let pieces: [ArraySlice<Unicode.Scalar>]
    private let bases: [LegalBasis]

    /// - Parameter names: of the main item and its sub-items.
    init(names: [String], bases: [LegalBasis]) {
      pieces = names.flatMap(AdministrativeWords.pieces)
      self.bases = bases
    }

    fileprivate var titles: Set<String> { OversightReach.titles(of: bases) }

    /// Whether a short name can stand for it: 危化品 for 危险化学品.
    fileprivate func isCalled(_ short: [Unicode.Scalar]) -> Bool {
      pieces.contains { piece in
        guard piece.count > short.count, piece.first == short.first, piece.last == short.last else {
          return false
        }
        var rest = short[...]
        for letter in piece where letter == rest.first { rest = rest.dropFirst() }
        return rest.isEmpty
      }
    }
  }

  /// What the rules say about whom and what they reach.
  private let words: Bigrams
  private let rules: [OversightRule]
  /// The titles that the rules rest on.
  private lazy var titles = Self.titles(of: rules.flatMap(\.bases))
  /// What the rules call their fields in few letters.
  private let shortNames: [[Unicode.Scalar]]
  /// What they say, text by text, in its words.
  private var texts: [FieldWords]
  /// Whether a rule reaches everyone who holds an approval of the unit, whatever its field.
  private let isGeneral: Bool

  /// - Parameter unit: whose list it is; its own name tells no field.
  init(_ rules: [OversightRule], of unit: Unit?) {
    self.rules = rules
    let fields = rules.flatMap { [$0.name, $0.industry, $0.elements[.object]] }.compactMap { $0?.value }
    let contents = rules.compactMap { $0.elements[.content]?.value }
    let letters = (fields + contents).map { NormalisedName.letters(of: $0) }
    texts = letters.map { FieldWords(words: AdministrativeWords.pieces(ofLetters: $0)) }
    words = Bigrams(letters: Self.joined(letters.map { $0[...] }))
    shortNames = texts.prefix(fields.count).flatMap(\.words).filter { (3...6).contains($0.count) }.map(
      Array.init)
    let own = unit.map(Self.fieldWords) ?? []
    isGeneral = rules.contains { Self.isGeneral($0, own: own) }
  }

  /// Whether any rule reaches an approval: by a word of its field, by a statute in common, or because it reaches all.
  mutating func covers(_ approval: Approval) -> Bool {
    if isGeneral || approval.pieces.isEmpty && words.count > 0 { return true }
    if hasFieldOf(approval) || shortNames.contains(where: approval.isCalled) { return true }
    let titles = titles
    return approval.titles.contains { title in
      titles.contains(title) || titles.contains { $0.holds(title) || title.holds($0) }
    }
  }

  /// Whether what it has in common with an approval is a word of the approval's field.
  ///
  /// Not where all of it only places both in a great field and other things follow (城市道路, 城市绿化), nor where a thing
  /// stands in the place of another one (道路旅客运输, 道路货物运输).
  private mutating func hasFieldOf(_ approval: Approval) -> Bool {
    var own = FieldWords(words: approval.pieces)
    let common = own.words.indices.filter { words.hasPair(of: own.words[$0]) }
    guard !common.isEmpty else { return false }
    var isCommon = false
    for place in common {
      for text in texts.indices {
        for other in texts[text].words.indices {
          switch CommonWords(
            own.words[place], texts[text].words[other], isBesideThing: own.hasThing(besides: place),
            isOtherBesideThing: texts[text].hasThing(besides: other))
          {
          case .field: return true
          case .otherThing: isCommon = true
          case .none: break
          }
        }
      }
    }
    return !isCommon
  }

  /// The words of one text.
  private struct FieldWords {
    let words: [ArraySlice<Unicode.Scalar>]
    /// The first two that name a thing: more are not asked for, and few texts are asked at all.
    private lazy var things = Array(
      words.indices.lazy.filter { [words] in CommonWords.namesThing(words[$0]) }.prefix(2))

    init(words: [ArraySlice<Unicode.Scalar>]) { self.words = words }

    /// Whether another word than that at a place names a thing.
    mutating func hasThing(besides place: Int) -> Bool { things.contains { $0 != place } }
  }

  /// Whether a rule speaks of everyone who holds an approval, or of the unit's whole field.
  private static func isGeneral(_ rule: OversightRule, own: [[Unicode.Scalar]]) -> Bool {
    let object = rule.elements[.object]?.value ?? ""
    if !object.isEmpty, !UnitNameCell.isNone(object.trimmingBlanks()) {
      guard AdministrativeWords.isAll(object, besides: own) else { return false }
      if ["许可", "审批"].contains(where: object.holds) { return true }
    }
    return AdministrativeWords.isAll(rule.name.value, besides: own)
  }

  /// 水务 of 三亚市水务局, 城乡建设 and its halves of 住房和城乡建设局: words that stand for the unit's whole field.
  ///
  /// **Shape:** non-empty words, longer ones first.
  private static func fieldWords(of unit: Unit) -> [[Unicode.Scalar]] {
    var words: [ArraySlice<Unicode.Scalar>] = []
    for name in [unit.name, unit.shortName] {
      var core = NormalisedName.letters(of: name)[...]
      words.append(core)
      if let place = core.lastIndex(where: placeEnds.contains) {
        words.append(core[...place])
        core = core[(place + 1)...]
      }
      let ending = bodyEndings.first { core.count > $0.count && core.suffix($0.count).elementsEqual($0) }
      for part in core.dropLast(ending?.count ?? 0).split(whereSeparator: joints.contains)
      where part.count >= 2 {
        words.append(part)
        if part.count == 4 { words += [part.prefix(2), part.suffix(2)] }
      }
    }
    return words.filter { !$0.isEmpty }.sorted { $0.count > $1.count }.map(Array.init)
  }

  private static let placeEnds = LetterSet("市区县".unicodeScalars)
  private static let joints = LetterSet("和与及、".unicodeScalars)
  /// **Shape:** longer ones first.
  private static let bodyEndings = [
    "监督管理局", "管理委员会", "管理办公室", "管理局", "委员会", "办公室", "局", "委", "办", "厅",
  ].map(\.letters)

  private static func titles(of bases: [LegalBasis]) -> Set<String> {
    Set(bases.flatMap(\.citations).compactMap { $0.title.map(InstrumentTitles.standardForm) })
  }

  /// The pieces one after the other, so parted that no pair of letters reaches from one into the next.
  private static func joined(_ pieces: [ArraySlice<Unicode.Scalar>]) -> [Unicode.Scalar] {
    var joined: [Unicode.Scalar] = []
    var parting: UInt32 = 0xF0000
    for piece in pieces {
      joined += piece
      // A private letter of its own: no pair goes over the end of a text.
      if let scalar = Unicode.Scalar(parting) { joined.append(scalar) }
      parting += 1
    }
    return joined
  }
}
