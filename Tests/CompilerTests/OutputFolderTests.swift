import Glibc
import TestSupport
import Testing

@testable import Compiler

@Suite struct OutputFolderTests {
  private func fill(_ folder: borrowing OutputFolder, _ text: String) throws {
    try folder.makeDirectories(for: ["units/1/index.html", "catalogue.xml"])
    try FileSystem.write(Array(text.utf8), to: "\(folder.staging)/catalogue.xml")
    try FileSystem.write(Array(text.utf8), to: "\(folder.staging)/units/1/index.html")
  }

  @Test func `a folder appears whole, and a second takes the place of the first`() throws {
    let place = TemporaryFolder()
    for text in ["first", "second"] {
      let folder = try OutputFolder(replacing: place.path + "/a/site/")
      try fill(folder, text)
      try folder.publish()
      #expect(place.read("a/site/units/1/index.html") == text)
    }
    #expect(try FileSystem.names(in: place.path + "/a") == [".site.lock", "site"])
  }

  @Test func `an unfinished folder leaves the old one as it was`() throws {
    let place = TemporaryFolder(["site/catalogue.xml": "old"])
    do {
      let folder = try OutputFolder(replacing: place.path + "/site")
      try fill(folder, "new")
    }
    #expect(place.read("site/catalogue.xml") == "old")
    #expect(try FileSystem.kind(of: place.path + "/.site.staging") == nil)
  }

  @Test func `what a killed run left is cleared`() throws {
    let place = TemporaryFolder([".site.staging/half/page.html": "half"])
    let folder = try OutputFolder(replacing: place.path + "/site")
    try fill(folder, "new")
    try folder.publish()
    #expect(place.read("site/half/page.html") == nil)
  }

  @Test(arguments: ["", "/", ".", "..", "a/.."])
  func `a folder without a name of its own is refused`(target: String) {
    #expect(throws: MachineFault.self) { _ = try OutputFolder(replacing: target) }
  }

  @Test func `a folder of others' files is refused`() {
    let place = TemporaryFolder(["home/letter.txt": "mine"])
    #expect(throws: MachineFault.self) { _ = try OutputFolder(replacing: place.path + "/home") }
    #expect(place.read("home/letter.txt") == "mine")
  }

  @Test(arguments: [
    "edition/submissions/water", "edition/submissions", "edition/submissions/new/site", "link/x",
  ])
  func `a folder among those that are read is refused, and nothing is made in it`(target: String) throws {
    let place = TemporaryFolder([
      "edition/edition.xml": "<edition/>", "edition/submissions/water/list.xml": "<submission/>",
    ])
    try #require(symlink("\(place.path)/edition/submissions", "\(place.path)/link") == 0)
    #expect(throws: MachineFault.self) { _ = try OutputFolder(replacing: "\(place.path)/\(target)") }
    #expect(try FileSystem.names(in: place.path + "/edition/submissions") == ["water"])
    _ = try OutputFolder(replacing: place.path + "/edition/site")
  }

  @Test func `two runs at once into one folder are told`() throws {
    let place = TemporaryFolder()
    let first = try OutputFolder(replacing: place.path + "/site")
    #expect(throws: MachineFault.self) { _ = try OutputFolder(replacing: place.path + "/site") }
    try fill(first, "first")
    try first.publish()
    #expect(place.read("site/catalogue.xml") == "first")
  }

  @Test func `a read-only folder is not replaced, whoever asks`() throws {
    let place = TemporaryFolder(["site/catalogue.xml": "old"])
    chmod(place.path + "/site", 0o555)
    defer { chmod(place.path + "/site", 0o755) }
    #expect {
      _ = try OutputFolder(replacing: place.path + "/site")
    } throws: { ($0 as? MachineFault)?.message.zh.contains("只读") == true }
    #expect(place.read("site/catalogue.xml") == "old")
  }

  /// A system without the one step.
  private func noExchange(_ one: String, _ other: String) -> Int32 {
    errno = EINVAL
    return -1
  }

  @Test func `where the disk has no exchange, the old folder goes aside first`() throws {
    let place = TemporaryFolder(["new/a": "new", "site/a": "old"])
    let (new, site) = (place.path + "/new", place.path + "/site")
    #expect(try FileSystem.swap(new, into: site, exchange: noExchange) == new + ".old")
    #expect(place.read("site/a") == "new" && place.read("new.old/a") == "old")
  }

  @Test func `a folder that cannot be put in its place leaves the old one there`() throws {
    let place = TemporaryFolder(["site/a": "old"])
    let (new, site) = (place.path + "/new", place.path + "/site")
    #expect(throws: MachineFault.self) { try FileSystem.swap(new, into: site, exchange: noExchange) }
    #expect(place.read("site/a") == "old")
    place.write("new", to: "new/a")
    let refusing = { (_: String, _: String) -> Int32 in
      errno = EBUSY
      return -1
    }
    #expect(throws: MachineFault.self) { try FileSystem.swap(new, into: site, exchange: refusing) }
    #expect(place.read("site/a") == "old" && place.read("new/a") == "new")
  }

  @Test func `a folder that a killed run had put aside is back with the next run`() throws {
    let place = TemporaryFolder([
      ".site.staging/catalogue.xml": "new", ".site.staging.old/catalogue.xml": "old",
    ])
    do { _ = try OutputFolder(replacing: place.path + "/site") }
    #expect(place.read("site/catalogue.xml") == "old")
    #expect(try FileSystem.names(in: place.path) == [".site.lock", "site"])
  }

  @Test(arguments: [("/site", "/", "site"), ("site", "./", "site"), ("a/b/site/", "a/b/", "site")])
  func `a folder may stand anywhere`(target: String, parent: String, name: String) throws {
    let parts = try OutputFolder.parts(of: target)
    #expect(parts.parent == parent && parts.name == name)
  }
}
