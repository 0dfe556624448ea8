/// A part of the jurisdiction of an edition, as bodies of a lower level have one.
package struct Territory: Sendable, Hashable {
  /// A district or county of a city; the town or subdistrict itself where none lies between, as in a county.
  package let district: String
  /// A town or subdistrict of the district; nil for the whole district.
  package let town: String?

  /// Whether two parts have nothing in common.
  package func isApart(from other: Territory) -> Bool {
    guard district == other.district else { return true }
    guard let town, let another = other.town else { return false }
    return town != another
  }
}

extension Unit {
  /// The part of the jurisdiction whose body the unit is: 吉阳区 of 三亚市吉阳区住房和城乡建设局, 青石镇 of 宁河县青石镇人民政府;
  /// nil for bodies of the whole.
  package func district(in edition: Edition) -> String? { territory(in: edition)?.district }

  /// Where below the jurisdiction the unit acts; nil for bodies of the whole.
  ///
  /// The register says at which level the unit is: of the jurisdiction's own level or one above, it acts in the whole,
  /// whatever its name is like. Only which part a lower one has is read from the name.
  package func territory(in edition: Edition) -> Territory? {
    guard let own = edition.governmentLevel, let level = GovernmentLevel(of: self),
      level.rawValue > own.rawValue
    else { return nil }
    var place = PlaceOfUnit(of: name, in: edition.jurisdiction)
    guard level == .township else {
      return place.district(at: level).map { Territory(district: $0, town: nil) }
    }
    let district = own == .county ? nil : place.district(at: .county)
    let town = place.town
    guard let part = district ?? town ?? (place.rest.isEmpty ? nil : place.rest) else { return nil }
    return Territory(district: part, town: district == nil ? nil : town)
  }
}

extension Edition {
  /// At which level of government the jurisdiction is: as the edition says, else as its name tells.
  package var governmentLevel: GovernmentLevel? {
    GovernmentLevel(written: level) ?? jurisdiction.last.flatMap { GovernmentLevel(written: String($0)) }
      ?? .municipal
  }
}

/// Reads from the name of a unit, step by step, of which place it is.
private struct PlaceOfUnit {
  /// What is left of the name, without the jurisdiction's and the places read.
  private(set) var rest: String

  init(of name: String, in jurisdiction: String) {
    var rest = name[...]
    // 中共吉阳区委宣传部 is a body of 吉阳区.
    for party in ["中国共产党", "中共"] where rest.begins(with: party) { rest = rest.dropFirst(party.count) }
    // The name may begin with what the jurisdiction itself belongs to: 天津市宁河县水利局.
    if jurisdiction.count > 1, let whole = rest.prefix(16).firstRange(of: jurisdiction) {
      rest = rest[whole.upperBound...]
    } else {
      let short = jurisdiction.dropLast()
      let next = rest.dropFirst(short.count).first
      // 长沙县 is a county of 长沙市.
      if short.count > 1, rest.hasPrefix(short), next.map({ !Self.placeEnds.contains($0) }) ?? true {
        rest = rest.dropFirst(short.count)
      }
    }
    self.rest = String(rest)
  }

  /// The first place of a level in what is left, which is taken off.
  mutating func district(at level: GovernmentLevel) -> String? {
    let head = rest.prefix(10)
    let end = head.indices.first { index in
      let letters = head.distance(from: head.startIndex, to: index)
      switch head[index] {
      // 普宁市, but not 津市 of 津市市, 市场 and 城市管理.
      case "市": return letters > 1 && !isOfWord(index)
      case "州", "盟": return level == .municipal && letters > 0
      case "区", "县", "旗": return level == .county && letters > 0
      default: return false
      }
    }
    guard let end else { return nil }
    // 公安局惠城区分局: what a body of the city has in a district.
    let own = rest[..<end].lastIndex(where: { "局委厅办院署".contains($0) }).map { rest.index(after: $0) }
    let district = rest[(own ?? rest.startIndex)...end]
    guard district.count > 1 else { return nil }
    defer { rest = String(rest[rest.index(after: end)...]) }
    return String(district)
  }

  /// Whether 市 at a place of the name is a letter of another word: 市场监督管理局, 城市管理局.
  private func isOfWord(_ index: String.Index) -> Bool {
    let next = rest[index...].dropFirst().first ?? " "
    return "场政容民".contains(next) || next == "管" && rest[..<index].last == "城"
  }

  /// The town or subdistrict in what is left: before what its body is called, else at the head.
  var town: String? {
    let body = ["人民政府", "政府", "街道办", "办事处", "委员会"].compactMap { rest.firstRange(of: $0)?.lowerBound }.min()
    let head = rest[..<(body ?? rest.endIndex)]
    // 东湖 of 东湖街道办事处 and of 东湖街道
    let street = rest.firstRange(of: "街道").map { rest[..<$0.upperBound] }
    if let street, street.count > 2, body.map({ street.endIndex >= $0 }) ?? true { return String(street) }
    let marks = head.indices.filter { head[$0] == "镇" || head[$0] == "乡" || head[$0] == "街" }
      .filter { $0 > head.startIndex }
    guard let end = body == nil ? marks.first : marks.last else { return nil }
    return String(head[...end])
  }

  private static let placeEnds: Set<Character> = ["区", "县", "市", "旗", "镇", "乡", "街"]
}
