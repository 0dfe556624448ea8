import Glibc
import TestSupport
import Testing

@testable import Compiler

/// With the kernel's notices, and without.
@Suite(.timeLimit(.minutes(1))) struct FolderWatchTests {
  private let folder = TemporaryFolder([
    "e/edition.xml": "<edition/>", "e/notes.txt": "mine", "e/submissions/甲/一.csv": "a",
    "t/home.mustache": "t",
  ])

  private func watch(_ usesNotices: Bool) -> FolderWatch {
    FolderWatch(
      .init(
        files: [folder.path + "/e/edition.xml"], folders: ["/e/submissions", "/t"].map { folder.path + $0 }),
      usesNotices: usesNotices)
  }

  private func hasChanged(_ usesNotices: Bool, _ change: () throws -> Void) rethrows -> Bool {
    var watch = watch(usesNotices)
    try change()
    return watch.wait(atMost: .milliseconds(600))
  }

  @Test(arguments: [true, false]) func `a file that is written is noticed`(usesNotices: Bool) {
    #expect(hasChanged(usesNotices) { folder.write("b", to: "e/submissions/甲/一.csv") })
    #expect(hasChanged(usesNotices) { folder.write("<edition />", to: "e/edition.xml") })
    #expect(hasChanged(usesNotices) { folder.write("u", to: "t/home.mustache") })
  }

  @Test(arguments: [true, false]) func `a file that is saved by giving another one its name is noticed`(
    usesNotices: Bool
  ) {
    folder.write("b", to: "new")
    #expect(
      hasChanged(usesNotices) { rename(folder.path + "/new", folder.path + "/e/submissions/甲/一.csv") })
  }

  @Test(arguments: [true, false]) func `a file that comes or goes is noticed`(usesNotices: Bool) {
    #expect(hasChanged(usesNotices) { folder.write("b", to: "e/submissions/甲/二.csv") })
    #expect(hasChanged(usesNotices) { unlink(folder.path + "/e/submissions/甲/二.csv") })
  }

  @Test(arguments: [true, false])
  func `a folder that has come later is watched, too`(usesNotices: Bool) {
    var watch = watch(usesNotices)
    folder.write("a", to: "e/submissions/乙/一.csv")
    let first = watch.wait(atMost: .milliseconds(600))
    #expect(first)
    folder.write("b", to: "e/submissions/乙/一.csv")
    let second = watch.wait(atMost: .milliseconds(600))
    #expect(second)
  }

  @Test func `where nothing changes, nothing is noticed`() {
    #expect(!hasChanged(true) {})
    #expect(!hasChanged(false) {})
    // What programs leave for themselves is nobody's; neither is what lies beside.
    #expect(!hasChanged(false) { folder.write("swap", to: "e/submissions/甲/.一.csv.swp") })
    #expect(!hasChanged(false) { folder.write("changed", to: "e/notes.txt") })
  }

  @Test func `the kernel tells by itself, without anybody looking`() {
    #expect(hasChanged(true) { folder.write("swap", to: "e/submissions/甲/.一.csv.swp") })
    #expect(hasChanged(true) { folder.write("changed", to: "e/notes.txt") })
  }

  @Test func `changes that follow one another are noticed as one`() {
    var watch = watch(true)
    for number in 1...5 { folder.write("\(number)", to: "e/submissions/甲/一.csv") }
    let first = watch.wait(atMost: .milliseconds(600))
    #expect(first)
    let second = watch.wait(atMost: .milliseconds(100))
    #expect(!second)
  }

  @Test func `folders that are not there are no fault`() {
    var watch = FolderWatch(.init(files: ["nowhere/edition.xml"], folders: ["nowhere"]))
    let isNoticed = watch.wait(atMost: .milliseconds(10))
    #expect(!isNoticed)
  }

  @Test func `the stream gives an element at once, and then one a change`() async {
    var changes = FolderWatch.changes(of: .init(files: [], folders: [folder.path + "/t"])).makeAsyncIterator()
    #expect(await changes.next() != nil)
    folder.write("u", to: "t/home.mustache")
    #expect(await changes.next() != nil)
  }
}
