package io.calminer.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class Argon2PasswordHashesTest {

    private final Argon2PasswordHashes hashes = new Argon2PasswordHashes(new SecureRandom());

    @Test
    void onlyTheRightPasswordFitsItsHash() {
        String hash = hashes.hash("correct horse battery staple");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hashes.verify("correct horse battery staple", hash)).isTrue();
        assertThat(hashes.verify("correct horse battery stapl", hash)).isFalse();
        assertThat(hashes.hash("correct horse battery staple")).isNotEqualTo(hash);
    }

    @Test
    void hashesOfTheReferenceImplementationAreRead() {
        // phc-winner-argon2, src/test.c, Argon2id v=19: t=2, m=2^8, p=1, "password", salt "somesalt"
        String reference = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";
        assertThat(hashes.verify("password", reference)).isTrue();
        assertThat(hashes.isWeak(reference)).isTrue();
        assertThat(hashes.isWeak(hashes.hash("password"))).isFalse();
    }

    @Test
    void whatIsNoHashFitsNothing() {
        assertThat(hashes.verify("", "")).isFalse();
        assertThat(hashes.verify("plain", "plain")).isFalse();
        assertThat(hashes.verify("anything", hashes.decoy())).isFalse();
    }
}
