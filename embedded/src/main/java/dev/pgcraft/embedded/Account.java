package dev.pgcraft.embedded;

import java.util.List;

/** Who PostgreSQL runs as, since it refuses to run as root; the words go before its command. */
enum Account {
    /** Whoever runs us. */
    OURSELVES,

    /** Root, in a namespace of its own in which it does not look like root. */
    NAMESPACE,

    /** The user nobody, who keeps root's access to files: where namespaces are forbidden, as in many containers. */
    NOBODY;

    /** The number of the user nobody. */
    static final int NOBODY_ID = 65534;

    List<String> prefix() {
        return switch (this) {
            case OURSELVES -> List.of();
            case NAMESPACE -> List.of("unshare", "-U");
            case NOBODY ->
                List.of(
                        "setpriv",
                        "--reuid=" + NOBODY_ID,
                        "--regid=" + NOBODY_ID,
                        "--clear-groups",
                        "--inh-caps=+dac_override",
                        "--ambient-caps=+dac_override");
        };
    }

    /** The first that works here. */
    static Account find() {
        if (!System.getProperty("user.name").equals("root")) {
            return OURSELVES;
        }
        for (Account account : List.of(NAMESPACE, NOBODY)) {
            if (Command.as(account, "true").run().succeeded()) {
                return account;
            }
        }
        throw Refusal.because(
                "PostgreSQL does not run as root, and neither \"unshare\" nor \"setpriv\" may change that here",
                "run as another user, or give the URL of a server");
    }
}
