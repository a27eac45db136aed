package dev.pgcraft;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The package diagram, as a test: every package, and all it may import. */
final class ArchitectureTest {

    private static final String BASE = "dev.pgcraft";

    private static final Map<String, Set<String>> DIAGRAM = Map.ofEntries(
            layer("sql", ""),
            layer("problem", ""),
            layer("schema", "sql"),
            layer("model", "sql problem"),
            layer("dsl", "model sql problem"),
            layer("plugin", "model schema sql problem"),
            layer("builtin", "plugin model schema sql problem"),
            layer("compile", "builtin plugin model change schema sql problem"),
            layer("decompile", "compile model schema sql problem"),
            layer("catalog", "schema sql problem"),
            layer("change", "schema sql"),
            layer("diff", "change schema sql"),
            layer("plan", "diff change schema sql problem"),
            layer("script", "plan change schema sql problem"),
            layer("scratch", "catalog compile change diff plan script model schema sql problem"),
            layer("migrate", "scratch catalog plan script change diff schema sql problem"));

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages(BASE);

    @Test
    void everyPackageImportsOnlyWhatItsRowAllows() {
        Set<String> forbidden = CORE.stream()
                .filter(origin -> !layerOf(origin).isEmpty())
                .flatMap(origin -> origin.getDirectDependenciesFromSelf().stream())
                .filter(arrow -> isForbidden(
                        arrow.getOriginClass(), arrow.getTargetClass().getBaseComponentType()))
                .map(arrow -> arrow.getOriginClass().getName() + " -> "
                        + arrow.getTargetClass().getBaseComponentType().getName())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(forbidden).isEmpty();
    }

    @Test
    void everyPackageHasARow() {
        Set<String> layers = CORE.stream()
                .map(ArchitectureTest::layerOf)
                .filter(layer -> !layer.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(layers).containsExactlyInAnyOrderElementsOf(DIAGRAM.keySet());
    }

    @Test
    void noCycles() {
        slices().matching(BASE + ".(*)..").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void onlyCatalogScratchAndMigrateTalkToADatabase() {
        noClasses()
                .that()
                .resideOutsideOfPackages(BASE, BASE + ".catalog..", BASE + ".scratch..", BASE + ".migrate..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql.."))
                .check(CORE);
    }

    @Test
    void onlyMigrateTouchesFilesAndTheNetwork() {
        noClasses()
                .that()
                .resideOutsideOfPackages(BASE, BASE + ".migrate..")
                .should()
                .dependOnClassesThat(filesAndNetwork())
                .check(CORE);
    }

    @Test
    void coreDependsOnNothingButTheJdkAndJSpecify() {
        noClasses()
                .should()
                .dependOnClassesThat(DescribedPredicate.not(
                        resideInAnyPackage("java..", "javax.sql..", "org.jspecify..", BASE, BASE + "..", "")))
                .check(CORE);
    }

    private static Map.Entry<String, Set<String>> layer(String name, String mayImport) {
        return Map.entry(
                name,
                Arrays.stream(mayImport.split(" "))
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.toSet()));
    }

    private static boolean isForbidden(JavaClass origin, JavaClass target) {
        if (!target.getPackageName().equals(BASE) && !target.getPackageName().startsWith(BASE + ".")) {
            return false;
        }
        String from = layerOf(origin);
        String to = layerOf(target);
        return !from.equals(to) && !DIAGRAM.getOrDefault(from, Set.of()).contains(to);
    }

    /** The first package below the base; empty for the facade, which may import everything. */
    private static String layerOf(JavaClass each) {
        String below = each.getPackageName().substring(BASE.length());
        return below.isEmpty() ? "" : below.substring(1).split("\\.")[0];
    }

    private static DescribedPredicate<JavaClass> filesAndNetwork() {
        return resideInAnyPackage("java.nio.file..", "java.nio.channels..", "java.net..")
                .or(DescribedPredicate.describe(
                        "files of java.io",
                        each -> nameMatching("java\\.io\\.(File|RandomAccessFile).*")
                                .test(each)));
    }
}
