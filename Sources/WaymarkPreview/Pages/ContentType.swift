/// What the files of a site are, by the ends of their names.
enum ContentType {
  private static let known = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8", "json": "application/json",
    "ics": "text/calendar; charset=utf-8", "xml": "application/atom+xml; charset=utf-8",
    "atom": "application/atom+xml; charset=utf-8", "svg": "image/svg+xml",
  ]

  /// The type of a file; bytes that are only kept where it is not known.
  static func of(_ path: String) -> String {
    path.split(separator: ".").last.flatMap { known[String($0)] } ?? "application/octet-stream"
  }
}
