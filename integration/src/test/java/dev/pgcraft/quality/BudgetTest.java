package dev.pgcraft.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The size budgets of CONTRIBUTING.md; each failure names the place, its figure and the limit. */
final class BudgetTest {

    private static final int FILE_LINES = 400;
    private static final int TEST_FILE_LINES = 600;
    private static final int METHOD_LINES = 40;
    private static final int PARAMETERS = 5;
    private static final int RECORD_COMPONENTS = 8;
    private static final int LINE_WIDTH = 120;
    private static final int CORE_NULLS_PER_THOUSAND_LINES = 5;
    private static final Set<String> EMPTY_NAMES =
            Set.of("Util", "Utils", "Helper", "Helpers", "Manager", "Impl", "Abstract", "Base");

    /** What PostgreSQL keeps of an object is as wide as it is: there the figures are an aim. */
    private static final String SCHEMA = "dev.pgcraft.schema";

    private static final List<Declarations> ALL =
            Source.all().stream().map(Declarations::of).toList();

    @Test
    void filesAreShort() {
        assertThat(over(each -> {
                    int limit = each.source().isTest() ? TEST_FILE_LINES : FILE_LINES;
                    int lines = each.source().lines().size();
                    return lines <= limit
                            ? Stream.of()
                            : Stream.of(each.source().path() + ": " + lines + " lines");
                }))
                .isEmpty();
    }

    @Test
    void methodsAreShort() {
        assertThat(over(each -> each.methods().stream()
                        .map(Declarations::method)
                        .filter(method -> lines(each.source(), method) > METHOD_LINES)
                        .map(method -> each.source().at(method) + ": " + method.getName() + " has "
                                + lines(each.source(), method) + " lines, at most " + METHOD_LINES)))
                .isEmpty();
    }

    @Test
    void methodsTakeFewParameters() {
        assertThat(over(each -> each.methods().stream()
                        .filter(path -> !isRecordOfSchema(each.source(), path.getParentPath()))
                        .filter(path -> !Declarations.isCanonical(path))
                        .map(Declarations::method)
                        .filter(method -> method.getParameters().size() > PARAMETERS)
                        .map(method -> each.source().at(method) + ": " + method.getName() + " takes "
                                + method.getParameters().size() + " parameters, at most " + PARAMETERS)))
                .isEmpty();
    }

    @Test
    void recordsHaveFewComponents() {
        assertThat(over(each -> each.types().stream()
                        .filter(path -> path.getLeaf().getKind() == Tree.Kind.RECORD)
                        .filter(path -> !isRecordOfSchema(each.source(), path))
                        .map(Declarations::type)
                        .filter(type -> Declarations.components(type).size() > RECORD_COMPONENTS)
                        .map(type -> each.source().at(type) + ": " + type.getSimpleName() + " has "
                                + Declarations.components(type).size() + " components, at most "
                                + RECORD_COMPONENTS)))
                .isEmpty();
    }

    @Test
    void linesAreNarrow() {
        assertThat(over(each -> IntStream.range(0, each.source().lines().size())
                        .filter(line -> isTooWide(each.source().lines().get(line)))
                        .mapToObj(line -> each.source().path() + ":" + (line + 1) + ": "
                                + each.source().lines().get(line).length() + " characters, at most " + LINE_WIDTH)))
                .isEmpty();
    }

    @Test
    void publicTypesSayWhatTheyAre() {
        assertThat(over(each -> each.publicTypes().stream()
                        .filter(path -> !each.source().isTest())
                        .filter(path -> !each.source().hasJavadoc(path))
                        .map(path -> each.source().at(path.getLeaf()) + ": "
                                + Declarations.type(path).getSimpleName() + " has no Javadoc")))
                .isEmpty();
    }

    @Test
    void coreKnowsHardlyAnyNull() {
        List<Declarations> core = ALL.stream()
                .filter(each -> each.source().isIn("core") && !each.source().isTest())
                .toList();
        int lines = core.stream().mapToInt(each -> each.source().lines().size()).sum();
        List<String> nulls = core.stream()
                .flatMap(each -> each.nulls().stream().map(path -> each.source().at(path.getLeaf())))
                .toList();

        assertThat(nulls)
                .as("nulls in %d lines of core", lines)
                .hasSizeLessThanOrEqualTo(CORE_NULLS_PER_THOUSAND_LINES * Math.max(1, lines / 1_000));
    }

    @Test
    void namesSayWhatTheTypeIs() {
        assertThat(over(each -> each.types().stream()
                        .map(Declarations::type)
                        .filter(BudgetTest::saysNothing)
                        .map(type -> each.source().at(type) + ": " + type.getSimpleName())))
                .isEmpty();
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(over(each -> Stream.of(each.source())
                        .filter(source -> !source.isTest())
                        .filter(source -> ALL.stream().noneMatch(other -> marksNulls(other.source(), source)))
                        .map(source -> source.packageName() + " (" + source.path() + ") lacks @NullMarked")))
                .isEmpty();
    }

    private static List<String> over(Function<Declarations, Stream<String>> findings) {
        return ALL.stream().flatMap(findings).toList();
    }

    /** Without annotations, which are often tables. */
    private static long lines(Source source, MethodTree method) {
        Tree body = method.getBody();
        Tree first = method.getReturnType() == null ? body : method.getReturnType();
        return first == null ? 1 : source.lastLine(method) - source.firstLine(first) + 1;
    }

    private static boolean isRecordOfSchema(Source source, TreePath type) {
        return source.packageName().equals(SCHEMA) && type.getLeaf().getKind() == Tree.Kind.RECORD;
    }

    private static boolean isTooWide(String line) {
        return line.length() > LINE_WIDTH && !line.startsWith("import ");
    }

    private static boolean saysNothing(ClassTree type) {
        return Stream.of(type.getSimpleName().toString().split("(?=\\p{Lu})")).anyMatch(EMPTY_NAMES::contains);
    }

    private static boolean marksNulls(Source candidate, Source source) {
        return candidate.path().endsWith("package-info.java")
                && candidate.packageName().equals(source.packageName())
                && candidate.unit().getPackage().getAnnotations().toString().contains("NullMarked");
    }
}
