package io.calminer.application;

import java.time.Clock;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Makes ids: UUIDs of version 7 (RFC 9562), whose first 48 bits are the time, so that indexes grow at one end. */
public final class Ids {

    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long RANDOM_BITS = 0x3fff_ffff_ffff_ffffL;

    private final Clock clock;
    private final Random random;

    /**
     * Ids from a clock and a source of chance.
     *
     * @param random a {@link java.security.SecureRandom} in the server
     */
    private Ids(Clock clock, Random random) {
        this.clock = clock;
        this.random = random;
    }

    public static Ids of(Clock clock, Random random) {
        return new Ids(clock, random);
    }

    /** The id that a text states; none in a text of another form, which belongs to nothing. */
    public static Optional<UUID> parse(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    public UUID next() {
        long high = (clock.millis() << 16) | VERSION | (random.nextInt() & 0xfffL);
        return new UUID(high, (random.nextLong() & RANDOM_BITS) | VARIANT);
    }
}
