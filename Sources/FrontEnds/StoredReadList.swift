import Diagnostics
import ListModel

extension ReadList: Stored {
  package func store(in store: inout StoreWriter) {
    submission.store(in: &store)
    tables.store(in: &store)
    account.store(in: &store)
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    self.init(
      submission: try Submission(from: &store), tables: try Array(from: &store),
      account: try ContentAccount(from: &store))
  }

  /// The list as bytes for later runs.
  ///
  /// - Parameter file: the file that it was read from, and no other.
  package func stored(file: FileID) -> [UInt8] {
    var store = StoreWriter(files: [file])
    self.store(in: &store)
    return store.bytes
  }

  /// A list that an earlier run stored.
  ///
  /// - Parameter file: what its file is called now.
  /// - Throws: where the bytes are not such a list and nothing else.
  package init(stored bytes: [UInt8], file: FileID) throws(DamagedStore) {
    var store = StoreReader(bytes, files: [file])
    try self.init(from: &store)
    guard store.rest == 0 else { throw DamagedStore() }
  }
}
