package io.ashdynamo.jdbc;

import java.util.Optional;

/** The driver's version, as its jar's manifest has it. */
final class DriverVersion {

    /** As {@code 0.1.0}; where there is no manifest, as in tests, {@code 0.1}. */
    static final String TEXT = Optional.ofNullable(
                    DriverVersion.class.getPackage().getImplementationVersion())
            .orElse("0.1");

    static final int MAJOR = number(TEXT, 0);
    static final int MINOR = number(TEXT, 1);

    /** The version of JDBC. */
    static final int JDBC_MAJOR = 4;

    static final int JDBC_MINOR = 3;

    private DriverVersion() {}

    /** The number at this place of a version, 0 where there is none. */
    static int number(String version, int place) {
        int from = 0;
        for (int i = 0; i < place; i++) {
            int dot = version.indexOf('.', from);
            if (dot < 0) {
                return 0;
            }
            from = dot + 1;
        }
        int number = 0;
        for (int i = from; i < version.length() && Character.isDigit(version.charAt(i)); i++) {
            number = number * 10 + Character.digit(version.charAt(i), 10);
        }
        return number;
    }
}
