import Diagnostics
import ListModel

/// What every rule looks at: the catalogue, and what is computed from it once for all rules.
package struct AnalysisInput: Sendable {
  package private(set) var catalogue: Catalogue
  /// Whether all submissions of the edition were read, not just those of some units.
  package let isWhole: Bool
  /// What has changed since an earlier edition; nil where the edition is not compared with one.
  package var change: EditionChange?
  /// What the decisions are worth; nil until all rules that do not ask about them have been asked.
  package var decisions: DecisionAccounts?
  /// The short names of the register of units.
  package let registeredNames: Set<String>
  /// Where below the city each unit acts.
  let territories: Territories
  package let counts: CatalogueCounts
  /// Every main item and every sub-item. **Shape:** in the catalogue's order, sub-items after their main item.
  package private(set) var powers: [ListedPower]
  /// The powers without sub-items of registered units. **Shape:** in the catalogue's order.
  package let heldPowers: [HeldPower]
  /// Every name of a unit that stands as data, but for the bodies of powers that are plainly registered.
  ///
  /// **Shape:** in the catalogue's order.
  package let mentions: [UnitMention]
  /// What reading found amiss: that of `edition.xml` and the registers first, then submission by submission.
  package private(set) var irregularities: [RecordedIrregularity]

  /// nil where the edition has no guidance catalogue.
  package let guidance: GuidanceIndex?
  /// What the transfers register makes of the powers; nil where no row is in effect.
  package let transfers: TransferLedger?
  /// Every legal basis of every item. **Shape:** in the catalogue's order.
  package private(set) var bases: [ListedBasis]
  /// What the bases cite, held against the instruments register; nil where the edition has none.
  package let instruments: CitedInstruments?
  /// Every matter that units share, with who does what by each entry. **Shape:** in the order of the first entries.
  package let matters: [SharedMatter]
  /// What units have divided among themselves.
  package let understandings: Understandings
  /// The matters in which entries contradict an agreement in force. **Shape:** in the order of the register.
  let contradictedAgreements: [AgreedMatter]
  /// Where the boundaries of each unit begin that sent some in.
  package let boundariesByUnit: [UnitID: Quotation]
  /// How competences that are bounded by quantities fit together.
  let thresholds: CheckedThresholds
  /// What units give around without anybody taking it, by the place of each matter's first entry.
  let handoverFaults: [Origin: [HandoverFault]]

  package init(_ catalogue: Catalogue, isWhole: Bool = true) {
    let powers = catalogue.listedPowers()
    let matters = MatterGround(catalogue)
    self.init(
      catalogue, items: ItemGround(catalogue, powers: powers), divisions: DivisionGround(catalogue, matters),
      thresholds: CheckedThresholds(catalogue, matters.matters, powers), isWhole: isWhole)
  }

  /// The same, its parts made side by side.
  package init(concurrentlyFrom catalogue: Catalogue, isWhole: Bool = true) async {
    async let ground = MatterGround(catalogue)
    let powers = catalogue.listedPowers()
    async let items = ItemGround(catalogue, powers: powers)
    let matters = await ground
    async let thresholds = CheckedThresholds(catalogue, matters.matters, powers)
    let divisions = DivisionGround(catalogue, matters)
    self = await AnalysisInput(
      catalogue, items: items, divisions: divisions, thresholds: thresholds, isWhole: isWhole)
  }

  private init(
    _ catalogue: Catalogue, items: ItemGround, divisions: DivisionGround, thresholds: CheckedThresholds,
    isWhole: Bool
  ) {
    self.catalogue = catalogue
    self.isWhole = isWhole
    self.thresholds = thresholds
    registeredNames = Set(catalogue.registers.units.units.map(\.shortName))
    territories = divisions.ground.territories
    counts = items.counts
    powers = items.powers
    heldPowers = items.heldPowers
    mentions = divisions.ground.mentions
    irregularities = items.irregularities
    guidance = items.guidance
    transfers = items.transfers
    bases = items.bases
    instruments = items.instruments
    matters = divisions.ground.matters
    understandings = divisions.ground.understandings
    contradictedAgreements = divisions.contradictedAgreements
    boundariesByUnit = items.boundariesByUnit
    handoverFaults = divisions.handoverFaults
  }

  /// The same with the lists of some submissions alone; the others are empty.
  ///
  /// What lists have in common (matters, divisions, transfers) is left as it is.
  ///
  /// - Parameters:
  ///   - kept: their indexes in the catalogue.
  ///   - files: what stands in these and in the registers.
  func keeping(_ kept: Set<Int>, in files: (FileID) -> Bool) -> AnalysisInput {
    var copy = self
    for index in catalogue.submissions.indices where !kept.contains(index) {
      let submission = catalogue.submissions[index]
      copy.catalogue.submissions[index] = Submission(folder: submission.folder, unit: submission.unit)
    }
    copy.powers = powers.filter { kept.contains($0.submission) }
    copy.bases = bases.filter { kept.contains($0.submission) }
    copy.irregularities = irregularities.filter { files($0.file) }
    return copy
  }
}

/// What rules look at of the items themselves, above all of the powers and of the bases of all.
private struct ItemGround {
  let counts: CatalogueCounts
  let irregularities: [RecordedIrregularity]
  let boundariesByUnit: [UnitID: Quotation]
  let powers: [ListedPower]
  let heldPowers: [HeldPower]
  let guidance: GuidanceIndex?
  let transfers: TransferLedger?
  let bases: [ListedBasis]
  let instruments: CitedInstruments?

  /// - Parameter powers: all that the catalogue lists.
  init(_ catalogue: Catalogue, powers: [ListedPower]) {
    counts = CatalogueCounts(of: catalogue)
    irregularities = catalogue.recordedIrregularities()
    boundariesByUnit = catalogue.boundariesByUnit()
    self.powers = powers
    heldPowers = catalogue.heldPowers(powers)
    guidance = catalogue.registers.guidance.map { GuidanceIndex($0) }
    transfers = TransferLedger(of: catalogue, powers: powers, guidance: catalogue.registers.guidance ?? [])
    let bases = catalogue.listedBases()
    instruments = catalogue.registers.instrumentRegister.map {
      CitedInstruments($0, bases: bases, on: catalogue.edition.asOf)
    }
    self.bases = bases
  }
}

/// The matters that units divide, and what units have understood among themselves.
private struct MatterGround {
  let mentions: [UnitMention]
  let territories: Territories
  let matters: [SharedMatter]
  let understandings: Understandings

  init(_ catalogue: Catalogue) {
    mentions = catalogue.unitMentions()
    territories = Territories(catalogue)
    matters = catalogue.sharedMatters(mentions: mentions, in: territories)
    understandings = Understandings(matters: matters, catalogue: catalogue)
  }
}

/// What rules look at of the matters that units divide.
private struct DivisionGround {
  let ground: MatterGround
  let contradictedAgreements: [AgreedMatter]
  let handoverFaults: [Origin: [HandoverFault]]

  init(_ catalogue: Catalogue, _ ground: MatterGround) {
    self.ground = ground
    contradictedAgreements = catalogue.contradictedAgreements(in: ground.matters)
    handoverFaults = catalogue.handoverFaults(in: ground.matters)
  }
}

extension Catalogue {
  /// The path of a file; empty where no such file was read.
  package func path(of file: FileID) -> String {
    files.indices.contains(Int(file.index)) ? files[Int(file.index)].path : ""
  }

  /// The first file that a submission came in, as a whole.
  package func origin(of submission: Submission) -> Origin {
    origin(of: submission.folder, of: submission)
  }

  /// The first file in one of a submission's folders, as a whole.
  func origin(of folder: String, of submission: Submission) -> Origin {
    let folder = "submissions/\(folder)/"
    let file = files.firstIndex { $0.path.begins(with: folder) }.map { FileID($0) }
    return Origin(
      file: file ?? submission.parts.first?.origin.file ?? edition.origin.file, place: .wholeFile)
  }
}
