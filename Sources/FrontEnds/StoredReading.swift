import Diagnostics
import FileFormats
import ListModel

extension ReadList: Stored {
  package func store(in store: inout StoreWriter) {
    submission.store(in: &store)
    tables.store(in: &store)
    account.store(in: &store)
    size.cells.store(in: &store)
    size.text.store(in: &store)
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    self.init(
      submission: try Submission(from: &store), tables: try Array(from: &store),
      account: try ContentAccount(from: &store))
    size = ReadSize(cells: try Int(from: &store), text: try Int(from: &store))
  }
}

extension ReadRegister: Stored {
  package func store(in store: inout StoreWriter) {
    rows.store(in: &store)
    privateCells.store(in: &store)
    irregularities.store(in: &store)
    tables.store(in: &store)
    account.store(in: &store)
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    self.init(
      rows: try RegisterRows?(from: &store), privateCells: try Array(from: &store),
      irregularities: try Array(from: &store), tables: try Array(from: &store),
      account: try ContentAccount(from: &store))
  }
}

extension Stored {
  /// What was read of one file, as bytes for later runs.
  ///
  /// - Parameter file: the file that it was read from, and no other.
  package func stored(file: FileID) -> [UInt8] {
    var store = StoreWriter(files: [file])
    self.store(in: &store)
    return store.bytes
  }

  /// What an earlier run stored of one file.
  ///
  /// - Parameter file: what the file is called now.
  /// - Throws: where the bytes are not such a value and nothing else.
  package init(stored bytes: [UInt8], file: FileID) throws(DamagedStore) {
    var store = StoreReader(bytes, files: [file])
    try self.init(from: &store)
    guard store.rest == 0 else { throw DamagedStore() }
  }
}
