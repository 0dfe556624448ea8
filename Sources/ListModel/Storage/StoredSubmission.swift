import Diagnostics

/// What a file gives of a submission; whose it is says the edition.
extension Submission: Stored {
  package func store(in store: inout StoreWriter) {
    statedUnits.store(in: &store)
    parts.store(in: &store)
    duties.store(in: &store)
    boundaries.store(in: &store)
    oversight.store(in: &store)
    services.store(in: &store)
    powers.store(in: &store)
    declaredCounts.store(in: &store)
    coverNumbers.store(in: &store)
    irregularities.store(in: &store)
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    self.init(folder: "")
    statedUnits = try Array(from: &store)
    parts = try Array(from: &store)
    duties = try Array(from: &store)
    boundaries = try Array(from: &store)
    oversight = try Array(from: &store)
    services = try Array(from: &store)
    powers = try Array(from: &store)
    declaredCounts = try Array(from: &store)
    coverNumbers = try Array(from: &store)
    irregularities = try Array(from: &store)
  }
}

extension StatedUnit: Stored {
  package func store(in store: inout StoreWriter) {
    name.store(in: &store)
    offset.store(in: &store)
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    self.init(try Located(from: &store), offset: try Int(from: &store))
  }
}

extension PartOccurrence: Stored {
  package func store(in store: inout StoreWriter) {
    part.store(in: &store)
    isExplicitNone.store(in: &store)
    origin.place.store(in: &store)
    words.store(in: &store)
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    self.init(
      try ListPart(from: &store), isExplicitNone: try Bool(from: &store), origin: try store.originInFile(),
      words: try String(from: &store))
  }
}

extension DeclaredCount: Stored {
  package func store(in store: inout StoreWriter) {
    part.store(in: &store)
    category.store(in: &store)
    count.store(in: &store)
    counted.store(in: &store)
    mayBeOfUnit.store(in: &store)
    text.store(in: &store)
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    self.init(
      part: try ListPart(from: &store), category: try PowerCategory?(from: &store),
      count: try Int(from: &store), counted: try Int(from: &store), mayBeOfUnit: try Bool(from: &store),
      text: try Located(from: &store))
  }
}

extension CoverNumber: Stored {
  package func store(in store: inout StoreWriter) {
    count.store(in: &store)
    subjects.store(in: &store)
    isOfUnit.store(in: &store)
    text.store(in: &store)
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    self.init(
      try Int(from: &store), of: try Array(from: &store), isOfUnit: try Bool(from: &store),
      text: try Located(from: &store))
  }
}

extension CoverNumber.Subject: StoredChoice {
  package static let choices: [Self] =
    [.responsibilities, .lists] + ListPart.allCases.map { .part($0) }
    + PowerCategory.allCases.map { .category($0) }
}

extension ListPart: StoredChoice {
  package static let choices = allCases
}

extension PowerCategory: StoredChoice {
  package static let choices = allCases
}
