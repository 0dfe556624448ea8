import Diagnostics
import FileFormats
import ListModel

/// How one kind of file becomes a list.
package enum FrontEnd: Sendable {
  /// A format of tables: all of them are interpreted alike.
  case tables(@Sendable ([UInt8], ReadingLimits) throws(FormatFault) -> TableDocument)
  /// A format that says itself what its content means.
  case list(@Sendable ([UInt8], FileID, ReadingLimits) throws(FormatFault) -> ReadList)

  /// All formats of submissions, by kind of file. **Shape:** sorted by kind.
  package static let registry: [(kind: FileKind, frontEnd: FrontEnd)] = [
    (.csv, .tables { bytes, limits throws(FormatFault) in try CSVReader.read(bytes, limits: limits) }),
    (.docx, .tables { bytes, limits throws(FormatFault) in try DOCXReader.read(bytes, limits: limits) }),
    (.html, .tables { bytes, limits throws(FormatFault) in try HTMLReader.read(bytes, limits: limits) }),
    (.xlsx, .tables { bytes, limits throws(FormatFault) in try XLSXReader.read(bytes, limits: limits) }),
    (
      .xml,
      .list { bytes, file, limits throws(FormatFault) in try NativeXML.read(bytes, file: file, limits: limits)
      }
    ),
  ]

  /// Reads one file of a unit: recognises its kind by its bytes, and makes a list of it.
  ///
  /// Archives are unpacked before; one that comes here lay in another.
  /// - Parameter name: asked only where the bytes leave the kind open.
  package static func read(
    _ bytes: [UInt8], name: String, file: FileID, limits: ReadingLimits = ReadingLimits()
  ) -> ReadList {
    let kind = FileKind.detect(bytes, name: name)
    do throws(FormatFault) {
      switch registry.first(where: { $0.kind == kind })?.frontEnd {
      case .list(let read):
        if let fault = limits.exhausted { throw fault }
        return try read(bytes, file, limits)
      case .tables(let read):
        if let fault = limits.exhausted { throw fault }
        let document = try read(bytes, limits)
        let size = try document.size(within: limits)
        var list = TableInterpreter.read(document, file: file, name: name)
        list.size = size
        return list
      case nil: return ReadList(unread: kind, file: file)
      }
    } catch {
      return ReadList(unreadable: error, file: file)
    }
  }

  /// Reads a file of tables without asking what they mean: a register, or a submission to be quoted from.
  ///
  /// - Throws: where the file cannot be read, or holds no tables by its kind.
  package static func document(
    _ bytes: [UInt8], name: String, limits: ReadingLimits = ReadingLimits()
  ) throws(FormatFault) -> TableDocument {
    let kind = FileKind.detect(bytes, name: name)
    guard case .tables(let read) = registry.first(where: { $0.kind == kind })?.frontEnd else {
      throw kind == .empty ? .empty : .notRead(kind)
    }
    let document = try read(bytes, limits)
    _ = try document.size(within: limits)
    return document
  }
}
