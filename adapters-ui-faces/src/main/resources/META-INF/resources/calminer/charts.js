// The charts: colours by name, numbers by the reader's language, upright lines, and each one as a table, PNG or CSV.
"use strict";
(function (root) {
  const CalMiner = root.CalMiner = root.CalMiner || {};
  const element = CalMiner.element;

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

  function number(value, decimals) {
    return CalMiner.numbers.format(value, decimals, marks());
  }

  // Upright lines among the bars of a category axis; `at` counts bars from the middle of the first one.
  function lines(wanted) {
    return {id: "cmLines", afterDatasetsDraw(chart) {
      const x = chart.scales.x, area = chart.chartArea, draw = chart.ctx;
      const first = x.getPixelForValue(0), step = x.getPixelForValue(1) - first;
      draw.save();
      draw.strokeStyle = draw.fillStyle = colour("--cm-text");
      draw.font = "11px " + getComputedStyle(document.body).fontFamily;
      draw.textBaseline = "top";
      draw.setLineDash([4, 3]);
      let end = -Infinity, row = 0;
      for (const line of wanted) {
        const at = first + step * line.at, width = draw.measureText(line.label).width;
        const left = at + 4 + width > area.right ? at - 4 - width : at + 4;
        row = left < end + 6 ? row + 1 : 0;
        end = left + width;
        draw.beginPath();
        draw.moveTo(at, area.top);
        draw.lineTo(at, area.bottom);
        draw.stroke();
        draw.fillText(line.label, left, area.top + 2 + 14 * row);
      }
      draw.restore();
    }};
  }

  // The one extender of p:chart: colours by name, numbers by locale, no movement.
  CalMiner.chart = function () {
    const config = this.cfg.config;
    coloured(config);
    const text = colour("--cm-muted"), line = colour("--cm-hair");
    const axis = {ticks: {color: text, callback: value => number(value, Math.abs(value) < 10 && value % 1 ? 1 : 0)}, grid: {color: line}, border: {color: line}};
    const upright = config.cmY ? {...axis, title: {display: true, text: config.cmY, color: text}} : axis;
    if (config.cmMin !== undefined) upright.min = config.cmMin;
    if (config.cmTicksY) {
      upright.afterBuildTicks = scale => { scale.ticks = config.cmTicksY.map(tick => ({value: tick.at})); };
      upright.ticks = {...axis.ticks, autoSkip: false, callback: value => (config.cmTicksY.find(tick => tick.at === value) || {}).label};
    }
    if (config.cmLines) { config.plugins = [lines(config.cmLines)]; upright.grace = "12%"; }
    const titled = config.cmX ? {...axis, title: {display: true, text: config.cmX, color: text}} : {...axis};
    if (config.cmLogX) titled.type = "logarithmic";
    const names = {ticks: {color: text, maxRotation: 0, autoSkip: !config.cmAcross}, grid: {display: false}, border: {color: line}, stacked: !!config.cmAcross};
    const across = {...upright, ticks: {...axis.ticks, maxRotation: 0}};
    config.options = Object.assign({responsive: true, maintainAspectRatio: false, animation: false, indexAxis: config.cmAcross ? "y" : "x",
      interaction: {mode: "index", axis: config.cmAcross ? "y" : "x", intersect: false},
      scales: config.cmAcross ? {x: across, y: names} : {y: upright, x: config.type === "scatter" ? titled : names},
      plugins: {legend: {display: config.cmLegend !== false, position: "bottom", align: "start", labels: {color: colour("--cm-text"), boxWidth: 12, boxHeight: 12, usePointStyle: !!config.cmPoints}},
        tooltip: {callbacks: {label: item => item.dataset.label + ": " + (item.raw && item.raw.cm ? item.raw.cm : number(config.cmTable ? config.cmTable.rows[item.dataIndex][item.datasetIndex + 1] : item.parsed.y, 1))}}}
    }, config.options || {});
  };

  // ---- parts of a page shown anew, without loading the page

  // Replaces the parts that the selectors name by what the server shows now, with their charts.
  CalMiner.fresh = async function (...selectors) {
    const response = await fetch(location.href, {headers: {"Accept": "text/html"}});
    if (!response.ok || response.redirected) { location.reload(); return; }
    const now = new DOMParser().parseFromString(await response.text(), "text/html");
    for (const selector of selectors) {
      const old = document.querySelector(selector), made = now.querySelector(selector);
      if (!old || !made) continue;
      old.querySelectorAll("canvas").forEach(canvas => root.Chart.getChart(canvas)?.destroy());
      // a script of the other document does not run under the policy of this one: charts are made here
      made.querySelectorAll("script").forEach(script => script.remove());
      const shown = document.importNode(made, true);
      old.replaceWith(shown);
      shown.querySelectorAll(".cm-chart:has(.cm-chart-body)").forEach(figure => {
        const id = figure.querySelector(".cm-chart-body > *").id;
        root.PrimeFaces.cw("Chart", "widget_" + id.replace(/\W/g, "_"), {id: id, config: JSON.parse(figure.dataset.config), extender: CalMiner.chart});
      });
    }
  };

  // ---- as a table, PNG, CSV

  // Floating bars say where they begin and end: their figures come with the chart.
  function table(chart, figure) {
    const unit = figure.dataset.unit, config = JSON.parse(figure.dataset.config);
    if (config.cmTable) return config.cmTable;
    const points = chart.config.type === "scatter", sets = chart.data.datasets;
    return points ? {heads: [config.cmX || unit, sets[0].label], rows: sets[0].data.map(point => [point.x, point.y])}
      : {heads: ["", ...sets.map(set => set.label)], rows: chart.data.labels.map((label, i) => [label, ...sets.map(set => set.data[i])])};
  }

  document.addEventListener("click", event => {
    const tool = event.target.closest("[data-chart]");
    if (!tool) return;
    const figure = tool.closest(".cm-chart"), caption = figure.querySelector("figcaption").firstChild.textContent.trim();
    const canvas = figure.querySelector("canvas"), chart = canvas ? root.Chart.getChart(canvas) : null;
    const name = caption.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
    if (tool.dataset.chart === "png") download(picture(chart), name + ".png");
    else if (tool.dataset.chart === "csv") download("data:text/csv;charset=utf-8," + encodeURIComponent(csv(table(chart, figure))), name + ".csv");
    else tool.setAttribute("aria-pressed", String(showTable(figure, caption, table(chart, figure))));
  });

  // A picture stands on the page's colour: light text on nothing could not be read elsewhere.
  function picture(chart) {
    const canvas = document.createElement("canvas");
    canvas.width = chart.canvas.width;
    canvas.height = chart.canvas.height;
    const draw = canvas.getContext("2d");
    draw.fillStyle = colour("--cm-surface");
    draw.fillRect(0, 0, canvas.width, canvas.height);
    draw.drawImage(chart.canvas, 0, 0);
    return canvas.toDataURL("image/png");
  }

  // Numbers in plain notation, texts in quotes: the same file for every language; an empty cell where there is no value.
  function csv(data) {
    const cell = value => value === null || value === undefined || Number.isNaN(value) ? ""
      : typeof value === "number" ? String(value) : '"' + String(value).replace(/"/g, '""') + '"';
    return "\ufeff" + [data.heads, ...data.rows].map(row => row.map(cell).join(",")).join("\r\n") + "\r\n";
  }

  function download(address, name) {
    const link = element("a");
    link.href = address;
    link.download = name;
    link.click();
  }

  // Shows the table instead of the chart, or the chart again; whether it is the table now.
  function showTable(figure, caption, data) {
    const old = figure.querySelector(".cm-chart-table");
    figure.querySelector(".cm-chart-body").hidden = !old;
    if (old) { old.remove(); return false; }
    const shown = element("table", "cm-table"), head = element("tr");
    data.heads.forEach((text, i) => { const th = element(i === 0 && text === "" ? "td" : "th", i === 0 ? "" : "cm-number", text); if (th.tagName === "TH") th.scope = "col"; head.append(th); });
    const thead = element("thead"), tbody = element("tbody");
    thead.append(head);
    for (const row of data.rows) {
      const tr = element("tr");
      row.forEach((cell, i) => { const td = element(i === 0 ? "th" : "td", i === 0 ? "" : "cm-number", typeof cell === "number" ? number(cell, 1) : cell); if (i === 0) td.scope = "row"; tr.append(td); });
      tbody.append(tr);
    }
    shown.append(thead, tbody);
    const frame = element("div", "cm-chart-table cm-scroll");
    frame.tabIndex = 0;
    frame.setAttribute("role", "region");
    frame.setAttribute("aria-label", caption);
    frame.append(shown);
    figure.append(frame);
    return true;
  }
})(window);
