import Diagnostics
import ListModel

/// What an earlier judgement spares the rules that judge lists apart: they are asked about the changed lists alone, and what
/// they found in the others stands.
package struct SparedLists: Sendable {
  /// The same edition with the changed lists alone.
  let changed: AnalysisInput
  private let known: [String: [Finding]]
  /// Which files are those of lists that have not changed, by `FileID`.
  private let spared: [Bool]

  /// - Parameters:
  ///   - unchanged: the submissions whose files are those of the earlier edition, by their indexes in the catalogue.
  ///   - earlier: the judgement of an edition with the same registers, its files numbered as here.
  package init(_ unchanged: Set<Int>, of input: AnalysisInput, judged earlier: Judgement) {
    let catalogue = input.catalogue
    let folders = Set(unchanged.lazy.flatMap { catalogue.submissions[$0].folders })
    let spared = catalogue.files.map { file in
      file.unitFolder.map { folders.contains(String($0)) } ?? false
    }
    func isSpared(_ file: FileID) -> Bool { spared[Int(file.index)] }
    self.spared = spared
    changed = input.keeping(Set(catalogue.submissions.indices).subtracting(unchanged)) { !isSpared($0) }
    known = earlier.findings.reduce(into: [:]) { known, judged in
      if judged.rule.judgesListsApart, isSpared(judged.finding.quotation.origin.file) {
        known[judged.rule.name, default: []].append(judged.finding)
      }
    }
  }

  /// Whether a file is that of a list that has not changed.
  func isSpared(_ file: FileID) -> Bool { spared[Int(file.index)] }

  /// What a rule found in the lists that have not changed.
  func findings(of rule: Rule) -> [Finding] { known[rule.name] ?? [] }
}
