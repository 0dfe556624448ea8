import Diagnostics
import ListModel

extension Rule {
  /// Somebody assists and nobody leads (有配合、无牵头).
  package static let assistWithoutLead = Rule(
    name: "assist-without-lead", family: .boundaries, severity: .error,
    title: BilingualText(zh: "有配合、无牵头", en: "Assist without lead"),
    summary: BilingualText(
      zh: "管理事项有配合单位，各清单都没有写牵头单位。", en: "A unit assists in a matter that nobody leads."),
    explanation: Explanation(
      why: BilingualText(
        zh: "没有牵头单位，配合单位不知道配合谁，事情没有人发起和收尾。",
        en: "Without a lead the assistants have nobody to assist, and nobody begins or ends the work."),
      source: BilingualText(
        zh: "确需多个部门管理的事项，明确牵头部门。", en: "Where several must act, one of them is named as lead."),
      wrong: BilingualText(zh: "市水务局分工负责，市公安局配合，没有牵头单位。", en: "市水务局 has a share, 市公安局 assists, nobody leads"),
      right: BilingualText(zh: "市水务局牵头，市公安局配合。", en: "市水务局 leads, 市公安局 assists"),
      mend: BilingualText(
        zh: "确定牵头单位；各单位各管一段、不需要牵头的，把配合改为分工负责并写清份额。",
        en: "Name the lead; where none is needed, give each unit a share of its own."),
      decides: BilingualText(
        zh: "相关单位协商，协商不成由编办协调。", en: "The units agree; failing that the drafting office mediates.")),
    parts: [.boundaries], needsAllUnits: true
  ) { input, findings in
    for matter in input.matters
    where matter.isAssistedWithoutLead && !input.handoverFaults(of: matter).contains(where: \.isWhole) {
      let wording = MatterWording(matter, in: input)
      let assisting = matter.entries.flatMap { entry in
        entry.parties.filter { $0.role == .assist }.map { wording.side($0, of: entry) }
      }
      let others = matter.entries.flatMap { entry in
        entry.parties.filter { $0.role != .assist }.map { wording.side($0, of: entry) }
      }
      findings.append(
        wording.finding(
          BilingualText(
            zh: "“\(matter.name)”有配合单位，没有牵头单位。", en: "\(matter.name) has assistants and no lead."),
          sides: assisting + others, entries: matter.entries, bodies: matter.bodies,
          remedy: BilingualText(
            zh: "确定牵头单位，写进各清单。", en: "Agree on a lead, and name it in all lists.")))
    }
  }
}

extension SharedMatter {
  /// Whether somebody assists, nobody leads, and no entry leaves it open or says that none is needed.
  ///
  /// Where columns state the roles, 分工负责 is no lead. Where only words give them, who alone 负责 is the one to assist, and nobody
  /// leads where all merely assist or guide; a text may name a lead that is no party; that 其他有关部门 assist calls for no lead. Where entries put the matter off on each other, the roles contradict each other.
  fileprivate var isAssistedWithoutLead: Bool {
    let parties = entries.flatMap(\.parties)
    guard parties.contains(where: { $0.role == .assist && $0.evidence != .implied && $0.body != .unclear }),
      leads.isEmpty, bodies.count > 1, hasAllRoles || isHelpAllRound, unitsWithContradictoryRoles.isEmpty,
      !entries.contains(where: \.boundary.isLedByOther),
      !entries.flatMap(\.words).contains(where: DeclaredSharing.needsNoLead)
    else { return false }
    let isStated = entries.contains { entry in
      entry.parties.allSatisfy { $0.evidence == .stated } && entry.parties.contains { $0.role == .assist }
    }
    return isStated || isHelpAllRound || isHelpForNobody
      || parties.allSatisfy { $0.role != .share && $0.evidence != .implied }
  }

  /// Whether several are each responsible for a task, and by the words of a text somebody helps with yet another one, of whom
  /// nobody says whom it helps.
  private var isHelpForNobody: Bool {
    let parties = entries.flatMap(\.parties)
    let responsible = Set(parties.filter { $0.role == .share && $0.evidence != .implied }.map(\.body))
    let names = Set(parties.map(\.name.value))
    return responsible.count > 1
      && entries.allSatisfy { entry in
        entry.parties.contains { party in
          party.role == .assist && party.manner == .assist && party.body != .unclear
            && !responsible.contains(party.body)
        }
          && !entry.words.contains { words in
            names.contains { name in ["配合", "协助", "参与", "支持"].contains { words.holds($0 + name) } }
          }
      }
  }

  /// Whether by every list its own unit only assists another one of the matter: 市住建局配合市水务局, and the other way round.
  ///
  /// Whoever assists a body that the matter does not name has a lead there.
  private var isHelpAllRound: Bool {
    let names = Set(entries.flatMap { entry in entry.parties.map(\.name.value) + [entry.unitName] })
    return entries.count > 1 && units == Set(entries.compactMap(\.unit))
      && entries.allSatisfy { entry in
        guard let unit = entry.unit, entry.roles(of: .unit(unit)) == [.assist] else { return false }
        return entry.parties.allSatisfy { party in
          party.body == .unit(unit) || party.share == nil && party.role != .lead
        }
          && entry.words.contains { words in
            names.contains { name in
              name != entry.unitName && ["配合", "协助"].contains { words.holds($0 + name) }
            }
          }
      }
  }
}
