import Diagnostics
import ListModel

extension Rule {
  /// A unit that owes a list and sent none (未报送).
  package static let unsubmittedList = Rule(
    name: "unsubmitted-list", family: .form, severity: .error,
    title: BilingualText(
      zh: "单位未报送",
      en: "Unsubmitted list"),
    summary: BilingualText(
      zh: "名录里的单位应报清单而没有报。",
      en: "A registered unit owes a list and sent none."),
    explanation: Explanation(
      why: BilingualText(
        zh: "缺了一个单位，汇编就不完整，别的单位与它的职责边界也无法核对。",
        en: "Without it the catalogue is incomplete, and the boundaries that others share with it "
          + "cannot be checked."),
      source: BilingualText(
        zh: "本级单位都要编制责任清单；没有权力事项的单位也要报。",
        en: "Every unit of the level owes a responsibility list, with powers or without."),
      wrong: BilingualText(
        zh: "名录有“市林业局”，submissions 里没有它的文件夹",
        en: "市林业局 is registered, and has no folder"),
      right: BilingualText(
        zh: "submissions/市林业局/责任清单.docx",
        en: "submissions/市林业局/list.docx"),
      mend: BilingualText(
        zh: "催报；单位已撤并的，在名录里填写停用日期和承继单位。",
        en: "Ask the unit for its list; where it was abolished or merged, enter the date and the "
          + "successor in the register."),
      decides: BilingualText(
        zh: "编办催报，并维护名录。",
        en: "The drafting office asks for it and keeps the register.")),
    needs: [.units], needsAllUnits: true
  ) { input, findings in
    for unit in input.unsubmittedUnits {
      findings.append(
        Finding(
          BilingualText(
            zh: "\(unit.shortName)没有报送责任清单。", en: "\(unit.shortName) sent no responsibility list."),
          at: Quotation(unit.name, at: unit.origin), units: [unit.shortName], subject: unit.shortName,
          help: BilingualText(
            zh: "向该单位催报；已撤并的，在名录里填写停用日期。",
            en: "Ask the unit for it; where it exists no more, enter the date in the register.")))
    }
  }
}

extension AnalysisInput {
  /// The units of the edition's level and day that owe a responsibility list and sent none; not those whose days in the
  /// register cannot be read: `register-fault` tells them.
  var unsubmittedUnits: [Unit] {
    let edition = catalogue.edition
    let submitted = submittedUnits
    return catalogue.registers.units.units.enumerated().filter { index, unit in
      unit.exists(on: edition.asOf) && !unit.hasUnclearDates && unit.isOfLevel(edition.level)
        && !submitted.contains(UnitID(index))
    }
    .map(\.element)
  }

  /// The units with a responsibility list, or with a file that may hold one: an unreadable one, one in a folder
  /// whose name is nearly theirs, or one in a folder of no unit that says itself that it is theirs.
  fileprivate var submittedUnits: Set<UnitID> {
    var units: Set<UnitID> = []
    for submission in catalogue.submissions {
      guard let unit = submission.unit else {
        // `misfiled-submission` tells it.
        let stated = submission.statedUnits.compactMap {
          catalogue.registers.units.resolve($0.value, on: catalogue.edition.asOf).onlyUnit
        }
        units.formUnion(stated)
        continue
      }
      let isUnreadable = submission.irregularities.contains { irregularity in
        switch irregularity.kind {
        case .unreadableFile, .unrecognisedTable: true
        default: false
        }
      }
      if submission.givesResponsibilityList || isUnreadable { units.insert(unit) }
    }
    for mention in mentions where mention.use == .folder {
      switch mention.standing {
      case .former(let ids), .ambiguous(let ids): units.formUnion(ids)
      case .unknown(let nearest): units.formUnion(nearest.prefix(1))
      case .known(let id): units.insert(id)
      case .informal(let id): units.formUnion(id.map { [$0] } ?? [])
      case .outside: break
      }
    }
    return units
  }
}

extension Unit {
  /// Whether the unit is of a level, e.g. 市级; units without a level are of the edition's own.
  fileprivate func isOfLevel(_ own: String) -> Bool {
    guard let level, !level.isEmpty else { return true }
    func word(_ level: String) -> String {
      let name = NormalisedName(level).text
      return name.ends(with: "级") ? String(name.dropLast()) : name
    }
    return word(level) == word(own)
  }
}
