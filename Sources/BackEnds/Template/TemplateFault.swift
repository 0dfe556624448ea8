import Diagnostics

/// A fault in a template file: whoever edited it is told where and what.
package struct TemplateFault: Error, Sendable, Hashable, CustomStringConvertible {
  package enum Kind: Sendable, Hashable {
    case missingTemplate
    case unclosedTag
    case malformedTag(String)
    case unknownName(String)
    case unknownPartial(String)
    case unclosedSection(String)
    case unopenedSection(String)
    case wrongSectionEnd(expected: String, found: String)
    case nestedTooDeeply
  }

  /// The template file's name.
  package let file: String
  /// **Units:** 1-based.
  package let line: Int
  package let kind: Kind

  /// What is wrong, without the place.
  package var message: BilingualText {
    switch kind {
    case .missingTemplate:
      BilingualText(zh: "缺少这个模板文件", en: "this template file is missing")
    case .unclosedTag:
      BilingualText(zh: "标记 {{ 没有对应的 }}", en: "a tag {{ has no closing }}")
    case .malformedTag(let tag):
      BilingualText(zh: "标记“\(tag)”写法不对", en: "the tag “\(tag)” is not well written")
    case .unknownName(let name):
      BilingualText(zh: "没有名为“\(name)”的数据", en: "there is no data named “\(name)”")
    case .unknownPartial(let name):
      BilingualText(zh: "没有名为“\(name)”的模板", en: "there is no template named “\(name)”")
    case .unclosedSection(let name):
      BilingualText(zh: "缺少 {{/\(name)}}", en: "{{/\(name)}} is missing")
    case .unopenedSection(let name):
      BilingualText(zh: "{{/\(name)}} 前面没有 {{#\(name)}}", en: "{{/\(name)}} has no {{#\(name)}} before it")
    case .wrongSectionEnd(let expected, let found):
      BilingualText(
        zh: "这里应是 {{/\(expected)}}，却是 {{/\(found)}}",
        en: "{{/\(expected)}} is expected here, not {{/\(found)}}")
    case .nestedTooDeeply:
      BilingualText(zh: "嵌套过深，或模板引用了自身", en: "nested too deeply, or a template that includes itself")
    }
  }

  package var description: String { "\(file):\(line): \(message.zh) / \(message.en)" }
}
