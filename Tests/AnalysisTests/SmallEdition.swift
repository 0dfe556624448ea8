import Diagnostics
import ListModel
import TestSupport

@testable import Analysis

/// An edition of three units of a city and two of a district, for tests of rules.
enum SmallEdition {
  static let day = CalendarDate(year: 2022, month: 9, day: 30)!

  static func unit(
    _ name: String, _ short: String, former: [String] = [], level: String? = "市级", credit: String? = nil,
    until: CalendarDate? = nil, successors: [String] = []
  ) -> Unit {
    Unit(
      name: name, shortName: short, formerNames: former, kind: "政府工作部门", level: level, creditCode: credit,
      validUntil: until, successors: successors, origin: Located("").origin)
  }

  static let units = [
    unit("三亚市水务局", "市水务局", former: ["三亚市水利局"], credit: "11450721MB15580811"),
    unit("三亚市住房和城乡建设局", "市住建局"),
    unit("三亚市公安局", "市公安局"),
    unit("三亚市吉阳区住房和城乡建设局", "吉阳区住建局", level: "区级"),
    unit("三亚市吉阳区卫生健康委员会", "吉阳区卫健委", level: "区级"),
    unit(
      "三亚市国土资源局", "市国土局", until: CalendarDate(year: 2019, month: 1, day: 1),
      successors: ["市水务局", "市住建局"]),
  ]

  /// A submission of 市水务局 with all four parts.
  static func submission(
    _ folder: String = "市水务局", unit: UnitID? = UnitID(0), change: (inout Submission) -> Void = { _ in }
  ) -> Submission {
    var submission = Submission(folder: folder, unit: unit)
    submission.parts = ListPart.responsibilityParts.map {
      PartOccurrence($0, isExplicitNone: true, origin: Located("").origin)
    }
    change(&submission)
    return submission
  }

  static func catalogue(
    _ submissions: [Submission], guidance: [GuidanceEntry]? = nil, instruments: [Instrument]? = nil
  ) -> Catalogue {
    Catalogue(
      edition: Edition(
        name: "small", title: "小清单", jurisdiction: "三亚市", regionCode: "460200", level: "市级", asOf: day,
        issuer: "市编办", origin: Located("").origin),
      registers: Registers(units: UnitRegister(units: units), instruments: instruments, guidance: guidance),
      submissions: submissions,
      files: [SourceFile(path: "submissions/市水务局/清单.xlsx"), SourceFile(path: "submissions/市水务局/旧稿.xlsx")])
  }

  /// A power with a basis and a category, so that only what a test changes is wrong.
  static func power(
    _ name: String, _ code: String? = nil, category: String? = "行政许可", body: String? = nil,
    basis: String? = "《中华人民共和国水法》第四十八条", row: Int32 = 2, subitems: [PowerItem] = []
  ) -> PowerItem {
    PowerItem(
      name: Located(name, row: row, column: 4), code: code.map { Located($0, row: row, column: 2) },
      categoryText: category.map { Located($0, row: row, column: 3) },
      elements: body.map { [.body: Located($0, row: row, column: 5)] } ?? [:],
      bases: basis.map { [self.basis($0, row: row)] } ?? [], subitems: subitems)
  }

  static func basis(_ text: String, row: Int32 = 2, _ defects: CitationDefect...) -> LegalBasis {
    LegalBasis(text: Located(text, row: row, column: 6), citations: [], defects: defects)
  }

  static func boundary(_ matter: String, _ parties: String...) -> DutyBoundary {
    DutyBoundary(
      matter: Located(matter),
      parties: parties.enumerated().map {
        BoundaryParty(unit: Located($0.element, row: Int32($0.offset) + 2, column: 3))
      })
  }
}

extension Rule {
  /// What the rule finds in one submission of the small edition.
  func findings(in change: (inout Submission) -> Void) -> [Finding] {
    findings(in: SmallEdition.catalogue([SmallEdition.submission(change: change)]))
  }

  /// What the rule finds where one submission of the small edition lists these powers.
  func findings(inPowers powers: PowerItem..., guidance: [GuidanceEntry]? = nil) -> [Finding] {
    findings(in: SmallEdition.catalogue([SmallEdition.submission { $0.powers = powers }], guidance: guidance))
  }

  /// What the rule finds where reading found this amiss.
  func findings(inIrregularities kinds: Irregularity.Kind..., text: String = "") -> [Finding] {
    findings { submission in
      submission.irregularities = kinds.enumerated().map {
        Irregularity($0.element, at: Located(text, row: Int32($0.offset) + 1).quotation)
      }
    }
  }

  func findings(in catalogue: Catalogue) -> [Finding] {
    Analyzer.ask(self, about: AnalysisInput(catalogue)).findings
  }
}
