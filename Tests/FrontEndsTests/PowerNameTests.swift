import ListModel
import Testing

@testable import FrontEnds

/// Names, codes and sub-items of powers that forms spread over several columns or fields.
struct PowerNameTests {
  @Test func `of two columns with names the second has the sub-items`() {
    let list = TableSketch.read(
      """
      序号|职权类别|职权名称|项目名称|实施依据
      1|行政许可|取水许可|取水许可证核发|甲
      ^|^|^|取水许可证延续|乙
      2|行政检查|河道检查||丙
      """)
    #expect(list.powerOutline == ["取水许可/行政许可（取水许可证核发、取水许可证延续）", "河道检查/行政检查"])
    #expect(list.faults.isEmpty)
  }

  @Test func `a second column of names that divides nothing is told, not taken for sub-items`() {
    let list = TableSketch.read("序号|职权类别|职权名称|名称|实施依据\n1|行政许可|取水许可|另一名称|《水法》\n2|行政许可|采砂许可|又一名称|《水法》")
    #expect(list.powerOutline == ["取水许可/行政许可", "采砂许可/行政许可"])
    #expect(list.unreadTexts == ["名称"])
    let divided = TableSketch.read("序号|类别|主项名称|名称|依据\n1|行政许可|取水许可|延续|《水法》")
    #expect(divided.powerOutline == ["取水许可/行政许可（延续）"])
  }

  @Test func `names in two columns beside one of sub-items are one name`() {
    let list = TableSketch.read(
      """
      序号|类别|职权名称|项目名称|子项|依据
      1|行政许可|取水许可|取水许可证|核发|甲
      1|行政许可|取水许可|取水许可证|延续|乙
      """)
    #expect(list.powerOutline == ["取水许可 取水许可证/行政许可（核发、延续）"])
    #expect(list.faults.isEmpty)
  }

  @Test func `basic and implementation code in one card are one power`() {
    let list = TableSketch.read(
      """
      基本编码|000119001000
      实施编码|11460200MB1558081X4000119001000
      职权名称|取水许可
      职权类别|行政许可
      实施依据|《水法》
      基本编码|000119002000
      实施编码|11460200MB1558081X4000119002000
      职权名称|采砂许可
      职权类别|行政许可
      实施依据|《水法》
      """)
    #expect(list.powerOutline == ["取水许可/行政许可", "采砂许可/行政许可"])
    #expect(list.submission.powers.first?.code?.value == "11460200MB1558081X4000119001000")
    #expect(list.faults.isEmpty)
    #expect(list.account.unread == 0)
  }

  @Test func `a second code that says something else is told`() {
    let list = TableSketch.read(
      """
      序号|基本编码|实施编码|类别|职权名称|依据
      1|000119001000|11460200MB1558081X4000119009000|行政许可|取水许可|甲
      """)
    #expect(list.submission.powers.map { $0.code?.value } == ["11460200MB1558081X4000119009000"])
    #expect(list.unreadTexts == ["000119001000"])
  }

  @Test func `two names in one card are a main item and its sub-item`() {
    let list = TableSketch.read(
      """
      职权名称|取水许可
      项目名称|延续
      职权类别|行政许可
      实施依据|《水法》
      """)
    #expect(list.powerOutline == ["取水许可/行政许可（延续）"])
    #expect(list.faults.isEmpty)
  }

  @Test func `what is merged over sub-items without a main item is each one's`() {
    let list = TableSketch.read(
      """
      序号|职权编码|职权类别|主项|子项|实施依据|备注
      1|000119001001|行政许可||甲|《水法》第四十八条|n1
      ^|000119001002|^||乙|^|n2
      """)
    #expect(list.powerOutline == ["甲/行政许可", "乙/行政许可"])
    #expect(list.submission.powers.map(\.bases.count) == [1, 1])
    #expect(list.orphans == ["甲", "乙"])
    #expect(Set(list.faults).count == 1)
  }
}
