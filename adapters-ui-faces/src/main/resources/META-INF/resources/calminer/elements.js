// One element with its class and text: what every script of the pages builds with.
"use strict";
(function (root) {
  const CalMiner = root.CalMiner = root.CalMiner || {};

  CalMiner.element = function (tag, className, text) {
    const made = document.createElement(tag);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  };
})(window);
