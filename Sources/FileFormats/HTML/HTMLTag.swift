import CLibXML2

/// What an element of a page means to a reader of tables.
enum HTMLElement {
  /// Goes on in the line.
  case inline
  /// Stands in paragraphs of its own.
  case block
  case heading(Int)
  /// A block that keeps its white space.
  case preformatted
  case lineBreak
  case table, rowGroup, row, cell, columnGroup, column
  /// What a reader of the page may choose from, none of which the page says.
  case choice
  case insertion, deletion
  /// A remark of a reviewer.
  case comment
  /// A page in a page.
  case frame
  /// Another file in a page, around what is shown where that cannot be.
  case object
  /// What is shown by programs that do not know scripts, frames or films alone.
  case fallback
  /// What a reader of the page may fill in.
  case field
  /// Never shown.
  case unseen

  var isObject: Bool { if case .object = self { true } else { false } }

  /// Whether the words in it are not shown, or not all of them.
  var isNotShown: Bool {
    switch self {
    case .choice, .fallback: true
    default: false
    }
  }

  /// What an element of a name means; unknown ones go on in the line.
  init(_ name: String) { self = Self.known[name] ?? .inline }

  private static let known: [String: HTMLElement] = {
    var known: [String: HTMLElement] = [
      "pre": .preformatted, "br": .lineBreak, "table": .table, "tr": .row, "td": .cell, "th": .cell,
      "colgroup": .columnGroup, "col": .column, "ins": .insertion, "del": .deletion, "comment": .comment,
      "frame": .frame, "iframe": .frame, "embed": .frame, "object": .object, "select": .choice,
      "datalist": .choice, "input": .field,
    ]
    for level in 1...6 { known["h\(level)"] = .heading(level) }
    for name in ["thead", "tbody", "tfoot"] { known[name] = .rowGroup }
    for name in [
      "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dir", "div",
      "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hr", "html", "legend",
      "li",
      "main", "menu", "nav", "ol", "p", "section", "summary", "ul",
    ] {
      known[name] = .block
    }
    for name in ["audio", "canvas", "noembed", "noframes", "noscript", "template", "video"] {
      known[name] = .fallback
    }
    for name in ["rp", "rt", "script", "style", "title", "xml"] { known[name] = .unseen }
    return known
  }()
}

/// The start of an element, as long as one is being told of it.
struct HTMLTag: ~Copyable {
  let name: String
  let element: HTMLElement
  /// Two pointers an attribute: its name, and its value or nil.
  private let attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?

  init(name: UnsafePointer<xmlChar>, attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
    self.name = String(cString: name)
    self.element = HTMLElement(self.name)
    self.attributes = attributes
  }

  /// The value of an attribute, empty if it has none; nil if it is not given.
  subscript(name: StaticString) -> String? {
    guard var next = attributes else { return nil }
    while let key = next[0] {
      if isNamed(key, name) { return next[1].map { String(cString: $0) } ?? "" }
      next += 2
    }
    return nil
  }

  /// Whether it is a style sheet for pages as they are read.
  var isStyleSheet: Bool {
    guard name == "style" else { return false }
    let medium = self["media"]?.lowercased() ?? ""
    return medium.isEmpty || medium == "all" || medium.hasPrefix("screen")
  }

  /// Whether it shows another page or document.
  var showsPage: Bool {
    if self["srcdoc"]?.isEmpty == false { return true }
    guard let file = shownFile else { return false }
    return !isMedium(file)
  }

  /// The file that it shows; nil for none.
  var shownFile: String? {
    let file = (element.isObject ? self["data"] : self["src"]) ?? ""
    return file.isEmpty || file.hasPrefix("about:") ? nil : file
  }

  /// Whether a file is a picture, a sound or a film.
  private func isMedium(_ file: String) -> Bool {
    let type = self["type"]?.lowercased() ?? ""
    if ["image/", "audio/", "video/"].contains(where: type.hasPrefix) || type.contains("flash") {
      return true
    }
    let path = file.prefix { $0 != "?" && $0 != "#" }.lowercased()
    return Self.media.contains { path.hasSuffix($0) }
  }

  private static let media = [
    ".avi", ".bmp", ".emf", ".gif", ".jpeg", ".jpg", ".mp3", ".mp4", ".png", ".svg", ".swf", ".wav", ".webp",
    ".wmf",
    ".wmv",
  ]

  /// What a field shows as filled in: a text, or a box that is ticked or not.
  var filledIn: String {
    switch self["type"]?.lowercased() {
    case "checkbox", "radio": self["checked"] == nil ? "☐" : "☑"
    case "button", "color", "file", "hidden", "image", "password", "range", "reset", "submit": ""
    default: self["value"] ?? ""
    }
  }

  /// A count such as `rowspan`, as lenient as browsers are; nil if it is not given or no number.
  func count(_ name: StaticString) -> Int? {
    guard let digits = self[name]?.utf8.drop(while: \.isXMLSpace).prefix(while: { 48...57 ~= $0 }) else {
      return nil
    }
    // Longer numbers are over every limit.
    return Int(String(Substring(digits.prefix(9))))
  }

  private func isNamed(_ key: UnsafePointer<xmlChar>, _ name: StaticString) -> Bool {
    name.withUTF8Buffer { wanted in
      for (position, byte) in wanted.enumerated() where key[position] != byte { return false }
      return key[wanted.count] == 0
    }
  }
}

/// The declarations of a `style` attribute, or of a rule, that bear on content.
struct HTMLStyle {
  /// Lower case, without white space.
  private let text: [UInt8]

  init(_ tag: borrowing HTMLTag) { self.init((tag["style"] ?? "").utf8) }

  /// - Parameter declarations: as they are written.
  init(_ declarations: some Sequence<UInt8>) {
    text = declarations.compactMap { byte in
      byte.isXMLSpace ? nil : 65...90 ~= byte ? byte | 0x20 : byte
    }
  }

  /// Whether it hides or shows; nil where it says neither.
  var hides: Bool? { isHidden ? true : says("display:") || says("visibility:") ? false : nil }

  var isHidden: Bool {
    says("display:none") || says("visibility:hidden") || says("visibility:collapse") || says("mso-hide:all")
  }

  /// Text of Excel that runs over its neighbours without being merged with them.
  var ignoresColumnSpan: Bool { says("mso-ignore:colspan") }

  /// The mark of a note in the text, or a reviewer's.
  var isReference: Bool {
    says("mso-footnote-id:") || says("mso-endnote-id:") || says("mso-special-character:comment")
  }

  /// The remarks of reviewers that Word puts at the end of a page.
  var isCommentList: Bool { says("mso-element:comment-list") }

  /// One remark of a reviewer.
  var isComment: Bool {
    guard let end = end(of: "mso-element:comment") else { return false }
    return end == text.count || text[end] == UInt8(ascii: ";")
  }

  /// The level that Word gives a paragraph in its outline.
  var outlineLevel: Int? {
    guard let digit = text.dropFirst(end(of: "mso-outline-level:") ?? text.count).first, 49...57 ~= digit
    else { return nil }
    return Int(digit - 48)
  }

  private func says(_ words: StaticString) -> Bool { end(of: words) != nil }

  /// The index after a declaration's words, which begin the style or follow a semicolon.
  private func end(of words: StaticString) -> Int? {
    guard !text.isEmpty else { return nil }
    return words.withUTF8Buffer { words in
      text.indices.first { start in
        (start == 0 || text[start - 1] == UInt8(ascii: ";")) && text[start...].starts(with: words)
      }.map { $0 + words.count }
    }
  }
}
