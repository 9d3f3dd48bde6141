// Numbers as people type them, read strictly: the whole text, groups of three, one decimal mark, nothing guessed.
// io.calminer.faces.quantity.StrictNumber reads the same texts in the same way; one table of cases tests both.
"use strict";
(function (root) {
  const CalMiner = root.CalMiner = root.CalMiner || {};
  const SPACES = "\u0020\u00a0\u202f";
  const APOSTROPHES = "'\u2019";

  // Every way of writing the same mark: a group by narrow space is typed as a plain one.
  function marksLike(mark) {
    return SPACES.includes(mark) ? SPACES : APOSTROPHES.includes(mark) ? APOSTROPHES : mark;
  }

  // The number in plain notation ("-1234.5", "8.5%", "1.5e6"), or null where the text is not one in this format.
  function plain(text, format) {
    const group = marksLike(format.group).replace(/[.\\]/g, "\\$&");
    const decimal = format.decimal.replace(/[.\\]/g, "\\$&");
    const shape = new RegExp("^([+\\-\u2212]?)(\\d+|\\d{1,3}(?:[" + group + "]\\d{3})+)?(?:" + decimal + "(\\d+))?(?:[eE]([+\\-\u2212]?\\d{1,3}))?(\\s?%)?$");
    const parts = shape.exec(text);
    if (!parts || parts[2] === undefined && parts[3] === undefined) return null;
    const whole = parts[2] === undefined ? "0" : parts[2].replace(new RegExp("[" + group + "]", "g"), "");
    const marks = new Set((parts[2] || "").replace(/\d/g, ""));
    if (marks.size > 1) return null;
    return (/[-\u2212]/.test(parts[1]) ? "-" : "") + whole.replace(/^0+(?=\d)/, "")
      + (parts[3] === undefined ? "" : "." + parts[3])
      + (parts[4] === undefined ? "" : "e" + parts[4].replace("\u2212", "-").replace("+", ""))
      + (parts[5] === undefined ? "" : "%");
  }

  function foreign(format) {
    return format.decimal === "," ? {decimal: ".", group: ","} : {decimal: ",", group: "."};
  }

  // Plain notation in the reader's marks, without groups: what a hint proposes and an editor starts from.
  function local(text, format) {
    return text.replace(".", format.decimal);
  }

  function problem(code, text, suggestion) {
    return {ok: false, code: code, message: CalMiner.text(code, text), suggestion: suggestion};
  }

  // {ok, text (plain notation, "" for nothing), value} or {ok: false, code, message, suggestion}.
  function parse(entered, format) {
    const text = String(entered).trim();
    if (text === "") return {ok: true, text: "", value: null};
    const found = plain(text, format);
    if (found !== null) {
      const value = valueOf(found);
      return Number.isFinite(value) ? {ok: true, text: found, value: value} : problem("number.large", text, null);
    }
    const other = plain(text, foreign(format));
    if (other !== null) return problem("number.marks", text, local(other, format));
    const inner = /^\((.*)\)$/.exec(text);
    const negative = inner ? plain(inner[1].trim(), format) : null;
    if (negative !== null && !/^[-\u2212]/.test(negative)) return problem("number.parentheses", text, "-" + local(negative, format));
    const bare = text.replace(/^(?:[$\u20ac\u00a3]|[A-Za-z]{1,5})\s*/, "").replace(/\s*(?:[$\u20ac\u00a3]|[A-Za-z][A-Za-z\/]{0,9})$/, "");
    const amount = bare === text ? null : plain(bare, format);
    if (amount !== null) return problem("number.unit", text, local(amount, format));
    const digits = text.replace(new RegExp("[" + marksLike(format.group).replace(".", "\\.") + "]", "g"), "");
    return problem(digits !== text && plain(digits, format) !== null ? "number.groups" : "number.text", text, null);
  }

  // The value of plain notation; a percentage is its hundredth.
  function valueOf(text) {
    const percent = /^([^e]*)(?:e(-?\d+))?%$/.exec(text);
    return percent ? Number(percent[1] + "e" + (Number(percent[2] || 0) - 2)) : Number(text);
  }

  // A value with the given count of decimals, grouped by three; ties go away from zero, as StrictNumber's do.
  function format(value, decimals, marks) {
    if (value === null || value === undefined || !Number.isFinite(value)) return "";
    const fixed = Math.abs(value) < 1e21 ? Math.abs(value).toFixed(decimals) : String(Math.abs(value));
    const point = fixed.indexOf(".");
    const whole = point < 0 ? fixed : fixed.slice(0, point);
    const grouped = whole.includes("e") ? whole : whole.replace(/\B(?=(\d{3})+$)/g, marks.group);
    const text = grouped + (point < 0 ? "" : marks.decimal + fixed.slice(point + 1));
    return (value < 0 && /[1-9]/.test(fixed) ? "\u2212" : "") + text;
  }

  // All digits of a value in the reader's marks, without groups: what a copy hands to a spreadsheet.
  function exact(value, marks) {
    return value === null || value === undefined || !Number.isFinite(value) ? "" : local(String(value), marks);
  }

  CalMiner.numbers = {parse: parse, format: format, exact: exact, local: local, valueOf: valueOf, foreign: foreign};
})(typeof window === "undefined" ? globalThis : window);
