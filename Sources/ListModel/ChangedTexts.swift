import Diagnostics

extension Submission {
  /// Changes the texts that `forEachText` visits, and the words that were taken out of them. What they mean (clauses, categories,
  /// roles) stays.
  package mutating func changeTexts(_ change: (inout Located<String>) -> Void) {
    duties.changeEach { $0.changeTexts(change) }
    boundaries.changeEach { $0.changeTexts(change) }
    oversight.changeEach { $0.changeTexts(change) }
    services.changeEach { $0.changeTexts(change) }
    powers.changeEach { $0.changeTexts(change) }
  }
}

extension Duty {
  fileprivate mutating func changeTexts(_ change: (inout Located<String>) -> Void) {
    change(&name)
    tasks.changeEach { task in
      change(&task.text)
      task.office.changeSome(change)
    }
    accountability.changeSome(change)
    note.changeSome(change)
  }
}

extension DutyBoundary {
  fileprivate mutating func changeTexts(_ change: (inout Located<String>) -> Void) {
    let origin = matter.origin
    change(&matter)
    parties.changeEach { $0.changeTexts(change) }
    unreadBodies.changeEach { $0.change(at: origin, change) }
    division.changeSome(change)
    bases.changeEach { $0.changeTexts(change) }
    example.changeSome(change)
    note.changeSome(change)
  }
}

extension BoundaryParty {
  fileprivate mutating func changeTexts(_ change: (inout Located<String>) -> Void) {
    let origin = unit.origin
    change(&unit)
    share.changeSome(change)
    bareShare.changeSome { $0.change(at: origin, change) }
    furtherShares.changeEach { piece in
      var (text, bareText) = (piece.text, piece.bareText)
      change(&text)
      bareText.changeSome { $0.change(at: origin, change) }
      piece = FurtherShare(text: text, bareText: bareText, manner: piece.manner)
    }
    deniedTasks.changeEach { $0.change(at: origin, change) }
  }
}

extension OversightRule {
  fileprivate mutating func changeTexts(_ change: (inout Located<String>) -> Void) {
    change(&name)
    industry.changeSome(change)
    elements.changeTexts(change)
    bases.changeEach { $0.changeTexts(change) }
    note.changeSome(change)
  }
}

extension PublicService {
  fileprivate mutating func changeTexts(_ change: (inout Located<String>) -> Void) {
    change(&name)
    elements.changeTexts(change)
    bases.changeEach { $0.changeTexts(change) }
    note.changeSome(change)
  }
}

extension PowerItem {
  fileprivate mutating func changeTexts(_ change: (inout Located<String>) -> Void) {
    categoryText.changeSome(change)
    if var text = unusualCode {
      let written = text.value
      change(&text)
      if text.value != written { code = text }
    }
    change(&name)
    elements.changeTexts(change)
    bases.changeEach { $0.changeTexts(change) }
    subitems.changeEach { $0.changeTexts(change) }
  }
}

extension LegalBasis {
  /// Also what a basis calls its instruments.
  mutating func changeTexts(_ change: (inout Located<String>) -> Void) {
    let origin = text.origin
    change(&text)
    citations.changeEach { citation in
      citation.title.changeSome { $0.change(at: origin, change) }
      citation.documentNumber.changeSome { $0.change(at: origin, change) }
    }
  }
}

extension Elements {
  fileprivate mutating func changeTexts(_ change: (inout Located<String>) -> Void) {
    self = mapValues { text in
      var text = text
      change(&text)
      return text
    }
  }
}

extension Array {
  mutating func changeEach(_ change: (inout Element) -> Void) {
    for index in indices { change(&self[index]) }
  }
}

extension Optional {
  mutating func changeSome(_ change: (inout Wrapped) -> Void) {
    guard var value = self else { return }
    change(&value)
    self = value
  }
}

extension String {
  /// Changes a text of which only the place is kept.
  mutating func change(at origin: Origin, _ change: (inout Located<String>) -> Void) {
    var text = Located(self, at: origin)
    change(&text)
    self = text.value
  }
}
