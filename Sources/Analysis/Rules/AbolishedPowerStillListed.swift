import Diagnostics
import ListModel

extension Rule {
  /// A power that is abolished and still listed (已取消仍列入).
  package static let abolishedPowerStillListed = Rule(
    name: "abolished-power-still-listed", family: .powers, severity: .error,
    title: BilingualText(zh: "已取消的职权仍列入清单", en: "Abolished power still listed"),
    summary: BilingualText(
      zh: "台账载明职权已经取消，或者已经合并、拆分、更名，清单仍列有原来的事项。",
      en: "By the transfers register a power is abolished, merged, split or renamed, and a list still has it."
    ),
    explanation: Explanation(
      why: BilingualText(
        zh: "取消的事项还在清单上，就会有人照单办理、照单收费；属于没有依据的行政行为。",
        en: "A power on the list is exercised; after its abolition that has no basis."),
      source: BilingualText(
        zh: "国务院、省政府历次取消和调整行政审批事项的决定；权责清单动态调整：事项取消的，及时从清单中删除。",
        en:
          "Decisions of the State Council and the provinces on abolished approvals; the list is changed at once."
      ),
      wrong: BilingualText(
        zh: "台账：“城市供水工程用水审批”2021年6月1日起取消；市水务局的清单仍列此项。",
        en: "register: 城市供水工程用水审批 abolished from 2021-06-01; 市水务局 still lists it"),
      right: BilingualText(zh: "清单中没有这一事项。", en: "the list does not have it"),
      mend: BilingualText(
        zh: "从清单中删去；合并、拆分或者更名的，改列新的事项。",
        en: "Take it off the list; where it was merged, split or renamed, list the new power."),
      decides: BilingualText(
        zh: "编办按取消或者调整的文件核定。", en: "The drafting office, by the document of the abolition.")),
    needs: [.transfers], parts: [.powers]
  ) { input, findings in
    let wording = TransferWording(input)
    for entry in input.transfers?.entries ?? [] {
      let stale = entry.listings.compactMap { listing in
        listing.holders.sorted().compactMap { entry.account.abolition(for: $0) }.first
          .map { (listing: listing, move: $0) }
      }
      .filter { found in
        let name = PowerName(found.listing.power.item.name.value)
        return !found.move.isPartial && !found.move.newNames.contains { PowerName($0).means(name) }
      }
      guard let first = stale.first else { continue }
      let units = stale.map(\.listing.power.unit).reduce(into: [String]()) {
        if !$0.contains($1) { $0.append($1) }
      }
      let date = wording.day(first.move.row.effectiveDate)
      let name = entry.name(in: first.listing)
      let new = first.move.newNames.joined(separator: "、")
      let change = first.move.row.kind
      findings.append(
        wording.finding(
          BilingualText(
            zh: "\(name.zh)自\(date.zh)起已\(change.name)" + (new.isEmpty ? "" : "，新事项为“\(new)”")
              + "，\(units.joined(separator: "、"))的清单仍列有此项。",
            en:
              "\(units.joined(separator: ", ")) still lists \(name.en), gone from \(date.en) on (\(change.rawValue))"
              + (new.isEmpty ? "." : "; it is now \(new).")),
          at: stale.map(\.listing), sides: wording.rows(stale.map(\.move)), others: [],
          help: BilingualText(
            zh: new.isEmpty ? "从清单中删去此项。认为台账有误的，报编办核对。" : "改列“\(new)”。认为台账有误的，报编办核对。",
            en: (new.isEmpty ? "Take it off the list" : "List \(new) instead")
              + "; tell the drafting office where the register is wrong.")))
    }
  }
}
