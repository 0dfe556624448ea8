import Diagnostics
import ListModel

/// How the legal bases of the sides of a conflict are told: who gives them, and of what rank they are (效力层级).
struct BasisWording {
  private let instruments: [Instrument]

  init(_ input: AnalysisInput) { instruments = input.catalogue.registers.instruments ?? [] }

  /// What a power rests on. **Shape:** three at most.
  func sides(of power: ListedPower) -> [Finding.Side] {
    power.bases.prefix(3).map { side($0, of: power.unit) }
  }

  /// A basis as a side of a finding.
  ///
  /// - Parameter unit: the short name of the unit that gives it.
  func side(_ basis: LegalBasis, of unit: String) -> Finding.Side {
    let ranks = basis.citations.compactMap(rank).uniqued()
    let (zh, en) = (ranks.map(\.zh).joined(separator: "、"), ranks.map(\.en).joined(separator: ", "))
    return Finding.Side(
      BilingualText(
        zh: "\(unit)所列依据" + (zh.isEmpty ? "" : "（\(zh)）"),
        en: "basis given by \(unit)" + (en.isEmpty ? "" : " (\(en))")),
      basis.text.quotation)
  }

  /// The rank as the register has it, else as the title tells it; nil where neither does.
  private func rank(of citation: Citation) -> BilingualText? {
    guard let name = InstrumentName(citation) else { return nil }
    let listed = instruments.last { instrument in
      InstrumentName(title: instrument.title) == name
        || instrument.shortTitle.map { InstrumentName(title: $0) == name } ?? false
        || instrument.documentNumber.map { InstrumentName(documentNumber: $0) == name } ?? false
    }
    if let listed, !listed.rank.isEmpty {
      return BilingualText(
        zh: listed.rank, en: InstrumentRank(written: listed.rank)?.englishName ?? listed.rank)
    }
    return citation.title.flatMap(InstrumentRank.init(title:)).map {
      BilingualText(zh: $0.chineseName, en: $0.englishName)
    }
  }
}
