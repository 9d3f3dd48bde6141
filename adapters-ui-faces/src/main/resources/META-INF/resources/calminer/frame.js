// What every page can do: Ctrl+K goes anywhere, ? lists the keys, light and dark, the language.
"use strict";
(function (root) {
  const CalMiner = root.CalMiner = root.CalMiner || {};
  const element = CalMiner.element;

  function token() {
    return document.querySelector('meta[name="calminer-token"]').content;
  }

  // A change: JSON to an address under /ui/, with the session's token. Resolves to {ok, status, body}.
  CalMiner.send = async function (address, body) {
    const response = await fetch(address, {method: "POST", body: JSON.stringify(body || {}),
      headers: {"Content-Type": "application/json", "X-CSRF-Token": token()}});
    const text = await response.text();
    return {ok: response.ok, status: response.status, body: text.startsWith("{") ? JSON.parse(text) : {}};
  };

  CalMiner.read = async function (address, signal) {
    const response = await fetch(address, {headers: {"Accept": "application/json"}, signal: signal});
    const text = await response.text();
    return {ok: response.ok, status: response.status, body: text.startsWith("{") ? JSON.parse(text) : {}};
  };

  // A dialog that Esc closes and that gives the focus back.
  CalMiner.dialog = function (title) {
    const dialog = element("dialog", "cm-dialog");
    dialog.setAttribute("aria-label", title);
    dialog.append(element("h2", "", title));
    const before = document.activeElement;
    dialog.addEventListener("close", () => { dialog.remove(); if (before && before.isConnected) before.focus(); });
    document.body.append(dialog);
    return dialog;
  };

  const actions = {
    async theme() {
      const next = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
      await CalMiner.send("/ui/reader?theme=" + next);
      location.reload();
    },
    async language(button) {
      await CalMiner.send("/ui/reader?language=" + button.dataset.language);
      location.reload();
    },
    async sign_out() {
      await CalMiner.send("/ui/sign-out");
      location.href = "/sign-in.xhtml";
    },
    keys() { CalMiner.showKeys(document.querySelector("calminer-period-grid") ? "grid" : "frame"); },
    print() { root.print(); },
    palette() { palette(); }
  };

  // Every place that can be reached from here: links of the page, lines of the grid, actions.
  function places() {
    const found = [];
    document.querySelectorAll(".cm-rail a, .cm-tabs a, .cm-crumbs a, .cm-table a").forEach(link => {
      found.push({label: link.textContent.trim(), go: () => { location.href = link.href; }});
    });
    document.querySelectorAll("[data-do]").forEach(button => {
      if (button.dataset.do !== "palette") found.push({label: button.dataset.label || button.firstChild.textContent.trim(), go: () => button.click()});
    });
    const grid = document.querySelector("calminer-period-grid");
    if (grid && grid.model) grid.model.lines.forEach((line, r) => { if (!line.section) found.push({label: line.name, hint: line.key, go: () => grid.selection.to(r, 0, false)}); });
    document.querySelectorAll("tr[data-line]").forEach(row => {
      found.push({label: row.querySelector("th").textContent, hint: row.dataset.line, go: () => row.querySelector("button").focus()});
    });
    return found;
  }

  function palette() {
    const dialog = CalMiner.dialog(CalMiner.text("script.palette"));
    const input = element("input", "cm-palette-input");
    input.setAttribute("aria-label", CalMiner.text("script.palette"));
    const list = element("ul", "cm-palette-list");
    dialog.append(input, list);
    const all = places();
    let shown = [], at = 0;
    const paint = () => {
      const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      shown = all.filter(place => words.every(word => (place.label + " " + (place.hint || "")).toLowerCase().includes(word))).slice(0, 12);
      at = Math.min(at, Math.max(0, shown.length - 1));
      list.replaceChildren(...shown.map((place, i) => {
        const item = element("li");
        const button = element("button", i === at ? "cm-on" : "", place.label);
        button.type = "button";
        button.tabIndex = -1;
        if (place.hint) button.append(" ", element("code", "", place.hint));
        button.addEventListener("click", () => { dialog.close(); place.go(); });
        item.append(button);
        return item;
      }));
      if (shown.length === 0) list.append(element("li", "cm-quiet", CalMiner.text("script.palette.none")));
    };
    input.addEventListener("input", () => { at = 0; paint(); });
    input.addEventListener("keydown", event => {
      if (event.key === "ArrowDown") at = Math.min(shown.length - 1, at + 1);
      else if (event.key === "ArrowUp") at = Math.max(0, at - 1);
      else if (event.key === "Enter") { if (shown[at]) { const place = shown[at]; dialog.close(); setTimeout(() => place.go()); } }
      else return;
      event.preventDefault();
      paint();
    });
    paint();
    dialog.showModal();
    input.focus();
  }

  function typing(target) {
    return target.closest("input, textarea, select, calminer-period-grid");
  }

  document.addEventListener("keydown", event => {
    if (!document.querySelector(".cm-rail")) return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") { event.preventDefault(); palette(); }
    else if (event.key === "?" && !typing(event.target)) { event.preventDefault(); actions.keys(); }
  });

  document.addEventListener("click", event => {
    const button = event.target.closest("[data-do]");
    if (button && actions[button.dataset.do]) actions[button.dataset.do](button);
  });
})(window);
