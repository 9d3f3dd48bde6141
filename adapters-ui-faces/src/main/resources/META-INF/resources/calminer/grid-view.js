// The native table of a period grid: built once, then only cells that differ are painted. Its rows stand in blocks of a
// known height: the first ones are filled at once, the others when the browser has nothing else to do or somebody goes
// there, and the browser lays out and paints only those in sight. Since the style sheet so takes the table's own layout
// away, each part says its role.
"use strict";
(function (root) {
  const CalMiner = root.CalMiner = root.CalMiner || {};

  const BLOCK_ROWS = 12;
  const BLOCKS_AT_ONCE = 4;
  const ROW_REM = 1.75;
  const whenIdle = root.requestIdleCallback ? step => root.requestIdleCallback(step, {timeout: 100}) : step => root.setTimeout(step);

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
      this.blocks = [];
      this.blockOf = [];
      this.model.lines.forEach((line, r) => {
        let block = this.blocks[this.blocks.length - 1];
        if (block === undefined || line.section || r - block.first === BLOCK_ROWS) {
          block = {first: r, body: part("tbody", "rowgroup"), filled: false};
          this.blocks.push(block);
          this.table.append(block.body);
        }
        block.end = r + 1;
        this.blockOf.push(block);
      });
      for (const block of this.blocks) this.#expect(block);
      this.blocks.slice(0, BLOCKS_AT_ONCE).forEach(block => this.#fillBlock(block));
      this.#fillLater(BLOCKS_AT_ONCE);
    }

    #fillLater(from) {
      if (from >= this.blocks.length) return;
      whenIdle(() => {
        this.#fillBlock(this.blocks[from]);
        this.#fillLater(from + 1);
      });
    }

    #fillBlock(block) {
      if (block.filled) return;
      block.filled = true;
      for (let r = block.first; r < block.end; r++) {
        const line = this.model.lines[r];
        const row = line.section ? this.#sectionRow(line, r) : this.#valueRow(line, r);
        row.setAttribute("aria-rowindex", r + 2);
        row.hidden = !this.model.visible(r);
        this.rows[r] = row;
        block.body.append(row);
      }
    }

    // The height that a block takes while the browser has not laid it out.
    #expect(block) {
      let rows = 0;
      for (let r = block.first; r < block.end; r++) if (this.model.visible(r)) rows++;
      block.body.style.containIntrinsicHeight = rows * ROW_REM + "rem";
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
      this.cells[r] = button;
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
      this.cells[r] = tds;
      return row;
    }

    // The keys of the rows in sight; undefined where all of them are quickly sent.
    shown() {
      if (!this.model.isLarge()) return undefined;
      const frame = this.table.parentElement.getBoundingClientRect(), keys = [];
      for (const block of this.blocks) {
        const place = block.body.getBoundingClientRect();
        if (place.bottom <= frame.top || place.top >= frame.bottom) continue;
        for (const line of this.model.lines.slice(block.first, block.end)) if (!line.section) keys.push(line.key);
      }
      return keys;
    }

    cell(r, c) {
      this.#fillBlock(this.blockOf[r]);
      const cells = this.cells[r];
      return Array.isArray(cells) ? cells[c] : cells;
    }

    paint(r, c) {
      const line = this.model.lines[r];
      if (!line.section && this.blockOf[r].filled) this.#fill(this.cells[r][c], line, c);
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
      this.cell(r).setAttribute("aria-expanded", String(!line.folded));
      for (let i = r + 1; i < this.model.lines.length && !this.model.lines[i].section; i++) if (this.rows[i]) this.rows[i].hidden = line.folded;
      for (const block of this.blocks) this.#expect(block);
    }
  }

  CalMiner.GridView = GridView;
})(window);
