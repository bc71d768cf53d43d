package org.nianbao.corpus.archive;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Names of files and zip entries: their encoding, and which of them are safe. */
final class FileName {
    private static final Pattern UNSAFE =
            Pattern.compile("^/.*|^[A-Za-z]:.*|.*[\\\\\\p{Cntrl}].*|(?:.*/)?\\.\\.(?:/.*)?", Pattern.DOTALL);
    private static final Pattern HIDDEN = Pattern.compile("(?:.*/)?\\.[^/].*", Pattern.DOTALL);

    private FileName() {}

    /** The last part of a path, also where the file system's encoding is not the one Java runs in. */
    static String of(Path path) {
        String name = path.getFileName() == null ? "" : path.getFileName().toString();
        return name.indexOf('\uFFFD') < 0 ? name : TextDecoder.decodeName(rawName(path.toUri()));
    }

    /** Whether a zip entry's name leaves the archive or could mean another place on some system. */
    static boolean isUnsafe(String name) {
        return UNSAFE.matcher(name).matches();
    }

    /** Whether a file or one of the folders it lies in begins with a dot. */
    static boolean isHidden(String name) {
        return HIDDEN.matcher(name).matches();
    }

    private static byte[] rawName(URI uri) {
        String path = uri.getRawPath().replaceAll("/$", "");
        String name = path.substring(path.lastIndexOf('/') + 1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) == '%') {
                bytes.write(Integer.parseInt(name, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.write(name.charAt(i));
            }
        }
        return bytes.toByteArray();
    }
}
