import Diagnostics
import ListModel

/// The files of a dossier: a page and a Word document a case, an index, and the list of clean matters.
package struct DossierFiles: Sendable {
  /// What the list of clean matters is called.
  package static let clean = "clean-matters"

  private let dossier: Dossier
  private let wording: DossierWording

  package init(_ dossier: Dossier, of catalogue: Catalogue, in language: Language) {
    self.dossier = dossier
    wording = DossierWording(language, of: catalogue)
  }

  /// All files. **Shape:** unique by path, in whatever case.
  ///
  /// - Throws: `TemplateFault`, where a template is at fault.
  package func outputs(templates: TemplateSet) throws -> [OutputFile] {
    let pages = try DossierPages(templates, in: wording.language)
    let names = FileNames.of(dossier.cases.map(\.name), reserved: ["index", "style", Self.clean])
    let front = FrontSheets(dossier: dossier, names: names, wording: wording)
    var files = [
      pages.page(front.index, named: "index", isHome: true),
      pages.page(front.clean, named: Self.clean, download: "\(Self.clean).docx"),
      try DossierDocument.file(front.clean, named: Self.clean),
    ]
    for (item, name) in zip(dossier.cases, names) {
      let sheet = CaseSheet(item, in: wording).sheet
      files.append(pages.page(sheet, named: name, download: "\(name).docx"))
      files.append(try DossierDocument.file(sheet, named: name))
    }
    return files + templates.assets.map { asset in OutputFile(path: asset.path) { asset.bytes } }
  }
}

/// Names of files made of names of matters: safe on every system, and unique in whatever case.
enum FileNames {
  /// A name for each text.
  ///
  /// - Parameter reserved: names that are taken already.
  static func of(_ texts: [String], reserved: Set<String>) -> [String] {
    var taken = reserved
    return texts.map { text in
      let name = safe(text)
      var candidate = name
      var number = 2
      while !taken.insert(candidate.lowercased()).inserted {
        candidate = "\(name)-\(number)"
        number += 1
      }
      return candidate
    }
  }

  /// The letters and digits of a text, everything else a dash; never empty, never a device of Windows.
  private static func safe(_ text: String) -> String {
    var name = ""
    for scalar in text.unicodeScalars {
      if name.unicodeScalars.count >= longest { break }
      if isSafe(scalar) {
        name.unicodeScalars.append(scalar)
      } else if !name.isEmpty, !name.hasSuffix("-") {
        name += "-"
      }
    }
    if name.hasSuffix("-") { name.removeLast() }
    return name.isEmpty || name.utf8.allSatisfy { $0 < 0x80 }
      ? (name.isEmpty ? "matter" : "matter-\(name)") : name
  }

  private static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .otherLetter: scalar.value >= 0x3400 && !(0xF900...0xFFFF).contains(scalar.value)
    case .uppercaseLetter, .lowercaseLetter, .decimalNumber: scalar.isASCII
    default: false
    }
  }

  /// **Units:** letters; three bytes each leave room for an ending within 255 bytes.
  private static let longest = 60
}
