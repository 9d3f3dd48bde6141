// What every page can do: Ctrl+K goes anywhere, ? lists the keys, light and dark, the language, and the charts' colours.
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

  CalMiner.read = async function (address) {
    const response = await fetch(address, {headers: {"Accept": "application/json"}});
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
    palette() { palette(); }
  };

  // Every place that can be reached from here: links of the page, lines of the grid, actions.
  function places() {
    const found = [];
    document.querySelectorAll(".cm-rail a, .cm-tabs a, .cm-crumbs a, .cm-table a").forEach(link => {
      found.push({label: link.textContent.trim(), go: () => { location.href = link.href; }});
    });
    document.querySelectorAll("[data-do]").forEach(button => {
      if (button.dataset.do !== "palette") found.push({label: button.firstChild.textContent.trim(), go: () => button.click()});
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
    const tool = event.target.closest("[data-chart]");
    if (tool) chartTool(tool);
  });

  // ---- charts

  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }

  function coloured(value) {
    if (typeof value === "string" && value.startsWith("--cm-")) return colour(value);
    if (Array.isArray(value)) return value.map(coloured);
    if (value && typeof value === "object") for (const key of Object.keys(value)) value[key] = coloured(value[key]);
    return value;
  }

  function marks() {
    const place = document.querySelector("[data-decimal]");
    return place ? {decimal: place.dataset.decimal, group: place.dataset.group} : {decimal: ".", group: ","};
  }

  // The one extender of p:chart: colours by name, numbers by locale, no movement.
  CalMiner.chart = function () {
    const config = this.cfg.config;
    coloured(config);
    const text = colour("--cm-muted"), line = colour("--cm-hair");
    const axis = {ticks: {color: text, callback: value => CalMiner.numbers.format(value, Math.abs(value) < 10 && value % 1 ? 1 : 0, marks())}, grid: {color: line}, border: {color: line}};
    config.options = Object.assign({responsive: true, maintainAspectRatio: false, animation: false,
      interaction: {mode: "index", intersect: false},
      scales: {y: axis, x: config.type === "scatter" ? axis : {ticks: {color: text, maxRotation: 0}, grid: {display: false}, border: {color: line}}},
      plugins: {legend: {position: "bottom", align: "start", labels: {color: colour("--cm-text"), boxWidth: 12, boxHeight: 12}},
        tooltip: {callbacks: {label: item => item.dataset.label + ": " + CalMiner.numbers.format(item.parsed.y, 1, marks())}}}
    }, config.options || {});
  };

  function chartTool(tool) {
    const figure = tool.closest(".cm-chart");
    const canvas = figure.querySelector("canvas");
    const chart = root.Chart.getChart(canvas);
    const points = chart.config.type === "scatter";
    const rows = points ? chart.data.datasets[0].data.map(point => [CalMiner.numbers.format(point.x, 1, marks()), point.y])
      : chart.data.labels.map((label, i) => [label, ...chart.data.datasets.map(set => set.data[i])]);
    const heads = ["", ...chart.data.datasets.map(set => set.label)];
    if (tool.dataset.chart === "png") download(chart.toBase64Image(), "chart.png");
    else if (tool.dataset.chart === "csv") {
      const cells = rows.map(row => row.map((cell, i) => i === 0 ? '"' + cell + '"' : String(cell)).join(","));
      download("data:text/csv;charset=utf-8," + encodeURIComponent([heads.map(head => '"' + head + '"').join(","), ...cells].join("\r\n")), "chart.csv");
    } else showTable(figure, heads, rows);
  }

  function download(address, name) {
    const link = element("a");
    link.href = address;
    link.download = name;
    link.click();
  }

  function showTable(figure, heads, rows) {
    const old = figure.querySelector(".cm-chart-table");
    const body = figure.querySelector(".cm-chart-body");
    body.hidden = !old;
    if (old) { old.remove(); return; }
    const table = element("table", "cm-table"), head = element("tr");
    heads.forEach((text, i) => { const th = element(i === 0 ? "td" : "th", i === 0 ? "" : "cm-number", text); if (i > 0) th.scope = "col"; head.append(th); });
    const thead = element("thead"), tbody = element("tbody");
    thead.append(head);
    rows.forEach(row => {
      const tr = element("tr");
      row.forEach((cell, i) => { const td = element(i === 0 ? "th" : "td", i === 0 ? "" : "cm-number", i === 0 ? cell : CalMiner.numbers.format(cell, 1, marks())); if (i === 0) td.scope = "row"; tr.append(td); });
      tbody.append(tr);
    });
    table.append(thead, tbody);
    const frame = element("div", "cm-chart-table cm-scroll");
    frame.tabIndex = 0;
    frame.append(table);
    figure.append(frame);
  }
})(window);
