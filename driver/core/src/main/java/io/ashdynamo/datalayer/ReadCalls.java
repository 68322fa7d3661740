package io.ashdynamo.datalayer;

/**
 * How pages are asked for.
 *
 * @param consistent strongly consistent
 * @param pageSize items asked for per page; 0: as many as DynamoDB's page holds
 */
record ReadCalls(boolean consistent, int pageSize) {}
