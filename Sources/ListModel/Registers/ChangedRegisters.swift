import Diagnostics

extension Catalogue {
  /// Changes the texts of `edition.xml` and of the registers that outputs can show: neither days and counts nor credit codes.
  package mutating func changeOfficeTexts(_ change: (inout Located<String>) -> Void) {
    edition.changeTexts(change)
    registers.changeTexts(change)
  }
}

extension Edition {
  /// What it calls itself, its place, its issuer and its site, each at the place of the whole.
  package var texts: [Located<String>] {
    var (copy, texts) = (self, [Located<String>]())
    copy.changeTexts { texts.append($0) }
    return texts
  }

  fileprivate mutating func changeTexts(_ change: (inout Located<String>) -> Void) {
    let origin = origin
    for text in [
      \Edition.name, \.title, \.jurisdiction, \.level, \.issuer, \.site.siteName, \.site.siteDomain,
      \.site.siteIDCode,
    ] {
      self[keyPath: text].change(at: origin, change)
    }
  }
}

extension Registers {
  fileprivate mutating func changeTexts(_ change: (inout Located<String>) -> Void) {
    changeUnits(change)
    changeInstruments(change)
    guidance.changeSome { $0.changeEach { $0.changeTexts(change) } }
    transfers.changeSome { $0.changeEach { $0.changeTexts(change) } }
    agreements.changeSome { $0.changeEach { $0.changeTexts(change) } }
    decisions.changeSome { $0.changeEach { $0.changeTexts(change) } }
    areas.changeSome { $0.changeEach { $0.changeTexts(change) } }
    enforcementFields.changeSome { $0.changeEach { $0.changeTexts(change) } }
    everydayWords.changeSome { $0.changeEach { $0.changeTexts(change) } }
    privateCells.changeEach(change)
  }

  /// What finds units by their names is made again only where one of them has changed.
  private mutating func changeUnits(_ change: (inout Located<String>) -> Void) {
    var (rows, hasChanged) = (units.units, false)
    func changeNoting(_ text: inout Located<String>) {
      let written = text.value
      change(&text)
      if text.value != written { hasChanged = true }
    }
    rows.changeEach { $0.changeTexts(changeNoting) }
    if hasChanged { units = UnitRegister(units: rows) }
  }

  /// So with instruments.
  private mutating func changeInstruments(_ change: (inout Located<String>) -> Void) {
    guard var rows = instruments else { return }
    var hasChanged = false
    func changeNoting(_ text: inout Located<String>) {
      let written = text.value
      change(&text)
      if text.value != written { hasChanged = true }
    }
    rows.changeEach { $0.changeTexts(changeNoting) }
    if hasChanged { instruments = rows }
  }
}

extension Unit {
  fileprivate mutating func changeTexts(_ change: (inout Located<String>) -> Void) {
    let origin = origin
    name.change(at: origin, change)
    shortName.change(at: origin, change)
    formerNames.changeEach { $0.change(at: origin, change) }
    kind.change(at: origin, change)
    level.changeSome { $0.change(at: origin, change) }
    successors.changeEach { $0.change(at: origin, change) }
  }
}

extension Instrument {
  fileprivate mutating func changeTexts(_ change: (inout Located<String>) -> Void) {
    let origin = origin
    title.change(at: origin, change)
    rank.change(at: origin, change)
    for text in [\Instrument.shortTitle, \.documentNumber, \.status, \.repealedBy] {
      self[keyPath: text].changeSome { $0.change(at: origin, change) }
    }
  }
}

extension GuidanceEntry {
  fileprivate mutating func changeTexts(_ change: (inout Located<String>) -> Void) {
    change(&code)
    change(&name)
    category.changeSome(change)
    basis.changeSome(change)
    level.changeSome(change)
  }
}

extension Transfer {
  fileprivate mutating func changeTexts(_ change: (inout Located<String>) -> Void) {
    change(&subject)
    from.changeEach(change)
    to.changeEach(change)
    basis.changeSome(change)
    note.changeSome(change)
  }
}

extension Agreement {
  fileprivate mutating func changeTexts(_ change: (inout Located<String>) -> Void) {
    change(&matter)
    leads.changeEach(change)
    assistants.changeEach(change)
    documentNumber.changeSome(change)
    division.changeSome(change)
  }
}

extension Decision {
  fileprivate mutating func changeTexts(_ change: (inout Located<String>) -> Void) {
    change(&rule)
    units.changeEach(change)
    subject.changeSome(change)
    verdict.changeSome(change)
    change(&body)
    change(&documentNumber)
  }
}

extension ListedArea {
  fileprivate mutating func changeTexts(_ change: (inout Located<String>) -> Void) {
    change(&name)
    outer.changeEach(change)
    manager.changeSome(change)
    note.changeSome(change)
  }
}

extension EnforcementField {
  fileprivate mutating func changeTexts(_ change: (inout Located<String>) -> Void) {
    change(&name)
    bodies.changeEach(change)
    basis.changeSome { $0.changeTexts(change) }
    note.changeSome(change)
  }
}

extension EverydayWord {
  fileprivate mutating func changeTexts(_ change: (inout Located<String>) -> Void) {
    change(&said)
    written.changeEach(change)
  }
}
