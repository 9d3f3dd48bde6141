// Texts of the scripts in the reader's language. A page carries them as a block of data, because a strict content
// security policy allows no inline script:  <script type="application/json" id="calminer-texts">{"key": "text"}</script>
"use strict";
(function (root) {
  const CalMiner = root.CalMiner = root.CalMiner || {};
  let texts = null;

  function load() {
    const block = root.document && root.document.getElementById("calminer-texts");
    texts = block ? JSON.parse(block.textContent) : {};
    return texts;
  }

  // The text of a key with {0}, {1} … replaced; a key without text is shown as it is, so that a gap is seen. A text that
  // counts may have one for a single thing, whose key ends in ".one".
  CalMiner.text = function (key, ...values) {
    const all = texts || load();
    const found = (values[0] === 1 ? all[key + ".one"] : undefined) ?? all[key];
    return (found === undefined ? key : found).replace(/\{(\d+)\}/g, (whole, n) => n < values.length ? String(values[n]) : whole);
  };
})(typeof window === "undefined" ? globalThis : window);
