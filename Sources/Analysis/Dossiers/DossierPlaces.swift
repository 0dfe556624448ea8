import Diagnostics
import ListModel

/// Tells of which matter and of which units' lists a finding speaks, by the places that it quotes.
struct DossierPlaces {
  private let names: [String]
  private var mattersOfOrigin: [Origin: [Int]] = [:]
  private let submissionOfFile: [FileID: Int]

  init(_ input: AnalysisInput) {
    names = input.matters.map(\.name)
    submissionOfFile = input.catalogue.submissionsByFile()
    for (matter, shared) in input.matters.enumerated() {
      for origin in Set(shared.entries.flatMap(\.boundary.origins)) {
        mattersOfOrigin[origin, default: []].append(matter)
      }
    }
  }

  /// The matter of the first place that is one's; a cell that several matters share belongs to the one that is named.
  func matter(of finding: Finding) -> Int? {
    for origin in finding.origins {
      guard let matters = mattersOfOrigin[origin] else { continue }
      return matters.first { names[$0] == finding.subject } ?? matters[0]
    }
    return nil
  }

  /// The submissions that a finding quotes.
  func submissions(of finding: Finding) -> Set<Int> {
    Set(finding.origins.compactMap { submissionOfFile[$0.file] })
  }

  /// Whether a finding concerns several units, so that they have to talk.
  func isBetweenUnits(_ finding: Finding) -> Bool {
    max(finding.units.count, submissions(of: finding).count) > 1
  }
}

extension Finding {
  /// Every place that it quotes, its own first.
  fileprivate var origins: [Origin] { [quotation.origin] + related.map(\.quotation.origin) }
}

extension DutyBoundary {
  /// The places of everything in it that is its own; a basis may be that of several.
  var origins: [Origin] {
    [matter.origin]
      + parties.flatMap { [$0.unit.origin, $0.roleWord?.origin, $0.share?.origin].compactMap { $0 } }
      + [division?.origin].compactMap { $0 }
  }
}

extension Catalogue {
  /// The submissions in whose folders files lie; registers and files that lie elsewhere have none.
  func submissionsByFile() -> [FileID: Int] {
    var indexes: [Substring: Int] = [:]
    for (index, submission) in submissions.enumerated() {
      for folder in submission.folders { indexes[folder[...]] = index }
    }
    var found: [FileID: Int] = [:]
    for (file, source) in files.enumerated() {
      guard let folder = source.unitFolder, let index = indexes[folder] else { continue }
      found[FileID(file)] = index
    }
    return found
  }
}
