import ListModel
import TestSupport
import Testing

@testable import FrontEnds

/// Laws that run together without 《》 or a separator, and words that refer back to the instrument before.
@Suite struct CitationRunTests {
  private func forms(_ text: String) -> [String] { basis(text).citations.map(\.standardForm) }

  @Test(arguments: [
    ("水法第三条防洪法第八条水土保持法第十条", ["《水法》第三条", "《防洪法》第八条", "《水土保持法》第十条"]),
    ("消防法第三条建筑法第七条", ["《消防法》第三条", "《建筑法》第七条"]),
    ("税收征收管理法第三条价格法第七条", ["《税收征收管理法》第三条", "《价格法》第七条"]),
    ("《城市供水条例》第四条水法第四十八条", ["《城市供水条例》第四条", "《水法》第四十八条"]),
    ("城市供水条例第四条水法第四十八条", ["《城市供水条例》第四条", "《水法》第四十八条"]),
    ("《水法》第三条防洪法第八条河道管理条例第七条", ["《水法》第三条", "《防洪法》第八条", "《河道管理条例》第七条"]),
    ("《水法》第三条第二款防洪法第八条第一项", ["《水法》第三条第二款", "《防洪法》第八条第（一）项"]),
    ("《水法》第三条（二）防洪法第八条", ["《水法》第三条第（二）项", "《防洪法》第八条"]),
    ("《刑法》第十条之一水法第三条", ["《刑法》第十条之一", "《水法》第三条"]),
    ("水法第三条信访条例第八条刑法第九条", ["《水法》第三条", "《信访条例》第八条", "《刑法》第九条"]),
  ])
  func `a law right behind a clause of another is a citation however short its title`(
    text: String, read: [String]
  ) {
    #expect(forms(text) == read)
  }

  @Test(arguments: [
    "有下列行为之一的，依照刑法第二百二十五条追究责任", "按水法第五条处罚", "本法第十条规定的", "该条例第三条所列的", "前款第三项规定的行为", "由民法第五条规定的", "对违反水法第九条的处罚",
    "有关办法第五条执行的", "因水法第四条",
  ])
  func `the wording of a clause that speaks of another law cites nothing`(wording: String) {
    #expect(forms("《甲法》第三条" + wording) == ["《甲法》第三条"])
  }

  @Test(arguments: [
    ("《计量法》第九条；同法实施细则第二十五条", ["《计量法》第九条", "《计量法实施细则》第二十五条"]),
    ("《计量法》第九条、同法实施细则第二十五条", ["《计量法》第九条", "《计量法实施细则》第二十五条"]),
    ("《森林法》第三条及该法实施条例第八条", ["《森林法》第三条", "《森林法实施条例》第八条"]),
    ("《森林法》第三条及该法的实施条例第八条", ["《森林法》第三条", "《森林法实施条例》第八条"]),
    ("《森林法》第三条；其实施条例第八条", ["《森林法》第三条", "《森林法实施条例》第八条"]),
    ("《森林法》的实施条例第八条", ["《森林法实施条例》第八条"]),
    ("《水法》第三条；森林法的实施条例第八条", ["《水法》第三条", "《森林法实施条例》第八条"]),
    ("《森林法》第三条、该法实施细则第二条的规定", ["《森林法》第三条", "《森林法实施细则》第二条"]),
    ("《甲条例》第一条、同条例实施办法第二条", ["《甲条例》第一条", "《甲条例实施办法》第二条"]),
    ("《计量法》第九条，《计量条例》第二条；同法实施办法第五条", ["《计量法》第九条", "《计量条例》第二条", "《计量法实施办法》第五条"]),
    ("《计量法》第九条规定，应当检定。同法实施细则第二十五条", ["《计量法》第九条", "《计量法实施细则》第二十五条"]),
  ])
  func `what carries out the law before bears its title`(text: String, read: [String]) {
    #expect(forms(text) == read)
    #expect(!basis(text).defects.contains { $0.replacement?.contains("同") == true })
    for defect in basis(text).defects {
      let mended = text.replacing(defect.excerpt, with: defect.replacement ?? "")
      #expect(forms(mended) == read && !mended.contains("同"), "\(mended)")
    }
  }

  @Test(arguments: ["违反该法实施条例第八条规定的，罚款", "不符合本法实施条例第八条的"])
  func `what carries out a law is no citation in the wording of a clause`(wording: String) {
    #expect(forms("《森林法》第三条 " + wording) == ["《森林法》第三条"])
  }

  @Test(arguments: [
    ("《甲条例实施细则》第二十二条、", "同细则", "《甲条例实施细则》"), ("《甲规则》第三条；", "同规则", "《甲规则》"), ("《甲意见》第三条，", "该意见", "《甲意见》"),
    ("《甲决定》第三条、", "同决定", "《甲决定》"), ("《甲法》第三条、", "同上", "《甲法》"), ("《甲法》第三条及", "同法", "《甲法》"),
    ("《甲办法》第三条、", "同管理办法", "《甲办法》"),
  ])
  func `the same instrument is meant by any kind of it`(before: String, same: String, title: String) {
    let first = forms(before)[0]
    #expect(forms(before + same + "第三十五条") == [first + "、第三十五条"])
  }

  @Test func `contract law is no same law`() {
    #expect(forms("《甲法》第三条、合同法第五条") == ["《甲法》第三条", "《合同法》第五条"])
  }

  @Test(arguments: ["弟", "苐", "策", "常"])
  func `a letter that scanning took for 第 is read, and told`(mark: String) {
    #expect(
      summary("《水法》\(mark)四十八条") == [
        "《水法》第四十八条", "! miswrittenClause: \(mark)四十八条 → 第四十八条",
      ])
    #expect(forms("《水法》第七条，\(mark)八条") == ["《水法》第七条、第八条"])
    #expect(forms("《水法》第七条\(mark)二款") == ["《水法》第七条第二款"])
    #expect(forms("水法\(mark)四十八条") == ["《水法》第四十八条"])
  }

  @Test(arguments: ["优惠政策二十条", "兄弟五条", "人大常三条", "等四十八条"])
  func `letters that end another word are no 第`(wording: String) {
    #expect(forms("《水法》第七条 " + wording) == ["《水法》第七条"])
  }

  @Test(arguments: [
    ("第一百二十条之一至第一百二十条之四", "第一百二十条之一、第一百二十条之二、第一百二十条之三、第一百二十条之四"),
    ("第一百二十条之一至之三", "第一百二十条之一、第一百二十条之二、第一百二十条之三"),
    ("第一百二十条至第一百二十条之二", "第一百二十条、第一百二十条之一、第一百二十条之二"),
    ("第一百二十条之一、之三", "第一百二十条之一、第一百二十条之三"),
    ("第二章至第四章", "第二章、第三章、第四章"),
  ])
  func `a range keeps all that lies between its ends`(written: String, read: String) {
    #expect(forms("《甲法》" + written) == ["《甲法》" + read])
    #expect(forms("《甲法》" + read) == ["《甲法》" + read])
  }
}
