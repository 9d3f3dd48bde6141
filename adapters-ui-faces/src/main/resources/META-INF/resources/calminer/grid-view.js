// The native table of a period grid: built once, then only cells that differ are painted. Its rows stand in blocks of a
// known height, and the browser lays out and paints only those in sight; since the style sheet so takes the table's own
// layout away, each part says its role.
"use strict";
(function (root) {
  const CalMiner = root.CalMiner = root.CalMiner || {};

  const BLOCK_ROWS = 12;
  const ROW_REM = 1.75;

  function part(tag, role, className, text) {
    const made = CalMiner.element(tag, className, text);
    made.setAttribute("role", role);
    return made;
  }

  class GridView {
    constructor(model) {
      this.model = model;
      this.cells = [];
      this.rows = [];
      this.table = part("table", "grid", "cm-grid-table");
      this.table.setAttribute("aria-label", model.label);
      this.table.setAttribute("aria-multiselectable", "true");
      this.table.setAttribute("aria-rowcount", model.lines.length + 1);
      this.table.setAttribute("aria-colcount", model.columns.length + 2);
      // Blocks that are not laid out have no width of their own; the columns' widths stand in the style sheet.
      const rem = {value: 5.75, total: 7, text: 15};
      this.table.style.width = 22 + model.columns.reduce((sum, column) => sum + rem[column.kind], 0) + "rem";
      this.#head();
      this.#body();
    }

    #head() {
      const row = part("tr", "row");
      row.setAttribute("aria-rowindex", 1);
      const names = [[CalMiner.text("grid.name"), "cm-stick cm-stick-name"], [CalMiner.text("grid.unit"), "cm-stick cm-stick-unit"]];
      for (const [label, className] of names) row.append(this.#columnHead(label, className));
      for (const column of this.model.columns) {
        const head = this.#columnHead(column.label, "cm-" + column.kind);
        if (column.detail) head.append(CalMiner.element("span", "cm-detail", column.detail));
        row.append(head);
      }
      const head = part("thead", "rowgroup");
      head.append(row);
      this.table.append(head);
    }

    #columnHead(label, className) {
      return part("th", "columnheader", className, label);
    }

    #body() {
      let body = null;
      this.model.lines.forEach((line, r) => {
        if (body === null || line.section || body.rows.length === BLOCK_ROWS) {
          body = part("tbody", "rowgroup");
          this.table.append(body);
        }
        const row = line.section ? this.#sectionRow(line, r) : this.#valueRow(line, r);
        row.setAttribute("aria-rowindex", r + 2);
        row.hidden = !this.model.visible(r);
        this.rows.push(row);
        body.append(row);
      });
      for (const block of this.table.tBodies) this.#expect(block);
    }

    // The height that a block takes while the browser has not laid it out.
    #expect(block) {
      block.style.containIntrinsicHeight = [...block.rows].filter(row => !row.hidden).length * ROW_REM + "rem";
    }

    #sectionRow(line, r) {
      const row = part("tr", "row", "cm-section");
      const head = part("th", "rowheader", "cm-stick cm-stick-name");
      const button = CalMiner.element("button", "cm-fold", line.name);
      button.type = "button";
      button.tabIndex = -1;
      button.dataset.r = r;
      button.setAttribute("aria-expanded", String(!line.folded));
      head.append(button);
      row.append(head, part("td", "gridcell", "cm-rest"));
      this.cells.push(button);
      return row;
    }

    #valueRow(line, r) {
      const row = part("tr", "row", line.style ? "cm-row-" + line.style : "");
      const name = part("th", "rowheader", "cm-stick cm-stick-name", line.name);
      name.title = line.name;
      row.append(name, part("td", "gridcell", "cm-stick cm-stick-unit", line.unit));
      const tds = this.model.columns.map((column, c) => {
        const td = part("td", "gridcell");
        td.tabIndex = -1;
        td.dataset.r = r;
        td.dataset.c = c;
        this.#fill(td, line, c);
        return td;
      });
      row.append(...tds);
      this.cells.push(tds);
      return row;
    }

    cell(r, c) {
      const cells = this.cells[r];
      return Array.isArray(cells) ? cells[c] : cells;
    }

    paint(r, c) {
      const line = this.model.lines[r];
      if (!line.section) this.#fill(this.cells[r][c], line, c);
    }

    paintRow(r) {
      for (let c = 0; c < this.model.columns.length; c++) this.paint(r, c);
    }

    #fill(td, line, c) {
      if (td.classList.contains("cm-editing")) return;
      const kind = this.model.columns[c].kind;
      const text = this.model.shown(line, c);
      const formula = kind !== "text" && !line.wrong[c] && (line.texts[c] || "").startsWith("=");
      const className = (line.open[c] ? "cm-open" : "cm-shut") + (kind === "value" ? "" : " cm-" + kind) + (formula ? " cm-both" : "")
        + (line.wrong[c] ? " cm-wrong" : "")
        + (line.notes[c] ? " cm-note" : "") + (line.changed[c] ? " cm-changed" : "")
        + (td.classList.contains("cm-chosen") ? " cm-chosen" : "");
      if (td.className !== className) td.className = className;
      if (formula) td.replaceChildren(CalMiner.element("span", "cm-formula", line.texts[c]), CalMiner.element("span", "cm-value", text));
      else if (td.textContent !== text || td.firstElementChild) td.textContent = text;
      this.#state(td, "aria-readonly", !line.open[c]);
      this.#state(td, "aria-invalid", !!line.wrong[c]);
    }

    #state(td, name, on) {
      if (on) td.setAttribute(name, "true");
      else if (td.hasAttribute(name)) td.removeAttribute(name);
    }

    // Shows or hides the rows of a section.
    fold(r) {
      const line = this.model.lines[r];
      this.cells[r].setAttribute("aria-expanded", String(!line.folded));
      for (let i = r + 1; i < this.rows.length && !this.model.lines[i].section; i++) this.rows[i].hidden = line.folded;
      for (const block of this.table.tBodies) this.#expect(block);
    }
  }

  CalMiner.GridView = GridView;
})(window);
