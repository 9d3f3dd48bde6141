package io.calminer.application.workbook;

import io.calminer.domain.project.Scenario;

/** Writes plans as workbooks whose cells are live formulas. */
public interface Workbooks {

    /** The workbook of a plan, in the format XLSX. */
    byte[] write(Scenario scenario);
}
