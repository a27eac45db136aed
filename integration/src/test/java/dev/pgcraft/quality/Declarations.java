package dev.pgcraft.quality;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** What a file declares: its types and methods, each with the path that leads to it, and its null literals. */
record Declarations(Source source, List<TreePath> types, List<TreePath> methods, List<TreePath> nulls) {

    private static final Set<Tree.Kind> INTERFACES = Set.of(Tree.Kind.INTERFACE, Tree.Kind.ANNOTATION_TYPE);

    static Declarations of(Source source) {
        Declarations found = new Declarations(source, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        new Collector(found).scan(source.unit(), found);
        return found;
    }

    static ClassTree type(TreePath path) {
        return (ClassTree) path.getLeaf();
    }

    static MethodTree method(TreePath path) {
        return (MethodTree) path.getLeaf();
    }

    /** The types a reader of the Javadoc sees: public, and so is everything around them. */
    List<TreePath> publicTypes() {
        return types.stream().filter(Declarations::isPublic).toList();
    }

    static List<VariableTree> components(ClassTree record) {
        return record.getMembers().stream()
                .filter(VariableTree.class::isInstance)
                .map(VariableTree.class::cast)
                .filter(each -> !each.getModifiers().getFlags().contains(Modifier.STATIC))
                .toList();
    }

    /** Whether a method is its record's own constructor, whose parameters are the components and counted as such. */
    static boolean isCanonical(TreePath path) {
        return path.getParentPath().getLeaf() instanceof ClassTree type
                && type.getKind() == Tree.Kind.RECORD
                && method(path).getReturnType() == null
                && names(method(path).getParameters()).equals(names(components(type)));
    }

    private static List<String> names(List<? extends VariableTree> variables) {
        return variables.stream().map(each -> each.getName().toString()).toList();
    }

    private static boolean isPublic(TreePath path) {
        TreePath parent = path.getParentPath();
        boolean declared = type(path).getModifiers().getFlags().contains(Modifier.PUBLIC);
        if (!(parent.getLeaf() instanceof ClassTree outer)) {
            return declared;
        }
        return (declared || INTERFACES.contains(outer.getKind())) && isPublic(parent);
    }

    private static final class Collector extends TreePathScanner<Void, Declarations> {

        private final Declarations found;

        Collector(Declarations found) {
            this.found = found;
        }

        @Override
        public Void visitClass(ClassTree type, Declarations into) {
            if (!type.getSimpleName().isEmpty()) {
                found.types.add(getCurrentPath());
            }
            return super.visitClass(type, into);
        }

        @Override
        public Void visitMethod(MethodTree method, Declarations into) {
            found.methods.add(getCurrentPath());
            return super.visitMethod(method, into);
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Declarations into) {
            if (literal.getKind() == Tree.Kind.NULL_LITERAL) {
                found.nulls.add(getCurrentPath());
            }
            return super.visitLiteral(literal, into);
        }
    }
}
