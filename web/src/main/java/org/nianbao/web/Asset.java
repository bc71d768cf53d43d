package org.nianbao.web;

/**
 * One static file. Its path changes with its bytes, so that a browser may keep it for ever.
 *
 * @param path {@code /static/app.0123456789ab.css}
 * @param contentType value of Content-Type
 * @param bytes the file
 */
public record Asset(String path, String contentType, byte[] bytes) {
    public Asset {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }
}
