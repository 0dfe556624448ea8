/// Reads how far competences go from a share, from the scope of a power (权限划分), or from a division in one text.
package struct ScopeParser: Sendable {
  private let names: UnitNameTrie

  /// - Parameter register: the units whose names are known; others are found by the shape of their names.
  package init(register: UnitRegister) { names = register.writtenNames }

  /// Whether a text can bound a quantity at all: a quick look at its letters.
  package static func mayBound(_ text: String) -> Bool {
    var previous: Unicode.Scalar = " "
    var hasDigit = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "≥", "≤", ">", "<", "＞", "＜", "≧", "≦", "⩾", "⩽": return true
      case "上", "下", "内", "外": if previous == "以" || previous == "之" { return true }
      case "满", "足", "到", "低", "高", "少", "多", "大", "小":
        if previous == "不" || previous == "未" || previous == "达" { return true }
      case "过": if previous == "超" { return true }
      case "于": if comparatives.contains(previous) { return true }
      case "至", "—", "－", "–", "～", "~", "-": if hasDigit { return true }
      case "0"..."9", "０"..."９": hasDigit = true
      default: break
      }
      previous = scalar
    }
    return false
  }

  /// The scopes that a text states, clause by clause; those that bound nothing, too, as long as they say who does what.
  ///
  /// - Parameter context: what stands around the text and may declare what its words include (以下不含本数).
  /// - Returns: in the order of the text.
  package func parse(_ text: String, context: String = "") -> [StatedScope] {
    let division = DivisionText(text)
    guard division.scalars.count <= Self.longestText else { return [] }
    var reading = ScopeReading(UnitNameScanner(text: division, names: names), context: context)
    for sentence in DivisionSentences(division) { reading.read(sentence) }
    return reading.scopes
  }

  /// The kinds of things that a text lists which says neither who nor which act: 大型、中型水库.
  ///
  /// - Returns: nil where it lists none, has several clauses, or takes something out.
  package func kinds(in text: String) -> StatedScope? {
    let division = DivisionText(text)
    let whole = division.trimmed(0..<division.scalars.count)
    guard !whole.isEmpty, whole.count <= Self.longestList,
      !whole.contains(where: { Self.noList.contains(division.scalars[$0]) })
    else { return nil }
    let clause = ScopeClause(
      whole, names: UnitNameScanner(text: division, names: names), quantities: QuantityScanner(division),
      last: nil)
    guard !clause.kinds.isEmpty else { return nil }
    return StatedScope(
      body: nil, boxes: clause.boxes, isComplement: false, text: division[whole], partners: nil)
  }

  /// **Units:** letters.
  private static let longestList = 60
  /// Marks between clauses, and letters of words that take something out.
  private static let noList = LetterSet("，,；;。：:\n\r由除外不非".unicodeScalars)
  /// **Units:** letters; no share is longer.
  private static let longestText = 20_000
  private static let comparatives = LetterSet(["大", "小", "高", "低", "多", "少", "长", "短"])
}

/// Goes through a text clause by clause and keeps what each gives to whom.
struct ScopeReading {
  /// What is being read.
  private struct Item {
    var body: Range<Int>?
    var boxes: [ScopeBox]
    var isComplement = false
    var range: Range<Int>
    var partners: Range<Int>?
    /// It says how much, and not yet who or what: 10000平方米以上的，.
    var isOpen = false
  }

  private let names: UnitNameScanner
  private let quantities: QuantityScanner
  private var items: [Item] = []
  /// Of whom the sentence speaks.
  private var subject: Range<Int>?
  /// The last quantity read, for 以下 without a number.
  private var lastPhrase: QuantityPhrase?
  /// The clause before, where it says of what and neither who nor which act: 历史街区的立面改造，由….
  private var topic: (range: Range<Int>, clause: ScopeClause)?

  private var text: DivisionText { names.text }
  private var scalars: [Unicode.Scalar] { names.text.scalars }

  init(_ names: UnitNameScanner, context: String) {
    self.names = names
    quantities = QuantityScanner(names.text, context: context)
  }

  /// What was read.
  var scopes: [StatedScope] {
    items.map { item in
      StatedScope(
        body: item.body.flatMap { "本我".unicodeScalars.contains(scalars[$0.lowerBound]) ? nil : text[$0] },
        boxes: item.boxes, isComplement: item.isComplement,
        text: text[item.range], partners: item.partners.map { text[$0] },
        isOfSpeaker: item.body.map { SelfReference.isSelf(String(text[$0])) } ?? false)
    }
  }

  /// Reads one sentence.
  mutating func read(_ sentence: Range<Int>) {
    (subject, topic) = (nil, nil)
    let first = items.count
    for clause in clauses(of: sentence) {
      let body = DivisionSentences.withoutNumber(text.trimmed(clause.range), scalars)
      if !body.isEmpty { read(body, endsWithColon: clause.endsWithColon, since: first) }
    }
  }

  private func clauses(of sentence: Range<Int>) -> [(range: Range<Int>, endsWithColon: Bool)] {
    var hasAgent = false
    return text.splits(sentence) { position in
      let next = position + 1 < sentence.upperBound ? scalars[position + 1] : " "
      switch scalars[position] {
      case "由":
        hasAgent = true
        return false
      case "，", ",":
        hasAgent = false
        let isInNumber =
          position > sentence.lowerBound && AmountScanner.digit(scalars[position - 1]) != nil
          && AmountScanner.digit(next) != nil
        return !isInNumber
      case "：", ":":
        hasAgent = false
        return true
      case "、" where hasAgent && namesAgent(behind: position, before: sentence.upperBound):
        hasAgent = false
        return true
      default: return false
      }
    }.map { range in
      let mark = range.upperBound < sentence.upperBound ? scalars[range.upperBound] : nil
      return (range, mark == "：" || mark == ":")
    }
  }

  /// …由市级审批、10000平方米以下由区级审批: behind the pause stands a number with an agent of its own.
  private func namesAgent(behind pause: Int, before limit: Int) -> Bool {
    let next = pause + 1
    guard next < limit,
      AmountScanner.digit(scalars[next]) != nil || AmountScanner.beginsNumeral(scalars[next])
    else { return false }
    let rest = scalars[next..<min(limit, next + 40)]
    return rest.prefix { !"，,、：:".unicodeScalars.contains($0) }.contains("由")
  }

  // MARK: Clauses

  private mutating func read(_ clause: Range<Int>, endsWithColon: Bool, since first: Int) {
    if let lastPhrase, quantities.isStatement(clause, of: lastPhrase) {
      if let last = items.indices.last, last >= first {
        items[last].range = items[last].range.lowerBound..<clause.upperBound
      }
      return
    }
    let found = ScopeClause(clause, names: names, quantities: quantities, last: lastPhrase)
    let topic = topic
    self.topic = nil
    if endsWithColon, found.phrases.isEmpty, let body = found.body, body.upperBound + 6 >= clause.upperBound {
      subject = body
      return
    }
    if let last = found.allPhrases.last { lastPhrase = last }
    if found.isException, let last = items.indices.last, last >= first {
      items[last].boxes = items[last].boxes.flatMap { found.excepting(from: $0) }
      items[last].range = items[last].range.lowerBound..<clause.upperBound
      return
    }
    if found.isPart, let last = items.indices.last, last >= first {
      items[last].boxes = items[last].boxes.flatMap { found.excepting(from: $0) }
    }
    if let body = found.body, found.bodyIsSubject { subject = body }
    guard !found.isAssistance else { return }
    if let last = items.indices.last, last >= first, found.phrases.isEmpty,
      items[last].isOpen || items[last].body == nil && found.isAgent
    {
      complete(last, with: found, clause)
      return
    }
    if let last = items.indices.last, last >= first, items[last].isOpen, goesOn(found, from: items[last]) {
      items[last].boxes += found.boxes
      items[last].range = items[last].range.lowerBound..<clause.upperBound
      if !found.isOpen { complete(last, with: found, clause) }
      return
    }
    if found.isException {
      guard !found.phrases.isEmpty else { return }
      let rest = found.excepting(from: ScopeBox(areas: found.areas, kinds: found.kinds))
      items.append(Item(body: nil, boxes: rest, range: clause, isOpen: true))
      return
    }
    guard
      !found.phrases.isEmpty || found.isComplement || !found.acts.isEmpty || found.body != nil
        || found.isPlacedDuty
    else {
      if !endsWithColon { self.topic = (clause, found) }
      return
    }
    var item = Item(
      body: found.body ?? subject, boxes: found.boxes,
      isComplement: found.isComplement && found.phrases.isEmpty,
      range: clause, partners: found.partners, isOpen: found.isOpen)
    if let topic, found.isAgent, found.phrases.isEmpty, scalars[clause.lowerBound] == "由" {
      item.range = topic.range.lowerBound..<clause.upperBound
      for box in item.boxes.indices {
        item.boxes[box].kinds += topic.clause.kinds
        item.boxes[box].areas += topic.clause.areas
      }
    }
    items.append(item)
  }

  /// Whether a clause bounds the quantity of the one before once more, for the same body: …不满100万元的，以及不足50万元的，由….
  private func goesOn(_ found: ScopeClause, from item: Item) -> Bool {
    guard !found.phrases.isEmpty, found.isOpen || begins(with: Self.joints, found) else { return false }
    let dimensions = Set(item.boxes.flatMap(\.quantities).map(\.unit.dimension))
    return found.phrases.allSatisfy { dimensions.contains($0.unit.dimension) }
  }

  private func begins(with words: WordTable<Void>, _ found: ScopeClause) -> Bool {
    words.end(scalars, at: found.clause.lowerBound, before: found.clause.upperBound) != nil
  }

  private static let joints = WordTable<Void>("以及 和 及 与 或 或者")

  /// …，由市住建局审批: who and what of a clause that said how much.
  private mutating func complete(_ index: Int, with found: ScopeClause, _ clause: Range<Int>) {
    items[index].body = found.body ?? items[index].body
    items[index].partners = found.partners ?? items[index].partners
    items[index].range = items[index].range.lowerBound..<clause.upperBound
    items[index].isOpen = found.body == nil && found.acts.isEmpty
    for box in items[index].boxes.indices {
      if !found.acts.isEmpty { items[index].boxes[box].acts = found.acts }
      items[index].boxes[box].kinds += found.kinds
      if items[index].boxes[box].areas.isEmpty { items[index].boxes[box].areas = found.areas }
    }
  }
}
