extension SitePages {
  /// The page of the search, which a script fills from the files of `SearchIndex`.
  var searchPage: OutputFile {
    page(.search, at: "search.html") { _ in TemplateContext(pageTitle: "搜索", column: "搜索", crumbs: []) }
  }
}
