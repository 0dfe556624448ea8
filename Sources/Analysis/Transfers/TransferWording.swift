import Diagnostics
import ListModel

/// How findings about the transfers register are told.
struct TransferWording {
  private let input: AnalysisInput

  init(_ input: AnalysisInput) { self.input = input }

  /// The registered short names of units, in their order.
  func names(of units: some Sequence<UnitID>) -> [String] {
    units.map { input.catalogue.registers.units[$0].shortName }
  }

  /// 2022年9月30日.
  func day(_ date: CalendarDate) -> BilingualText {
    BilingualText(zh: "\(date.year)年\(date.month)月\(date.day)日", en: "\(date)")
  }

  /// The receivers as the register has them, for a sentence; empty where it names none.
  func receivers(of move: TransferAccount.Move) -> String { move.row.to.map(\.value).joined(separator: "、") }

  /// The rows of the register that say so, as sides of a finding.
  func rows(_ moves: [TransferAccount.Move]) -> [Finding.Side] {
    var seen: Set<Origin> = []
    return moves.filter { seen.insert($0.row.subject.origin).inserted }.flatMap { move in
      let date = day(move.row.effectiveDate)
      let row = Finding.Side(
        BilingualText(
          zh: "调整台账：\(move.row.kind.name)，自\(date.zh)起",
          en: "transfers register: \(move.row.kind.rawValue), in effect from \(date.en)"),
        move.row.subject.quotation)
      let basis = move.row.basis.map { basis in
        Finding.Side(BilingualText(zh: "调整依据", en: "basis of the change"), basis.quotation)
      }
      return [row] + [basis].compactMap { $0 }
    }
  }

  /// Where other units list the power, as sides of a finding.
  func listings(_ listings: [TransferLedger.Listing], of units: some Sequence<UnitID>) -> [Finding.Side] {
    let units = Set(units)
    return listings.filter { !$0.holders.isDisjoint(with: units) && $0.power.main == nil }.map {
      listing in
      Finding.Side(
        BilingualText(zh: "\(listing.power.unit)的清单列有此项", en: "\(listing.power.unit) lists it"),
        listing.power.item.name.quotation)
    }
  }

  /// A finding at a unit's own rows of a power that should not be there.
  ///
  /// - Parameter listings: **Shape:** non-empty.
  func finding(
    _ message: BilingualText, at listings: [TransferLedger.Listing], sides: [Finding.Side],
    others: [UnitID], help: BilingualText
  ) -> Finding {
    let places = listings.map { $0.power.occurrence(at: $0.power.item.name) }
    return Finding(
      message, at: places[0].quotation, units: places.compactMap(\.unit) + names(of: others),
      subject: listings[0].power.item.name.value,
      related: places.dropFirst().map { Finding.Side($0.label, $0.quotation) } + sides, help: help)
  }
}
