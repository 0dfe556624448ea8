import Diagnostics

/// A site as it is served at a moment.
package struct ServedSite: Sendable {
  /// By what pages know whether they are of this moment. **Shape:** letters and digits.
  let version: String
  /// Why the pages are not those of now, which they say at their head; nil where they are.
  let notice: BilingualText?
  private let file: @Sendable (_ path: String) -> [UInt8]?

  /// - Parameter file: what stands in a file, by its path below the root; nil where there is none.
  package init(
    version: String, notice: BilingualText? = nil, file: @escaping @Sendable (_ path: String) -> [UInt8]?
  ) {
    self.version = version
    self.notice = notice
    self.file = file
  }

  /// The answer to a request; nil where the client wants to be told of new versions.
  ///
  /// - Parameter request: nil for one that could not be read.
  func response(to request: RequestHead?) -> Response? {
    guard let request else { return Response(.badRequest, zh: "请求无法读取。", en: "The request cannot be read.") }
    guard request.isForThisMachine else {
      return Response(
        .forbidden, zh: "只在本机提供：请用 localhost 或者 127.0.0.1 打开。",
        en: "Served on this machine alone: use localhost or 127.0.0.1.")
    }
    guard ["GET", "HEAD"].contains(request.method) else {
      var response = Response(.methodNotAllowed, zh: "只能读取。", en: "There is nothing to do but read.")
      response.fields = [("Allow", "GET, HEAD")]
      return response
    }
    switch request.path {
    case Reloading.versionsPath: return nil
    case Reloading.scriptPath: return Response(.ok, ContentType.script, Array(Reloading.script.utf8))
    case Reloading.stylePath: return Response(.ok, ContentType.style, Array(Reloading.style.utf8))
    default: return page(at: request.path)
    }
  }

  /// - Parameter path: begins with `/`.
  private func page(at path: String) -> Response {
    let name = String(path.dropFirst()) + (path.hasSuffix("/") ? "index.html" : "")
    if let bytes = file(name) {
      let type = ContentType.of(name)
      return Response(.ok, type, type == ContentType.html ? bytes + additions : bytes)
    }
    if file(name + "/index.html") != nil {
      var response = Response(
        .movedPermanently, zh: "在 \(path)/ 。", en: "It is at \(path)/ .")
      response.fields = [("Location", Self.escaped(path) + "/")]
      return response
    }
    return Response(.notFound, ContentType.html, Array(NotFoundPage.html(for: path).utf8) + additions)
  }

  /// What a page has only where it is served: what keeps it up to date, and the notice.
  private var additions: [UInt8] { Array(Reloading.additions(version: version, notice: notice).utf8) }

  /// A path as an address: whatever is no letter, digit or one of `-._~/` is escaped.
  private static func escaped(_ path: String) -> String {
    path.utf8.map { byte in
      let letter = Character(Unicode.Scalar(byte))
      let isPlain = letter.isASCII && (letter.isLetter || letter.isNumber || "-._~/".contains(letter))
      return isPlain
        ? String(letter) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}
