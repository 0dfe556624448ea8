import Diagnostics
import FileFormats
import FrontEnds

extension EditionSources {
  /// The same files; those that are read only when converted, converted as far as that is possible.
  ///
  /// Files of the same bytes are converted once, and those that were converted before not again.
  /// - Parameters:
  ///   - program: nil where there is none: then the files stay as they are.
  ///   - other: files that have been converted.
  ///   - cache: what earlier runs converted.
  /// - Throws: `MachineFault` where the disk or the system refuses.
  func converted(
    by program: LibreOffice?, knowing other: EditionSources?, cache: RunCache?, limits: ReadingLimits
  ) throws -> EditionSources {
    guard let program, needsConversion else { return self }
    let wanted = (registers + submissions.map(\.file)).map { all[Int($0.index)] }.filter(\.needsConversion)
    var results: [String: SourceBytes.Conversion] = [:]
    for source in other?.all ?? [] {
      if let conversion = source.conversion { results[source.digest] = conversion }
    }
    var unknown: [SourceBytes] = []
    for source in wanted where results[source.digest] == nil {
      if let bytes = cache?.conversion(of: source, by: program) {
        results[source.digest] = .made(SourceBytes.Readable(bytes))
      } else if !unknown.contains(where: { $0.digest == source.digest }) {
        unknown.append(source)
      }
    }
    if !unknown.isEmpty {
      program.announce(unknown.count)
      let made = try LibreOfficeConversion(by: program, limits: limits).converted(unknown.map(\.bytes))
      for (source, bytes) in zip(unknown, made) {
        results[source.digest] = bytes.map { .made(SourceBytes.Readable($0)) } ?? .failed
        if let bytes { cache?.keep(conversion: bytes, of: source, by: program) }
      }
    }
    return mapping { source in results[source.digest].map { source.converted($0) } ?? source }
  }

  /// Some of the files are read only when converted.
  var needsConversion: Bool { all.contains(where: \.needsConversion) }

  /// Some of the files could not be converted: another time they may be.
  var hasFailedConversion: Bool { all.contains { $0.conversion?.isFailure == true } }
}
