// Two people changed the same fields: both values side by side, one choice for each, then the draft is saved.
"use strict";
(function (root) {
  const CalMiner = root.CalMiner = root.CalMiner || {};
  const element = CalMiner.element;

  // Calls done(pointers) with the fields whose own value is kept.
  CalMiner.merge = function (clashes, done) {
    const dialog = CalMiner.dialog(CalMiner.text("script.merge.title"));
    dialog.append(element("p", "", CalMiner.text("script.merge.text")));
    const table = element("table", "cm-table"), body = element("tbody"), head = element("tr");
    for (const key of ["field", "base", "theirs", "mine"]) {
      const th = element("th", "", CalMiner.text("script.merge." + key));
      th.scope = "col";
      head.append(th);
    }
    const thead = element("thead");
    thead.append(head);
    clashes.forEach((clash, i) => {
      const row = element("tr"), name = element("th", "", clash.at.split("/").slice(2).join(" "));
      name.scope = "row";
      row.append(name, element("td", "cm-quiet", clash.base ?? "–"), choice(i, "theirs", clash.theirs, false), choice(i, "mine", clash.mine, true));
      body.append(row);
    });
    table.append(thead, body);
    const save = element("button", "cm-button cm-primary", CalMiner.text("script.merge.save"));
    save.type = "button";
    save.addEventListener("click", () => {
      const mine = clashes.filter((clash, i) => dialog.querySelector(`input[name="clash${i}"]:checked`).value === "mine").map(clash => clash.at);
      dialog.close();
      done(mine);
    });
    const cancel = element("button", "cm-button", CalMiner.text("script.cancel"));
    cancel.type = "button";
    cancel.addEventListener("click", () => dialog.close());
    const foot = element("div", "cm-dialog-foot");
    foot.append(save, cancel);
    dialog.append(table, foot);
    dialog.showModal();
  };

  function choice(i, side, value, checked) {
    const cell = element("td"), label = element("label", "cm-choice"), radio = element("input");
    radio.type = "radio";
    radio.name = "clash" + i;
    radio.value = side;
    radio.checked = checked;
    label.append(radio, " ", value ?? "–");
    cell.append(label);
    return cell;
  }
})(window);
