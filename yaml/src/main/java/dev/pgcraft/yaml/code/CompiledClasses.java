package dev.pgcraft.yaml.code;

import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/** Loads classes that were compiled a moment ago and never were files. */
final class CompiledClasses extends ClassLoader {

    private final SequencedMap<String, byte[]> classes;

    CompiledClasses(SequencedMap<String, byte[]> classes, ClassLoader libraries) {
        super(libraries);
        this.classes = new TreeMap<>(classes);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] code = Optional.ofNullable(classes.get(name)).orElseThrow(() -> new ClassNotFoundException(name));
        return defineClass(name, code, 0, code.length);
    }
}
