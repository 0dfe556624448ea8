import Diagnostics

/// The whole edition as one value (汇编): what rules look at and outputs are written from.
package struct Catalogue: Sendable {
  package var edition: Edition
  package var registers: Registers
  /// **Shape:** in register order of their units; folders without a registered unit come last, by name.
  package var submissions: [Submission]
  /// Indexed by `FileID`.
  package var files: [SourceFile]
  /// What reading found amiss outside submissions: `edition.xml` and the registers.
  package var irregularities: [Irregularity]

  package init(
    edition: Edition, registers: Registers, submissions: [Submission], files: [SourceFile],
    irregularities: [Irregularity] = []
  ) {
    self.edition = edition
    self.registers = registers
    self.submissions = submissions
    self.files = files
    self.irregularities = irregularities
  }
}

/// The office's own reference lists; nil where the edition has none.
package struct Registers: Sendable {
  package var units: UnitRegister
  /// The rows of the instruments register, one a version.
  package var instruments: [Instrument]? {
    didSet { instrumentRegister = instruments.map { InstrumentRegister($0) } }
  }
  /// The same, found by what citations call them.
  package private(set) var instrumentRegister: InstrumentRegister?
  package var guidance: [GuidanceEntry]?
  package var transfers: [Transfer]?
  package var agreements: [Agreement]?
  package var decisions: [Decision]?
  package var areas: [ListedArea]?
  package var enforcementFields: [EnforcementField]?
  package var everydayWords: [EverydayWord]?
  /// The registers that are there and of which nothing could be read, by the names of their files without the extension;
  /// their values are nil.
  package var unread: Set<String> = []
  /// Their cells in which a number of a person or a mark of secrecy stands, whatever register it is.
  package var privateCells: [Located<String>] = []

  package init(
    units: UnitRegister, instruments: [Instrument]? = nil, guidance: [GuidanceEntry]? = nil,
    transfers: [Transfer]? = nil, agreements: [Agreement]? = nil, decisions: [Decision]? = nil,
    areas: [ListedArea]? = nil, enforcementFields: [EnforcementField]? = nil,
    everydayWords: [EverydayWord]? = nil
  ) {
    self.units = units
    self.instruments = instruments
    instrumentRegister = instruments.map { InstrumentRegister($0) }
    self.guidance = guidance
    self.transfers = transfers
    self.agreements = agreements
    self.decisions = decisions
    self.areas = areas
    self.enforcementFields = enforcementFields
    self.everydayWords = everydayWords
  }
}

/// A row of the guidance catalogue (指导目录).
package struct GuidanceEntry: Sendable {
  package var code: Located<String> {
    didSet { basicCode = try? PowerCode(code.value).basic }
  }
  /// The code, taken apart; nil where it is none of the national scheme.
  package private(set) var basicCode: PowerCode.Basic?
  package var name: Located<String>
  package var category: Located<String>?
  package var basis: Located<String>?
  package var level: Located<String>?

  package init(
    code: Located<String>, name: Located<String>, category: Located<String>? = nil,
    basis: Located<String>? = nil, level: Located<String>? = nil
  ) {
    self.code = code
    basicCode = try? PowerCode(code.value).basic
    self.name = name
    self.category = category
    self.basis = basis
    self.level = level
  }
}

extension Catalogue {
  /// How many units sent a file in, those that the register does not know by their folders.
  package var submittingUnits: Int {
    let folders = Set(files.compactMap(\.unitFolder))
    let submitted = submissions.filter { $0.folders.contains { folders.contains($0[...]) } }
    return Set(submitted.compactMap(\.unit)).count
      + Set(submitted.filter { $0.unit == nil }.map(\.folder)).count
  }

  /// The short name of the unit that sent a submission in; the folder's name where the register has no such unit.
  package func shortName(of submission: Submission) -> String {
    submission.unit.map { registers.units[$0].shortName } ?? submission.folder
  }
}
