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
    let place = TemporaryFolder(["edition/submissions/water/list.xml": "<submission/>"])
    try #require(symlink("\(place.path)/edition/submissions", "\(place.path)/link") == 0)
    let inputs = ["submissions", "registers"].map { "\(place.path)/edition/\($0)" }
    #expect(throws: MachineFault.self) {
      _ = try OutputFolder(replacing: "\(place.path)/\(target)", outside: inputs)
    }
    #expect(try FileSystem.names(in: place.path + "/edition/submissions") == ["water"])
    _ = try OutputFolder(replacing: place.path + "/edition/site", outside: inputs)
  }

  @Test func `two runs at once into one folder are told`() throws {
    let place = TemporaryFolder()
    let first = try OutputFolder(replacing: place.path + "/site")
    #expect(throws: MachineFault.self) { _ = try OutputFolder(replacing: place.path + "/site") }
    try fill(first, "first")
    try first.publish()
    #expect(place.read("site/catalogue.xml") == "first")
  }

  @Test(arguments: [("/site", "/", "site"), ("site", "./", "site"), ("a/b/site/", "a/b/", "site")])
  func `a folder may stand anywhere`(target: String, parent: String, name: String) throws {
    let parts = try OutputFolder.parts(of: target)
    #expect(parts.parent == parent && parts.name == name)
  }
}
