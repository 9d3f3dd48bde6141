/**
 * A plan written as a workbook of live formulas.
 *
 * <p>{@link io.calminer.spreadsheet.workbook.Workbook} is the entry. {@code Book} lays the rows of the compiled plan out
 * on sheets, {@code FormulaNotation} writes the formula of a row from the same code that the valuation evaluates, and
 * {@code PageWriter} puts a sheet into the file. A new operation of the planning language gets its formula in
 * {@code Operations} and {@code ArrayOperations}; a new function over many periods in {@code FormulaNotation}.
 */
@NullMarked
package io.calminer.spreadsheet.workbook;

import org.jspecify.annotations.NullMarked;
