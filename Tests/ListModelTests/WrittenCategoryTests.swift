import Diagnostics
import TestSupport
import Testing

@testable import ListModel

@Suite struct WrittenCategoryTests {
  @Test(arguments: [
    ("行政处罚类", "行政处罚类"), ("其它类", "其它类"), ("行政處罰", "行政處罰"),
    ("01", "行政许可"), ("01行政许可", "行政许可"), ("02-处罚类", "行政处罚"), ("行政许渴", "行政许渴"),
  ])
  func `a category is kept in the word of the list, and named where a code gives it`(
    written: String, word: String
  ) {
    let power = PowerItem(name: Located("取水", row: 1), categoryText: Located(written, row: 1))
    #expect(power.categoryWord == word)
  }
}
