// What a table of items holds: a row for each item and an empty one for the next, the text of each field as it was entered,
// and what is wrong with it. It knows no element of the page; item-table.js tells it what people do.
"use strict";
(function (root) {
  const CalMiner = root.CalMiner = root.CalMiner || {};
  const NUMBER = /^-?\d+(\.\d+)?(e-?\d+)?%?$/;

  // The key that formulas use, made of a name: "Pit 1 (north)" becomes pit_1_north.
  function keyOf(name) {
    const plain = name.replace(/\u00df/g, "ss").replace(/[\u00e4\u00f6\u00fc]/gi, c => ({"ä": "ae", "ö": "oe", "ü": "ue"})[c.toLowerCase()]);
    const words = plain.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().match(/[a-z0-9]+/g) || [];
    const key = words.join("_");
    return key === "" || /^[a-z]/.test(key) ? key : "no_" + key;
  }

  class ItemModel {
    constructor(table, format, editable) {
      this.format = format;
      this.editable = editable;
      this.lines = [];
      this.take(table);
    }

    // The table as the server has it; entries that it has not taken stay where they are.
    take(table) {
      const before = new Map(this.lines.filter(line => line.row !== null).map(line => [this.#id(line), line]));
      const wrongs = new Map();
      for (const [id, line] of before) line.wrong.forEach((wrong, c) => { if (wrong) wrongs.set(id + " " + this.columns[c].key, wrong); });
      this.table = table;
      this.label = table.label;
      this.columns = table.columns.map(column => ({...column, entry: column.kind, kind: "text"}));
      this.lines = table.rows.map(row => this.#line(row));
      for (const line of this.lines) this.columns.forEach((column, c) => { line.wrong[c] = wrongs.get(this.#id(line) + " " + column.key) || null; });
      if (this.grows()) this.#blank();
    }

    grows() {
      return this.editable && !!this.table.add;
    }

    #id(line) {
      return line.row + " " + line.entry;
    }

    #line(row) {
      const width = this.columns.length, changed = new Set(row.changed || []);
      return {
        row: row.row, entry: row.entry || "", name: row.name, position: row.position || 0, details: row.details || [], blank: row.row === null,
        texts: this.columns.map(column => row.texts[column.key] ?? ""), values: new Array(width).fill(null),
        wrong: new Array(width).fill(null), told: new Array(width).fill(null), notes: [],
        changed: this.columns.map(column => changed.has(column.key)),
        open: this.columns.map(column => this.editable && (column.entry !== "key" || row.row === null))
      };
    }

    #blank() {
      this.lines.push(this.#line({row: null, name: "", texts: {}}));
    }

    // Empty rows at the end, one or as many as a block needs.
    extend(rows) {
      while (this.grows() && this.lines.length < rows) this.#blank();
    }

    trim() {
      while (this.lines.length > 1 && this.lines[this.lines.length - 1].blank && this.lines[this.lines.length - 2].blank) this.lines.pop();
    }

    visible() { return true; }
    open(r, c) { return this.lines[r].open[c]; }

    shown(line, c) {
      if (line.wrong[c]) return line.wrong[c].entered;
      const text = line.texts[c], column = this.columns[c];
      if (text === "") return "";
      if (column.entry === "key") return line.name;
      if (column.entry === "formula") return NUMBER.test(text) ? CalMiner.numbers.local(text, this.format) : text;
      if (column.entry.startsWith("steps")) return NUMBER.test(text) ? CalMiner.numbers.local(text, this.format) : text;
      const named = key => { const choice = (column.choices || []).find(each => each.value === key); return choice ? choice.label : key; };
      return column.entry === "list" ? text.split(", ").map(named).join(", ") : named(text);
    }

    entered(line, c) { return this.shown(line, c); }

    // What a text means in a column: the text to send, or why it is not taken.
    read(column, entered) {
      const text = entered.trim();
      if (text === "") return {text: ""};
      if (column.entry === "formula") return this.#formula(text);
      if (column.entry.startsWith("steps")) return this.#steps(text, column.entry === "steps_only");
      if (column.entry === "list") return {text: text.split(",").map(name => name.trim()).filter(name => name !== "").map(name => (this.#found(column, name, true) || {value: name}).value).join(", ")};
      if (column.entry === "choice") return this.#choice(column, text, false);
      if (column.entry === "reference") return this.#choice(column, text, true);
      if (column.entry === "line") { const found = this.#found(column, text, false); return {text: found ? found.value : text.replace(/^=\s*/, "")}; }
      if (column.entry === "key") return {text: keyOf(text)};
      return {text: text};
    }

    #formula(text) {
      if (text.startsWith("=")) return {text: text.slice(1).trim()};
      if (text.startsWith("[")) return {text: text};
      const number = CalMiner.numbers.parse(text, this.format);
      if (number.ok) return {text: number.text};
      // a text with names, functions or sums in it is a formula; one that only looks like a number is told
      if (number.code === "number.text" && /[A-Za-z(+*/^]/.test(text)) return {text: text};
      return {wrong: {entered: text, message: number.message, suggestion: number.suggestion}};
    }

    // Values by thresholds or years, or one for all.
    #steps(text, only) {
      if (!only && !/^-?\d[\d.]*\s*%?\s*:/.test(text)) return this.#formula(text);
      const parts = text.split(/,(?![^(]*\))/).map(part => part.trim());
      const without = parts.find(part => !/^[^:()]+:\s*\S/.test(part));
      if (without !== undefined) return {wrong: {entered: text, message: CalMiner.text("script.item.steps", without), suggestion: null}};
      return {text: parts.join(", ")};
    }

    #found(column, text, begins) {
      const asked = text.toLowerCase(), choices = column.choices || [];
      const exact = choices.find(each => each.value.toLowerCase() === asked || each.label.toLowerCase() === asked);
      const starting = begins && !exact ? choices.filter(each => each.value.startsWith(asked) || each.label.toLowerCase().startsWith(asked)) : [];
      return exact || (starting.length === 1 ? starting[0] : null);
    }

    // A reference may come before what it refers to: its key is made as that of the other will be.
    #choice(column, text, ahead) {
      const found = this.#found(column, text, !ahead);
      if (found) return {text: found.value};
      if (ahead) return {text: keyOf(text)};
      const near = (column.choices || []).map(each => [CalMiner.distance(each.label.toLowerCase(), text.toLowerCase()), each.label]).sort((a, b) => a[0] - b[0])[0];
      return {wrong: {entered: text, message: CalMiner.text("script.item.choice", text), suggestion: near ? near[1] : null}};
    }

    // One step: entries [{r, c, entered}]; the changes that the server must learn of, or null where nothing differs.
    enter(entries, cause) {
      const changes = [], rows = new Map();
      for (const {r, c, entered} of entries) {
        if (this.lines[r] && this.open(r, c)) rows.set(r, [...(rows.get(r) || []), {c: c, read: this.read(this.columns[c], entered), same: entered === this.entered(this.lines[r], c)}]);
      }
      let differs = false;
      for (const [r, cells] of rows) {
        const line = this.lines[r];
        const all = cells.filter(cell => !cell.same && (cell.read.wrong || cell.read.text !== line.texts[cell.c] || line.wrong[cell.c]));
        if (all.length === 0) continue;
        differs = true;
        if (line.blank && !this.#begin(line, all, changes)) continue;
        for (const {c, read} of all) {
          line.wrong[c] = read.wrong || null;
          line.told[c] = null;
          if (read.wrong || this.columns[c].entry === "key") continue;
          line.texts[c] = read.text;
          line.changed[c] = true;
          if (this.columns[c].key === "name" && read.text !== "") line.name = read.text;
          changes.push({row: line.row, column: this.columns[c].key.replace("*", line.entry), text: read.text});
        }
      }
      if (!differs) return null;
      // an object of the plan without any field is none
      const [only] = this.lines;
      if (this.table.single && only.texts.every(text => text === "")) return {cause: cause, changes: [{row: only.row, column: "", text: ""}]};
      if (this.grows() && !this.lines[this.lines.length - 1].blank) this.#blank();
      return {cause: cause, changes: changes};
    }

    // A new item: its key comes from its name, its place is after the others.
    #begin(line, cells, changes) {
      const naming = this.columns.findIndex(column => column.key === "name" || column.entry === "key");
      const named = cells.find(cell => cell.c === naming);
      const filled = cells.filter(cell => cell.read.wrong || cell.read.text !== "");
      if (filled.length === 0) return false;
      const key = this.#free((named ? this.#keyOf(named.read.text) : "") || keyOf(this.table.one || this.table.key) || "item");
      line.blank = false;
      line.name = named ? named.read.text : key;
      if (this.table.under) {
        line.row = this.table.add;
        line.entry = key;
        line.texts[naming] = key;
        line.name = key;
        line.open[naming] = false;
        return true;
      }
      line.row = this.table.add + "/" + key;
      for (const [field, value] of Object.entries(this.table.fixed || {})) changes.push({row: line.row, column: field, text: value});
      changes.push({row: line.row, column: "position", text: String(this.#position(line))});
      return true;
    }

    // Currencies are keyed by their codes, all else by words that formulas can read.
    #keyOf(name) {
      return this.table.codes ? name.trim().toUpperCase() : keyOf(name);
    }

    #free(key) {
      const taken = new Set(this.taken ? this.taken() : []);
      for (const line of this.lines) if (!line.blank) taken.add(this.table.under ? line.entry : line.row.split("/")[1]);
      let free = key;
      for (let n = 2; taken.has(free); n++) free = key + "_" + n;
      return free;
    }

    #position(line) {
      const at = this.lines.indexOf(line);
      line.position = Math.max(at + 1, (this.lines[at - 1]?.position || 0) + 1);
      return line.position;
    }

    // Takes rows away; the changes that the server must learn of.
    remove(rows) {
      const gone = rows.map(r => this.lines[r]).filter(line => line && !line.blank && (!this.table.under || line.entry));
      if (!this.grows() || gone.length === 0) return null;
      this.lines = this.lines.filter(line => !gone.includes(line));
      const changes = gone.map(line => ({row: line.row, column: this.table.under ? this.table.under + "/" + line.entry : "", text: ""}));
      return {cause: "remove", changes: changes};
    }

    // What is wrong with the plan, at the cell that each problem names, or at the name of the item; what belongs to no cell is left.
    tell(problems) {
      for (const line of this.lines) line.told.fill(null);
      for (const problem of problems) {
        const line = this.lines.find(each => each.row !== null && (problem.at === "/" + each.row || problem.at.startsWith("/" + each.row + "/")) && this.#ofEntry(each, problem.at))
          // what concerns all items together stands at the first
          || (problem.at === "/" + this.table.add && !this.table.under ? this.lines.find(each => each.row !== null) : undefined);
        if (!line) continue;
        const path = problem.at.slice(line.row.length + 2);
        // a list or steps in one cell have places of their own
        const within = column => (path + "/").startsWith(column.key.replace("*", line.entry) + "/");
        let c = this.columns.findIndex(within);
        if (c < 0) c = this.table.under || line.entry || this.columns.some(column => (column.key + "/").startsWith(path + "/")) && path !== "" ? this.columns.findIndex(column => (column.key + "/").startsWith(path + "/")) : 0;
        if (c >= 0 && !line.told[c]) line.told[c] = {message: problem.message, wrong: problem.wrong, maybe: problem.maybe};
      }
    }

    #ofEntry(line, at) {
      return line.entry === "" || this.columns.some(column => (at + "/").startsWith("/" + line.row + "/" + column.key.replace("*", line.entry) + "/"));
    }

    // The note of a cell: what is wrong, with a proposal that can be applied.
    note(line, c) {
      if (line.wrong[c]) return line.wrong[c];
      const told = line.told[c];
      if (!told) return null;
      const text = line.texts[c];
      const whole = told.maybe && ["choice", "reference", "line"].includes(this.columns[c].entry);
      const better = whole ? told.maybe : told.wrong && told.maybe && text.includes(told.wrong) ? text.replace(told.wrong, told.maybe) : null;
      return {message: told.message, suggestion: better, told: true};
    }

    refused() {
      const found = [];
      this.lines.forEach((line, r) => this.columns.forEach((column, c) => { if (line.wrong[c] || line.told[c]) found.push({r: r, c: c}); }));
      return found;
    }
  }

  // How many letters differ: insertions, deletions and changes.
  CalMiner.distance = function (a, b) {
    let row = Array.from({length: b.length + 1}, (each, j) => j);
    for (let i = 1; i <= a.length; i++) {
      const next = [i];
      for (let j = 1; j <= b.length; j++) next.push(Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
      row = next;
    }
    return row[b.length];
  };

  CalMiner.ItemModel = ItemModel;
})(typeof window === "undefined" ? globalThis : window);
