import ListModel

/// An act of authority that a share of a matter gives to one unit, with its object: 负责审批, 查处擅自占用河道行为.
///
/// Immutable; a class only because each is put into several groups.
final class GivenAct: Sendable {
  let unit: UnitID
  let act: PowerAct
  /// What the clause is about, besides the act.
  let object: ActObject
  /// The clause as written.
  let clause: String
  let entry: SharedMatter.Entry
  /// In whose share it stands; it can give the act to another.
  let party: SharedMatter.Party

  fileprivate init(
    unit: UnitID, act: PowerAct, object: ActObject, clause: String, entry: SharedMatter.Entry,
    party: SharedMatter.Party
  ) {
    self.unit = unit
    self.act = act
    self.object = object
    self.clause = clause
    self.entry = entry
    self.party = party
  }
}

/// What an act is about, and how far the clause goes; a class, so that what many entries say is asked about once.
final class ActObject: Sendable {
  /// **Shape:** empty where the clause only names the act.
  let object: Bigrams
  /// The words by which the clause is limited to an area, a level or a quantity.
  let limits: [String]
  private let letters: PairLetters
  /// With the general words of the field; looked at where without them nothing is left. **Shape:** else empty.
  private let whole: Bigrams
  private let wholeLetters: PairLetters
  /// The object where two letters name it: 取水 of 取水许可. **Shape:** else empty.
  private let short: [Unicode.Scalar]

  /// - Parameter clause: without the names of those who act.
  init(_ clause: String) {
    let clause = Self.withoutJoinedActs(clause)
    let said = Gist(objectOf: clause).letters
    object = Bigrams(said)
    let isShort = said.count == 2 && Self.bareObject(of: clause) == said
    short = isShort && TaskSense(String(letters: said)).hasThing ? said : []
    limits = Self.limitWords.filter(clause.holds)
    letters = PairLetters(object)
    whole = object.count >= 2 ? Bigrams("") : Gist(wholeObjectOf: clause).bigrams
    wholeLetters = PairLetters(whole)
  }

  /// A clause without acts at the end of its list that would be read as part of the thing: 钓鱼艇的登记和检验.
  private static func withoutJoinedActs(_ clause: String) -> String {
    func isAct(_ words: Substring) -> Bool {
      let sense = TaskSense(String(words))
      return !sense.acts.isEmpty && sense.object.isEmpty
    }
    var rest = clause[...]
    while let joint = rest.unicodeScalars.lastIndex(where: joints.contains),
      isAct(rest[rest.index(after: joint)...])
    { rest = rest[..<joint] }
    guard rest.endIndex < clause.endIndex else { return clause }
    if let of = rest.unicodeScalars.lastIndex(of: "的"), isAct(rest[rest.index(after: of)...]) {
      rest = rest[..<of]
    }
    return String(rest)
  }

  private static let joints = LetterSet("、和与及并".unicodeScalars)

  /// Whether a power's name can be about the object, or the matter where there is none, by its letters alone.
  func mayCover(_ name: LetterMarks, matter: PairLetters) -> Bool {
    (object.count >= 2 ? letters.most(areIn: name) : matter.most(areIn: name))
      || !short.isEmpty && letters.most(areIn: name) || whole.count >= 2 && wholeLetters.most(areIn: name)
  }

  /// Whether a power's name is about the object in the matter; about the matter where the clause only names the act.
  ///
  /// - Parameters:
  ///   - power: what the power's name is about.
  ///   - matter: what the matter's name is about.
  func covers(_ name: String, object power: Bigrams, matter: Bigrams) -> Bool {
    guard limits.allSatisfy(name.holds) else { return false }
    let isOfMatter = matter.count >= 1 && matter.shared(with: power) * 4 >= matter.count * 3
    guard object.count >= 2 else {
      return isOfMatter || isWhole(of: name) || isShort(of: name, matter: matter)
    }
    guard object.shared(with: power) * 4 >= object.count * 3 else { return false }
    if isOfMatter { return true }
    let known = power.pairs.filter { object.has($0) || matter.has($0) }
    return known.count * 2 >= power.count
  }

  /// Whether a power's name says the whole of the object and hardly more.
  private func isWhole(of name: String) -> Bool {
    guard whole.count >= 2 else { return false }
    let power = Gist(wholeObjectOf: name).bigrams
    return whole.shared(with: power) * 4 >= max(whole.count, power.count) * 3
  }

  /// Whether a power's name says the object in two letters, and besides only where it belongs, or that it is unlawful:
  /// 建筑工程施工许可, 对擅自取水的处罚.
  private func isShort(of name: String, matter: Bigrams) -> Bool {
    guard !short.isEmpty else { return false }
    let power = Self.bareObject(of: name)
    guard let start = power.indices.dropLast().first(where: { power[$0...].starts(with: short) }) else {
      return false
    }
    let (before, after) = (Array(power[..<start]), Array(power[(start + 2)...]))
    return [before, after].allSatisfy { rest in
      CommonWords.areBroad(rest[...]) || rest.count == 1 && Self.unlawful.contains(rest[0])
        || AdministrativeWords.isAll(String(letters: rest))
        || rest.count >= 2 && Bigrams(rest).shared(with: matter) == rest.count - 1
    }
  }

  /// The whole of what an act is done to, without words for any offence or application.
  private static func bareObject(of text: String) -> [Unicode.Scalar] {
    Gist(
      wholeObjectOf: ["违法", "违规", "非法", "案件", "申请", "发证"].reduce(text) { $0.without($1) }
    ).letters
  }

  /// What a gist has for 擅自 and 违规.
  private static let unlawful = LetterSet("擅违".unicodeScalars)

  private static let limitWords = [
    "以上", "以下", "以内", "以外", "之外", "超过", "不满", "范围内", "范围外", "区域", "辖区", "园区", "市级", "区级", "省级", "跨区", "建成区",
    "规划区",
    "城镇", "城市", "乡村", "农村", "农业", "海域", "期间", "阶段", "环节",
  ]
}

/// The acts that the clauses of matters give to units; what a text says is read once, as units copy what they agreed on.
struct GivenActs {
  private var clauses: [TextKey: ActClause] = [:]
  private var objects: [TextKey: ActObject] = [:]

  /// What the clauses of a matter give, entry by entry.
  ///
  /// - Parameter names: the registered names of the matter's units.
  mutating func acts(in matter: SharedMatter, names: [(name: String, unit: UnitID)]) -> [GivenAct] {
    var found: [GivenAct] = []
    for entry in matter.entries {
      for party in entry.parties.lazy.flatMap(\.lines) where !party.isJoint && party.manner != .assist {
        guard let own = party.unit, let share = party.shareText else { continue }
        // 指导取水许可: whose share begins with what it guides.
        let clauses =
          party.role == .guide && party.evidence != .stated ? share.clauses.dropFirst() : share.clauses[...]
        for place in clauses.indices {
          let clause = clauses[place].written
          let said = read(clause)
          guard !said.mentioned.isEmpty, let (unit, rest) = Self.doer(of: clause, own: own, names) else {
            continue
          }
          let given = rest.isSpelled(clause) ? said : read(rest)
          for act in given.acts where act != .reception || share.isDecidedByGovernment {
            found.append(
              GivenAct(
                unit: unit, act: act,
                object: object(of: Self.appliedFor.contains(act) ? Self.withoutApplication(rest) : rest),
                clause: clause, entry: entry, party: party))
          }
        }
      }
    }
    return found
  }

  /// The acts on an application.
  private static let appliedFor: Set<PowerAct> = [.reception, .licensing, .registration, .filing]

  /// What is applied for: 幼儿园办学许可 of 幼儿园办学许可申请并初审.
  private static func withoutApplication(_ clause: String) -> String {
    ["申请", "初审"].reduce(clause) { $0.without($1) }
  }

  /// What a clause gives and may speak of.
  mutating func read(_ clause: String) -> ActClause {
    let key = TextKey(clause)
    if let known = clauses[key] { return known }
    let read = ActClause(clause)
    clauses[key] = read
    return read
  }

  private mutating func object(of clause: String) -> ActObject {
    let key = TextKey(clause)
    if let known = objects[key] { return known }
    let object = ActObject(clause)
    objects[key] = object
    return object
  }

  /// To whom a clause gives what it says, and the clause without names.
  ///
  /// - Returns: nil where it gives nothing to one unit alone.
  private static func doer(of clause: String, own: UnitID, _ names: [(name: String, unit: UnitID)]) -> (
    unit: UnitID, rest: String
  )? {
    let named = names.filter { clause.holds($0.name) }
    let other = named.first { clause.holds("由" + $0.name) }
    if other == nil, clause.holds("由") || !named.allSatisfy({ $0.unit == own }) { return nil }
    guard !named.isEmpty else { return (own, clause) }
    var rest = clause
    for (name, _) in named { rest = rest.without(name) }
    return (other?.unit ?? own, rest.without("由"))
  }
}

extension ShareText {
  /// Whether a share passes what it takes in on to a government: 报市政府决定.
  fileprivate var isDecidedByGovernment: Bool {
    clauses.contains { clause in
      clause.written.allPlaces(of: "报").contains { clause.written[$0.upperBound...].prefix(12).contains("府") }
    }
  }
}
