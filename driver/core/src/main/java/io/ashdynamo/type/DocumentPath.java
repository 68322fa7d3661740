package io.ashdynamo.type;

import java.util.List;

/**
 * A place inside a document: entries of maps and elements of lists. Immutable.
 *
 * @param steps each a String, the name of an entry, or an Integer, the index of an element from 0
 */
public record DocumentPath(List<Object> steps) {

    /** The document itself. */
    public static final DocumentPath WHOLE = new DocumentPath(List.of());

    public DocumentPath {
        steps = List.copyOf(steps);
    }

    public boolean isWhole() {
        return steps.isEmpty();
    }

    /** What stands at this place of a document; null if nothing does. */
    public DynamoValue in(DynamoValue document) {
        DynamoValue at = document;
        for (Object step : steps) {
            if (at instanceof DynamoValue.M map && step instanceof String name) {
                at = map.values().get(name);
            } else if (at instanceof DynamoValue.L list
                    && step instanceof Integer index
                    && index < list.values().size()) {
                at = list.values().get(index);
            } else {
                return null;
            }
        }
        return at;
    }

    /** The steps before the first index: DynamoDB gives elements without saying which ones they were. */
    public DocumentPath mapsOnly() {
        int index = 0;
        while (index < steps.size() && steps.get(index) instanceof String) {
            index++;
        }
        return new DocumentPath(steps.subList(0, index));
    }

    /** {@code .city[0]}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        steps.forEach(step -> text.append(step instanceof String ? "." + step : "[" + step + "]"));
        return text.toString();
    }
}
