import FoundationEssentials

/// The tables of facts from which the edition is made.
///
/// **Source:** `Facts/README.md` says where each table comes from.
struct Facts {
  let units: [UnitFact]
  let formerNames: FactTable
  let instruments: [InstrumentFact]
  let authorities: FactTable
  let penalties: FactTable
  let powers: FactTable
  let exercise: FactTable
  let duties: FactTable
  let oversight: FactTable
  let services: FactTable
  let boundaries: FactTable
  let areas: FactTable
  let transfers: FactTable
  let submissions: FactTable

  /// Reads the tables of a folder.
  init(folder: URL) throws {
    func table(_ name: String) throws -> FactTable {
      let bytes = try Data(contentsOf: folder.appending(path: name))
      return try FactTable([UInt8](bytes), name: name)
    }
    /// All tables of a subfolder, as one.
    func tables(_ name: String) throws -> FactTable {
      let path = folder.appending(path: name).path(percentEncoded: false)
      let names = try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".csv") }
      return FactTable(joining: try names.sorted().map { try table(name + "/" + $0) })
    }
    units = try table("units.csv").rows.map(UnitFact.init)
    formerNames = try table("former-unit-names.csv")
    instruments = try table("instruments.csv").rows.map(InstrumentFact.init)
    authorities = try table("authorities.csv")
    penalties = try tables("penalties")
    powers = try tables("powers")
    exercise = try table("exercise.csv")
    duties = try tables("duties")
    oversight = try tables("oversight")
    services = try tables("services")
    boundaries = try table("boundaries.csv")
    areas = try table("areas.csv")
    transfers = try table("transfers.csv")
    submissions = try table("submissions.csv")
  }
}

extension FactTable {
  /// Tables of the same columns, one after the other.
  init(joining tables: [FactTable]) { rows = tables.flatMap(\.rows) }
}

/// A unit of the edition.
struct UnitFact {
  let name: String
  let shortName: String
  let kind: String
  let hasPowers: Bool

  init(_ row: FactRow) {
    name = row["名称"]
    shortName = row["简称"]
    kind = row["类别"]
    hasPowers = row["有权力清单"] == "是"
  }
}

/// A version of a statute, or a statute that is known only as repealed.
struct InstrumentFact {
  let title: String
  let rank: String
  let documentNumber: String
  let versionDate: String
  let effectiveDate: String
  let articles: String
  let status: String
  let repealDate: String
  let repealedBy: String

  init(_ row: FactRow) {
    title = row["名称"]
    rank = row["效力层级"]
    documentNumber = row["文号"]
    versionDate = row["版本日期"]
    effectiveDate = row["施行日期"]
    articles = row["条数"]
    status = row["状态"]
    repealDate = row["废止日期"]
    repealedBy = row["由何文件废止"]
  }
}
