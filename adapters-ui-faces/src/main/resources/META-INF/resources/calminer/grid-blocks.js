// Blocks of cells between a period grid and the clipboard. Other programs get and give tab-separated text; between two
// grids a block of our own keeps formulas and the marks in which numbers were written.
"use strict";
(function (root) {
  const CalMiner = root.CalMiner = root.CalMiner || {};
  const TYPE = "application/x-calminer-cells+json";

  function pick(model, rows, left, right, read) {
    return rows.map(r => {
      const cells = [];
      for (let c = left; c <= right; c++) cells.push(read(model.lines[r], c));
      return cells;
    });
  }

  function copy(model, rows, left, right) {
    const exact = (line, c) => line.wrong[c] || model.columns[c].kind === "text"
      ? model.shown(line, c) : CalMiner.numbers.exact(line.values[c], model.format);
    return {
      plain: CalMiner.tableText.print(pick(model, rows, left, right, exact)),
      own: JSON.stringify({format: model.format, rows: pick(model, rows, left, right, (line, c) => model.entered(line, c))})
    };
  }

  // The rows on the clipboard. HTML is never read: its numbers are formatted for the eye.
  function rows(clipboard, format) {
    const own = clipboard.getData(TYPE);
    const mine = own ? JSON.parse(own) : null;
    if (mine && mine.format.decimal === format.decimal && mine.format.group === format.group) return mine.rows;
    return CalMiner.tableText.parse(clipboard.getData("text/plain"));
  }

  // A block whose numbers are written with the other marks is not read until the reader has said so: the first text
  // that is refused, how it would be read, and the whole block in the reader's marks; otherwise null.
  function foreign(found, format) {
    const other = CalMiner.numbers.foreign(format);
    const number = text => text.trim() !== "" && !text.startsWith("=");
    const texts = found.flat().filter(number);
    const refused = texts.find(text => !CalMiner.numbers.parse(text, format).ok);
    if (refused === undefined || !texts.every(text => CalMiner.numbers.parse(text, other).ok)) return null;
    const reading = text => CalMiner.numbers.local(CalMiner.numbers.parse(text, other).text, format);
    return {text: refused, reading: reading(refused), rows: found.map(row => row.map(text => number(text) ? reading(text) : text))};
  }

  // What a block enters where the selection stands: it is repeated over a selection that is a multiple of it.
  function entries(model, selection, found) {
    const {top, left, right} = selection.block();
    const height = found.length, widest = Math.max(...found.map(row => row.length));
    const chosen = selection.rows().length, across = right - left + 1;
    const tall = chosen % height === 0 ? chosen : height, width = across % widest === 0 ? across : widest;
    const targets = [];
    for (let r = top; r < model.lines.length && targets.length < tall; r++) {
      if (!model.lines[r].section && model.visible(r)) targets.push(r);
    }
    const cells = [];
    let beyond = 0;
    for (let i = 0; i < tall; i++) {
      for (let j = 0; j < width; j++) {
        const text = found[i % height][j % widest];
        if (text === undefined) continue;
        if (i >= targets.length || left + j >= model.columns.length) beyond++;
        else cells.push({r: targets[i], c: left + j, entered: text});
      }
    }
    return {entries: cells, targets: targets, width: width, beyond: beyond};
  }

  CalMiner.gridBlocks = {TYPE: TYPE, copy: copy, rows: rows, foreign: foreign, entries: entries};
})(typeof window === "undefined" ? globalThis : window);
