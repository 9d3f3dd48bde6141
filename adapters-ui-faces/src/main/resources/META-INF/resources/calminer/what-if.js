// The search for a break-even: another input brings its own usual range into the form.
"use strict";
document.addEventListener("change", event => {
  if (event.target.id !== "driver") return;
  const chosen = event.target.selectedOptions[0];
  for (const end of ["low", "high"]) {
    const field = document.getElementById(end);
    field.value = chosen.dataset[end];
    field.removeAttribute("aria-invalid");
    document.getElementById(end + "-under").textContent = "";
  }
});
