package dev.lockstep.kernel.shell;

import dev.lockstep.kernel.compile.Syntax;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A type with its methods' bodies taken out. JShell accepts a declaration that names unknown things only when nothing else is
 * wrong with it, and in bodies one unknown type soon makes other errors; between signatures it does not.
 */
final class Skeleton {
    private static final String BODY = "{ throw new RuntimeException(); }";

    private Skeleton() {}

    private record Body(int from, int to) {}

    static String of(String type) {
        return Syntax.parse(type).map(parsed -> without(type, bodies(parsed))).orElse(type);
    }

    private static List<Body> bodies(Syntax.Parsed parsed) {
        var positions = Trees.instance(parsed.task()).getSourcePositions();
        var found = new ArrayList<Body>();
        new TreeScanner<Void, Boolean>() {
            @Override
            public Void visitMethod(MethodTree method, Boolean more) {
                // A constructor keeps its body: it may have to call another one.
                if (method.getBody() != null && method.getReturnType() != null) {
                    found.add(new Body((int) positions.getStartPosition(parsed.unit(), method.getBody()),
                            (int) positions.getEndPosition(parsed.unit(), method.getBody())));
                    return null;
                }
                return super.visitMethod(method, more);
            }
        }.scan(parsed.unit(), true);
        return found;
    }

    private static String without(String type, List<Body> bodies) {
        var text = new StringBuilder(type);
        bodies.stream().sorted(Comparator.comparingInt(Body::from).reversed()).forEach(body -> text.replace(body.from(), body.to(), BODY));
        return text.toString();
    }
}
