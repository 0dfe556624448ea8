import Diagnostics
import ListModel

extension Rule {
  /// A power delegated downwards that the upper level lists without saying what is left to it (已下放仍列入).
  package static let delegatedPowerStillListed = Rule(
    name: "delegated-power-still-listed", family: .powers, severity: .warning,
    title: BilingualText(zh: "已下放的职权仍列入上级清单", en: "Delegated power still listed"),
    summary: BilingualText(
      zh: "台账载明职权已经下放，上级单位的清单仍列有此项，又没有写权限划分。",
      en:
        "By the transfers register a power was delegated downwards; the upper level lists it without a division of "
        + "authority."),
    explanation: Explanation(
      why: BilingualText(
        zh: "上下两级都列同一职权又不写各管什么，就会出现两级都办，或者接不住又推回。",
        en: "Two levels with one power and no division both act, or push it back and forth."),
      source: BilingualText(
        zh: "权责清单动态调整：事项下放的，上级相应取消或者写明权限划分；同一事项不同层级的管辖权限应当写清。",
        en: "Where a power is delegated, the upper level gives it up or says what is left to it."),
      wrong: BilingualText(
        zh: "台账：城市道路挖掘许可2022年1月1日起下放至吉阳区；市住建局仍列此项，权限划分空白。",
        en: "register: 城市道路挖掘许可 delegated to 吉阳区 from 2022-01-01; 市住建局 lists it, 权限划分 is empty"),
      right: BilingualText(
        zh: "市住建局写明权限划分“市管主干道由市级审批，其他道路由各区审批”；或者删去此项。",
        en: "市住建局 says under 权限划分 which roads are left to the city, or takes it off"),
      mend: BilingualText(
        zh: "全部下放的，从上级清单中删去；保留一部分的，写明权限划分。",
        en: "Take it off the upper list; where a part stays there, write the division of authority."),
      decides: BilingualText(
        zh: "上下级主管部门商定，报编办核定。", en: "The bodies of both levels agree; the drafting office confirms.")),
    needs: [.transfers], parts: [.powers], needsAllUnits: true
  ) { input, findings in
    let wording = TransferWording(input)
    for entry in input.transfers?.entries ?? [] {
      for (unit, move) in entry.account.delegated.sorted(by: { $0.key < $1.key })
      where !move.isPartial && entry.account.abolition(for: unit) == nil {
        let listings = entry.listings(of: unit).filter {
          $0.power.divisionOfAuthority == nil && !$0.power.isDividedByNote
        }
        guard let first = listings.first, !input.isDivided(entry.name, between: unit, and: move.to) else {
          continue
        }
        let name = entry.name(in: first)
        let date = wording.day(move.row.effectiveDate)
        let receivers = wording.receivers(of: move)
        findings.append(
          wording.finding(
            BilingualText(
              zh: "\(name.zh)自\(date.zh)起已下放"
                + (receivers.isEmpty ? "" : "至\(receivers)")
                + "，\(first.power.unit)的清单仍列有此项，没有写权限划分。",
              en: "\(first.power.unit) still lists \(name.en), delegated"
                + (receivers.isEmpty ? "" : " to \(receivers)")
                + " from \(date.en) on, without a division of authority."
            ),
            at: listings, sides: wording.rows([move]) + wording.listings(entry.listings, of: move.to),
            others: move.to,
            help: BilingualText(
              zh: "全部下放的，从清单中删去；本级保留一部分的，在“权限划分”一栏写明。",
              en: "Take it off the list, or say under 权限划分 what is left to this level.")))
      }
    }
  }
}

extension AnalysisInput {
  /// Whether a boundary or an agreement in force divides a power between a unit and any of others.
  fileprivate func isDivided(_ name: String, between unit: UnitID, and others: [UnitID]) -> Bool {
    let bigrams = Bigrams(MatterName(name).text)
    func isAbout(_ matter: String) -> Bool {
      let other = Bigrams(matter)
      let common = other.shared(with: bigrams)
      return common > 0 && common * 2 >= min(other.count, bigrams.count)
    }
    return matters.contains { matter in
      let units = matter.units
      let isBetween = others.isEmpty ? matter.namesLowerLevel : !units.isDisjoint(with: others)
      return units.contains(unit) && isBetween
        && isAbout(matter.identity.text)
    }
  }
}

extension SharedMatter {
  /// Whether a body of a district or a town has a part in it.
  fileprivate var namesLowerLevel: Bool {
    entries.flatMap(\.parties).contains { party in
      ["区", "县", "镇", "乡", "街道"].contains(where: party.name.value.holds)
    }
  }
}
