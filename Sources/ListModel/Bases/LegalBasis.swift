import Diagnostics

/// The legal basis of an item (实施依据) as it was written, and what it cites.
package struct LegalBasis: Sendable {
  package var text: Located<String>
  /// Where it begins in the text of its place, which may hold several. **Units:** code points.
  package let offset: Int
  /// In the order of the text.
  package internal(set) var citations: [Citation]
  /// What is badly written in the text.
  package let defects: [CitationDefect]

  package init(text: Located<String>, offset: Int = 0, citations: [Citation], defects: [CitationDefect]) {
    self.text = text
    self.offset = offset
    self.citations = citations
    self.defects = defects
  }
}

/// One instrument cited, with the clauses of it.
///
/// Clauses that no instrument precedes are kept as a citation without title and number.
package struct Citation: Sendable, Hashable {
  /// The title without 《》, inner 〈〉 kept; nil where only a document number is given.
  package var title: String?
  /// In standard form, e.g. 国发〔2016〕72号, 国务院令第412号.
  package var documentNumber: String?
  /// The version as the text names it, e.g. 2018年修正; nil where it names none.
  package var version: String?
  package var clauses: [Clause]

  package init(title: String?, documentNumber: String? = nil, version: String? = nil, clauses: [Clause] = [])
  {
    self.title = title
    self.documentNumber = documentNumber
    self.version = version
    self.clauses = clauses
  }

  /// A clause of an instrument: article 条, paragraph 款, subparagraph 项; or an entry of an attachment.
  ///
  /// A range (第十二条至第十五条) is given as each of its articles.
  package struct Clause: Sendable, Hashable {
    /// The part of a document that has no articles: 一、 or 第一部分.
    package var section: Int?
    package var chapter: Int?
    package var article: Int?
    /// The n of 第十条之n.
    package var articleSuffix: Int?
    package var paragraph: Int?
    package var subparagraph: Int?
    /// The 目 of a subparagraph.
    package var point: Int?
    /// The attachment's number; 0 for 附件 without one.
    package var attachment: Int?
    /// The entry of the attachment, e.g. 236 for 附件第236项; or of a document that is a list itself (第109项).
    package var entry: Int?

    package init(
      section: Int? = nil, chapter: Int? = nil, article: Int? = nil, articleSuffix: Int? = nil,
      paragraph: Int? = nil,
      subparagraph: Int? = nil, point: Int? = nil, attachment: Int? = nil, entry: Int? = nil
    ) {
      self.section = section
      self.chapter = chapter
      self.article = article
      self.articleSuffix = articleSuffix
      self.paragraph = paragraph
      self.subparagraph = subparagraph
      self.point = point
      self.attachment = attachment
      self.entry = entry
    }
  }
}

/// A fault in the writing of a legal basis.
package struct CitationDefect: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    /// Nothing in the text reads as an instrument.
    case unreadable
    /// A title stands without 《》.
    case missingTitleMarks
    /// 《》, 〈〉 or other brackets do not pair.
    case unbalancedBrackets
    /// A title stands in 《》 twice.
    case doubledTitleMarks
    /// The title goes on behind its 》, or stands without what it begins with: 《渔业法》实施细则, 及其实施细则.
    case dividedTitle
    /// 《》 stand within 《》, where 〈〉 should.
    case nestedTitleMarks
    /// The year of a document number stands in other brackets than 〔〕.
    case wrongNumberBrackets
    /// A document number has a 第 that only orders have: 国发〔2006〕第28号.
    case miswrittenNumber
    /// A document number stands in other brackets than （）.
    case wrongNoteBrackets
    /// Only a document number, no title.
    case numberWithoutTitle
    /// A bare list of clauses with no instrument before it.
    case clauseWithoutInstrument
    /// A clause in letters that only look right, or without its 第 or 条, or with a number that none has.
    case miswrittenClause
    /// A law by its short title, where the full one has 中华人民共和国 (told only where a register knows the full one).
    case shortTitle
  }

  package let kind: Kind
  /// The piece of the text concerned, verbatim.
  package let excerpt: String
  /// What should stand instead, where that is certain.
  package let replacement: String?
  /// With the replacement the text cites the very same.
  package let keepsCitations: Bool

  package init(_ kind: Kind, excerpt: String, replacement: String? = nil, keepsCitations: Bool = false) {
    self.kind = kind
    self.excerpt = excerpt
    self.replacement = replacement
    self.keepsCitations = keepsCitations
  }

  /// The same, whatever the text around it cites.
  package var alone: CitationDefect { CitationDefect(kind, excerpt: excerpt, replacement: replacement) }
}
