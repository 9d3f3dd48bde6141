/**
 * Plans as workbooks of live formulas, which spreadsheets open and recalculate.
 *
 * <p>{@link io.calminer.application.workbook.ExportWorkbook} finds the scenario; {@link
 * io.calminer.application.workbook.Workbooks} is the port behind which the format lies.
 */
@NullMarked
package io.calminer.application.workbook;

import org.jspecify.annotations.NullMarked;
