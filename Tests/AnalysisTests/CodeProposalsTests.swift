import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct CodeProposalsTests {
  private func catalogue(_ powers: [PowerItem], rows: [Transfer]? = nil) -> Catalogue {
    var catalogue = SmallEdition.catalogue([SmallEdition.submission { $0.powers = powers }])
    catalogue.registers.transfers = rows
    return catalogue
  }

  private func codes(_ catalogue: Catalogue, earlier: [Catalogue] = []) -> [String] {
    CodeProposals(for: catalogue, earlier: earlier).proposals.map(\.basic)
  }

  @Test func `a power keeps its number whatever stands beside it`() {
    let alone = codes(catalogue([SmallEdition.power("温泉许可")]))
    let among = codes(
      catalogue([SmallEdition.power("凿井许可"), SmallEdition.power("温泉许可", row: 3)]))
    #expect(alone.count == 1)
    #expect(among.last == alone[0])
    #expect(alone[0].hasPrefix("4601"))
    #expect((try? PowerCode(alone[0])) != nil)
  }

  @Test func `powers with a code are left alone`() {
    #expect(codes(catalogue([SmallEdition.power("温泉许可", "460100001000")])).isEmpty)
  }

  @Test func `no code is given twice, nor one that something bore`() {
    let free = codes(catalogue([SmallEdition.power("温泉许可")]))[0]
    let taken = codes(
      catalogue([SmallEdition.power("别的许可", free), SmallEdition.power("温泉许可", row: 3)]))
    #expect(taken.count == 1 && taken[0] != free)
    let abolished = codes(
      catalogue([SmallEdition.power("温泉许可")], rows: [SmallLedger.row(free, .abolition, to: [])]))
    #expect(abolished.count == 1 && abolished[0] != free)
    let byName = codes(
      catalogue([SmallEdition.power("温泉许可")], rows: [SmallLedger.row("温泉许可", .abolition, to: [])]))
    #expect(byName.count == 1 && byName[0] != free)
  }

  @Test func `what had a code in an earlier edition keeps it`() {
    let earlier = catalogue([SmallEdition.power("温泉许可", "460199999000")])
    let found = CodeProposals(for: catalogue([SmallEdition.power("温泉许可")]), earlier: [earlier])
    #expect(found.proposals.map(\.basic) == ["460199999000"])
    #expect(found.proposals.map(\.isKnown) == [true])
  }

  @Test func `sub-items are numbered below their main item`() {
    let main = SmallEdition.power(
      "用水许可", "000119001000",
      subitems: [SmallEdition.power("取水", category: nil, basis: nil, row: 3)])
    let found = codes(catalogue([main]))
    #expect(found.count == 1)
    #expect(found[0].hasPrefix("000119001") && !found[0].hasSuffix("000"))
  }

  @Test func `a place's own scheme is followed where the edition names no national one`() {
    var edition = catalogue([SmallEdition.power("温泉许可")])
    edition.edition.codeSchemes = []
    edition.edition.codePatterns = [CodePattern(name: "甲", pattern: "{letters}-{main:4}")!]
    #expect(codes(edition).first?.hasPrefix("XK-") == true)
  }

  @Test(arguments: ["{letters}-{main:4}{sub:2}", "{letters}-{main:4}{sub:1}", "{letters}-{main:4}{sub:3}"])
  func `sub-items are numbered in as many digits as the place's own scheme has`(pattern: String) {
    let own = CodePattern(name: "甲", pattern: pattern)!
    let subitems = (1...5).map { SmallEdition.power("子项\($0)", category: nil, row: 3 + $0) }
    var edition = catalogue([SmallEdition.power("温泉许可", subitems: subitems)])
    edition.edition.codeSchemes = []
    edition.edition.codePatterns = [own]
    let found = codes(edition)
    #expect(Set(found).count == 6)
    #expect(found.filter { own.read($0)?.isSubitem == true }.count == 5)
    #expect(Set(found.compactMap { own.read($0)?.mainItem }).count == 1)
  }

  @Test func `a scheme without a part for sub-items numbers none`() {
    var edition = catalogue([
      SmallEdition.power("温泉许可", subitems: [SmallEdition.power("子项", category: nil, row: 4)])
    ])
    edition.edition.codeSchemes = []
    edition.edition.codePatterns = [CodePattern(name: "甲", pattern: "{letters}-{main:4}")!]
    #expect(CodeProposals(for: edition).left.map(\.value) == ["子项"])
  }

  @Test func `a power of unknown category is left`() {
    let found = CodeProposals(for: catalogue([SmallEdition.power("温泉许可", category: "不明")]))
    #expect(found.proposals.isEmpty)
    #expect(found.left.map(\.value) == ["温泉许可"])
  }
}
