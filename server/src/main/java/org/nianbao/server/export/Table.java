package org.nianbao.server.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;

/** A file in the making. Closing it writes its end; what it is written to is closed by who opened that. */
interface Table extends Closeable {
    void write(ObjectNode row) throws IOException;
}
