package dev.pgcraft.cli;

import dev.pgcraft.Pgcraft;
import picocli.CommandLine.IVersionProvider;

/** Which pgcraft this is. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"pgcraft " + Pgcraft.VERSION};
    }
}
