package dev.pgcraft.plan;

/** How a plan is carried out where others are at work; in {@code pgcraft.yaml} it is called the policy. */
public enum Manner {

    /** In as many steps as it takes so that nobody has to wait long. */
    ONLINE,

    /** In as few transactions as PostgreSQL allows. */
    SIMPLE
}
