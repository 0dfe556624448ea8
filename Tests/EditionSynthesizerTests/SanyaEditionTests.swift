import Diagnostics
import FileFormats
import Foundation
import FrontEnds
import ListModel
import Testing

@testable import EditionSynthesizer

struct SanyaEditionTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let committed = root.appending(path: "lists/sanya-2022")
  private static let edition = Result {
    try SynthesizedEdition(Facts(folder: root.appending(path: "Sources/EditionSynthesizer/Facts")))
  }

  @Test func `the committed text files are what the program writes`() throws {
    let files = try EditionFiles(Self.edition.get()).text
    #expect(files.count > 90)
    for (path, bytes) in files {
      let file = try Data(contentsOf: Self.committed.appending(path: path))
      #expect([UInt8](file) == bytes, "\(path)")
    }
  }

  @Test func `the edition has the totals of the reference case`() throws {
    let edition = try Self.edition.get()
    let counts = edition.submissions.reduce(into: ListCounts()) { $0 += ListCounts(of: $1, basis: .subitem) }
    #expect(edition.submissions.count == 99)
    #expect(edition.submissions.count { $0.givesPowerList } == 47)
    #expect(counts.powers == 4804)
    #expect(counts.responsibilities == 5660)
  }

  @Test func `every committed submission reads back to the items it was made from`() throws {
    for expected in try Self.edition.get().submissions {
      let unit = expected.folder
      let read = try Self.read(unit)
      #expect(read.account.unread == 0, "\(unit)")
      let list = String(decoding: NativeXMLWriter.bytes(read.submission, unit: unit), as: UTF8.self)
      let wanted = String(decoding: NativeXMLWriter.bytes(expected, unit: unit), as: UTF8.self)
      #expect(Self.firstDifference(list, wanted) == nil, "\(unit)")
    }
  }

  @Test func `local regulations are cited as further bases, and marked illustrative`() throws {
    let edition = try Self.edition.get()
    let local = edition.facts.instruments.filter { $0.rank == "地方性法规" }
    #expect(local.contains { $0.title.hasPrefix("海南省") } && local.contains { $0.title.hasPrefix("三亚市") })
    let bases = edition.submissions.flatMap(\.powers).flatMap(\.bases)
    for instrument in local {
      #expect(instrument.status == "有效（示例）", "\(instrument.title)")
      let citing = bases.filter { $0.citations.contains { $0.title == instrument.title } }
      #expect(!citing.isEmpty && citing.allSatisfy { $0.citations.count > 1 }, "\(instrument.title)")
    }
  }

  @Test func `a title that only a law bears has the rank of a law`() throws {
    for instrument in try Self.edition.get().facts.instruments
    where InstrumentRank(title: instrument.title) == .law && !instrument.title.hasSuffix("宪法") {
      #expect(instrument.rank == "法律", "\(instrument.title)")
    }
    #expect(InstrumentRank(title: "中华人民共和国民法通则") == .law)
    #expect(InstrumentRank(title: "进出口船舶联合检查通则") == nil)
  }

  @Test func `no power is listed twice`() throws {
    var units: [String: String] = [:]
    for submission in try Self.edition.get().submissions {
      for power in submission.powers {
        for item in [power] + power.subitems {
          let key = "\(power.categoryText?.value ?? "") \(NormalisedName(item.name.value).text)"
          #expect(units[key] == nil, "\(key): \(units[key] ?? ""), \(submission.folder)")
          units[key] = submission.folder
        }
      }
    }
  }

  @Test func `a credit code ends with its check character`() {
    let code = CreditCode.code(ordinal: 1, kind: "政府工作部门", regionCode: "460200")
    let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
    let values = code.compactMap { alphabet.firstIndex(of: $0) }
    var weight = 1
    var sum = 0
    for value in values.dropLast() {
      sum += value * weight
      weight = weight * 3 % 31
    }
    #expect(values.count == 18)
    #expect((sum + (values.last ?? 0)) % 31 == 0)
    #expect(code.hasPrefix("11460200XXXX0001"))
  }

  /// All files of a unit's folder, those of archives too, as one list.
  private static func read(_ unit: String) throws -> ReadList {
    let folder = committed.appending(path: "submissions/\(unit)")
    var whole = ReadList(submission: Submission(folder: unit))
    let path = folder.path(percentEncoded: false)
    for name in try FileManager.default.contentsOfDirectory(atPath: path).sorted() {
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
      for file in try unpacked(bytes, name: name) {
        let list = FrontEnd.read(file.bytes, name: file.name, file: FileID(0))
        whole.submission.append(list.submission)
        whole.account.unread += list.account.unread
      }
    }
    return whole
  }

  private static func unpacked(_ bytes: [UInt8], name: String) throws -> [(name: String, bytes: [UInt8])] {
    guard FileKind.detect(bytes, name: name) == .zip else { return [(name, bytes)] }
    let archive = try ZIPArchive(bytes)
    var files: [(String, [UInt8])] = []
    for entry in archive.entries { files.append((entry.name, try archive.read(entry))) }
    return files
  }

  private static func firstDifference(_ left: String, _ right: String) -> String? {
    let (left, right) = (left.split(separator: "\n"), right.split(separator: "\n"))
    for (one, other) in zip(left, right) where one != other { return "\(one) / \(other)" }
    return left.count == right.count ? nil : "\(left.count) / \(right.count) lines"
  }
}
