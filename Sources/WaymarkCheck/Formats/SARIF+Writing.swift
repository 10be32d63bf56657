// Results as JSON, keys in alphabetical order, as the encoder of Foundation would write them: it takes
// a hundred times as long, which tens of thousands of findings cannot afford.
extension SARIF.Result {
  func write(to json: inout JSONLine) {
    json.raw("{")
    if let fixes {
      json.raw("\"fixes\":")
      json.list(fixes) { $0.write(to: &$1) }
      json.raw(",")
    }
    json.raw("\"level\":")
    json.string(level)
    json.raw(",\"locations\":")
    json.list(locations) { $0.write(to: &$1) }
    json.raw(",\"message\":")
    message.write(to: &json)
    if let partialFingerprints {
      json.raw(",\"partialFingerprints\":{\"waymark/v1\":")
      json.string(partialFingerprints.first)
      json.raw("}")
    }
    if let relatedLocations {
      json.raw(",\"relatedLocations\":")
      json.list(relatedLocations) { $0.write(to: &$1) }
    }
    json.raw(",\"ruleId\":")
    json.string(ruleId)
    if let ruleIndex {
      json.raw(",\"ruleIndex\":")
      json.number(ruleIndex)
    }
    json.raw("}")
  }
}

extension SARIF.Message {
  func write(to json: inout JSONLine) {
    json.raw("{\"text\":")
    json.string(text)
    json.raw("}")
  }
}

extension SARIF.Location {
  func write(to json: inout JSONLine) {
    json.raw("{")
    if let message {
      json.raw("\"message\":")
      message.write(to: &json)
      json.raw(",")
    }
    json.raw("\"physicalLocation\":{\"artifactLocation\":{\"uri\":")
    json.string(physicalLocation.artifactLocation.uri)
    json.raw("}")
    if let region = physicalLocation.region {
      json.raw(",\"region\":")
      region.write(to: &json)
    }
    json.raw("}}")
  }
}

extension SARIF.Region {
  func write(to json: inout JSONLine) {
    json.raw("{\"endColumn\":")
    json.number(endColumn)
    json.raw(",\"endLine\":")
    json.number(endLine)
    json.raw(",\"startColumn\":")
    json.number(startColumn)
    json.raw(",\"startLine\":")
    json.number(startLine)
    json.raw("}")
  }
}

extension SARIF.Fix {
  func write(to json: inout JSONLine) {
    json.raw("{\"artifactChanges\":")
    json.list(artifactChanges) { change, json in
      json.raw("{\"artifactLocation\":{\"uri\":")
      json.string(change.artifactLocation.uri)
      json.raw("},\"replacements\":")
      json.list(change.replacements) { replacement, json in
        json.raw("{\"deletedRegion\":")
        replacement.deletedRegion.write(to: &json)
        json.raw(",\"insertedContent\":")
        replacement.insertedContent.write(to: &json)
        json.raw("}")
      }
      json.raw("}")
    }
    json.raw(",\"description\":")
    description.write(to: &json)
    json.raw("}")
  }
}
