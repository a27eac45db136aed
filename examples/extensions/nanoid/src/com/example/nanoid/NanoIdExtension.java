package com.example.nanoid;

import dev.pgcraft.plugin.Extension;
import dev.pgcraft.plugin.PluginKind;
import java.util.List;

/** Brings {@code nanoid_key}: keys that are short text and stand well in a URL. */
public final class NanoIdExtension implements Extension {

    @Override
    public String name() {
        return "nanoid";
    }

    @Override
    public List<PluginKind> plugins() {
        return List.of(new PluginKind("nanoid_key", List.of("column", "length"), NanoIdKey::of));
    }
}
