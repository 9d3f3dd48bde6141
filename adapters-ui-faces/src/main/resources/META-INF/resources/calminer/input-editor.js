// The form of one input: a number, a series by year, a formula or a distribution, with its picture and with what it would
// do to the value of the plan. Nothing is kept before Enter; Esc closes it, and the focus returns to where it was opened.
"use strict";
(function (root) {
  const CalMiner = root.CalMiner = root.CalMiner || {};
  const element = CalMiner.element, text = CalMiner.text;
  const KINDS = ["constant", "series", "formula", "distribution"];
  // what a process of another type may say beside its fields
  const ONLY = ["long_run_is", "observed", "resample", "interval", "chance", "at_zero", "adds_to", "scales"];
  let count = 0;

  function laws(id) {
    return JSON.parse(document.getElementById(id).textContent);
  }

  // The entries of a series of plain numbers by year; null where its text says more than that.
  function entriesOf(formula) {
    const inner = /^series\(([^()]*)\)$/.exec(formula || ""), found = {};
    if (!inner) return null;
    for (const part of inner[1].split(",")) {
      const entry = /^\s*(\d{4})\s*:\s*(-?[0-9.]+(?:e-?\d+)?%?)\s*$/.exec(part);
      if (!entry) return null;
      found[entry[1]] = entry[2];
    }
    return found;
  }

  // A merge patch that turns one object into another: what is no longer there is null.
  function patch(old, now) {
    const made = {...now};
    for (const [name, value] of Object.entries(old || {})) {
      if (!(name in now)) made[name] = null;
      else if (value && typeof value === "object" && !Array.isArray(value)) made[name] = patch(value, now[name]);
    }
    return made;
  }

  class InputEditor {
    constructor(opener, page) {
      this.page = page;
      this.row = opener.dataset.input;
      this.item = JSON.parse(opener.dataset.item);
      this.unit = opener.dataset.unit;
      this.years = document.getElementById("inputs").dataset.years.split(",");
      this.process = this.row.startsWith("processes/");
      this.old = this.item.distribution || null;
      this.fields = [];
      this.typed = {};
      this.asked = 0;
      this.dialog = CalMiner.dialog(opener.dataset.name);
      this.dialog.classList.add("cm-input-dialog");
      this.dialog.addEventListener("close", () => { clearTimeout(this.pause); this.asked++; });
      this.#build();
      this.dialog.showModal();
      const first = this.fields.find(field => field.input.tagName === "INPUT");
      first.input.focus();
      first.input.select();
    }

    // ---- the form

    #build() {
      const form = element("form");
      form.noValidate = true;
      form.addEventListener("submit", event => { event.preventDefault(); this.#take(); });
      form.addEventListener("input", () => { this.dialog.dataset.typed = ""; this.#soon(); });
      this.top = element("div", "cm-edit-grid");
      this.body = element("div", "cm-edit-grid");
      this.picture = element("figure", "cm-law-large");
      this.told = element("p", "cm-edit-told");
      this.told.setAttribute("role", "status");
      if (this.process) this.#choice(this.top, "type", text("script.input.type"), laws("calminer-process-laws").map(form => [form.type, form.label]), this.item.type, () => { this.#fill(); this.#soon(); });
      else this.#choice(this.top, "kind", text("script.input.kind"), KINDS.map(kind => [kind, text("script.input." + kind)]), this.#kind(), () => { this.#fill(); this.#soon(); });
      // who may only read sees the form with its picture, and changes nothing
      this.do = element("button", "cm-button cm-primary", text("script.input.do"));
      const cancel = element("button", "cm-button", text("script.cancel")), foot = element("div", "cm-dialog-foot");
      cancel.type = "button";
      cancel.addEventListener("click", () => this.dialog.close());
      if (this.page.editable) foot.append(this.do);
      foot.append(cancel);
      form.append(this.top, this.body, this.picture, this.told, foot);
      this.dialog.append(form);
      this.#fill();
    }

    #kind() {
      const base = String(this.item.base ?? "");
      if (this.old) return "distribution";
      return entriesOf(base) ? "series" : this.#isNumber(base) ? "constant" : "formula";
    }

    #isNumber(plain) {
      return /^-?[0-9.]+(e[+-]?\d+)?%?$/.test(plain);
    }

    #processForm() {
      return laws("calminer-process-laws").find(form => form.type === this.top.querySelector("select").value);
    }

    get kind() {
      return this.process ? "process" : this.top.querySelector("select").value;
    }

    // The fields of the chosen kind; what was typed under the same name stays.
    #fill() {
      for (const field of this.fields) this.typed[field.name] = field.input.value;
      this.fields = [];
      this.body.replaceChildren();
      this.picture.replaceChildren();
      this.#tell("", false);
      const kind = this.kind, item = this.item;
      this.body.classList.toggle("cm-edit-years", kind === "series");
      if (kind === "process") for (const field of this.#processForm().fields) this.#field(field.name, field.label, field.own ? this.unit : "", item[field.name] ?? {deck: item.start, start: item.deck}[field.name], field);
      else if (kind === "series") this.#series();
      else if (kind === "formula") this.#field("base", text("script.input.formula"), this.unit, item.base === undefined ? "" : "=" + item.base, {wide: true});
      else this.#field("base", text("script.input." + (kind === "constant" ? "value" : "base")), this.unit, this.#isNumber(String(item.base ?? "")) ? item.base : kind === "constant" ? "" : "=" + item.base, {});
      if (kind === "distribution") this.#distribution();
      if (kind === "distribution" && this.old) this.#look();
    }

    #series() {
      const entries = entriesOf(String(this.item.base ?? "")) || {};
      if (Object.keys(entries).length === 0 && this.#isNumber(String(this.item.base ?? ""))) entries[this.years[0]] = String(this.item.base);
      this.body.append(element("p", "cm-quiet cm-edit-note", text("script.input.series.note", this.unit || "1")));
      for (const year of this.years) this.#field("year:" + year, year, "", entries[year], {optional: true});
    }

    #distribution() {
      const all = laws("calminer-laws"), old = this.old || {};
      const now = all.find(form => form.type === old.type && form.fields.every(field => field.optional || field.name in old)) || all[0];
      const law = this.#choice(this.body, "type", text("script.input.type"), all.map(form => [form.key, form.label]), this.law || now.key, () => {
        this.law = law.value;
        this.#fill();
        this.#soon();
        this.body.querySelector("select").focus();
      });
      this.form = all.find(form => form.key === law.value);
      // what was not said yet begins at the value without risk where that is what the field means
      const start = {mode: this.item.base, mean: this.item.base, p50: this.item.base};
      for (const field of this.form.fields) {
        this.#field("distribution/" + field.name, field.label, field.own ? this.unit : "", old[field.name] ?? (this.old ? undefined : start[field.name]), field);
      }
      const cut = old.truncate || {};
      this.#field("distribution/truncate/lower", text("script.input.truncate.lower"), this.unit, cut.lower, {optional: true});
      this.#field("distribution/truncate/upper", text("script.input.truncate.upper"), this.unit, cut.upper, {optional: true});
      this.#field("distribution/shift", text("script.input.shift"), this.unit, old.shift, {optional: true});
      const drawn = {per_period: "period", per_phase: "phase"}[this.item.vary] || this.item.vary || "once", ways = ["once", "yearly", "period", ...(drawn === "phase" ? ["phase"] : [])];
      this.#choice(this.body, "vary", text("script.input.vary"), ways.map(each => [each, text("script.input.vary." + each)]), this.typed.vary || drawn, () => this.#soon());
      this.#field("autocorrelation", text("script.input.autocorrelation"), "", this.item.autocorrelation, {optional: true});
    }

    #choice(place, name, label, options, chosen, changed) {
      const select = element("select", "cm-field");
      for (const [value, words] of options) select.append(new Option(words, value, false, value === chosen));
      select.addEventListener("change", changed);
      this.#place(place, name, label, "", select);
      if (name === "vary") this.fields.push({name: name, input: select});
      return select;
    }

    #field(name, label, unit, value, rules) {
      const input = element("input", "cm-field" + (rules.wide ? " cm-formula" : ""));
      input.autocomplete = "off";
      input.spellcheck = false;
      const known = this.typed[name];
      input.value = known !== undefined ? known : this.#shown(value);
      const under = this.#place(this.body, name, label, unit, input, rules.wide);
      this.fields.push({name: name, input: input, under: under, rules: rules, formula: !!rules.wide});
    }

    #place(place, name, label, unit, input, wide) {
      const box = element("div", wide ? "cm-edit-wide" : ""), words = element("label", "", label), under = element("div", "cm-under");
      input.id = "input-field-" + ++count;
      input.name = name;
      under.id = input.id + "-under";
      under.hidden = true;
      words.htmlFor = input.id;
      if (unit) words.append(" ", element("span", "cm-unit", unit));
      input.setAttribute("aria-describedby", under.id);
      if (!this.page.editable) { input.readOnly = true; input.disabled = input.tagName === "SELECT"; }
      box.append(words, input, under);
      place.append(box);
      return under;
    }

    #shown(value) {
      if (value === undefined || value === null) return "";
      if (Array.isArray(value)) return value.map(each => this.#shown(each)).join("; ");
      const plain = String(value);
      if (plain.startsWith("=")) return plain;
      return this.#isNumber(plain) ? CalMiner.numbers.local(plain, this.page.format) : "=" + plain;
    }

    // ---- what was typed

    // {ok, value}: a number in plain notation, or the text of a formula; an empty field is none.
    #read(entered, formula) {
      const words = entered.trim();
      if (words === "") return {ok: true, value: null};
      if (words.startsWith("=") || formula) return {ok: true, value: words.replace(/^=\s*/, ""), formula: true};
      const number = CalMiner.numbers.parse(words, this.page.format);
      return number.ok ? {ok: true, value: number.text} : number;
    }

    #json(read) {
      return read.formula || !/^-?\d/.test(read.value) || read.value.endsWith("%") ? read.value : Number(read.value);
    }

    #list(field) {
      const parts = field.input.value.trim().split(/\s*;\s*|,\s+|\s+/).filter(Boolean), made = [];
      for (const part of parts) {
        const read = this.#read(part, false);
        if (!read.ok) return read;
        made.push(this.#json(read));
      }
      return {ok: true, value: made.length === 0 ? null : made};
    }

    // The values by field; null while one is missing or is no number, which is told where it is asked for.
    #values(strict) {
      const values = {};
      let whole = true, wrong = null;
      for (const field of this.fields) {
        if (!field.under) { values[field.name] = field.input.value; continue; }
        const read = field.rules.list ? this.#list(field) : this.#read(field.input.value, field.formula);
        const missing = read.ok && read.value === null && !field.rules.optional;
        if (read.ok && !missing) { values[field.name] = field.rules.list || read.value === null ? read.value : {plain: read.value, json: this.#json(read)}; continue; }
        whole = false;
        wrong = wrong || field;
        if (strict || !missing) this.#under(field, missing ? text("script.input.missing") : read.message, missing ? null : read.suggestion && {text: read.suggestion});
      }
      if (strict && wrong) wrong.input.focus();
      return whole ? values : null;
    }

    #changes(values) {
      const cell = (column, words) => ({row: this.row, column: column, text: words});
      if (this.kind === "process") return this.#process(values, cell);
      const changes = [];
      if (this.kind === "series") {
        const entries = this.years.filter(year => values["year:" + year]).map(year => year + ": " + values["year:" + year].plain);
        changes.push(cell("base", entries.length === 0 ? "" : "series(" + entries.join(", ") + ")"));
      } else changes.push(cell("base", values.base.plain));
      if (this.kind === "distribution") {
        changes.push(cell("distribution", JSON.stringify(patch(this.old, this.#law(values)))));
        if (values.vary !== (this.item.vary || "once")) changes.push(cell("vary", values.vary === "once" ? "" : values.vary));
        if (values.vary !== "phase" && this.item.phases) changes.push(cell("phases", ""));
        const carried = values.autocorrelation ? values.autocorrelation.plain : "";
        if (carried !== "" || "autocorrelation" in this.item) changes.push(cell("autocorrelation", carried));
      } else for (const column of ["distribution", "vary", "phases", "autocorrelation"]) if (this.item[column] !== undefined) changes.push(cell(column, ""));
      return changes;
    }

    #process(values, cell) {
      const form = this.#processForm(), now = {type: form.type};
      for (const {name, list} of form.fields) if (values[name] !== null) now[name] = list ? JSON.stringify(values[name]) : values[name].plain;
      // of another type nothing stays but what every item has
      const kept = form.type === this.item.type ? [] : [...ONLY, ...laws("calminer-process-laws").flatMap(each => each.fields.map(field => field.name))];
      for (const name of [...kept, ...form.fields.map(field => field.name)]) if (name in this.item && !(name in now)) now[name] = "";
      return Object.entries(now).filter(([name, words]) => name !== "type" || words !== this.item.type).map(([name, words]) => cell(name, words));
    }

    #law(values) {
      const law = {type: this.form.type}, cut = {};
      for (const field of this.form.fields) {
        const value = values["distribution/" + field.name];
        if (value !== null) law[field.name] = field.list ? value : value.json;
      }
      for (const side of ["lower", "upper"]) {
        const value = values["distribution/truncate/" + side];
        if (value) cut[side] = value.json;
      }
      if (Object.keys(cut).length > 0) law.truncate = cut;
      if (values["distribution/shift"]) law.shift = values["distribution/shift"].json;
      return law;
    }

    // ---- what it would do

    #soon() {
      clearTimeout(this.pause);
      this.pause = setTimeout(() => this.#look().catch(() => this.#tell(text("script.failed"), true)), 250);
    }

    async #look() {
      this.#clear();
      const values = this.#values(false);
      if (values) await this.#ask(this.#changes(values));
    }

    // Whether the plan takes it; what is wrong is told under its field.
    async #ask(changes) {
      const mine = ++this.asked;
      const answer = await CalMiner.send(this.page.address + "try-input", {row: this.row, changes: changes});
      if (mine !== this.asked) return false;
      const body = answer.body;
      this.#draw(body.law);
      const problems = answer.ok ? body.problems : body.problems || [{at: "", message: body.detail || text("script.failed")}];
      const others = problems.filter(problem => !this.#at(problem));
      if (answer.ok && !body.broken) {
        const npv = body.headline[0];
        this.#tell(text("script.input.would", npv.label, npv.value, npv.unit, npv.change || "\u00b10"), false);
        return true;
      }
      const mended = answer.ok && body.was_broken && problems.length > 0 && others.length === problems.length;
      this.#tell(others.length > 0 ? others[0].message : problems.length > 0 ? "" : body.broken || "", true);
      return mended;
    }

    // Tells a problem under its field, the field of the whole where it concerns a part; whether there is one.
    #at(problem) {
      const start = "/" + this.row + "/";
      if (!problem.at.startsWith(start)) return false;
      const name = problem.at.slice(start.length);
      const field = this.fields.find(each => each.under && (each.name === name || name.startsWith(each.name + "/")))
        || this.fields.find(each => each.name.startsWith("year:") && each.input.value.trim() !== "" && name === "base")
        || this.fields.find(each => each.under && each.name.startsWith(name + "/")) || this.fields.find(each => each.under);
      const entered = field.input.value;
      const better = problem.wrong && entered.includes(problem.wrong) ? {text: entered.replace(problem.wrong, problem.maybe), words: problem.maybe} : null;
      this.#under(field, problem.message, better);
      return true;
    }

    #clear() {
      for (const field of this.fields) if (field.under) this.#under(field, "", null);
    }

    #under(field, message, better) {
      field.under.hidden = message === "";
      field.under.replaceChildren(message);
      field.input.toggleAttribute("aria-invalid", message !== "");
      if (!better) return;
      const button = element("button", "cm-maybe", text("number.hint", better.words || better.text));
      button.type = "button";
      button.addEventListener("click", () => { field.input.value = better.text; field.input.focus(); this.#look(); });
      field.under.append(" ", button);
    }

    #tell(words, wrong) {
      this.told.textContent = words;
      this.told.classList.toggle("cm-wrong", wrong);
    }

    // The density with upright lines; its figures stand beneath as words.
    #draw(law) {
      if (!law || !law.path) { this.picture.replaceChildren(); return; }
      const svg = this.#svg("svg", {viewBox: `0 0 ${law.width} ${law.height}`, "aria-hidden": "true", preserveAspectRatio: "none"});
      svg.append(this.#svg("path", {d: law.path}));
      for (const line of law.lines) if (line.at !== null) svg.append(this.#svg("line", {x1: line.at, x2: line.at, y1: 0, y2: law.height}));
      const ends = element("div", "cm-law-ends"), figures = element("figcaption");
      ends.append(element("span", "", law.low), element("span", "", law.high));
      for (const line of law.lines) {
        const one = element("span", "", line.label + " ");
        one.append(element("strong", "", line.value), " ", element("span", "cm-unit", this.unit));
        figures.append(one);
      }
      this.picture.replaceChildren(svg, ends, figures);
    }

    #svg(tag, attributes) {
      const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
      for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
      return made;
    }

    async #take() {
      if (!this.page.editable) return;
      clearTimeout(this.pause);
      this.#clear();
      const values = this.#values(true);
      if (!values) return;
      const changes = this.#changes(values);
      if (this.kind === "series" && changes[0].text === "") { this.#under(this.fields[0], text("script.input.missing"), null); this.fields[0].input.focus(); return; }
      try {
        if (!await this.#ask(changes)) { const wrong = this.dialog.querySelector("[aria-invalid]"); if (wrong) wrong.focus(); return; }
      } catch (unreachable) {
        this.#tell(text("script.failed"), true);
        return;
      }
      this.dialog.close();
      this.page.enter({cause: "edit", changes: changes});
      this.page.freshen();
    }
  }

  document.addEventListener("click", event => {
    const opener = event.target.closest("[data-input]");
    if (opener && CalMiner.page) new InputEditor(opener, CalMiner.page);
  });

  // F2 in the field of a value opens its form, as it opens a cell elsewhere.
  document.addEventListener("keydown", event => {
    if (event.key !== "F2" || !event.target.matches("input.cm-quantity")) return;
    const opener = event.target.closest("tr").querySelector("[data-input]");
    if (!opener) return;
    event.preventDefault();
    new InputEditor(opener, CalMiner.page);
  });
})(window);
