// Blocks of cells as tab-separated text, as Excel and LibreOffice put them on the clipboard: lines end with CRLF or
// LF, a cell with a tab, a line end or a quote stands in quotes, a quote inside it is doubled.
"use strict";
(function (root) {
  const CalMiner = root.CalMiner = root.CalMiner || {};

  function parse(text) {
    const rows = [];
    let row = [], cell = "", quoted = false, opened = false;
    const endCell = () => { row.push(cell); cell = ""; opened = false; };
    const endRow = () => { endCell(); rows.push(row); row = []; };
    for (let i = 0; i < text.length; i++) {
      const c = text[i];
      if (quoted) {
        if (c !== '"') cell += c;
        else if (text[i + 1] === '"') { cell += '"'; i++; }
        else quoted = false;
      } else if (c === '"' && cell === "" && !opened) { quoted = true; opened = true; }
      else if (c === "\t") endCell();
      else if (c === "\r" && text[i + 1] === "\n") { endRow(); i++; }
      else if (c === "\n" || c === "\r") endRow();
      else cell += c;
    }
    if (cell !== "" || row.length > 0 || opened) endRow();
    return rows;
  }

  function print(rows) {
    return rows.map(row => row.map(cell => /[\t\r\n"]/.test(cell) ? '"' + cell.replace(/"/g, '""') + '"' : cell).join("\t")).join("\r\n");
  }

  CalMiner.tableText = {parse: parse, print: print};
})(typeof window === "undefined" ? globalThis : window);
