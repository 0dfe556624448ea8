import Diagnostics

extension Submission {
  /// Visits every text of the submission's items, of codes those that are not made as the standard's, part by part in the order
  /// of the form; the columns of an item as they were read.
  package func forEachText(_ visit: (Located<String>) -> Void) {
    for duty in duties { duty.forEachText(visit) }
    for boundary in boundaries { boundary.forEachText(visit) }
    for rule in oversight { rule.forEachText(visit) }
    for service in services { service.forEachText(visit) }
    let powers = powers.span
    for place in powers.indices { powers[place].forEachText(visit) }
  }
}

extension Duty {
  fileprivate func forEachText(_ visit: (Located<String>) -> Void) {
    visit(name)
    let tasks = tasks.span
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
    for party in parties {
      visit(party.unit)
      party.share.map(visit)
    }
    division.map(visit)
    for basis in bases { visit(basis.text) }
    example.map(visit)
    note.map(visit)
  }
}

extension OversightRule {
  fileprivate func forEachText(_ visit: (Located<String>) -> Void) {
    visit(name)
    industry.map(visit)
    elements.values.forEach(visit)
    for basis in bases { visit(basis.text) }
    note.map(visit)
  }
}

extension PublicService {
  fileprivate func forEachText(_ visit: (Located<String>) -> Void) {
    visit(name)
    elements.values.forEach(visit)
    for basis in bases { visit(basis.text) }
    note.map(visit)
  }
}

extension PowerItem {
  fileprivate func forEachText(_ visit: (Located<String>) -> Void) {
    categoryText.map(visit)
    unusualCode.map(visit)
    visit(name)
    elements.values.forEach(visit)
    for place in bases.indices { visit(bases[place].text) }
    let subitems = subitems.span
    for place in subitems.indices { subitems[place].forEachText(visit) }
  }
}

extension PowerItem {
  /// The code as outputs give it, where it is not made like a basic or implementation code: then anything may stand there.
  var unusualCode: Located<String>? {
    guard let codeText, !PowerCode.hasForm(codeText), let code else { return nil }
    return Located(codeText, at: code.origin)
  }
}
