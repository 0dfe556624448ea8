import Diagnostics
import ListModel

/// How findings about a shared matter are told.
struct MatterWording {
  let matter: SharedMatter
  private let units: UnitRegister
  private let bases: BasisWording
  /// The lead by an agreement that entries contradict: whether another one leads is what the talk is about.
  private let agreedLead: String?

  init(_ matter: SharedMatter, in input: AnalysisInput) {
    self.matter = matter
    let (units, day) = (input.catalogue.registers.units, input.catalogue.edition.asOf)
    self.units = units
    bases = BasisWording(input)
    let lead = input.contradictedAgreements.first { $0.matter.isSame(as: matter) }?.agreements[0].leads.first
    agreedLead = lead.flatMap { units.resolve($0.value, on: day).onlyUnit }.map { units[$0].shortName }
  }

  /// What findings call a body: the registered short name, or the name as written.
  func name(of body: SharedMatter.Body) -> String {
    switch body {
    case .unit(let id): units[id].shortName
    case .outside(let name): name.text
    case .unclear: ""
    }
  }

  /// The names of bodies, in their order.
  func names(of bodies: [SharedMatter.Body]) -> String { bodies.map(name).joined(separator: "、") }

  /// What an entry says of a party, as a side of a finding.
  func side(_ party: SharedMatter.Party, of entry: SharedMatter.Entry) -> Finding.Side {
    let name = name(of: party.body).isEmpty ? party.name.value : name(of: party.body)
    let role = party.role.map { ("（\($0.name)）", " (\($0.rawValue))") } ?? ("", "")
    return Finding.Side(
      BilingualText(
        zh: "\(entry.unitName)的清单写\(name)\(role.0)", en: "\(entry.unitName) writes of \(name)\(role.1)"),
      entry.quotation(of: party))
  }

  /// What an entry says of a party's role, as a side of a finding: quoted is the word for it where that has a place of its own, as
  /// on the share both lists may agree.
  func roleSide(_ party: SharedMatter.Party, of entry: SharedMatter.Entry) -> Finding.Side {
    let side = side(party, of: entry)
    return party.roleWord.map { Finding.Side(side.message, $0.quotation) } ?? side
  }

  /// That an entry lists the matter, as a side of a finding.
  func listing(_ entry: SharedMatter.Entry) -> Finding.Side {
    Finding.Side(
      BilingualText(zh: "\(entry.unitName)的清单列了此事项", en: "\(entry.unitName) lists the matter"),
      entry.boundary.matter.quotation)
  }

  /// A finding whose first side is its place; the bases of the sides follow, where they are given.
  ///
  /// - Parameters:
  ///   - sides: **Shape:** non-empty.
  ///   - bodies: who is concerned, besides the units whose lists say so.
  ///   - remedy: what is to be done.
  func finding(
    _ message: BilingualText, sides: [Finding.Side], entries: [SharedMatter.Entry],
    bodies: [SharedMatter.Body], witness: BilingualText? = nil, remedy: BilingualText
  ) -> Finding {
    var seen: Set<Quotation> = []
    let sides = sides.filter { seen.insert($0.quotation).inserted }
    let concerned =
      entries.map(\.unitName) + bodies.compactMap { if case .unit = $0 { name(of: $0) } else { nil } }
    let given = entries.flatMap { entry in
      entry.boundary.bases.filter { !UnitNameCell.isNone($0.text.value) }.map {
        bases.side($0, of: entry.unitName)
      }
    }
    return Finding(
      message, at: sides[0].quotation, units: concerned, subject: matter.name,
      related: sides.dropFirst() + given, witness: witness,
      help: BilingualText(zh: "\(remedy.zh)\(host.zh)", en: "\(remedy.en) \(host.en)"))
  }

  /// Who calls the units together: the lead by an agreement, else the lead, among several the first listed; nil where nobody leads, so that the one
  /// that first objects does.
  ///
  /// **Source:** the rules of cities for settling disputes over duties.
  var leadingHost: String? { agreedLead ?? matter.leads.first.map(name) }

  /// Whether the host is only the first listed of several that lead.
  var hasSeveralHosts: Bool { agreedLead == nil && matter.leads.count > 1 }

  /// Who calls the units together, in words.
  private var host: BilingualText {
    guard let lead = leadingHost else {
      let first = matter.bodies.first { if case .unit = $0 { true } else { false } }.map(name)
      return TalkHost.filing(first: first ?? matter.entries[0].unitName)
    }
    // Which of several is the lead is what the talk is about.
    if hasSeveralHosts {
      return BilingualText(
        zh: "由最先列出的\(lead)召集协商，形成纪要报编办；商定前按现有分工执行。",
        en: "\(lead), as the one listed first, calls the talk and files its note with the drafting office; "
          + "until then the present division stands.")
    }
    return BilingualText(
      zh: "由牵头单位\(lead)召集协商，形成纪要报编办；商定前按现有分工执行。",
      en: "The lead, \(lead), calls the talk and files its note with the drafting office; "
        + "until then the present division stands.")
  }
}

extension SharedMatter.Entry {
  /// What a finding quotes of a party: its share, with its name where another party of the text has the same words.
  fileprivate func quotation(of party: SharedMatter.Party) -> Quotation {
    guard let share = party.share, let division = boundary.division, share.origin == division.origin,
      parties.contains(where: { $0.body != party.body && $0.share?.value == share.value }),
      let words = division.value.shortestPiece(with: party.name.value, and: share.value)
    else { return party.quotation }
    return Quotation(words, at: share.origin)
  }
}

extension String {
  /// The shortest piece of a text in which two words stand beside each other.
  fileprivate func shortestPiece(with one: String, and other: String) -> String? {
    let (ones, others) = (ranges(of: one).prefix(Self.mostPlaces), ranges(of: other).prefix(Self.mostPlaces))
    let pieces = ones.flatMap { one in
      others.filter { !$0.overlaps(one) }.map {
        self[min(one.lowerBound, $0.lowerBound)..<max(one.upperBound, $0.upperBound)]
      }
    }
    return pieces.min { $0.utf8.count < $1.utf8.count }.map(String.init)
  }

  /// **Units:** places of a word; keeps hostile input cheap.
  private static var mostPlaces: Int { 20 }
}
