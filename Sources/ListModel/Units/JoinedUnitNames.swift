import Diagnostics

/// Names of units that a text joins by other marks than those of a list: 市水务局和市住建局, 市水务局/市住建局.
package enum JoinedUnitNames {
  /// The names in a text of which only all together say anything, so that 和 inside a name divides nothing.
  ///
  /// - Parameters:
  ///   - text: a text that is no unit's name.
  ///   - isUnit: whether a name is one of a unit.
  /// - Returns: as pieces of the text; nil where it is not made of names of units alone.
  package static func divide(_ text: String, where isUnit: (String) -> Bool) -> [Substring]? {
    guard text.utf8.count <= longest else { return nil }
    let whole = text[...].trimmed
    let ending = endings.first(where: whole.ends)
    guard ending != nil || joints.contains(where: whole.holds) else { return nil }
    return names(in: ending.map { whole.dropLast($0.count).trimmed } ?? whole, isUnit)
  }

  private static func names(in text: Substring, _ isUnit: (String) -> Bool) -> [Substring]? {
    if mayBeName(text), isUnit(String(text)) { return [text] }
    for index in text.indices {
      guard joints.contains(where: text[index...].begins) else { continue }
      let first = text[..<index].trimmed
      guard mayBeName(first), isUnit(String(first)),
        let others = names(in: text[index...].withoutJoints, isUnit)
      else { continue }
      return [first] + others
    }
    return nil
  }

  /// Whether a text ends as the names of bodies do: 市文化 of 市文化和旅游局 does not.
  private static func mayBeName(_ text: Substring) -> Bool {
    text.unicodeScalars.count > 1 && text.unicodeScalars.last.map(lastLetters.contains) == true
  }

  /// **Units:** bytes.
  private static let longest = 300
  fileprivate static let joints = [
    "以及", "会同", "和", "及", "与", "/", "／", "\\", "＼", "|", "｜", "·", "&", "+", " ", "\u{3000}", "\u{A0}", "\t",
  ]
  private static let endings = ["等有关部门", "等相关部门", "等有关单位", "等相关单位", "等部门", "等单位", "等"]
  private static let lastLetters = LetterSet("局委会办室院部厅处心馆署社站所校队府区县镇乡)）".unicodeScalars)
}

extension Substring {
  fileprivate var trimmed: Substring {
    var rest = drop { $0.isWhitespace }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }

  /// The text without what joins it to the name before it.
  fileprivate var withoutJoints: Substring {
    var rest = self
    while let joint = JoinedUnitNames.joints.first(where: rest.begins) {
      rest = rest.dropFirst(joint.count)
    }
    return rest
  }
}

extension Catalogue {
  /// Lets each unit of a boundary be a party of its own, where the entry joins their names as those of a list are not:
  /// only the register shows whether 和 stands between two names or inside one.
  mutating func divideJoinedParties() {
    var divided: [TextKey: [Substring]] = [:]
    for list in submissions.indices {
      for entry in submissions[list].boundaries.indices {
        let parties = submissions[list].boundaries[entry].parties
        let names = parties.map { party in
          let key = TextKey(party.unit.value)
          if let known = divided[key] { return known }
          let names = joinedUnits(party.unit.value)
          divided[key] = names
          return names
        }
        guard names.contains(where: { !$0.isEmpty }) else { continue }
        submissions[list].boundaries[entry].parties = zip(parties, names).flatMap { party, names in
          names.isEmpty ? [party] : names.map { party.named($0) }
        }
      }
    }
  }

  /// The names of several units, or of one with 等 behind it, in a text that is no name itself.
  private func joinedUnits(_ text: String) -> [Substring] {
    var units: Set<UnitID> = []
    let names = JoinedUnitNames.divide(text) { name in
      registers.units.resolve(name, on: edition.asOf).onlyUnit != nil
    }
    guard let names, case .unknown = registers.units.resolve(text, on: edition.asOf) else { return [] }
    // 市水务局（牵头）和市住建局（配合）: each has a role of its own, which the cell as a whole has not.
    guard !names.contains(where: { $0.ends(with: "）") || $0.ends(with: ")") }) else { return [] }
    for name in names {
      guard let unit = registers.units.resolve(String(name), on: edition.asOf).onlyUnit,
        units.insert(unit).inserted
      else { return [] }
    }
    return names
  }
}

extension BoundaryParty {
  /// The party under a name that is a piece of its own.
  fileprivate func named(_ name: Substring) -> BoundaryParty {
    let letters = unit.value.unicodeScalars
    var party = self
    party.offset = offset.map { $0 + letters.distance(from: letters.startIndex, to: name.startIndex) }
    party.unit = Located(String(name), at: unit.origin)
    return party
  }
}
