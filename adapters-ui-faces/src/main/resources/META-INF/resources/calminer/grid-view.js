// The native table of a period grid: built once, then only cells that differ are painted.
"use strict";
(function (root) {
  const CalMiner = root.CalMiner = root.CalMiner || {};

  const element = CalMiner.element;

  class GridView {
    constructor(model) {
      this.model = model;
      this.cells = [];
      this.rows = [];
      this.table = element("table", "cm-grid-table");
      this.table.setAttribute("role", "grid");
      this.table.setAttribute("aria-label", model.label);
      this.table.setAttribute("aria-multiselectable", "true");
      this.table.setAttribute("aria-rowcount", model.lines.length + 1);
      this.table.setAttribute("aria-colcount", model.columns.length + 2);
      // A fixed layout needs a width, or the browser measures every cell; the columns' widths stand in the style sheet.
      const rem = {value: 5.75, total: 7, text: 15};
      this.table.style.width = 22 + model.columns.reduce((sum, column) => sum + rem[column.kind], 0) + "rem";
      this.#columns();
      this.#head();
      this.#body();
    }

    #columns() {
      const group = element("colgroup");
      group.append(element("col", "cm-grid-name"), element("col", "cm-grid-unit"));
      for (const column of this.model.columns) group.append(element("col", "cm-grid-" + column.kind));
      this.table.append(group);
    }

    #head() {
      const row = element("tr");
      row.setAttribute("aria-rowindex", 1);
      const names = [[CalMiner.text("grid.name"), "cm-stick cm-stick-name"], [CalMiner.text("grid.unit"), "cm-stick cm-stick-unit"]];
      for (const [label, className] of names) row.append(this.#columnHead(label, className));
      for (const column of this.model.columns) {
        const head = this.#columnHead(column.label, "cm-" + column.kind);
        if (column.detail) head.append(element("span", "cm-detail", column.detail));
        row.append(head);
      }
      const head = element("thead");
      head.append(row);
      this.table.append(head);
    }

    #columnHead(label, className) {
      const head = element("th", className, label);
      head.scope = "col";
      return head;
    }

    #body() {
      let body = element("tbody");
      this.model.lines.forEach((line, r) => {
        if (line.section) {
          if (body.rows.length > 0) this.table.append(body);
          body = element("tbody");
        }
        const row = line.section ? this.#sectionRow(line, r) : this.#valueRow(line, r);
        row.setAttribute("aria-rowindex", r + 2);
        row.hidden = !this.model.visible(r);
        this.rows.push(row);
        body.append(row);
      });
      this.table.append(body);
    }

    #sectionRow(line, r) {
      const row = element("tr", "cm-section");
      const head = element("th", "cm-stick cm-stick-name");
      head.scope = "rowgroup";
      head.colSpan = 2;
      const button = element("button", "cm-fold", line.name);
      button.type = "button";
      button.tabIndex = -1;
      button.dataset.r = r;
      button.setAttribute("aria-expanded", String(!line.folded));
      head.append(button);
      const rest = element("td");
      rest.colSpan = this.model.columns.length;
      row.append(head, rest);
      this.cells.push(button);
      return row;
    }

    #valueRow(line, r) {
      const row = element("tr", line.style ? "cm-row-" + line.style : "");
      const name = element("th", "cm-stick cm-stick-name", line.name);
      name.scope = "row";
      name.title = line.name;
      row.append(name, element("td", "cm-stick cm-stick-unit", line.unit));
      const tds = this.model.columns.map((column, c) => {
        const td = document.createElement("td");
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
      const className = (line.open[c] ? "cm-open" : "cm-shut") + (kind === "value" ? "" : " cm-" + kind)
        + (line.wrong[c] ? " cm-wrong" : "")
        + (line.notes[c] ? " cm-note" : "") + (line.changed[c] ? " cm-changed" : "")
        + (td.classList.contains("cm-chosen") ? " cm-chosen" : "");
      if (td.className !== className) td.className = className;
      if (formula) td.replaceChildren(element("span", "cm-formula", line.texts[c]), element("span", "cm-value", text));
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
    }
  }

  CalMiner.GridView = GridView;
})(window);
