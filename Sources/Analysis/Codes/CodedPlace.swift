import ListModel

/// Where a power stands among main items and sub-items, by its code alone.
struct CodedPlace {
  let code: String
  /// The code of the main item, its own where it is one.
  let mainItem: String
  let isSubitem: Bool
}

extension AnalysisInput {
  /// The place of a power by its code, of the national scheme or of the place's own.
  ///
  /// - Returns: nil where it has no code that can be read.
  func codedPlace(of power: ListedPower) -> CodedPlace? {
    if let code = power.parsedCode?.basic {
      return CodedPlace(code: code.text, mainItem: code.mainItemText, isSubitem: code.isSubitem)
    }
    guard let code = power.item.codeText, let reading = catalogue.edition.reading(of: power) else {
      return nil
    }
    return CodedPlace(
      code: PowerCode.spelling(of: code), mainItem: reading.mainItem, isSubitem: reading.isSubitem)
  }
}
