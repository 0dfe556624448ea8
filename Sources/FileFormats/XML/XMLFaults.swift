import CLibXML2
import Diagnostics

/// Tells in plain words what libxml2 stumbled over.
enum XMLFaults {
  static let unreadable = BilingualText(zh: "文件无法按 XML 读取", en: "The file cannot be read as XML")

  /// Remarks about the wording of namespace names, which every document in the field draws.
  static func isHarmless(_ error: xmlError) -> Bool {
    error.code == Int32(XML_WAR_NS_URI.rawValue) || error.code == Int32(XML_WAR_NS_URI_RELATIVE.rawValue)
  }

  /// The fault in words for the unit.
  static func detail(of error: xmlError) -> BilingualText {
    let name = error.str1.map { String(cString: $0) } ?? ""
    switch xmlParserErrors(rawValue: UInt32(clamping: error.code)) {
    case XML_ERR_TAG_NAME_MISMATCH:
      let opened = error.str1.map { String(cString: $0) } ?? ""
      return BilingualText(
        zh: "元素 \(opened)（第 \(error.int1) 行开始）没有正确结束",
        en: "The element \(opened) of line \(error.int1) is not closed")
    case XML_ERR_DOCUMENT_END:
      return BilingualText(
        zh: "最外层的元素结束以后还有内容，请删去", en: "There is content behind the end of the outermost element: remove it")
    case XML_ERR_RESERVED_XML_NAME:
      return BilingualText(
        zh: "“<?xml …?>”之前有空格或空行，请删去，让它成为文件的开头",
        en: "Blanks or lines stand before “<?xml …?>”: remove them, so that the file begins with it")
    case XML_ERR_GT_REQUIRED:
      return BilingualText(zh: "元素的标签没有用“>”结束", en: "The tag of an element is not closed by “>”")
    case XML_ERR_COMMENT_NOT_FINISHED, XML_ERR_CDATA_NOT_FINISHED, XML_ERR_PI_NOT_FINISHED:
      return BilingualText(
        zh: "注释、CDATA 或处理指令没有结束", en: "A comment, CDATA section or instruction is not closed")
    case XML_ERR_MISPLACED_CDATA_END:
      return BilingualText(zh: "文字中的“]]>”须写作 ]]&gt;", en: "In text, “]]>” must be written as ]]&gt;")
    case XML_ERR_TAG_NOT_FINISHED:
      return BilingualText(zh: "文件在元素结束之前就断了", en: "The file breaks off before its elements are closed")
    case XML_ERR_DOCUMENT_EMPTY:
      return BilingualText(zh: "文件没有 XML 内容", en: "The file has no XML content")
    case XML_ERR_NAME_REQUIRED:
      return BilingualText(
        zh: "“<”或“&”之后不是名称；文字中的这两个符号须写作 &lt; 和 &amp;",
        en: "No name follows “<” or “&”; in text write them as &lt; and &amp;")
    case XML_ERR_ENTITYREF_SEMICOL_MISSING:
      return BilingualText(zh: "文字中的“&”须写作 &amp;", en: "In text, “&” must be written as &amp;")
    case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY:
      return BilingualText(zh: "不认识的字符引用 &\(name);", en: "The reference &\(name); is not known")
    case XML_ERR_ATTRIBUTE_REDEFINED:
      return BilingualText(zh: "属性 \(name) 写了两次", en: "The attribute \(name) is given twice")
    case XML_ERR_SPACE_REQUIRED:
      return BilingualText(zh: "两个属性之间没有空格", en: "There is no blank between two attributes")
    case XML_ERR_HYPHEN_IN_COMMENT:
      return BilingualText(zh: "注释里不能有“--”", en: "“--” may not stand within a comment")
    case XML_NS_ERR_QNAME:
      return BilingualText(zh: "名称里的“:”前后缺了一段", en: "A name lacks what stands before or behind its “:”")
    case XML_ERR_ATTRIBUTE_NOT_STARTED, XML_ERR_ATTRIBUTE_NOT_FINISHED, XML_ERR_ATTRIBUTE_WITHOUT_VALUE:
      return BilingualText(zh: "属性值没有用引号括好", en: "An attribute's value is not properly quoted")
    case XML_ERR_LT_IN_ATTRIBUTE:
      return BilingualText(zh: "属性值中的“<”须写作 &lt;", en: "In an attribute, “<” must be written as &lt;")
    case XML_ERR_INVALID_CHAR where (0..<0x20).contains(error.int1): return .controlCharacter(error.int1)
    case XML_ERR_INVALID_ENCODING, XML_ERR_INVALID_CHAR:
      return BilingualText(
        zh: "有不是 UTF-8 文字的字节或不允许的控制字符", en: "There are bytes that are no UTF-8 text, or control characters")
    case XML_NS_ERR_UNDEFINED_NAMESPACE:
      return BilingualText(zh: "前缀 \(name) 没有声明命名空间", en: "The prefix \(name) has no declared namespace")
    default:
      let message = error.message.map { String(cString: $0) } ?? ""
      let remark = String(message.prefix { !$0.isNewline }.prefix(200))
      return BilingualText(zh: "此处的 XML 写法不正确", en: "The XML is not well formed here (\(remark))")
    }
  }
}

extension XMLFaults {
  static let tooBig = BilingualText(
    zh: "一段注释、CDATA 或处理指令超过 10 MB", en: "A comment, CDATA section or instruction is longer than 10 MB")

  /// Whether a comment or the like is longer than the parser takes; it has the code of one that is not closed.
  static func isTooBig(_ error: xmlError) -> Bool {
    error.message.map { String(cString: $0).contains("too big") } ?? false
  }

  static let tooLongValue = BilingualText(
    zh: "一个属性的值超过 10 MB", en: "An attribute's value is longer than 10 MB")

  /// Whether the parser gave up because of its own limit of values, for which it has no code.
  static func isTooLong(_ error: xmlError) -> Bool {
    let code = xmlParserErrors(rawValue: UInt32(clamping: error.code))
    guard code == XML_ERR_ATTRIBUTE_NOT_FINISHED || code == XML_ERR_INTERNAL_ERROR else { return false }
    return error.message.map { message in
      let message = String(cString: message)
      return message.contains("too long") || message.contains("Huge input")
    } ?? false
  }
}

extension BilingualText {
  /// A control character, which texts do not have, by its number in Unicode.
  static func controlCharacter(_ scalar: Int32) -> BilingualText {
    let digits = String(scalar, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    guard scalar == 0x0B else {
      return BilingualText(
        zh: "有不允许的控制字符 \(name)，请删去", en: "The control character \(name) is not allowed: delete it"
      )
    }
    return BilingualText(
      zh: "有控制字符 \(name)，是从 Word 粘贴来的换行符；请删去，需要换行的改为普通换行",
      en:
        "The control character \(name) is a line break pasted from Word: delete it, or put an ordinary line break"
    )
  }
}

extension FormatFault {
  /// Elements in elements beyond the limit.
  static func tooDeep(_ limit: Int) -> FormatFault {
    .overLimit(BilingualText(zh: "内容嵌套超过 \(limit) 层", en: "Content is nested more than \(limit) levels deep"))
  }

  static func tooMuchText(_ limit: Int) -> FormatFault {
    .overLimit(BilingualText(zh: "一段文字超过 \(limit) 字节", en: "One piece of text is longer than \(limit) bytes"))
  }

  static func tooLarge(_ limit: Int) -> FormatFault {
    .overLimit(
      BilingualText(zh: "内容超过 \(limit >> 20) MB", en: "The content is larger than \(limit >> 20) MB"))
  }

  static var tooManyAttributes: FormatFault {
    .overLimit(BilingualText(zh: "一个元素的属性过多", en: "An element has too many attributes"))
  }
}
