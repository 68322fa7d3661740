package io.ashdynamo.embedded;

import java.util.concurrent.Executors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeLimitsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeLimitsResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveResponse;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorResponse;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsResponse;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.TagResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UntagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.UntagResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveResponse;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.dynamodb.services.local.server.DynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.shared.access.LocalDBAccess;
import software.amazon.dynamodb.services.local.shared.access.LocalDBClient;
import software.amazon.dynamodb.services.local.shared.jobs.JobsRegister;

/**
 * One database for every access key and region. Does what DynamoDB Local's own handler does with a shared database, but
 * with background jobs (indexes, time to live, streams) on threads that do not keep the JVM alive.
 */
final class SharedDatabase extends DynamoDBRequestHandler {

    private static final int NO_AUTHORITY_LEVEL = 0;
    private static final boolean STATUSES_CHANGE_AT_ONCE = false;

    private final LocalDBClient local;
    private final DynamoDbClient items;
    private final DynamoDbStreamsClient streams;

    SharedDatabase(LocalDBAccess database) {
        super(NO_AUTHORITY_LEVEL);
        var threads = Executors.newCachedThreadPool(new DaemonThreads("ashdynamo-embedded-job"));
        local = new LocalDBClient(database, new JobsRegister(threads, STATUSES_CHANGE_AT_ONCE));
        items = local.dynamoDbClient();
        streams = local.dynamoDbStreamsClient();
    }

    @Override
    public void shutdown() {
        local.shutdown();
    }

    @Override
    public BatchExecuteStatementResponse batchExecuteStatement(
            String accessKey, String region, BatchExecuteStatementRequest request) {
        return items.batchExecuteStatement(request);
    }

    @Override
    public BatchGetItemResponse batchGetItem(String accessKey, String region, BatchGetItemRequest request) {
        return items.batchGetItem(request);
    }

    @Override
    public BatchWriteItemResponse batchWriteItem(String accessKey, String region, BatchWriteItemRequest request) {
        return items.batchWriteItem(request);
    }

    @Override
    public CreateTableResponse createTable(String accessKey, String region, CreateTableRequest request) {
        return items.createTable(request);
    }

    @Override
    public DeleteItemResponse deleteItem(String accessKey, String region, DeleteItemRequest request) {
        return items.deleteItem(request);
    }

    @Override
    public DeleteTableResponse deleteTable(String accessKey, String region, DeleteTableRequest request) {
        return items.deleteTable(request);
    }

    @Override
    public DescribeLimitsResponse describeLimits(String accessKey, String region, DescribeLimitsRequest request) {
        return items.describeLimits(request);
    }

    @Override
    public DescribeTableResponse describeTable(String accessKey, String region, DescribeTableRequest request) {
        return items.describeTable(request);
    }

    @Override
    public DescribeTimeToLiveResponse describeTimeToLive(
            String accessKey, String region, DescribeTimeToLiveRequest request) {
        return items.describeTimeToLive(request);
    }

    @Override
    public ExecuteStatementResponse executeStatement(String accessKey, String region, ExecuteStatementRequest request) {
        return items.executeStatement(request);
    }

    @Override
    public ExecuteTransactionResponse executeTransaction(
            String accessKey, String region, ExecuteTransactionRequest request) {
        return items.executeTransaction(request);
    }

    @Override
    public GetItemResponse getItem(String accessKey, String region, GetItemRequest request) {
        return items.getItem(request);
    }

    @Override
    public ListTablesResponse listTables(String accessKey, String region, ListTablesRequest request) {
        return items.listTables(request);
    }

    @Override
    public ListTagsOfResourceResponse listTagsOfResource(
            String accessKey, String region, ListTagsOfResourceRequest request) {
        return items.listTagsOfResource(request);
    }

    @Override
    public PutItemResponse putItem(String accessKey, String region, PutItemRequest request) {
        return items.putItem(request);
    }

    @Override
    public QueryResponse query(String accessKey, String region, QueryRequest request) {
        return items.query(request);
    }

    @Override
    public ScanResponse scan(String accessKey, String region, ScanRequest request) {
        return items.scan(request);
    }

    @Override
    public TagResourceResponse tagResource(String accessKey, String region, TagResourceRequest request) {
        return items.tagResource(request);
    }

    @Override
    public TransactGetItemsResponse transactGetItems(String accessKey, String region, TransactGetItemsRequest request) {
        return items.transactGetItems(request);
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(
            String accessKey, String region, TransactWriteItemsRequest request) {
        return items.transactWriteItems(request);
    }

    @Override
    public UntagResourceResponse untagResource(String accessKey, String region, UntagResourceRequest request) {
        return items.untagResource(request);
    }

    @Override
    public UpdateItemResponse updateItem(String accessKey, String region, UpdateItemRequest request) {
        return items.updateItem(request);
    }

    @Override
    public UpdateTableResponse updateTable(String accessKey, String region, UpdateTableRequest request) {
        return items.updateTable(request);
    }

    @Override
    public UpdateTimeToLiveResponse updateTimeToLive(String accessKey, String region, UpdateTimeToLiveRequest request) {
        return items.updateTimeToLive(request);
    }

    @Override
    public DescribeStreamResponse describeStream(String accessKey, String region, DescribeStreamRequest request) {
        return streams.describeStream(request);
    }

    @Override
    public GetRecordsResponse getRecords(String accessKey, String region, GetRecordsRequest request) {
        return streams.getRecords(request);
    }

    @Override
    public GetShardIteratorResponse getShardIterator(String accessKey, String region, GetShardIteratorRequest request) {
        return streams.getShardIterator(request);
    }

    @Override
    public ListStreamsResponse listStreams(String accessKey, String region, ListStreamsRequest request) {
        return streams.listStreams(request);
    }
}
