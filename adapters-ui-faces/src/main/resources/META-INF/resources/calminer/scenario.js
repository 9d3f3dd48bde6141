// The page of a scenario: figures that are entered go to the draft one after the other, key figures follow at once, and
// what the server has not taken yet is kept by the browser until it has.
"use strict";
(function (root) {
  const CalMiner = root.CalMiner = root.CalMiner || {};
  const element = CalMiner.element;

  class ScenarioPage {
    constructor(place) {
      this.id = place.dataset.id;
      this.format = {decimal: place.dataset.decimal, group: place.dataset.group};
      this.address = "/ui/scenarios/" + this.id + "/";
      this.editable = place.dataset.editable === "true";
      this.grid = document.getElementById("grid");
      // by user too: whoever signs in next at this browser must not send what another one typed
      this.store = "calminer.unsent." + place.dataset.user + "." + this.id;
      this.queue = JSON.parse(localStorage.getItem(this.store) || "[]");
      this.sending = false;
      this.redoable = document.getElementById("draft").dataset.redo === "true";
      this.changes = Number(document.getElementById("draft").dataset.changes);
      this.#told();
      const broken = document.getElementById("broken");
      this.#broken(broken.textContent, broken.dataset.at);
      this.#listen();
      if (this.grid) this.#loadGrid();
      CalMiner.itemTables.load(this.address, this.editable);
      if (this.queue.length > 0) this.#send();
    }

    #listen() {
      document.addEventListener("calminer:change", event => {
        // what is entered elsewhere is no longer the last step of the grid
        if (this.grid && CalMiner.itemTables.holds(event.target)) this.grid.forget();
        this.enter(event.detail);
      });
      document.addEventListener("calminer:explain", event => this.#explainCell(event.detail));
      document.addEventListener("click", event => {
        const button = event.target.closest("[data-explain]");
        if (button) CalMiner.explain(this.id, button.dataset.explain, button.dataset.period);
        const act = event.target.closest("[data-do]");
        if (act && ["undo", "redo", "save"].includes(act.dataset.do)) this[act.dataset.do]();
      });
      document.querySelectorAll("input.cm-quantity").forEach(input => this.#quantity(input));
      document.addEventListener("keydown", event => {
        const command = event.ctrlKey || event.metaKey;
        if (command && event.key.toLowerCase() === "s") { event.preventDefault(); this.save(); }
        if (command && !event.target.closest("input, calminer-period-grid, calminer-item-table") && "zy".includes(event.key.toLowerCase())) {
          event.preventDefault();
          this[event.key.toLowerCase() === "z" ? "undo" : "redo"]();
        }
      });
      root.addEventListener("beforeunload", event => { if (!this.leaving && this.#unkept()) event.preventDefault(); });
    }

    // Whether something was typed that neither the server nor this browser keeps: leaving would lose it.
    #unkept() {
      return this.queue.length > 0 || document.querySelector(".cm-editor, td.cm-wrong:not(.cm-text), dialog[data-typed]") !== null
        || [...document.querySelectorAll("input.cm-quantity")].some(input => input.value !== input.defaultValue);
    }

    async #loadGrid() {
      const answer = await CalMiner.read(this.address + "grid");
      if (answer.ok && answer.body.columns) {
        if (!this.editable) for (const section of answer.body.sections) for (const row of section.rows) { row.editable = []; row.reason = ""; }
        this.grid.plan = answer.body;
      } else this.#notice(answer.body.broken || answer.body.detail || CalMiner.text("script.failed"));
    }

    #explainCell({row, column}) {
      const plain = row.replace(/#\d+$/, "");
      const name = /^(lines|parameters|processes)\//.test(plain) ? plain.slice(plain.indexOf("/") + 1) : plain.replaceAll("/", ".").replace(".grades.", ".grade.");
      CalMiner.explain(this.id, name, column === "formula" || column === "total" ? undefined : column);
    }

    // ---- changes, one after the other

    enter(step) {
      if (!this.editable) return;
      this.queue.push(step);
      this.#keep();
      this.#send();
    }

    // Shows the inputs as the server has them, once it has taken what is under way.
    freshen() {
      this.stale = true;
      this.#send();
    }

    #keep() {
      if (this.queue.length === 0) localStorage.removeItem(this.store);
      else localStorage.setItem(this.store, JSON.stringify(this.queue));
      this.#told();
    }

    async #send() {
      if (this.sending) return;
      this.sending = true;
      try {
        while (this.queue.length > 0) {
          const answer = await CalMiner.send(this.address + "changes", {...this.queue[0], ...this.#shown()});
          // only CalMiner's own refusal, which has a code, ends a step: a server that just starts answers 404 to everything
          if (!answer.ok && (!answer.body.code || answer.status === 401 || answer.status === 403 || answer.status >= 500)) {
            this.#unsent(answer.status);
            return;
          }
          const step = this.queue.shift();
          if (answer.ok) this.#unless(answer.body, step);
          this.#keep();
          if (answer.ok) this.#after(answer.body);
          else this.#refused(step, answer.body);
        }
        this.#notice(this.behind ? CalMiner.text("script.behind") : "");
        if (this.stale) { this.stale = false; await this.#refresh(); }
      } catch (unreachable) {
        this.#unsent(0);
      } finally {
        this.sending = false;
      }
    }

    // A step that changed nothing is none: neither the grid nor what waits to be sent undoes it.
    #unless(answer, step) {
      if (!this.grid?.model || step.cause === "undo" || step.cause === "redo" || answer.draft?.changes !== this.changes) return;
      const undo = this.grid.model.drop(step.changes) ? this.queue.findIndex(each => each.cause === "undo") : -1;
      if (undo >= 0) this.queue.splice(undo, 1);
    }

    #refused(step, body) {
      if (this.grid) this.grid.update({problems: step.changes.map(change => ({row: change.row, column: change.column, message: body.detail}))});
      else this.#notice(body.detail);
    }

    // The server does not answer, or the session has ended: nothing is thrown away, and it is tried again.
    #unsent(status) {
      const text = CalMiner.text(status === 401 || status === 403 ? "script.unsent.session" : "script.unsent", this.queue.length);
      this.#notice(text, CalMiner.text(status === 401 || status === 403 ? "script.reload" : "script.retry"), () => {
        if (status === 401 || status === 403) { this.leaving = true; location.reload(); } else this.#send();
      });
      if (status !== 401 && status !== 403) setTimeout(() => this.#send(), 3000);
    }

    #after(answer) {
      for (const item of answer.headline || []) this.#figure(item);
      if (answer.draft) {
        this.changes = answer.draft.changes;
        this.redoable = answer.draft.can_redo;
      }
      this.#told();
      this.#broken(answer.broken || "", answer.broken_at);
      // a plan that has its value again shows what its tab could not
      if (!answer.broken && document.querySelector(".cm-next")) location.reload();
      // while entries wait to be sent, the server's rows are older than what the reader sees
      if (this.grid && this.grid.model && this.queue.length === 0) {
        if (this.grid.model.differs(answer)) this.#loadGrid();
        else this.grid.update(answer);
        if (answer.more) this.#restLater();
      }
      if (this.queue.length === 0) CalMiner.itemTables.update(answer);
      if (this.queue.length === 0) CalMiner.fleets?.refresh();
      this.behind = !!(answer.draft && answer.draft.behind);
      if (this.behind) this.#notice(CalMiner.text("script.behind"));
    }

    // Why the plan has no value, with the way to where that can be mended.
    #broken(words, at) {
      const place = document.getElementById("broken");
      place.hidden = words === "";
      place.replaceChildren(words);
      if (words === "" || !at) return;
      const link = element("a", "", CalMiner.text("script.explain.where"));
      link.href = "/scenario.xhtml?id=" + this.id + "&tab=" + CalMiner.tabOf(at) + "#" + encodeURIComponent(at);
      place.append(" ", link);
    }

    // What the next answer must have: the rows of a large grid that are in sight, of a page without a grid none; the
    // tables of items of this tab.
    #shown() {
      return {shown: this.grid ? this.grid.view?.shown() : [], tables: CalMiner.itemTables.tab()};
    }

    // The rows out of sight, once nothing is under way; an answer that a later step has overtaken is dropped.
    #restLater() {
      root.clearTimeout(this.rest);
      this.rest = root.setTimeout(async () => {
        const answer = await CalMiner.read(this.address + "rows");
        if (answer.ok && this.queue.length === 0 && !this.sending) this.grid.update(answer.body);
        else this.#restLater();
      }, 300);
    }

    #figure(item) {
      const box = document.querySelector('[data-figure="' + item.key + '"]');
      if (!box) return;
      for (const part of ["value", "unit", "change", "basis"]) {
        const place = box.querySelector('[data-part="' + part + '"]');
        if (place.textContent !== item[part]) place.textContent = item[part];
      }
    }

    #told() {
      const draft = document.getElementById("draft");
      const text = this.queue.length > 0 ? CalMiner.text("script.draft.storing")
        : this.changes > 0 ? CalMiner.text("script.draft.kept", this.changes) : CalMiner.text("script.draft.none");
      if (draft.textContent !== text) draft.textContent = text;
      const unsaved = document.getElementById("unsaved");
      if (unsaved) unsaved.hidden = this.changes === 0;
      if (!this.editable) return;
      document.querySelector('[data-do="save"]').disabled = this.changes === 0 && this.queue.length === 0;
      document.querySelector('[data-do="undo"]').disabled = this.changes === 0;
      document.querySelector('[data-do="redo"]').disabled = !this.redoable;
    }

    #notice(text, label, action) {
      const notice = document.getElementById("notice");
      notice.hidden = text === "";
      notice.replaceChildren(text);
      if (label) {
        const button = element("button", "cm-link", label);
        button.type = "button";
        button.addEventListener("click", action);
        notice.append(" ", button);
      }
    }

    async undo() { await this.#step("undo"); }
    async redo() { await this.#step("redo"); }

    // A version as one change of the draft: it can be looked at and undone, and Save keeps it.
    async restore(number) {
      const answer = await CalMiner.send(this.address + "restore", {number: number, ...this.#shown()});
      if (!answer.ok) { this.#notice(answer.body.detail || CalMiner.text("script.failed")); return; }
      const before = this.changes;
      this.#after(answer.body);
      this.#notice(CalMiner.text(this.changes === before ? "script.restored.same" : "script.restored", number));
    }

    async #step(name) {
      if (!this.editable) return;
      const answer = await CalMiner.send(this.address + name, this.#shown());
      if (!answer.ok) { this.#notice(answer.body.detail || CalMiner.text("script.failed")); return; }
      this.#after(answer.body);
      if (this.grid) this.grid.forget();
      if (document.getElementById("risk-results")) await CalMiner.fresh("#risk-results");
      else if (document.getElementById("fleet-results")) return; // shown anew after each step
      else if (document.querySelector(".cm-statement, .cm-chart")) await CalMiner.fresh("#tab");
      else if (document.querySelector("input.cm-quantity")) await this.#refresh();
    }

    // Quantities as the server has them now, without loading the page anew: the reader keeps the place.
    async #refresh() {
      const response = await fetch(location.href);
      const now = new DOMParser().parseFromString(await response.text(), "text/html");
      for (const input of document.querySelectorAll("input.cm-quantity")) {
        const other = now.querySelector(`input[data-row="${CSS.escape(input.dataset.row)}"][data-column="${CSS.escape(input.dataset.column)}"]`);
        if (!other) continue;
        input.value = other.value;
        input.classList.toggle("cm-changed", other.classList.contains("cm-changed"));
        input.dispatchEvent(new CustomEvent("calminer:refreshed"));
      }
      for (const cell of document.querySelectorAll("[data-fresh]")) {
        const other = now.querySelector(`[data-fresh="${CSS.escape(cell.dataset.fresh)}"]`);
        if (!other || other.isEqualNode(cell)) continue;
        const focused = cell.contains(document.activeElement);
        cell.replaceWith(document.importNode(other, true));
        if (focused) document.querySelector(`[data-fresh="${CSS.escape(cell.dataset.fresh)}"] button`)?.focus();
      }
    }

    // ---- one quantity with its unit

    #quantity(input) {
      let before = input.value;
      const under = input.parentElement.querySelector(".cm-under");
      let told = "";
      const tell = (message, suggestion) => {
        // the same words stay as they are: a click on the hint first leaves the field, and must find its button there
        if (message === told && message !== "") return;
        told = message;
        under.hidden = message === "";
        under.replaceChildren(message);
        input.toggleAttribute("aria-invalid", message !== "");
        if (suggestion) {
          const button = element("button", "cm-maybe", CalMiner.text("number.hint", suggestion));
          button.type = "button";
          button.addEventListener("click", () => { input.value = suggestion; take(); input.focus(); });
          under.append(" ", button);
        }
      };
      let pause = null, asked = 0;
      const isFormula = text => input.classList.contains("cm-formula") || text.startsWith("=");
      const read = text => isFormula(text) ? {ok: true, text: text} : CalMiner.numbers.parse(text, this.format);
      const change = text => ({changes: [{row: input.dataset.row, column: input.dataset.column, text: text}]});
      const take = async () => {
        clearTimeout(pause);
        under.classList.remove("cm-preview");
        if (input.value === before) { tell("", null); return; }
        const entered = input.value, text = entered.trim(), number = read(text);
        if (!number.ok) { tell(number.message, number.suggestion); return; }
        if (number.text === "") { tell(CalMiner.text(isFormula(text) ? "script.formula.empty" : "number.text", ""), before); return; }
        if (isFormula(text)) {
          // a formula that the plan does not take stays in its field, and out of the draft
          const tried = await CalMiner.send(this.address + "try-input", {row: input.dataset.row, ...change(number.text)});
          if (input.value !== entered || input.value === before) return;
          const why = tried.ok ? tried.body.broken : tried.body.detail;
          const own = why && (tried.body.problems || []).find(problem => problem.wrong && entered.includes(problem.wrong));
          if (why) { tell(why, own ? entered.replace(own.wrong, own.maybe) : null); return; }
        }
        tell("", null);
        before = input.defaultValue = entered;
        input.classList.add("cm-changed");
        this.enter({cause: "edit", ...change(number.text)});
      };
      // what the figure would do is told while it is typed; nothing is kept until it is taken
      const preview = async () => {
        const text = input.value.trim(), number = read(text);
        if (input.value === before || !number.ok || number.text === "" || this.queue.length > 0) {
          // what was told about a refused entry stays until the next one
          if (under.classList.contains("cm-preview")) tell("", null);
          return;
        }
        const mine = ++asked;
        const answer = await CalMiner.send(this.address + "try", change(number.text));
        if (mine !== asked || input.value.trim() !== text || input.value === before) return;
        const npv = answer.ok && !answer.body.broken ? answer.body.headline[0] : null;
        const words = npv ? CalMiner.text("script.try", npv.label, npv.value, npv.unit, npv.change || "\u00b10")
          : answer.body.broken || answer.body.detail || "";
        tell("", null);
        under.hidden = words === "";
        under.replaceChildren(words);
        under.classList.toggle("cm-preview", npv !== null);
        told = "";
      };
      input.addEventListener("input", () => { clearTimeout(pause); pause = setTimeout(() => preview().catch(() => tell("", null)), 250); });
      input.addEventListener("change", take);
      input.addEventListener("calminer:refreshed", () => { before = input.defaultValue = input.value; tell("", null); });
      input.addEventListener("keydown", event => {
        const command = event.ctrlKey || event.metaKey;
        if (command && input.value === before && "zy".includes(event.key.toLowerCase())) this[event.key.toLowerCase() === "z" && !event.shiftKey ? "undo" : "redo"]();
        else if (event.key === "Escape") { input.value = before; tell("", null); }
        else if (event.key === "Enter" || event.key === "ArrowDown" || event.key === "ArrowUp") {
          const all = [...document.querySelectorAll("input.cm-quantity")];
          const next = all[all.indexOf(input) + (event.key === "ArrowUp" || event.shiftKey ? -1 : 1)];
          take().then(() => { if (next && !input.hasAttribute("aria-invalid")) { next.focus(); next.select(); } });
        } else return;
        event.preventDefault();
      });
    }

    // ---- saving

    save() {
      if (!this.editable) return;
      const dialog = CalMiner.dialog(CalMiner.text("script.save.title"));
      const form = element("form"), label = element("label", "", CalMiner.text("script.save.name"));
      const name = element("input", "cm-field");
      name.id = "version-name";
      label.htmlFor = name.id;
      name.maxLength = 200;
      const note = element("p", "cm-quiet", CalMiner.text("script.save.note"));
      const send = element("button", "cm-button cm-primary", CalMiner.text("script.save.do"));
      const cancel = element("button", "cm-button", CalMiner.text("script.cancel"));
      cancel.type = "button";
      cancel.addEventListener("click", () => dialog.close());
      const foot = element("div", "cm-dialog-foot");
      foot.append(send, cancel);
      form.append(label, name, note, foot);
      form.addEventListener("submit", event => { event.preventDefault(); dialog.close(); this.#store(name.value); });
      dialog.append(form);
      dialog.showModal();
      name.focus();
    }

    async #store(name) {
      const answer = await CalMiner.send(this.address + "save", {name: name, note: ""});
      if (answer.ok) location.reload();
      else if (answer.body.clashes) {
        CalMiner.merge(answer.body.clashes, async mine => {
          const moved = await CalMiner.send(this.address + "rebase", {mine: mine});
          if (moved.ok && moved.body.draft.changes === 0) location.reload();
          else if (moved.ok) this.#store(name);
          else this.#notice(moved.body.detail);
        });
      } else this.#notice(answer.body.detail || CalMiner.text("script.failed"));
    }
  }

  function start() {
    const place = document.getElementById("scenario");
    if (place) CalMiner.page = new ScenarioPage(place);
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})(window);
