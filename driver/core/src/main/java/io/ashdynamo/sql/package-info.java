/** SQL text as a small closed statement model. The only user of JSqlParser; knows no table and no column. */
package io.ashdynamo.sql;
