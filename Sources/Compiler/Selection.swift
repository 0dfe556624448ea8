import Analysis
import Diagnostics
import ListModel

extension Compilation {
  /// The same judgement with only the findings that concern some units or files; the whole edition was judged.
  ///
  /// - Parameter names: short or other names of units, or paths of files below the edition or from where one stands.
  /// - Throws: `MachineFault` for a name that is neither.
  package func only(_ names: [String]) throws -> Compilation {
    guard !names.isEmpty else { return self }
    let selections = try names.map { try Selection($0, in: catalogue, root: request.edition) }
    let findings = judgement.findings.filter { judged in selections.contains { $0.concerns(judged.finding) } }
    let counts = Dictionary(grouping: findings, by: \.rule.name).mapValues(\.count)
    let outcomes = judgement.outcomes.map { outcome in
      guard case .failed = outcome.status else { return outcome }
      let count = counts[outcome.rule.name] ?? 0
      return RuleOutcome(rule: outcome.rule, status: count > 0 ? .failed(findings: count) : .passed)
    }
    return Compilation(
      request: request, input: input, judgement: Judgement(outcomes: outcomes, findings: findings),
      durations: durations, sources: sources, index: index)
  }
}

/// A unit or a file that a report is narrowed to.
private enum Selection {
  case unit(shortName: String)
  case files(Set<FileID>)

  init(_ name: String, in catalogue: Catalogue, root: String) throws {
    let below = name.hasPrefix(root) ? String(name.dropFirst(root.count).drop { $0 == "/" }) : name
    let files = catalogue.files.indices.filter { index in
      let path = catalogue.files[index].path
      return path == below || path.hasPrefix(below + "/") || path.hasPrefix(below + SourceFile.entryMark)
    }
    if !files.isEmpty {
      self = .files(Set(files.map { FileID($0) }))
      return
    }
    switch catalogue.registers.units.resolve(name, on: catalogue.edition.asOf) {
    case .registered(let unit), .informal(let unit):
      self = .unit(shortName: catalogue.registers.units[unit].shortName)
    case .former(let successors) where successors.count == 1:
      self = .unit(shortName: catalogue.registers.units[successors[0]].shortName)
    default:
      guard catalogue.submissions.contains(where: { $0.folders.contains(name) }) else {
        throw MachineFault(
          zh: "--only \(name)：本期清单没有这个单位，也没有这个文件。",
          en: "--only \(name): the edition has no such unit and no such file")
      }
      let folder = "submissions/\(name)/"
      self = .files(
        Set(catalogue.files.indices.filter { catalogue.files[$0].path.hasPrefix(folder) }.map { FileID($0) }))
    }
  }

  func concerns(_ finding: Finding) -> Bool {
    switch self {
    case .unit(let shortName): finding.units.contains(shortName)
    case .files(let files):
      files.contains(finding.quotation.origin.file)
        || finding.related.contains { files.contains($0.quotation.origin.file) }
    }
  }
}
