import FileFormats

/// What LibreOffice makes of a file that is not read as it is (转换的目标格式).
enum ConvertedForm: Sendable, CaseIterable {
  case document, workbook

  /// - Returns: nil for kinds that are read as they are, or not at all.
  init?(_ kind: FileKind) {
    switch kind {
    case .legacyDocument, .openDocumentText: self = .document
    case .legacyWorkbook, .openDocumentSheet: self = .workbook
    default: return nil
    }
  }

  var kind: FileKind {
    switch self {
    case .document: .docx
    case .workbook: .xlsx
    }
  }

  /// The ending of a converted file.
  var ending: String {
    switch self {
    case .document: "docx"
    case .workbook: "xlsx"
    }
  }

  /// As the option `--convert-to` takes it: the ending and the filter, since there are several of one ending.
  var target: String {
    switch self {
    case .document: "docx:MS Word 2007 XML"
    case .workbook: "xlsx:Calc MS Excel 2007 XML"
    }
  }
}

extension FileKind {
  /// The ending by which LibreOffice knows files of a kind that it converts.
  var convertedEnding: String {
    switch self {
    case .legacyDocument: "doc"
    case .legacyWorkbook: "xls"
    case .openDocumentText: "odt"
    case .openDocumentSheet: "ods"
    default: preconditionFailure("not converted: \(self)")
    }
  }
}
