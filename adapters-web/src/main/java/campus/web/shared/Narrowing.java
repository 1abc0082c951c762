package campus.web.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import campus.application.shared.Criteria;

/** What a list is narrowed to, and a digest of the texts that say so: a cursor is good for one of them only. */
record Narrowing(Criteria criteria, String digest) {

    static final Narrowing NONE = new Narrowing(Criteria.all(), "");

    /** With the filter and the search that the criteria were made of; empty where there was none. */
    static Narrowing of(Criteria criteria, String filter, String search) {
        return new Narrowing(criteria, digest(filter + "\0" + search));
    }

    private static String digest(String texts) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(texts.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
