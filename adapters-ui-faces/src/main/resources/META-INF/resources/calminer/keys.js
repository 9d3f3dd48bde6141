// The list of keys, by `?` or its button: one dialog, closed by Esc, which gives the focus back.
"use strict";
(function (root) {
  const CalMiner = root.CalMiner = root.CalMiner || {};
  const GRID = ["move", "edge", "page", "edit", "type", "enter", "tab", "block", "copy", "fill", "clear", "undo", "explain", "maybe", "leave"];
  const ITEMS = ["move", "edit", "type", "enter", "tab", "block", "copy", "fill", "clear", "undo", "maybe", "leave"];
  const OF_ITEMS = ["add", "remove", "unfold"];
  const FRAME = ["palette", "form", "save", "keys", "close"];

  function list(prefix, names) {
    const table = CalMiner.element("table", "cm-keys");
    const body = CalMiner.element("tbody");
    for (const name of names) {
      const row = CalMiner.element("tr");
      const keys = CalMiner.element("th");
      keys.scope = "row";
      CalMiner.text(prefix + name).split(" | ").forEach((key, i) => {
        if (i > 0) keys.append(" ");
        keys.append(CalMiner.element("kbd", "", key));
      });
      row.append(keys, CalMiner.element("td", "", CalMiner.text(prefix + name + ".does")));
      body.append(row);
    }
    table.append(body);
    return table;
  }

  CalMiner.showKeys = function (place) {
    const dialog = CalMiner.element("dialog", "cm-dialog");
    dialog.setAttribute("aria-label", CalMiner.text("keys.title"));
    const close = CalMiner.element("button", "cm-button", CalMiner.text("keys.done"));
    close.type = "button";
    close.addEventListener("click", () => dialog.close());
    dialog.append(CalMiner.element("h2", "", CalMiner.text("keys.title")));
    if (place === "grid") dialog.append(list("keys.grid.", GRID));
    if (place === "items") dialog.append(list("keys.item.", OF_ITEMS), list("keys.grid.", ITEMS));
    dialog.append(list("keys.frame.", FRAME), close);
    const before = document.activeElement;
    dialog.addEventListener("close", () => { dialog.remove(); if (before) before.focus(); });
    document.body.append(dialog);
    dialog.showModal();
  };
})(window);
