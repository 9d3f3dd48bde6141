// Blocks of cells as tab-separated text, as spreadsheets put them on the clipboard: lines end with CRLF or LF. Excel puts
// a cell with a tab, a line end or a quote in quotes and doubles a quote inside of it; LibreOffice Calc never quotes.
"use strict";
(function (root) {
  const CalMiner = root.CalMiner = root.CalMiner || {};

  // The cell in quotes that begins here, and where it ends; null where no quote ends a cell, so that this one is a text.
  function quoted(text, start) {
    let cell = "";
    for (let i = start + 1; i < text.length; i++) {
      if (text[i] !== '"') cell += text[i];
      else if (text[i + 1] === '"') { cell += '"'; i++; }
      else return i + 1 === text.length || "\t\r\n".includes(text[i + 1]) ? {cell: cell, last: i} : null;
    }
    return null;
  }

  function parse(text) {
    const rows = [];
    let row = [], cell = "", begun = false;
    const endCell = () => { row.push(cell); cell = ""; begun = false; };
    const endRow = () => { endCell(); rows.push(row); row = []; };
    for (let i = 0; i < text.length; i++) {
      const c = text[i];
      const found = c === '"' && !begun ? quoted(text, i) : null;
      if (found !== null) { cell = found.cell; i = found.last; begun = true; }
      else if (c === "\t") endCell();
      else if (c === "\r" && text[i + 1] === "\n") { endRow(); i++; }
      else if (c === "\n" || c === "\r") endRow();
      else { cell += c; begun = true; }
    }
    if (begun || row.length > 0) endRow();
    return rows;
  }

  function print(rows) {
    return rows.map(row => row.map(cell => /[\t\r\n"]/.test(cell) ? '"' + cell.replace(/"/g, '""') + '"' : cell).join("\t")).join("\r\n");
  }

  CalMiner.tableText = {parse: parse, print: print};
})(typeof window === "undefined" ? globalThis : window);
