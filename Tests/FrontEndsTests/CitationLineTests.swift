import Diagnostics
import ListModel
import Testing

@testable import FrontEnds

/// Several bases in one cell.
struct CitationLineTests {
  @Test func `each line that begins with a citation is a basis of its own`() {
    func bases(_ cell: String) -> [String] {
      TableSketch.read("职权类别|职权名称|实施依据\n行政许可|甲|" + cell).submission.powers[0].bases.map(\.text.value)
    }
    #expect(bases("《水法》第七条\\n《取水许可条例》第二条") == ["《水法》第七条", "《取水许可条例》第二条"])
    #expect(bases("1.《水法》\\n2.《取水许可条例》") == ["1.《水法》", "2.《取水许可条例》"])
    for one in [
      "《水法》第四十八条：直接从江河取用水资源的，\\n应当按照《取水许可条例》的规定申请。", "《水法》第七条\\n第八条", "《水法》第七条\\n同法第九条",
      "根据\\n《水法》第七条", "《水法》（以下简称本法）第七条\\n《水法》第八条", "《水法》第七条：“有下列情形的：\\n《水法》第八条规定的。”",
      "《水法》第七条：提交下列材料：\\n（一）《营业执照》复印件", "《水法》第七条",
    ] { #expect(bases(one).count == 1, "\(one)") }
  }

  @Test func `a basis of a cell knows where in it it begins`() {
    let bases = CitationParser.parseEach(
      Located("《水法》第七条\n 《取水许可条例》第二条\n", at: Origin(file: FileID(0), place: .wholeFile)))
    #expect(bases.map(\.offset) == [0, 9])
    #expect(bases.map(\.text.value) == ["《水法》第七条", "《取水许可条例》第二条"])
  }
}
