package io.ashdynamo.mapping;

import io.ashdynamo.mapping.Fault.Position;
import io.ashdynamo.mapping.Node.Field;
import io.ashdynamo.mapping.Node.Kind;
import java.io.Serial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;

/** Turns the YAML library's nodes into ours: aliases unrolled, duplicate keys and tags reported. */
final class TreeBuilder {

    /** The library's own pattern is not asked for the forms other than "null". */
    private static final Pattern NULL = Pattern.compile("|~|null|Null|NULL");

    private final String file;
    private final Faults faults;
    private int nodes;

    TreeBuilder(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    Node build(org.snakeyaml.engine.v2.nodes.Node root) {
        return convert(root, Path.ROOT);
    }

    private Node convert(org.snakeyaml.engine.v2.nodes.Node node, Path path) {
        Position position = position(node);
        if (++nodes > TreeReader.MAX_NODES) {
            throw new TooLarge(position, "more than " + TreeReader.MAX_NODES + " values; split the file into several");
        }
        if (path.steps().size() > TreeReader.MAX_DEPTH) {
            throw new TooLarge(position, "an alias nests its values more than " + TreeReader.MAX_DEPTH + " deep");
        }
        if (!node.isResolved()) {
            faults.add(path, position, "YAML tags have no meaning in a mapping; remove " + node.getTag());
        }
        return switch (node.getNodeType()) {
            case SCALAR -> scalar((ScalarNode) node, position);
            case SEQUENCE -> list((SequenceNode) node, path, position);
            default -> map((MappingNode) node, path, position);
        };
    }

    private static Node scalar(ScalarNode node, Position position) {
        Kind kind = node.getScalarStyle() == ScalarStyle.PLAIN ? plainKind(node.getValue()) : Kind.TEXT;
        return Node.scalar(kind, node.getValue(), position);
    }

    private static Kind plainKind(String text) {
        if (NULL.matcher(text).matches()) {
            return Kind.NULL;
        }
        if (CoreScalarResolver.BOOL.matcher(text).matches()) {
            return Kind.BOOL;
        }
        boolean number = CoreScalarResolver.INT.matcher(text).matches()
                || CoreScalarResolver.FLOAT.matcher(text).matches();
        return number ? Kind.NUMBER : Kind.TEXT;
    }

    private Node list(SequenceNode node, Path path, Position position) {
        List<Node> items = new ArrayList<>();
        for (org.snakeyaml.engine.v2.nodes.Node item : node.getValue()) {
            items.add(convert(item, path.index(items.size())));
        }
        return Node.list(items, position);
    }

    private Node map(MappingNode node, Path path, Position position) {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (NodeTuple entry : node.getValue()) {
            Position at = position(entry.getKeyNode());
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                faults.add(path, at, "a key is a word, not a list or a map");
                continue;
            }
            String name = key.getValue();
            Node value = convert(entry.getValueNode(), path.key(name));
            Field first = fields.putIfAbsent(name, new Field(name, at, value));
            if (first != null) {
                faults.add(path.key(name), at, "declared twice; the first time at " + first.position());
            }
        }
        return Node.map(fields, position);
    }

    private Position position(org.snakeyaml.engine.v2.nodes.Node node) {
        return Optional.of(node)
                .flatMap(org.snakeyaml.engine.v2.nodes.Node::getStartMark)
                .map(m -> new Position(file, m.getLine() + 1, m.getColumn() + 1))
                .orElse(new Position(file, 1, 1));
    }

    /** The tree would pass a limit. */
    static final class TooLarge extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Position position;

        TooLarge(Position position, String message) {
            super(message);
            this.position = position;
        }

        Position position() {
            return position;
        }
    }
}
