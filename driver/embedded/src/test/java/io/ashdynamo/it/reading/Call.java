package io.ashdynamo.it.reading;

/** A condition that is one of DynamoDB's functions. */
sealed interface Call extends Term {

    /** What begins with a text; to a column that holds no text, false. */
    record BeginsWith(Field compared, Value prefix) implements Call {
        @Override
        public boolean needs(Field field, boolean negated) {
            return field.equals(compared);
        }

        @Override
        public void write(Text text) {
            if (!text.isForH2()) {
                text.add("begins_with(").add(compared).add(", ").add(prefix).add(")");
                return;
            }
            if (compared.isMessy()) {
                text.add("CASE WHEN ").addWrong(compared).add(" THEN FALSE ELSE ");
            }
            text.add("LOCATE(").add(prefix).add(", ").add(compared).add(") = 1");
            text.add(compared.isMessy() ? " END" : "");
        }
    }

    /** A text that has another in it. Of a field that holds no sets instead. */
    record Contains(Field compared, Value part) implements Call {
        @Override
        public boolean needs(Field field, boolean negated) {
            return false;
        }

        @Override
        public void write(Text text) {
            if (text.isForH2()) {
                text.add("LOCATE(").add(part).add(", ").add(compared).add(") > 0");
            } else {
                text.add("contains(").add(compared).add(", ").add(part).add(")");
            }
        }
    }

    /** A list of at most two elements that has this one. */
    record HasElement(Field list, Field first, Field second, Value element) implements Call {
        @Override
        public boolean needs(Field field, boolean negated) {
            return false;
        }

        @Override
        public void write(Text text) {
            if (text.isForH2()) {
                text.add("CASE WHEN " + list.storedType() + " = 'L' THEN COALESCE(" + first.shadow() + " = ")
                        .add(element)
                        .add(", FALSE) OR COALESCE(" + second.shadow() + " = ")
                        .add(element)
                        .add(", FALSE) END");
            } else {
                text.add("contains(").add(list).add(", ").add(element).add(")");
            }
        }
    }

    /** A size and a number, in this order or the other. */
    record Size(Field compared, String operator, Value number, boolean mirrored) implements Call {
        @Override
        public boolean needs(Field field, boolean negated) {
            return field.equals(compared);
        }

        @Override
        public void write(Text text) {
            if (mirrored) {
                text.add(number).add(" " + operator + " ");
                size(text);
            } else {
                size(text);
                text.add(" " + operator + " ").add(number);
            }
        }

        private void size(Text text) {
            if (text.isForH2()) {
                text.add(compared.storedSize());
            } else {
                text.add("size(").add(compared).add(")");
            }
        }
    }

    /** Whether there is anything, a NULL too. */
    record Exists(Field tested, boolean negated) implements Call {
        @Override
        public boolean needs(Field field, boolean opposite) {
            return false;
        }

        @Override
        public void write(Text text) {
            if (text.isForH2()) {
                text.add(tested.storedType() + (negated ? " IS NULL" : " IS NOT NULL"));
            } else {
                text.add(negated ? "attribute_not_exists(" : "attribute_exists(")
                        .add(tested)
                        .add(")");
            }
        }
    }

    /** Which type is stored. */
    record OfType(Field tested, Value type) implements Call {
        @Override
        public boolean needs(Field field, boolean negated) {
            return false;
        }

        @Override
        public void write(Text text) {
            if (text.isForH2()) {
                text.add("COALESCE(" + tested.storedType() + ", '') = ").add(type);
            } else {
                text.add("attribute_type(").add(tested).add(", ").add(type).add(")");
            }
        }
    }
}
