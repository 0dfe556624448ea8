/// How large a picture is shown.
///
/// **Units:** English metric units, 360 000 to the centimetre.
struct PictureSize {
  private let width: Int
  private let height: Int

  /// The attributes `cx` and `cy` of an element; nil where it has none.
  init?(_ tag: borrowing XMLTag) {
    guard let width = tag["cx"].flatMap({ Int($0) }), let height = tag["cy"].flatMap({ Int($0) }) else {
      return nil
    }
    (self.width, self.height) = (width, height)
  }

  /// Whether it may be a page, a table or a chart that somebody is to read; seals, emblems and codes to scan are smaller.
  var mayBeRead: Bool { width >= 8 * 360_000 && height >= 5 * 360_000 }
}
