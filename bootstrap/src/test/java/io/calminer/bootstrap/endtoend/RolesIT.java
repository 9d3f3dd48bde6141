package io.calminer.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.application.account.Role;
import io.calminer.bootstrap.endtoend.ApiContract.Operation;
import io.calminer.bootstrap.endtoend.Client.Reply;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every operation is closed to whoever is not logged in or lacks the role, and only to them. */
class RolesIT {

    /** Belongs to nothing: who may not ask is told so first. */
    private static final String NOTHING = "01a20f57-0000-7000-8000-000000000000";

    private final SharedServer server = SharedServer.get();

    @Test
    void everyOperationIsOpenToItsRoleAndThoseAboveOnly() throws IOException, InterruptedException {
        ApiContract contract = ApiContract.of(server.nobody());
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Operation operation : contract.operations()) {
            check(contract, operation, null, server.nobody(), wrong);
            for (Role role : Role.values()) {
                Client client = operation.id().equals("logOut") ? server.login(role) : server.as(role);
                check(contract, operation, role, client, wrong);
                asked++;
            }
        }
        assertThat(asked).isGreaterThan(60 * Role.values().length);
        assertThat(wrong).isEmpty();
    }

    private static void check(ApiContract contract, Operation operation, Role role, Client client, List<String> wrong)
            throws IOException, InterruptedException {
        String path = operation
                .path()
                .replace("{id}", NOTHING)
                .replace("{collection}", "parameters")
                .replaceAll("\\{(number|i)}", "1")
                .replaceAll("\\{\\w+}", "nothing");
        Reply reply = client.send(operation.method(), path, operation.body(), "If-Match", "\"1\"");
        String who = role == null ? "nobody" : role.text();
        String told = who + " " + operation.method() + " " + path + " → " + reply.status() + " "
                + reply.text().substring(0, Math.min(300, reply.text().length()));
        if (!expected(operation, role).equals(outcome(reply))) {
            wrong.add("expected " + expected(operation, role) + ": " + told);
        }
        String breaches = contract.breaches(operation.method(), path, reply);
        if (!breaches.isEmpty()) {
            wrong.add(breaches + ": " + told);
        }
    }

    private static String expected(Operation operation, Role role) {
        if (operation.role().equals("open")) {
            return "let through";
        }
        if (role == null) {
            return "NOT_LOGGED_IN";
        }
        boolean may = operation.role().equals("login")
                || role.includes(Role.find(operation.role()).orElseThrow());
        return may ? "let through" : "ROLE_MISSING";
    }

    private static String outcome(Reply reply) {
        if (reply.status() >= 500) {
            return "failed";
        }
        boolean refused = reply.status() == 401 || reply.status() == 403;
        // an open operation may find a password or token wrong
        return refused && !reply.at("code").equals("UNPROVEN") ? reply.at("code") : "let through";
    }
}
