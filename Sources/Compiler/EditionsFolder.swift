/// Editions that lie beside each other in a folder, as those of a country's jurisdictions may.
///
/// Nothing is shared between them, so that any number of machines can each build some.
package struct EditionsFolder: Sendable {
  private let folder: String
  /// The names of the editions' folders. **Shape:** sorted.
  package let names: [String]

  /// Looks which folders in a folder are editions, or look so: of one that lacks its `edition.xml` reading it will tell.
  ///
  /// - Throws: `MachineFault` where none is.
  package init(at folder: String) throws {
    self.folder = folder
    guard try FileSystem.kind(of: folder) != nil else {
      throw MachineFault(zh: "没有文件夹 \(folder)。", en: "there is no folder \(folder)")
    }
    names = try FileSystem.names(in: folder).filter { name in
      let path = "\(folder)/\(name)"
      return try FileSystem.kind(of: path + "/edition.xml") != nil
        || (try? FileSystem.names(in: path))?.contains { Self.signs.contains($0.lowercased()) } == true
        || (try? MissingEdition(in: path))?.isSomething == true
    }
    guard !names.isEmpty else {
      throw MachineFault(
        zh: "\(folder) 里没有一期清单（一期清单是里面有 edition.xml 的文件夹）。",
        en: "no folder in \(folder) is an edition (a folder with an edition.xml)")
    }
  }

  /// What a folder has that is meant to be an edition, whatever else is amiss.
  private static let signs: Set<String> = ["registers", "submissions"]

  /// The path of an edition.
  package func path(of name: String) -> String { "\(folder)/\(name)" }

  /// Does something with every edition, the faults of one leaving the others alone.
  ///
  /// - Parameter jobs: how many editions are worked on at a time; no more are in memory.
  /// - Returns: in the order of the names.
  package func map<Outcome: Sendable>(
    jobs: Int, _ work: @escaping @Sendable (String) async throws -> Outcome
  ) async throws -> [Result<Outcome, MachineFault>] {
    try await orderedMap(names, jobs: jobs) { name in
      do {
        return .success(try await work(name))
      } catch let fault as MachineFault {
        return .failure(fault)
      }
    }
  }
}
