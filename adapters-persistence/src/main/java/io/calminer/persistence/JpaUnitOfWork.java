package io.calminer.persistence;

import io.calminer.application.UnitOfWork;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.Persistence;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Transactions of the database, and the entity manager of the one that is running.
 *
 * <p>Changes are sent to the database when each adapter's call ends, and nothing is kept in memory between calls: what a
 * row held for update says is what the database says.
 */
public final class JpaUnitOfWork implements UnitOfWork, AutoCloseable {

    private final Way way;

    private JpaUnitOfWork(Way way) {
        this.way = way;
    }

    /** How transactions are begun and ended. */
    private interface Way {
        <T> T inTransaction(Supplier<T> work);

        <T> T with(Function<EntityManager, T> use);

        void close();
    }

    /**
     * Transactions of the server (JTA).
     *
     * @param entities the server's entity manager, which joins the transaction of the thread
     */
    public static JpaUnitOfWork managed(EntityManager entities, UserTransaction transaction) {
        return new JpaUnitOfWork(new Managed(entities, transaction));
    }

    /**
     * Transactions of a database without a server: for commands and tests. Connections are kept and used again.
     *
     * @param address the address of the database for JDBC, with the schema as {@code currentSchema}
     */
    public static JpaUnitOfWork offline(String address, String user, String password) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        properties.put("jakarta.persistence.jtaDataSource", "");
        properties.put("jakarta.persistence.jdbc.url", address);
        properties.put("jakarta.persistence.jdbc.user", user);
        properties.put("jakarta.persistence.jdbc.password", password);
        properties.put("eclipselink.connection-pool.default.initial", "1");
        properties.put("eclipselink.connection-pool.default.min", "1");
        return new JpaUnitOfWork(new Offline(Persistence.createEntityManagerFactory("calminer", properties)));
    }

    /** Lets the connections go that were opened offline; those of the server stay. */
    @Override
    public void close() {
        way.close();
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return way.inTransaction(work);
    }

    /** Uses the entity manager of the running transaction; without one, only to read. */
    public <T> T with(Function<EntityManager, T> use) {
        return way.with(use);
    }

    /** What the adapter's call changed goes to the database now, and nothing of it stays in memory. */
    private static <T> T sent(EntityManager entities, Function<EntityManager, T> use) {
        T result = use.apply(entities);
        entities.flush();
        entities.clear();
        return result;
    }

    private record Managed(EntityManager entities, UserTransaction transaction) implements Way {

        @Override
        public <T> T inTransaction(Supplier<T> work) {
            return isActive() ? work.get() : begun(work);
        }

        @Override
        public <T> T with(Function<EntityManager, T> use) {
            return isActive() ? sent(entities, use) : use.apply(entities);
        }

        @Override
        public void close() {
            // the server closes what it opened
        }

        private boolean isActive() {
            try {
                return transaction.getStatus() != Status.STATUS_NO_TRANSACTION;
            } catch (SystemException broken) {
                throw new IllegalStateException("The server does not tell the state of the transaction.", broken);
            }
        }

        private <T> T begun(Supplier<T> work) {
            boolean done = false;
            try {
                transaction.begin();
                T result = work.get();
                done = true;
                transaction.commit();
                return result;
            } catch (NotSupportedException
                    | SystemException
                    | RollbackException
                    | HeuristicMixedException
                    | HeuristicRollbackException broken) {
                throw new IllegalStateException("The transaction could not be completed.", broken);
            } finally {
                if (!done) {
                    undo();
                }
            }
        }

        private void undo() {
            try {
                if (isActive()) {
                    transaction.rollback();
                }
            } catch (SystemException broken) {
                throw new IllegalStateException("The transaction could not be undone.", broken);
            }
        }
    }

    // a factory has its own entity manager on each thread, so the variable belongs to the factory
    @SuppressWarnings("ThreadLocalUsage")
    private static final class Offline implements Way {

        private final EntityManagerFactory factory;
        private final ThreadLocal<@Nullable EntityManager> running = new ThreadLocal<>();

        private Offline(EntityManagerFactory factory) {
            this.factory = factory;
        }

        @Override
        public <T> T inTransaction(Supplier<T> work) {
            if (running.get() != null) {
                return work.get();
            }
            try (EntityManager entities = factory.createEntityManager()) {
                EntityTransaction transaction = entities.getTransaction();
                transaction.begin();
                running.set(entities);
                T result = work.get();
                transaction.commit();
                return result;
            } finally {
                end();
            }
        }

        @Override
        public <T> T with(Function<EntityManager, T> use) {
            EntityManager entities = running.get();
            if (entities != null) {
                return sent(entities, use);
            }
            try (EntityManager reading = factory.createEntityManager()) {
                return use.apply(reading);
            }
        }

        @Override
        public void close() {
            factory.close();
        }

        private void end() {
            EntityManager entities = running.get();
            running.remove();
            // closing an entity manager leaves an open transaction running: undo it first
            if (entities != null
                    && entities.isOpen()
                    && entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
        }
    }
}
