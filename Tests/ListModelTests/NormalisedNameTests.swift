import Testing

@testable import ListModel

@Suite struct NormalisedNameTests {
  @Test(arguments: [
    ("水务局", "水务局", true), ("水务局（A）", " 水务局(ａ)", true), ("水务局", "水务", false), ("水务", "水务局", false),
    ("", "\u{3000}", true),
    ("河道", "航道", false),
  ])
  func `two names are the same where their texts are`(one: String, other: String, areSame: Bool) {
    #expect(NormalisedName.areSame(one, other) == areSame)
    #expect((NormalisedName(one) == NormalisedName(other)) == areSame)
  }
}
