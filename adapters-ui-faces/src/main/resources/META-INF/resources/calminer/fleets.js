// The fleets of a scenario: one click lets the draft take over what the log of a fleet's machines shows.
"use strict";
(function (root) {
  const CalMiner = root.CalMiner = root.CalMiner || {};

  function tell(words) {
    const notice = document.getElementById("notice");
    notice.hidden = words === "";
    notice.textContent = words;
  }

  document.addEventListener("click", async event => {
    const button = event.target.closest("[data-do=\"adopt\"]");
    if (!button) return;
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
  });
})(window);
