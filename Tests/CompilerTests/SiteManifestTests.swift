import FileFormats
import TestSupport
import Testing

@testable import Compiler

/// The files by which a site can be checked, and what it was made from.
@Suite struct SiteManifestTests {
  @Test func `the system's own program finds all files of a site as their digests say`() async throws {
    let small = SmallSite()
    try await small.publish()
    let run = try #require(
      try Subprocess.run("sh", ["-c", "cd '\(small.site)' && sha256sum -c --strict SHA256SUMS"]))
    #expect(run.status == 0, "\(run.remarks)")
    let checked = String(decoding: run.output, as: UTF8.self).split(separator: "\n")
    let files = try small.listing().keys.filter { $0.hasPrefix("site/") && $0.contains(".") }
    #expect(checked.count == files.count)
    #expect(checked.contains("manifest.xml: OK") && checked.contains("index.html: OK"))
  }

  @Test func `the same edition has the same digests with one job and with many`() async throws {
    let small = SmallSite(powers: 40)
    try await small.publish(to: "one", jobs: 1)
    let one = try #require(small.folder.read("one/SHA256SUMS"))
    for jobs in [2, 3, 8] {
      try await small.publish(to: "many", jobs: jobs)
      #expect(small.folder.read("many/SHA256SUMS") == one)
      #expect(small.folder.read("many/manifest.xml") == small.folder.read("one/manifest.xml"))
    }
  }

  @Test func `nor do the place, the zone, the mask and the order of the disk change a byte`() throws {
    let (one, other) = (SmallSite(), SmallSite())
    for (path, text) in [("b.csv", "b"), ("a.csv", "a")] {
      one.write(text, to: "submissions/市住建局/\(path)")
    }
    for (path, text) in [("a.csv", "a"), ("b.csv", "b")] {
      other.write(text, to: "submissions/市住建局/\(path)")
    }
    let run = #"umask "$1" && exec "$2" build "$3" -o "$4" --allow-errors --templates "$5""#
    for (small, mask, zone, locale) in [
      (one, "022", "Asia/Shanghai", "zh_CN.UTF-8"), (other, "077", "America/New_York", "C"),
    ] {
      let made = try Subprocess.run(
        "sh",
        ["-c", run, "sh", mask, BuiltProgram.path, small.edition, small.site, SmallSite.templates],
        environment: ["TZ": zone, "LC_ALL": locale])
      #expect((made?.status ?? 2) < 2, "\(made?.remarks ?? "")")
    }
    let digests = one.folder.read("site/SHA256SUMS")
    #expect(digests != nil && other.folder.read("site/SHA256SUMS") == digests)
  }

  @Test func `the manifest names every file that was read, the day, the rules and the program`() async throws
  {
    let small = SmallSite()
    try await small.publish()
    let bytes = Array(try #require(small.folder.read("site/manifest.xml")).utf8)
    let schema = try Repository.bytes("docs/schemas/manifest.xsd")
    #expect(XMLSchemaValidator.remarks(on: bytes, schema: schema).isEmpty)
    let manifest = try #require(Manifest(bytes))
    #expect(manifest.files.entries.map(\.path) == ["edition.xml", "registers/units.csv", SmallSite.list])
    #expect(manifest.files.entries[2].digest == digest(Array(SmallSite.list(3).utf8)))
    #expect(manifest.asOf == "2022-09-30" && manifest.title == "试编清单" && manifest.edition == "e")
    #expect(manifest.tool == "qingdan \(toolVersion)")
    let reference = try BuiltProgram.run("explain", "--format", "markdown", "--language", "zh")
    #expect(manifest.rulesDigest == digest(reference.output))
    #expect(small.folder.read("site/about.html")?.contains(manifest.files.digest) == true)
  }

  @Test func `what is written of a manifest reads back, whatever names the files have`() throws {
    let files = ["a&b.csv", "单位 \"甲\"/<1>.zip › 清单.docx", "two\nlines"].map {
      FileDigests.Entry(path: $0, digest: digest(Array($0.utf8)))
    }
    let manifest = Manifest(
      tool: "qingdan 1", edition: "e", title: "\"清单\" & 其他", asOf: "2022-09-30", rules: 2,
      rulesDigest: digest([]), templatesDigest: digest([1]), files: FileDigests(files))
    #expect(Manifest(manifest.written()) == manifest)
  }

  @Test func `digests read back as they were written`() throws {
    let digests = FileDigests(["a.html", "units/1.html", "中 文"].map { .init(path: $0, digest: digest([])) })
    #expect(try FileDigests(digests.bytes) == digests)
  }

  @Test(arguments: [
    ("", 1), ("x  a\n", 1), ("#\n", 1), ("D  a\nD  a\n", 2), ("D  /etc/passwd\n", 1), ("D  ../a\n", 1),
    ("D  a/../b\n", 1), ("D  a//b\n", 1), ("D  \n", 1), ("D a\n", 1), ("D  a\nD  b", 2), ("D  a\u{0}b\n", 1),
  ])
  func `a line that names no file of the folder is told`(text: String, line: Int) {
    let bytes = Array(text.replacing("D", with: digest([])).utf8)
    #expect { try FileDigests(bytes) } throws: { ($0 as? FileDigests.Fault)?.line == line }
  }
}
