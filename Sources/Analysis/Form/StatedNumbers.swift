import Diagnostics
import ListModel

extension Submission {
  /// An item may stand in a file that could not be read.
  var hasUnreadableFile: Bool {
    irregularities.contains { if case .unreadableFile = $0.kind { true } else { false } }
  }

  /// Whether a number of a cover is that of the unit's lists, in any of the ways to count them.
  func bears(out number: CoverNumber) -> Bool {
    if hasUnreadableFile { return true }
    if number.subjects == [.responsibilities], !givesResponsibilityList { return true }
    let scopes = number.isOfUnit ? [nil] : [nil, number.text.origin.file]
    return number.subjects.contains { subject in
      scopes.contains { numbers(of: subject, in: $0).contains(number.count) }
    }
  }

  /// The rows of which a number speaks, over all files.
  func rows(of subject: CoverNumber.Subject) -> [CountedRow] {
    switch subject {
    case .category(let category): rows(of: .powers).filter { $0.category == category }
    case .part, .responsibilities, .lists: subject.parts.flatMap { rows(of: $0) }
    }
  }

  /// The numbers that a subject may be said to have: by main items, or by what stands under them.
  ///
  /// - Parameter file: nil for all files of the unit.
  func numbers(of subject: CoverNumber.Subject, in file: FileID?) -> Set<Int> {
    func ways(_ rows: [CountedRow], _ part: ListPart) -> Set<Int> {
      let rows = file.map { file in rows.filter { $0.name.origin.file == file } } ?? rows
      let subordinates = rows.reduce(0) { $0 + $1.subordinates }
      let heads = rows.count { $0.subordinates > 0 }
      var ways: Set = [rows.count - subordinates, rows.count - heads]
      if subordinates > 0 { ways.insert(subordinates) }
      if part == .boundaries { ways.insert(Set(rows.map(\.identity)).count) }
      return ways
    }
    if case .category = subject { return ways(rows(of: subject), .powers) }
    return subject.parts.reduce([0]) { sums, part in
      let own = ways(rows(of: part), part)
      return Set(sums.flatMap { sum in own.map { sum + $0 } })
    }
  }
}

extension CoverNumber.Subject {
  /// The parts that are counted together.
  fileprivate var parts: [ListPart] {
    switch self {
    case .responsibilities: ListPart.responsibilityParts
    case .lists: ListPart.allCases
    case .part(let part): [part]
    case .category: [.powers]
    }
  }

  /// The name in messages.
  var name: String {
    switch self {
    case .responsibilities: "责任事项"
    case .lists: "责任清单和权力清单"
    case .part(let part): part.name
    case .category(let category): category.name
    }
  }
}

extension ListCounts {
  /// The number of a subject as the edition counts.
  subscript(subject: CoverNumber.Subject) -> Int {
    switch subject {
    case .responsibilities: responsibilities
    case .lists: responsibilities + powers
    case .part(let part): self[part]
    case .category(let category): powersByCategory[category] ?? 0
    }
  }
}
