import ListModel

extension CitationDefect {
  /// Without its replacement where the text that has it would read with this defect still, or with another one.
  ///
  /// - Parameters:
  ///   - text: what the defect was told of.
  ///   - kinds: all defects of the text.
  ///   - citations: what the text cites.
  func proven(in text: String, besides kinds: [Kind], citing citations: [Citation]) -> CitationDefect {
    guard let replacement else { return self }
    let unproven = CitationDefect(kind, excerpt: excerpt)
    guard text.utf8.count <= Self.longestProof, kinds.count <= Self.mostProofs,
      let place = text.firstPlace(of: excerpt),
      let own = kinds.firstIndex(of: kind)
    else { return unproven }
    var rest = kinds
    rest.remove(at: own)
    let mended = text[..<place.lowerBound] + replacement + text[place.upperBound...]
    let reader = CitationParser.read(String(mended))
    for defect in reader.defects {
      guard let same = rest.firstIndex(of: defect.kind) else { return unproven }
      rest.remove(at: same)
    }
    return CitationDefect(
      kind, excerpt: excerpt, replacement: replacement, keepsCitations: reader.citations == citations)
  }

  /// **Units:** bytes. Real bases are shorter; hostile ones are not read again for each of their defects.
  private static let longestProof = 10_000
  /// Defects of a text for each of which it is read again; real bases have a few.
  private static let mostProofs = 40
}
