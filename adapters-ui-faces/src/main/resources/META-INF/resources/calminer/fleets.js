// The fleets of a scenario: their figures follow what is entered, one click lets the draft take over what the log of a fleet's
// machines shows, and another asks for the run that tells how far the value spreads by it.
"use strict";
(function (root) {
  const CalMiner = root.CalMiner = root.CalMiner || {};
  let showing = false, again = false, run = null;

  function tell(words) {
    const notice = document.getElementById("notice");
    notice.hidden = words === "";
    notice.textContent = words;
  }

  function status(words) {
    const place = document.getElementById("spread-status");
    if (place && place.textContent !== words) place.textContent = words;
  }

  // Shows the figures as the server has them now; what comes while they are under way is shown after them.
  async function refresh() {
    again = showing;
    if (showing || !document.getElementById("fleet-results")) return;
    showing = true;
    try {
      await CalMiner.fresh("#fleet-results");
    } catch (unreachable) {
      tell(CalMiner.text("script.failed"));
    }
    showing = false;
    if (again) refresh();
  }

  async function adopt(button) {
    const place = document.getElementById("scenario");
    button.disabled = true;
    try {
      const answer = await CalMiner.send("/ui/adopt/" + place.dataset.id + "/" + button.dataset.fleet, {component: button.dataset.component});
      if (answer.ok) { location.reload(); return; }
      tell(answer.body.problems ? answer.body.problems[0].message : answer.body.detail || CalMiner.text("script.failed"));
    } catch (unreachable) {
      tell(CalMiner.text("script.failed"));
    }
    button.disabled = false;
  }

  // Asks for a run that draws as the last one did.
  async function simulate(button) {
    const wanted = {scenario: document.getElementById("scenario").dataset.id, precision: ""};
    for (const name of ["iterations", "seed", "sampling"]) wanted[name] = button.dataset[name];
    button.disabled = true;
    try {
      const answer = await CalMiner.send("/ui/runs", wanted);
      if (answer.ok) {
        run = answer.body.id;
        status(CalMiner.text("script.run.waits"));
        CalMiner.runs.watch(answer.body);
        return;
      }
      status(answer.body.problems ? answer.body.problems[0].message : answer.body.detail || CalMiner.text("script.failed"));
    } catch (unreachable) {
      status(CalMiner.text("script.failed"));
    }
    button.disabled = false;
  }

  // Whether the page tells the end of the run itself.
  function told(other) {
    if (run === null || other.id !== run) return false;
    if (other.state === "queued" || other.state === "running") {
      status(CalMiner.text(other.state === "queued" ? "script.run.waits" : "script.run.goes"));
      return false;
    }
    run = null;
    if (other.state === "finished") ended();
    else status(CalMiner.text("script.run." + other.state));
    return true;
  }

  async function ended() {
    try {
      await CalMiner.fresh("#spread", '[data-figure="loss"]');
      status(CalMiner.text("script.run.finished"));
      // the button that asked had to be disabled, and lost the focus
      if (document.activeElement === document.body) document.querySelector("[data-do=spread]")?.focus({preventScroll: true});
    } catch (unreachable) {
      location.reload();
    }
  }

  document.addEventListener("click", event => {
    const button = event.target.closest("[data-do]");
    if (button && button.dataset.do === "adopt") adopt(button);
    if (button && button.dataset.do === "spread") simulate(button);
  });

  CalMiner.fleets = {refresh: refresh};
  CalMiner.runs.listen(told);
})(window);
