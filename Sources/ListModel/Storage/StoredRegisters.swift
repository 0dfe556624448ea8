import Diagnostics

extension RegisterRows: Stored {
  package func store(in store: inout StoreWriter) {
    switch self {
    case .units(let rows): store.append(0, rows)
    case .instruments(let rows): store.append(1, rows)
    case .guidance(let rows): store.append(2, rows)
    case .transfers(let rows): store.append(3, rows)
    case .agreements(let rows): store.append(4, rows)
    case .decisions(let rows): store.append(5, rows)
    case .areas(let rows): store.append(6, rows)
    case .enforcementFields(let rows): store.append(7, rows)
    case .everydayWords(let rows): store.append(8, rows)
    }
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    switch try store.byte() {
    case 0: self = .units(try Array(from: &store))
    case 1: self = .instruments(try Array(from: &store))
    case 2: self = .guidance(try Array(from: &store))
    case 3: self = .transfers(try Array(from: &store))
    case 4: self = .agreements(try Array(from: &store))
    case 5: self = .decisions(try Array(from: &store))
    case 6: self = .areas(try Array(from: &store))
    case 7: self = .enforcementFields(try Array(from: &store))
    case 8: self = .everydayWords(try Array(from: &store))
    default: throw DamagedStore()
    }
  }
}

extension StoreWriter {
  fileprivate mutating func append(_ kind: UInt8, _ rows: [some Stored]) {
    append(kind)
    rows.store(in: &self)
  }
}

extension CalendarDate: Stored {
  package func store(in store: inout StoreWriter) {
    for number in [year, month, day] { number.store(in: &store) }
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    let (year, month) = (try Int(from: &store), try Int(from: &store))
    guard let date = CalendarDate(year: year, month: month, day: try Int(from: &store)) else {
      throw DamagedStore()
    }
    self = date
  }
}

extension TransferKind: StoredChoice {
  package static let choices = allCases
}

extension Unit: Stored {
  package func store(in store: inout StoreWriter) {
    name.store(in: &store)
    shortName.store(in: &store)
    formerNames.store(in: &store)
    kind.store(in: &store)
    level.store(in: &store)
    creditCode.store(in: &store)
    validFrom.store(in: &store)
    validUntil.store(in: &store)
    successors.store(in: &store)
    origin.place.store(in: &store)
    hasUnclearDates.store(in: &store)
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    self.init(
      name: try String(from: &store), shortName: try String(from: &store),
      formerNames: try Array(from: &store), kind: try String(from: &store), level: try String?(from: &store),
      creditCode: try String?(from: &store), validFrom: try CalendarDate?(from: &store),
      validUntil: try CalendarDate?(from: &store), successors: try Array(from: &store),
      origin: try store.originInFile())
    hasUnclearDates = try Bool(from: &store)
  }
}

extension Instrument: Stored {
  package func store(in store: inout StoreWriter) {
    title.store(in: &store)
    shortTitle.store(in: &store)
    documentNumber.store(in: &store)
    rank.store(in: &store)
    versionDate.store(in: &store)
    effectiveDate.store(in: &store)
    articles.store(in: &store)
    status.store(in: &store)
    repealDate.store(in: &store)
    repealedBy.store(in: &store)
    origin.place.store(in: &store)
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    self.init(
      title: try String(from: &store), shortTitle: try String?(from: &store),
      documentNumber: try String?(from: &store), rank: try String(from: &store),
      versionDate: try CalendarDate?(from: &store), effectiveDate: try CalendarDate?(from: &store),
      articles: try Int?(from: &store), status: try String?(from: &store),
      repealDate: try CalendarDate?(from: &store), repealedBy: try String?(from: &store),
      origin: try store.originInFile())
  }
}

extension GuidanceEntry: Stored {
  package func store(in store: inout StoreWriter) {
    code.store(in: &store)
    name.store(in: &store)
    category.store(in: &store)
    basis.store(in: &store)
    level.store(in: &store)
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    self.init(
      code: try Located(from: &store), name: try Located(from: &store), category: try Located?(from: &store),
      basis: try Located?(from: &store), level: try Located?(from: &store))
  }
}

extension Transfer: Stored {
  package func store(in store: inout StoreWriter) {
    subject.store(in: &store)
    kind.store(in: &store)
    from.store(in: &store)
    to.store(in: &store)
    effectiveDate.store(in: &store)
    basis.store(in: &store)
    note.store(in: &store)
    origin.place.store(in: &store)
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    self.init(
      subject: try Located(from: &store), kind: try TransferKind(from: &store), from: try Array(from: &store),
      to: try Array(from: &store), effectiveDate: try CalendarDate(from: &store),
      basis: try Located?(from: &store), note: try Located?(from: &store), origin: try store.originInFile())
  }
}

extension Agreement: Stored {
  package func store(in store: inout StoreWriter) {
    matter.store(in: &store)
    leads.store(in: &store)
    assistants.store(in: &store)
    documentNumber.store(in: &store)
    signedDate.store(in: &store)
    expiryDate.store(in: &store)
    division.store(in: &store)
    origin.place.store(in: &store)
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    self.init(
      matter: try Located(from: &store), leads: try Array(from: &store), assistants: try Array(from: &store),
      documentNumber: try Located?(from: &store), signedDate: try CalendarDate?(from: &store),
      expiryDate: try CalendarDate?(from: &store), division: try Located?(from: &store),
      origin: try store.originInFile())
  }
}

extension Decision: Stored {
  package func store(in store: inout StoreWriter) {
    rule.store(in: &store)
    units.store(in: &store)
    subject.store(in: &store)
    verdict.store(in: &store)
    body.store(in: &store)
    documentNumber.store(in: &store)
    date.store(in: &store)
    expiryDate.store(in: &store)
    expiryText.store(in: &store)
    fingerprint.store(in: &store)
    origin.place.store(in: &store)
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    self.init(
      rule: try Located(from: &store), units: try Array(from: &store), subject: try Located?(from: &store),
      verdict: try Located?(from: &store), body: try Located(from: &store),
      documentNumber: try Located(from: &store), date: try CalendarDate(from: &store),
      expiryDate: try CalendarDate(from: &store), expiryText: try Located(from: &store),
      fingerprint: try Located(from: &store), origin: try store.originInFile())
  }
}

extension ListedArea: Stored {
  package func store(in store: inout StoreWriter) {
    name.store(in: &store)
    outer.store(in: &store)
    manager.store(in: &store)
    note.store(in: &store)
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    self.init(
      name: try Located(from: &store), outer: try Array(from: &store), manager: try Located?(from: &store),
      note: try Located?(from: &store))
  }
}

extension EnforcementField: Stored {
  package func store(in store: inout StoreWriter) {
    name.store(in: &store)
    bodies.store(in: &store)
    basis.store(in: &store)
    effectiveDate.store(in: &store)
    note.store(in: &store)
    origin.place.store(in: &store)
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    self.init(
      name: try Located(from: &store), bodies: try Array(from: &store), basis: try LegalBasis?(from: &store),
      effectiveDate: try CalendarDate?(from: &store), note: try Located?(from: &store),
      origin: try store.originInFile())
  }
}

extension EverydayWord: Stored {
  package func store(in store: inout StoreWriter) {
    said.store(in: &store)
    written.store(in: &store)
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    self.init(said: try Located(from: &store), written: try Array(from: &store))
  }
}
