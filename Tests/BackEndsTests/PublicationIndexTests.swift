import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import BackEnds

@Suite struct PublicationIndexTests {
  @Test(arguments: [
    ("010012345000", "010012345000"), ("XK-0012", "xk-0012"),
    ("11450721MB155808114000104002000", "11450721mb155808114000104002000"),
  ])
  func `a code is an identifier in lower case`(code: String, identifier: String) {
    #expect(StableIdentifier.code(code) == identifier)
  }

  @Test(arguments: [
    "", "12345", "origin", "../../etc/passwd1", "-123456", "０１２３４５６７", "123 456", "con.12345",
  ])
  func `a code that is no safe file name is not an identifier`(code: String) {
    #expect(StableIdentifier.code(code) == nil)
  }

  @Test func `the same identifier is never handed out twice`() {
    var pool = IdentifierPool()
    let claimed = ["a", "a-2", "a", "a", "b"].map { pool.claim($0) }
    #expect(claimed == ["a", "a-2", "a-3", "a-4", "b"])
  }

  @Test func `powers that share a code are told apart, and stay so when others are added`() {
    func powers(_ names: [String]) -> [PublishedPower] {
      var list = Submission(folder: "甲")
      list.powers = names.map { PowerItem(name: Located($0), code: Located("010012345000")) }
      let publication = SamplePublication.make()
      var catalogue = publication.catalogue
      catalogue.submissions = [list]
      return PublishedPower.all(of: catalogue).powers
    }
    let few = powers(["一", "二"]).map(\.identifier)
    let more = powers(["零", "一", "二", "二"]).map(\.identifier)
    #expect(Set(more).count == 4)
    #expect(few == Array(more[1...2]))
  }

  @Test func `a law is one instrument with and without the name of the state`() {
    let index = SamplePublication.make().index.instruments
    let full = index.instrument(of: Citation(title: "中华人民共和国水法"))
    #expect(
      full?.title == "水法" && full?.identifier == index.instrument(of: Citation(title: "水法"))?.identifier)
  }

  @Test func `an instrument is known by its document number where a citation gives no title`() {
    let index = SamplePublication.make().index.instruments
    #expect(index.instrument(of: Citation(title: nil, documentNumber: "国务院令第641号"))?.title == "城镇排水与污水处理条例")
    #expect(index.instrument(of: Citation(title: "没有引用的办法")) == nil)
  }
}
