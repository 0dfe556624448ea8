import Diagnostics
import ListModel

/// How findings about changes are told that the transfers register does not record.
struct UnrecordedWording {
  private let input: AnalysisInput
  private let change: EditionChange

  /// - Returns: nil where the edition is not compared with an earlier one.
  init?(_ input: AnalysisInput) {
    guard let change = input.change else { return nil }
    self.input = input
    self.change = change
  }

  /// The name of the first of several items and how many stand below it: 取水许可（含 3 个子项）.
  ///
  /// - Parameter members: **Shape:** non-empty.
  func name(of members: [EditionChange.UnrecordedChange]) -> BilingualText {
    let first = members[0].change.item
    let (name, more) = (first.name.value, members.count - 1)
    guard more > 0 else { return BilingualText(shared: name) }
    return first.isMain
      ? BilingualText(zh: "\(name)（含 \(more) 个子项）", en: "\(name) (with \(more.of("sub-item")))")
      : BilingualText(zh: "\(name)等 \(more + 1) 个子项", en: "\(name) and \(more.of("other sub-item"))")
  }

  /// Where the earlier edition has items, as sides of a finding.
  func earlierSides(_ members: some Sequence<EditionChange.UnrecordedChange>) -> [Finding.Side] {
    members.compactMap { member in
      member.change.before.map { item in
        Finding.Side(
          BilingualText(
            zh: "原清单（\(item.unit)）：\(item.name.value)", en: "earlier list of \(item.unit): \(item.name.value)"
          ),
          change.earlier(item.name.quotation))
      }
    }
  }

  /// Where the later edition has items, as sides of a finding.
  func laterSides(_ members: some Sequence<EditionChange.UnrecordedChange>) -> [Finding.Side] {
    members.compactMap { member in
      member.change.after.map { item in
        Finding.Side(
          BilingualText(zh: "\(item.unit)：\(item.name.value)", en: "\(item.unit): \(item.name.value)"),
          item.name.quotation)
      }
    }
  }

  /// The rows of the register that speak of the items and yet do not record the change.
  func rows(_ members: [EditionChange.UnrecordedChange]) -> [Finding.Side] {
    TransferWording(input).rows(members.flatMap(\.rows))
  }

  /// Where the list of a unit stands from which something was removed: its power list, else its first part or file; else
  /// its row in the register.
  func place(ofListOf unit: String) -> Quotation {
    let catalogue = input.catalogue
    let submission = catalogue.submissions.first { catalogue.shortName(of: $0) == unit }
    // A folder without files, which git does not keep, is no place.
    if let submission, let place = catalogue.place(ofPowersOf: submission) { return Quotation("", at: place) }
    if let registered = catalogue.registers.units.units.first(where: { $0.shortName == unit }) {
      return Quotation(registered.name, at: registered.origin)
    }
    return Quotation("", at: Origin(file: catalogue.edition.origin.file, place: .wholeFile))
  }
}

extension Catalogue {
  /// Where a submission lists its powers, or would: else its first part or file; nil where it has no file.
  fileprivate func place(ofPowersOf submission: Submission) -> Origin? {
    let part = submission.parts.first { $0.part == .powers } ?? submission.parts.first
    let whole = origin(of: submission)
    return part?.origin ?? (whole.file == edition.origin.file ? nil : whole)
  }
}
