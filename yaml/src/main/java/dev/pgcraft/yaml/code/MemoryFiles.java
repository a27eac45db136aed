package dev.pgcraft.yaml.code;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.SequencedMap;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;

/** The compiler's files: sources and libraries from disk, classes to memory. */
final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {

    private final SequencedMap<String, ByteArrayOutputStream> classes = new TreeMap<>();

    MemoryFiles(StandardJavaFileManager disk) {
        super(disk);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(Location place, String className, Kind kind, FileObject sibling) {
        ByteArrayOutputStream code = new ByteArrayOutputStream();
        classes.put(className, code);
        return new MemoryFile(className, code);
    }

    /** What was compiled, by name. */
    SequencedMap<String, byte[]> classes() {
        SequencedMap<String, byte[]> codes = new TreeMap<>();
        classes.forEach((name, code) -> codes.put(name, code.toByteArray()));
        return codes;
    }

    /** A class that the compiler writes. */
    private static final class MemoryFile extends SimpleJavaFileObject {

        private final OutputStream code;

        MemoryFile(String className, OutputStream code) {
            super(URI.create("memory:///" + className.replace('.', '/') + Kind.CLASS.extension), Kind.CLASS);
            this.code = code;
        }

        @Override
        public OutputStream openOutputStream() {
            return code;
        }
    }
}
