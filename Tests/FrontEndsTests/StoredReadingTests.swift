import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import FrontEnds
@testable import ListModel

/// What runs keep of files for later ones.
@Suite struct StoredReadingTests {
  /// Every file below a folder of the repository.
  private func files(below folder: String) throws -> [URL] {
    let folder = Repository.root.appending(path: folder)
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false)).sorted()
      .map { folder.appending(path: $0) }.filter {
        try $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true
      }
  }

  private func read(_ file: URL) throws -> ReadList {
    FrontEnd.read(Array(try Data(contentsOf: file)), name: file.lastPathComponent, file: FileID(7))
  }

  @Test(arguments: ["lists/faulty-example", "Tests/Fixtures/Office", "Tests/Fixtures/ThreeChanges"])
  func `what is read of a file comes back as it was`(folder: String) throws {
    let lists = try files(below: folder).map { ($0, try read($0)) }
    #expect(lists.count >= 10)
    for (file, list) in lists {
      let restored = try ReadList(stored: list.stored(file: FileID(7)), file: FileID(7))
      #expect(everything(in: restored) == everything(in: list), "\(file.lastPathComponent)")
    }
  }

  @Test(arguments: ["lists/faulty-example/registers", "lists/sanya-2022/registers"])
  func `what is read of a register comes back as it was`(folder: String) throws {
    let registers = try files(below: folder)
    #expect(registers.count >= 6)
    for file in registers {
      let kind = try #require(RegisterFile(rawValue: file.deletingPathExtension().lastPathComponent))
      let document = try FrontEnd.document(Array(Data(contentsOf: file)), name: file.lastPathComponent)
      let read = ReadRegister(document, as: kind, file: FileID(7))
      let restored = try ReadRegister(stored: read.stored(file: FileID(7)), file: FileID(7))
      #expect(everything(in: restored) == everything(in: read), "\(file.lastPathComponent)")
      #expect(read.rows?.isEmpty == false)
    }
  }

  @Test func `a list stands under whatever number its file has now`() throws {
    let xml = Array("<submission unit=\"市水务局\"><duties><duty/></duties></submission>".utf8)
    let list = FrontEnd.read(xml, name: "清单.xml", file: FileID(7))
    let moved = try ReadList(stored: list.stored(file: FileID(7)), file: FileID(3))
    #expect(everything(in: moved) == everything(in: FrontEnd.read(xml, name: "清单.xml", file: FileID(3))))
    #expect(!moved.submission.irregularities.isEmpty)
  }

  @Test func `every irregularity comes back`() throws {
    let text = BilingualText(zh: "甲", en: "a")
    let reasons: [UnreadableReason] = [
      .damaged(detail: text), .encrypted, .unsupported(kind: text, advice: text),
      .needsConversion(kind: text), .notConverted(kind: text),
      .overLimit(text),
      .empty, .withoutText, .refused(text, mend: text), .nestedArchive,
    ]
    let contents: [UnreadContentKind] = [
      .unknownColumn(heading: "乙"), .hiddenRow, .hiddenColumn, .hiddenSheet, .hiddenText, .textBox,
      .paragraph,
      .cell, .runningText, .formula, .numberFormat, .markup, .repeatedElement, .embeddedFile, .headingsAlone,
      .nothing, .coveredCell, .linkedFile, .struckWords, .picture, .damagedPart(text),
      .value(permitted: "丙"), .noneBesideItems(.duties),
    ]
    let origin = Origin(file: FileID(7), place: .cell(table: 1, row: 2, column: 3))
    let kinds: [Irregularity.Kind] =
      reasons.map { .unreadableFile($0) } + contents.map { .unreadContent($0) } + [
        .unrecognisedTable, .missingColumn(part: .powers, column: "名称"),
        .missingValue(part: .duties, column: "名称", item: nil),
        .missingValue(part: .duties, column: "名称", item: "丁"), .missingAttribute("unit"), .damagedNumber,
        .errorValue, .lostText, .trackedChanges(insertions: 1, deletions: -1, comments: .max),
        .sequenceGap(expected: 3, found: 300), .repeatedPart(.services), .statesOtherUnit, .secrecyMark,
        .orphanSubitem(first: origin), .registerFault(text, mend: text), .copy(of: FileID(7)), .strayFile,
      ]
    var list = ReadList(submission: Submission(folder: ""))
    list.submission.irregularities = kinds.map { Irregularity($0, at: Quotation("戊", at: origin)) }
    let restored = try ReadList(stored: list.stored(file: FileID(7)), file: FileID(7))
    #expect(restored.submission.irregularities.map(\.kind) == kinds)
  }

  @Test func `bytes that are no list are refused, wherever they end`() throws {
    let bytes = try read(files(below: "lists/faulty-example/submissions/市水务局")[0]).stored(file: FileID(7))
    #expect(bytes.count > 200)
    for length in 0..<bytes.count {
      #expect(throws: DamagedStore.self) { try ReadList(stored: Array(bytes[..<length]), file: FileID(7)) }
    }
    #expect(throws: DamagedStore.self) { try ReadList(stored: bytes + [0], file: FileID(7)) }
    // What else is changed may pass for another list; it must not stop the program.
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 0xFF
      _ = try? ReadList(stored: changed, file: FileID(7))
    }
  }

  /// Every property of every value in something, so that one which is not stored is seen.
  private func everything(in value: some Any) -> String {
    var text = ""
    dump(value, to: &text)
    return text
  }
}
