// The drawer at the right: how a figure came about, one level at a time, back by the trail; Esc closes it.
"use strict";
(function (root) {
  const CalMiner = root.CalMiner = root.CalMiner || {};
  const element = CalMiner.element;
  const trail = [];
  let before = null;

  function drawer() {
    return document.getElementById("drawer");
  }

  CalMiner.explain = async function (scenario, name, period) {
    if (drawer().hidden) before = document.activeElement;
    trail.length = 0;
    await go(scenario, name, period);
  };

  async function go(scenario, name, period) {
    const query = "name=" + encodeURIComponent(name) + (period ? "&period=" + encodeURIComponent(period) : "");
    const answer = await CalMiner.read("/ui/scenarios/" + scenario + "/explanation?" + query);
    trail.push({name: name, period: period, label: answer.body.label || name});
    show(scenario, answer);
  }

  function figure(told) {
    const line = element("span", "cm-told");
    line.append(element("strong", "", told.value), " ", element("span", "cm-unit", told.unit));
    return line;
  }

  function show(scenario, answer) {
    const box = drawer();
    box.hidden = false;
    document.querySelector(".cm-frame").classList.add("cm-with-drawer");
    const close = element("button", "cm-link", CalMiner.text("keys.done"));
    close.type = "button";
    close.addEventListener("click", shut);
    const head = element("div", "cm-drawer-head");
    head.append(path(scenario), close);
    if (!answer.ok) { box.replaceChildren(head, element("p", "", answer.body.detail || CalMiner.text("script.failed"))); close.focus(); return; }
    const told = answer.body;
    const title = element("h2", "", told.label + (told.when ? ", " + told.when : ""));
    title.tabIndex = -1;
    const parts = [head, title, figure(told)];
    if (told.formula) parts.push(element("p", "cm-drawer-formula", told.formula));
    else parts.push(element("p", "cm-quiet", CalMiner.text("script.entered") + (told.source ? " " + CalMiner.text("script.source", told.source) : "")));
    for (const note of told.notes || []) parts.push(element("p", "cm-quiet", note));
    if (told.inputs.length > 0) parts.push(element("h3", "", CalMiner.text("script.inputs")), inputs(scenario, told.inputs));
    box.replaceChildren(...parts);
    title.focus();
  }

  function path(scenario) {
    const line = element("nav", "cm-trail");
    line.setAttribute("aria-label", CalMiner.text("script.trail"));
    trail.slice(0, -1).forEach((step, i) => {
      const button = element("button", "cm-link", step.label);
      button.type = "button";
      button.addEventListener("click", () => { trail.length = i; go(scenario, step.name, step.period); });
      line.append(button, " › ");
    });
    return line;
  }

  function inputs(scenario, list) {
    const table = element("table", "cm-table"), body = element("tbody");
    for (const input of list) {
      const row = element("tr"), name = element("th");
      name.scope = "row";
      const button = element("button", "cm-link", input.label + (input.when ? ", " + input.when : ""));
      button.type = "button";
      button.addEventListener("click", () => go(scenario, input.name, input.when));
      name.append(button);
      const value = element("td", "cm-number", input.value);
      row.append(name, value, element("td", "cm-unit", input.unit));
      body.append(row);
    }
    table.append(body);
    return table;
  }

  function shut() {
    drawer().hidden = true;
    document.querySelector(".cm-frame").classList.remove("cm-with-drawer");
    if (before && before.isConnected) before.focus();
  }

  document.addEventListener("keydown", event => {
    if (event.key === "Escape" && !drawer().hidden && !document.querySelector("dialog[open]")) shut();
  });
})(window);
