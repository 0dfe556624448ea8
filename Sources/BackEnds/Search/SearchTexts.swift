import Diagnostics
import ListModel

/// The writing of what items say besides their names, for the search.
///
/// An item is a line of its fields; before each stands a tab and a capital letter, which stands for the field's heading: what is
/// sought is in small letters, so that no capital is ever found.
struct SearchTexts {
  private let catalogue: Catalogue
  private let index: PublicationIndex
  private var bytes: [UInt8] = []

  init(_ publication: Publication) {
    catalogue = publication.catalogue
    index = publication.index
  }

  /// The headings of the fields. **Shape:** one list a part, in the order of `ListPart.allCases`; at most 26 each.
  static let labels: [[String]] = [
    ["主要职责", "责任处室", "追责依据及追责情形", "备注"],
    ["职责分工", "职责分工", "相关依据", "事例", "备注"],
    ["行业", "依据", "备注"] + OversightElement.allCases.map(\.name),
    ["依据", "备注"] + ServiceElement.allCases.map(\.name),
    ["职权编码", "职权类别", "实施依据"] + PowerElement.allCases.map(\.name),
  ]

  /// The texts of some submissions.
  ///
  /// - Parameters:
  ///   - ordinal: the number of the file.
  ///   - start: the number of the first item.
  consuming func written(_ submissions: Range<Int>, as ordinal: Int, from start: Int) -> [UInt8] {
    bytes.reserveCapacity(1 << 18)
    bytes.append(literal: "qingdanShard(")
    bytes.append(decimal: ordinal)
    bytes.append(UInt8(ascii: ","))
    bytes.append(decimal: start)
    bytes.append(literal: ",\"")
    for submission in submissions { write(submission) }
    bytes.append(literal: "\")\n")
    return bytes
  }

  private mutating func write(_ submission: Int) {
    let list = catalogue.submissions[submission]
    for duty in list.duties {
      for task in duty.tasks { write(duty, task) }
      if duty.tasks.isEmpty { write(duty, nil) }
    }
    for boundary in list.boundaries { write(boundary) }
    for rule in list.oversight {
      field(0, rule.industry?.value)
      fields(1, rule.bases)
      field(2, rule.note?.value)
      for (ordinal, element) in OversightElement.allCases.enumerated() {
        field(3 + ordinal, rule.elements[element]?.value)
      }
      endItem()
    }
    for service in list.services {
      fields(0, service.bases)
      field(1, service.note?.value)
      for (ordinal, element) in ServiceElement.allCases.enumerated() {
        field(2 + ordinal, service.elements[element]?.value)
      }
      endItem()
    }
    for power in index.powersBySubmission[submission] { write(index.powers[power].item) }
  }

  private mutating func write(_ duty: Duty, _ task: DutyTask?) {
    if task != nil { field(0, duty.name.value) }
    field(1, task?.office?.value)
    field(2, duty.accountability?.value)
    field(3, duty.note?.value)
    endItem()
  }

  private mutating func write(_ boundary: DutyBoundary) {
    for party in boundary.parties {
      field(0, party.unit.value)
      for more in [party.role?.name, party.share?.value] {
        guard let more else { continue }
        bytes.append(UInt8(ascii: " "))
        bytes.appendScriptText(more)
      }
    }
    field(1, boundary.division?.value)
    fields(2, boundary.bases)
    field(3, boundary.example?.value)
    field(4, boundary.note?.value)
    endItem()
  }

  private mutating func write(_ power: PowerItem) {
    field(0, power.codeText)
    if power.categoryText != nil, let word = power.categoryWord, word != power.category?.name {
      field(1, word)
    }
    fields(2, power.bases)
    if !power.elements.isEmpty {
      for (ordinal, element) in PowerElement.allCases.enumerated() {
        field(3 + ordinal, power.elements[element]?.value)
      }
    }
    endItem()
  }

  private mutating func fields(_ label: Int, _ bases: [LegalBasis]) {
    for basis in bases { field(label, basis.text.value) }
  }

  private mutating func field(_ label: Int, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    bytes.append(literal: "\\t")
    bytes.append(UInt8(ascii: "A") + UInt8(label))
    bytes.appendScriptText(text)
  }

  private mutating func endItem() { bytes.append(literal: "\\n") }
}
