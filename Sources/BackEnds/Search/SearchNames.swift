import Diagnostics
import ListModel

/// The writing of the names of all items, units and instruments, and of what items are sorted by, for the search.
struct SearchNames {
  private let catalogue: Catalogue
  private let index: PublicationIndex
  private let items: SearchItems
  private var bytes: [UInt8] = []

  init(_ publication: Publication, _ items: SearchItems) {
    catalogue = publication.catalogue
    index = publication.index
    self.items = items
  }

  consuming func written() -> [UInt8] {
    bytes.reserveCapacity(1 << 20)
    bytes.append(literal: "qingdanNames({\"shards\":")
    bytes.append(decimal: items.shards.count)
    key(",\n\"parts\":", ListPart.allCases) { $0.strings([$1.rawValue, $1.name]) }
    key(",\n\"labels\":", SearchTexts.labels) { $0.strings($1) }
    key(",\n\"categories\":", Self.categories) { $0.strings([$1.identifier, $1.name]) }
    key(",\n\"units\":", index.units) {
      $0.strings([$1.identifier, $1.name, $1.shortName, $1.formerNames, $1.telephone ?? ""])
    }
    key(",\n\"laws\":", index.instruments.instruments) { $0.strings([$1.identifier, $1.title]) }
    key(",\n\"matters\":", index.matters) { $0.bytes.appendScriptString($1.identifier) }
    key(",\n\"everyday\":", catalogue.registers.everydayWords ?? []) { names, word in
      names.strings([word.said.value] + word.written.map(\.value))
    }
    key(",\n\"counts\":", items.counts) { names, counts in
      names.list(counts) { $0.bytes.append(decimal: $1) }
    }
    writeNames()
    key(",\n\"matterOf\":", index.matterOfBoundary.flatMap { $0 }) { $0.bytes.append(decimal: $1) }
    writePowers()
    writeLaws()
    bytes.append(literal: "})\n")
    return bytes
  }

  /// The names in the order of the items, a line each.
  private mutating func writeNames() {
    bytes.append(literal: ",\n\"names\":\"")
    for (submission, list) in catalogue.submissions.enumerated() {
      for duty in list.duties {
        for task in duty.tasks { line(task.text.value) }
        if duty.tasks.isEmpty { line(duty.name.value) }
      }
      for boundary in list.boundaries { line(boundary.matter.value) }
      for rule in list.oversight { line(rule.name.value) }
      for service in list.services { line(service.name.value) }
      for power in index.powersBySubmission[submission] { line(index.powers[power].item.name.value) }
    }
    bytes.append(literal: "\"")
  }

  /// The ten categories, and what is of none of them.
  private static let categories: [PowerCategory?] = PowerCategory.allCases + [nil]

  /// Where powers are to be found (`+` before a sub-item), their category and level.
  private mutating func writePowers() {
    bytes.append(literal: ",\n\"powers\":\"")
    for (ordinal, power) in index.powers.enumerated() {
      if ordinal > 0 { bytes.append(UInt8(ascii: " ")) }
      if power.main != nil { bytes.append(UInt8(ascii: "+")) }
      bytes.appendScriptText(power.identifier)
    }
    bytes.append(literal: "\",\n\"categoryOf\":\"")
    for power in index.powers {
      bytes.append(UInt8(ascii: "A") + UInt8(Self.categories.firstIndex(of: power.category)!))
    }
    bytes.append(literal: "\"")
    writeLevels()
  }

  private mutating func writeLevels() {
    var levels: [String] = []
    var ordinals: [String: Int] = [:]
    key(",\n\"levelOf\":", index.powers) { names, power in
      guard let level = (power.item.elements[.level] ?? power.main?.elements[.level])?.value, !level.isEmpty
      else {
        names.bytes.append(literal: "-1")
        return
      }
      let ordinal = ordinals[level] ?? levels.count
      if ordinal == levels.count {
        levels.append(level)
        ordinals[level] = ordinal
      }
      names.bytes.append(decimal: ordinal)
    }
    key(",\n\"levels\":", levels) { $0.bytes.appendScriptString($1) }
  }

  /// The instruments on which each item rests, as numbers parted by commas, a line each.
  private mutating func writeLaws() {
    var laws: [[Int]] = Array(repeating: [], count: items.total)
    for (law, instrument) in index.instruments.instruments.enumerated() {
      for use in instrument.uses {
        laws[items.ordinal(of: use.item, powers: index.powersBySubmission)].append(law)
      }
    }
    bytes.append(literal: ",\n\"lawsOf\":\"")
    for laws in laws {
      for (position, law) in laws.enumerated() {
        if position > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes.append(decimal: law)
      }
      bytes.append(literal: ";")
    }
    bytes.append(literal: "\"")
  }

  private mutating func line(_ text: String) {
    bytes.appendScriptText(text)
    bytes.append(literal: "\\n")
  }

  private mutating func key<Value>(
    _ key: StaticString, _ values: [Value], _ write: (inout SearchNames, Value) -> Void
  ) {
    bytes.append(literal: key)
    list(values, write)
  }

  private mutating func list<Value>(_ values: [Value], _ write: (inout SearchNames, Value) -> Void) {
    bytes.append(UInt8(ascii: "["))
    for (ordinal, value) in values.enumerated() {
      if ordinal > 0 { bytes.append(UInt8(ascii: ",")) }
      write(&self, value)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func strings(_ texts: [String]) {
    list(texts) { $0.bytes.appendScriptString($1) }
  }
}
