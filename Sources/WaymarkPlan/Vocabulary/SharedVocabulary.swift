/// A vocabulary that the readings of many plans share.
///
/// It holds many tables; lending it costs nothing, where copying it would count a reference of
/// each, on all cores at once.
final class SharedVocabulary: Sendable {
  let words: Vocabulary

  init(_ words: Vocabulary) { self.words = words }

  /// What a field's key means in a place, straight from the file.
  func field(_ key: FoldedWord, in place: FieldPlace) -> FieldKind? {
    words.fields[place.index][key]
  }

  /// What a folded key means in a place.
  func field(_ key: String, in place: FieldPlace) -> FieldKind? {
    words.fields[place.index][key]
  }
}
