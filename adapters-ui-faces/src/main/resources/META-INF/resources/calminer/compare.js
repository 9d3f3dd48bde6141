// The bridge of a comparison: told change by change alone, or in an order that the reader chooses, which stays in the address.
"use strict";
(function (root) {
  const CalMiner = root.CalMiner = root.CalMiner || {};

  function rows() {
    return [...document.querySelectorAll(".cm-steps tr[data-changes]")];
  }

  // Shows the bridge anew for an address, without loading the page.
  async function show(address) {
    history.replaceState(null, "", address);
    try {
      await CalMiner.fresh("#comparison");
    } catch (unreachable) {
      location.reload();
    }
  }

  async function mode(button) {
    const address = new URL(location.href);
    address.searchParams.delete("order");
    if (button.dataset.bridge === "ordered") address.searchParams.set("ordered", "true");
    else address.searchParams.delete("ordered");
    await show(address);
    document.querySelector("[data-bridge]")?.focus();
  }

  async function move(button) {
    const all = rows(), row = button.closest("tr"), from = all.indexOf(row), to = from + Number(button.dataset.move);
    if (to < 0 || to >= all.length) return;
    const order = all.map(one => one.dataset.changes), changes = order[from];
    order.splice(to, 0, ...order.splice(from, 1));
    const address = new URL(location.href);
    address.searchParams.set("ordered", "true");
    address.searchParams.delete("order");
    for (const change of order.join(" ").split(" ")) address.searchParams.append("order", change);
    await show(address);
    const moved = rows().find(one => one.dataset.changes === changes);
    if (moved) moved.querySelector(`[data-move="${button.dataset.move}"]`).focus();
  }

  document.addEventListener("click", event => {
    const way = event.target.closest("[data-bridge]"), step = event.target.closest("[data-move]");
    if (way) mode(way);
    else if (step) move(step);
  });
})(window);
