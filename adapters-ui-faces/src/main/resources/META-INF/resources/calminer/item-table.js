// <calminer-item-table>: the items of a collection as rows and their fields as columns, with the keys of the period grid.
//
// `show(table, format, editable)` gives it a table; every step of the reader is one event `calminer:change` with detail
// {cause, changes: [{row, column, text}]}. `update(table, told)` is what the server answers. The empty last row makes a new
// item, a pasted block as many as it has rows. Fields that are lists of their own unfold below the table.
"use strict";
(function (root) {
  const CalMiner = root.CalMiner = root.CalMiner || {};
  const element = CalMiner.element;
  let lists = 0;

  class ItemTable extends HTMLElement {
    show(table, format, editable) {
      this.model = new CalMiner.ItemModel(table, format, editable);
      this.view = new CalMiner.ItemView(this.model);
      this.frame = element("div", "cm-grid-frame");
      this.scroller = element("div", "cm-grid-scroller cm-item-scroller");
      this.scroller.append(this.view.table);
      this.note = new CalMiner.GridNote(suggestion => this.#take(suggestion));
      this.list = element("datalist");
      this.list.id = "item-choices-" + ++lists;
      this.frame.append(this.scroller, this.note.box, this.list);
      this.status = element("p", "cm-grid-status");
      this.status.setAttribute("aria-live", "polite");
      this.details = element("div", "cm-item-details");
      const foot = element("div", "cm-item-foot"), remove = element("button", "cm-link", CalMiner.text("script.item.remove"));
      remove.type = "button";
      remove.hidden = !this.model.grows();
      remove.addEventListener("click", () => this.#remove());
      foot.append(this.status, remove);
      this.replaceChildren(this.frame, foot, this.details);
      this.selection = new CalMiner.GridSelection(this.model, this.view);
      this.editor = new CalMiner.GridEditor((entered, away) => this.#edited(entered, away));
      this.editor.input.setAttribute("inputmode", "text");
      this.#listen();
      this.#say("");
    }

    #listen() {
      const table = this.view.table;
      table.addEventListener("keydown", event => this.editor.editing ? this.#editKey(event) : this.#key(event));
      table.addEventListener("pointerdown", event => this.#press(event));
      table.addEventListener("pointerover", event => this.#drag(event));
      table.addEventListener("dblclick", event => { if (this.#at(event) && !this.editor.editing) this.#begin(false); });
      table.addEventListener("click", event => {
        const button = event.target.closest("[data-unfold]");
        if (button) this.unfold(Number(button.dataset.unfold));
      });
      table.addEventListener("focusin", event => this.#focused(event));
      table.addEventListener("focusout", () => this.note.hide());
      // going to a cell out of sight scrolls too: the note stays with a cell that can be seen
      this.scroller.addEventListener("scroll", () => this.#seen() ? this.note.box.hidden || this.#moved() : this.note.hide(), {passive: true});
      table.addEventListener("copy", event => this.#copy(event, false));
      table.addEventListener("cut", event => this.#copy(event, true));
      table.addEventListener("paste", event => this.#paste(event));
    }

    get #line() {
      return this.model.lines[this.selection.r];
    }

    #seen() {
      const cell = this.selection.cell?.getBoundingClientRect(), around = this.scroller.getBoundingClientRect();
      return !!cell && cell.left >= around.left && cell.right <= around.right + 1 && cell.top >= around.top && cell.bottom <= around.bottom + 1;
    }

    // Leads the reader to a cell.
    to(r, c) { this.selection.to(r, c, false); this.scrollIntoView({block: "center"}); }

    // Whether something is being typed, which an answer must not take away.
    get busy() {
      return this.editor.editing || [...this.details.children].some(each => each.table.busy);
    }

    // ---- keys

    #key(event) {
      const command = event.ctrlKey || event.metaKey;
      if (event.key !== "Tab" && event.key !== "Shift") this.released = false;
      const handled = event.altKey && event.key === "Enter" ? this.#take(this.note.suggestion)
        : event.altKey ? event.key === "ArrowDown" && this.unfold(this.selection.r)
        : command && this.#command(event) || !command && this.#plainKey(event)
        || this.selection.move(event.key, command, event.shiftKey, 10) && this.#moved();
      if (handled) event.preventDefault();
    }

    #command(event) {
      const key = event.key.toLowerCase();
      if (key === "z") return this.#step(event.shiftKey ? "redo" : "undo");
      if (key === "y") return this.#step("redo");
      if (key === "d") return this.#fill();
      if (key === "delete" || key === "-") return this.#remove();
      if (key === "a") {
        this.selection.around(this.selection.r, this.selection.c, 0, 0);
        this.selection.select(0, 0, this.model.lines.length - 1, this.model.columns.length - 1);
        return this.#moved();
      }
      return false;
    }

    #plainKey(event) {
      if (event.key === "?") { CalMiner.showKeys("items"); return true; }
      if (event.key === "Tab") return !this.released && this.selection.tab(event.shiftKey ? -1 : 1) && this.#moved();
      if (event.key === "Escape") return this.#leave();
      if (event.key === "Enter") { this.selection.move(event.shiftKey ? "ArrowUp" : "ArrowDown", false, false, 0); return this.#moved(); }
      if (event.key === "F2") return this.#begin(false);
      if (event.key === "Delete" || event.key === "Backspace") return this.#clear("delete");
      if (event.key === " " && event.shiftKey) {
        this.selection.select(this.selection.r, 0, this.selection.r, this.model.columns.length - 1);
        return this.#moved();
      }
      if (event.key.length === 1 && !event.isComposing) { this.#begin(true); return false; }
      return false;
    }

    #leave() {
      if (!this.selection.single()) this.selection.to(this.selection.r, this.selection.c, false);
      this.note.hide();
      this.released = true;
      this.#say(CalMiner.text("grid.leave"));
      return true;
    }

    #editKey(event) {
      const arrows = {ArrowUp: 1, ArrowDown: 1, ArrowLeft: 1, ArrowRight: 1}, key = event.key;
      if (event.isComposing) return;
      const choosing = this.list.childElementCount > 0 && (key === "ArrowUp" || key === "ArrowDown");
      if (key === "Escape") this.editor.end(false);
      else if (key === "Enter") this.#endAndMove(() => this.selection.move(event.shiftKey ? "ArrowUp" : "ArrowDown", false, false, 0));
      else if (key === "Tab") this.#endAndMove(() => this.selection.tab(event.shiftKey ? -1 : 1));
      else if (key === "F2") this.editor.quick = !this.editor.quick;
      else if (arrows[key] && this.editor.quick && !choosing) this.#endAndMove(() => this.selection.move(key, false, false, 0));
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
      if (!this.model.open(r, c)) return true;
      const line = this.#line, column = this.model.columns[c];
      this.note.hide();
      this.list.replaceChildren(...(column.choices || []).map(choice => { const option = element("option"); option.value = choice.label; return option; }));
      if (this.list.childElementCount > 0) this.editor.input.setAttribute("list", this.list.id);
      else this.editor.input.removeAttribute("list");
      this.editor.begin(this.selection.cell, this.model.entered(line, c), (line.name || this.model.label) + ", " + column.label, quick);
      return true;
    }

    #edited(entered, away) {
      const {r, c} = this.selection;
      this.view.paint(r, c);
      if (!away) this.selection.cell.focus();
      if (entered !== null) this.#enter([{r: r, c: c, entered: entered}], "edit");
      this.#moved();
    }

    #enter(entries, cause) {
      const step = this.model.enter(entries, cause);
      if (step) {
        this.view.paintAll();
        if (step.changes.length > 0) this.#dispatch(step);
      }
      this.#moved();
      return true;
    }

    #clear(cause) {
      return this.#enter(this.#block().map(cell => ({...cell, entered: ""})), cause);
    }

    #block() {
      const {left, right} = this.selection.block(), cells = [];
      for (const r of this.selection.rows()) for (let c = left; c <= right; c++) cells.push({r: r, c: c});
      return cells;
    }

    #fill() {
      const rows = this.selection.rows(), {left, right} = this.selection.block(), entries = [];
      const source = rows.length === 1 ? rows[0] - 1 : rows[0];
      if (source < 0) return true;
      for (const r of rows.length === 1 ? rows : rows.slice(1)) {
        for (let c = left; c <= right; c++) entries.push({r: r, c: c, entered: this.model.entered(this.model.lines[source], c)});
      }
      return this.#enter(entries, "fill");
    }

    // Takes the rows of the block away, as one step that can be undone.
    #remove() {
      const step = this.model.remove(this.selection.rows());
      if (!step) return true;
      const r = Math.min(this.selection.block().top, this.model.lines.length - 1);
      this.#fold();
      this.view.build();
      this.selection = new CalMiner.GridSelection(this.model, this.view);
      this.selection.to(r, 0, false);
      this.#dispatch(step);
      return this.#moved();
    }

    // Steps are taken back where they are kept: the answer brings the table as it was.
    #step(cause) {
      if (this.model.editable) this.#dispatch({cause: cause, changes: []});
      return true;
    }

    #take(suggestion) {
      if (suggestion === null || suggestion === undefined) return false;
      if (typeof suggestion === "function") suggestion();
      else this.#enter([{r: this.selection.r, c: this.selection.c, entered: suggestion}], "suggestion");
      return true;
    }

    #dispatch(step) {
      this.dispatchEvent(new CustomEvent("calminer:change", {bubbles: true, detail: step}));
    }

    // The table as the server has it, and what is wrong with the plan.
    update(table, told) {
      const same = this.view.table.querySelectorAll("thead th").length - 1 === table.columns.length
        && table.columns.every((column, c) => ["key", "label", "detail"].every(part => column[part] === this.model.columns[c][part]));
      const at = {r: this.selection.r, c: this.selection.c}, inside = this.view.table.contains(document.activeElement);
      const key = this.model.columns[at.c]?.key;
      this.model.take(table);
      this.model.tell(told);
      if (same) this.view.paintAll();
      else this.view.build();
      const c = Math.max(0, this.model.columns.findIndex(column => column.key === key));
      const r = Math.min(at.r, this.model.lines.length - 1);
      if (!same || r !== at.r) {
        this.selection = new CalMiner.GridSelection(this.model, this.view);
        this.selection.to(r, same ? at.c : c, false, inside);
      }
      this.#follow(told);
      this.#moved();
    }

    // ---- fields that are lists of their own

    unfold(r) {
      const line = this.model.lines[r];
      if (!line || line.details.length === 0) return false;
      if (this.view.unfolded === line.row) this.#fold();
      else {
        this.view.unfolded = line.row;
        this.details.replaceChildren(...line.details.map(detail => {
          const box = element("section", "cm-item-detail");
          box.append(element("h4", "", line.name + ": " + detail.label));
          box.table = document.createElement("calminer-item-table");
          box.append(box.table);
          box.table.show(detail, this.model.format, this.model.editable);
          return box;
        }));
      }
      this.view.paintAll();
      return true;
    }

    #fold() {
      this.view.unfolded = undefined;
      this.details.replaceChildren();
    }

    #follow(told) {
      const line = this.model.lines.find(each => each.row !== null && each.row === this.view.unfolded);
      if (!line) { if (this.view.unfolded) this.#fold(); return; }
      line.details.forEach((detail, i) => this.details.children[i].table.update(detail, told));
    }

    // ---- clipboard

    #copy(event, cut) {
      if (this.editor.editing) return;
      const {left, right} = this.selection.block(), rows = this.selection.rows();
      const block = CalMiner.gridBlocks.copy(this.model, rows, left, right);
      event.clipboardData.setData("text/plain", block.plain);
      event.clipboardData.setData(CalMiner.gridBlocks.TYPE, block.own);
      event.preventDefault();
      if (cut) this.#clear("cut");
      this.#say(CalMiner.text("grid.copied", rows.length, right - left + 1));
    }

    #paste(event) {
      if (this.editor.editing || !this.model.editable) return;
      event.preventDefault();
      const rows = CalMiner.gridBlocks.rows(event.clipboardData, this.model.format);
      if (rows.length === 0) return;
      const {top, left} = this.selection.block();
      this.model.extend(top + rows.length);
      this.view.grow();
      const {entries, targets, width, beyond} = CalMiner.gridBlocks.entries(this.model, this.selection, rows);
      this.#enter(entries, "paste");
      this.model.trim();
      this.view.paintAll();
      this.selection.select(targets[0], left, Math.min(targets[targets.length - 1], this.model.lines.length - 1), Math.min(left + width, this.model.columns.length) - 1);
      this.#moved();
      if (beyond > 0) this.#say(CalMiner.text("grid.beyond", beyond));
    }

    // ---- pointer

    #at(event) {
      const td = event.target.closest("td[data-c]");
      return td && this.view.table.contains(td) ? {r: Number(td.dataset.r), c: Number(td.dataset.c)} : null;
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
      const at = this.dragging && (event.buttons & 1) !== 0 ? this.#at(event) : null;
      if (!at) return;
      this.selection.to(at.r, at.c, true);
      this.#moved();
    }

    #focused(event) {
      const at = this.#at(event);
      if (at && (at.r !== this.selection.r || at.c !== this.selection.c)) this.selection.to(at.r, at.c, false, false);
      if (!this.editor.editing) this.#moved();
    }

    // ---- telling

    // After every move: the note of the cell, and the line under the table.
    #moved() {
      this.note.hide();
      if (this.view.table.contains(document.activeElement) && !this.editor.editing && this.#line) {
        const note = this.model.note(this.#line, this.selection.c);
        // what the server tells has its "Maybe" already
        const label = note && note.suggestion ? CalMiner.text(note.told ? "script.item.take" : "number.hint", note.suggestion) : "";
        if (note) this.note.show(this.selection.cell, this.frame, "wrong", note.message, note.suggestion ?? null, label);
      }
      const refused = this.model.refused();
      this.#say(refused.length === 0 ? "" : CalMiner.text("grid.refused", refused.length, this.model.lines[refused[0].r].name + " " + this.model.columns[refused[0].c].label));
      return true;
    }

    #say(text) {
      const shown = text || (this.model.editable ? CalMiner.text(this.model.grows() ? "script.item.hint" : "grid.keys.hint") : "");
      if (this.status.textContent !== shown) this.status.textContent = shown;
    }
  }

  root.customElements.define("calminer-item-table", ItemTable);
})(window);
