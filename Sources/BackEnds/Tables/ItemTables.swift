import Diagnostics
import FileFormats
import ListModel

/// The lists as two tables of plain texts, as an office keeps them: powers, and responsibilities.
struct ItemTables {
  private let catalogue: Catalogue
  private let index: PublicationIndex

  init(_ publication: Publication) {
    catalogue = publication.catalogue
    index = publication.index
  }

  typealias Column = XLSXWriter.Sheet.Column

  static let powerColumns: [Column] =
    [("职权编码", 34), ("职权名称", 40), ("所属主项", 24), ("职权类别", 12), ("计入总数", 8), ("实施依据", 40)]
    + PowerElement.allCases.map { ($0.name, $0.width) }

  static let responsibilityColumns: [Column] = [
    ("部分", 14), ("事项", 48), ("主要职责", 32), ("行业", 14), ("承办机构", 16), ("内容", 48), ("服务对象", 18),
    ("办理地点", 18), ("联系电话", 16), ("依据", 36), ("事例", 24), ("追责依据及追责情形", 24), ("备注", 18),
  ]

  /// The powers of a unit in its order, sub-items after their main item, with what they inherit from it.
  ///
  /// **Shape:** as many fields as `powerColumns`.
  func powers(of submission: Int) -> [[String]] {
    index.powers[index.powersBySubmission[submission]].map { power in
      let elements = power.item.elements
      var row = [
        power.item.codeText ?? "", power.item.name.value, power.main?.name.value ?? "",
        power.item.categoryWord ?? power.main?.categoryWord ?? "", power.isCounted ? "是" : "否",
        power.bases.writtenText,
      ]
      row.reserveCapacity(Self.powerColumns.count)
      for element in PowerElement.allCases {
        let inherited = element == .level ? power.main?.elements[element]?.value : nil
        row.append(elements[element]?.value ?? inherited ?? "")
      }
      return row
    }
  }

  /// The responsibilities of a unit, a line each work item, matter, oversight rule and service.
  ///
  /// **Shape:** as many fields as `responsibilityColumns`; a duty without work items has an empty item.
  func responsibilities(of submission: Int) -> [[String]] {
    let list = catalogue.submissions[submission]
    return list.duties.flatMap(Self.rows) + list.boundaries.map(Self.row) + list.oversight.map(Self.row)
      + list.services.map(Self.row)
  }

  /// Whether there is anything in the table of responsibilities.
  static func hasResponsibilities(_ list: Submission) -> Bool {
    !(list.duties.isEmpty && list.boundaries.isEmpty && list.oversight.isEmpty && list.services.isEmpty)
  }

  private static func rows(_ duty: Duty) -> [[String]] {
    let tasks: [DutyTask?] = duty.tasks.isEmpty ? [nil] : duty.tasks
    return tasks.map { task in
      row(
        .duties, task?.text.value ?? "", duty: duty.name.value, office: task?.office?.value,
        accountability: duty.accountability?.value, note: duty.note?.value)
    }
  }

  private static func row(_ boundary: DutyBoundary) -> [String] {
    var shares = boundary.parties.map { party in
      let role = party.role.map { "（\($0.name)）" } ?? ""
      let share = party.share.map { "：\($0.value)" } ?? ""
      return party.unit.value + role + share
    }
    if let division = boundary.division { shares.append(division.value) }
    return row(
      .boundaries, boundary.matter.value, content: shares.joined(separator: "\n"),
      basis: boundary.bases.writtenText,
      example: boundary.example?.value, note: boundary.note?.value)
  }

  private static func row(_ rule: OversightRule) -> [String] {
    let elements = OversightElement.allCases.compactMap { element in
      rule.elements[element].map { "\(element.name)：\($0.value)" }
    }
    return row(
      .oversight, rule.name.value, industry: rule.industry?.value, content: elements.joined(separator: "\n"),
      basis: rule.bases.writtenText, note: rule.note?.value)
  }

  private static func row(_ service: PublicService) -> [String] {
    row(
      .services, service.name.value, office: service.elements[.office]?.value,
      content: service.elements[.content]?.value, recipient: service.elements[.recipient]?.value,
      place: service.elements[.place]?.value, telephone: service.elements[.telephone]?.value,
      basis: service.bases.writtenText, note: service.note?.value)
  }

  /// A line of the table of responsibilities.
  private static func row(
    _ part: ListPart, _ name: String, duty: String? = nil, industry: String? = nil, office: String? = nil,
    content: String? = nil, recipient: String? = nil, place: String? = nil, telephone: String? = nil,
    basis: String? = nil, example: String? = nil, accountability: String? = nil, note: String? = nil
  ) -> [String] {
    [
      part.name, name, duty ?? "", industry ?? "", office ?? "", content ?? "", recipient ?? "", place ?? "",
      telephone ?? "", basis ?? "", example ?? "", accountability ?? "", note ?? "",
    ]
  }
}

extension PowerElement {
  /// How wide its column is. **Units:** characters.
  fileprivate var width: Int {
    switch self {
    case .body, .decidingBody, .office, .telephone: 18
    case .level, .source, .timeLimit, .fee: 12
    case .scope, .dutyBasis, .accountabilityBasis, .note: 24
    case .duty, .accountability: 40
    }
  }
}
