import ListModel

/// Tells whether something says who prevails where the areas of two bodies lie in each other (以谁为准).
struct AreaPrecedence {
  let bodies: CompetentBodies
  let areas: AreaIndex
  /// What is said of the division besides the two texts: notes, and the division in one text.
  let words: [String]
  /// What the words give to whom, where they do.
  let stated: [Competence]

  /// Whether the texts of two competences, or the words beside them, settle who acts in an area.
  ///
  /// - Parameters:
  ///   - inner: whose area it is.
  ///   - outer: in whose area that one lies.
  func isSettled(_ inner: Competence, _ outer: Competence, in area: String) -> Bool {
    let texts = [inner.text, outer.text] + words
    if texts.contains(where: { text in Self.prevailing.contains(where: text.holds) }) { return true }
    if [inner.scope.text, outer.scope.text].contains(where: isJoint) { return true }
    let spoken = texts.flatMap(Self.clauses).filter { names($0, area, inner) || names($0, area, outer) }
    if spoken.contains(where: isJoint) { return true }
    if ([outer.text] + words).contains(where: { isReleased(outer, in: $0) }) { return true }
    if texts.contains(where: { isException(area, of: inner, $0) }) { return true }
    return ([outer.text] + words).contains { takesOut(area, of: inner, $0) }
      || !words.contains(outer.text) && givesAway(area, by: outer, in: outer.text)
      || words.contains { $0 != outer.text && givesAway(area, by: outer, in: $0) && !states(outer, $0) }
  }

  /// Whether a text gives a body what is its own, so that what it gives to another beside that takes nothing from it: the
  /// division as the other list writes it.
  private func states(_ body: Competence, _ text: String) -> Bool {
    stated.contains { other in
      other.text == text && !other.scope.isComplement
        && (other.body == body.body || bodies.mayMean(other.body, body.body))
    }
  }

  /// Whether a text says that a body does not act any more, or not there: 东岸新区由管委会负责，吉阳区不再负责.
  private func isReleased(_ body: Competence, in text: String) -> Bool {
    let names = bodies.names(of: body.body) + [body.name]
    return Self.clauses(text).contains { clause in
      Self.releases.contains { word in names.contains { clause.begins(with: $0 + word) } }
    }
  }

  private func isJoint(_ clause: Substring) -> Bool { Self.joint.contains(where: clause.holds) }

  /// Whether a clause speaks of an area, of parks in general, or of one of the bodies.
  private func names(_ clause: Substring, _ area: String, _ body: Competence) -> Bool {
    clause.holds(area) || bodies.names(of: body.body).contains(where: clause.holds) || Self.namesPark(clause)
  }

  // MARK: What is taken out

  /// Whether a text takes an area out: 不含…, …除外, 除…外.
  ///
  /// - Parameter inner: who may be named in its place.
  func takesOut(_ area: String, of inner: Competence? = nil, _ text: String) -> Bool {
    let clauses = Self.clauses(text)
    return clauses.indices.contains { index in
      pieces(of: clauses[index], after: index > 0 ? clauses[index - 1] : nil).contains { piece in
        let places = areas.places(namedIn: piece)
        return places.contains { areas.lies(area, in: $0) }
          || inner.map { bodies.names(of: $0.body).contains(where: piece.holds) } ?? false
          || places.isEmpty && Self.namesPark(piece)
      }
    }
  }

  /// What a clause takes out. **Shape:** pieces of the clause, and of the one before it where it says no more than 除外.
  private func pieces(of clause: Substring, after last: Substring?) -> [Substring] {
    var pieces: [Substring] = []
    for word in Self.withouts {
      pieces += clause.allPlaces(of: word).map { clause[$0.upperBound...] }
    }
    for range in clause.allPlaces(of: "外") where endsWithPlace(clause[..<range.lowerBound]) {
      let isOfWord =
        clause[range.upperBound...].unicodeScalars.first.map(ScopeClause.outerParts.contains) ?? false
      if !isOfWord { pieces.append(clause[..<range.lowerBound]) }
    }
    for word in Self.outsides {
      for range in clause.allPlaces(of: word) {
        let before = clause[..<range.lowerBound]
        if endsWithPlace(before) { pieces.append(before) }
        let isOfLast = before.unicodeScalars.count < 4 || before.begins(with: "由")
        if let last, isOfLast { pieces += [last, before] }
      }
    }
    if let start = clause.firstIndex(of: "除"), let end = clause.lastIndex(of: "外"), start < end {
      pieces.append(clause[start..<end])
    }
    return pieces
  }

  /// Whether a piece ends with an area, with parks, or with who acts there, so that what follows is about these.
  private func endsWithPlace(_ piece: Substring) -> Bool {
    let places = areas.wordings(in: piece) + Self.parks
    var rest = piece.unicodeScalars
    while true {
      if places.contains(where: Substring(rest).ends) { return true }
      guard let last = rest.last, Self.areaTails.contains(last) else { break }
      rest.removeLast()
    }
    return piece.allPlaces(of: "由").last.map { Self.namesPark(piece[$0.lowerBound...]) } ?? false
  }

  // MARK: What is given to another

  /// Whether a text says that an area, or parks in general, are another body's: …范围内的由管委会核准.
  private func givesAway(_ area: String, by outer: Competence, in text: String) -> Bool {
    text.pieces(between: Self.sentenceMarks).contains { sentence in
      sentence.allPlaces(of: "由").contains { range in
        let (topic, agent) = (sentence[..<range.lowerBound], sentence[range.upperBound...])
        let own = bodies.names(of: outer.body) + [outer.name]
        guard !own.contains(where: agent.begins), !Self.own.contains(where: agent.begins) else {
          return false
        }
        let places = areas.areas(namedIn: topic)
        return places.contains { areas.lies(area, in: $0) } || places.isEmpty && Self.namesPark(topic)
      }
    }
  }

  /// Whether a text gives an area to a body as a part of what it gave before: 其中经开区由市城管局审批, …的仍由市城管局审批.
  private func isException(_ area: String, of inner: Competence, _ text: String) -> Bool {
    let clauses = Self.clauses(text)
    let names = bodies.names(of: inner.body) + [inner.name]
    return clauses.indices.contains { index in
      let clause = clauses[index].drop { $0 == " " }
      guard index > 0 || text == inner.text, names.contains(where: clause.holds) || text == inner.text,
        areas.places(namedIn: clause).contains(where: { areas.lies(area, in: $0) && areas.lies($0, in: area) }
        )
      else { return false }
      return Self.exceptions.contains { clause.begins(with: $0) }
        || index > 0 && Self.exceptions.contains(String(clauses[index - 1]))
        || names.contains { name in Self.remaining.contains { clause.holds($0 + name) } }
    }
  }

  // MARK: Words

  private static let sentenceMarks = LetterSet("；;。\n\r".unicodeScalars)
  private static let clauseMarks = LetterSet("，,；;。：:（）()\n\r".unicodeScalars)
  private static let exceptions = ["其中", "但", "但是", "不过", "涉及", "属于", "唯", "只有"]
  private static let remaining = ["仍由", "仍归", "继续由", "统一由", "单独由", "另由", "直接由", "则由", "改由"]

  /// The pieces of a text between its marks.
  private static func clauses(_ text: String) -> [Substring] {
    text.pieces(between: clauseMarks)
  }

  private static func namesPark(_ text: Substring) -> Bool { parks.contains(where: text.holds) }

  private static let parks = [
    "园区", "开发区", "功能区", "产业园", "管委会", "管理委员会", "度假区", "高新区", "经开区", "保税区", "示范区", "试验区", "合作区",
  ]
  private static let own = ["本局", "我局", "本单位", "区级", "市级"]
  private static let prevailing = ["优先", "为准", "不重复", "从其规定", "按本条分工", "协商"]
  private static let releases = ["不再", "不负责", "不承担", "不行使", "不另行"]
  private static let joint = [
    "为主", "会同", "联合", "共同", "委托", "授权", "配合", "移交", "其他区域", "其它区域", "其他地区", "其余", "剩余区域",
  ]
  private static let withouts = ["不在", "不含", "不包括", "不包含", "不涉及", "扣除", "剔除", "不适用于"]
  private static let outsides = ["除外", "以外", "之外", "不在此列", "不包括在内"]
  private static let areaTails = LetterSet("规划管理管辖范围区域内的部分项目事项".unicodeScalars)
}
