import Analysis
import CLinux
import Diagnostics
import FileFormats
import FrontEnds
import Glibc
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
    // Archives give every build the same time, and builds may be of one size.
    let build = qingdan_build_id()
    var status = stat()
    stat("/proc/self/exe", &status)
    program =
      "\(toolVersion) \(Array(UnsafeBufferPointer(start: build.start, count: build.count)))"
      + " \(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)"
  }

  /// What stands in a file, from an earlier run or as it is read now.
  func reading<Reading: Stored, Fault: Error>(
    of source: SourceBytes, file: FileID, limits: ReadingLimits, _ read: () throws(Fault) -> Reading
  ) throws(Fault) -> Reading {
    let name = name(["\(Reading.self)", "\(limits)", source.name, source.digest])
    if let bytes = folder.bytes(named: name), let known = try? Reading(stored: bytes, file: file) {
      return known
    }
    let reading = try read()
    folder.keep(reading.stored(file: file), named: name)
    return reading
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
    let files = sources.ownFiles.map { sources.all[Int($0.index)] }
    return name(
      [
        "judgement", "\(request.limits)", sources.name, request.asOf?.description ?? "",
        request.alone == nil ? "" : "alone",
      ]
        + sources.folders + files.flatMap { [$0.path, $0.digest, $0.fault.map { "\($0)" } ?? ""] })
  }

  private func name(_ parts: [String]) -> String {
    digest(
      ([program] + parts).reduce(into: []) { bytes, part in
        bytes += part.utf8
        bytes.append(0)
      })
  }
}

extension EditionSources {
  /// The files that the edition has itself, where it is numbered together with another one. **Shape:** ascending.
  var ownFiles: [FileID] { all.indices.filter { !all[$0].path.isEmpty }.map { FileID($0) } }
}
