package dev.pgcraft.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.compile.Compiler;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.yaml.ModelReader;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MixedModelTest {

    @Test
    void sameSizeAndSeedGiveTheSameText() {
        assertThat(new MixedModel(40, 7).text()).isEqualTo(new MixedModel(40, 7).text());
    }

    @Test
    void anotherSeedGivesAnotherText() {
        assertThat(new MixedModel(40, 7).text()).isNotEqualTo(new MixedModel(40, 8).text());
    }

    @Test
    void aQuarterOfTheResourcesIsOfEachShape() {
        Map<String, Long> tables = database(40).objects().keySet().stream()
                .filter(id -> id.kind() == Kind.TABLE)
                .collect(Collectors.groupingBy(id -> id.path().getFirst(), Collectors.counting()));

        assertThat(tables)
                .containsExactlyInAnyOrderEntriesOf(Map.of("crm", 10L, "catalog", 10L, "sales", 10L, "audit", 10L));
    }

    @Test
    void everyResourceHasWhatItShallHave() {
        Map<Kind, Long> objects = database(40).objects().keySet().stream()
                .collect(Collectors.groupingBy(ObjectId::kind, Collectors.counting()));

        assertThat(objects.get(Kind.COLUMN)).isBetween(40 * 7L, 40 * 8L);
        assertThat(objects)
                .containsEntry(Kind.INDEX, 80L)
                .containsEntry(Kind.CONSTRAINT, 160L)
                .containsEntry(Kind.VIEW, 40L);
    }

    @Test
    void aSmallerModelIsTheBeginningOfALargerOne() {
        List<ObjectId> smaller = List.copyOf(database(6).objects().keySet());

        assertThat(database(9).objects().keySet()).containsAll(smaller);
    }

    private static Database database(int size) {
        return new Compiler()
                .compile(
                        new ModelReader().read("model.yaml", MixedModel.of(size).text()))
                .database();
    }
}
