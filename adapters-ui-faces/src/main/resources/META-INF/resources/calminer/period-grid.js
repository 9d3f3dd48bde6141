// <calminer-period-grid>: figures by period, with the keyboard habits of a spreadsheet.
//
// Give it a plan by its property `plan`, or by a block of data inside it:
//   <calminer-period-grid><script type="application/json">{"columns": […], "sections": […]}</script></calminer-period-grid>
// Every step of the reader is one event `calminer:change` with detail {cause, changes: [{row, column, text}]}; the
// answer goes back by `update({rows: {key: {values, texts, notes, total}}, problems: [{row, column, message}]})`.
// Enter or a double click on a computed cell is one event `calminer:explain` with detail {row, column}.
"use strict";
(function (root) {
  const CalMiner = root.CalMiner = root.CalMiner || {};
  const element = CalMiner.element;

  class PeriodGrid extends HTMLElement {
    connectedCallback() {
      if (this.model) return;
      const block = this.querySelector('script[type="application/json"]');
      if (block) this.plan = JSON.parse(block.textContent);
    }

    set plan(plan) {
      this.model = new CalMiner.GridModel(plan);
      this.view = new CalMiner.GridView(this.model);
      this.frame = element("div", "cm-grid-frame");
      this.scroller = element("div", "cm-grid-scroller");
      this.scroller.append(this.view.table);
      this.note = new CalMiner.GridNote(suggestion => this.#take(suggestion));
      this.frame.append(this.scroller, this.note.box);
      this.status = element("p", "cm-grid-status");
      this.status.setAttribute("aria-live", "polite");
      this.replaceChildren(this.frame, this.status);
      this.selection = new CalMiner.GridSelection(this.model, this.view);
      this.editor = new CalMiner.GridEditor((entered, away) => this.#edited(entered, away));
      this.released = false;
      this.#listen();
      this.#say("");
    }

    #listen() {
      const table = this.view.table;
      table.addEventListener("keydown", event => this.editor.editing ? this.#editKey(event) : this.#key(event));
      table.addEventListener("pointerdown", event => this.#press(event));
      table.addEventListener("pointerover", event => this.#drag(event));
      table.addEventListener("dblclick", event => this.#open(event));
      table.addEventListener("click", event => this.#click(event));
      table.addEventListener("focusin", event => this.#focused(event));
      table.addEventListener("focusout", () => this.note.hide());
      this.scroller.addEventListener("scroll", () => this.note.hide(), {passive: true});
      table.addEventListener("copy", event => this.#copy(event, false));
      table.addEventListener("cut", event => this.#copy(event, true));
      table.addEventListener("paste", event => this.#paste(event));
    }

    get #line() {
      return this.model.lines[this.selection.r];
    }

    // ---- keys

    #key(event) {
      const command = event.ctrlKey || event.metaKey;
      if (event.key !== "Tab" && event.key !== "Shift") this.released = false;
      const handled = event.altKey && event.key === "Enter" ? this.#take(this.note.suggestion)
        : event.altKey ? false
        : command && this.#command(event) || !command && this.#plainKey(event)
        || this.selection.move(event.key, command, event.shiftKey, this.#pageRows()) && this.#moved();
      if (handled) event.preventDefault();
    }

    #command(event) {
      const key = event.key.toLowerCase();
      if (key === "z") return this.#played(event.shiftKey ? this.model.redo() : this.model.undo());
      if (key === "y") return this.#played(this.model.redo());
      if (key === "d") return this.#fill(1, 0);
      if (key === "r") return this.#fill(0, 1);
      if (key === "e") return this.#explain();
      if (key === "a") {
        const rows = this.model.lines.map((line, r) => r).filter(r => !this.model.lines[r].section && this.model.visible(r));
        this.selection.around(this.selection.r, this.selection.c, rows[0], 0);
        this.selection.select(rows[0], 0, rows[rows.length - 1], this.model.columns.length - 1);
        return this.#moved();
      }
      if (key === " ") {
        const rows = this.model.lines.length - 1;
        this.selection.select(0, this.selection.c, rows, this.selection.c);
        return this.#moved();
      }
      return false;
    }

    #plainKey(event) {
      const section = this.#line.section;
      if (event.key === "?") { this.showKeys(); return true; }
      if (event.key === "Tab") return this.#tab(event.shiftKey ? -1 : 1);
      if (event.key === "Escape") return this.#leave();
      if (section) {
        if (event.key === "Enter" || event.key === " ") return this.#fold(this.selection.r, !this.#line.folded);
        if (event.key === "ArrowLeft") return this.#fold(this.selection.r, true);
        if (event.key === "ArrowRight") return this.#fold(this.selection.r, false);
        return false;
      }
      if (event.key === "Enter") return this.#enter(event.shiftKey);
      if (event.key === "F2") return this.#begin(false);
      if (event.key === "Delete" || event.key === "Backspace") return this.#clear("delete");
      if (event.key === " " && event.shiftKey) {
        this.selection.select(this.selection.r, 0, this.selection.r, this.model.columns.length - 1);
        return this.#moved();
      }
      if (event.key.length === 1 && !event.isComposing) { this.#begin(true); return false; }
      return false;
    }

    #enter(back) {
      if (this.model.open(this.selection.r, this.selection.c)) {
        this.selection.move(back ? "ArrowUp" : "ArrowDown", false, false, 0);
        return this.#moved();
      }
      return this.#explain();
    }

    #tab(step) {
      if (this.released) return false;
      return this.selection.tab(step) && this.#moved();
    }

    // Esc ends a block, then lets the next Tab leave the grid.
    #leave() {
      if (!this.selection.single()) this.selection.to(this.selection.r, this.selection.c, false);
      this.note.hide();
      this.released = true;
      this.#say(CalMiner.text("grid.leave"));
      return true;
    }

    #editKey(event) {
      const arrows = {ArrowUp: 1, ArrowDown: 1, ArrowLeft: 1, ArrowRight: 1};
      const key = event.key;
      if (event.isComposing) return;
      if (key === "Escape") this.editor.end(false);
      else if (key === "Enter") this.#endAndMove(() => this.selection.move(event.shiftKey ? "ArrowUp" : "ArrowDown", false, false, 0));
      else if (key === "Tab") this.#endAndMove(() => this.selection.tab(event.shiftKey ? -1 : 1));
      else if (key === "F2") this.editor.quick = !this.editor.quick;
      else if (arrows[key] && this.editor.quick) this.#endAndMove(() => this.selection.move(key, false, false, 0));
      else return;
      event.preventDefault();
      event.stopPropagation();
    }

    // A refused entry keeps the reader at its cell, where the note says why; the next key moves on.
    #endAndMove(move) {
      this.editor.end(true);
      if (!this.#line.wrong[this.selection.c]) move();
      this.#moved();
    }

    // ---- editing

    #begin(quick) {
      const {r, c} = this.selection;
      if (!this.model.open(r, c)) {
        this.#showNote("shut", this.#line.reason || CalMiner.text("grid.shut"), null);
        return true;
      }
      const line = this.#line;
      this.note.hide();
      this.editor.begin(this.selection.cell, this.model.entered(line, c), line.name + ", " + this.model.columns[c].label, quick);
      return true;
    }

    #edited(entered, away) {
      const {r, c} = this.selection;
      this.view.paint(r, c);
      if (!away) this.selection.cell.focus();
      if (entered !== null) this.#played(this.model.enter([{r: r, c: c, entered: entered}], "edit"));
      this.#moved();
    }

    #clear(cause) {
      return this.#played(this.model.enter(this.#blockCells().map(cell => ({...cell, entered: ""})), cause));
    }

    #blockCells() {
      const {left, right} = this.selection.block();
      const cells = [];
      for (const r of this.selection.rows()) for (let c = left; c <= right; c++) cells.push({r: r, c: c});
      return cells;
    }

    // Ctrl+D copies the top row of the block down, Ctrl+R its left column to the right; one cell takes its neighbour.
    #fill(dr, dc) {
      const rows = this.selection.rows();
      const {left, right} = this.selection.block();
      const single = dr ? rows.length === 1 : left === right;
      const entries = [];
      const from = (r, c) => ({text: this.model.entered(this.model.lines[r], c), r: r, c: c});
      if (dr) {
        const source = single ? this.#above(rows[0]) : rows[0];
        if (source === undefined) return true;
        for (const r of single ? rows : rows.slice(1)) for (let c = left; c <= right; c++) entries.push({r: r, c: c, entered: from(source, c).text});
      } else {
        const source = single ? left - 1 : left;
        if (source < 0) return true;
        for (const r of rows) for (let c = single ? left : left + 1; c <= right; c++) entries.push({r: r, c: c, entered: from(r, source).text});
      }
      return this.#played(this.model.enter(entries, "fill"), entries);
    }

    #above(r) {
      for (let i = r - 1; i >= 0; i--) if (!this.model.lines[i].section && this.model.visible(i)) return i;
      return undefined;
    }

    // Paints a step and tells it to whoever listens; true, so that a key counts as handled.
    #played(step, entries) {
      if (step) {
        for (const cell of step.cells) this.view.paint(cell.r, cell.c);
        const totals = this.model.columnOf.get("total");
        if (totals !== undefined) for (const r of new Set(step.cells.map(cell => cell.r))) this.view.paint(r, totals);
        if (step.cause === "undo" || step.cause === "redo") {
          const first = step.cells[0], last = step.cells[step.cells.length - 1];
          this.selection.select(first.r, first.c, last.r, last.c);
        }
        this.#moved();
        if (step.changes.length > 0) this.#dispatch("calminer:change", {cause: step.cause, changes: step.changes});
      }
      const shut = (entries || []).filter(cell => !this.model.open(cell.r, cell.c)).length;
      if (shut > 0) this.#say(CalMiner.text("grid.skipped", shut));
      return true;
    }

    #take(suggestion) {
      if (suggestion === null) return false;
      if (typeof suggestion === "function") suggestion();
      else this.#played(this.model.enter([{r: this.selection.r, c: this.selection.c, entered: suggestion}], "suggestion"));
      this.#moved();
      return true;
    }

    update(answer) {
      for (const cell of this.model.update(answer)) this.view.paint(cell.r, cell.c);
      this.#moved();
    }

    // Steps that were taken back elsewhere are no longer this grid's to undo.
    forget() {
      if (!this.model) return;
      this.model.done = [];
      this.model.undone = [];
    }

    // ---- clipboard

    #copy(event, cut) {
      if (this.editor.editing || this.#line.section) return;
      const {left, right} = this.selection.block();
      const rows = this.selection.rows();
      const block = CalMiner.gridBlocks.copy(this.model, rows, left, right);
      event.clipboardData.setData("text/plain", block.plain);
      event.clipboardData.setData(CalMiner.gridBlocks.TYPE, block.own);
      event.preventDefault();
      if (cut) this.#clear("cut");
      this.#say(CalMiner.text("grid.copied", rows.length, right - left + 1));
    }

    #paste(event) {
      if (this.editor.editing || this.#line.section) return;
      event.preventDefault();
      const rows = CalMiner.gridBlocks.rows(event.clipboardData, this.model.format);
      const refused = CalMiner.gridBlocks.foreign(rows, this.model.format);
      if (refused === null) this.#put(rows);
      else {
        this.#showNote("wrong", CalMiner.text("grid.marks", refused.text), () => this.#put(refused.rows),
          CalMiner.text("grid.marks.hint", refused.text, refused.reading));
      }
    }

    #put(rows) {
      if (rows.length === 0) return;
      const {left} = this.selection.block();
      const {entries, targets, width, beyond} = CalMiner.gridBlocks.entries(this.model, this.selection, rows);
      this.#played(this.model.enter(entries, "paste"));
      this.selection.select(targets[0], left, targets[targets.length - 1], Math.min(left + width, this.model.columns.length) - 1);
      this.#moved();
      const shut = entries.filter(cell => !this.model.open(cell.r, cell.c)).length;
      if (beyond + shut > 0) {
        this.#say([beyond > 0 ? CalMiner.text("grid.beyond", beyond) : "", shut > 0 ? CalMiner.text("grid.skipped", shut) : ""].filter(Boolean).join(" "));
      }
    }

    // ---- pointer

    #at(event) {
      const td = event.target.closest("td[data-c]");
      return td && this.contains(td) ? {r: Number(td.dataset.r), c: Number(td.dataset.c)} : null;
    }

    #press(event) {
      if (event.button !== 0 || event.target === this.editor.input) return;
      const at = this.#at(event);
      if (!at) return;
      event.preventDefault();
      this.editor.end(true);
      this.selection.to(at.r, at.c, event.shiftKey);
      this.dragging = true;
      document.addEventListener("pointerup", () => { this.dragging = false; }, {once: true});
      this.#moved();
    }

    #drag(event) {
      if (!this.dragging || (event.buttons & 1) === 0) return;
      const at = this.#at(event);
      if (!at) return;
      this.selection.to(at.r, at.c, true);
      this.#moved();
    }

    #open(event) {
      if (!this.#at(event) || this.editor.editing) return;
      if (this.model.open(this.selection.r, this.selection.c)) this.#begin(false);
      else this.#explain();
    }

    #click(event) {
      const button = event.target.closest(".cm-fold");
      if (!button) return;
      const r = Number(button.dataset.r);
      this.selection.to(r, this.selection.c, false);
      this.#fold(r, !this.model.lines[r].folded);
    }

    #focused(event) {
      const at = this.#at(event);
      if (at && (at.r !== this.selection.r || at.c !== this.selection.c)) this.selection.to(at.r, at.c, false, false);
      if (!this.editor.editing) this.#moved();
    }

    #fold(r, folded) {
      if (this.model.lines[r].folded !== folded) {
        this.model.lines[r].folded = folded;
        this.view.fold(r);
        this.#dispatch("calminer:fold", {section: this.model.lines[r].key, folded: folded});
      }
      return true;
    }

    // ---- telling

    #explain() {
      if (this.#line.section) return true;
      this.#dispatch("calminer:explain", {row: this.#line.key, column: this.model.columns[this.selection.c].key});
      return true;
    }

    #dispatch(name, detail) {
      this.dispatchEvent(new CustomEvent(name, {bubbles: true, detail: detail}));
    }

    #pageRows() {
      return Math.max(1, Math.floor(this.scroller.clientHeight / (this.view.rows[this.selection.r].offsetHeight || 28)) - 2);
    }

    #showNote(level, message, suggestion, label) {
      this.note.show(this.selection.cell, this.frame, level, message, suggestion, label || (suggestion === null ? "" : CalMiner.text("number.hint", suggestion)));
    }

    // After every move: the note of the cell, and the line under the grid.
    #moved() {
      const line = this.#line, c = this.selection.c;
      this.note.hide();
      if (!this.contains(document.activeElement)) return true;
      if (!line.section && line.wrong[c]) this.#showNote("wrong", line.wrong[c].message, line.wrong[c].suggestion);
      else if (!line.section && line.notes[c]) this.#showNote("warn", line.notes[c], null);
      this.#say(this.#summary());
      return true;
    }

    #summary() {
      const refused = this.model.refused();
      const told = refused.length === 0 ? "" : CalMiner.text("grid.refused", refused.length,
        this.model.lines[refused[0].r].name + " " + this.model.columns[refused[0].c].label);
      if (this.selection.single()) return told;
      const values = this.#blockCells().map(({r, c}) => this.model.lines[r].values[c]).filter(value => Number.isFinite(value));
      if (values.length === 0) return told;
      const sum = values.reduce((a, b) => a + b, 0), digits = this.model.lines[this.selection.r].decimals ?? 2;
      const show = value => CalMiner.numbers.format(value, digits, this.model.format);
      return CalMiner.text("grid.summary", values.length, show(sum), show(sum / values.length)) + (told ? " " + told : "");
    }

    #say(text) {
      const shown = text || CalMiner.text("grid.keys.hint");
      if (this.status.textContent !== shown) this.status.textContent = shown;
    }

    // The list of keys, as a dialog that Esc closes and that gives the focus back.
    showKeys() {
      CalMiner.showKeys("grid");
    }
  }

  root.customElements.define("calminer-period-grid", PeriodGrid);
})(window);
