/// Editions that lie beside each other in a folder, as those of a country's jurisdictions may.
///
/// Nothing is shared between them, so that any number of machines can each build some.
package struct EditionsFolder: Sendable {
  private let folder: String
  /// The names of the editions' folders. **Shape:** sorted.
  package let names: [String]
  /// Those that are written otherwise on the disk, with why.
  private let illegible: [String: MachineFault]

  /// Looks which folders in a folder are editions, or look so: of one that lacks its `edition.xml` reading it will tell.
  ///
  /// - Throws: `MachineFault` where none is.
  package init(at folder: String) throws {
    self.folder = folder
    guard try FileSystem.kind(of: folder) != nil else { throw MachineFault(noFolder: folder) }
    let place = DiskPath(folder)
    let found = try FileSystem.names(in: place).filter { try Self.isMeant(place.appending($0)) }
    names = found.map(\.text)
    illegible = Dictionary(
      found.compactMap { name in name.bytes.map { (name.text, MachineFault(illegible: $0)) } }
    ) { first, _ in first }
    guard !names.isEmpty else {
      throw MachineFault(
        zh: "\(folder) 里没有一期清单（一期清单是里面有 edition.xml 的文件夹）。",
        en: "no folder in \(folder) is an edition (a folder with an edition.xml)")
    }
  }

  /// Whether a folder is an edition, or meant to be one.
  private static func isMeant(_ folder: DiskPath) throws -> Bool {
    try FileSystem.kind(of: folder.appending(Array("edition.xml".utf8))) != nil
      || (try? FileSystem.names(in: folder))?.contains { signs.contains($0.text.lowercased()) } == true
      || (try? MissingEdition(in: folder))?.isSomething == true
  }

  /// What a folder has that is meant to be an edition, whatever else is amiss.
  private static let signs: Set<String> = ["registers", "submissions"]

  /// The path of an edition.
  ///
  /// - Throws: `MachineFault` where its folder's name is no text as it stands on the disk.
  package func path(of name: String) throws -> String {
    if let fault = illegible[name] { throw fault }
    return "\(folder)/\(name)"
  }

  /// Refuses a folder for the sites of the editions that is no place for them.
  ///
  /// - Throws: `MachineFault` where it is, or lies in, an edition's folder, or is the root of the disk.
  package static func requireOutside(_ output: String) throws {
    try FileSystem.requireOutsideEditionFolders(output)
  }

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

extension MachineFault {
  /// A folder whose name cannot be written as it is on the disk.
  fileprivate init(illegible name: [UInt8]) {
    if String(validating: name, as: UTF8.self) == nil {
      self.init(
        zh: "文件夹的名称不是 UTF-8 编码（例如在别的系统上解压出来的中文名称），没有读取。请给文件夹改名后再运行。",
        en: "the name of the folder is not in UTF-8, as archives from Chinese Windows leave them: rename it")
    } else {
      self.init(
        zh: "文件夹的名称里有看不见的、改变文字方向的符号，没有读取。请给文件夹改名后再运行。",
        en: "the name of the folder has unseen marks in it that turn the direction of letters: rename it")
    }
  }
}
