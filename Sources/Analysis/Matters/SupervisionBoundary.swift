import ListModel

extension DutyBoundary {
  /// Whether the entry is about an approval and says who supervises it.
  func speaksOfOversight(over approval: String) -> Bool {
    let texts = [matter.value, division?.value ?? ""] + parties.compactMap { $0.share?.value }
    guard ["监管", "监督", "检查", "巡查", "查处"].contains(where: { word in texts.contains { $0.holds(word) } }) else {
      return false
    }
    return isAbout(approval)
  }

  /// Whether the entry is about an approval: its matter or a share names it, or the matter has the same field.
  func isAbout(_ approval: String) -> Bool {
    let name = PowerName(approval)
    let core = name.core?.text ?? name.text
    let texts = [matter.value, division?.value ?? ""] + parties.compactMap { $0.share?.value }
    if core.unicodeScalars.count >= 2, texts.contains(where: { $0.holds(core) }) { return true }
    let letters = Bigrams(AdministrativeWords.pieces(of: approval).joined(separator: ["\n"]))
    let common = letters.shared(with: Bigrams(matter.value))
    return common > 0 && common * 2 >= min(letters.count, Bigrams(MatterName(matter.value).text).count)
  }
}

extension Catalogue {
  /// Whether any unit lists an oversight rule, or says that it has none: an edition that does not come to speak of them
  /// says nothing about what is overseen.
  var listsOversight: Bool {
    submissions.contains { submission in
      !submission.oversight.isEmpty
        || submission.parts.contains { $0.part == .oversight && $0.isExplicitNone }
    }
  }
}
