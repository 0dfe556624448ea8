import Diagnostics
import ListModel

extension Rule {
  /// What others write of a unit's share is not what it writes itself (分工表述不一致).
  package static let divergentDivision = Rule(
    name: "divergent-division", family: .boundaries, severity: .warning,
    title: BilingualText(zh: "分工表述不一致", en: "Divergent division"),
    summary: BilingualText(
      zh: "对方清单给本单位写的份额，与本单位自己写的实质不同。",
      en: "The share that another list gives to a unit differs in substance from what it writes itself."),
    explanation: Explanation(
      why: BilingualText(
        zh: "对方指望本单位做的，本单位没有认；或者数字、范围对不上，遇事就会推诿。",
        en: "What others count on is not what the unit owns; when work comes up each points to the other."),
      source: BilingualText(
        zh: "职责边界须由相关单位共同确认，各清单写法一致。", en: "Units agree on a boundary; their lists say the same."),
      wrong: BilingualText(
        zh: "市水务局写市生态环境局“增设监测站并报送水位”，市生态环境局自己写“查处排污行为”。",
        en: "市水务局 expects monitoring stations of 市生态环境局, which writes of itself that it punishes discharges"),
      right: BilingualText(zh: "两份清单的意思相同，用词可以不同。", en: "both lists mean the same; words may differ"),
      mend: BilingualText(
        zh: "对照两份清单，商定份额后统一表述。", en: "Compare the two lists, agree on the share, write it alike."),
      decides: BilingualText(
        zh: "相关单位协商，协商不成由编办协调。", en: "The units agree; failing that the drafting office mediates.")),
    parts: [.boundaries], needsAllUnits: true
  ) { input, findings in
    for matter in input.matters {
      let differing = input.divergentShares(of: matter)
      guard !differing.isEmpty, !input.isThresholdConflict(differing, in: matter) else { continue }
      let divergent = input.withoutAreaConflicts(differing, in: matter)
      guard !divergent.isEmpty else { continue }
      let wording = MatterWording(matter, in: input)
      let bodies = divergent.map(\.body).reduce(into: [SharedMatter.Body]()) {
        if !$0.contains($1) { $0.append($1) }
      }
      let sides = divergent.flatMap { share in
        [
          wording.side(share.own.party, of: share.own.entry),
          wording.side(share.other.party, of: share.other.entry),
        ]
      }
      findings.append(
        wording.finding(
          BilingualText(
            zh: "“\(matter.name)”：\(wording.names(of: bodies))自己写的份额与别的清单给它写的不同。",
            en: "\(matter.name): \(wording.names(of: bodies)) and other lists write differently of its share."
          ),
          sides: sides,
          entries: matter.entries(
            of: bodies,
            statements: matter.entries.map { entry in
              Set(divergent.filter { $0.other.entry.isSame(as: entry) }.map(\.body))
            }), bodies: bodies,
          witness: divergent.lazy.compactMap { $0.case(by: wording) }.first,
          remedy: BilingualText(
            zh: "对照各清单，商定份额后统一表述。", en: "Compare the lists, agree on the share, and write it alike.")))
    }
  }
}

extension AnalysisInput {
  /// A share as the unit itself writes it, and as another list does.
  fileprivate struct DivergentShare {
    let body: SharedMatter.Body
    let own: (entry: SharedMatter.Entry, party: SharedMatter.Party)
    let other: (entry: SharedMatter.Entry, party: SharedMatter.Party)

    /// What the two lists answer whoever asks for the unit's share, and which words differ; of long shares only the clauses that do
    /// not stand in both. nil where that is no short answer.
    func `case`(by wording: MatterWording) -> BilingualText? {
      guard var mine = own.entry.words(of: own.party), var theirs = other.entry.words(of: other.party) else {
        return nil
      }
      let isLong = max(mine.unicodeScalars.count, theirs.unicodeScalars.count) > Finding.longestAnswer
      if isLong {
        (mine, theirs) = (Self.clauses(of: mine, notIn: theirs), Self.clauses(of: theirs, notIn: mine))
      }
      guard !mine.isEmpty, !theirs.isEmpty,
        max(mine.unicodeScalars.count, theirs.unicodeScalars.count) <= Finding.longestAnswer
      else { return nil }
      let name = wording.name(of: body)
      let differing = DifferingWords.all(mine, theirs)
      return BilingualText(
        zh: "就“\(wording.matter.name)”找\(name)：\(other.entry.unitName)的清单写它“\(theirs)”，它自己的清单写“\(mine)”。"
          + (differing.isEmpty ? "" : "不同的是：\(differing.map(\.told.zh).joined(separator: "；"))。"),
        en:
          "Who asks \(name) about \(wording.matter.name): by the list of \(other.entry.unitName) it does 「\(theirs)」, "
          + "by its own 「\(mine)」."
          + (differing.isEmpty ? "" : " They differ in: \(differing.map(\.told.en).joined(separator: "; ")).")
      )
    }

    /// The clauses of a text that another one has not.
    private static func clauses(of text: String, notIn other: String) -> String {
      func clauses(_ text: String) -> [Substring] { text.pieces(between: .clauseMarks) }
      let known = Set(clauses(other))
      return clauses(text).filter { !known.contains($0) }.joined(separator: "，")
    }
  }

  /// Whether the shares differ in bounds that overlap or leave a gap: other rules tell that with its case.
  fileprivate func isThresholdConflict(_ shares: [DivergentShare], in matter: SharedMatter) -> Bool {
    let told = thresholds.units(in: matter)
    return shares.allSatisfy { if case .unit(let id) = $0.body { told.contains(id) } else { false } }
  }

  /// The shares but for those one version of which, and not the other, makes an area have two competent bodies: another rule
  /// tells that with its case.
  fileprivate func withoutAreaConflicts(_ shares: [DivergentShare], in matter: SharedMatter)
    -> [DivergentShare]
  {
    let competences = areaConflicts(of: matter).flatMap(\.competences)
    guard !competences.isEmpty else { return shares }
    return shares.filter { share in
      guard case .unit(let id) = share.body else { return true }
      let concerned = Set(competences.filter { $0.body == .unit(id) }.map(\.quotation.origin))
      let versions = [share.own.party.share?.origin, share.other.party.share?.origin].compactMap { $0 }
      return versions.count { concerned.contains($0) } != 1
    }
  }

  /// The shares of a matter that differ in substance, but for those of units whose role is disputed or to whom a task is
  /// given twice: other rules tell these.
  fileprivate func divergentShares(of matter: SharedMatter) -> [DivergentShare] {
    let differing = matter.sharesInOtherWords()
    guard !differing.isEmpty else { return [] }
    let told = Set(rivalLeads(of: matter) + matter.unitsWithContradictoryRoles)
      .union(matter.repeatedTasks.flatMap(\.bodies)).union(unitsHandingAround(matter))
    let named = matter.units.sorted().flatMap {
      catalogue.registers.units[$0].writtenNames(in: catalogue.edition.jurisdiction)
    }
    return differing.filter { share in
      let (entry, own) = share.own
      let (other, party) = share.other
      guard let unit = entry.unit, !told.contains(share.body), !own.isMereCase, !party.isMereCase else {
        return false
      }
      let place = territories[unit]
      let names = [entry.unitName] + named + [place?.town, place?.district].compactMap { $0 }
      let isDivergent =
        matter.differ(own, party, of: names) || catalogue.isPassedOn(own, party, by: unit, in: matter)
        || catalogue.isTakenAway(own, party, from: unit, by: other.unit, in: matter)
        || MovedThing.isFound(between: entry, and: other, in: share.body, without: names)
        || MovedThing.isLeftOut(by: entry, from: other, of: share.body, without: names)
      return isDivergent
        && !RestOfDivision.isStated(between: entry, and: other, of: share.body, without: names)
    }
  }
}

extension DifferingWords {
  /// What stands there and what here.
  fileprivate var told: BilingualText {
    if own.isEmpty { return BilingualText(zh: "它自己的清单没有“\(other)”", en: "its own list lacks 「\(other)」") }
    if other.isEmpty { return BilingualText(zh: "只有它自己的清单写了“\(own)”", en: "only its own list has 「\(own)」") }
    return BilingualText(zh: "“\(other)”与“\(own)”", en: "「\(other)」 and 「\(own)」")
  }
}

extension SharedMatter.Entry {
  /// A party's share as read aloud: with the word for guidance that the text has before it (督促企业整改).
  fileprivate func words(of party: SharedMatter.Party) -> String? {
    guard let share = party.share else { return nil }
    guard let division = boundary.division, share.origin == division.origin,
      let verb = BoundaryRole.guidanceVerbs.first(where: { division.value.holds($0 + share.value) })
    else { return share.value }
    return verb + share.value
  }

  /// The one line that gives a body a share, and nobody else the same.
  func soleShare(of body: SharedMatter.Body) -> SharedMatter.Party? {
    var own: SharedMatter.Party?
    for party in parties where party.body == body {
      guard own == nil else { return nil }
      own = party
    }
    guard let own, !own.isJoint, own.shareText != nil,
      !parties.contains(where: { $0.body != body && $0.shareKey == own.shareKey })
    else { return nil }
    return own
  }
}

extension SharedMatter.Party {
  fileprivate var shareKey: TextKey? { share.map { TextKey($0.value) } }
}

extension SharedMatter {
  /// The shares that a unit's own list and another one write in other words.
  fileprivate func sharesInOtherWords() -> [AnalysisInput.DivergentShare] {
    guard entries.count > 1 else { return [] }
    var found: [AnalysisInput.DivergentShare] = []
    for entry in entries {
      guard let unit = entry.unit, let own = entry.soleShare(of: .unit(unit)) else { continue }
      for place in entries.indices where entries[place].unit != unit {
        guard let party = entries[place].soleShare(of: .unit(unit)), own.share?.value != party.share?.value
        else { continue }
        found.append(
          AnalysisInput.DivergentShare(
            body: .unit(unit), own: (entry, own), other: (entries[place], party)))
      }
    }
    return found
  }

  /// Whether two shares of one unit, its own and another list's, say different things; a catch-all says nothing.
  ///
  /// - Parameter names: the unit's short name and its district's.
  fileprivate func differ(_ own: Party, _ other: Party, of names: [String]) -> Bool {
    guard let mine = own.share?.value, let theirs = other.share?.value, mine != theirs,
      let text = own.shareText, let otherText = other.shareText, !CatchAll.isAll([mine], of: name),
      !CatchAll.isAll([theirs], of: name)
    else { return false }
    // 制发, 印制发放
    let said = ContractedVerbs.contract(mine, as: theirs).map(ShareText.init) ?? text
    let otherSaid = ContractedVerbs.contract(theirs, as: mine).map(ShareText.init) ?? otherText
    let difference = ShareDifference(
      own: said, other: otherSaid,
      of: ([own.name.value, other.name.value] + names).sorted { $0.utf8.count > $1.utf8.count },
      in: entries.map(\.boundary.matter.value))
    return own.denies(otherText) || text.hasOtherNumbers(than: otherText)
      || !difference.isNone
        && (difference.isMaterial
          || !difference.isShorter && said.differsInSubstance(from: otherSaid, of: names))
  }
}

extension Unit {
  /// Every form of its name in which a text of a place can speak of it: 市城市管理局 of 青屏市城市管理局. **Shape:** longer ones first.
  fileprivate func writtenNames(in jurisdiction: String) -> [String] {
    let registered = [name, shortName] + formerNames
    let local = registered.filter { $0.begins(with: jurisdiction) }.map { $0.dropFirst(jurisdiction.count) }
    let level = jurisdiction.last.map { last in local.map { String(last) + $0 } } ?? []
    return Set(registered + level).sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
  }
}

extension SharedMatter.Party {
  /// Whether its share only says in which case it acts, as of a lead by the case: 涉及存量项目的.
  fileprivate var isMereCase: Bool {
    share.map { $0.value.ends(with: "的") && !$0.value.contains { "，,；;。\n".contains($0) } } ?? false
  }

  /// Whether its text says that something is not its task which another list's text of its share holds: 不承担运输监管, and
  /// 运输和处置监管 there.
  fileprivate func denies(_ other: ShareText) -> Bool {
    deniedTasks.contains { denied in
      let sense = TaskSense(denied)
      return sense.hasThing
        && other.clauses.contains { clause in
          let letters = Set(clause.bare.unicodeScalars)
          let acts = TaskSense(clause.said).acts
          return sense.object.allSatisfy(letters.contains)
            && (sense.acts.isEmpty || acts.contains(TaskSense.supervision)
              || sense.acts.contains(where: acts.contains))
        }
    }
  }
}

extension ShareText {
  /// Whether each of two texts has a number that the other has not.
  fileprivate func hasOtherNumbers(than other: ShareText) -> Bool {
    let (one, another) = (Set(numbers), Set(other.numbers))
    return !one.isSubset(of: another) && !another.isSubset(of: one)
  }

  /// Whether another list's text gives the unit wholly other work than its own text (`self`): no more than a quarter in common, or
  /// a task of which the own text has nothing.
  ///
  /// More detail in the own text is none.
  fileprivate func differsInSubstance(from other: ShareText, of names: [String]) -> Bool {
    let shorter = min(bigrams.count, other.bigrams.count)
    guard shorter >= 4 else { return false }
    if bigrams.shared(with: other.bigrams) * 4 <= shorter { return true }
    return other.clauses.contains { clause in
      let pairs = Bigrams(clause.bare)
      guard pairs.count >= 7, pairs.shared(with: bigrams) * 10 < pairs.count, !clause.isHandedOn(to: names)
      else { return false }
      let rest = names.reduce(clause.written) { $1.isEmpty ? $0 : $0.without($1) }
      return TaskSense(rest).object.count > 1
    }
  }
}
