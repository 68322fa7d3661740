package io.ashdynamo.sql;

import io.ashdynamo.error.Errors;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.StringJoiner;
import net.sf.jsqlparser.expression.OracleHint;
import net.sf.jsqlparser.parser.CCJSqlParserConstants;
import net.sf.jsqlparser.parser.CCJSqlParserTokenManager;
import net.sf.jsqlparser.parser.Token;
import net.sf.jsqlparser.parser.TokenMgrException;

/** Reads the hint comment after SELECT, UPDATE or DELETE. */
final class HintReader {

    private static final String OPEN = "/*+";
    private static final String CLOSE = "*/";

    private final Token comment;
    private final List<Token> words = new ArrayList<>();
    private final Map<Hint, Optional<Token>> given = new EnumMap<>(Hint.class);
    private int at;

    private HintReader(Token comment) throws SQLException {
        this.comment = comment;
        String text = comment.image.substring(OPEN.length(), comment.image.length() - CLOSE.length());
        CCJSqlParserTokenManager tokens = new ClauseFinder(text).tokens();
        try {
            for (Token word = tokens.getNextToken();
                    word.kind != CCJSqlParserConstants.EOF;
                    word = tokens.getNextToken()) {
                words.add(word);
            }
        } catch (TokenMgrException e) {
            throw Errors.syntax("the hint " + comment.image + " cannot be read (" + Position.of(comment)
                    + "); there are " + Hint.all());
        }
    }

    /** The hint comments that stand before a token, in the order of the text. */
    static List<Token> before(Token token) {
        List<Token> hints = new ArrayList<>();
        for (Token special = token.specialToken; special != null; special = special.specialToken) {
            if (special.image.startsWith(OPEN)) {
                hints.add(0, special);
            }
        }
        return hints;
    }

    /** What the comment right after a verb asks for. */
    static Hints after(Token verb) throws SQLException {
        List<Token> comments = before(verb.next);
        return comments.isEmpty() ? Hints.NONE : of(comments.get(0)).hints();
    }

    /** What the comment right after UPDATE or DELETE asks for. */
    static Hints ofChange(Token verb, OracleHint comment, ClauseFinder clauses) throws SQLException {
        refuseLineComment(comment, clauses);
        Hints hints = after(verb);
        if (hints.start().isPresent()) {
            throw Errors.unsupported("the hint START is not supported after " + verb.image + " ("
                    + Position.of(before(verb.next).get(0)) + "); " + Instead.LEAVE_OUT);
        }
        return hints;
    }

    static void refuseLineComment(OracleHint comment, ClauseFinder clauses) throws SQLException {
        clauses.refuseIf(comment != null && comment.isSingleLine(), "--+ with hints", "write them in /*+ */");
    }

    /** The words of the comment right after SELECT, but for START; empty if there are none. */
    static String identityAfter(Token select) throws SQLException {
        StringJoiner identity = new StringJoiner(" ", OPEN + " ", " " + CLOSE).setEmptyValue("");
        List<Token> comments = before(select.next);
        if (!comments.isEmpty()) {
            of(comments.get(0)).given.forEach((hint, argument) -> {
                if (hint != Hint.START) {
                    identity.add(hint
                            + argument.map(token -> "(" + token.image + ")").orElse(""));
                }
            });
        }
        return identity.toString();
    }

    private static HintReader of(Token comment) throws SQLException {
        HintReader reader = new HintReader(comment);
        while (reader.at < reader.words.size()) {
            if (reader.isNext(",")) {
                reader.at++;
            } else {
                reader.hint();
            }
        }
        return reader;
    }

    private void hint() throws SQLException {
        Token word = words.get(at++);
        Hint hint = Hint.of(word.image)
                .orElseThrow(() -> Errors.syntax(
                        "there is no hint '" + word.image + "' (" + position(word) + "); there are " + Hint.all()));
        Optional<Token> argument = argument(hint, word);
        if (given.put(hint, argument) != null) {
            throw Errors.syntax("the hint " + hint + " stands twice (" + position(word) + "); write it once");
        }
        if (given.containsKey(Hint.SCAN) && given.containsKey(Hint.NOSCAN)) {
            throw Errors.syntax("the hints SCAN and NOSCAN exclude each other (" + position(word) + "); write one");
        }
        if (!fits(hint, argument)) {
            throw wrong(hint, word);
        }
    }

    private Optional<Token> argument(Hint hint, Token word) throws SQLException {
        if (isNext("(") != hint.takesArgument()) {
            throw wrong(hint, word);
        }
        if (!hint.takesArgument()) {
            return Optional.empty();
        }
        boolean one = at + 2 < words.size() && words.get(at + 2).image.equals(")");
        if (!one) {
            throw wrong(hint, word);
        }
        at += 3;
        return Optional.of(words.get(at - 2));
    }

    private static boolean fits(Hint hint, Optional<Token> argument) {
        return argument.isEmpty()
                || switch (hint) {
                    case INDEX -> References.isName(argument.get());
                    case SEGMENTS -> isNumber(argument.get(), Hint.MAX_SEGMENTS);
                    case MAX_READ_UNITS -> isNumber(argument.get(), Long.MAX_VALUE);
                    case START ->
                        argument.get().kind == CCJSqlParserConstants.S_CHAR_LITERAL
                                && argument.get().image.startsWith("'");
                    case CONSISTENT, SCAN, NOSCAN -> false;
                };
    }

    private static boolean isNumber(Token token, long max) {
        try {
            long number = Long.parseLong(token.image);
            return number >= 1 && number <= max;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private Hints hints() {
        Optional<String> segments = text(Hint.SEGMENTS);
        Optional<String> units = text(Hint.MAX_READ_UNITS);
        Optional<Boolean> scan = given.containsKey(Hint.NOSCAN)
                ? Optional.of(false)
                : Optional.of(true).filter(yes -> given.containsKey(Hint.SCAN));
        return new Hints(
                given.containsKey(Hint.CONSISTENT),
                text(Hint.INDEX).map(Name::of),
                scan,
                segments.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(segments.get())),
                units.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(units.get())),
                text(Hint.START)
                        .map(text -> text.substring(1, text.length() - 1).replace("''", "'")));
    }

    private Optional<String> text(Hint hint) {
        return given.getOrDefault(hint, Optional.empty()).map(token -> token.image);
    }

    private boolean isNext(String image) {
        return at < words.size() && words.get(at).image.equals(image);
    }

    private SQLException wrong(Hint hint, Token word) {
        return Errors.syntax("the hint " + hint.rule() + " (" + position(word) + ")");
    }

    /** Where a word of the comment stands in the statement. */
    private Position position(Token word) {
        return word.beginLine == 1
                ? new Position(comment.beginLine, comment.beginColumn + OPEN.length() + word.beginColumn - 1)
                : new Position(comment.beginLine + word.beginLine - 1, word.beginColumn);
    }
}
