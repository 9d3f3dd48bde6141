package io.calminer.application.account.user;

/** Keeps passwords readable, for tests that need no slow hash. */
public final class PlainPasswordHashes implements PasswordHashes {

    @Override
    public String hash(String password) {
        return "plain:" + password;
    }

    @Override
    public boolean verify(String password, String hash) {
        return hash.equals("plain:" + password) || hash.equals("weak:" + password);
    }

    @Override
    public boolean isWeak(String hash) {
        return hash.startsWith("weak:");
    }

    @Override
    public String decoy() {
        return "nobody";
    }
}
