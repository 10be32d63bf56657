public import WaymarkSource

extension MarkdownDocument {
  /// The same nodes over a text of which only some ranges can still be read.
  ///
  /// Everything else becomes spaces, line endings excepted, so that offsets and lines stay
  /// true while no renderer can reach what is withheld.
  /// - Parameters:
  ///   - ranges: what stays readable.
  ///   - path: the path to show; empty when it is withheld too.
  ///   - rewrite: changes what stays, at the same length; nil leaves it as it is.
  public func keeping(
    _ ranges: [ByteRange], path: String, rewrite: (([UInt8]) -> [UInt8])? = nil
  ) -> MarkdownDocument {
    var bytes = source.bytes.map { $0 == 0x0A || $0 == 0x0D ? $0 : 0x20 }
    var kept: [ByteRange] = []
    for range in ranges.sorted() where range.end <= source.count {
      if let last = kept.last, range.start <= last.end {
        kept[kept.count - 1] = last.union(range)
      } else {
        kept.append(range)
      }
    }
    for range in kept {
      let original = Array(source.bytes[range.start..<range.end])
      let rewritten = rewrite?(original) ?? original
      guard rewritten.count == original.count else { continue }
      bytes.replaceSubrange(range.start..<range.end, with: rewritten)
    }
    // What a node holds beside its bytes is text too: it stays only with bytes left as they are.
    var details = details
    for node in nodes where node.detail >= 0 {
      let position = kept.partitioningIndex { $0.start > node.range.start }
      let isKept = position > 0 && kept[position - 1].contains(node.range)
      guard rewrite != nil || !isKept else { continue }
      let old = details[Int(node.detail)]
      details[Int(node.detail)] = NodeDetail(start: old.start, isTight: old.isTight)
    }
    return MarkdownDocument(
      source: SourceText(path: path, bytes: bytes), body: body, nodes: nodes, details: details,
      misalignedLeaves: misalignedLeaves)
  }
}

extension [ByteRange] {
  /// The index of the first range that passes a test which all after it pass too.
  fileprivate func partitioningIndex(where isAfter: (ByteRange) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
