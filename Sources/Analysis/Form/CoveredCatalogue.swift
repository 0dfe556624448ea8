import Diagnostics
import ListModel

extension Catalogue {
  /// The catalogue as it may be published: with the numbers of persons covered.
  ///
  /// - Returns: nil where there are none, or they are no error: an office that makes them a lesser fault has decided that they
  ///   are published.
  package func coveringNumbers(foundBy judgement: Judgement) -> Catalogue? {
    guard
      judgement.findings.contains(where: { $0.rule.name == Rule.personalData.name && $0.severity == .error })
    else { return nil }
    return coveringAllNumbers()
  }

  /// The same without a judgement; the catalogue itself where nothing is to be covered.
  package func coveringNumbers() -> Catalogue {
    let rule = Rule.personalData
    let severity = edition.severityOverrides[rule.name]?.value ?? rule.severity
    return severity == .error ? coveringAllNumbers() : self
  }

  private func coveringAllNumbers() -> Catalogue {
    var covered = coveringNumbersOutsideLists()
    for index in submissions.indices where submissions[index].hasNumbers {
      covered.submissions[index].changeTexts { $0.coverNumbers() }
    }
    return covered
  }

  /// The catalogue with the numbers of persons covered in `edition.xml`, the registers, and the names of files, folders and
  /// tables: in all that reports show of it, besides what findings quote.
  package func coveringNumbersOutsideLists() -> Catalogue {
    var covered = self
    // The texts of registers are their cells, or pieces of them.
    if (edition.texts + registers.privateCells).contains(where: { PersonalNumber.stands(in: $0.value) }) {
      covered.changeOfficeTexts { $0.coverNumbers() }
    }
    for index in files.indices { covered.files[index].coverNumbers() }
    for index in submissions.indices {
      let list = submissions[index]
      guard list.folders.contains(where: PersonalNumber.stands(in:)) else { continue }
      covered.submissions[index].folder = PersonalNumber.covering(list.folder)
      covered.submissions[index].otherFolders = list.otherFolders.map(PersonalNumber.covering)
    }
    return covered
  }
}

extension Submission {
  /// Whether a number of a person stands in a text of its items.
  fileprivate var hasNumbers: Bool {
    var found = false
    forEachText { text, _ in if !found, PersonalNumber.stands(in: text) { found = true } }
    return found
  }
}

extension SourceFile {
  fileprivate mutating func coverNumbers() {
    let names = [path] + tables.map(\.name) + tables.compactMap(\.heading)
    guard names.contains(where: PersonalNumber.stands(in:)) else { return }
    let tables = tables.map { table in
      TableName(
        name: PersonalNumber.covering(table.name), heading: table.heading.map(PersonalNumber.covering))
    }
    self = SourceFile(path: PersonalNumber.covering(path), tables: tables, account: account, isOwn: isOwn)
  }
}

extension Located<String> {
  fileprivate mutating func coverNumbers() {
    let covered = PersonalNumber.covering(value)
    if covered != value { self = Located(covered, at: origin) }
  }
}
