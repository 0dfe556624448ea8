import Analysis
import Diagnostics
import FileFormats
import FrontEnds
import ListModel

/// What earlier runs made of the same bytes: what was read of each file, and the judgement of a whole edition.
///
/// All that a piece depends on is in its name: the program itself, the bytes and names of the files, the day asked for. So it
/// is right or not found, and never out of date.
package struct RunCache: Sendable {
  private let folder: CacheFolder
  /// By what the program is told from another build of it.
  private let program: String

  /// - Parameter path: a folder, which is made where it is not there.
  /// - Throws: `MachineFault` where no folder can be there.
  package init(at path: String) throws {
    folder = try CacheFolder(at: path)
    program = programIdentity()
  }

  /// What stands in a file, from an earlier run or as it is read now.
  func reading<Reading: Stored, Fault: Error>(
    of source: SourceBytes, file: FileID, limits: ReadingLimits, _ read: () throws(Fault) -> Reading
  ) throws(Fault) -> Reading {
    let name = name(["\(Reading.self)", "\(limits)", source.name, source.readable.digest])
    if let bytes = folder.bytes(named: name), let known = try? Reading(stored: bytes, file: file) {
      return known
    }
    let reading = try read()
    folder.keep(reading.stored(file: file), named: name)
    return reading
  }

  /// What a file was converted to, by an earlier run.
  ///
  /// - Returns: nil where no run has converted it.
  func conversion(of source: SourceBytes, by program: LibreOffice) -> [UInt8]? {
    folder.bytes(named: name(of: source, by: program))
  }

  /// Keeps what a file was converted to.
  func keep(conversion: [UInt8], of source: SourceBytes, by program: LibreOffice) {
    folder.keep(conversion, named: name(of: source, by: program))
  }

  private func name(of source: SourceBytes, by program: LibreOffice) -> String {
    name(["conversion", program.identity, source.digest])
  }

  /// The judgement of an edition, from an earlier run.
  ///
  /// - Returns: nil where no run has judged it.
  func judgement(of sources: EditionSources, _ request: Compilation.Request) -> Judgement? {
    folder.bytes(named: name(of: sources, request)).flatMap {
      try? Judgement(stored: $0, files: sources.ownFiles)
    }
  }

  /// Keeps the judgement of an edition that stands for itself.
  func keep(_ judgement: Judgement, of sources: EditionSources, _ request: Compilation.Request) {
    folder.keep(judgement.stored(files: sources.ownFiles), named: name(of: sources, request))
  }

  private func name(of sources: EditionSources, _ request: Compilation.Request) -> String {
    name(["judgement"] + request.dependencies(on: sources))
  }

  private func name(_ parts: [String]) -> String { digest(ofParts: [program] + parts) }
}

extension Compilation.Request {
  /// All that the judgement of an edition depends on, but for the program.
  func dependencies(on sources: EditionSources) -> [String] {
    let files = sources.ownFiles.map { sources.all[Int($0.index)] }
    let conversion = sources.needsConversion ? libreOffice?.identity ?? "none" : ""
    return ["\(limits)", sources.name, asOf?.description ?? "", alone == nil ? "" : "alone", conversion]
      + sources.folders + files.flatMap { [$0.path, $0.digest, $0.fault.map { "\($0)" } ?? ""] }
  }
}

extension EditionSources {
  /// The files that the edition has itself, where it is numbered together with another one. **Shape:** ascending.
  var ownFiles: [FileID] { all.indices.filter { !all[$0].path.isEmpty }.map { FileID($0) } }
}
