import Analysis
import BackEnds
import Diagnostics
import FileFormats
import ListModel

extension Compilation {
  /// What a dossier is to have.
  package struct DossierRequest: Sendable {
    /// The folder to write; replaced where a dossier stands there.
    package var folder: String
    /// The matters or items that are asked for; none for all in conflict.
    package var matters: [String]
    package var language: Language
    /// The folder of the page templates; nil for the nearest.
    package var templates: String?

    package init(folder: String, matters: [String] = [], language: Language = .zh, templates: String? = nil) {
      self.folder = folder
      self.matters = matters
      self.language = language
      self.templates = templates
    }
  }

  /// Writes what the meetings about shared matters need into a folder, whole or not at all.
  ///
  /// - Returns: what was written, in words.
  /// - Throws: `MachineFault`, also where a matter that is asked for is not there.
  package func writeDossier(_ request: DossierRequest) async throws -> BilingualText {
    let covered = catalogue.coveringNumbers(foundBy: judgement)
    let dossier = try dossier(of: request.matters, covered)
    let templates = try Templates.load(.dossier, from: request.templates, edition: self.request.edition)
    let files = try Templates.tellingFaults {
      try DossierFiles(dossier, of: covered ?? catalogue, in: request.language).outputs(templates: templates)
    }
    let marks = [OutputFolder.Mark(file: "\(DossierFiles.clean).html")]
    _ = try await publish(
      files, as: OutputFolder(replacing: request.folder, marks: marks, of: self.request.edition))
    let (cases, clean) = (dossier.cases.count, dossier.clean.count)
    return BilingualText(
      zh:
        "\(request.folder)/index.html：需要协商的事项 \(cases) 项，由本单位自行改正的疑点 \(dossier.remarks.count) 个，没有冲突的事项 \(clean) 项。",
      en:
        "\(request.folder)/index.html: \(cases) to be settled between units, \(dossier.remarks.count) findings for one unit to mend, \(clean) matters without conflict."
    )
  }

  /// - Parameter covered: the catalogue with the numbers of persons covered; nil where nothing is to be covered.
  private func dossier(of names: [String], _ covered: Catalogue?) throws -> Dossier {
    do {
      guard let covered else { return try Dossier(of: judgement, about: input, matters: names) }
      return try Dossier(
        of: judgement.coveringNumbers(), about: AnalysisInput(covered, isWhole: input.isWhole),
        matters: names.map(PersonalNumber.covering))
    } catch {
      let near = error.near
      throw MachineFault(
        zh: "--matter \(error.name)：清单里没有这个事项，也没有关于它的疑点"
          + (near.isEmpty ? "。" : "；是不是“\(near.joined(separator: "”“"))”？"),
        en: "--matter \(error.name): the lists have no such matter, and no finding is about such an item"
          + (near.isEmpty ? "" : "; did you mean \(near.joined(separator: ", "))?"))
    }
  }
}
