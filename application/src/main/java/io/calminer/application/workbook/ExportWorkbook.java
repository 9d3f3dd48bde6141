package io.calminer.application.workbook;

import io.calminer.application.Answer;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.application.project.scenario.Plan;
import io.calminer.application.project.scenario.VisibleScenarios;
import io.calminer.application.valuation.Valued;
import java.util.Locale;
import java.util.UUID;

/** Exports a scenario as a workbook of live formulas. */
public final class ExportWorkbook {

    private final Access access;
    private final VisibleScenarios scenarios;
    private final Workbooks workbooks;

    public ExportWorkbook(Access access, VisibleScenarios scenarios, Workbooks workbooks) {
        this.access = access;
        this.scenarios = scenarios;
        this.workbooks = workbooks;
    }

    /**
     * A workbook.
     *
     * @param name the name of the scenario
     * @param hash the input hash of the document that was written
     * @param content the file in the format XLSX
     */
    public record Exported(String name, String hash, byte[] content) {
        public Exported {
            content = content.clone();
        }

        /** A file name that every system takes: lower-case letters, digits and hyphens. */
        public String fileName() {
            String plain =
                    name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
            return (plain.isEmpty() ? "plan" : plain) + ".xlsx";
        }

        @Override
        public byte[] content() {
            return content.clone();
        }
    }

    /** The workbook of a scenario that has a value. */
    public Answer<Exported> export(UUID scenarioId) {
        access.require(Role.VIEWER);
        return scenarios
                .find(Role.VIEWER, scenarioId)
                .then(head -> Plan.read(head.document()).then(Valued::of).map(valued -> {
                    byte[] content = workbooks.write(valued.valuation().scenario());
                    return new Exported(head.name(), valued.hash(), content);
                }));
    }
}
