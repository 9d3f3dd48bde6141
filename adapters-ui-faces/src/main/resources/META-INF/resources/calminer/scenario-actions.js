// What becomes of a scenario as a whole, from its own page and from the list of its project: New from …, lock, archive,
// restore. A refusal is told in words where the page tells its news, or under the field that it concerns.
"use strict";
(function (root) {
  const CalMiner = root.CalMiner = root.CalMiner || {};
  const element = CalMiner.element, text = CalMiner.text;

  function send(button, action, body) {
    return CalMiner.send("/ui/actions/" + button.dataset.scenario + "/" + action, {revision: Number(button.dataset.revision), ...body});
  }

  function tell(words) {
    const notice = document.getElementById("notice");
    notice.hidden = words === "";
    notice.textContent = words;
  }

  async function simply(button, action) {
    try {
      const answer = await send(button, action, {});
      if (answer.ok) location.reload();
      else tell(answer.body.detail || text("script.failed"));
    } catch (unreachable) {
      tell(text("script.failed"));
    }
  }

  // A dialog with one field; what is wrong is told under it, and the dialog stays.
  function ask(button, action, label, notes, done) {
    const dialog = CalMiner.dialog(text("script." + action + ".title", button.dataset.name));
    const form = element("form"), words = element("label", "", label), name = element("input", "cm-field"), under = element("div", "cm-under");
    name.id = "action-name";
    name.autocomplete = "off";
    words.htmlFor = name.id;
    under.id = "action-name-under";
    under.hidden = true;
    name.setAttribute("aria-describedby", under.id);
    const refuse = message => {
      under.hidden = false;
      under.textContent = message;
      name.setAttribute("aria-invalid", "true");
      name.focus();
    };
    const go = element("button", "cm-button cm-primary", text("script." + action + ".do")), cancel = element("button", "cm-button", text("script.cancel")), foot = element("div", "cm-dialog-foot");
    cancel.type = "button";
    cancel.addEventListener("click", () => dialog.close());
    foot.append(go, cancel);
    form.noValidate = true;
    form.append(words, name, under, ...notes.map(note => element("p", "cm-quiet", note)), foot);
    form.addEventListener("submit", async event => {
      event.preventDefault();
      try {
        const answer = await send(button, action, {name: name.value.trim()});
        if (answer.ok) done(answer.body);
        else refuse(answer.body.problems ? answer.body.problems[0].message : answer.body.detail || text("script.failed"));
      } catch (unreachable) {
        refuse(text("script.failed"));
      }
    });
    dialog.append(form);
    dialog.showModal();
    name.focus();
  }

  const actions = {
    branch(button) {
      ask(button, "branch", text("script.branch.name"), [text("script.branch.note", button.dataset.name)], made => { location.href = "/scenario.xhtml?id=" + made.id; });
    },
    lock(button) {
      const notes = [text("script.lock.note")];
      if (CalMiner.page && CalMiner.page.changes > 0) notes.push(text("script.lock.unsaved"));
      ask(button, "lock", text("script.save.name"), notes, () => location.reload());
    },
    async begin(button) {
      try {
        const answer = await send(button, "begin", {plan: button.dataset.plan});
        if (answer.ok) location.href = "/scenario.xhtml?id=" + answer.body.id;
        else tell(answer.body.detail || text("script.failed"));
      } catch (unreachable) {
        tell(text("script.failed"));
      }
    },
    archive(button) { simply(button, "archive"); },
    restore(button) { simply(button, "restore"); },
    restore_version(button) { if (CalMiner.page) CalMiner.page.restore(button.dataset.number); }
  };

  document.addEventListener("click", event => {
    const button = event.target.closest("[data-do]");
    const menu = document.querySelector(".cm-menu[open]");
    if (menu && !event.target.closest(".cm-menu > summary")) menu.open = false;
    if (button && actions[button.dataset.do]) actions[button.dataset.do](button);
  });

  // Esc shuts the menu and gives the focus back to what opened it.
  document.addEventListener("keydown", event => {
    const menu = document.querySelector(".cm-menu[open]");
    if (event.key !== "Escape" || !menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
})(window);
