import Testing

@testable import Diagnostics

@Suite struct PlaceTests {
  @Test(arguments: [(1, "A"), (26, "Z"), (27, "AA"), (28, "AB"), (702, "ZZ"), (703, "AAA")])
  func `columns are lettered as spreadsheets do`(column: Int32, letters: String) {
    #expect(Place.columnLetters(column) == letters)
  }

  @Test func `a cell is named by letters and row`() {
    #expect(Place.cell(table: 2, row: 5, column: 3).cellName == "C5")
    #expect(Place.line(5, column: 3).cellName == nil)
  }
}
