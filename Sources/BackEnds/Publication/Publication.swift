import Diagnostics
import ListModel

/// What outputs are written from.
package struct Publication: Sendable {
  package let catalogue: Catalogue
  /// The digest of every file of the edition in hexadecimal, indexed by `FileID`.
  package let fileDigests: [String]
  /// The digest of the whole edition in hexadecimal; nil where it was not taken.
  package let editionDigest: String?
  /// Errors stand in the lists, and it is published all the same: pages carry a mark.
  package let hasErrors: Bool
  /// What the rules of boundaries found about matters.
  let disputes: [MatterDispute]
  /// What all outputs look things up in.
  let index: PublicationIndex

  /// - Parameters:
  ///   - index: that of the catalogue, where it was made before.
  ///   - disputes: what the rules of boundaries found.
  package init(
    catalogue: Catalogue, fileDigests: [String], editionDigest: String? = nil, hasErrors: Bool,
    index: PublicationIndex? = nil,
    disputes: [MatterDispute] = []
  ) {
    self.catalogue = catalogue
    self.fileDigests = fileDigests
    self.editionDigest = editionDigest
    self.hasErrors = hasErrors
    self.index = index ?? PublicationIndex(of: catalogue)
    self.disputes = disputes
  }

  /// The numbers that the outputs state.
  package var counts: CatalogueCounts { index.counts }
}

/// One file of the published catalogue, rendered when it is its turn.
package struct OutputFile: Sendable {
  /// Below the output folder, with `/`; ASCII.
  package let path: String
  package let render: @Sendable () -> [UInt8]

  package init(path: String, render: @escaping @Sendable () -> [UInt8]) {
    self.path = path
    self.render = render
  }
}
