import Testing

@testable import FileFormats

private func packed(_ files: [(String, [UInt8])]) throws -> [UInt8] {
  try ZIPWriter.archive(files.map { ZIPWriter.Entry(name: $0.0, bytes: $0.1) })
}

/// Writes other bytes over every occurrence of some, as a hostile program would.
private func forged(_ bytes: [UInt8], _ old: [UInt8], _ new: [UInt8]) -> [UInt8] {
  var bytes = bytes
  for index in bytes.indices where bytes[index...].starts(with: old) {
    bytes.replaceSubrange(index..<(index + old.count), with: new)
  }
  return bytes
}

@Suite struct ZIPArchiveTests {
  @Test func `what is packed unpacks`() throws {
    let large = Array(repeating: Array("市水务局".utf8), count: 5_000).flatMap(\.self)
    let bytes = try packed([("甲/一.txt", Array("水".utf8)), ("空.txt", []), ("大.txt", large)])
    let archive = try ZIPArchive(bytes)
    let entries = archive.entries
    #expect(entries.map(\.name) == ["甲/一.txt", "空.txt", "大.txt"])
    #expect(try archive.read(entries[0]) == Array("水".utf8))
    #expect(try archive.read(entries[1]) == [])
    #expect(try archive.read(entries[2]) == large)
    #expect(bytes.count < 2_000)
  }

  @Test func `the same files give the same bytes`() throws {
    let files = [("b", [UInt8](1...200)), ("a", [])]
    #expect(try packed(files) == packed(files))
  }

  @Test func `names in GBK are read`() throws {
    let bytes = forged(try packed([("AAAA.txt", [1])]), Array("AAAA".utf8), [0xCB, 0xAE, 0xCE, 0xF1])
    #expect(try ZIPArchive(bytes).entries.map(\.name) == ["水务.txt"])
  }

  @Test(arguments: ["../a", "/a", "x/../../a", "C:/a", "..\\a"])
  func `an entry that points outside is not read`(name: String) throws {
    let archive = try ZIPArchive(try packed([("good", [1]), (name, [1])]))
    let entries = archive.entries
    #expect(try archive.read(entries[0]) == [1])
    #expect(throws: FormatFault.self) { try archive.read(entries[1]) }
  }

  @Test func `the second of two entries of one name is told`() throws {
    let bytes = forged(try packed([("same", [1]), ("mase", [2])]), Array("mase".utf8), Array("same".utf8))
    let archive = try ZIPArchive(bytes)
    #expect(archive.entries.map { $0.fault == nil } == [true, false])
  }

  @Test func `an encrypted entry is told as such`() throws {
    var bytes = try packed([("secret", Array("1234567890".utf8))])
    // The general purpose flags of the local header and of the directory.
    bytes[6] |= 1
    let directory = try #require(bytes.indices.first { bytes[$0...].starts(with: [0x50, 0x4B, 1, 2]) })
    bytes[directory + 8] |= 1
    let archive = try ZIPArchive(bytes)
    let entries = archive.entries
    #expect(throws: FormatFault.encrypted) { try archive.read(entries[0]) }
  }

  @Test func `a bomb is not unpacked`() throws {
    let bytes = try packed([("bomb", [UInt8](repeating: 0, count: 10 << 20))])
    #expect(bytes.count < 20_000)
    guard case .overLimit? = try ZIPArchive(bytes).entries.first?.fault else {
      Issue.record("no fault")
      return
    }
  }

  @Test func `all entries together have a limit`() throws {
    var limits = ReadingLimits()
    limits.unpackedSize = 15
    let archive = try ZIPArchive(
      try packed([("a", [UInt8](0..<10)), ("b", [UInt8](0..<10))]), limits: limits)
    let entries = archive.entries
    #expect(try archive.read(entries[0]).count == 10)
    #expect(throws: FormatFault.tooLarge(15)) { try archive.read(entries[1]) }
    limits.archiveEntries = 1
    #expect(throws: FormatFault.self) {
      _ = try ZIPArchive(try packed([("a", []), ("b", [])]), limits: limits)
    }
  }

  @Test func `damage anywhere is a fault and never a crash`() throws {
    let content = (0..<500).map { UInt8(truncatingIfNeeded: $0 &* $0 &* 31) }
    let bytes = try packed([("a.txt", content), ("b.txt", content.reversed())])
    for length in stride(from: 0, to: bytes.count, by: 7) { exhaust(Array(bytes[..<length])) }
    for index in bytes.indices {
      var broken = bytes
      broken[index] ^= 0xFF
      exhaust(broken)
    }
    var flipped = bytes
    flipped[60] ^= 0x10
    let archive = try ZIPArchive(flipped)
    let first = archive.entries[0]
    #expect(throws: FormatFault.self) { try archive.read(first) }
  }

  private func exhaust(_ bytes: [UInt8]) {
    do throws(FormatFault) {
      let archive = try ZIPArchive(bytes)
      for entry in archive.entries {
        do throws(FormatFault) { _ = try archive.read(entry) } catch { continue }
      }
    } catch { return }
  }
}
