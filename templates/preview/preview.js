// Keeps an open page up to date. One page of a browser listens for all, so that many open pages
// need one connection; each looks whether it is another page now, and only then loads again.
"use strict";

(function () {
  var host = document.querySelector("waymark-preview");
  if (!host) return;
  var placeKey = "waymark-place " + location.pathname;
  var openKey = "waymark-findings";
  var channel = "BroadcastChannel" in window ? new BroadcastChannel("waymark-preview") : null;
  var isLooking = false;
  var isDue = false;

  // A page that stands in for another one for a while has no place of its own to keep.
  var isNotice = host.hasAttribute("data-notice");

  // Back where the reader was, with what they typed, once the page's own script has run.
  function restore() {
    var place = isNotice ? null : sessionStorage.getItem(placeKey);
    if (!place) return;
    sessionStorage.removeItem(placeKey);
    place = JSON.parse(place);
    document.querySelectorAll("details").forEach(function (details, index) {
      if (index in place.open) details.open = place.open[index];
    });
    fields().forEach(function (field, index) {
      var was = place.fields[index];
      if (!was || was.id !== field.id) return;
      if (field.value !== was.value) {
        field.value = was.value;
        field.dispatchEvent(new Event("input", { bubbles: true }));
        field.dispatchEvent(new Event("change", { bubbles: true }));
      }
      if (!was.selection) return;
      field.focus({ preventScroll: true });
      if (was.selection.length) field.setSelectionRange(was.selection[0], was.selection[1]);
    });
    window.scrollTo({ left: place.x, top: place.y, behavior: "instant" });
  }

  function fields() {
    return Array.from(document.querySelectorAll("input, select, textarea"));
  }

  // Of the field in which somebody types, also where; of a list that is chosen from, that it is it.
  function selection(field) {
    if (field !== document.activeElement) return null;
    return typeof field.selectionStart === "number"
      ? [field.selectionStart, field.selectionEnd] : [];
  }

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", restore);
  } else {
    restore();
  }

  function reload() {
    if (!isNotice) {
      var open = Array.from(document.querySelectorAll("details"), function (details) {
        return details.open;
      });
      var typed = fields().map(function (field) {
        return { id: field.id, value: field.value, selection: selection(field) };
      });
      sessionStorage.setItem(
        placeKey,
        JSON.stringify({ x: window.scrollX, y: window.scrollY, open: open, fields: typed }));
    }
    history.scrollRestoration = "manual";
    location.reload();
  }

  function look() {
    isDue = true;
    if (isLooking || document.hidden) return;
    isLooking = true;
    isDue = false;
    fetch(location.pathname, { method: "HEAD", cache: "no-store" }).then(function (answer) {
      var version = answer.headers.get("ETag");
      if (version && version !== '"' + host.dataset.version + '"') reload();
    }).catch(function () {
      // The preview was ended; when it is back, the stream of events opens again.
    }).then(function () {
      isLooking = false;
      if (isDue) look();
    });
  }

  function tellAll() {
    if (channel) channel.postMessage("look");
    look();
  }

  function listen() {
    var events = new EventSource("/-/events");
    events.addEventListener("open", tellAll);
    events.addEventListener("change", tellAll);
    return new Promise(function () {});
  }

  if (channel) channel.addEventListener("message", look);
  document.addEventListener("visibilitychange", function () { if (isDue) look(); });
  window.addEventListener("pageshow", function (event) { if (event.persisted) look(); });
  if (channel && navigator.locks) {
    navigator.locks.request("waymark-preview", listen);
    look();
  } else {
    listen();
  }

  // Findings stand open where there is room beside the page, until they are closed.
  var findings = host.shadowRoot && host.shadowRoot.querySelector("details");
  if (!findings) return;
  var chosen = localStorage.getItem(openKey);
  var isWide = window.matchMedia("(min-width: 80rem)").matches;
  findings.open = isWide && chosen !== "closed" && host.hasAttribute("data-any");
  host.toggleAttribute("data-open", findings.open);
  findings.addEventListener("toggle", function () {
    host.toggleAttribute("data-open", findings.open);
  });
  findings.querySelector("summary").addEventListener("click", function () {
    if (isWide) localStorage.setItem(openKey, findings.open ? "closed" : "open");
  });
})();
