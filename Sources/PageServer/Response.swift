/// An answer to a request.
struct Response: Sendable {
  enum Status: Int, Sendable {
    case ok = 200
    case movedPermanently = 301
    case badRequest = 400
    case forbidden = 403
    case notFound = 404
    case methodNotAllowed = 405

    fileprivate var reason: String {
      switch self {
      case .ok: "OK"
      case .movedPermanently: "Moved Permanently"
      case .badRequest: "Bad Request"
      case .forbidden: "Forbidden"
      case .notFound: "Not Found"
      case .methodNotAllowed: "Method Not Allowed"
      }
    }
  }

  let status: Status
  let contentType: String
  let body: [UInt8]
  /// Fields beside those that every answer has.
  var fields: [(name: String, value: String)] = []

  init(_ status: Status = .ok, _ contentType: String, _ body: [UInt8]) {
    self.status = status
    self.contentType = contentType
    self.body = body
  }

  /// A sentence in Chinese and one in English.
  init(_ status: Status, zh: String, en: String) {
    self.init(status, ContentType.text, Array("\(zh)\n\(en)\n".utf8))
  }

  /// What goes over the line: each connection has one answer.
  ///
  /// - Parameter isHeadAlone: whether it is asked how the body is, not for it.
  func bytes(isHeadAlone: Bool) -> [UInt8] {
    Self.head(status, contentType, fields + [("Content-Length", "\(body.count)")]) + (isHeadAlone ? [] : body)
  }

  /// The head of an answer. Nothing is kept by browsers, and no page from elsewhere may take anything into itself.
  static func head(
    _ status: Status, _ contentType: String, _ fields: [(name: String, value: String)] = []
  ) -> [UInt8] {
    let all =
      [
        ("Content-Type", contentType), ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"),
        ("Cross-Origin-Resource-Policy", "same-origin"), ("Connection", "close"),
      ] + fields
    let lines = all.map { "\($0.0): \($0.1)\r\n" }.joined()
    return Array("HTTP/1.1 \(status.rawValue) \(status.reason)\r\n\(lines)\r\n".utf8)
  }
}

/// What browsers are told of a file by the end of its name.
enum ContentType {
  static let html = "text/html; charset=utf-8"
  static let text = "text/plain; charset=utf-8"
  static let script = "text/javascript; charset=utf-8"
  static let style = "text/css; charset=utf-8"

  static func of(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return unknown }
    return types[name[name.index(after: dot)...].lowercased()] ?? unknown
  }

  private static let unknown = "application/octet-stream"
  private static let types = [
    "atom": "application/atom+xml; charset=utf-8", "css": style, "csv": "text/csv; charset=utf-8",
    "gif": "image/gif", "html": html, "ico": "image/x-icon", "jpeg": "image/jpeg", "jpg": "image/jpeg",
    "js": script, "json": "application/json; charset=utf-8",
    "jsonld": "application/ld+json; charset=utf-8", "pdf": "application/pdf", "png": "image/png",
    "svg": "image/svg+xml; charset=utf-8", "txt": text, "webp": "image/webp", "woff2": "font/woff2",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "xml": "application/xml; charset=utf-8", "xsd": "application/xml; charset=utf-8",
  ]
}
