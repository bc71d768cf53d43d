package org.nianbao.web;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/** Files of this room on the class path. */
final class Resources {
    private Resources() {}

    static InputStream open(String name) throws IOException {
        InputStream in = Resources.class.getResourceAsStream(name);
        if (in == null) {
            throw new FileNotFoundException(name + " is missing from the class path");
        }
        return in;
    }
}
