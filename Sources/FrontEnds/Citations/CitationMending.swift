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
    let mended = String(text[..<place.lowerBound] + replacement + text[place.upperBound...])
    let (loose, left) = (Self.looseMarks(in: text), Self.looseMarks(in: mended))
    guard kind == .unbalancedBrackets ? left < loose : left <= loose else { return unproven }
    let reader = CitationParser.read(mended)
    for defect in reader.defects {
      guard let same = rest.firstIndex(of: defect.kind) else { return unproven }
      rest.remove(at: same)
    }
    return CitationDefect(
      kind, excerpt: excerpt, replacement: replacement, keepsCitations: reader.citations == citations)
  }

  /// How many brackets and quotation marks of a text have no other half.
  private static func looseMarks(in text: String) -> Int {
    var open = [Int](repeating: 0, count: 4)
    var loose = 0
    for scalar in text.unicodeScalars {
      let (kind, opens) =
        switch scalar {
        case "《": (0, true)
        case "》": (0, false)
        case "（", "(": (1, true)
        case "）", ")": (1, false)
        case "〔", "[", "［", "【", "﹝", "｛", "{": (2, true)
        case "〕", "]", "］", "】", "﹞", "｝", "}": (2, false)
        case "“": (3, true)
        case "”": (3, false)
        default: (-1, false)
        }
      guard kind >= 0 else { continue }
      if opens {
        open[kind] += 1
      } else if open[kind] > 0 {
        open[kind] -= 1
      } else {
        loose += 1
      }
    }
    return loose + open.reduce(0, +)
  }

  /// **Units:** bytes. Real bases are shorter; hostile ones are not read again for each of their defects.
  private static let longestProof = 10_000
  /// Defects of a text for each of which it is read again; real bases have a few.
  private static let mostProofs = 40
}
