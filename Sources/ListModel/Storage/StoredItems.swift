import Diagnostics

extension Duty: Stored {
  package func store(in store: inout StoreWriter) {
    name.store(in: &store)
    tasks.store(in: &store)
    accountability.store(in: &store)
    note.store(in: &store)
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    self.init(
      name: try Located(from: &store), tasks: try Array(from: &store),
      accountability: try Located?(from: &store), note: try Located?(from: &store))
  }
}

extension DutyTask: Stored {
  package func store(in store: inout StoreWriter) {
    text.store(in: &store)
    office.store(in: &store)
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    self.init(text: try Located(from: &store), office: try Located?(from: &store))
  }
}

extension DutyBoundary: Stored {
  package func store(in store: inout StoreWriter) {
    matter.store(in: &store)
    parties.store(in: &store)
    division.store(in: &store)
    bases.store(in: &store)
    example.store(in: &store)
    note.store(in: &store)
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    self.init(
      matter: try Located(from: &store), parties: try Array(from: &store),
      division: try Located?(from: &store), bases: try Array(from: &store),
      example: try Located?(from: &store), note: try Located?(from: &store))
  }
}

extension BoundaryParty: Stored {
  package func store(in store: inout StoreWriter) {
    unit.store(in: &store)
    offset.store(in: &store)
    role.store(in: &store)
    roleWord.store(in: &store)
    roleEvidence.store(in: &store)
    isRoleUnknown.store(in: &store)
    share.store(in: &store)
    isNamedByDivision.store(in: &store)
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    self.init(
      unit: try Located(from: &store), offset: try Int?(from: &store), role: try BoundaryRole?(from: &store))
    roleWord = try Located?(from: &store)
    roleEvidence = try RoleEvidence(from: &store)
    isRoleUnknown = try Bool(from: &store)
    share = try Located?(from: &store)
    isNamedByDivision = try Bool(from: &store)
  }
}

extension BoundaryRole: StoredChoice {
  package static let choices = allCases
}

extension RoleEvidence: StoredChoice {
  package static let choices: [Self] = [.stated, .worded, .implied]
}

extension OversightRule: Stored {
  package func store(in store: inout StoreWriter) {
    name.store(in: &store)
    industry.store(in: &store)
    elements.store(in: &store)
    bases.store(in: &store)
    note.store(in: &store)
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    self.init(
      name: try Located(from: &store), industry: try Located?(from: &store),
      elements: try Elements(from: &store), bases: try Array(from: &store), note: try Located?(from: &store))
  }
}

extension OversightElement: StoredChoice {
  package static let choices = allCases
}

extension PublicService: Stored {
  package func store(in store: inout StoreWriter) {
    name.store(in: &store)
    elements.store(in: &store)
    bases.store(in: &store)
    note.store(in: &store)
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    self.init(
      name: try Located(from: &store), elements: try Elements(from: &store), bases: try Array(from: &store),
      note: try Located?(from: &store))
  }
}

extension ServiceElement: StoredChoice {
  package static let choices = allCases
}

extension PowerItem: Stored {
  package func store(in store: inout StoreWriter) {
    name.store(in: &store)
    code.store(in: &store)
    categoryText.store(in: &store)
    elements.store(in: &store)
    bases.store(in: &store)
    emptyBasis.store(in: &store)
    subitems.store(in: &store)
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    self.init(
      name: try Located(from: &store), code: try Located?(from: &store),
      categoryText: try Located?(from: &store), elements: try Elements(from: &store),
      bases: try Array(from: &store))
    emptyBasis = try Located?(from: &store)
    subitems = try Array(from: &store)
  }
}

extension PowerElement: StoredChoice {
  package static let choices = allCases
}

extension Elements: Stored where Element: StoredChoice {
  package func store(in store: inout StoreWriter) {
    elements.store(in: &store)
    values.store(in: &store)
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    let elements = try [Element](from: &store)
    let values = try [Located<String>](from: &store)
    guard elements.count == values.count else { throw DamagedStore() }
    self.init(elements: elements, values: values)
  }
}
