import Diagnostics
import ListModel

/// What is wrong in an entry of the guidance catalogue itself.
struct GuidanceFault {
  enum Kind {
    /// The code is none of the national scheme.
    case code
    /// The word is none of the ten categories.
    case category
    /// The code's type is that of another category.
    case type(PowerCategory)
  }

  let kind: Kind
  /// The cell at fault.
  let cell: Located<String>

  /// - Returns: nil where nothing is wrong.
  init?(_ entry: GuidanceEntry, code: PowerCode.Basic?, category: PowerCategory?) {
    if let cell = entry.category, category == nil, !cell.value.holds("公共服务"), code?.type != "20" {
      (kind, self.cell) = (.category, cell)
    } else if code == nil {
      (kind, cell) = (.code, entry.code)
    } else if let category, let type = code?.type, type != category.code,
      let meant = PowerCategory.allCases.first(where: { $0.code == type })
    {
      (kind, cell) = (.type(meant), entry.code)
    } else {
      return nil
    }
  }
}

extension AnalysisInput {
  /// The faults of the guidance catalogue that no scheme of codes of the edition explains.
  var guidanceFaults: [GuidanceFault] {
    let edition = catalogue.edition
    return (guidance?.faults ?? []).filter { fault in
      guard case .code = fault.kind else { return true }
      return edition.codeSchemes.contains(.basic12)
        && !edition.codePatterns.contains { $0.read(fault.cell.value) != nil }
    }
  }
}

extension GuidanceFault {
  /// What is wrong and what to do.
  var words: (message: BilingualText, mend: BilingualText) {
    switch kind {
    case .code:
      (
        BilingualText(
          zh: "指导目录的编码“\(cell.value)”不是 12 位基本编码",
          en: "The code \(cell.value) of the guidance catalogue has not the form of a basic code of 12 digits"
        ),
        BilingualText(zh: "照上级目录改正编码。", en: "Copy the code from the catalogue of the level above.")
      )
    case .category:
      (
        BilingualText(
          zh: "指导目录的职权类别“\(cell.value)”不是十类职权之一",
          en: "The category \(cell.value) of the guidance catalogue is none of the ten"),
        BilingualText(zh: "照上级目录改正类别。", en: "Copy the category from the catalogue of the level above.")
      )
    case .type(let meant):
      (
        BilingualText(
          zh: "指导目录的编码“\(cell.value)”按类型段是“\(meant.name)”，与同一行的职权类别不一致",
          en:
            "By its type the code \(cell.value) of the guidance catalogue is \(meant.name); the category of its row is another"
        ),
        BilingualText(
          zh: "照上级目录改正编码或者类别。", en: "Copy code and category from the catalogue of the level above.")
      )
    }
  }
}
