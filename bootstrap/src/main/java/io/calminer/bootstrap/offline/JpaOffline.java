package io.calminer.bootstrap.offline;

import io.calminer.bootstrap.launch.database.DatabaseAddress;
import io.calminer.bootstrap.launch.setup.OfflineDatabase;
import io.calminer.bootstrap.launch.setup.OfflineOpener;
import io.calminer.persistence.JpaUnitOfWork;

/** Opens a database by JPA without a server. */
public final class JpaOffline implements OfflineOpener {

    @Override
    public OfflineDatabase open(DatabaseAddress address) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(JpaOffline.class.getClassLoader());
        try {
            JpaUnitOfWork work = JpaUnitOfWork.offline(address.url(), address.user(), address.password());
            return new OfflineWork(new OfflineUseCases(work), work::close);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
