// The risk of a scenario: asks for a run, shows how far it is while the page is open, and what it found when it has ended.
"use strict";
(function (root) {
  const CalMiner = root.CalMiner = root.CalMiner || {};
  const SVG = "http://www.w3.org/2000/svg";

  class RiskPage {
    constructor(form, place) {
      this.form = form;
      this.scenario = place.dataset.id;
      this.format = {decimal: place.dataset.decimal, group: place.dataset.group};
      this.run = null;
      form.addEventListener("submit", event => { event.preventDefault(); this.#ask(); });
      document.getElementById("sampling").addEventListener("change", () => { this.#fit(); this.#estimate(); });
      document.getElementById("iterations").addEventListener("input", () => this.#estimate());
      this.#estimate();
      document.getElementById("cancel").addEventListener("click", () => this.#cancel());
      CalMiner.runs.listen(run => this.#told(run));
    }

    // ---- the run bar

    #field(name) {
      const input = document.getElementById(name), text = input.value.trim(), number = CalMiner.numbers.parse(text, this.format);
      // "10.000" may be ten or ten thousand: it is asked, not guessed
      const groups = new RegExp("^\\d{1,3}(\\" + this.format.decimal + "\\d{3})+$").test(text);
      if (groups) this.#under(name, CalMiner.text("script.run.whole"), text.replaceAll(this.format.decimal, this.format.group));
      else if (!number.ok) this.#under(name, number.message, number.suggestion);
      else if (number.value === null || !Number.isSafeInteger(number.value)) this.#under(name, CalMiner.text("script.run.whole"), null);
      else { this.#under(name, "", null); return String(number.value); }
      return null;
    }

    // A number that may be left out, as text; null where it is wrong.
    #share(name) {
      const input = document.getElementById(name), number = CalMiner.numbers.parse(input.value.trim(), this.format);
      if (input.value.trim() === "") { this.#under(name, "", null); return ""; }
      if (!number.ok) this.#under(name, number.message, number.suggestion);
      else if (!(number.value > 0)) this.#under(name, CalMiner.text("script.run.share"), null);
      else { this.#under(name, "", null); return String(number.value); }
      return null;
    }

    // Takes the nearest number of iterations that the chosen sampling can have.
    #fit() {
      const input = document.getElementById("iterations"), number = CalMiner.numbers.parse(input.value.trim(), this.format);
      if (!number.ok || !(number.value >= 1)) return;
      const parts = 16, size = Math.max(1, number.value / parts), low = 2 ** Math.floor(Math.log2(size));
      const nearest = {
        "antithetic": 2 * Math.max(1, Math.floor(number.value / 2)),
        "latin-hypercube": parts * Math.max(1, Math.round(number.value / parts)),
        "sobol": parts * (size - low <= 2 * low - size ? low : 2 * low),
      }[document.getElementById("sampling").value];
      if (nearest) { input.value = CalMiner.numbers.format(nearest, 0, this.format); this.#under("iterations", "", null); }
    }

    // How long the iterations would take at the pace of the last run.
    #estimate() {
      const number = CalMiner.numbers.parse(document.getElementById("iterations").value.trim(), this.format);
      const seconds = Number(this.form.dataset.pace) * (number.ok ? number.value : 0), count = value => CalMiner.numbers.format(value, 0, this.format);
      const text = !(seconds > 0) ? "" : CalMiner.text("script.run.estimate", seconds < 90 ? count(Math.ceil(seconds)) + " s" : count(Math.ceil(seconds / 60)) + " min");
      document.getElementById("estimate").textContent = text;
    }

    #under(name, message, suggestion) {
      const input = document.getElementById(name), under = document.getElementById(name + "-under");
      under.hidden = message === "";
      under.replaceChildren(message);
      input.toggleAttribute("aria-invalid", message !== "");
      if (suggestion) {
        const button = CalMiner.element("button", "cm-maybe", CalMiner.text("number.hint", suggestion));
        button.type = "button";
        button.addEventListener("click", () => { input.value = suggestion; this.#under(name, "", null); input.focus(); });
        under.append(" ", button);
      }
    }

    async #ask() {
      const iterations = this.#field("iterations"), seed = this.#field("seed"), precision = this.#share("precision");
      if (iterations === null || seed === null || precision === null) { this.form.querySelector("[aria-invalid]").focus(); return; }
      try {
        const answer = await CalMiner.send("/ui/runs", {
          scenario: this.scenario, iterations: iterations, seed: seed, precision: precision, sampling: document.getElementById("sampling").value,
        });
        if (answer.ok) this.#queued(answer.body);
        else this.#refused(answer.body);
      } catch (unreachable) {
        this.#under("iterations", CalMiner.text("script.failed"), null);
      }
    }

    #refused(body) {
      let told = false;
      for (const problem of body.problems || []) {
        const name = problem.at.slice(1);
        if (document.getElementById(name + "-under")) { this.#under(name, problem.message, null); told = true; }
      }
      if (!told) this.#under("iterations", body.detail || CalMiner.text("script.failed"), null);
      this.form.querySelector("[aria-invalid]").focus();
    }

    #queued(run) {
      this.run = run.id;
      this.#show(run);
      document.getElementById("cancel").focus({preventScroll: true});
      CalMiner.runs.watch(run);
    }

    // ---- how far it is

    // Whether the page tells the end of this run itself.
    #told(run) {
      if (run.scenario !== this.scenario) return false;
      if (run.state === "queued" || run.state === "running") {
        if (this.run === null) this.run = run.id;
        if (this.run === run.id) this.#show(run);
        return false;
      }
      if (this.run !== run.id) return document.getElementById("statement")?.dataset.run === run.id;
      if (run.state === "finished") this.#found(); else this.#ended(run);
      return true;
    }

    #show(run) {
      const words = CalMiner.text(run.state === "queued" ? "script.run.waits" : "script.run.goes");
      const place = document.getElementById("progress-words");
      if (place.textContent !== words) place.textContent = words;
      const count = value => CalMiner.numbers.format(value, 0, this.format);
      const left = run.left ? " \u00b7 " + CalMiner.text("script.run.left", run.left < 90 ? count(Math.ceil(run.left)) + " s" : count(Math.ceil(run.left / 60)) + " min") : "";
      document.getElementById("progress-left").textContent = CalMiner.text("script.run.done", count(run.done), count(run.total)) + left;
      const bar = document.getElementById("progress-bar");
      bar.max = run.total;
      bar.value = run.done;
      this.#bars(run.edges || [], run.counts || []);
      document.getElementById("cancel").hidden = false;
      document.getElementById("progress").hidden = false;
      this.form.querySelector(".cm-primary").disabled = true;
      const empty = document.getElementById("run-empty");
      if (empty) empty.hidden = true;
    }

    #bars(edges, counts) {
      const most = Math.max(1, ...counts), width = 400 / Math.max(1, counts.length);
      document.getElementById("progress-bars").replaceChildren(...counts.map((count, i) => {
        const bar = document.createElementNS(SVG, "rect"), height = 58 * count / most;
        bar.setAttribute("x", i * width + 0.5);
        bar.setAttribute("y", 60 - height);
        bar.setAttribute("width", width - 1);
        bar.setAttribute("height", height);
        bar.setAttribute("class", edges[i] + edges[i + 1] < 0 ? "cm-loss" : "cm-gain");
        return bar;
      }));
    }

    // What the run found, in place of what an earlier one did.
    async #found() {
      this.run = null;
      try {
        await CalMiner.fresh("#risk-results", '[data-figure="loss"]');
      } catch (unreachable) {
        location.reload();
        return;
      }
      document.getElementById("progress").hidden = true;
      this.form.querySelector(".cm-primary").disabled = false;
      const statement = document.getElementById("statement");
      if (statement) statement.focus();
    }

    #ended(run) {
      this.run = null;
      document.getElementById("progress-words").textContent = CalMiner.text("script.run." + run.state);
      document.getElementById("progress-left").textContent = "";
      document.getElementById("cancel").hidden = true;
      this.form.querySelector(".cm-primary").disabled = false;
      this.form.querySelector(".cm-primary").focus();
    }

    async #cancel() {
      if (this.run === null) return;
      const answer = await CalMiner.send("/ui/runs/" + this.run + "/cancel");
      if (answer.ok) this.#told(answer.body);
      else document.getElementById("progress-left").textContent = answer.body.detail || CalMiner.text("script.failed");
    }
  }

  function start() {
    const form = document.getElementById("run"), place = document.getElementById("scenario");
    if (form && place) CalMiner.risk = new RiskPage(form, place);
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})(window);
