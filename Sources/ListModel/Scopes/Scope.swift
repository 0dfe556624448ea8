/// How far a competence goes, as a text states it: a union of boxes over quantities, areas, objects and acts.
package struct StatedScope: Sendable {
  /// Whom the text gives it to, as written; nil where it names nobody, so that whose text it is is meant.
  package let body: Substring?
  /// **Shape:** non-empty.
  package let boxes: [ScopeBox]
  /// It is what the others do not have: 其余, 其他, 除外.
  package let isComplement: Bool
  /// The clauses that state it, verbatim.
  package let text: Substring
  /// Whom the text calls in, or acts together with: what stands behind 会同、联合; nil where it says neither.
  package let partners: Substring?
  /// The text gives it to whoever wrote it: 由本局审批.
  package let isOfSpeaker: Bool

  package init(
    body: Substring?, boxes: [ScopeBox], isComplement: Bool, text: Substring, partners: Substring?,
    isOfSpeaker: Bool = false
  ) {
    self.isOfSpeaker = isOfSpeaker
    self.body = body
    self.boxes = boxes
    self.isComplement = isComplement
    self.text = text
    self.partners = partners
  }

  /// Whether it bounds a quantity.
  package var isBounded: Bool { boxes.contains { !$0.quantities.isEmpty } }

  /// Whether its text has a number and a word that bounds one, and a box of it has no quantity: how far it goes is not known.
  package var mayBeBoundedUnread: Bool {
    boxes.contains { $0.quantities.isEmpty } && ScopeParser.mayBound(String(text))
      && text.unicodeScalars.contains { AmountScanner.digit($0) != nil || AmountScanner.isNumeral($0) }
  }
}

/// What one clause of a competence is limited to: whatever meets all of its limits.
package struct ScopeBox: Sendable, Hashable {
  /// **Shape:** at most one of each quantity.
  package var quantities: [ScopeQuantity]
  /// The areas of which one at least must be concerned; empty: any.
  package var areas: [ScopeArea]
  /// The kinds of things of which one at least must be concerned, without general words; empty: any.
  package var kinds: [String]
  /// The acts of which one at least must be concerned; empty: any.
  package var acts: Set<ScopeAct>

  package init(
    quantities: [ScopeQuantity] = [], areas: [ScopeArea] = [], kinds: [String] = [], acts: Set<ScopeAct> = []
  ) {
    self.quantities = quantities
    self.areas = areas
    self.kinds = kinds
    self.acts = acts
  }
}

/// A limit of quantity: 建筑面积10000平方米以上.
package struct ScopeQuantity: Sendable, Hashable {
  /// The quantity's name; nil where it is left out.
  package let measure: String?
  /// What a number of things counts, where the quantity has no name of its own: 客房 of 客房15间.
  package let counted: String?
  package let unit: QuantityUnit
  package var interval: QuantityInterval
  /// The unit as written, with 万 or 亿 before it.
  package let label: String
  /// How many of the dimension's units one of the written unit is.
  package let scale: Rational

  /// Whether two limits can be about the same quantity: of one dimension, by one name, or one name is left out.
  package func isComparable(with other: ScopeQuantity) -> Bool {
    guard unit.dimension == other.unit.dimension else { return false }
    guard let own = measure.map(Self.core), let others = other.measure.map(Self.core) else { return true }
    return own.ends(with: others) || others.ends(with: own)
  }

  /// A value of the dimension in the unit as written: 10000平方米, 400万元.
  package func written(_ value: Rational) -> String {
    let grainless = value.divided(by: scale).map { $0.text + label }
    return grainless ?? value.text + unit.dimension
  }

  /// The name without words that make it no other quantity: 总投资额 is 投资.
  private static func core(_ measure: String) -> String {
    var core = measure[...]
    for word in ["项目", "工程", "总", "单项", "单体", "单次", "建设"]
    where core.begins(with: word) && core.count > word.count + 1 {
      core = core.dropFirst(word.count)
    }
    for word in ["总额", "金额", "额", "规模", "总量"] where core.ends(with: word) && core.count > word.count + 1 {
      core = core.dropLast(word.count)
    }
    return String(core)
  }
}

/// An area to which a competence is limited, or which is taken out of it.
package struct ScopeArea: Sendable, Hashable {
  /// The area's name as written: 崖州湾科技城; empty for the body's own: 本辖区.
  package let name: String
  package let isExcluded: Bool
  /// The word for an area without a name: 保护区; empty where it has one, and for the body's own.
  package let word: String

  package init(name: String, isExcluded: Bool, word: String = "") {
    self.name = name
    self.isExcluded = isExcluded
    self.word = word
  }

  /// Whether one lies within an area of which a word speaks, and the other outside it: 保护区内, 保护区外.
  package func isOtherSide(of other: ScopeArea) -> Bool {
    isExcluded != other.isExcluded && !word.isEmpty && word == other.word
  }
}

extension ScopeBox {
  /// Whether the same act may be meant: one of both, or one side leaves it open.
  package func sharesAct(with other: ScopeBox) -> Bool {
    acts.isEmpty || other.acts.isEmpty || !acts.isDisjoint(with: other.acts)
  }

  /// Whether things of one kind may be meant: a kind of the one is a kind of the other, or names more of the same.
  package func sharesKind(with other: ScopeBox) -> Bool {
    if kinds.isEmpty || other.kinds.isEmpty { return true }
    return kinds.contains { kind in other.kinds.contains { Self.meet(kind, $0) } }
  }

  /// Whether one of two names says the same with more words: 建筑 and 房屋建筑, but not 市管道路 and 区管道路.
  private static func meet(_ one: String, _ other: String) -> Bool {
    var left = one.letters[...]
    var right = other.letters[...]
    while let first = left.first, first == right.first {
      (left, right) = (left.dropFirst(), right.dropFirst())
    }
    while let last = left.last, last == right.last { (left, right) = (left.dropLast(), right.dropLast()) }
    return left.isEmpty || right.isEmpty
  }
}
