import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import FrontEnds

@Suite struct CitationPropertyTests {
  private static let pieces = [
    "《", "》", "〈", "〉", "<", ">", "（", "）", "(", ")", "〔", "〕", "[", "]", "【", "】", "第", "三", "十二", "百", "12",
    "条", "款",
    "项", "章", "部分", "之", "至", "、", "，", "；", "。", "：", ":", "\n", " ", "\u{3000}", "附件", "国发", "国务院令", "令",
    "号", "2016",
    "年", "月", "日", "修正", "中华人民共和国", "水法", "办法", "条例", "关于", "的", "规定", "同法", "无", "文号", "条款内容", "甲", "…", "”",
    "\0", "𠮷",
  ]

  private func text(_ numbers: inout SeededGenerator, pieces count: Int) -> String {
    (0..<count).compactMap { _ in Self.pieces.randomElement(using: &numbers) }.joined()
  }

  @Test func `whatever is read reads back from its standard form`() {
    var numbers = SeededGenerator(seed: 7)
    for _ in 0..<5_000 {
      let text = text(&numbers, pieces: Int.random(in: 1...16, using: &numbers))
      let basis = basis(text)
      for defect in basis.defects { #expect(text.unicodeScalars.contains(sequence: defect.excerpt)) }
      for citation in basis.citations where citation.isStandard {
        let again = CitationParser.parse(Located(citation.standardForm, at: basis.text.origin))
        #expect(again.citations == [citation], "\(text) → \(citation.standardForm)")
      }
    }
  }

  @Test func `a mending leaves no defect of its kind and brings no other`() {
    var numbers = SeededGenerator(seed: 11)
    let real = [
      "<<中华人民共和国水法>>第四十八条", "中华人民共和国水法》第四十八条", "《甲法〉第三条", "水法三条", "《甲法》（国发[2016]7号第三条", "〔201711号《甲通知》",
      "《甲法》[国务院令第1号]", "《甲通知》（水务〔201711号）第三条", "<关于印发〈甲办法〉的通知>", "〈〈水法〉第三条；国发【2016】7号",
    ]
    let random = (0..<2_000).map { _ in text(&numbers, pieces: Int.random(in: 1...16, using: &numbers)) }
    for text in real + random {
      let before = basis(text).defects
      for defect in before {
        guard let replacement = defect.replacement, let place = text.firstRange(of: defect.excerpt) else {
          continue
        }
        let mended = text[..<place.lowerBound] + replacement + text[place.upperBound...]
        let after = basis(String(mended)).defects
        #expect(after.count < before.count, "\(text) → \(mended)")
        #expect(Set(after.map(\.kind)).isSubset(of: before.map(\.kind)), "\(text) → \(mended)")
      }
    }
  }

  @Test func `hostile texts are read in linear time`() {
    let texts = [
      "《", "（", "第一条", "第1条至第300条、", "〔2016", "第", "、", "令第", "《甲法》第三条：", "的；第一条", "中华人民共和国", "关于", "甲部、",
      "附件", "笫一条", "<", "2016〕", "1", "关于《甲", "法律：", "令 第",
    ]
    for piece in texts {
      let duration = processorTime { _ = basis(String(repeating: piece, count: 4_000)) }
      // A second or so without optimisation; minutes if every piece looked at all others.
      #expect(duration < .seconds(15), "\(piece): \(duration)")
    }
  }
}

extension Citation {
  /// Texts of notes that have no other reading; nonsense made of marks and numbers has several.
  fileprivate var isStandard: Bool {
    let words = [title, documentNumber, version].compactMap { $0 }
    return (title != nil || documentNumber != nil)
      && words.allSatisfy { word in
        word.unicodeScalars.allSatisfy {
          $0.properties.isAlphabetic || "〔〕〇".unicodeScalars.contains($0) || $0.properties.numericType != nil
        }
      }
  }
}

extension String.UnicodeScalarView {
  fileprivate func contains(sequence text: String) -> Bool {
    text.isEmpty || Array(self).contains(Array(text.unicodeScalars))
  }
}
