package org.nianbao.server.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/** UTF-8 to the characters of a writer. */
final class WriterStream extends OutputStream {
    private static final int ROOM = 8 << 10;

    private final Writer writer;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(ROOM);
    private final CharBuffer chars = CharBuffer.allocate(ROOM);

    WriterStream(Writer writer) {
        this.writer = writer;
    }

    @Override
    public void write(int b) throws IOException {
        bytes.put((byte) b);
        if (!bytes.hasRemaining()) {
            decode();
        }
    }

    /** A character of which the end is still to come stays. */
    private void decode() throws IOException {
        decoder.decode(bytes.flip(), chars, false);
        bytes.compact();
        writer.append(chars.flip());
        chars.clear();
    }

    @Override
    public void flush() throws IOException {
        decode();
        writer.flush();
    }
}
