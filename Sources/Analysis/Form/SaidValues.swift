import ListModel

extension String {
  /// Whether a cell says anything but that there is nothing: 无, 暂无, / and — say nothing.
  var saysSomething: Bool {
    let text = NormalisedName(self).text
    return !["无", "暂无", "没有", "不涉及"].contains(text)
      && text.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }
}
