package io.ashdynamo.jdbc;

import io.ashdynamo.error.Errors;
import io.ashdynamo.row.Column;
import java.sql.ParameterMetaData;
import java.sql.SQLException;
import java.util.List;

/** The parameters of a statement, each described by the column it is compared with or written to. Immutable. */
final class ParametersMetaData implements ParameterMetaData, Unwrapping {

    private final List<Column> parameters;

    /** Parameters in order; one of which nothing is known is a nullable VARCHAR. */
    ParametersMetaData(List<Column> parameters) {
        this.parameters = List.copyOf(parameters);
    }

    @Override
    public int getParameterCount() {
        return parameters.size();
    }

    @Override
    public int getParameterMode(int index) throws SQLException {
        parameter(index);
        return parameterModeIn;
    }

    @Override
    public int getParameterType(int index) throws SQLException {
        return parameter(index).type().jdbcType();
    }

    @Override
    public String getParameterTypeName(int index) throws SQLException {
        return parameter(index).type().name();
    }

    @Override
    public String getParameterClassName(int index) throws SQLException {
        return parameter(index).type().className();
    }

    @Override
    public int getPrecision(int index) throws SQLException {
        return parameter(index).type().precision();
    }

    @Override
    public int getScale(int index) throws SQLException {
        return parameter(index).type().scale();
    }

    @Override
    public int isNullable(int index) throws SQLException {
        return parameter(index).nullable() ? parameterNullable : parameterNoNulls;
    }

    @Override
    public boolean isSigned(int index) throws SQLException {
        return parameter(index).type().signed();
    }

    private Column parameter(int index) throws SQLException {
        if (index < 1 || index > parameters.size()) {
            throw Errors.invalidIndex("there is no parameter " + index + "; the statement has " + parameters.size());
        }
        return parameters.get(index - 1);
    }
}
