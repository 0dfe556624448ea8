import ListModel

/// What a word of an approval and a word of an oversight rule have in common.
enum CommonWords {
  /// No two letters one after the other.
  case none
  /// Only what places both in a great field, while each goes on with a thing of its own; or all but the thing in the middle.
  case otherThing
  /// Anything else.
  case field

  /// - Parameters:
  ///   - isBesideThing: whether the approval names a thing in another of its words.
  ///   - isOtherBesideThing: whether the rule does.
  init(
    _ one: ArraySlice<Unicode.Scalar>, _ other: ArraySlice<Unicode.Scalar>,
    isBesideThing: @autoclosure () -> Bool, isOtherBesideThing: @autoclosure () -> Bool
  ) {
    guard Self.haveCommonPair(one, other) else {
      self = .none
      return
    }
    let (one, other) = (Array(one), Array(other))
    var isCommon = false
    for start in one.indices.dropLast() {
      for place in other.indices.dropLast()
      where one[start] == other[place] && one[start + 1] == other[place + 1]
        && !(start > 0 && place > 0 && one[start - 1] == other[place - 1])
      {
        isCommon = true
        var count = 2
        while start + count < one.count, place + count < other.count,
          one[start + count] == other[place + count]
        { count += 1 }
        let (run, rest) = (one[start..<(start + count)], (one[(start + count)...], other[(place + count)...]))
        let isOther =
          count == 2 && start == 0 && place == 0 && Self.placeLetters.contains(run[start + 1])
            && Self.areApart(rest.0, rest.1)
            || Self.areBroad(run)
          ? Self.isThing(rest.0) && Self.isThing(rest.1)
          : Self.areFields(run)
            && (isBesideThing() || Self.hasThing(one, besides: start..<(start + count)))
            && (isOtherBesideThing() || Self.hasThing(other, besides: place..<(place + count)))
        guard isOther || Self.isReplaced(one, other) else {
          self = .field
          return
        }
      }
    }
    self = isCommon ? .otherThing : .none
  }

  private static func haveCommonPair(
    _ one: ArraySlice<Unicode.Scalar>, _ other: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    guard one.count > 1, other.count > 1 else { return false }
    for start in one.startIndex..<one.endIndex - 1 {
      for place in other.startIndex..<other.endIndex - 1
      where one[start] == other[place] && one[start + 1] == other[place + 1] { return true }
    }
    return false
  }

  /// 楼顶停机坪, 楼顶防雷装置: behind one word for where, each names a thing of its own, at length.
  private static func areApart(_ one: ArraySlice<Unicode.Scalar>, _ other: ArraySlice<Unicode.Scalar>) -> Bool
  {
    min(one.count, other.count) > 2 && namesThing(one) && namesThing(other)
      && Set(one).isDisjoint(with: other)
  }

  /// Letters by which a word says where: 楼顶, 水上.
  private static let placeLetters = LetterSet("顶上下内外中侧旁边底".unicodeScalars)

  /// 道路旅客运输, 道路货物运输: the same at the head and again later, and a thing of its own between them in each.
  private static func isReplaced(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Bool {
    let head = zip(one, other).prefix { $0 == $1 }.count
    guard head >= 2, head + 3 < min(one.count, other.count) else { return false }
    return (head + 2..<one.count - 1).contains { start in
      (head + 2..<other.count - 1).contains { place in
        one[start] == other[place] && one[start + 1] == other[place + 1] && isThing(one[head..<start])
          && isThing(other[head..<place])
      }
    }
  }

  /// Whether letters name a thing, and not only an act, a quality or a topic of every task.
  private static func isThing(_ letters: ArraySlice<Unicode.Scalar>) -> Bool {
    letters.count >= 2 && TaskSense(letters: Array(letters)).hasThing
  }

  /// Whether a word names a thing besides what it has in common, and besides the field.
  private static func hasThing(_ word: [Unicode.Scalar], besides common: Range<Int>) -> Bool {
    namesThing(word[..<common.lowerBound]) || namesThing(word[common.upperBound...])
  }

  /// Whether a word names a thing, or a link of trade, besides the field in which it lies.
  static func namesThing(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    let word = Array(word)
    var rest: [Unicode.Scalar] = []
    var position = 0
    while position < word.count {
      if links.end(word, at: position, before: word.count) != nil { return true }
      if let end = fields.end(word, at: position, before: word.count) {
        position = end
      } else {
        rest.append(word[position])
        position += 1
      }
    }
    return isThing(rest[...])
  }

  /// Whether letters have nothing but words of great fields.
  private static func areFields(_ letters: ArraySlice<Unicode.Scalar>) -> Bool {
    let letters = Array(letters)
    var position = 0
    while position < letters.count {
      guard let end = fields.end(letters, at: position, before: letters.count) else { return false }
      position = end
    }
    return true
  }

  /// Whether letters have nothing but such words as place things in a great field.
  static func areBroad(_ letters: ArraySlice<Unicode.Scalar>) -> Bool {
    var rest = letters
    while !rest.isEmpty {
      guard let word = broad.first(where: { rest.starts(with: $0) }) else { return false }
      rest = rest.dropFirst(word.count)
    }
    return true
  }

  /// Words of great fields, and of qualities that everything in them has.
  private static let fields = WordTable<Void>(
    broad.map { String(letters: $0) }.joined(separator: " ")
      + """
       食品 药品 卫生 运输 道路运输 市场 安全 质量 风险 等级 产品
      """)
  /// Links of a chain of trade, each with approvals of its own.
  private static let links = WordTable<Void>("销售 零售 批发 流通 餐饮 加工 储存 运营")

  /// Words that say where things are, whose they are, or in which great field. **Shape:** longer words first.
  private static let broad = [
    "建设工程", "城市", "城镇", "城乡", "农村", "乡村", "民用", "军用", "公共", "建设", "建筑", "工程", "房屋", "社会", "国家", "地方", "大型",
    "中型", "小型",
    "临时", "国有",
    "集体", "室内", "室外", "境内", "境外",
  ].map { $0.letters }
}
