/// The form in which a unit sends its lists in.
enum SubmissionForm: String {
  /// One file in the native format.
  case native = ""
  /// A document and a workbook of this program's own writers.
  case office = "DOCX 和 XLSX"
  /// The same, of other writers.
  case officeByPython = "DOCX 和 XLSX（python-docx、openpyxl）"
  case officeByLibreOffice = "DOCX 和 XLSX（LibreOffice）"
  /// One workbook, a sheet a part.
  case workbook = "XLSX"
  case workbookByPython = "XLSX（openpyxl）"
  case workbookByLibreOffice = "XLSX（LibreOffice）"
  /// A file a part.
  case csv = "CSV"
  case csvInGB18030 = "CSV（GB18030）"
  case html = "HTML"
  case htmlInGBK = "HTML（GBK）"
  /// An archive of the native file.
  case archive = "ZIP"
  /// An archive of a document, its entries' names in GBK.
  case archiveInGBK = "ZIP（GBK）"

  /// Whether the files are binary: committed as they were made once.
  var isBinary: Bool {
    switch self {
    case .native, .csv, .csvInGB18030, .html, .htmlInGBK: false
    default: true
    }
  }
}
