// Where the reader stands in a period grid: one cell with the focus and the block from the anchor to it.
"use strict";
(function (root) {
  const CalMiner = root.CalMiner = root.CalMiner || {};

  class GridSelection {
    constructor(model, view) {
      this.model = model;
      this.view = view;
      this.r = Math.max(0, model.lines.findIndex((line, r) => !line.section && model.visible(r)));
      this.c = 0;
      this.anchorR = this.r;
      this.anchorC = 0;
      this.painted = new Set();
      const first = model.lines.length > 0 ? view.cell(this.r, this.c) : null;
      if (first) first.tabIndex = 0;
    }

    get cell() {
      return this.view.cell(this.r, this.c);
    }

    block() {
      return {
        top: Math.min(this.r, this.anchorR), bottom: Math.max(this.r, this.anchorR),
        left: Math.min(this.c, this.anchorC), right: Math.max(this.c, this.anchorC)
      };
    }

    // The rows of the block that hold cells: sections and folded rows are left out.
    rows() {
      const {top, bottom} = this.block();
      const found = [];
      for (let r = top; r <= bottom; r++) if (!this.model.lines[r].section && this.model.visible(r)) found.push(r);
      return found;
    }

    single() {
      return this.r === this.anchorR && this.c === this.anchorC;
    }

    // Moves to a cell; with extend the anchor stays, and the block grows or shrinks.
    to(r, c, extend, focus = true) {
      const before = this.cell;
      this.r = r;
      this.c = c;
      if (!extend) {
        this.anchorR = r;
        this.anchorC = c;
      }
      if (before) before.tabIndex = -1;
      const cell = this.cell;
      cell.tabIndex = 0;
      if (focus) cell.focus();
      this.#paint();
    }

    select(top, left, bottom, right) {
      this.anchorR = top;
      this.anchorC = left;
      this.to(bottom, right, true);
    }

    // A block with a resting end, so that the cell with the focus stays in sight.
    around(r, c, top, left) {
      this.anchorR = top;
      this.anchorC = left;
      this.to(r, c, true);
    }

    #paint() {
      const chosen = new Set();
      if (!this.single()) {
        const {left, right} = this.block();
        for (const r of this.rows()) for (let c = left; c <= right; c++) chosen.add(this.view.cell(r, c));
      }
      for (const td of this.painted) if (!chosen.has(td)) { td.classList.remove("cm-chosen"); td.removeAttribute("aria-selected"); }
      for (const td of chosen) if (!this.painted.has(td)) { td.classList.add("cm-chosen"); td.setAttribute("aria-selected", "true"); }
      this.painted = chosen;
    }

    // The next visible line in a direction, or the present one at the edge.
    #down(r, step) {
      let next = r + step;
      while (next >= 0 && next < this.model.lines.length && !this.model.visible(next)) next += step;
      return next < 0 || next >= this.model.lines.length ? r : next;
    }

    #filled(r, c) {
      return !this.model.lines[r].section && this.model.shown(this.model.lines[r], c) !== "";
    }

    // Excel's Ctrl+arrow: to the last filled cell before a gap, or over a gap to the next filled one.
    #jump(dr, dc) {
      let r = this.r, c = this.c;
      const next = () => dr !== 0 ? [this.#down(r, dr), c] : [r, Math.min(this.model.columns.length - 1, Math.max(0, c + dc))];
      const [nr, nc] = next();
      const run = this.#filled(r, c) && this.#filled(nr, nc);
      for (;;) {
        const [tr, tc] = next();
        if (tr === r && tc === c) return [r, c];
        if (run && !this.#filled(tr, tc)) return [r, c];
        r = tr;
        c = tc;
        if (!run && this.#filled(r, c)) return [r, c];
      }
    }

    move(key, jump, extend, pageRows) {
      const last = this.model.columns.length - 1;
      const arrows = {ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1]};
      let r = this.r, c = this.c;
      if (arrows[key]) {
        const [dr, dc] = arrows[key];
        if (jump) [r, c] = this.#jump(dr, dc);
        else if (dr !== 0) r = this.#down(r, dr);
        else c = Math.min(last, Math.max(0, c + dc));
      } else if (key === "Home") { c = 0; if (jump) r = this.#edge(1); }
      else if (key === "End") { c = last; if (jump) r = this.#edge(-1); }
      else if (key === "PageUp" || key === "PageDown") {
        for (let i = 0; i < pageRows; i++) r = this.#down(r, key === "PageUp" ? -1 : 1);
      } else return false;
      this.to(r, c, extend);
      return true;
    }

    // The first row with cells from the top, or from the bottom.
    #edge(step) {
      let r = step > 0 ? 0 : this.model.lines.length - 1;
      while (this.model.lines[r + step] && (this.model.lines[r].section || !this.model.visible(r))) r += step;
      return r;
    }

    // The next cell to the right, row by row, over sections; false at the end of the grid.
    tab(step) {
      let r = this.r, c = this.c + step;
      if (c < 0 || c >= this.model.columns.length || this.model.lines[r].section) {
        do {
          const next = this.#down(r, step);
          if (next === r) return false;
          r = next;
        } while (this.model.lines[r].section);
        c = step > 0 ? 0 : this.model.columns.length - 1;
      }
      this.to(r, c, false);
      return true;
    }
  }

  CalMiner.GridSelection = GridSelection;
})(window);
