// The drawer at the right: how a figure came about, as a tree down to what was entered. Each level is fetched when it is
// opened; arrows move in the tree as in every other one, Esc closes the drawer.
"use strict";
(function (root) {
  const CalMiner = root.CalMiner = root.CalMiner || {};
  const element = CalMiner.element, text = CalMiner.text;
  let before = null, asked = 0;

  function drawer() {
    return document.getElementById("drawer");
  }

  function address(scenario, node, all) {
    return "/ui/scenarios/" + scenario + "/explanation?name=" + encodeURIComponent(node.name)
      + (node.when ? "&period=" + encodeURIComponent(node.when) : "") + (all ? "&all=true" : "");
  }

  CalMiner.explain = async function (scenario, name, period) {
    if (drawer().hidden) before = document.activeElement;
    const mine = ++asked;
    let answer;
    try {
      answer = await CalMiner.read(address(scenario, {name: name, when: period}));
    } catch (unreachable) {
      answer = {ok: false, body: {}};
    }
    if (mine === asked) show(scenario, answer);
  };

  function show(scenario, answer) {
    const box = drawer();
    box.hidden = false;
    document.querySelector(".cm-frame").classList.add("cm-with-drawer");
    const close = element("button", "cm-link", text("keys.done"));
    close.type = "button";
    close.addEventListener("click", shut);
    const head = element("div", "cm-drawer-head");
    head.append(close);
    if (!answer.ok) { box.replaceChildren(head, element("p", "", answer.body.detail || text("script.failed"))); close.focus(); return; }
    const told = answer.body, title = element("h2", "", named(told)), figure = element("p", "cm-told");
    title.tabIndex = -1;
    figure.append(element("strong", "", told.value), " ", element("span", "cm-unit", told.unit));
    const parts = [head, title, figure, ...words(scenario, told, true)];
    if (told.inputs.length > 0) {
      const tree = new Tree(scenario, told);
      parts.push(tree.list, element("p", "cm-quiet cm-small", text("script.explain.keys")));
    }
    box.replaceChildren(...parts);
    title.focus();
  }

  function named(node) {
    return node.label + (node.period ? ", " + node.period : "");
  }

  // The tab on which an item is entered.
  CalMiner.tabOf = function (row) {
    const collection = row.slice(0, row.indexOf("/"));
    if (["phases", "stockpiles", "routes", "products"].includes(collection)) return "plan";
    return ["fleets", "maintenance_tasks"].includes(collection) ? "equipment" : "inputs";
  };

  // What is said of a node: its formula, or that it was entered, by whom and from which source; then remarks.
  function words(scenario, node, whole) {
    const parts = [];
    if (node.formula) parts.push(element("p", "cm-drawer-formula", node.formula));
    const entered = !node.formula && node.row;
    const about = [entered ? text("script.entered") : "", node.author && (entered || whole) ? node.author : "", node.source ? text("script.source", node.source) : ""].filter(Boolean).join(" ");
    if (about) parts.push(element("p", "cm-quiet", about));
    for (const note of node.notes) parts.push(element("p", "cm-quiet", note));
    if (node.row && (whole || !node.continues)) {
      const link = element("a", "", text(node.row.startsWith("lines/") ? "script.explain.formula" : "script.explain.where"));
      link.href = "/scenario.xhtml?id=" + scenario + "&tab=" + CalMiner.tabOf(node.row) + "#" + encodeURIComponent(node.row);
      if (!whole) link.tabIndex = -1;
      const line = element("p", "cm-node-where");
      line.append(link);
      parts.push(line);
    }
    return parts;
  }

  class Tree {
    constructor(scenario, told) {
      this.scenario = scenario;
      this.nodes = new WeakMap();
      this.list = element("ul", "cm-tree");
      this.list.setAttribute("role", "tree");
      this.list.setAttribute("aria-label", text("script.explain.tree"));
      this.#fill(this.list, told, [told], 1);
      this.list.querySelector("[role=treeitem]").tabIndex = 0;
      this.list.addEventListener("click", event => {
        const item = event.target.closest("[role=treeitem]");
        if (!item || event.target.closest("a")) return;
        this.#focus(item);
        if (event.target.closest(".cm-node-line")) this.#act(item);
      });
      this.list.addEventListener("keydown", event => this.#key(event));
    }

    #fill(list, told, path, level) {
      for (const node of told.inputs) list.append(this.#item(node, path, level));
      if (told.more > 0) {
        const item = element("li", "cm-node"), line = element("div", "cm-node-line", text("script.explain.more", told.more));
        item.setAttribute("role", "treeitem");
        item.setAttribute("aria-level", level);
        item.tabIndex = -1;
        item.append(line);
        this.nodes.set(item, {more: told, list: list, path: path, level: level});
        list.append(item);
      }
    }

    #item(node, path, level) {
      const item = element("li", "cm-node"), line = element("div", "cm-node-line");
      const opens = node.continues || node.inputs.length > 0, own = path.filter(one => one.name && one.name === node.name);
      // a balance that opens with what an earlier period closed at leads back period by period: it says so
      const goes = opens && own.length > 0 ? text(own.some(one => one.when === node.when) ? "script.explain.again" : "script.explain.before") : "";
      item.setAttribute("role", "treeitem");
      item.setAttribute("aria-level", level);
      item.setAttribute("aria-label", named(node) + ": " + node.value + " " + node.unit + (goes ? ", " + goes : ""));
      if (opens || node.formula || node.row) item.setAttribute("aria-expanded", "false");
      item.tabIndex = -1;
      line.append(element("span", "cm-node-mark"), element("span", "cm-node-name", named(node)), element("span", "cm-node-value", node.value), element("span", "cm-unit cm-node-unit", node.unit));
      item.append(line);
      if (goes) item.append(element("div", "cm-quiet cm-small cm-node-goes", goes));
      this.nodes.set(item, {node: node, path: [...path, node], level: level});
      return item;
    }

    // Opens a node, fetching what is below it when that was not brought along.
    async #open(item) {
      const at = this.nodes.get(item);
      if (at.open || !item.hasAttribute("aria-expanded")) return;
      at.open = true;
      item.setAttribute("aria-expanded", "true");
      if (item.querySelector(":scope > .cm-node-below")) return;
      const below = element("div", "cm-node-below");
      item.append(below);
      let told = at.node;
      if (told.continues) {
        below.append(element("p", "cm-quiet", text("script.explain.loading")));
        try {
          const answer = await CalMiner.read(address(this.scenario, told));
          if (!answer.ok) { below.replaceChildren(element("p", "cm-quiet", answer.body.detail || text("script.failed"))); return; }
          told = answer.body;
        } catch (unreachable) {
          below.remove();
          this.#close(item);
          return;
        }
      }
      below.replaceChildren(...words(this.scenario, told, false));
      if (told.inputs.length > 0) {
        const group = element("ul");
        group.setAttribute("role", "group");
        this.#fill(group, told, at.path, at.level + 1);
        below.append(group);
      }
    }

    #close(item) {
      this.nodes.get(item).open = false;
      item.setAttribute("aria-expanded", "false");
    }

    async #act(item) {
      const at = this.nodes.get(item);
      if (at.more) await this.#rest(item, at);
      else if (at.open) this.#close(item);
      else await this.#open(item);
    }

    // Everything that a node reads, in place of the first of it.
    async #rest(item, at) {
      const answer = await CalMiner.read(address(this.scenario, at.more, true));
      if (!answer.ok) return;
      const shown = at.list.children.length - 1;
      for (const node of answer.body.inputs.slice(shown)) at.list.insertBefore(this.#item(node, at.path, at.level), item);
      const next = at.list.children[shown];
      item.remove();
      this.#focus(next);
    }

    #shown() {
      return [...this.list.querySelectorAll("[role=treeitem]")].filter(item => item.offsetParent !== null);
    }

    #focus(item) {
      if (!item) return;
      this.list.querySelectorAll('[role=treeitem][tabindex="0"]').forEach(other => { other.tabIndex = -1; });
      item.tabIndex = 0;
      item.focus({preventScroll: true});
      item.querySelector(".cm-node-line").scrollIntoView({block: "nearest"});
    }

    #key(event) {
      const item = event.target.closest("[role=treeitem]"), all = this.#shown(), i = all.indexOf(item);
      if (!item || event.target.closest("a") || event.ctrlKey || event.metaKey || event.altKey) return;
      const open = item.getAttribute("aria-expanded") === "true";
      if (event.key === "ArrowDown") this.#focus(all[i + 1]);
      else if (event.key === "ArrowUp") this.#focus(all[i - 1]);
      else if (event.key === "Home") this.#focus(all[0]);
      else if (event.key === "End") this.#focus(all[all.length - 1]);
      else if (event.key === "ArrowRight" && open) this.#focus(item.querySelector("[role=group] > [role=treeitem]"));
      else if (event.key === "ArrowRight") this.#open(item);
      else if (event.key === "ArrowLeft" && open) this.#close(item);
      else if (event.key === "ArrowLeft") this.#focus(item.parentElement.closest("[role=treeitem]"));
      else if (event.key === "Enter" && open && this.#where(item)) this.#where(item).click();
      else if (event.key === "Enter" || event.key === " ") this.#act(item);
      else return;
      event.preventDefault();
      event.stopPropagation();
    }

    // The link of a node that was entered: nothing lies below it.
    #where(item) {
      return item.querySelector(":scope > .cm-node-below > .cm-node-where a");
    }
  }

  function shut() {
    drawer().hidden = true;
    document.querySelector(".cm-frame").classList.remove("cm-with-drawer");
    if (before && before.isConnected) before.focus();
  }

  // Where an item is entered: its field under Prices and costs, whose row the address names, or its cell in a table.
  function toField() {
    const row = decodeURIComponent(location.hash.slice(1));
    const field = row && document.querySelector(`input.cm-quantity[data-row="${CSS.escape(row)}"]`);
    if (!field && !CalMiner.itemTables.has(row)) return;
    if (!drawer().hidden) shut();
    if (!field) { CalMiner.itemTables.to(row); return; }
    field.focus();
    field.scrollIntoView({block: "center"});
  }

  root.addEventListener("hashchange", toField);
  document.addEventListener("DOMContentLoaded", toField);
  document.addEventListener("keydown", event => {
    if (event.key === "Escape" && !drawer().hidden && !document.querySelector("dialog[open]")) shut();
  });
})(window);
