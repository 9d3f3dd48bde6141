// Shows the fields of a calculator that have a meaning for what is chosen in its first one, and puts what a message proposes
// into its field, by the mouse or by Alt + Enter in the field.
"use strict";
(function () {
  const form = document.getElementById("calculator");
  form.addEventListener("click", event => {
    const take = event.target.closest("[data-take]");
    if (!take) return;
    const field = document.getElementById(take.dataset.take);
    field.value = take.dataset.value;
    field.focus();
    take.hidden = true;
  });
  form.addEventListener("keydown", event => {
    const take = event.altKey && event.key === "Enter" && event.target.id ? form.querySelector(`[data-take="${CSS.escape(event.target.id)}"]:not([hidden])`) : null;
    if (take) { event.preventDefault(); take.click(); }
  });
  const first = document.querySelector("#calculator select, #calculator input.cm-field");
  if (first && first.tagName === "SELECT") first.addEventListener("change", () => {
    for (const part of document.querySelectorAll("#calculator [data-meant]"))
      if (part.dataset.meant) part.hidden = !part.dataset.meant.split(" ").includes(first.value);
  });
})();
