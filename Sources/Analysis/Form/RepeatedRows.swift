import Diagnostics
import ListModel

/// An item that a file lists several times, word for word.
struct RepeatedRow {
  /// The file and the part of the list.
  struct Table: Hashable {
    let submission: Int
    let file: FileID
    let part: ListPart
  }

  let table: Table
  /// The names of the item in its rows. **Shape:** in reading order, two at least.
  let names: [Located<String>]
}

extension AnalysisInput {
  /// The items that files list again without the least difference; powers with a code are told by their code.
  ///
  /// A file that gives a part twice is told as such, and matters that a unit lists twice are told in whatever words.
  /// **Shape:** in the order of the catalogue, powers last.
  func repeatedRows() -> [RepeatedRow] {
    var rows: [RepeatedRow] = []
    for (index, submission) in catalogue.submissions.enumerated() {
      func add(_ part: ListPart, _ repeated: [[Located<String>]]) {
        rows += repeated.map { names in
          let table = RepeatedRow.Table(submission: index, file: names[0].origin.file, part: part)
          return RepeatedRow(table: table, names: names)
        }
      }
      add(.duties, submission.repeatedTasks)
      add(
        .oversight,
        Self.repeated(submission.oversight, name: \.name) { rule in
          [rule.industry, rule.note] + rule.elements.values + rule.bases.map(\.text)
        })
      add(
        .services,
        Self.repeated(submission.services, name: \.name) { service in
          [service.note] + service.elements.values + service.bases.map(\.text)
        })
    }
    let named = powers.repeated { power -> OwnName? in
      // Nearly all have a code that can be read, and that is known of each.
      guard !power.hasSubitems, power.parsedCode == nil,
        power.item.code.map({ UnitNameCell.isNone($0.value) }) ?? true
      else { return nil }
      return OwnName(submission: power.submission, name: TextKey(power.item.name.value))
    }
    for (name, powers) in named {
      let repeated = Self.repeated(powers, name: \.item.name) { power in
        [power.main?.item.name, power.item.categoryText ?? power.main?.item.categoryText]
          + power.item.elements.values + power.bases.map(\.text)
      }
      rows += repeated.map { names in
        let table = RepeatedRow.Table(
          submission: name.submission, file: names[0].origin.file, part: .powers)
        return RepeatedRow(table: table, names: names)
      }
    }
    let told = Set(
      irregularities.compactMap { entry -> GivenPart? in
        if case .repeatedPart(let part) = entry.kind { GivenPart(file: entry.file, part: part) } else { nil }
      })
    return rows.filter { !told.contains(GivenPart(file: $0.table.file, part: $0.table.part)) }
  }

  private struct OwnName: MarkedKey {
    let submission: Int
    let name: TextKey

    func mark(_ seed: UInt64) -> UInt64 { name.mark(seed) &+ UInt64(submission) &* seed }
  }

  private struct GivenPart: Hashable {
    let file: FileID
    let part: ListPart
  }

  /// The items of one file that say the same by name and in all their columns.
  fileprivate static func repeated<Item>(
    _ items: [Item], name: (Item) -> Located<String>, columns: (Item) -> [Located<String>?]
  ) -> [[Located<String>]] {
    let named = items.repeated { item in
      let name = name(item).value
      return name.isEmpty ? nil : TextKey(name)
    }
    return named.flatMap { _, items in
      items.grouped { item in
        [String(name(item).origin.file.index)] + columns(item).map { $0?.value ?? "" }
      }.filter { $0.members.count > 1 }.map { $0.members.map(name) }
    }
  }
}

extension Submission {
  /// The work items that stand twice under one main duty of one name.
  fileprivate var repeatedTasks: [[Located<String>]] {
    let places = duties.indices.flatMap { duty in duties[duty].tasks.indices.map { (duty: duty, task: $0) } }
    return AnalysisInput.repeated(places) { place in
      duties[place.duty].tasks[place.task].text
    } columns: { place in
      [duties[place.duty].name, duties[place.duty].tasks[place.task].office]
    }
  }
}
