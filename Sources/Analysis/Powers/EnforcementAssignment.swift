import Diagnostics
import ListModel

/// A field of law whose penalties the edition gives to an enforcement body, from the register of fields or from a row of the
/// transfers register.
struct EnforcementAssignment: Sendable {
  /// The field, where the register names it.
  let name: Located<String>
  /// The bodies that enforce it.
  let bodies: Set<UnitID>
  /// The units that gave the field away; empty where no other unit has it.
  let givers: Set<UnitID>
  let effectiveDate: CalendarDate?
  let basis: LegalBasis?
  /// What the row calls the field: 农业; empty where the register of fields has it.
  let words: [String]
  private let extent: Extent

  /// What belongs to the field.
  private enum Extent: Sendable {
    /// Penalties that rest on instruments, by title in standard form; on all of it, or on some articles and
    /// their paragraphs.
    case instruments([String: [Citation.Clause]])
    /// Penalties whose name or basis has one of the words.
    case words
    /// All penalties of the units that gave it away: the field is all that they do.
    case all
  }

  private init(
    name: Located<String>, bodies: Set<UnitID>, givers: Set<UnitID>, effectiveDate: CalendarDate?,
    basis: LegalBasis?, words: [String] = [], extent: Extent
  ) {
    self.name = name
    self.bodies = bodies
    self.givers = givers
    self.effectiveDate = effectiveDate
    self.basis = basis
    self.words = words
    self.extent = extent
  }

  /// A row of the register of fields; nil where it is not yet in effect, or names no known body or no instrument.
  init?(_ field: EnforcementField, units: UnitRegister, on day: CalendarDate) {
    let bodies = Set(field.bodies.compactMap { units.resolve($0.value, on: day).onlyUnit })
    var titles: [String: [Citation.Clause]] = [:]
    for citation in field.basis?.citations ?? [] {
      guard let title = citation.title.map(InstrumentTitles.standardForm) else { continue }
      let articles = citation.clauses.filter { $0.article != nil }
      let isWhole = articles.isEmpty || titles[title]?.isEmpty == true
      titles[title] = isWhole ? [] : titles[title, default: []] + articles
    }
    guard !bodies.isEmpty, !titles.isEmpty, field.effectiveDate.map({ $0 <= day }) ?? true else { return nil }
    self.init(
      name: field.name, bodies: bodies, givers: [], effectiveDate: field.effectiveDate, basis: field.basis,
      extent: .instruments(titles))
  }

  /// A row of the transfers register that names a field: …领域行政处罚权; nil for other rows.
  init?(_ row: Transfer, units: UnitRegister, on day: CalendarDate) {
    guard row.kind == .transfer, row.effectiveDate <= day, let fields = row.penaltyFields,
      !TransferSubject.isPartial(note: row.note?.value ?? "", of: row.subject.value)
    else { return nil }
    let bodies = Set(row.to.compactMap { units.resolve($0.value, on: day).onlyUnit })
    let givers = Set(row.from.compactMap { units.resolve($0.value, on: day).onlyUnit }).subtracting(bodies)
    guard !bodies.isEmpty, !givers.isEmpty else { return nil }
    let isAll = givers.allSatisfy { giver in fields.contains { units[giver].isBody(ofField: $0) } }
    self.init(
      name: row.subject, bodies: bodies, givers: givers, effectiveDate: row.effectiveDate, basis: nil,
      words: fields, extent: isAll ? .all : .words)
  }

  /// Whether a penalty belongs to the field.
  func includes(_ power: ListedPower, of unit: UnitID) -> Bool {
    guard !bodies.contains(unit), givers.isEmpty || givers.contains(unit) else { return false }
    switch extent {
    case .all: return true
    case .words: return isNamed(in: power)
    case .instruments(let titles): return rests(power, on: titles)
    }
  }

  /// Whether what a penalty says, or the instruments on which it rests, show that it is of the field.
  func isShown(by power: ListedPower) -> Bool {
    if case .instruments(let titles) = extent { return rests(power, on: titles) }
    return isNamed(in: power)
  }

  private func isNamed(in power: ListedPower) -> Bool {
    let texts = [power.item.name.value] + power.bases.flatMap(\.citations).compactMap(\.title)
    return texts.contains { text in words.contains(where: text.holds) }
  }

  private func rests(_ power: ListedPower, on titles: [String: [Citation.Clause]]) -> Bool {
    power.bases.flatMap(\.citations).contains { citation in
      guard let title = citation.title, let articles = titles[InstrumentTitles.standardForm(title)] else {
        return false
      }
      return articles.isEmpty
        || citation.clauses.contains { clause in articles.contains { $0.mayMean(clause) } }
    }
  }
}

extension Citation.Clause {
  /// Whether two places of one instrument meet: one article, and no other paragraph or subparagraph of it.
  fileprivate func mayMean(_ other: Citation.Clause) -> Bool {
    func meet(_ one: Int?, _ other: Int?) -> Bool { one == nil || other == nil || one == other }
    return article != nil && article == other.article && articleSuffix == other.articleSuffix
      && meet(paragraph, other.paragraph) && meet(subparagraph, other.subparagraph)
  }
}

extension Catalogue {
  /// Whether the edition gives any field of law to an enforcement body.
  var assignsEnforcement: Bool { !enforcementAssignments().isEmpty }

  /// The fields of law that the edition gives to enforcement bodies. **Shape:** in the order of the registers.
  func enforcementAssignments() -> [EnforcementAssignment] {
    (registers.enforcementFields ?? []).compactMap {
      EnforcementAssignment($0, units: registers.units, on: edition.asOf)
    }
      + (registers.transfers ?? []).compactMap {
        EnforcementAssignment($0, units: registers.units, on: edition.asOf)
      }
  }
}

extension Transfer {
  /// The fields of which the row moves all power of penalty: 农业 of 农业领域行政处罚权.
  ///
  /// - Returns: nil where it names single powers, a number of them, or a part.
  fileprivate var penaltyFields: [String]? {
    let text = NormalisedName(subject.value).text
    guard text.holds("处罚"), !text.begins(with: "对"), !text.holds("部分"),
      let mark = ["领域", "方面", "行政处罚权", "处罚权"].compactMap({ text.allPlaces(of: $0).first }).min(by: {
        $0.lowerBound < $1.lowerBound
      })
    else { return nil }
    let head = text[..<mark.lowerBound]
    guard !head.contains(where: \.isNumber) else { return nil }
    let names = head.split { "、,，和与及的".contains($0) }.map { name in
      ["在", "涉及", "有关", "相关", "全部"].reduce(String(name)) {
        $0.begins(with: $1) ? String($0.dropFirst($1.count)) : $0
      }
    }
    let fields = names.filter { (2...8).contains($0.count) }
    return fields.isEmpty ? nil : fields
  }
}

extension Unit {
  /// Whether a field of law is all that the unit does: 农业 of 农业农村局, not 文化 of 旅游和文化广电体育局.
  fileprivate func isBody(ofField field: String) -> Bool {
    let name = NormalisedName(name).text
    guard let place = name.allPlaces(of: field).first, !name.contains(where: { "和与及、".contains($0) }) else {
      return false
    }
    return place.lowerBound == name.startIndex
      || "市区县省州旗".contains(name[name.index(before: place.lowerBound)])
  }
}
