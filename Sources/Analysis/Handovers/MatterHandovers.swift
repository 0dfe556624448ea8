import Diagnostics
import ListModel

/// What the units of one matter say of who does what in it, read for handing over.
struct MatterHandovers {
  /// A task that a unit says is not its own.
  struct Denial {
    let unit: UnitID
    /// nil: the matter as a whole.
    let task: HandedTask?
    let side: Finding.Side
  }

  let matter: SharedMatter
  /// What its name says.
  private let sense: TaskSense
  /// The registered units that the entries name or that wrote them. **Shape:** in the order in which they appear.
  let units: [UnitID]
  private(set) var handovers: [Handover] = []
  private(set) var denials: [Denial] = []
  /// The tasks that each unit states as its own.
  private(set) var own: [UnitID: [HandedTask]] = [:]
  /// The units that by their own entry lead the matter, alone have it, or do it in so many words.
  private(set) var principals: Set<UnitID> = []
  /// Those of them that only are the one to be responsible for something: by a role that their own words may take back.
  private(set) var soleSharers: Set<UnitID> = []

  /// Reads the roles; `readTexts` reads the rest.
  init(_ matter: SharedMatter, names: inout HandoverNames) {
    self.matter = matter
    sense = TaskSense(matter.name)
    var seen: Set<UnitID> = []
    units = matter.entries.flatMap { ($0.unit.map { [$0] } ?? []) + $0.parties.compactMap(\.unit) }
      .filter { seen.insert($0).inserted }
    for entry in matter.entries { readRoles(of: entry, &names) }
  }

  // MARK: Roles

  private mutating func readRoles(of entry: SharedMatter.Entry, _ names: inout HandoverNames) {
    guard let unit = entry.unit else { return }
    var chosen = entry.parties.filter { $0.role == .lead && $0.evidence != .implied }
    let hasLead = !chosen.isEmpty
    if chosen.isEmpty, !entry.roles(of: .unit(unit)).isEmpty {
      chosen = entry.parties.filter { $0.role == .share && $0.evidence == .stated }
      if chosen.count > 1 { return }
    }
    guard !chosen.contains(where: { $0.unit == unit }) else {
      if !hasLead, !principals.contains(unit) { soleSharers.insert(unit) }
      principals.insert(unit)
      return
    }
    let receivers = chosen.map { self.receivers(of: $0, by: unit, &names) }
    guard let first = chosen.first, receivers.allSatisfy({ !$0.isEmpty }) else { return }
    add(from: unit, to: receivers.flatMap { $0 }, task: nil, kind: .role, side: side(first, of: entry))
  }

  /// The units that a party means: itself, or the bodies of its level.
  private func receivers(
    of party: SharedMatter.Party, by lister: UnitID, _ names: inout HandoverNames
  ) -> [UnitID] {
    if let unit = party.unit { return [unit] }
    guard party.hasLevel else { return [] }
    return names.units(named: party.name.value[...], by: lister, among: units)
  }

  // MARK: Texts

  /// Whether no text has to be read: every share that an entry gives to another unit is what that unit writes itself,
  /// and no unit's own words hand anything over.
  var isSettled: Bool { matter.entries.allSatisfy(isSettled) }

  private func isSettled(_ entry: SharedMatter.Entry) -> Bool {
    let texts = [entry.boundary.note, entry.boundary.division].compactMap { $0?.value }
    guard !texts.contains(where: HandoverParser.mayHandOver) else { return false }
    return entry.parties.allSatisfy { party in
      if party.unit != nil, party.unit == entry.unit { return !entry.mayHandOver(party) }
      return !party.hasLevel && (party.share.map { isOwn($0, of: party) } ?? true)
    }
  }

  /// Whether a unit writes a share itself as another list gives it, or has no entry of its own.
  private func isOwn(_ share: Located<String>, of party: SharedMatter.Party) -> Bool {
    guard case .unit(let unit) = party.body else { return !party.hasLevel }
    let entries = matter.entries.filter { $0.unit == unit }
    return entries.isEmpty
      || entries.contains { $0.parties(of: party.body).contains { $0.share?.value == share.value } }
  }

  /// Reads what every entry writes.
  mutating func readTexts(with parser: HandoverParser, names: inout HandoverNames) {
    for entry in matter.entries {
      guard let unit = entry.unit else { continue }
      for party in entry.parties where !party.isJoint || party.unit == unit {
        let receivers = receivers(of: party, by: unit, &names)
        guard let share = party.share, !receivers.isEmpty else { continue }
        if party.unit != unit, isOwn(share, of: party) { continue }
        read(share, of: receivers, party, in: entry, parser, &names)
      }
      for case let text? in [entry.boundary.note, entry.boundary.division]
      where HandoverParser.mayHandOver(text.value) {
        read(text, in: entry, parser, &names)
      }
    }
  }

  /// Reads a duty of a unit that speaks of the matter.
  mutating func readDuty(
    _ duty: Located<String>, of unit: UnitID, with parser: HandoverParser, names: inout HandoverNames
  ) {
    guard let entry = matter.entries.first(where: { $0.unit == unit }) else { return }
    read(duty, in: entry, parser, &names)
  }

  /// Reads a text of an entry's unit.
  ///
  /// - Parameter owners: whose share it is; none for a text about all.
  private mutating func read(
    _ text: Located<String>, of owners: [UnitID] = [], _ party: SharedMatter.Party? = nil,
    in entry: SharedMatter.Entry, _ parser: HandoverParser, _ names: inout HandoverNames
  ) {
    guard let lister = entry.unit, text.value.utf8.count < Self.longestText else { return }
    let speakers = owners.isEmpty ? [lister] : owners
    for clause in parser.parse(text.value) where !clause.isAssistance {
      let sentence = Located(String(clause.sentence), at: text.origin)
      switch clause.owner {
      case .speaker:
        guard let party, let task = HandedTask(clause, in: sense) else { continue }
        if owners.contains(lister) {
          own[lister, default: []].append(task)
        } else if !isShared(clause) {
          let isHelp = party.role == .assist || party.role == .guide
          let isAll = !isHelp && entry.saysNothing(of: lister) && isWhole(clause)
          add(
            from: lister, to: owners, task: isAll ? nil : task, kind: isHelp ? .help : .words,
            side: side(party, of: entry))
        }
      case .named(let written):
        let receivers = find(written, by: lister, &names)
        if receivers.contains(lister) {
          if case .whole? = topic(of: clause) {
            principals.insert(lister)
            soleSharers.remove(lister)
          }
          if let task = HandedTask(clause, in: sense) { own[lister, default: []].append(task) }
        } else {
          hand(clause, to: receivers, as: written, sentence, entry)
        }
      case .handed(let written, let by):
        let receivers = find(written, by: lister, &names)
        // 由市水务局打捞后移交本局处理: what the lister takes over is its own.
        if !by.isEmpty, receivers.contains(lister), !find(by, by: lister, &names).contains(lister),
          let task = HandedTask(clause, in: sense)
        {
          own[lister, default: []].append(task)
        }
        // 退回市水务局办理 in the share of 市水务局: whose list it is gives it back.
        let isBack = by.isEmpty && !receivers.isEmpty && receivers.allSatisfy(owners.contains)
        guard isBack || (by.isEmpty ? speakers : find(by, by: lister, &names)).contains(lister) else {
          continue
        }
        hand(clause, to: receivers, as: written, sentence, entry)
      case .denied(let by):
        let isOwn = by.contains { names.isLevel($0, of: lister) }
        guard isOwn || (by.isEmpty ? speakers : find(by, by: lister, &names)).contains(lister),
          let topic = topic(of: clause)
        else { continue }
        let side = Finding.Side(
          BilingualText(zh: "\(entry.unitName)写明不承担", en: "\(entry.unitName) says that it is not its task"),
          sentence.quotation)
        denials.append(Denial(unit: lister, task: topic.task, side: side))
      }
    }
  }

  /// The tasks that a list's share of a unit gives to others.
  func tasks(
    givenOnIn share: String, of unit: UnitID, by lister: UnitID, _ parser: HandoverParser,
    _ names: inout HandoverNames
  ) -> [HandedTask] {
    guard share.utf8.count < Self.longestText else { return [] }
    return parser.parse(share).compactMap { clause in
      guard !clause.isAssistance, !isShared(clause), case .named(let written) = clause.owner else {
        return nil
      }
      let receivers = find(written, by: lister, &names)
      return receivers.isEmpty || receivers.contains(unit) ? nil : HandedTask(clause, in: sense)
    }
  }

  private func find(_ written: [Substring], by lister: UnitID, _ names: inout HandoverNames) -> [UnitID] {
    var found: [UnitID] = []
    for name in written {
      let meant = names.units(named: name, by: lister, among: units)
      if meant.isEmpty { return [] }
      found += meant
    }
    return found
  }

  private mutating func hand(
    _ clause: TaskClause, to receivers: [UnitID], as written: [Substring], _ sentence: Located<String>,
    _ entry: SharedMatter.Entry
  ) {
    guard let lister = entry.unit, let topic = topic(of: clause) else { return }
    if topic.task == nil, !clause.task.isEmpty, !clause.isLead, leadsSomethingElse(entry) {
      principals.remove(lister)
    }
    let names = written.joined(separator: "、")
    add(
      from: lister, to: receivers, task: topic.task,
      kind: clause.isLead && topic.task == nil ? .role : .words,
      side: Finding.Side(
        BilingualText(
          zh: "\(entry.unitName)的清单写由\(names)办", en: "\(entry.unitName) writes that \(names) does it"),
        sentence.quotation))
  }

  /// Whether all that an entry's unit leads by its text is another thing than the matter.
  private func leadsSomethingElse(_ entry: SharedMatter.Entry) -> Bool {
    let led = entry.parties.filter { $0.unit == entry.unit && $0.role == .lead }
    return !led.isEmpty
      && led.allSatisfy { party in
        guard party.evidence == .worded, let share = party.share else { return false }
        let thing = TaskSense(share.value).object
        return thing.count { !sense.object.contains($0) } > 1 && !sense.object.allSatisfy(thing.contains)
      }
  }

  /// What a clause is about.
  private enum Topic {
    case whole
    case part(HandedTask)

    var task: HandedTask? { if case .part(let task) = self { task } else { nil } }
  }

  /// - Returns: nil where a clause's task is too short or too long to be held against others.
  private func topic(of clause: TaskClause) -> Topic? {
    isWhole(clause) ? .whole : HandedTask(clause, in: sense).map { .part($0) }
  }

  /// Whether a clause is about the matter as a whole, be it by its name: 涉及废弃杆线的.
  private func isWhole(_ clause: TaskClause) -> Bool {
    guard !clause.task.isEmpty else { return true }
    guard clause.scope == nil else { return false }
    let task = clause.task.joined()
    let bare = Self.concerning.first(where: task.begins).map { String(task.dropFirst($0.count)) } ?? task
    return MatterName(bare) == matter.identity
  }

  /// Words that only lead over to what a clause is about.
  private static let concerning = ["涉及到", "涉及", "关于", "对于"]

  private func side(_ party: SharedMatter.Party, of entry: SharedMatter.Entry) -> Finding.Side {
    let role = party.role.map { ("（\($0.name)）", " (\($0.rawValue))") } ?? ("", "")
    return Finding.Side(
      BilingualText(
        zh: "\(entry.unitName)的清单写\(party.name.value)\(role.0)",
        en: "\(entry.unitName) writes of \(party.name.value)\(role.1)"), party.quotation)
  }

  private mutating func add(
    from giver: UnitID, to receivers: [UnitID], task: HandedTask?, kind: Handover.Kind, side: Finding.Side
  ) {
    var seen: Set<UnitID> = [giver]
    let receivers = receivers.filter { seen.insert($0).inserted }
    guard !receivers.isEmpty, handovers.count < Self.mostHandovers else { return }
    handovers.append(Handover(giver: giver, receivers: receivers, task: task, kind: kind, side: side))
  }

  /// What is done jointly, or by each for its own field or duties, is given to nobody.
  private func isShared(_ clause: TaskClause) -> Bool {
    Self.sharingWords.contains(where: clause.sentence.holds)
      || CatchAll.isAll([String(clause.sentence)], of: matter.name)
  }

  /// **Units:** bytes; longer texts are no shares.
  private static let longestText = 20_000
  private static let mostHandovers = 10_000
  private static let sharingWords = [
    "共同", "联合", "会同", "各自", "分别", "按职责", "职责范围", "本行业", "本领域", "本系统", "本部门", "本单位", "本辖区", "属地", "互相", "相互",
  ]
}

extension SharedMatter.Entry {
  /// Whether it gives a unit neither a role nor a share.
  fileprivate func saysNothing(of unit: UnitID) -> Bool {
    parties(of: .unit(unit)).allSatisfy { $0.role == nil && $0.share == nil }
  }

  /// Whether a unit's own share may hand something over.
  fileprivate func mayHandOver(_ party: SharedMatter.Party) -> Bool {
    guard let share = party.share?.value else { return false }
    return HandoverParser.mayHandOver(share)
      || parties.contains { $0.body != party.body && share.holds($0.name.value) }
  }
}

extension SharedMatter.Party {
  /// Whether it stands for the bodies of a level: 各区住建部门.
  fileprivate var hasLevel: Bool { body == .unclear && TaskLevel(name.value) != nil }
}
