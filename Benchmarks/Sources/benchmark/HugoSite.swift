import Foundation

/// A site of Hugo's from the programme's files, with templates that do next to nothing.
enum HugoSite {
  static func make(of programme: URL, in folder: URL) throws -> URL {
    let site = folder.appending(path: "site-of-hugo")
    let manager = FileManager.default
    let layouts = site.appending(path: "layouts/_default")
    try manager.createDirectory(at: layouts, withIntermediateDirectories: true)
    let settings = """
      baseURL = "https://example.org/"
      title = "Programme"
      disableKinds = ["taxonomy", "term", "RSS", "sitemap"]
      [markup.goldmark.renderer]
      unsafe = false

      """
    try Data(settings.utf8).write(to: site.appending(path: "config.toml"))
    try Data("<!doctype html><title>{{ .Title }}</title>{{ .Content }}\n".utf8)
      .write(to: layouts.appending(path: "single.html"))
    try Data(
      "<!doctype html>{{ range .Pages }}<a href=\"{{ .Permalink }}\">{{ .Title }}</a>{{ end }}\n"
        .utf8
    )
    .write(to: layouts.appending(path: "list.html"))
    let content = site.appending(path: "content")
    if !manager.fileExists(atPath: content.path(percentEncoded: false)) {
      try manager.copyItem(at: programme, to: content)
      try? manager.removeItem(at: content.appending(path: "waymark.yml"))
    }
    return site
  }
}
