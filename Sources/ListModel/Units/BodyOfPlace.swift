/// The name of a body that every place has one of (地方机关), taken apart: whose it is, and what it is called.
///
/// 市政府 is that of the city, so it is never short for 临江区人民政府, however few of them a register has.
struct BodyOfPlace {
  /// What stands before the body's kind: 云江市临江区; empty where nothing does.
  let place: ArraySlice<Unicode.Scalar>
  /// What the kind of body is called: 人民政府, 管理委员会.
  let kind: ArraySlice<Unicode.Scalar>

  /// - Returns: nil for the names of other bodies.
  init?(_ name: [Unicode.Scalar]) {
    guard let kind = Self.kinds.first(where: name[...].hasEnd) else { return nil }
    place = name.dropLast(kind.count)
    self.kind = name.suffix(kind.count)
  }

  /// Whether a name of such a body may be short for that of another one, which is of a place: it does not tell another
  /// place, and a government is not one without saying whose.
  ///
  /// - Parameter outer: the words for places in which the other one lies.
  func mayMean(_ other: BodyOfPlace, in outer: [[Unicode.Scalar]]) -> Bool {
    guard let level = other.place.last else { return true }
    guard let last = place.last else { return !kind.hasEnd(Self.government) }
    return !outer.contains(Array(place)) && (!UnitNameIndex.placeEnds.contains(last) || last == level)
  }

  private static let government = "政府".letters
  /// **Shape:** longer words before those with which they end.
  private static let kinds = [
    "街道办事处", "管理委员会", "人民政府", "街道办", "办事处", "管委会", "政府",
  ].map { $0.letters }
}
