import Diagnostics
import Testing

@testable import ListModel

@Suite struct UnitNameTrieTests {
  private let names = UnitNameTrie(
    [("三亚市水务局", "市水务局"), ("吉阳区住建局（城管局）", "吉阳区住建局")].map { name, shortName in
      Unit(
        name: name, shortName: shortName, kind: "政府工作部门", origin: Origin(file: FileID(0), place: .wholeFile))
    })

  @Test(arguments: [
    ("由三亚市水务局负责", 1, 7), ("由市水务局负责", 1, 5), ("由水务局负责", 1, 4), ("吉阳区住建局(城管局)会同", 0, 11),
    ("吉阳区住建局会同", 0, 6),
  ])
  func `the longest name that begins at a place is found, the place left out or not`(
    text: String, start: Int, end: Int
  ) {
    let letters = text.letters
    #expect(names.end(letters, at: start, before: letters.count) == end)
  }

  @Test(arguments: [("由三亚市水务局负责", 0), ("亚市", 0), ("三亚", 0), ("", 0)])
  func `no name is found where none begins or none is whole`(text: String, start: Int) {
    let letters = text.letters
    #expect(names.end(letters, at: start, before: letters.count) == nil)
  }
}
