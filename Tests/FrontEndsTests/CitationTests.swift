import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import FrontEnds

func basis(_ text: String) -> LegalBasis { CitationParser.parse(Located(text)) }

/// One line a citation and a defect.
func summary(_ text: String) -> [String] {
  let basis = basis(text)
  return basis.citations.map(\.standardForm)
    + basis.defects.map { "! \($0.kind): \($0.excerpt)" + ($0.replacement.map { " → \($0)" } ?? "") }
}

@Suite struct CitationTests {
  @Test(arguments: [
    "《中华人民共和国水法》第四十八条",
    "《中华人民共和国刑法》第一百二十条之一第二款第（三）项",
    "《甲条例》（国务院令第412号，2016年修正）第三条、第五条第二款、第十二条至第十五条",
    "《甲决定》（国务院令第412号）附件第236项、附件2第17项",
    "国发〔2013〕19号第一部分",
    "《关于印发〈甲办法〉的通知》（琼府办〔2022〕52号）第四章第二十一条",
    "《甲办法》（河北省人民政府令〔2008〕第3号）第109项",
  ])
  func `standard form stays as it is`(text: String) {
    #expect(basis(text).citations.map(\.standardForm) == [text])
  }
}
