package io.calminer.faces.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;

/**
 * The scripts and styles of the pages, under one name that changes with their content: browsers keep them for as long
 * as they stand, and never mix those of two releases.
 */
@Named("assets")
@ApplicationScoped
public class Assets {

    private static final String FOLDER = "/calminer/";

    private final String version;

    @Inject
    public Assets(ServletContext context) {
        this.version = version(context);
    }

    /** For the container's proxy. */
    protected Assets() {
        this.version = "";
    }

    /** What stands after the question mark in an address of a script or style. */
    public String getVersion() {
        return version;
    }

    private static String version(ServletContext context) {
        CRC32 sum = new CRC32();
        Set<String> paths = context.getResourcePaths(FOLDER);
        for (String path : new TreeSet<>(paths == null ? Set.of() : paths)) {
            try (InputStream content = context.getResourceAsStream(path)) {
                if (content != null) {
                    sum.update(content.readAllBytes());
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return Long.toHexString(sum.getValue());
    }
}
