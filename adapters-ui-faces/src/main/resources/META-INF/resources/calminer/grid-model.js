// What a period grid holds: rows by section, the text and value of each cell, and the steps that can be undone.
// It knows no element of the page; period-grid.js tells it what people do and paints what it says.
"use strict";
(function (root) {
  const CalMiner = root.CalMiner = root.CalMiner || {};
  const STEPS_KEPT = 200;
  const LARGE = 20000;
  const LEAST_CUT = 300;

  class GridModel {
    constructor(plan) {
      this.format = plan.format;
      this.label = plan.label || "";
      this.columns = plan.columns.map(column => ({kind: "value", ...column}));
      if (plan.total) this.columns.push({key: "total", label: plan.total, kind: "total"});
      this.lines = [];
      this.rowOf = new Map();
      this.columnOf = new Map(this.columns.map((column, c) => [column.key, c]));
      for (const section of plan.sections) {
        const head = {section: true, key: section.key, name: section.label, folded: !!section.folded, rows: []};
        if (section.label) this.lines.push(head);
        for (const row of section.rows) {
          const line = this.#line(row, head);
          head.rows.push(line);
          this.rowOf.set(row.key, this.lines.length);
          this.lines.push(line);
        }
      }
      this.done = [];
      this.undone = [];
    }

    #line(row, head) {
      const width = this.columns.length;
      const line = {
        key: row.key, name: row.name, unit: row.unit || "", decimals: row.decimals ?? 2, style: row.style || "",
        reason: row.reason || "", sum: !!row.sum, head: head, locked: row.editable === false || row.editable === undefined,
        values: new Array(width).fill(null), texts: new Array(width).fill(null), wrong: new Array(width).fill(null),
        notes: new Array(width).fill(null), changed: new Array(width).fill(false), open: new Array(width).fill(false)
      };
      this.columns.forEach((column, c) => {
        line.open[c] = row.editable === true ? column.kind === "value" : Array.isArray(row.editable) && row.editable.includes(column.key);
      });
      this.#take(line, row);
      return line;
    }

    // Values, texts, notes and marks as the server sends them, with a row or after a change; the columns that differ.
    #take(line, row) {
      const differ = new Set();
      const put = (target, c, value) => {
        if (target[c] === value) return;
        target[c] = value;
        differ.add(c);
      };
      const spread = (target, byKey) => {
        for (const [key, value] of Object.entries(byKey || {})) if (this.columnOf.has(key)) put(target, this.columnOf.get(key), value);
      };
      if (row.values) row.values.forEach((value, c) => put(line.values, c, value));
      if (row.total !== undefined && this.columnOf.has("total")) put(line.values, this.columnOf.get("total"), row.total);
      spread(line.texts, row.texts);
      spread(line.notes, row.notes);
      if (row.changed) {
        const changed = new Set(row.changed);
        this.columns.forEach((column, c) => put(line.changed, c, changed.has(column.key)));
      }
      if (line.sum) {
        this.addUp(line);
        differ.add(this.columnOf.get("total"));
      }
      return differ;
    }

    addUp(line) {
      const at = this.columnOf.get("total");
      if (at === undefined) return;
      let sum = 0;
      for (let c = 0; c < at; c++) {
        if (this.columns[c].kind === "value") sum += line.values[c] || 0;
      }
      line.values[at] = sum;
    }

    visible(r) {
      const line = this.lines[r];
      return line.section || !line.head.folded;
    }

    open(r, c) {
      return !this.lines[r].section && this.lines[r].open[c];
    }

    // What the cell shows; the text of a formula is shown above its value by the view.
    shown(line, c) {
      if (line.wrong[c]) return line.wrong[c].entered;
      if (this.columns[c].kind === "text") return line.texts[c] || "";
      return CalMiner.numbers.format(line.values[c], line.decimals, this.format);
    }

    // What an editor starts from: the text as it was entered, in the reader's marks.
    entered(line, c) {
      if (line.wrong[c]) return line.wrong[c].entered;
      const text = line.texts[c];
      if (text === null || text === undefined) return CalMiner.numbers.exact(line.values[c], this.format);
      return text.startsWith("=") || this.columns[c].kind === "text" ? text : CalMiner.numbers.local(text, this.format);
    }

    // The state of a cell after a person typed the text: accepted (with its value, unless it is a formula) or wrong.
    read(line, c, entered) {
      const text = entered.trim();
      if (text.startsWith("=") || this.columns[c].kind === "text") {
        return {text: text, value: line.values[c], wrong: null};
      }
      const number = CalMiner.numbers.parse(text, this.format);
      if (number.ok) return {text: number.text, value: number.value, wrong: null};
      return {text: line.texts[c], value: line.values[c], wrong: {entered: text, message: number.message, suggestion: number.suggestion}};
    }

    #state(line, c) {
      return {text: line.texts[c], value: line.values[c], wrong: line.wrong[c], changed: line.changed[c]};
    }

    #put(line, c, state) {
      line.texts[c] = state.text;
      line.values[c] = state.value;
      line.wrong[c] = state.wrong;
      line.changed[c] = state.changed;
    }

    // One step: entries [{r, c, entered}], all or those that may be edited; null where nothing differs.
    enter(entries, cause) {
      const cells = [];
      for (const {r, c, entered} of entries) {
        if (!this.open(r, c)) continue;
        const line = this.lines[r];
        const before = this.#state(line, c);
        if (entered === this.entered(line, c)) continue;
        const after = this.read(line, c, entered);
        if (after.wrong === null && before.wrong === null && this.#same(line, c, before, after)) continue;
        after.changed = after.wrong === null ? true : before.changed;
        cells.push({r: r, c: c, before: before, after: after});
      }
      if (cells.length === 0) return null;
      this.done.push(cells);
      if (this.done.length > STEPS_KEPT) this.done.shift();
      this.undone = [];
      return this.#play(cells, "after", cause);
    }

    #same(line, c, before, after) {
      if (before.text !== null && before.text !== undefined) return before.text === after.text;
      return this.columns[c].kind !== "text" && before.value === after.value && !after.text.startsWith("=");
    }

    undo() {
      const cells = this.done.pop();
      if (!cells) return null;
      this.undone.push(cells);
      return this.#play(cells, "before", "undo");
    }

    redo() {
      const cells = this.undone.pop();
      if (!cells) return null;
      this.done.push(cells);
      return this.#play(cells, "after", "redo");
    }

    #play(cells, side, cause) {
      const other = side === "after" ? "before" : "after";
      const changes = [];
      const lines = new Set();
      for (const cell of cells) {
        const line = this.lines[cell.r];
        this.#put(line, cell.c, cell[side]);
        lines.add(line);
        if (cell[side].wrong === null && (this.sent(cell[side]) !== this.sent(cell[other]) || cell[other].wrong !== null)) {
          changes.push({row: line.key, column: this.columns[cell.c].key, text: this.sent(cell[side])});
        }
      }
      for (const line of lines) if (line.sum) this.addUp(line);
      if (side === "after") cells.changes = changes;
      return {cause: cause, cells: cells, changes: changes};
    }

    // The plan already said what a step entered, so that there is nothing to undo; true when it is undone already.
    drop(changes) {
      const others = cells => cells.changes !== changes, undone = !this.undone.every(others);
      this.done = this.done.filter(others);
      this.undone = this.undone.filter(others);
      return undone;
    }

    // The text that stands for a state on the way to the server.
    sent(state) {
      if (state.text !== null && state.text !== undefined) return state.text;
      return state.value === null ? "" : String(state.value);
    }

    // What the server answers: new values, texts, notes by row, and refusals by cell. Returns the cells that differ.
    update(answer) {
      const cells = [];
      // what the server told of the plan before holds no longer, or is told again
      this.lines.forEach((line, r) => { if (!line.section) line.wrong.forEach((wrong, c) => { if (wrong && wrong.told) { line.wrong[c] = null; cells.push({r: r, c: c}); } }); });
      for (const [key, row] of Object.entries(answer.rows || {})) {
        const r = this.rowOf.get(key);
        if (r === undefined) continue;
        for (const c of this.#take(this.lines[r], row)) if (c !== undefined) cells.push({r: r, c: c});
      }
      for (const problem of answer.problems || []) {
        const r = this.rowOf.get(problem.row), c = this.columnOf.get(problem.column);
        if (r === undefined || c === undefined) continue;
        const line = this.lines[r];
        const entered = problem.entered === undefined ? this.entered(line, c) : problem.entered;
        line.wrong[c] = {entered: entered, message: problem.message, suggestion: problem.suggestion ?? null, told: !problem.row.startsWith("lines/")};
        cells.push({r: r, c: c});
      }
      return cells;
    }

    isLarge() {
      return this.lines.length * this.columns.length > LARGE;
    }

    // Whether the rows of an answer are others than these: items came or went, or a plan has its value again.
    differs(answer) {
      // of very many lines a grid shows the first only
      const rows = Object.keys(answer.rows || {}), all = this.lines.length < LEAST_CUT;
      return rows.some(key => !this.rowOf.has(key) && (all || !key.startsWith("lines/")))
        || !answer.more && !answer.broken && [...this.rowOf.keys()].some(key => !(key in answer.rows));
    }

    // Every cell whose entry is refused, in reading order.
    refused() {
      const found = [];
      this.lines.forEach((line, r) => {
        if (!line.section) line.wrong.forEach((wrong, c) => { if (wrong) found.push({r: r, c: c, wrong: wrong}); });
      });
      return found;
    }
  }

  CalMiner.GridModel = GridModel;
})(typeof window === "undefined" ? globalThis : window);
