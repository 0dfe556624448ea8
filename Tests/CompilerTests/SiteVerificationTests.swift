import Foundation
import Glibc
import TestSupport
import Testing

@testable import Compiler

/// `qingdan verify`: what became of a site since it was published.
@Suite struct SiteVerificationTests {
  /// A site just published.
  private func published() async throws -> SmallSite {
    let small = SmallSite()
    try await small.publish()
    return small
  }

  /// What is found after something was done to it.
  private func differences(after change: (SmallSite) throws -> Void) async throws
    -> SiteVerification.Differences
  {
    let small = try await published()
    try change(small)
    return try await small.verify().site
  }

  @Test func `a site just published is whole, and made from its edition`() async throws {
    let small = try await published()
    let verification = try await small.verify(against: small.edition)
    #expect(verification.isWhole && verification.sources?.count == 3)
    #expect(verification.text.zh.contains("没有别的文件") && verification.text.zh.contains("截至 2022-09-30"))
    #expect(verification.text.en.contains("there are no others"))
    let bytes = Array(try #require(small.folder.read("site/SHA256SUMS")).utf8)
    #expect(verification.text.zh.hasSuffix(digest(bytes)))
  }

  @Test func `a file of another content is told, though its size and times are the same`() async throws {
    let small = try await published()
    let page = try #require(small.folder.read("site/index.html"))
    let times = try FileManager.default.attributesOfItem(atPath: small.site + "/index.html")
    small.folder.write(page.replacing("清", with: "请"), to: "site/index.html")
    try FileManager.default.setAttributes(
      [.modificationDate: try #require(times[.modificationDate])], ofItemAtPath: small.site + "/index.html")
    let verification = try await small.verify()
    #expect(verification.site.changed == ["index.html"] && !verification.isWhole)
    #expect(verification.text.zh.hasPrefix("已改动：index.html\n"))
    #expect(verification.text.en.hasPrefix("changed: index.html\n"))
  }

  @Test func `a file that is gone is told`() async throws {
    let found = try await differences { unlink($0.site + "/about.html") }
    #expect(found.missing == ["about.html"] && found.changed.isEmpty && found.others.isEmpty)
  }

  @Test func `a file that was not published is told, at any depth and whatever it is called`() async throws {
    let found = try await differences {
      $0.folder.write("", to: "site/units/a/b.html")
      $0.folder.write("", to: "site/.hidden")
      $0.folder.write("", to: "site/x")
      $0.folder.rename("site/x", to: [0xB2, 0xB9])
    }
    #expect(
      found.others.count == 3 && found.others.contains(".hidden") && found.others.contains("units/a/b.html"))
    #expect(found.missing.isEmpty && found.changed.isEmpty)
  }

  @Test func `a link or a pipe in the place of a file is told, and not read`() async throws {
    let found = try await differences {
      for page in ["index.html", "about.html"] {
        try FileManager.default.moveItem(atPath: "\($0.site)/\(page)", toPath: "\($0.folder.path)/\(page)")
      }
      symlink("../index.html", $0.site + "/index.html")
      mkfifo($0.site + "/about.html", 0o644)
      symlink("/", $0.site + "/root")
    }
    #expect(found.changed == ["about.html", "index.html"] && found.others == ["root"])
  }

  @Test func `an edition that is no longer what the site was made from is told, file by file`() async throws {
    let small = try await published()
    small.write("名称\n", to: "registers/areas.csv")
    small.write(SmallSite.list(2), to: SmallSite.list)
    let changed = try await small.verify(against: small.edition)
    #expect(changed.site.isEmpty && !changed.isWhole)
    #expect(
      changed.sources?.changed == [SmallSite.list] && changed.sources?.others == ["registers/areas.csv"])
    #expect(changed.text.zh.hasPrefix("清单文件已改动：\(SmallSite.list)\n清单文件多出：registers/areas.csv\n"))
    unlink("\(small.edition)/\(SmallSite.list)")
    #expect(try await small.verify(against: small.edition).sources?.missing == [SmallSite.list])
    #expect(try await small.verify().isWhole)
  }

  @Test func `a name with letters that XML does not have is no difference`() async throws {
    let small = SmallSite()
    small.write("无\n", to: "submissions/市住建局/a\u{1}&\u{7}.csv")
    try await small.publish()
    let verification = try await small.verify(against: small.edition)
    #expect(verification.isWhole && verification.sources?.count == 4)
  }

  @Test func `a manifest that is not as it was published is believed nothing`() async throws {
    let small = try await published()
    let manifest = try #require(small.folder.read("site/manifest.xml"))
    small.folder.write(manifest.replacing("2022-09-30", with: "2023-09-30"), to: "site/manifest.xml")
    let verification = try await small.verify(against: small.edition)
    #expect(verification.sources == nil && !verification.isWhole && !verification.text.zh.contains("2023"))
  }

  @Test func `a folder that cannot be checked is the machine's fault`() async throws {
    let small = try await published()
    await #expect(throws: MachineFault.self) {
      try await SiteVerification.run(.init(site: small.folder.path + "/nowhere"))
    }
    await #expect(throws: MachineFault.self) { try await SiteVerification.run(.init(site: small.edition)) }
    await #expect(throws: MachineFault.self) { try await small.verify(against: small.site) }
    small.folder.write("not a digest\n", to: "site/SHA256SUMS")
    await #expect {
      try await small.verify()
    } throws: { ($0 as? MachineFault)?.message.zh.contains("第1行") == true }
  }

  @Test func `the command ends with 0, 1 or 2, and says why`() async throws {
    let small = try await published()
    let whole = try BuiltProgram.run("verify", small.site, "--edition", small.edition, "--language", "en")
    #expect(whole.status == 0 && whole.remarks.isEmpty)
    small.folder.write("defaced", to: "site/index.html")
    let defaced = try BuiltProgram.run("verify", small.site, "--language", "zh", "--jobs", "1")
    #expect(defaced.status == 1 && defaced.output.starts(with: "已改动：index.html\n".utf8))
    unlink(small.site + "/SHA256SUMS")
    let unknown = try BuiltProgram.run("verify", small.site, "--language", "zh")
    #expect(unknown.status == 2 && unknown.output.isEmpty && unknown.remarks.contains("无法核对"))
  }
}
