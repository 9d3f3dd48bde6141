package io.calminer.application.project.scenario;

import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import java.util.List;

/** Lists the names of the plans that are shipped to begin with. */
public final class ListDemoPlans {

    private final Access access;

    public ListDemoPlans(Access access) {
        this.access = access;
    }

    public List<String> list() {
        access.require(Role.VIEWER);
        return DemoPlans.names();
    }
}
