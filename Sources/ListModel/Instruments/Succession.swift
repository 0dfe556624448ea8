/// What came in the place of an instrument that ended (废止后的替代文件).
package struct Succession: Sendable {
  /// The titles of what is to be cited now. **Shape:** unique; empty where nothing in force replaced it.
  package fileprivate(set) var current: [String] = []
  /// The titles of what replaced it for a time and has ended, too. **Shape:** unique, oldest first.
  package fileprivate(set) var ended: [String] = []
}

extension InstrumentRegister {
  /// Follows the register from an instrument that ended to what is in force on a day.
  ///
  /// A decision that only repeals others replaces nothing.
  package func succession(of version: Instrument, on day: CalendarDate) -> Succession {
    var succession = Succession()
    var seen: Set<Int> = []
    var open = version.successors[...]
    while let title = open.popFirst() {
      guard let index = find(title: title).onlyOne else {
        if !Self.onlyRepeals(title), !succession.current.contains(title) { succession.current.append(title) }
        continue
      }
      guard seen.insert(index).inserted else { continue }
      if case .repealed(let last) = self[index].standing(on: day, in: self) {
        succession.ended.append(self[index].title)
        open += last.successors[...]
      } else if !Self.onlyRepeals(title) {
        succession.current.append(self[index].title)
      }
    }
    return succession
  }

  /// 国务院关于废止部分行政法规的决定.
  private static func onlyRepeals(_ title: String) -> Bool {
    (title.holds("废止") || title.holds("失效")) && ["决定", "通知", "公告", "目录"].contains(where: title.ends)
  }
}
