import Diagnostics
import FrontEnds
import ListModel
import TestSupport

/// A clean edition of a small city, in which every list writes names and divisions in its own way.
enum SmallCity {
  /// The edition, ready to be changed.
  static func draft(seed: UInt64) -> Draft {
    var catalogue = Catalogue(
      edition: Edition(
        name: "small-city", title: "南湾市权责清单", jurisdiction: "南湾市", regionCode: "469000", level: "市级",
        asOf: day,
        issuer: "市编办", origin: place(file: 0, row: 1)),
      registers: Registers(units: UnitRegister(units: register)), submissions: submissions,
      files: [SourceFile(path: "edition.xml")]
        + register.map { SourceFile(path: "submissions/\($0.shortName)/权责清单.xlsx") })
    for (row, fields) in table(powers).enumerated() { addPower(fields, row: row, to: &catalogue) }
    var draft = Draft(catalogue, matters: [], seed: seed)
    draft = Draft(catalogue, matters: matters(&draft.random, units: catalogue.registers.units), seed: seed)
    return draft
  }

  static let day = CalendarDate(year: 2024, month: 6, day: 30)!

  /// The cells of a table, `|` between them.
  static func table(_ text: String) -> [[String]] {
    text.split(separator: "\n").map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).map { trimmed($0) }
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  static func place(file: Int, row: Int) -> Origin {
    Origin(file: FileID(file), place: .cell(table: 1, row: Int32(row + 1), column: 1))
  }

  // MARK: Units

  private static let register: [Unit] = table(units).enumerated().map { row, fields in
    Unit(
      name: fields[0], shortName: fields[1], formerNames: fields[2].isEmpty ? [] : [fields[2]],
      kind: "政府工作部门",
      level: fields[3], origin: place(file: 0, row: row))
  }

  /// One of each unit but those that answer to a higher level.
  private static var submissions: [Submission] {
    register.indices.filter { register[$0].level != "垂直" }.map { index in
      var submission = Submission(folder: register[index].shortName, unit: UnitID(index))
      submission.parts = ListPart.allCases.map {
        PartOccurrence($0, isExplicitNone: true, origin: place(file: index + 1, row: 0))
      }
      return submission
    }
  }

  private static func addPower(_ fields: [String], row: Int, to catalogue: inout Catalogue) {
    guard let unit = register.firstIndex(where: { $0.shortName == fields[0] }),
      let submission = catalogue.submissions.firstIndex(where: { $0.unit == UnitID(unit) })
    else { preconditionFailure("no unit \(fields[0])") }
    let origin = place(file: unit + 1, row: row)
    catalogue.submissions[submission].powers.append(
      PowerItem(
        name: Located(fields[2], at: origin), categoryText: Located(fields[1], at: origin),
        elements: [.level: Located(register[unit].level ?? "", at: origin)],
        bases: [CitationParser.parse(Located(fields[3], at: origin))]))
    guard fields[1] == "行政许可" else { return }
    catalogue.submissions[submission].oversight.append(oversight(of: fields[2], by: row % 3, at: origin))
  }

  /// What supervises a licence, by one of the ways in which lists say so.
  private static func oversight(of licence: String, by manner: Int, at origin: Origin) -> OversightRule {
    let texts = [
      (licence + "事中事后监管", "持证单位和个人"), ("证后双随机抽查", "取得\(licence)的单位和个人"), ("\(licence)监督检查制度", "被许可人"),
    ][manner]
    return OversightRule(
      name: Located(texts.0, at: origin), elements: [.object: Located(texts.1, at: origin)])
  }

  // MARK: Matters

  /// Every matter, listed by each of its units that sends a list.
  private static func matters(_ random: inout SeededGenerator, units: UnitRegister) -> [DraftMatter] {
    var ordinal = 0
    return matters.split(separator: "\n").reduce(into: []) { (found: inout [[Substring]], line) in
      if line.hasPrefix("#") { found.append([]) }
      found[found.count - 1].append(line)
    }
    .map { lines in
      let heading = lines[0].dropFirst(2).split(separator: "|").map { trimmed($0) }
      let parties = lines.dropFirst().map { party($0) }
      let ids = parties.compactMap(\.unit)
      ordinal += 1
      let entries = ids.filter { register[$0.index].level != "垂直" }.map { lister in
        DraftEntry(
          lister: lister, submission: submissions.firstIndex { $0.unit == lister } ?? 0, ordinal: ordinal,
          name: MatterSpelling.allCases[Int(random.next() % 6)].spelling(of: heading[0]),
          parties: parties.map { party in
            var party = party
            if let unit = party.unit { party.name = UnitSpelling.clean(unit, in: units, &random) }
            return party
          }
          .rotated(by: Int(random.next() % UInt64(parties.count))),
          wording: random.pick(Wording.allCases), basis: heading[1])
      }
      return DraftMatter(entries: entries)
    }
  }

  private static func party(_ line: Substring) -> DraftParty {
    let fields = line.split(separator: " ", maxSplits: 2).map(String.init)
    guard let role = BoundaryRole.allCases.first(where: { $0.name == fields[1] }),
      let unit = register.firstIndex(where: { $0.shortName == fields[0] })
    else { preconditionFailure("cannot read \(line)") }
    return DraftParty(name: fields[0], unit: UnitID(unit), role: role, share: fields[2])
  }
}
