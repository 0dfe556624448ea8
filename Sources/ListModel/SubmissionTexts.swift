import Diagnostics

extension Located<String> {
  /// Hands over its parts, since the whole would be copied for it.
  @inline(__always)
  fileprivate func hand(to visit: (_ text: String, _ origin: Origin) -> Void) { visit(value, origin) }
}

extension Submission {
  /// Visits every text of the submission's items, of codes those that are not made as the standard's, part by part in the order
  /// of the form; the columns of an item as they were read.
  package func forEachText(_ visit: (_ text: String, _ origin: Origin) -> Void) {
    for place in duties.indices { duties[place].forEachText(visit) }
    for place in boundaries.indices { boundaries[place].forEachText(visit) }
    for place in oversight.indices { oversight[place].forEachText(visit) }
    for place in services.indices { services[place].forEachText(visit) }
    powers.forEachText(visit)
  }
}

extension Duty {
  fileprivate func forEachText(_ visit: (_ text: String, _ origin: Origin) -> Void) {
    name.hand(to: visit)
    for place in tasks.indices {
      tasks[place].text.hand(to: visit)
      tasks[place].office?.hand(to: visit)
    }
    accountability?.hand(to: visit)
    note?.hand(to: visit)
  }
}

extension DutyBoundary {
  fileprivate func forEachText(_ visit: (_ text: String, _ origin: Origin) -> Void) {
    matter.hand(to: visit)
    for place in parties.indices {
      parties[place].unit.hand(to: visit)
      parties[place].share?.hand(to: visit)
    }
    division?.hand(to: visit)
    bases.forEachText(visit)
    example?.hand(to: visit)
    note?.hand(to: visit)
  }
}

extension OversightRule {
  fileprivate func forEachText(_ visit: (_ text: String, _ origin: Origin) -> Void) {
    name.hand(to: visit)
    industry?.hand(to: visit)
    elements.values.forEachText(visit)
    bases.forEachText(visit)
    note?.hand(to: visit)
  }
}

extension PublicService {
  fileprivate func forEachText(_ visit: (_ text: String, _ origin: Origin) -> Void) {
    name.hand(to: visit)
    elements.values.forEachText(visit)
    bases.forEachText(visit)
    note?.hand(to: visit)
  }
}

extension [PowerItem] {
  /// An item is not taken out, which would copy all its texts.
  fileprivate func forEachText(_ visit: (_ text: String, _ origin: Origin) -> Void) {
    for place in indices {
      self[place].categoryText?.hand(to: visit)
      if let text = self[place].codeText, !PowerCode.hasForm(text) {
        self[place].unusualCode?.hand(to: visit)
      }
      self[place].name.hand(to: visit)
      self[place].elements.values.forEachText(visit)
      self[place].bases.forEachText(visit)
      self[place].subitems.forEachText(visit)
    }
  }
}

extension [Located<String>] {
  fileprivate func forEachText(_ visit: (_ text: String, _ origin: Origin) -> Void) {
    for place in indices { self[place].hand(to: visit) }
  }
}

extension [LegalBasis] {
  fileprivate func forEachText(_ visit: (_ text: String, _ origin: Origin) -> Void) {
    for place in indices { self[place].text.hand(to: visit) }
  }
}

extension PowerItem {
  /// The code as outputs give it, where it is not made like a basic or implementation code: then anything may stand there.
  var unusualCode: Located<String>? {
    guard let codeText, !PowerCode.hasForm(codeText), let code else { return nil }
    return Located(codeText, at: code.origin)
  }
}
