// The one input of a period grid, put into the cell that is being edited, and the note under the cell.
"use strict";
(function (root) {
  const CalMiner = root.CalMiner = root.CalMiner || {};
  const element = CalMiner.element;

  class GridEditor {
    // finish(entered, away) is called with the typed text, or null when the edit is given up; away: the focus left.
    constructor(finish) {
      this.finish = finish;
      this.td = null;
      this.input = element("input", "cm-editor");
      this.input.type = "text";
      this.input.autocomplete = "off";
      this.input.spellcheck = false;
      this.input.setAttribute("inputmode", "decimal");
      this.input.addEventListener("blur", () => this.end(true, true));
    }

    get editing() {
      return this.td !== null;
    }

    // quick: begun by typing, so arrows end the edit as in a spreadsheet.
    begin(td, text, label, quick) {
      this.td = td;
      this.quick = quick;
      this.before = text;
      this.input.value = quick ? "" : text;
      this.input.setAttribute("aria-label", label);
      td.classList.add("cm-editing");
      td.append(this.input);
      this.input.focus();
      if (!quick) this.input.setSelectionRange(text.length, text.length);
    }

    end(keep, away = false) {
      if (this.td === null) return;
      const td = this.td, entered = this.input.value;
      this.td = null;
      td.classList.remove("cm-editing");
      this.input.remove();
      this.finish(keep ? entered : null, away);
    }
  }

  // One sentence under a cell, with a proposal that can be applied; it covers no other control and takes no focus.
  class GridNote {
    constructor(apply) {
      this.box = element("div", "cm-grid-note");
      this.box.setAttribute("role", "status");
      this.box.hidden = true;
      this.message = element("span", "cm-message");
      this.button = element("button", "cm-maybe");
      this.button.type = "button";
      this.button.tabIndex = -1;
      this.button.addEventListener("pointerdown", event => event.preventDefault());
      this.button.addEventListener("click", () => apply(this.suggestion));
      this.box.append(this.message, " ", this.button);
      this.suggestion = null;
    }

    show(td, frame, level, message, suggestion, label) {
      this.suggestion = suggestion;
      this.box.className = "cm-grid-note cm-" + level;
      this.message.textContent = message;
      this.button.hidden = suggestion === null;
      this.button.textContent = suggestion === null ? "" : label;
      this.box.hidden = false;
      const cell = td.getBoundingClientRect(), around = frame.getBoundingClientRect();
      const width = this.box.offsetWidth, height = this.box.offsetHeight;
      const left = Math.min(cell.left - around.left, around.width - width - 4);
      const below = cell.bottom - around.top + 2;
      const above = cell.top - around.top - height - 2;
      this.box.style.left = Math.max(4, left) + "px";
      this.box.style.top = (below + height > around.height && above > 0 ? above : below) + "px";
    }

    hide() {
      this.box.hidden = true;
      this.suggestion = null;
    }
  }

  CalMiner.GridEditor = GridEditor;
  CalMiner.GridNote = GridNote;
})(window);
