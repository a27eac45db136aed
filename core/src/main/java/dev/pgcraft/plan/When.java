package dev.pgcraft.plan;

/** When the index is built under something that is made. */
enum When {

    /** Before the other changes: it looks at nothing that they touch. */
    BEFORE,

    /** After them. */
    AFTER,

    /** In one go with them: it stands under something that cannot wait for it. */
    WHOLE
}
