package org.nianbao.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The static files: style, script and icon, each under a name with the hash of its bytes. */
public final class Assets {
    private static final Map<String, String> CONTENT_TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");

    private final Map<String, Asset> byName = new LinkedHashMap<>();
    private final Map<String, Asset> byPath = new LinkedHashMap<>();

    /** Reads the files from the class path. */
    public Assets() {
        for (String name : new String[] {"app.css", "app.js", "places.js", "icon.svg"}) {
            Asset asset = read(name);
            byName.put(name, asset);
            byPath.put(asset.path(), asset);
        }
    }

    /** The file at a path of a request, {@code /static/app.0123456789ab.css}. */
    public Optional<Asset> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** Where a file is served, by its plain name: {@code app.css}. */
    String path(String name) {
        Asset asset = byName.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("no asset " + name);
        }
        return asset.path();
    }

    private static Asset read(String name) {
        try (var in = Resources.open("static/" + name)) {
            byte[] bytes = in.readAllBytes();
            int dot = name.lastIndexOf('.');
            String extension = name.substring(dot + 1);
            String path = "/static/" + name.substring(0, dot) + "." + hash(bytes) + "." + extension;
            return new Asset(path, CONTENT_TYPES.get(extension), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
