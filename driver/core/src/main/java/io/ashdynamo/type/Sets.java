package io.ashdynamo.type;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collections as DynamoDB's sets, which are never empty and refuse an element that is sent twice. */
final class Sets {

    private Sets() {}

    static DynamoValue strings(Collection<?> elements, ZoneId zone) throws BadValue {
        Set<String> texts = new LinkedHashSet<>();
        for (Object element : elements) {
            Optional<String> text = Texts.scalar(notNull(element), zone);
            if (text.isEmpty()) {
                throw BadValue.type("has an element that is not a string; give a Java Set of String");
            }
            texts.add(Texts.stored(text.get()));
        }
        if (texts.contains("")) {
            throw emptyElement();
        }
        return new DynamoValue.Ss(new ArrayList<>(notEmpty(texts)));
    }

    /** 1 and 1.0 are one element, as they are for DynamoDB. */
    static DynamoValue numbers(Collection<?> elements) throws BadValue {
        Set<String> numbers = new LinkedHashSet<>();
        for (Object element : elements) {
            numbers.add(Numbers.digits(Numbers.decimal(notNull(element))));
        }
        return new DynamoValue.Ns(new ArrayList<>(notEmpty(numbers)));
    }

    static DynamoValue binaries(Collection<?> elements) throws BadValue {
        Set<DynamoValue.B> binaries = new LinkedHashSet<>();
        for (Object element : elements) {
            DynamoValue.B binary = Binaries.element(notNull(element));
            if (binary.bytes().length == 0) {
                throw emptyElement();
            }
            binaries.add(binary);
        }
        return new DynamoValue.Bs(new ArrayList<>(notEmpty(binaries)));
    }

    /** Of the type that all elements have. */
    static DynamoValue nearest(Set<?> elements) throws BadValue {
        List<DynamoValue> values = new ArrayList<>(elements.size());
        for (Object element : notEmpty(elements)) {
            DynamoValue value = Documents.of(notNull(element));
            if (!values.isEmpty() && values.get(0).type() != value.type()) {
                throw BadValue.type("has elements of types " + values.get(0).type() + " and " + value.type()
                        + ", and a set holds one type; give a List");
            }
            values.add(value);
        }
        return switch (values.get(0).type()) {
            case S -> strings(values, ZoneOffset.UTC);
            case N -> numbers(values);
            case B -> binaries(values);
            case BOOL, NULL, SS, NS, BS, L, M, ANY ->
                throw BadValue.type("is a set of " + values.get(0).type()
                        + ", and sets hold strings, numbers or binaries; give a List");
        };
    }

    private static Object notNull(Object element) throws BadValue {
        if (element == null || element instanceof DynamoValue.Null) {
            throw BadValue.type("has a NULL element, which a set does not hold; leave it out");
        }
        return element;
    }

    private static <T> Set<T> notEmpty(Set<T> elements) throws BadValue {
        if (elements.isEmpty()) {
            throw BadValue.empty("is an empty set, which DynamoDB does not store; write NULL");
        }
        return elements;
    }

    private static BadValue emptyElement() {
        return BadValue.empty("has an empty element; leave it out");
    }
}
