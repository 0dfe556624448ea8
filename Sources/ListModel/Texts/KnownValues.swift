/// What was made of keys that were met before, each once.
@usableFromInline
package struct KnownValues<Key: MarkedKey, Value: Sendable>: Sendable {
  @usableFromInline package var numbers = KeyNumbers<Key>()
  /// By the number of the key.
  @usableFromInline package var values: [Value] = []

  @inlinable
  package init() {}

  /// The value of a key, made where it was not met before.
  @inlinable
  package mutating func value(of key: Key, _ make: () -> Value) -> Value {
    let number = numbers.number(of: key)
    if number == values.count { values.append(make()) }
    return values[number]
  }

  /// The value of a key that was met; nil for one that was not.
  @inlinable
  package func known(_ key: Key) -> Value? { numbers.known(key).map { values[$0] } }
}
