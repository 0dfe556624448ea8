/// Where a cell that names units breaks a line inside a name: 市住房和城 / 乡建设局.
package enum UnitNameBreak {
  /// Whether the words behind a break belong to the name before it.
  ///
  /// They do where what stands before is no whole name by its last word, and only both together are one.
  package static func isInside(_ before: some StringProtocol, _ after: some StringProtocol) -> Bool {
    guard let end = before.unicodeScalars.last(where: { !$0.properties.isWhitespace }),
      let start = after.unicodeScalars.first(where: { !$0.properties.isWhitespace }),
      let last = after.unicodeScalars.last(where: { !$0.properties.isWhitespace })
    else { return false }
    return !endings.contains(end) && endings.contains(last) && !beginnings.contains(start)
  }

  private static let endings = LetterSet("局委会办室院部厅处科心馆署社团联站所校司队门关位构企业户者员人方）)".unicodeScalars)
  private static let beginnings = LetterSet("市区县省各其有相（(".unicodeScalars)
}
