import ListModel

/// What the oversight rules of a unit's list reach.
struct OversightReach {
  /// An approval as oversight speaks of it: the letters that tell its field, and the titles that it rests on.
  struct Approval {
    /// **Shape:** empty where its names have only general words.
    let words: Bigrams
    private let bases: [LegalBasis]
    /// The words one by one.
    fileprivate let pieces: [ArraySlice<Unicode.Scalar>]

    /// - Parameter names: of the main item and its sub-items.
    init(names: [String], bases: [LegalBasis]) {
      pieces = names.flatMap(AdministrativeWords.pieces)
      words = Bigrams(OversightReach.joined(pieces))
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
  private let titles: Set<String>
  /// What the rules call their fields in few letters.
  private let shortNames: [[Unicode.Scalar]]
  /// What they say, word by word, each with whether another word of the same text names a thing.
  private let pieces: [(word: ArraySlice<Unicode.Scalar>, isBesideThing: Bool)]
  /// Whether a rule reaches everyone who holds an approval of the unit, whatever its field.
  private let isGeneral: Bool

  /// - Parameter unit: whose list it is; its own name tells no field.
  init(_ rules: [OversightRule], of unit: Unit?) {
    let fields = rules.flatMap { [$0.name, $0.industry, $0.elements[.object]] }.compactMap { $0?.value }
    let contents = rules.compactMap { $0.elements[.content]?.value }
    let fieldPieces = fields.flatMap(AdministrativeWords.pieces)
    pieces = (fields + contents).flatMap { Self.besideThings(AdministrativeWords.pieces(of: $0)) }
    words = Bigrams(Self.joined((fields + contents).map { NormalisedName.letters(of: $0)[...] }))
    titles = Self.titles(of: rules.flatMap(\.bases))
    shortNames = fieldPieces.filter { (3...6).contains($0.count) }.map(Array.init)
    let own = unit.map(Self.fieldWords) ?? []
    isGeneral = rules.contains { Self.isGeneral($0, own: own) }
  }

  /// Whether any rule reaches an approval: by a word of its field, by a statute in common, or because it reaches all.
  func covers(_ approval: Approval) -> Bool {
    if isGeneral || approval.words.count == 0 && words.count > 0 { return true }
    if words.shared(with: approval.words) > 0 && hasFieldOf(approval)
      || shortNames.contains(where: approval.isCalled)
    {
      return true
    }
    return approval.titles.contains { title in
      titles.contains(title) || titles.contains { $0.holds(title) || title.holds($0) }
    }
  }

  /// Whether what it has in common with an approval is a word of the approval's field.
  ///
  /// Not where all of it only places both in a great field and other things follow (城市道路, 城市绿化), nor where a thing
  /// stands in the place of another one (道路旅客运输, 道路货物运输).
  private func hasFieldOf(_ approval: Approval) -> Bool {
    var isCommon = false
    for (piece, isBeside) in Self.besideThings(approval.pieces) {
      for (other, isOtherBeside) in pieces {
        switch CommonWords(piece, other, beside: (isBeside, isOtherBeside)) {
        case .field: return true
        case .otherThing: isCommon = true
        case .none: break
        }
      }
    }
    return !isCommon
  }

  /// Words of one text, each with whether another one names a thing.
  private static func besideThings(_ words: [ArraySlice<Unicode.Scalar>]) -> [(
    word: ArraySlice<Unicode.Scalar>, isBesideThing: Bool
  )] {
    let things = words.indices.filter { CommonWords.namesThing(words[$0]) }
    return words.indices.map { index in (words[index], things.contains { $0 != index }) }
  }

  /// Whether a rule speaks of everyone who holds an approval, or of the unit's whole field.
  private static func isGeneral(_ rule: OversightRule, own: [[Unicode.Scalar]]) -> Bool {
    let object = rule.elements[.object]?.value ?? ""
    let isNameGeneral = AdministrativeWords.isAll(rule.name.value, besides: own)
    guard !object.isEmpty, !UnitNameCell.isNone(object.trimmingBlanks()) else { return isNameGeneral }
    guard AdministrativeWords.isAll(object, besides: own) else { return false }
    return isNameGeneral || ["许可", "审批"].contains(where: object.holds)
  }

  /// 水务 of 三亚市水务局, 城乡建设 and its halves of 住房和城乡建设局: words that stand for the unit's whole field.
  ///
  /// **Shape:** non-empty words, longer ones first.
  private static func fieldWords(of unit: Unit) -> [[Unicode.Scalar]] {
    var words: Set<[Unicode.Scalar]> = []
    for name in [unit.name, unit.shortName] {
      var core = NormalisedName(name).text
      words.insert(core.letters)
      if let place = core.lastIndex(where: { "市区县".contains($0) }) {
        words.insert(Array(core[...place].unicodeScalars))
        core = String(core[core.index(after: place)...])
      }
      let ending = bodyEndings.first { core.ends(with: $0) && core.count > $0.count }
      core = String(core.dropLast(ending?.count ?? 0))
      for part in core.split(whereSeparator: { "和与及、".contains($0) }) where part.count >= 2 {
        let letters = part.letters
        words.insert(letters)
        if letters.count == 4 { words.formUnion([Array(letters[..<2]), Array(letters[2...])]) }
      }
    }
    return words.filter { !$0.isEmpty }.sorted { left, right in
      left.count != right.count ? left.count > right.count : left.lexicographicallyPrecedes(right)
    }
  }

  private static let bodyEndings = [
    "监督管理局", "管理委员会", "管理办公室", "管理局", "委员会", "办公室", "局", "委", "办", "厅",
  ]

  private static func titles(of bases: [LegalBasis]) -> Set<String> {
    Set(bases.flatMap(\.citations).compactMap { $0.title.map(InstrumentTitles.standardForm) })
  }

  /// The pieces one after the other, so parted that no pair of letters reaches from one into the next.
  private static func joined(_ pieces: [ArraySlice<Unicode.Scalar>]) -> [Unicode.Scalar] {
    var joined: [Unicode.Scalar] = []
    var parting: UInt32 = 0xF0000
    for piece in pieces {
      joined += piece
      // A private letter of its own: pairs with it are common to no two texts.
      if let scalar = Unicode.Scalar(parting) { joined.append(scalar) }
      parting += 1
    }
    return joined
  }
}
