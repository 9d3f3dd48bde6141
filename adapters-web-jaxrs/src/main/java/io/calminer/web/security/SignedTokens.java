package io.calminer.web.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.calminer.application.account.login.AccessTokens;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;

/** Access tokens as JSON Web Tokens (RFC 7519), signed with HMAC SHA-256; no other algorithm is accepted. */
public final class SignedTokens implements AccessTokens {

    private static final String ISSUER = "calminer";
    private static final String SESSION = "sid";

    private final byte[] key;
    private final Clock clock;

    /**
     * Tokens under a key.
     *
     * @param key a secret text of at least 32 characters
     */
    public SignedTokens(String key, Clock clock) {
        this.key = key.getBytes(StandardCharsets.UTF_8);
        this.clock = clock;
    }

    @Override
    public String issue(Claims claims) {
        JWTClaimsSet set = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(claims.userId().toString())
                .claim(SESSION, claims.sessionId().toString())
                .issueTime(Date.from(claims.issuedAt()))
                .expirationTime(Date.from(claims.expiresAt()))
                .build();
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), set);
        try {
            token.sign(new MACSigner(key));
        } catch (JOSEException unusable) {
            throw new IllegalStateException("The key cannot sign tokens.", unusable);
        }
        return token.serialize();
    }

    @Override
    public Optional<Claims> verify(String token) {
        try {
            SignedJWT signed = SignedJWT.parse(token);
            if (!JWSAlgorithm.HS256.equals(signed.getHeader().getAlgorithm()) || !signed.verify(new MACVerifier(key))) {
                return Optional.empty();
            }
            JWTClaimsSet set = signed.getJWTClaimsSet();
            Instant expiry = set.getExpirationTime().toInstant();
            if (!ISSUER.equals(set.getIssuer()) || !clock.instant().isBefore(expiry)) {
                return Optional.empty();
            }
            return Optional.of(new Claims(
                    UUID.fromString(set.getSubject()),
                    UUID.fromString(set.getStringClaim(SESSION)),
                    set.getIssueTime().toInstant(),
                    expiry));
        } catch (ParseException | JOSEException | IllegalArgumentException | NullPointerException notOurs) {
            return Optional.empty();
        }
    }
}
