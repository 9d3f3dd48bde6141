// The native table of items: a head, a row for each item with its number and what unfolds it, and only cells that differ
// painted anew.
"use strict";
(function (root) {
  const CalMiner = root.CalMiner = root.CalMiner || {};

  function part(tag, role, className, text) {
    const made = CalMiner.element(tag, className, text);
    made.setAttribute("role", role);
    return made;
  }

  class ItemView {
    constructor(model) {
      this.model = model;
      this.table = part("table", "grid", "cm-grid-table cm-item-table");
      this.table.setAttribute("aria-label", model.label);
      this.table.setAttribute("aria-multiselectable", "true");
      this.build();
    }

    build() {
      const head = part("thead", "rowgroup"), row = part("tr", "row");
      row.append(part("th", "columnheader", "cm-item-no", ""));
      row.firstChild.append(CalMiner.element("span", "cm-hidden", CalMiner.text("script.item.row")));
      for (const column of this.model.columns) {
        const th = part("th", "columnheader", "cm-item-" + column.entry, column.label);
        th.title = column.label;
        if (column.detail) th.append(CalMiner.element("span", "cm-detail", column.detail));
        row.append(th);
      }
      head.append(row);
      this.body = part("tbody", "rowgroup");
      this.table.replaceChildren(head, this.body);
      this.cells = [];
      this.grow();
    }

    // Rows for lines that have none yet; those of lines that are gone go.
    grow() {
      this.cells.splice(this.model.lines.length);
      while (this.body.rows.length > this.model.lines.length) this.body.lastChild.remove();
      for (let r = this.cells.length; r < this.model.lines.length; r++) this.#row(r);
    }

    #row(r) {
      const row = part("tr", "row"), no = part("th", "rowheader", "cm-item-no");
      row.append(no);
      this.cells[r] = this.model.columns.map((column, c) => {
        const td = part("td", "gridcell");
        td.tabIndex = -1;
        td.dataset.r = r;
        td.dataset.c = c;
        row.append(td);
        return td;
      });
      this.body.append(row);
      this.paintRow(r);
    }

    paintRow(r) {
      const line = this.model.lines[r], no = this.body.rows[r].firstChild;
      no.replaceChildren();
      if (line.details.length > 0 && !line.blank) {
        const button = CalMiner.element("button", "cm-fold", String(r + 1));
        button.type = "button";
        button.tabIndex = -1;
        button.dataset.unfold = r;
        button.setAttribute("aria-expanded", String(this.unfolded === line.row));
        button.setAttribute("aria-label", CalMiner.text("script.item.unfold", line.name));
        no.append(button);
      } else no.textContent = line.blank ? "+" : String(r + 1);
      for (let c = 0; c < this.model.columns.length; c++) this.paint(r, c);
    }

    cell(r, c) {
      return this.cells[r] && this.cells[r][c];
    }

    paint(r, c) {
      const td = this.cells[r][c], line = this.model.lines[r], column = this.model.columns[c];
      if (td.classList.contains("cm-editing")) return;
      const bad = line.wrong[c] || line.told[c];
      const className = (line.open[c] ? "cm-open" : "cm-shut") + " cm-item-" + column.entry + (bad ? " cm-wrong" : "")
        + (line.changed[c] && !line.blank ? " cm-changed" : "") + (td.classList.contains("cm-chosen") ? " cm-chosen" : "");
      if (td.className !== className) td.className = className;
      const text = this.model.shown(line, c);
      if (td.textContent !== text) td.textContent = text;
      td.title = text.length > 14 ? text : "";
      td.toggleAttribute("aria-invalid", !!bad);
      if (bad) td.setAttribute("aria-invalid", "true");
      if (line.open[c]) td.removeAttribute("aria-readonly"); else td.setAttribute("aria-readonly", "true");
    }

    paintAll() {
      this.grow();
      this.model.lines.forEach((line, r) => this.paintRow(r));
    }
  }

  CalMiner.ItemView = ItemView;
})(window);
