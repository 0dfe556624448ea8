import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct MalformedCitationTests {
  private func findings(_ bases: LegalBasis..., instruments: [Instrument]? = nil) -> [Finding] {
    let submission = SmallEdition.submission { submission in
      submission.services = bases.map { PublicService(name: Located("服务"), bases: [$0]) }
    }
    return Rule.malformedCitation.findings(in: SmallEdition.catalogue([submission], instruments: instruments))
  }

  @Test func `one defect in many places is one finding, with a fix at each`() {
    let defect = CitationDefect(.wrongNumberBrackets, excerpt: "国发[2016]72号", replacement: "国发〔2016〕72号")
    let findings = findings(
      SmallEdition.basis("国发[2016]72号", defect), SmallEdition.basis("见国发[2016]72号", row: 3, defect))
    #expect(findings.map(\.related.count) == [1])
    #expect(findings.first?.fix?.replacement == "国发〔2016〕72号")
    #expect(findings.first?.related.first?.fix?.replacement == "国发〔2016〕72号")
    #expect(findings.first?.fix?.offset == 0)
    #expect(findings.first?.related.first?.fix?.offset == 1)
  }

  @Test func `of a short title that stands in a cell twice each place has its fix`() {
    let law = Instrument(title: "中华人民共和国水法", rank: "法律", origin: Located("").origin)
    func found(_ text: String, citations: Int) -> Finding? {
      let citation = Citation(title: "水法", clauses: [.init(article: 3)])
      return findings(
        LegalBasis(
          text: Located(text), citations: Array(repeating: citation, count: citations), defects: []),
        instruments: [law]
      ).first
    }
    let twice = found("《水法》第三条、《水法》第五条", citations: 2)
    #expect([twice?.fix?.offset, twice?.related.first?.fix?.offset] == [0, 8])
    #expect(found("《水法》第三条、同法第五条", citations: 2)?.related.isEmpty == true)
    // The second one is the wording of the article.
    let quoted = found("《水法》第三条：依照《水法》取水", citations: 1)
    #expect(quoted != nil && quoted?.fix == nil)
  }

  @Test func `a law by its short title is told where the register has the full one`() {
    let law = Instrument(title: "中华人民共和国水法", rank: "法律", origin: Located("").origin)
    let basis = LegalBasis(
      text: Located("《水法》第四十八条"), citations: [Citation(title: "水法", clauses: [.init(article: 48)])],
      defects: [])
    #expect(findings(basis, instruments: [law]).map(\.fix?.replacement) == ["《中华人民共和国水法》"])
    #expect(findings(basis).isEmpty)
  }

  @Test func `words that stand twice are not mended blindly`() {
    let defect = CitationDefect(.missingTitleMarks, excerpt: "水法", replacement: "《水法》")
    #expect(findings(SmallEdition.basis("《水法》第三条、水法第五条", defect)).map(\.fix) == [nil])
    #expect(findings(SmallEdition.basis("水法第五条", defect)).map(\.fix?.replacement) == ["《水法》"])
  }

  @Test func `letters for digits in the number of a document are told as misread`() {
    let defect = CitationDefect(.miswrittenNumber, excerpt: "国发〔2oo4〕16号", replacement: "国发〔2004〕16号")
    let found = findings(SmallEdition.basis("国发〔2oo4〕16号", defect))
    #expect(found.map(\.message.zh) == ["发文字号的数字里有字母，像是识别错误：“国发〔2oo4〕16号”。"])
    #expect(found.map(\.help?.zh) == ["改为“国发〔2004〕16号”。"])
  }

  @Test func `a letter that only shows the place is not shown to readers`() {
    let defect = CitationDefect(
      .miswrittenClause, excerpt: "》48条", replacement: "》第48条", keepsCitations: true)
    let found = findings(SmallEdition.basis("《甲法》48条", defect))
    #expect(found.map(\.message.zh) == ["条款写法有误：“48条”。"])
    #expect(found.map(\.help?.zh) == ["改为“第48条”。"])
    #expect(found.map(\.fix?.replacement) == ["》第48条"])
  }

  @Test func `a short title without its marks is mended in one step`() {
    let law = Instrument(title: "中华人民共和国水法", rank: "法律", origin: Located("").origin)
    let defect = CitationDefect(.missingTitleMarks, excerpt: "水法", replacement: "《水法》")
    let findings = findings(SmallEdition.basis("水法第五条", defect), instruments: [law])
    #expect(findings.map(\.fix?.replacement) == ["《中华人民共和国水法》"])
  }

  @Test func `a well written basis is none`() {
    #expect(findings(SmallEdition.basis("《中华人民共和国水法》第四十八条")).isEmpty)
  }
}
