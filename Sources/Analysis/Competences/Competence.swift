import Diagnostics
import ListModel

/// A competence that an entry or a row gives to a body, and how far it goes.
struct Competence {
  let body: CompetentBody
  /// What findings call the body: its short name, or the name as written.
  let name: String
  let scope: StatedScope
  /// The clauses that give it, verbatim.
  let quotation: Quotation
  /// The short name of the unit in whose list it stands.
  let lister: String
  /// Whether the unit says it of itself.
  let isOwn: Bool
  /// The whole text in which it stands.
  let text: String
  /// An entry about a matter gives it, and not the row of a power.
  let isOfMatter: Bool
  /// The ordinal of the entry or row in which it stands.
  let entry: Int

  /// The competence as a side of a finding.
  var side: Finding.Side {
    Finding.Side(
      BilingualText(zh: "\(lister)的清单写\(name)", en: "\(lister) writes of \(name)"), quotation)
  }
}

extension Competence {
  /// The registered unit that has it, as a body of the matter.
  var rival: SharedMatter.Body? { if case .unit(let id) = body { .unit(id) } else { nil } }
}

extension SharedMatter {
  /// The entries of those whose competences collide, and of others that say of them what they do not say themselves.
  ///
  /// - Parameter competences: as the entries state them.
  func entries(of competences: [Competence]) -> [Entry] {
    entries(
      of: competences.map { $0.rival ?? .unclear },
      statements: entries.indices.map { index in
        Set(competences.filter { $0.entry == index }.map(\.body))
      })
  }
}

/// Reads the competences of matters and powers.
struct CompetenceReader {
  let bodies: CompetentBodies
  private let parser: ScopeParser
  private var texts: [[String]: [StatedScope]] = [:]

  init(_ catalogue: Catalogue) {
    bodies = CompetentBodies(catalogue)
    parser = ScopeParser(register: catalogue.registers.units)
  }

  /// What every entry of a matter gives to whom, but for those who only help or guide.
  ///
  /// - Returns: entry by entry.
  mutating func competences(of matter: SharedMatter) -> [Competence] {
    var found: [Competence] = []
    for (ordinal, entry) in matter.entries.enumerated() {
      let divided = entry.boundary.division.map { read($0, of: entry, ordinal) } ?? []
      found += divided
      let isRead = Set(divided.filter { $0.scope.isBounded }.map(\.body)).count > 1
      for party in entry.parties where party.role != .assist && party.role != .guide {
        guard let share = party.share, !(isRead && share.origin == entry.boundary.division?.origin) else {
          continue
        }
        found += read(share, of: entry, ordinal, party)
      }
    }
    return found
  }

  /// What the scope of a power gives to whom.
  ///
  /// - Parameters:
  ///   - units: all units whose rows are compared: a level may stand for the one of them at that level.
  ///   - orWhole: without a scope, the power's name stands for all of it.
  mutating func competences(
    of power: ListedPower, unit: UnitID?, among units: [UnitID], ordinal: Int, orWhole: Bool = false
  ) -> [Competence] {
    guard let text = power.scopeText ?? (orWhole ? power.item.name : nil) else { return [] }
    let owner = unit.map { CompetentBody.unit($0) } ?? .named(NormalisedName(power.unit))
    var read = scopes(of: text.value, context: [power.item.elements[.note]?.value])
    // 大型、中型: the row says who has it, and which act it is.
    if read.isEmpty, !orWhole, let kinds = parser.kinds(in: text.value) { read = [kinds] }
    let whole = StatedScope(
      body: nil, boxes: [ScopeBox()], isComplement: false, text: text.value[...], partners: nil)
    return (read.isEmpty && orWhole ? [whole] : read).map { scope in
      let named = scope.body.map { String($0) }
      let body = named.map { self.body(named: $0, owner: owner, among: units) } ?? owner
      return Competence(
        body: body, name: name(of: body, written: named ?? power.unit), scope: scope,
        quotation: Quotation(String(scope.text), at: text.origin), lister: power.unit, isOwn: body == owner,
        text: text.value, isOfMatter: false, entry: ordinal)
    }
  }

  /// What a division says of the bodies that it names.
  private mutating func read(_ division: Located<String>, of entry: SharedMatter.Entry, _ ordinal: Int)
    -> [Competence]
  {
    let units = entry.parties.compactMap(\.unit)
    return scopes(of: division.value, context: entry.words).compactMap { scope in
      if scope.isOfSpeaker, let lister = entry.unit {
        return competence(.unit(lister), entry.unitName, scope, division, entry, ordinal)
      }
      guard let named = scope.body.map({ String($0) }) else { return nil }
      let body = body(named: named, owner: nil, among: units, by: entry.unit)
      return competence(body, named, scope, division, entry, ordinal)
    }
  }

  /// What a share says: of its party, unless it names another body.
  private mutating func read(
    _ share: Located<String>, of entry: SharedMatter.Entry, _ ordinal: Int, _ party: SharedMatter.Party
  ) -> [Competence] {
    guard let own = bodies.body(of: party) else { return [] }
    let units = entry.parties.compactMap(\.unit)
    return scopes(of: share.value, context: entry.words).map { scope in
      let named = scope.body.map { String($0) }
      let body = named.map { self.body(named: $0, owner: own, among: units) } ?? own
      return competence(body, named ?? party.name.value, scope, share, entry, ordinal)
    }
  }

  /// The body that a text names: a level, or the end of a name, stands for its owner, or for the only unit whose it is,
  /// where that fits. Of several whose name ends so the one is meant that writes it.
  private func body(
    named name: String, owner: CompetentBody?, among units: [UnitID], by lister: UnitID? = nil
  ) -> CompetentBody {
    let body = bodies.body(named: name, among: units)
    func isMeant(_ other: CompetentBody) -> Bool {
      if case .named(let called) = body {
        bodies.mayBeCalled(called.text, other)
      } else {
        bodies.isFor(body, other)
      }
    }
    if let owner, isMeant(owner) { return owner }
    let meant = Set(units.filter { isMeant(.unit($0)) })
    if case .named = body, let lister, isMeant(.unit(lister)) { return .unit(lister) }
    return meant.count == 1 ? meant.first.map { .unit($0) } ?? body : body
  }

  private func name(of body: CompetentBody, written: String) -> String {
    if case .unit(let id) = body { bodies.shortName(of: id) } else { written }
  }

  private func competence(
    _ body: CompetentBody, _ written: String, _ scope: StatedScope, _ text: Located<String>,
    _ entry: SharedMatter.Entry, _ ordinal: Int
  ) -> Competence {
    return Competence(
      body: body, name: name(of: body, written: written), scope: scope,
      quotation: Quotation(String(scope.text), at: text.origin),
      lister: entry.unitName, isOwn: entry.unit.map { body == .unit($0) } ?? false,
      text: text.value, isOfMatter: true, entry: ordinal)
  }

  /// Units copy what they agreed on: each text is read once.
  ///
  /// - Parameter context: what else the entry or row says, which may declare what words include.
  private mutating func scopes(of text: String, context: [String?]) -> [StatedScope] {
    let key = [text] + context.compactMap { $0 }.filter(DeclaredInclusions.mayDeclare)
    if let known = texts[key] { return known }
    let scopes = parser.parse(text, context: key.dropFirst().joined(separator: "\n"))
    texts[key] = scopes
    return scopes
  }
}

extension ListedPower {
  /// How far the power goes (权限划分), as its row or that of its main item says.
  var scopeText: Located<String>? { item.elements[.scope] ?? main?.item.elements[.scope] }
}

extension SharedMatter {
  /// Whether any share can bound a quantity.
  var mayBoundQuantities: Bool {
    entries.contains { entry in
      entry.parties.contains { $0.share.map { ScopeParser.mayBound($0.value) } ?? false }
        || entry.boundary.division.map { ScopeParser.mayBound($0.value) } ?? false
    }
  }
}
