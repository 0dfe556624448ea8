import Analysis
import FileFormats
import ListModel
import TestSupport
import Testing

@testable import Compiler

/// The dossier of `lists/faulty-example`, and the folder that it is written into.
@Suite struct FaultyExampleDossierTests {
  private func compile(jobs: Int = 2) async throws -> Compilation {
    try await Compilation.run(
      .init(edition: Repository.root.appending(path: "lists/faulty-example").path, jobs: jobs))
  }

  /// The folder with a dossier in `dossier`.
  private func written(jobs: Int = 2, matters: [String] = []) async throws -> TemporaryFolder {
    let folder = TemporaryFolder()
    _ = try await compile(jobs: jobs).writeDossier(.init(folder: "\(folder.path)/dossier", matters: matters))
    return folder
  }

  private func bytes(_ folder: TemporaryFolder, _ file: String) throws -> [UInt8] {
    try FileSystem.read("\(folder.path)/dossier/\(file)")
  }

  @Test func `the sheet of a matter is as recorded, as a page and as a document`() async throws {
    let folder = try await written(matters: ["河湖漂浮物清理"])
    #expect(try Snapshot.difference(bytes(folder, "河湖漂浮物清理.html"), from: "dossier/matter.html") == nil)
    let document = try OfficePackage(bytes(folder, "河湖漂浮物清理.docx")).part("word/document.xml")
    // A line a paragraph, so that a difference can be read.
    let lines = String(decoding: document, as: UTF8.self).replacing("<w:p>", with: "\n<w:p>")
    #expect(try Snapshot.difference(Array(lines.utf8), from: "dossier/document.xml") == nil)
  }

  @Test func `every matter in conflict has its page and its document, and the index leads to them`()
    async throws
  {
    let folder = try await written()
    let compilation = try await compile()
    let cases = try Dossier(of: compilation.judgement, about: AnalysisInput(compilation.catalogue)).cases
    let names = try FileSystem.names(in: "\(folder.path)/dossier")
    let index = folder.read("dossier/index.html") ?? ""
    #expect(cases.count > 8)
    for item in cases { #expect(index.contains(item.name)) }
    #expect(names.count { $0.hasSuffix(".html") } == cases.count + 2)
    #expect(names.count { $0.hasSuffix(".docx") } == cases.count + 1)
    for name in names where name.hasSuffix(".html") && name != "index.html" {
      #expect(index.contains("href=\"\(name)\""), "\(name)")
    }
  }

  @Test func `every clause of every entry stands in the document, verbatim`() async throws {
    let folder = try await written()
    let input = AnalysisInput(try await compile().catalogue)
    var read = 0
    for matter in input.matters {
      guard FileSystem.exists("\(folder.path)/dossier/\(matter.name).docx") else { continue }
      let text = try DOCXReader.read(bytes(folder, "\(matter.name).docx")).text
      for entry in matter.entries {
        let texts =
          entry.parties.compactMap(\.share) + entry.boundary.bases.map(\.text)
          + [entry.boundary.division, entry.boundary.note].compactMap { $0 }
        for clause in texts { #expect(text.contains(clause.value), "\(matter.name)") }
        read += texts.count
      }
    }
    #expect(read > 30)
  }

  @Test func `the dossier has the same bytes with one job and with many`() async throws {
    let (one, four) = (try await written(jobs: 1), try await written(jobs: 4))
    let names = try FileSystem.names(in: "\(one.path)/dossier")
    #expect(try FileSystem.names(in: "\(four.path)/dossier") == names)
    for name in names { #expect(try bytes(one, name) == bytes(four, name), "\(name)") }
  }

  @Test func `a new dossier takes the place of the old one, and of nothing else`() async throws {
    let folder = TemporaryFolder(["site/catalogue.xml": "a site", "dossier/clean-matters.html": "old"])
    let compilation = try await compile()
    _ = try await compilation.writeDossier(.init(folder: "\(folder.path)/dossier"))
    #expect(folder.read("dossier/clean-matters.html") != "old")
    await #expect(throws: MachineFault.self) {
      try await compilation.writeDossier(.init(folder: "\(folder.path)/site"))
    }
    #expect(folder.read("site/catalogue.xml") == "a site")
  }

  @Test func `a matter that nobody lists stops the run, with its name and like ones`() async throws {
    let compilation = try await compile()
    let folder = TemporaryFolder()
    await #expect {
      try await compilation.writeDossier(.init(folder: "\(folder.path)/d", matters: ["河湖漂浮物打捞"]))
    } throws: { ($0 as? MachineFault)?.description.contains("河湖漂浮物清理") == true }
    #expect(!FileSystem.exists("\(folder.path)/d"))
  }
}

extension FileSystem {
  fileprivate static func exists(_ path: String) -> Bool { (try? kind(of: path)) ?? nil != nil }
}

extension TableDocument {
  /// Everything that stands in it, cell by cell.
  fileprivate var text: String {
    blocks.map { block in
      switch block {
      case .paragraph(let paragraph): paragraph.text
      case .table(let table): table.cells.map(\.text).joined(separator: "\n")
      }
    }.joined(separator: "\n")
  }
}
