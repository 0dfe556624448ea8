import Diagnostics

extension Submission {
  /// Changes the texts that `forEachText` visits. What was read out of them (citations, categories, roles) stays.
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
    change(&matter)
    parties.changeEach { party in
      change(&party.unit)
      party.share.changeSome(change)
    }
    division.changeSome(change)
    bases.changeEach { change(&$0.text) }
    example.changeSome(change)
    note.changeSome(change)
  }
}

extension OversightRule {
  fileprivate mutating func changeTexts(_ change: (inout Located<String>) -> Void) {
    change(&name)
    industry.changeSome(change)
    elements.changeTexts(change)
    bases.changeEach { change(&$0.text) }
    note.changeSome(change)
  }
}

extension PublicService {
  fileprivate mutating func changeTexts(_ change: (inout Located<String>) -> Void) {
    change(&name)
    elements.changeTexts(change)
    bases.changeEach { change(&$0.text) }
    note.changeSome(change)
  }
}

extension PowerItem {
  fileprivate mutating func changeTexts(_ change: (inout Located<String>) -> Void) {
    categoryText.changeSome(change)
    change(&name)
    elements.changeTexts(change)
    bases.changeEach { change(&$0.text) }
    subitems.changeEach { $0.changeTexts(change) }
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
  fileprivate mutating func changeEach(_ change: (inout Element) -> Void) {
    for index in indices { change(&self[index]) }
  }
}

extension Optional {
  fileprivate mutating func changeSome(_ change: (inout Wrapped) -> Void) {
    guard var value = self else { return }
    change(&value)
    self = value
  }
}
