package dev.pgcraft.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.change.Change;
import dev.pgcraft.change.Hazard;
import dev.pgcraft.change.Wording;
import dev.pgcraft.schema.Grant;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.Privilege;
import dev.pgcraft.sql.Identifier;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What somebody may no longer do, in words. */
final class LostPrivilegesTest {

    private static final Change CLOSED =
            new Change.Create(Grant.of(ObjectId.schema(Grant.PUBLIC), Grant.PUBLIC, List.of()));
    private static final Change TAKEN = new Change.Drop(Grant.of(
            ObjectId.schema(Identifier.of("shop")), Identifier.of("app"), List.of(Privilege.USAGE, Privilege.CREATE)));

    @Test
    void areHazards() {
        assertThat(Hazards.of(Schedule.simple(new Plan(List.of(new Step(List.of(CLOSED, TAKEN)))))))
                .extracting(Hazard::reason)
                .containsExactly("public no longer has USAGE", "app no longer has USAGE, CREATE");
    }

    @Test
    void areChanges() {
        assertThat(Wording.of(List.of(CLOSED, CLOSED.reverse())))
                .containsExactly(
                        "alter grant on schema public to public: usage becomes nothing",
                        "alter grant on schema public to public: nothing becomes usage");
    }
}
