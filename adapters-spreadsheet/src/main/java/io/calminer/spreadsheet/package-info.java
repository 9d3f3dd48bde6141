/**
 * Spreadsheets in and out: each feature has a package of its own, such as {@code workbook}.
 */
@NullMarked
package io.calminer.spreadsheet;

import org.jspecify.annotations.NullMarked;
