package io.calminer.bootstrap.endtoend;

import com.microsoft.playwright.ElementHandle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cells of the tables of items, found by the place in the plan that they show. */
final class ItemCells {

    /** An item is unfolded where its fields stand below it. */
    private static final String AT = """
            place => {
              const within = table => {
                for (let r = 0; r < table.model.lines.length; r++) {
                  const line = table.model.lines[r];
                  for (let c = 0; c < table.model.columns.length; c++) {
                    const path = table.model.columns[c].key.replace("*", line.entry);
                    if (line.row !== null && "/" + line.row + "/" + path === place) return table.view.cell(r, c);
                  }
                }
                return null;
              };
              const tables = () => [...document.querySelectorAll("#item-tables calminer-item-table")];
              const shown = tables().map(within).find(cell => cell !== null);
              if (shown) return shown;
              for (const table of document.querySelectorAll(".cm-item-card > calminer-item-table")) {
                const r = table.model.lines.findIndex(line => line.row !== null && place.startsWith("/" + line.row + "/"));
                if (r >= 0 && table.view.unfolded !== table.model.lines[r].row) table.unfold(r);
              }
              return tables().map(within).find(cell => cell !== null) || null;
            }""";

    private static final String BLANK = """
            ([key, column]) => {
              for (const table of document.querySelectorAll(".cm-item-card > calminer-item-table"))
                if (table.model.table.key === key)
                  return table.view.cell(table.model.lines.length - 1, table.model.columns.findIndex(each => each.key === column));
              return null;
            }""";

    private static final String NOTE = """
            cell => {
              const note = cell.closest(".cm-grid-frame").querySelector(".cm-grid-note");
              return note.hidden ? "" : note.querySelector(".cm-message").textContent;
            }""";

    private ItemCells() {}

    private static void shown(Visitor visitor) {
        visitor.page().waitForFunction("() => document.querySelector('#item-tables calminer-item-table') !== null");
    }

    /** The cell that shows a place, such as {@code /phases/pit_1/ore}. */
    static ElementHandle at(Visitor visitor, String place) {
        ElementHandle cell = find(visitor, place);
        if (cell == null) {
            throw new AssertionError("No table shows " + place);
        }
        return cell;
    }

    /** The same; null where no table of the tab does. */
    static @Nullable ElementHandle find(Visitor visitor, String place) {
        shown(visitor);
        return visitor.page().evaluateHandle(AT, place).asElement();
    }

    /** A cell of the empty last row of a table. */
    static ElementHandle blank(Visitor visitor, String table, String column) {
        shown(visitor);
        return visitor.page().evaluateHandle(BLANK, List.of(table, column)).asElement();
    }

    /** Enters a text into a cell; nothing empties it. */
    static void enter(Visitor visitor, ElementHandle cell, String text) {
        cell.click();
        if (text.isEmpty()) {
            visitor.press("Delete");
        } else {
            visitor.type(text);
            visitor.press("Enter");
        }
        visitor.settled();
    }

    /** Puts a block where a spreadsheet's would go: columns with tabulators between them, rows as lines. */
    static void paste(Visitor visitor, ElementHandle cell, String block) {
        cell.click();
        visitor.page().evaluate("text => navigator.clipboard.writeText(text)", block);
        visitor.press("Control+v");
        visitor.settled();
    }

    /** What is told about a cell at which the reader stands; empty where nothing is. */
    static String note(ElementHandle cell) {
        return (String) cell.evaluate(NOTE);
    }
}
