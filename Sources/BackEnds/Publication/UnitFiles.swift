import ListModel

/// A file that holds the lists of one unit for machines, beside the unit's page.
enum UnitFile: CaseIterable {
  case powers, responsibilities, document, linkedData

  /// What stands behind the unit's identifier.
  fileprivate var ending: String {
    switch self {
    case .powers: "-powers.csv"
    case .responsibilities: "-responsibilities.csv"
    case .document: ".xml"
    case .linkedData: ".jsonld"
    }
  }

  /// What links call it.
  var name: String {
    switch self {
    case .powers: "权力清单 CSV"
    case .responsibilities: "责任清单 CSV"
    case .document: "全部内容 XML"
    case .linkedData: "服务事项 JSON-LD"
    }
  }
}

extension PublishedUnit {
  /// Where a file of the unit stands, as the output file's.
  func path(_ file: UnitFile) -> String { "units/\(identifier)\(file.ending)" }
}

extension Publication {
  /// The files of a unit that are written, with the names of the links to them: none for a part in which nothing stands.
  func files(of submission: Int) -> [Download] {
    let list = catalogue.submissions[submission]
    let written = UnitFile.allCases.filter { file in
      switch file {
      case .powers: !list.powers.isEmpty
      case .responsibilities: ItemTables.hasResponsibilities(list)
      case .document, .linkedData: true
      }
    }
    return written.map { Download(path: index.units[submission].path($0), title: $0.name) }
  }
}
