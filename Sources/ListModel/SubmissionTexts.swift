import Diagnostics

extension Submission {
  /// Visits every text of the submission's items, of codes those that are not made as the standard's, part by part in the order
  /// of the form; the columns of an item as they were read.
  package func forEachText(_ visit: (Located<String>) -> Void) {
    for place in duties.indices { duties[place].forEachText(visit) }
    for place in boundaries.indices { boundaries[place].forEachText(visit) }
    for place in oversight.indices { oversight[place].forEachText(visit) }
    for place in services.indices { services[place].forEachText(visit) }
    powers.forEachText(visit)
  }
}

extension Duty {
  fileprivate func forEachText(_ visit: (Located<String>) -> Void) {
    visit(name)
    for place in tasks.indices {
      visit(tasks[place].text)
      tasks[place].office.map(visit)
    }
    accountability.map(visit)
    note.map(visit)
  }
}

extension DutyBoundary {
  fileprivate func forEachText(_ visit: (Located<String>) -> Void) {
    visit(matter)
    for place in parties.indices {
      visit(parties[place].unit)
      parties[place].share.map(visit)
    }
    division.map(visit)
    bases.forEachText(visit)
    example.map(visit)
    note.map(visit)
  }
}

extension OversightRule {
  fileprivate func forEachText(_ visit: (Located<String>) -> Void) {
    visit(name)
    industry.map(visit)
    elements.values.forEach(visit)
    bases.forEachText(visit)
    note.map(visit)
  }
}

extension PublicService {
  fileprivate func forEachText(_ visit: (Located<String>) -> Void) {
    visit(name)
    elements.values.forEach(visit)
    bases.forEachText(visit)
    note.map(visit)
  }
}

extension [PowerItem] {
  /// An item is not taken out, which would copy all its texts.
  fileprivate func forEachText(_ visit: (Located<String>) -> Void) {
    for place in indices {
      self[place].categoryText.map(visit)
      if let text = self[place].codeText, !PowerCode.hasForm(text) { self[place].unusualCode.map(visit) }
      visit(self[place].name)
      self[place].elements.values.forEach(visit)
      self[place].bases.forEachText(visit)
      self[place].subitems.forEachText(visit)
    }
  }
}

extension [LegalBasis] {
  fileprivate func forEachText(_ visit: (Located<String>) -> Void) {
    for place in indices { visit(self[place].text) }
  }
}

extension PowerItem {
  /// The code as outputs give it, where it is not made like a basic or implementation code: then anything may stand there.
  var unusualCode: Located<String>? {
    guard let codeText, !PowerCode.hasForm(codeText), let code else { return nil }
    return Located(codeText, at: code.origin)
  }
}
