import Mustache
import TestSupport
import Testing

@testable import BackEnds

@Suite struct TemplateTests {
  private func render(
    _ template: String, _ context: TemplateContext, partials: [String: String] = [:]
  ) throws -> String {
    String(decoding: try compile(template, partials: partials).render(context), as: UTF8.self)
  }

  private func compile(_ template: String, partials: [String: String] = [:]) throws -> BackEnds.Template {
    var files = partials.mapValues { Array($0.utf8) }
    files["page.mustache"] = Array(template.utf8)
    return try TemplateSet(files: files).template("page")
  }

  /// Values that must stay text, and that swift-mustache escapes rightly.
  private static let hostile = [
    "普通文字", "<script>alert('x')</script>", "a & b &amp; c", "\"'\"", "\u{202E}反向\u{2066}", "", "😀 \n 两行",
  ]

  @Test(arguments: [
    "{{name}}", "<p>{{{name}}}{{& name }}</p>\n", "{{#items}}<li>{{name}}</li>{{/items}}",
    "<ul>\n{{#items}}\n  <li>{{name}} {{text}}</li>\n{{/items}}\n</ul>\n",
    "{{^items}}无{{/items}}{{^note}}无{{/note}}",
    "{{#first}}是{{/first}}{{^first}}否{{/first}}", "{{#bases}}[{{.}}|{{{.}}}]{{/bases}}",
    "{{! 说明 }}\n{{#crumbs}}\n{{here}}{{#items}} › {{name}}{{/items}}\n{{/crumbs}}\n末",
    "  {{> part}}\n{{>part}}x",
    "{{#note}}{{.}}{{/note}}\r\n{{#items}}\r\n{{/items}}\r\n", "一{{! 说明 }}二\n  {{name}}\n",
    "{{#items}}{{count}},{{/items}}",
  ])
  func `templates render as swift-mustache renders them`(template: String) throws {
    let part = "<b>{{name}}</b>\n<i>{{text}}</i>\n"
    for value in Self.hostile {
      let item: TemplateContext = [.name: .text(value), .count: .number(12)]
      let context: TemplateContext = [
        .name: .text("甲" + value), .text: .text(value), .items: .list([item, [.name: .text("乙")]]),
        .first: .flag(value.isEmpty), .bases: .texts([value, "丙"]), .note: .text(value),
        .crumbs: .context([.here: .text(value), .items: .list([])]),
      ]
      let ours = try render(template, context, partials: ["part.mustache": part])
      #expect(
        try reference(template, context, partials: ["part": part]) == Array(ours.utf8), "\(template) \(value)"
      )
    }
  }

  @Test func `all templates of the site render as swift-mustache renders them`() throws {
    let set = try SamplePublication.templates()
    var partials: [String: String] = [:]
    for name in set.names { partials[name] = String(decoding: set.source(name) ?? [], as: UTF8.self) }
    let value = Self.hostile.joined()
    let row = Self.everyName(value, nested: nil)
    let context = Self.everyName(value, nested: Self.everyName(value, nested: row))
    var library = MustacheLibrary()
    for (name, source) in partials { try library.register(source, named: name) }
    let object = Reference.object(context)
    for name in set.names {
      let theirs = Array((library.render(object, withTemplate: name) ?? "").utf8)
      #expect(try set.template(name).render(context) == theirs, "\(name)")
    }
  }

  /// A context that gives every name a value of a kind that varies.
  private static func everyName(_ value: String, nested: TemplateContext?) -> TemplateContext {
    let texts: Set = [
      "basis", "clauses", "status", "powers", "responsibilities", "others", "powerUnits",
      "responsibilityUnits",
      "unitNames", "formerNames",
    ]
    var context = TemplateContext()
    for (ordinal, key) in TemplateKey.allCases.enumerated() {
      let name = key.name
      if name.hasPrefix("has")
        || ["first", "inherited", "isSubitem", "isLead", "illustrative"].contains(name)
      {
        context[key] = .flag(ordinal % 3 > 0)
      } else if name == "bases" {
        context[key] = .texts([value, name])
      } else if ["crumbs", "mainItem", "previous", "following"].contains(name) {
        context[key] = nested.map { .context($0) }
      } else if name.hasSuffix("s"), !texts.contains(name) {
        context[key] = .list(nested.map { [$0] } ?? [])
      } else {
        context[key] = .text(name + value)
      }
    }
    return context
  }

  @Test func `a quotation mark is escaped whatever combines with it`() throws {
    #expect(
      try render("<a title=\"{{name}}\">", [.name: .text("\"\u{301}<\u{338}")])
        == "<a title=\"&quot;\u{301}&lt;\u{338}\">")
  }

  @Test func `control characters are left out`() throws {
    #expect(try render("{{name}}", [.name: .text("甲\u{0}\u{1B}\u{7F}乙\t丙")]) == "甲乙\t丙")
  }

  @Test func `an inner context comes before an outer one`() throws {
    let context: TemplateContext = [.name: .text("外"), .items: .list([[.name: .text("内")], [:]])]
    #expect(try render("{{#items}}{{name}}{{/items}}", context) == "内外")
  }

  @Test func `a folded template renders the same bytes`() throws {
    let template = try compile(
      "{{root}}a{{#illustrative}}b{{name}}{{/illustrative}}{{^hasErrors}}c{{/hasErrors}}{{#items}}{{root}}{{/items}}"
    )
    let constants: TemplateContext = [
      .root: .text("<"), .illustrative: .flag(true), .hasErrors: .flag(false),
    ]
    let page: TemplateContext = [.name: .text("名"), .items: .list([[:], [:]])]
    #expect(String(decoding: template.folding(constants).render(page), as: UTF8.self) == "&lt;ab名c&lt;&lt;")
  }

  @Test(arguments: [
    ("一\n{{name", 2, TemplateFault.Kind.unclosedTag), ("{{#items}}", 1, .unclosedSection("items")),
    ("\n\n{{/items}}", 3, .unopenedSection("items")), ("{{}}", 1, .malformedTag("{{}}")),
    ("{{#items}}\n{{/units}}", 2, .wrongSectionEnd(expected: "items", found: "units")),
    ("\n{{colour}}", 2, .unknownName("colour")), ("{{> nothing}}", 1, .unknownPartial("nothing")),
    ("{{=<% %>=}}", 1, .malformedTag("{{=<% %>=}}")), ("{{> page}}", 1, .nestedTooDeeply),
  ])
  func `a fault is told with its line`(template: String, line: Int, kind: TemplateFault.Kind) {
    #expect(throws: TemplateFault(file: "page.mustache", line: line, kind: kind)) { try compile(template) }
  }

  @Test func `a fault in a partial is told with the partial's name`() {
    #expect(throws: TemplateFault(file: "part.mustache", line: 2, kind: .unknownName("x"))) {
      try compile("{{> part}}", partials: ["part.mustache": "\n{{x}}"])
    }
  }

  private func reference(
    _ template: String, _ context: TemplateContext, partials: [String: String]
  ) throws -> [UInt8] {
    var library = MustacheLibrary()
    for (name, source) in partials { try library.register(source, named: name) }
    try library.register(template, named: "the page under test")
    return Array((library.render(Reference.object(context), withTemplate: "the page under test") ?? "").utf8)
  }
}

/// Our values as swift-mustache takes them.
private enum Reference {
  static func object(_ context: TemplateContext) -> [String: Any] {
    var object: [String: Any] = [:]
    for key in TemplateKey.allCases { if let value = context[key] { object[key.name] = any(value) } }
    return object
  }

  private static func any(_ value: TemplateValue) -> Any {
    switch value {
    case .flag(let flag): flag
    case .number(let number): number
    case .text(let text): text
    case .markup(let bytes): String(decoding: bytes, as: UTF8.self)
    case .list(let contexts): contexts.map { object($0) }
    case .texts(let texts): texts
    case .context(let context): object(context)
    }
  }
}
