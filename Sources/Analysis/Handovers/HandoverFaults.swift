import Diagnostics
import ListModel

extension Catalogue {
  /// What units give around without anybody taking it, by the place of each matter's first entry.
  func handoverFaults(in matters: [SharedMatter]) -> [Origin: [HandoverFault]] {
    var found: [Origin: [HandoverFault]] = [:]
    var names = HandoverNames(self)
    var parser: HandoverParser?
    let duties = handingDuties(concerning: matters)
    for (index, matter) in matters.enumerated() where matter.entries.count > 1 {
      var handovers = MatterHandovers(matter, names: &names)
      if !handovers.isSettled || duties[index] != nil {
        let reader = parser ?? HandoverParser(register: registers.units)
        parser = reader
        handovers.readTexts(with: reader, names: &names)
        for (unit, duty) in duties[index] ?? [] {
          handovers.readDuty(duty, of: unit, with: reader, names: &names)
        }
      }
      let faults = handovers.faults
      if !faults.isEmpty { found[matter.entries[0].boundary.matter.origin] = faults }
    }
    return found
  }

  /// Whether a unit's own share says that another unit does what another list's share gives to it.
  func isPassedOn(
    _ own: SharedMatter.Party, _ other: SharedMatter.Party, by unit: UnitID, in matter: SharedMatter
  ) -> Bool {
    guard let text = own.share?.value, text != other.share?.value, HandoverParser.mayHandOver(text) else {
      return false
    }
    var names = HandoverNames(self)
    var handovers = MatterHandovers(matter, names: &names)
    handovers.readTexts(with: HandoverParser(register: registers.units), names: &names)
    let passedOn = handovers.handovers.filter { $0.giver == unit && $0.kind == .words }
    return handovers.handovers.contains { given in
      guard given.receivers == [unit], given.side.quotation == other.quotation, let task = given.task else {
        return false
      }
      return passedOn.contains { on in
        !on.receivers.contains(given.giver) && on.task.map { $0.isSame(as: task) } ?? false
      }
    }
  }

  /// Whether another list's share of a unit says that somebody else does what the unit states as its own.
  func isTakenAway(
    _ own: SharedMatter.Party, _ other: SharedMatter.Party, from unit: UnitID, by lister: UnitID?,
    in matter: SharedMatter
  ) -> Bool {
    guard let lister, let text = other.share, text.value != own.share?.value,
      HandoverParser.mayHandOver(text.value)
    else { return false }
    let parser = HandoverParser(register: registers.units)
    var names = HandoverNames(self)
    var handovers = MatterHandovers(matter, names: &names)
    handovers.readTexts(with: parser, names: &names)
    return handovers.tasks(givenOnIn: text.value, of: unit, by: lister, parser, &names).contains { task in
      handovers.own[unit]?.contains { $0.covers(task) } ?? false
    }
  }

  /// The duties of units that hand something over and name a matter which the unit lists, by the matter.
  private func handingDuties(
    concerning matters: [SharedMatter]
  ) -> [Int: [(unit: UnitID, duty: Located<String>)]] {
    var listed: [Int: [(matter: Int, unit: UnitID)]] = [:]
    for (index, matter) in matters.enumerated() where matter.entries.count > 1 {
      for entry in matter.entries {
        if let unit = entry.unit { listed[entry.submission, default: []].append((index, unit)) }
      }
    }
    var found: [Int: [(unit: UnitID, duty: Located<String>)]] = [:]
    for (submission, list) in submissions.enumerated() {
      guard let listed = listed[submission] else { continue }
      func look(at text: Located<String>) {
        guard HandoverParser.mayHandOver(text.value) else { return }
        let said = MatterName(text.value).text
        for (matter, unit) in listed where said.holds(matters[matter].identity.text) {
          found[matter, default: []].append((unit, text))
        }
      }
      let duties = list.duties.span
      for place in duties.indices {
        look(at: duties[place].name)
        let tasks = duties[place].tasks.span
        for place in tasks.indices { look(at: tasks[place].text) }
      }
    }
    return found
  }
}

extension MatterHandovers {
  /// Every circle, and every dead end, each once for all its tasks.
  var faults: [HandoverFault] {
    guard handovers.count > 1 || !denials.isEmpty && !handovers.isEmpty else { return [] }
    let whole = handovers.filter { given in
      let isTakenBack = given.kind == .words && soleSharers.contains(given.giver)
      return given.task == nil && (isTakenBack || !principals.contains(given.giver))
        && !(given.kind == .words && given.receivers.allSatisfy(statesMatter))
    }
    var circles = self.circles(of: whole, isWhole: true)
    let parts = handovers.filter { $0.task != nil && $0.kind != .help && isOpen($0) }
    for group in groups(of: parts) {
      let general = whole.filter { give in
        give.kind == .words && !group.contains { isKept($0.task, by: give.giver) }
          && !give.receivers.contains(where: keepsMatter)
      }
      circles += self.circles(of: group + general, isWhole: false).filter { circle in
        !circles.contains { $0.isWhole && $0.units == circle.units }
      }
    }
    let folded = circles.grouped(by: \.units).map { _, circles in
      let first = circles[0]
      return HandoverFault(
        tasks: circles.flatMap(\.tasks), isWhole: first.isWhole, path: first.path, isCircle: true,
        units: first.units, sides: circles.flatMap(\.sides))
    }
    let ends = deadEnds(among: whole + parts, except: Set(folded.flatMap(\.units)))
    return folded
      + ends.grouped(by: \.path).map { _, ends in
        HandoverFault(
          tasks: ends.flatMap(\.tasks).reduce(into: []) { if !$0.contains($1) { $0.append($1) } },
          isWhole: ends[0].isWhole, path: ends[0].path, isCircle: false,
          units: Set(ends.flatMap(\.units)), sides: ends.flatMap(\.sides))
      }
  }

  // MARK: Who keeps what

  private func isKept(_ task: HandedTask?, by unit: UnitID) -> Bool {
    guard let task else { return principals.contains(unit) }
    return own[unit]?.contains { $0.covers(task) } ?? false
  }

  /// Whether a unit states the matter itself as its own: what it passes on then is a part that others need not name.
  private func keepsMatter(_ unit: UnitID) -> Bool { principals.contains(unit) || statesMatter(unit) }

  /// Whether a unit says in so many words that it does the matter.
  private func statesMatter(_ unit: UnitID) -> Bool {
    own[unit]?.contains { MatterName($0.written) == matter.identity } ?? false
  }

  /// Whether neither who gives a task nor anybody of those to whom it goes states it as its own.
  private func isOpen(_ handover: Handover) -> Bool {
    !isKept(handover.task, by: handover.giver)
      && !handover.receivers.contains { isKept(handover.task, by: $0) }
  }

  /// The handovers of each task.
  private func groups(of parts: [Handover]) -> [[Handover]] {
    parts.compactMap(\.task).grouped.groups.map { $0.map { parts[$0] } }
  }

  // MARK: Circles

  private func circles(of handovers: [Handover], isWhole: Bool) -> [HandoverFault] {
    guard handovers.count > 1 else { return [] }
    let numbers = Dictionary(uniqueKeysWithValues: units.enumerated().map { ($1, $0) })
    var words: [Edge: [Handover]] = [:]
    for handover in handovers {
      guard let from = numbers[handover.giver] else { continue }
      for receiver in handover.receivers {
        guard let to = numbers[receiver] else { continue }
        words[Edge(from: from, to: to), default: []].append(handover)
      }
    }
    let graph = HandoverGraph(count: units.count, edges: words.keys.map { ($0.from, $0.to) })
    return graph.components.compactMap { component in
      let cycle = graph.shortestCycle(in: component)
      let edges = cycle.indices.map { Edge(from: cycle[$0], to: cycle[($0 + 1) % cycle.count]) }
      guard let steps = steps(along: edges.map { words[$0] ?? [] }, isWhole: isWhole) else { return nil }
      let task = steps.compactMap(\.task).min { $0.core.count < $1.core.count }
      return HandoverFault(
        tasks: isWhole ? [] : task.map { [$0.written] } ?? [], isWhole: isWhole,
        path: cycle.map { units[$0] }, isCircle: true, units: Set(component.map { units[$0] }),
        sides: steps.map(\.side))
    }
  }

  private struct Edge: Hashable {
    let from: Int
    let to: Int
  }

  /// One handover for each step that all mean the same task; nil where they do not.
  private func steps(along edges: [[Handover]], isWhole: Bool) -> [Handover]? {
    if isWhole { return edges.compactMap(\.first) }
    for first in edges.flatMap({ $0 }).compactMap(\.task).prefix(16) {
      let steps = edges.compactMap { $0.first { $0.task.map { first.isSame(as: $0) } ?? true } }
      if steps.count == edges.count, steps.contains(where: { $0.task != nil }) { return steps }
    }
    return nil
  }

  // MARK: Dead ends

  /// The tasks that are given to units which say they are not theirs, and which nobody has or gets.
  private func deadEnds(among handovers: [Handover], except told: Set<UnitID>) -> [HandoverFault] {
    denials.compactMap { denial in
      guard !told.contains(denial.unit), !units.contains(where: { isKept(denial.task, by: $0) }) else {
        return nil
      }
      let isGivenOn = self.handovers.contains { $0.giver == denial.unit && denial.concerns($0.task) }
      let givings = handovers.filter {
        $0.receivers == [denial.unit] && denial.concerns($0.task)
      }
      guard !isGivenOn, let first = givings.first else { return nil }
      return HandoverFault(
        tasks: (denial.task ?? first.task).map { [$0.written] } ?? [],
        isWhole: denial.task == nil && first.task == nil, path: [first.giver, denial.unit], isCircle: false,
        units: Set(givings.map(\.giver) + [denial.unit]), sides: givings.map(\.side) + [denial.side])
    }
  }
}

extension MatterHandovers.Denial {
  /// Whether what is handed over is what is denied, or a part of it.
  fileprivate func concerns(_ task: HandedTask?) -> Bool {
    guard let own = self.task else { return task == nil }
    return task.map { $0.isSame(as: own) } ?? false
  }
}
