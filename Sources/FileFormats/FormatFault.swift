import Diagnostics

/// Why a file's bytes cannot be read as its format: the file's fault, never the machine's.
package enum FormatFault: Error, Sendable, Hashable {
  /// `detail`: what is damaged, in words for the unit; `place`: where, as far as the format has places.
  case damaged(detail: BilingualText, place: Place)
  /// Protected by a password.
  case encrypted
  /// Of a kind that is not read, by its name; `advice`: what to do about it.
  case unsupported(kind: BilingualText, advice: BilingualText)
  /// Over a limit of `ReadingLimits`, in words.
  case overLimit(BilingualText)
  /// Of a kind that is read only when converted, by its name, and could not be converted.
  case unconverted(kind: BilingualText)
  case empty
  /// Not read for another reason, in words; `mend`: what to do about it.
  case refused(BilingualText, mend: BilingualText)
}
