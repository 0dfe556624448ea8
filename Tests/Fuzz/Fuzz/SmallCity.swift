import Analysis
import Diagnostics
import FrontEnds
import ListModel

/// A city of a few units, whose lists are made up.
enum SmallCity {
  static let register = UnitRegister(
    units: [
      ("临江市水务局", "市水务局", "市级"), ("临江市住房和城乡建设局", "市住建局", "市级"), ("临江市公安局", "市公安局", "市级"),
      ("临江市东山区水务局", "东山区水务局", "区级"),
    ].map { name, short, level in
      Unit(
        name: name, shortName: short, formerNames: [], kind: "政府工作部门", level: level,
        origin: Origin(file: FileID(0), place: .wholeFile))
    })

  /// Judges lists by every rule.
  ///
  /// - Parameter bytes: the lists of the first units as XML or CSV, each after a NUL.
  static func judge(_ bytes: [UInt8]) {
    let lists = bytes.split(separator: 0, maxSplits: register.units.count - 1)
    let submissions = lists.enumerated().map { index, bytes in
      let unit = register.units[index].shortName
      var submission = Submission(folder: unit, unit: UnitID(index))
      let isMarkup = bytes.first == UInt8(ascii: "<")
      let read = FrontEnd.read(
        [UInt8](bytes), name: isMarkup ? "清单.xml" : "清单.csv", file: FileID(index + 1), limits: .whileFuzzing)
      submission.append(read.submission)
      return submission
    }
    var catalogue = Catalogue(
      edition: Edition(
        name: "linjiang", title: "临江市权力清单", jurisdiction: "临江市", regionCode: "460900", level: "市级",
        asOf: CalendarDate(year: 2024, month: 1, day: 1)!, issuer: "临江市编办",
        origin: Origin(file: FileID(0), place: .wholeFile)),
      registers: Registers(units: register), submissions: submissions,
      files: [SourceFile(path: "edition.xml")]
        + submissions.map { SourceFile(path: "submissions/\($0.folder)/清单.csv") })
    catalogue.readDivisions()
    let input = AnalysisInput(catalogue)
    _ = RuleRegistry.rules.map { Analyzer.ask($0, about: input).findings.count }
  }
}
