import Crypto

/// SHA-256 in hexadecimal.
func digest(_ bytes: [UInt8]) -> String { hexadecimal(SHA256.hash(data: bytes)) }

/// The digest of texts that stand apart, whatever is in them.
func digest(ofParts parts: [String]) -> String {
  digest(
    parts.reduce(into: []) { bytes, part in
      bytes += part.utf8
      bytes.append(0)
    })
}

/// A digest in lower-case hexadecimal.
func hexadecimal(_ digest: SHA256Digest) -> String {
  String(unsafeUninitializedCapacity: 2 * SHA256.byteCount) { text in
    func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
    var count = 0
    for byte in digest {
      text[count] = digit(byte >> 4)
      text[count + 1] = digit(byte & 15)
      count += 2
    }
    return count
  }
}
