extension String {
  /// A name as pages show it: a link or a heading needs words, even where the list has none.
  var shown: String { isEmpty ? "（名称未填写）" : self }
}
