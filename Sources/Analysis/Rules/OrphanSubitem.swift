import Diagnostics
import ListModel

extension Rule {
  /// A sub-item without its main item (子项没有主项).
  package static let orphanSubitem = Rule(
    name: "orphan-subitem", family: .codes, severity: .error,
    title: BilingualText(
      zh: "子项没有主项",
      en: "Orphan sub-item"),
    summary: BilingualText(
      zh: "子项上面没有主项，或者编码指向的主项不在清单里，或者不是它上面的主项。",
      en: "A sub-item has no main item above it, or its code belongs to a main item that is not "
        + "listed, or to another than the one above it."),
    explanation: Explanation(
      why: BilingualText(
        zh: "子项离开主项就看不出属于哪项权力，编码也断了上级。",
        en: "Without its main item nobody knows of which power it is a part."),
      source: BilingualText(
        zh: "GB/T 39554.1-2020：子项编码沿用主项编码，末三位为 001 起；主项末三位为 000。",
        en: "GB/T 39554.1-2020: a sub-item takes the main item's code and ends in 001 and on; a "
          + "main item ends in 000."),
      wrong: BilingualText(
        zh: "只有 460201012001，没有 460201012000",
        en: "460201012001 without 460201012000"),
      right: BilingualText(
        zh: "460201012000 下列 460201012001",
        en: "460201012001 under 460201012000"),
      mend: BilingualText(
        zh: "补上主项一行；本来就是单独事项的，改用末三位为 000 的编码。",
        en: "Add the main item; a power of its own takes a code that ends in 000."),
      decides: BilingualText(
        zh: "报送单位补充；编码由编办分配。",
        en: "The unit adds it; the drafting office assigns codes.")),
    parts: [.powers], judgesListsApart: true
  ) { input, findings in
    let orphans = input.irregularities.grouped { $0.orphanGroup }
    for (_, entries) in orphans {
      let name = entries[0].quotation.text
      let others = entries.count - 1
      findings.append(
        Finding(
          BilingualText(
            zh: "子项“\(name)”\(others == 0 ? "" : "等 \(entries.count) 个")上面没有主项。",
            en: "There is no main item above \(name)"
              + (others == 0 ? "." : " and \(others.of("other sub-item")).")),
          at: entries.map(\.occurrence), subject: name,
          help: BilingualText(
            zh: "补上主项；本来就是单独事项的，写在主项栏。",
            en: "Add the main item, or write the power in the column of main items.")))
    }
    for (mains, subitems) in input.subitemsOfOtherMainItem {
      let name = subitems[0].power.item.name.value
      let others = subitems.count - 1
      let places = subitems.compactMap { subitem in
        subitem.power.item.code.map { subitem.power.occurrence(at: $0) }
      }
      findings.append(
        Finding(
          BilingualText(
            zh: "子项“\(name)”\(others == 0 ? "" : "等 \(subitems.count) 个")的编码属于主项 \(mains.code)，"
              + "却列在主项 \(mains.above) 下面。",
            en: "By \(others == 0 ? "its code" : "their codes") \(name)"
              + (others == 0 ? " belongs" : " and \(others.of("other sub-item")) belong")
              + " to main item \(mains.code), and \(others == 0 ? "stands" : "stand") under \(mains.above)."),
          at: places[0].quotation, units: places.compactMap(\.unit), subject: name,
          related: [subitems[0].main.item.code].compactMap { $0 }.map {
            Finding.Side(BilingualText(zh: "上面的主项", en: "the main item above"), $0.quotation)
          } + places.dropFirst().map { Finding.Side($0.label, $0.quotation) },
          help: BilingualText(
            zh: "核对编码和位置：编码错的改正，放错的移到它的主项下面，漏了主项的补上。",
            en: "Check code and place: mend a wrong code, move the sub-item below its main item, or add that."
          )))
    }
    for (main, powers) in input.subitemsWithoutMainItem {
      findings.append(
        Finding(
          BilingualText(
            zh: "按编码是子项，但清单里没有主项 \(main.code)。",
            en: "By its code it is a sub-item, and the list has no main item \(main.code)."),
          at: powers.compactMap { power in power.item.code.map { power.occurrence(at: $0) } },
          subject: powers[0].item.name.value,
          help: BilingualText(
            zh: "补上主项；本来就是单独事项的，改用主项的编码（子项段全为 0）。",
            en:
              "Add the main item; a power of its own takes the code of a main item, with zeros for the sub-item."
          )))
    }
  }
}

extension RecordedIrregularity {
  /// The first of the sub-items without a main item to which this one belongs; nil where it is something else.
  fileprivate var orphanGroup: Origin? {
    if case .orphanSubitem(let first) = kind { first } else { nil }
  }
}

/// A main item that a unit does not list.
private struct MissingMainItem: Hashable {
  let submission: Int
  let code: String
}

/// A sub-item and the main item above it.
private struct PlacedSubitem {
  let power: ListedPower
  let main: ListedPower
}

/// The main item to which a code belongs, and the one above it.
private struct ContradictingMainItems: Hashable {
  let submission: Int
  let code: String
  let above: String
}

extension AnalysisInput {
  /// The sub-items whose code belongs to another main item than the one under which they stand; a place may number
  /// sub-items of its own under a main item that the country has.
  fileprivate var subitemsOfOtherMainItem: [(key: ContradictingMainItems, members: [PlacedSubitem])] {
    var main: (power: ListedPower, code: CodedPlace?)?
    var placed: [(mains: ContradictingMainItems, subitem: PlacedSubitem)] = []
    for power in powers {
      guard power.main != nil else {
        main = power.hasSubitems ? (power, codedPlace(of: power)) : nil
        continue
      }
      guard let main, let above = main.code, let own = codedPlace(of: power), own.isSubitem,
        own.mainItem != above.mainItem
      else { continue }
      let isNational = power.parsedCode != nil && main.power.parsedCode != nil
      if isNational, own.mainItem.dropFirst(2) == above.mainItem.dropFirst(2) { continue }
      let mains = ContradictingMainItems(
        submission: power.submission, code: own.mainItem, above: above.mainItem)
      placed.append((mains, PlacedSubitem(power: power, main: main.power)))
    }
    return placed.grouped { $0.mains }.map { ($0.key, $0.members.map(\.subitem)) }
  }

  /// The powers that stand as main items with a sub-item's code, by the main item that neither their unit nor the
  /// guidance catalogue has.
  fileprivate var subitemsWithoutMainItem: [(key: MissingMainItem, members: [ListedPower])] {
    let told = Set(irregularities.filter { $0.orphanGroup != nil }.map(\.quotation.origin))
    let groups = powers.grouped { power -> MissingMainItem? in
      guard power.main == nil, !power.hasSubitems, let code = codedPlace(of: power),
        code.isSubitem,
        !told.contains(power.item.name.origin), guidance?.has(code: code.mainItem) != true
      else { return nil }
      return MissingMainItem(submission: power.submission, code: code.mainItem)
    }
    guard !groups.isEmpty else { return [] }
    let listed = Set(
      powers.compactMap { power in
        codedPlace(of: power).map { MissingMainItem(submission: power.submission, code: $0.code) }
      })
    return groups.filter { !listed.contains($0.key) }
  }
}
