// Shows the fields of a calculator that have a meaning for what is chosen in its first one.
"use strict";
(function () {
  const first = document.querySelector("#calculator select, #calculator input.cm-field");
  if (first && first.tagName === "SELECT") first.addEventListener("change", () => {
    for (const part of document.querySelectorAll("#calculator [data-meant]"))
      if (part.dataset.meant) part.hidden = !part.dataset.meant.split(" ").includes(first.value);
  });
})();
