import Diagnostics
import ListModel

/// The columns of `everyday-words.csv`.
enum EverydayWordColumn: String, RegisterColumn {
  case said = "日常说法"
  case written = "清单用语"

  var isRequired: Bool { true }
}

extension RegisterTable<EverydayWordColumn> {
  /// The everyday words; what is said in two rows means what the first one says.
  func everydayWords(_ faults: inout [Irregularity]) -> [EverydayWord] {
    var known: Set<NormalisedName> = []
    return rows.compactMap { row in
      let written = row.list(.written)
      guard row.isComplete(&faults), let said = row[.said], !written.isEmpty else { return nil }
      guard known.insert(NormalisedName(said.value)).inserted else {
        faults.append(RegisterFault.duplicate(EverydayWordColumn.said.rawValue, at: said.quotation))
        return nil
      }
      return EverydayWord(said: said, written: written)
    }
  }
}
