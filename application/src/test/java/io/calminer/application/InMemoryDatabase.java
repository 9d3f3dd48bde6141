package io.calminer.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/** Tables in memory with transactions, one at a time: what one throws out of leaves no trace. */
public final class InMemoryDatabase implements UnitOfWork {

    private final ReentrantLock lock = new ReentrantLock();
    private final List<Table<?, ?>> tables = new ArrayList<>();

    /** Rows by key. */
    public static final class Table<K extends Comparable<K>, V> {

        private final ReentrantLock lock;
        private TreeMap<K, V> rows = new TreeMap<>();

        private Table(ReentrantLock lock) {
            this.lock = lock;
        }

        /** Looks at the rows, or changes them. */
        public <T> T with(Function<Map<K, V>, T> use) {
            lock.lock();
            try {
                return use.apply(rows);
            } finally {
                lock.unlock();
            }
        }

        public void put(K key, V row) {
            with(all -> all.put(key, row));
        }

        public Optional<V> find(K key) {
            return with(all -> Optional.ofNullable(all.get(key)));
        }

        /** A copy of the rows in the order of their keys. */
        public List<V> rows() {
            return with(all -> List.copyOf(all.values()));
        }

        private Runnable snapshot() {
            TreeMap<K, V> copy = new TreeMap<>(rows);
            return () -> rows = copy;
        }
    }

    /** A new empty table. */
    public <K extends Comparable<K>, V> Table<K, V> table() {
        Table<K, V> table = new Table<>(lock);
        tables.add(table);
        return table;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        lock.lock();
        try {
            if (lock.getHoldCount() > 1) {
                return work.get();
            }
            List<Runnable> undo = tables.stream().map(Table::snapshot).toList();
            boolean done = false;
            try {
                T result = work.get();
                done = true;
                return result;
            } finally {
                if (!done) {
                    undo.forEach(Runnable::run);
                }
            }
        } finally {
            lock.unlock();
        }
    }
}
