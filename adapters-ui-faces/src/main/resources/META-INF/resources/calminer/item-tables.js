// The tables of a tab, where it has any: loaded with the page, and shown as the server has them after each change.
"use strict";
(function (root) {
  const CalMiner = root.CalMiner = root.CalMiner || {};
  const element = CalMiner.element;

  CalMiner.itemTables = {
    place: document.getElementById("item-tables"),
    tab() { return this.place ? this.place.dataset.tab : undefined; },
    async load(address, editable) {
      if (!this.place) return;
      const answer = await CalMiner.read(address + "items?tab=" + this.tab());
      if (!answer.ok) return;
      this.shown = answer.body.tables.map(table => {
        const card = element("section", "cm-card cm-item-card"), made = document.createElement("calminer-item-table");
        card.id = "items-" + table.key.replace(".", "-");
        card.append(element("h3", "", table.label), made);
        this.place.append(card);
        made.show(table, answer.body.format, editable);
        // two tables may show parts of one collection, whose keys are all taken
        made.model.taken = () => this.shown.filter(other => other.model.table.add === made.model.table.add)
          .flatMap(other => other.model.lines).filter(line => !line.blank).map(line => line.row.split("/")[1]);
        return made;
      });
      this.update(answer.body);
      this.to(decodeURIComponent(location.hash.slice(1)));
    },
    update(answer) {
      if (!this.shown || !answer.tables) return;
      this.shown.forEach((made, i) => { if (!made.busy) made.update(answer.tables[i], answer.told || []); });
    },
    // The cell of a place such as fleets/trucks/operating/fuel; null where no table of this tab shows its item.
    cell(place) {
      const [, row, column] = place.match(/^([^/]*\/[^/]*)\/?(.*)$/) || [];
      for (const made of this.shown || []) {
        const r = made.model.lines.findIndex(line => line.row === row);
        if (r >= 0) return {table: made, r: r, c: Math.max(0, made.model.columns.findIndex(one => one.key === column))};
      }
      return null;
    },
    has(place) { return this.cell(place) !== null; },
    to(place) { const found = this.cell(place); if (found) found.table.to(found.r, found.c); },
    holds(target) { return !!target.closest && target.closest("calminer-item-table") !== null; }
  };
})(window);
