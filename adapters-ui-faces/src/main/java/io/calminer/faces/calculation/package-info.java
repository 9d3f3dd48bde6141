/**
 * Pages of the calculators: a form that is read into the document of a request, its answer, and the history of snapshots.
 *
 * <p>{@link io.calminer.faces.calculation.CalculatorView} is the page of all of them; {@code CalculatorPage} is one
 * calculator; {@code RequestDocument} reads what was typed; {@code CalculatorReport} shows the answer.
 *
 * <p>To add a calculator: a class such as {@code OpexPage}, which is found by its type, and texts in both languages:
 * {@code calc.<name>} for its tab, {@code calc.note.<name>} for what it answers, {@code calc.f.<field>} (or
 * {@code calc.f.<name>.<field>} where another calculator calls it otherwise) for each field, part and figure,
 * {@code calc.choice.<choice>} for what can be chosen. A field that only some choices of the form's first field take says so
 * by {@code meantFor}; lists of the request that belong together are the columns of one table.
 */
@NullMarked
package io.calminer.faces.calculation;

import org.jspecify.annotations.NullMarked;
