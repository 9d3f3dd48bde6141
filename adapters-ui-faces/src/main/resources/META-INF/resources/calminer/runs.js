// The reader's runs in the rail of every page: how far they are, and that they have ended, wherever the reader went.
// It asks once when a page opens, and every second only while a run goes on.
"use strict";
(function (root) {
  const CalMiner = root.CalMiner = root.CalMiner || {};
  const element = CalMiner.element;
  // by user: whoever signs in next at this browser is not told of another one's runs
  const PAUSE = 1000, STORE = "calminer.runs." + document.querySelector("meta[name=calminer-user]").content;
  const listeners = [];
  let watched = {}, timer = null, leaving = new AbortController();

  // The ids that this browser waits for, and those whose end it has not yet been told of.
  function remember() {
    if (Object.keys(watched).length === 0) localStorage.removeItem(STORE);
    else localStorage.setItem(STORE, JSON.stringify(watched));
  }

  function link(run) {
    const made = element("a", "", run.name);
    made.href = "/scenario.xhtml?id=" + run.scenario + "&tab=risk";
    return made;
  }

  function open(run) {
    const item = element("li", "cm-rail-run"), made = link(run);
    made.append(element("span", "cm-rail-share", run.state === "queued" ? CalMiner.text("script.run.queued") : Math.floor(100 * run.done / run.total) + "\u00a0%"));
    const bar = element("progress");
    bar.max = run.total;
    bar.value = run.done;
    bar.setAttribute("aria-label", run.name);
    item.append(made, bar);
    return item;
  }

  function ended(run) {
    const item = element("li", "cm-rail-run"), made = link(run);
    made.prepend(element("strong", "", CalMiner.text("script.run." + run.state)), " ");
    made.addEventListener("click", () => forget(run.id));
    const away = element("button", "cm-rail-away", "\u00d7");
    away.type = "button";
    away.setAttribute("aria-label", CalMiner.text("script.run.away", run.name));
    away.addEventListener("click", () => { forget(run.id); item.remove(); box().hidden = !box().querySelector("li"); });
    item.append(made, away);
    return item;
  }

  function box() {
    return document.getElementById("runs");
  }

  function forget(id) {
    delete watched[id];
    remember();
  }

  function paint(runs) {
    const going = runs.filter(run => !isFinal(run)), over = runs.filter(isFinal);
    document.getElementById("runs-open").replaceChildren(...going.map(open));
    const list = document.getElementById("runs-ended");
    // what was told already stays as it is, so that it is not read out again
    for (const run of over) {
      if (!list.querySelector('[data-run="' + run.id + '"]')) {
        const item = ended(run);
        item.dataset.run = run.id;
        list.append(item);
      }
    }
    for (const item of [...list.children]) if (!watched[item.dataset.run]) item.remove();
    box().hidden = runs.length === 0;
  }

  function isFinal(run) {
    return ["finished", "cancelled", "failed"].includes(run.state);
  }

  async function look() {
    clearTimeout(timer);
    timer = null;
    try {
      const answer = await CalMiner.read("/ui/runs?ids=" + Object.keys(watched).join(","), leaving.signal);
      if (answer.status === 401 || answer.status === 403) return;
      if (answer.ok) tell(answer.body.runs);
      if (!answer.ok || answer.body.runs.some(run => !isFinal(run))) again();
    } catch (unreachable) {
      if (leaving.signal.aborted) return;
      if (Object.keys(watched).length > 0) again();
    }
  }

  function tell(runs) {
    watched = {};
    for (const run of runs) watched[run.id] = true;
    // who looks at the run itself need not be told of its end by the rail
    for (const run of runs) if (listeners.map(listener => listener(run)).includes(true)) delete watched[run.id];
    remember();
    paint(runs.filter(run => watched[run.id]));
  }

  function again() {
    if (timer === null) timer = setTimeout(look, PAUSE);
  }

  CalMiner.runs = {
    // listener(run) is called with each run whenever it was asked for; true where it tells the run's end itself.
    listen(listener) { listeners.push(listener); },
    watch(run) { watched[run.id] = true; remember(); look(); }
  };

  function start() {
    if (!box()) return;
    watched = JSON.parse(localStorage.getItem(STORE) || "{}");
    look();
  }

  // Who leaves gives up the question; who comes back by the browser's history asks anew.
  root.addEventListener("pagehide", () => { clearTimeout(timer); timer = null; leaving.abort(); });
  root.addEventListener("pageshow", event => { if (event.persisted) { leaving = new AbortController(); start(); } });

  if (document.readyState === "complete") start();
  else document.addEventListener("DOMContentLoaded", start);
})(window);
