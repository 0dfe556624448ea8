import Foundation
import Glibc
import TestSupport
import Testing

@testable import Compiler

/// No output of a command takes the place of a file that an edition is read from.
@Suite struct OutputsOutsideEditionsTests {
  /// An edition and all that a command may take for its own, with links to files of the edition beside it.
  private func smallEdition() throws -> SmallSite {
    let small = SmallSite()
    for mark in ["e/catalogue.xml", "e/clean-matters.html", "catalogue.xml", "clean-matters.html"] {
      small.folder.write("", to: mark)
    }
    small.write("基本编码,职权名称,职权类别,设定依据,行使层级\n", to: "registers/guidance.csv")
    try small.link("units.csv", to: "e/registers/units.csv")
    try small.link("registers", to: "e/registers")
    try small.link("to-description.xml", to: "\(small.edition)/edition.xml")
    #expect(mkdir(small.folder.path + "/guidance", 0o755) == 0)
    try small.link("guidance/comparison.html", to: "../e/edition.xml")
    return small
  }

  private func contents(of small: SmallSite) throws -> [String: [UInt8]] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: small.edition)
    return try paths.reduce(into: [:]) { contents, path in
      if try FileSystem.kind(of: "\(small.edition)/\(path)") == .file {
        contents[path] = try FileSystem.read("\(small.edition)/\(path)")
      }
    }
  }

  @Test(arguments: [
    "check @/e --format json=@/e/edition.xml", "check @/e --format json=@/units.csv",
    "check @/e --format text --format json=@/e/registers/new.json", "number @/e -o @/e/edition.xml",
    "number @/e -o @/e/submissions/../edition.xml", "number @/e -o @/units.csv",
    "number @/e -o @/to-description.xml",
    "number @/e -o @/registers/codes.csv", "number lists/faulty-example --earlier @/e -o @/e/edition.xml",
    "build @/e --allow-errors -o @/e", "build @/e --allow-errors -o @/e/registers",
    "build lists/faulty-example --allow-errors -o @/e",
    "build @/e --allow-errors -o @", "dossier @/e -o @/e", "dossier @/e -o @", "compare-guidance @/e -o @/e",
    "compare-guidance @/e -o @/e/submissions/new", "compare-guidance @/e -o @/guidance",
    "check @/e --cache @/e",
    "check @/e --cache @/e/registers/kept",
  ])
  func `an output in the place of an edition's own files is refused, and nothing is changed`(words: String)
    throws
  {
    let small = try smallEdition()
    let before = try contents(of: small)
    let arguments = words.split(separator: " ").map { String($0).replacing("@", with: small.folder.path) }
    let run = try BuiltProgram.run(arguments + ["--language", "zh"])
    #expect(run.status == 2)
    #expect(run.remarks.contains("自己的文件"), "\(run.remarks)")
    #expect(try contents(of: small) == before)
  }

  @Test func `a hard link keeps what it had, as the output takes only the name`() throws {
    let small = try smallEdition()
    let before = try contents(of: small)
    #expect(link(small.edition + "/edition.xml", small.folder.path + "/codes.csv") == 0)
    #expect(try BuiltProgram.run("number", small.edition, "-o", small.folder.path + "/codes.csv").status == 0)
    #expect(try contents(of: small) == before)
    #expect(small.folder.read("codes.csv")?.contains("基本编码") == true)
  }

  @Test func `an output may lie in an edition's folder beside its files, and behind a link`() throws {
    let small = try smallEdition()
    let before = try contents(of: small)
    small.folder.write("old", to: "e/reports/codes.csv")
    try small.link("codes.csv", to: "e/reports/codes.csv")
    #expect(try BuiltProgram.run("number", small.edition, "-o", small.folder.path + "/codes.csv").status == 0)
    #expect(small.folder.read("e/reports/codes.csv")?.contains("基本编码") == true)
    #expect(try FileSystem.kind(of: small.folder.path + "/codes.csv") == .symbolicLink)
    #expect(try contents(of: small).filter { $0.key != "reports/codes.csv" } == before)
  }

  @Test func `what leads to a pipe or a device is written to as it is`() throws {
    let small = try smallEdition()
    try small.link("nowhere", to: "/dev/null")
    #expect(try BuiltProgram.run("number", small.edition, "-o", small.folder.path + "/nowhere").status == 0)
    #expect(try FileSystem.kind(of: small.folder.path + "/nowhere") == .symbolicLink)
    let run = try Subprocess.run(
      "sh", ["-c", "\"$1\" number \"$2\" -o /dev/stdout | cat", "sh", BuiltProgram.path, small.edition])
    #expect(run.map { String(decoding: $0.output, as: UTF8.self).contains("基本编码") } == true)
  }
}
