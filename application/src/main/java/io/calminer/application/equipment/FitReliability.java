package io.calminer.application.equipment;

import io.calminer.application.Answer;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.domain.document.DocumentRule;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads how reliable a machine, or the fleet it belongs to, is by the log. */
public final class FitReliability {

    private static final double MOST_MONEY = 1e12;

    private final Access access;
    private final VisibleEquipment visible;
    private final EquipmentRegister register;
    private final LogBook log;

    public FitReliability(Access access, VisibleEquipment visible, EquipmentRegister register, LogBook log) {
        this.access = access;
        this.visible = visible;
        this.register = register;
        this.log = log;
    }

    /**
     * What is looked at.
     *
     * @param wholeFleet whether all machines of its fleet are looked at together
     * @param component the component; empty for the machines as a whole
     * @param costPreventive what a planned renewal costs; null for the mean of the log
     * @param costFailure what a failure costs; null for the mean of the log
     */
    public record Request(
            UUID equipmentId,
            boolean wholeFleet,
            String component,
            @Nullable Double costPreventive,
            @Nullable Double costFailure) {}

    public Answer<ReliabilityReport> fit(Request request) {
        access.require(Role.VIEWER);
        Problems problems = new Problems();
        cost("cost_preventive", request.costPreventive(), problems);
        cost("cost_failure", request.costFailure(), problems);
        if (!problems.isEmpty()) {
            return Answer.refuse(new Answer.Invalid(problems.list()));
        }
        return visible.find(Role.VIEWER, request.equipmentId()).map(equipment -> {
            String fleet = equipment.unit().fleet();
            boolean alone = !request.wholeFleet() || fleet.isEmpty();
            List<Equipment> units = alone
                    ? List.of(equipment)
                    : register.ofProject(equipment.projectId()).stream()
                            .filter(other -> other.unit().fleet().equals(fleet))
                            .toList();
            List<LogLine> lines = alone
                    ? log.ofUnit(equipment.id())
                    : log.ofProject(equipment.projectId()).stream()
                            .filter(line -> line.fleet().equals(fleet))
                            .toList();
            return ReliabilityReport.of(
                    units, lines, request.component(), request.costPreventive(), request.costFailure());
        });
    }

    private static void cost(String field, @Nullable Double cost, Problems problems) {
        if (cost != null && !(cost > 0 && cost <= MOST_MONEY)) {
            problems.add(DocumentRule.OUT_OF_RANGE, Pointer.ROOT.child(field), 0, MOST_MONEY, cost);
        }
    }
}
