package io.ashdynamo.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What hangs on the parser's nodes: by reflection, and as the checked-in file says. */
final class ParserChildren {

    private static final String FILE = "parser-children.txt";
    private static final Set<String> OF_EVERY_NODE = Set.of("getASTNode", "getParent", "getFeatures");
    private static final int DEPTH = 6;

    private ParserChildren() {}

    /**
     * A line of the file.
     *
     * @param type the node's class
     * @param getter the child
     * @param mark what becomes of it
     * @param sql a statement that fills it; empty if there is none
     */
    record Child(Class<?> type, String getter, String mark, String sql) {
        @Override
        public String toString() {
            return type.getSimpleName() + "." + getter + " " + mark + ": " + sql;
        }
    }

    /** The file, by class. */
    static Map<Class<?>, List<Child>> file() {
        Map<Class<?>, List<Child>> children = new LinkedHashMap<>();
        Class<?> type = null;
        for (String line : lines()) {
            if (line.startsWith("    ")) {
                int colon = line.indexOf(": ");
                String[] words =
                        (colon < 0 ? line : line.substring(0, colon)).strip().split(" ", -1);
                String sql = colon < 0 ? "" : line.substring(colon + 2);
                children.get(type).add(new Child(type, words[0], words[1], sql));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                type = type(line);
                children.put(type, new ArrayList<>());
            }
        }
        return children;
    }

    /** The getters that a node's class has. */
    static List<String> getters(Class<?> type) {
        return Stream.of(type.getMethods())
                .filter(ParserChildren::isGetter)
                .map(Method::getName)
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether a node of the class, somewhere in the tree, has this child filled. */
    static boolean isFilled(Object tree, Child child) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        collect(tree, DEPTH, seen);
        return seen.stream()
                .filter(node -> node.getClass() == child.type())
                .anyMatch(node -> isFilled(value(node, child.getter())));
    }

    private static void collect(Object node, int depth, Set<Object> seen) {
        if (node instanceof Collection<?> nodes) {
            nodes.forEach(each -> collect(each, depth, seen));
        }
        boolean ofTheParser = node != null && node.getClass().getName().startsWith("net.sf.jsqlparser");
        if (depth == 0 || !ofTheParser || !seen.add(node)) {
            return;
        }
        for (String getter : getters(node.getClass())) {
            collect(value(node, getter), depth - 1, seen);
        }
    }

    private static boolean isGetter(Method method) {
        return (method.getName().startsWith("get") || method.getName().startsWith("is"))
                && method.getParameterCount() == 0
                && !Modifier.isStatic(method.getModifiers())
                && !method.getDeclaringClass().getName().startsWith("java.")
                && !OF_EVERY_NODE.contains(method.getName());
    }

    /** The child; null also where the node has it only in another form. */
    private static Object value(Object node, String getter) {
        try {
            return node.getClass().getMethod(getter).invoke(node);
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }

    private static boolean isFilled(Object value) {
        if (value instanceof Collection<?> values) {
            return !values.isEmpty();
        }
        return value != null && !value.equals(false) && !value.equals(0) && !value.equals("") && !value.equals("?");
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(FILE + " names a class that JSqlParser has not: " + name, e);
        }
    }

    private static List<String> lines() {
        try (InputStream stream = ParserChildren.class.getResourceAsStream(FILE)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
