package io.ashdynamo.it.reading;

/**
 * Which of several ways of writing and running a statement is taken.
 *
 * @param shape where its parts stand
 * @param byPosition ORDER BY 1 instead of a name
 * @param fetch FETCH FIRST instead of LIMIT
 * @param windowParameters the numbers of LIMIT and OFFSET are parameters
 * @param listed the SELECT in FROM lists its columns, instead of *; and gives places aliases
 * @param qualified columns are qualified
 * @param maxRows as of setMaxRows; 0: all
 * @param resumed it is also read on by tokens, LIMIT rows at a time
 */
record Style(
        Shape shape,
        boolean byPosition,
        boolean fetch,
        boolean windowParameters,
        boolean listed,
        boolean qualified,
        int maxRows,
        boolean resumed) {

    static final Style PLAIN = new Style(Shape.PLAIN, false, false, false, false, false, 0, false);

    /** Where the parts of a statement stand. */
    enum Shape {
        /** No SELECT in FROM. */
        PLAIN,
        /** WHERE around the SELECT in FROM. */
        WHERE_AROUND,
        /** One condition in the SELECT in FROM, the others around it. */
        SPLIT,
        /** All in the SELECT in FROM. */
        WHOLE
    }

    Style only(Shape kept) {
        return new Style(kept, false, false, false, false, false, 0, resumed);
    }

    Style once() {
        return new Style(shape, byPosition, fetch, windowParameters, listed, qualified, maxRows, false);
    }
}
