import Diagnostics

extension Catalogue {
  /// Gives to the parties of boundaries, each unit being one, the roles and shares that the text of the entry states.
  ///
  /// What a column or an attribute states stays as it is.
  package mutating func readDivisions() {
    divideJoinedParties()
    var entries: [(submission: Int, boundary: Int)] = []
    for (submission, list) in submissions.enumerated() {
      for (boundary, entry) in list.boundaries.enumerated() where entry.isUndivided || entry.lacksRoles {
        entries.append((submission, boundary))
      }
    }
    guard !entries.isEmpty else { return }
    var reader = DivisionReader(
      parser: DivisionParser(register: registers.units), units: registers.units, day: edition.asOf)
    for (submission, boundary) in entries {
      let lister = submissions[submission].unit
      reader.read(&submissions[submission].boundaries[boundary], of: lister)
    }
  }
}

extension DutyBoundary {
  /// Whether parties stand without shares beside one text that divides among them.
  fileprivate var isUndivided: Bool { division != nil && parties.allSatisfy { $0.share == nil } }

  /// Whether a party has a share and no role.
  fileprivate var lacksRoles: Bool {
    parties.indices.contains { parties[$0].share != nil && parties[$0].role == nil }
  }
}

/// Reads roles and shares out of the texts of entries.
private struct DivisionReader {
  let parser: DivisionParser
  var names: PartyNames

  init(parser: DivisionParser, units: UnitRegister, day: CalendarDate) {
    self.parser = parser
    names = PartyNames(units: units, day: day)
  }

  mutating func read(_ entry: inout DutyBoundary, of lister: UnitID?) {
    let parties = entry.parties.map { names.identity(of: $0.unit.value, by: lister) }
    let concerned = Set(parties.compactMap(\.unit) + (lister.map { [$0] } ?? []))
    if entry.isUndivided { divide(&entry, among: parties, concerned, of: lister) }
    for index in parties.indices
    where entry.parties[index].role == nil && !entry.parties[index].isRoleUnknown {
      guard let share = entry.parties[index].share?.value, share.utf8.count < Self.longestShare else {
        continue
      }
      let shares = parser.parse(share: share) { _ in true }.filter { share in
        share.unit.isEmpty
          || names.identity(of: String(share.unit), by: lister, among: concerned).means(parties[index])
      }
      let given = Self.role(of: shares, leading: Self.plainestLead(shares), beside: entry.parties)
      if let given, given.evidence != .implied { entry.parties[index].take(given) }
    }
  }

  /// **Units:** bytes; longer texts are no shares.
  private static let longestShare = 20_000

  /// Divides the one text of an entry among the parties, and the unit that lists it, which forms often leave out of the
  /// units concerned.
  private mutating func divide(
    _ entry: inout DutyBoundary, among identities: [PartyIdentity], _ concerned: Set<UnitID>,
    of lister: UnitID?
  ) {
    guard let division = entry.division else { return }
    let shares = parser.parse(division.value)
    let lead = Self.plainestLead(shares)
    let owners = shares.map { names.identity(of: String($0.unit), by: lister, among: concerned) }
    let parties = entry.parties
    let starts = Dictionary(grouping: shares.compactMap { $0.tasks.first?.startIndex }) { $0 }
    let joint = Set(starts.filter { $0.value.count > 1 }.keys)
    let parts = Self.leadsOfParts(shares, owners, leading: lead, in: entry.matter.value)
    for index in parties.indices {
      let own = shares.indices.filter { owners[$0].means(identities[index], among: identities) }
      Self.give(
        own, of: shares, without: parts, in: division, to: &entry.parties[index], leading: lead, joint: joint,
        beside: parties)
    }
    let isRead = owners.contains { owner in
      owner.unit.map(concerned.contains) ?? false || identities.contains { $0.means(owner) }
    }
    let isNamed = parties.contains { division.value.contains($0.unit.value) }
    if !isRead, !isNamed, identities.contains(where: { $0.unit != nil }) {
      entry.unreadBodies = Self.bodies(of: shares)
    }
    entry.isLedByOther =
      lead != nil
      && shares.indices.contains { index in
        shares[index].leadWord == lead && owners[index].unit != lister
          && !ClassOfUnits.isClass(String(shares[index].unit))
          && !identities.contains { owners[index].means($0, among: identities) }
      }
    guard let lister, !identities.contains(where: { $0.unit == lister }) else { return }
    // 市水务局配合，负责…: the words without a task of their own still say how it takes part.
    let own = shares.indices.filter { owners[$0].unit == lister && shares[$0].standing != .released }
    guard let first = own.first(where: { shares[$0].givesTask }) else { return }
    var party = BoundaryParty(unit: Located(String(shares[first].unit), at: division.origin))
    party.isNamedByDivision = true
    Self.give(
      own, of: shares, without: parts, in: division, to: &party, leading: lead, joint: joint, beside: parties)
    entry.parties.append(party)
  }

  /// The bodies to which a text gives something of their own: 公安机关, but not 各有关单位 or 建设单位.
  private static func bodies(of shares: [DivisionShare]) -> [String] {
    var seen: Set<Substring> = []
    return shares.filter { share in
      share.givesTask && bodyEnds.contains(where: share.unit.ends) && !share.unit.holds("政府")
        && !ClassOfUnits.isClass(String(share.unit)) && seen.insert(share.unit).inserted
    }.map { String($0.unit) }
  }

  /// Where the word behind the unit's name stands by which it assists; nil where it does not, or is not named alone.
  private static func startOfHelp(
    _ index: Int, among shares: [DivisionShare], in division: String
  ) -> String.Index? {
    let share = shares[index]
    guard share.role == .assist, !share.isCalledIn, !share.isLabelled, let task = share.tasks.first,
      share.unit.endIndex <= task.startIndex
    else { return nil }
    let between = share.unit.endIndex..<task.startIndex
    let isAlone = shares.indices.allSatisfy { $0 == index || !between.contains(shares[$0].unit.startIndex) }
    return isAlone ? division[between].firstIndex { !"：:，,、 \u{3000}".contains($0) } : nil
  }

  private static let bodyEnds = ["部门", "机关", "局", "委员会", "委"]

  /// The shares in which one that the same text has assist another lead leads something of its own: …配合，牵头培训骨干.
  private static func leadsOfParts(
    _ shares: [DivisionShare], _ owners: [PartyIdentity], leading word: DivisionShare.LeadWord?,
    in matter: String
  ) -> Set<Int> {
    guard let word else { return [] }
    let leads = shares.indices.filter { shares[$0].leadWord == word }
    let parts = leads.filter { index in
      // 涉及夜市的，由…牵头 divides the lead.
      guard let task = shares[index].tasks.first, shares[index].condition == nil,
        task.startIndex >= shares[index].unit.endIndex,
        !shares.contains(where: { shares[index].unit.endIndex..<task.startIndex ~= $0.unit.startIndex })
      else { return false }
      let letters = Set(matter.unicodeScalars)
      return !TaskSense(String(task)).object.allSatisfy(letters.contains)
        && shares.indices.contains { other in
          let share = shares[other]
          return owners[other].means(owners[index]) && share.role == .assist && share.isWorded
            && !share.isCalledIn && (share.tasks.isEmpty || share.isForMatter)
        }
    }
    let isLed = leads.contains { lead in
      !parts.contains(lead) && !parts.contains { owners[$0].means(owners[lead]) }
    }
    return isLed ? Set(parts) : []
  }

  private static func give(
    _ own: [Int], of shares: [DivisionShare], without parts: Set<Int>, in division: Located<String>,
    to party: inout BoundaryParty,
    leading word: DivisionShare.LeadWord?, joint: Set<String.Index>, beside parties: [BoundaryParty]
  ) {
    guard !own.isEmpty else { return }
    // 甲、乙联合开展整治。甲负责…，乙负责…: what is its own, rather than what all do together.
    let alone = own.filter { index in
      shares[index].tasks.first.map { !joint.contains($0.startIndex) } ?? false
    }
    let counted = own.filter { !parts.contains($0) }
    party.take(role(of: (counted.isEmpty ? own : counted).map { shares[$0] }, leading: word, beside: parties))
    party.deniedTasks = own.filter { shares[$0].standing == .released }.flatMap { shares[$0].tasks }.map {
      String($0)
    }
    let given = alone.isEmpty ? own : alone
    guard let range = text(of: given, among: shares, in: division.value) else {
      if own.allSatisfy({ isBareHelp(shares[$0]) && shares[$0].isForMatter }) { party.manner = .assist }
      return
    }
    party.share = Located(String(division.value[range]), at: division.origin)
    party.bareShare = withoutDoers(of: given.map { shares[$0] }, in: range, of: division.value)
    party.manner = manner(of: given.map { shares[$0] })
    party.furtherShares = given.filter { index in
      !shares[index].isCatchAll && shares[index].standing != .released && !shares[index].isLabelled
        && shares[index].tasks.first.map { !range.contains($0.startIndex) } ?? false
    }.compactMap { index in
      text(of: [index], among: shares, in: division.value).map { piece in
        FurtherShare(
          text: Located(String(division.value[piece]), at: division.origin),
          bareText: withoutDoers(of: [shares[index]], in: piece, of: division.value),
          manner: manner(of: [shares[index]]))
      }
    }
  }

  /// Help or guidance, where nothing else is how a unit does its tasks; nil where it does any itself.
  private static func manner(of shares: [DivisionShare]) -> BoundaryRole? {
    let working = shares.filter(\.givesTask)
    guard let role = working.first?.role, role == .assist || role == .guide else { return nil }
    return working.allSatisfy { $0.role == role && !$0.isLabelled && !$0.isCalledIn } ? role : nil
  }

  /// A piece of a division without the words between a topic and what is done to it that say by whom: 由市林业局负责.
  ///
  /// - Returns: nil where there are none, or they say more.
  private static func withoutDoers(
    of shares: [DivisionShare], in range: Range<String.Index>, of division: String
  ) -> String? {
    var text = ""
    var position = range.lowerBound
    for share in shares {
      guard let topic = share.condition, let task = share.tasks.first, topic.startIndex >= position,
        topic.endIndex <= share.unit.startIndex, share.unit.endIndex <= task.startIndex,
        task.endIndex <= range.upperBound
      else { continue }
      let mark = division[topic.endIndex..<share.unit.startIndex].lastIndex(of: "由") ?? share.unit.startIndex
      if jointWords.contains(where: division[mark..<task.startIndex].holds) { return nil }
      text += division[position..<mark]
      position = task.startIndex
    }
    return position == range.lowerBound ? nil : text + division[position..<range.upperBound]
  }

  private static let jointWords = ["会同", "联合", "商请", "共同", "分别", "各自", "协同"]

  /// The role in the matter, and how plainly it is given; none where the text takes the matter away, or divides nothing.
  ///
  /// A label, or 配合 alone, speaks of the whole matter: what the unit 负责 behind it is how it assists; but help with what
  /// another one does undoes nothing that is said of the unit elsewhere. Who assists
  /// somebody that the entry does not concern assists nobody in it.
  ///
  /// - Parameter word: what makes a unit the lead in this text; nil where nobody leads.
  private static func role(
    of shares: [DivisionShare], leading word: DivisionShare.LeadWord?, beside parties: [BoundaryParty]
  ) -> (role: BoundaryRole, evidence: RoleEvidence)? {
    let shares = shares.filter { !($0.isCatchAll && $0.role == .share) }
    func given(_ role: BoundaryRole, by shares: [DivisionShare]) -> (
      role: BoundaryRole, evidence: RoleEvidence
    ) {
      let isPlain = shares.contains { $0.isWorded && ($0.assisted.isEmpty || $0.assists(anyOf: parties)) }
      return (role, shares.contains(where: \.isLabelled) ? .stated : isPlain ? .worded : .implied)
    }
    if let word, shares.contains(where: { $0.leadWord == word }),
      word > .calling || !shares.contains(where: { $0.role == .share })
    {
      return given(.lead, by: shares.filter { $0.leadWord == word })
    }
    let labelled = shares.first(where: \.isLabelled)
    let help = shares.first(where: isBareHelp)
    let isOwnBesides =
      labelled == nil && help.map { help in shares.contains { isOwn($0, beside: help) } } ?? false
    if let whole = labelled ?? help, let role = whole.role, !isOwnBesides { return given(role, by: [whole]) }
    for role in [BoundaryRole.share, .guide, .assist] {
      let such = shares.filter { $0.role == role || role == .share && $0.role == .lead }
      guard !such.isEmpty else { continue }
      return isOwnBesides ? (role, .implied) : given(role, by: such)
    }
    return nil
  }

  /// Whether a text says of a unit that it helps or guides, and not with what.
  private static func isBareHelp(_ share: DivisionShare) -> Bool {
    share.tasks.isEmpty && !share.isCalledIn && (share.role == .assist || share.role == .guide)
  }

  /// Whether a unit has something of its own, of which the text speaks anew or before it says that the unit helps:
  /// 负责清淤；…，市水务局协助.
  private static func isOwn(_ share: DivisionShare, beside help: DivisionShare) -> Bool {
    guard share.role == .share, let task = share.tasks.first else { return false }
    return share.unit.startIndex != help.unit.startIndex || task.startIndex < help.unit.startIndex
  }

  /// The plainest word that makes anybody the lead.
  ///
  /// - Returns: nil where it is a word that several may have, each for its task (会同, 具体负责), and several do.
  private static func plainestLead(_ shares: [DivisionShare]) -> DivisionShare.LeadWord? {
    guard let word = shares.compactMap(\.leadWord).max() else { return nil }
    let leads = Set(shares.filter { $0.leadWord == word }.map(\.unit))
    return word < .coordinating && leads.count > 1 ? nil : word
  }

  /// The text from the first task of a unit to its last one before another unit is spoken of.
  ///
  /// 配合做好巡查，负责内部管理: the word for help belongs to the text where the unit has something of its own beside it.
  private static func text(
    of own: [Int], among shares: [DivisionShare], in division: String
  ) -> Range<String.Index>? {
    let isMixed = Set(own.compactMap { shares[$0].role }).count > 1
    var found: Range<String.Index>?
    for index in own where shares[index].standing != .released && !shares[index].isCatchAll {
      for task in shares[index].tasks {
        let help = isMixed && found == nil ? startOfHelp(index, among: shares, in: division) : nil
        let start = min(help ?? task.startIndex, shares[index].condition?.startIndex ?? task.startIndex)
        guard let range = found else {
          found = start..<task.endIndex
          continue
        }
        let next = min(range.lowerBound, start)..<max(range.upperBound, task.endIndex)
        let isOnlyOwn = shares.indices.allSatisfy {
          own.contains($0) || shares[$0].isCalledIn || !next.contains(shares[$0].unit.startIndex)
        }
        guard isOnlyOwn else { return found }
        found = next
      }
    }
    return found
  }
}

extension BoundaryParty {
  /// Takes a role that the text gives, where none is stated.
  fileprivate mutating func take(_ given: (role: BoundaryRole, evidence: RoleEvidence)?) {
    guard role == nil, !isRoleUnknown, let given else { return }
    (role, roleEvidence) = given
  }
}

extension DivisionShare {
  /// Whether it leaves the unit something to do.
  fileprivate var givesTask: Bool { standing != .released && !isCatchAll && !tasks.isEmpty }

  fileprivate func assists(anyOf parties: [BoundaryParty]) -> Bool {
    assisted.contains { whom in parties.contains { $0.unit.value.holds(String(whom)) } }
  }
}
