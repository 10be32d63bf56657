// Searches and filters the list of plans. Everything can be read without it.
"use strict";

document.querySelectorAll("[data-filter]").forEach(function (filter) {
  var list = document.getElementById(filter.dataset.filter);
  if (!list) return;
  var rows = Array.from(list.children, function (row) {
    return { row: row, text: fold(row.textContent), states: (row.dataset.state || "").split(" ") };
  });
  var search = filter.querySelector("input");
  var state = filter.querySelector("select");
  var count = filter.querySelector("[role=status]");

  function fold(text) {
    return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ");
  }

  function update() {
    var words = fold(search.value).trim().split(" ");
    var wanted = state.value ? state.value.split(" ") : null;
    var shown = 0;
    rows.forEach(function (entry) {
      var isShown =
        (!wanted || wanted.some(function (word) { return entry.states.includes(word); })) &&
        words.every(function (word) { return entry.text.includes(word); });
      entry.row.hidden = !isShown;
      if (isShown) shown += 1;
    });
    count.textContent = shown === rows.length ? "" : shown + " of " + rows.length + " shown";
  }

  search.addEventListener("input", update);
  state.addEventListener("change", update);
  filter.hidden = false;
  update();
});
