import Diagnostics
import ListModel

/// Rows of oversight rules and of public services: an item begins with its name.
extension ListReader {
  mutating func readOversight(_ run: [Int], under header: Header) {
    for group in namedGroups(run, under: header) {
      number(group, under: header)
      list.submission.oversight.append(
        oversightRule(fields(group, under: header), row: group[group.startIndex], header: header))
    }
  }

  mutating func readServices(_ run: [Int], under header: Header) {
    for group in namedGroups(run, under: header) {
      number(group, under: header)
      list.submission.services.append(
        service(fields(group, under: header), row: group[group.startIndex], header: header))
    }
  }

  /// An oversight rule from its cells.
  mutating func oversightRule(_ fields: Fields, row: Int, header: Header?) -> OversightRule {
    var rule = OversightRule(
      name: name(fields, of: .oversight, row: row, header: header), industry: take(fields[.industry]),
      bases: takeEach(fields[.basis]).flatMap(CitationParser.parseEach), note: take(fields[.note]))
    for element in OversightElement.allCases {
      if let value = take(fields[.oversight(element)]) { rule.elements[element] = value }
    }
    return rule
  }

  /// A public service from its cells.
  mutating func service(_ fields: Fields, row: Int, header: Header?) -> PublicService {
    var service = PublicService(
      name: name(fields, of: .services, row: row, header: header),
      bases: takeEach(fields[.basis]).flatMap(CitationParser.parseEach), note: take(fields[.note]))
    for element in ServiceElement.allCases {
      if let value = take(fields[.service(element)]) { service.elements[element] = value }
    }
    return service
  }

  /// Items that begin where a name does; a row with a number and no name is an item whose name is missing.
  private func namedGroups(_ run: [Int], under header: Header) -> [ArraySlice<Int>] {
    groups(run) { row in
      if beginning(.name, row: row, under: header) != nil || isUnreadable(.name, row: row, under: header) {
        return true
      }
      return !isCovered(.name, row: row, under: header) && isNumbered(row: row, under: header)
    }
  }
}
