import Diagnostics
import FileFormats
import ListModel

/// Makes items of numbered text under the heading of a part.
extension ListReader {
  mutating func read(_ prose: PartProse, in paragraphs: [Paragraph]) {
    let first = Origin(file: file, place: paragraphs[prose.start].place)
    context.part = prose.part
    give(prose.part, at: first, words: paragraphs[prose.start].text)
    for item in prose.items {
      switch prose.part {
      case .duties: readDuty(item, in: paragraphs)
      case .boundaries: readBoundary(item, in: paragraphs)
      case .services: readService(item, in: paragraphs)
      case .oversight, .powers: break
      }
    }
  }

  private func located(_ line: PartProse.Line, in paragraphs: [Paragraph]) -> Located<String> {
    let first = Origin(file: file, place: paragraphs[line.paragraphs[0]].place)
    let others = line.paragraphs.dropFirst().map { paragraphs[$0].text }
    return Located(([String(line.text)] + others).joined(separator: "\n"), at: first)
  }

  private mutating func readDuty(_ item: PartProse.Item, in paragraphs: [Paragraph]) {
    let name = NameLabel.without(located(item.name, in: paragraphs), of: .duties)
    var duty = Duty(name: name)
    for line in item.lines {
      let text = located(line, in: paragraphs)
      switch labelled(text, of: .duties) {
      case (.note, let value)?: duty.note = value
      default: duty.tasks.append(DutyTask(text: text))
      }
    }
    let tasks = duty.tasks
    list.submission.duties.append(duty)
    if tasks.isEmpty { reportMissing(.task, of: .duties, item: name) }
  }

  private mutating func readService(_ item: PartProse.Item, in paragraphs: [Paragraph]) {
    var service = PublicService(name: NameLabel.without(located(item.name, in: paragraphs), of: .services))
    for line in item.lines {
      let text = located(line, in: paragraphs)
      guard let (column, value) = labelled(text, of: .services) else {
        let above = service.elements[.content].map { $0.value + "\n" } ?? ""
        service.elements[.content] = Located(
          above + text.value, at: service.elements[.content]?.origin ?? text.origin)
        continue
      }
      switch column {
      case .service(let element): service.elements[element] = value
      case .basis: service.bases += CitationParser.parseEach(value)
      default: service.note = value
      }
    }
    list.submission.services.append(service)
  }

  private mutating func readBoundary(_ item: PartProse.Item, in paragraphs: [Paragraph]) {
    var entry = DutyBoundary(matter: NameLabel.without(located(item.name, in: paragraphs), of: .boundaries))
    for line in item.lines { read(located(line, in: paragraphs), into: &entry) }
    if entry.parties.isEmpty { reportMissing(.parties, of: .boundaries, item: entry.matter) }
    if entry.division == nil, entry.parties.allSatisfy({ $0.share == nil }) {
      reportMissing(.division, of: .boundaries, item: entry.matter)
    }
    list.submission.boundaries.append(entry)
  }

  /// Reads a line under a matter: a labelled field, a unit with its share, or a piece of the division.
  private func read(_ text: Located<String>, into entry: inout DutyBoundary) {
    if let (column, value) = labelled(text, of: .boundaries) {
      switch column {
      case .basis: entry.bases += CitationParser.parseEach(value)
      case .example: entry.example = value
      case .note: entry.note = value
      case .parties:
        entry.parties += PartyList.read(value).map {
          BoundaryParty(unit: $0.unit, offset: nil, role: $0.role)
        }
      case .leading:
        entry.parties += PartyList.read(value).map { BoundaryParty(unit: $0.unit, offset: nil, role: .lead) }
      case .assisting:
        entry.parties += PartyList.read(value).map {
          BoundaryParty(unit: $0.unit, offset: nil, role: .assist)
        }
      default: append(value, to: &entry.division)
      }
    } else {
      let shares = PartyShare.readAll(text)
      for (units, share) in shares { give(share, to: units, in: &entry) }
      if shares.isEmpty { append(text, to: &entry.division) }
    }
  }

  private func give(_ share: Located<String>, to units: [PartyList.Party], in entry: inout DutyBoundary) {
    for unit in units {
      if let known = entry.parties.firstIndex(where: { $0.unit.value == unit.unit.value && $0.share == nil }
      ) {
        entry.parties[known].share = share
      } else {
        entry.parties.append(BoundaryParty(unit: unit.unit, offset: nil, role: unit.role, share: share))
      }
    }
  }

  private func append(_ text: Located<String>, to division: inout Located<String>?) {
    guard !text.value.isEmpty else { return }
    let above = division.map { $0.value + "\n" } ?? ""
    division = Located(above + text.value, at: division?.origin ?? text.origin)
  }

  /// A field name of the part before a colon, and what follows it.
  private func labelled(_ text: Located<String>, of part: ListPart) -> (Column, Located<String>)? {
    guard let colon = text.value.firstIndex(where: { $0 == "：" || $0 == ":" }),
      let column = Headings.meanings(of: String(text.value[..<colon]))?[part], column != .name
    else { return nil }
    let body = text.value[text.value.index(after: colon)...].drop { $0.isWhitespace }
    return (column, Located(String(body), at: text.origin))
  }

  private mutating func reportMissing(_ column: Column, of part: ListPart, item: Located<String>) {
    let heading = PartSchema.schema(of: part).heading(of: column)
    report(
      .missingValue(part: part, column: heading, item: item.value), at: Quotation("", at: item.origin))
  }
}

/// A sentence that gives a unit its share: 市住建局：负责管网建设。 or 市住建局负责管网建设。, 由市住建局负责管网建设。
enum PartyShare {
  /// The shares of a sentence: 由市交通局牵头，市水务局配合。 gives two.
  ///
  /// - Returns: empty where the sentence does not begin with a unit.
  static func readAll(_ text: Located<String>) -> [(units: [PartyList.Party], share: Located<String>)] {
    let ends = text.value.first == "由" ? "，；" : "；"
    var shares: [(units: [PartyList.Party], share: Located<String>)] = []
    var start = text.value.startIndex
    while start < text.value.endIndex {
      let rest = text.value[start...]
      let end = clauses(in: rest, endingWith: ends).first { end in
        read(Located(String(text.value[end...]), at: text.origin)) != nil
      }
      let clause = end.map { rest[..<rest.index(before: $0)] } ?? rest
      let piece = Located(String(clause), at: text.origin)
      guard let read = read(piece) else { return shares }
      shares.append(read)
      start = end ?? text.value.endIndex
    }
    return shares
  }

  /// Where clauses begin behind the first one.
  private static func clauses(in text: Substring, endingWith marks: String) -> [Substring.Index] {
    text.indices.filter { marks.contains(text[$0]) }.map { text.index(after: $0) }
  }

  /// - Returns: nil where the sentence does not begin with a unit.
  static func read(_ text: Located<String>) -> (units: [PartyList.Party], share: Located<String>)? {
    let body = text.value[...]
    if let colon = body.firstIndex(where: { $0 == "：" || $0 == ":" }), isUnits(body[..<colon]) {
      let share = body[body.index(after: colon)...].drop { $0.isWhitespace }
      guard !share.isEmpty else { return nil }
      return units(body[..<colon], Located(String(share), at: text.origin))
    }
    let names = body.first == "由" ? body.dropFirst() : body
    guard let verb = verbs.compactMap({ names.firstPlace(of: $0)?.lowerBound }).min(),
      isUnits(names[..<verb])
    else { return nil }
    return units(names[..<verb], text)
  }

  private static func units(
    _ names: Substring, _ share: Located<String>
  ) -> (units: [PartyList.Party], share: Located<String>)? {
    let units = PartyList.read(Located(String(names), at: share.origin))
    return units.isEmpty ? nil : (units, share)
  }

  /// Short, and ends as the names of public bodies do.
  private static func isUnits(_ text: Substring) -> Bool {
    guard (2...40).contains(text.count), !text.contains("，"), !text.contains("。") else { return false }
    let name = text.prefix { $0 != "（" && $0 != "(" }
    return name.last.map { "局委会办室院部厅处心队府门位".contains($0) } ?? false
  }

  /// **Source:** the words by which lists give duties.
  private static let verbs = ["负责", "牵头", "承担", "配合", "会同", "协助", "指导", "依法", "按照", "组织", "统筹", "主管"]
}
