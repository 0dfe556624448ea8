import Diagnostics
import ListModel

/// How the legal bases of the sides of a conflict are told: who gives them, and of what rank they are (效力层级).
struct BasisWording {
  private let register: InstrumentRegister?

  init(_ input: AnalysisInput) { register = input.instruments?.register }

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
    let index = register?.find(citation).onlyOne
    if let listed = index.flatMap({ register?[$0].newest }), !listed.rank.isEmpty {
      return BilingualText(
        zh: listed.rank, en: InstrumentRank(written: listed.rank)?.englishName ?? listed.rank)
    }
    return citation.title.flatMap(InstrumentRank.init(title:)).map {
      BilingualText(zh: $0.chineseName, en: $0.englishName)
    }
  }
}
