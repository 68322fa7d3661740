package io.ashdynamo.it;

import org.testcontainers.containers.GenericContainer;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;

/** On Amazon's own image of DynamoDB Local. Skipped where there is no Docker. */
@Testcontainers(disabledWithoutDocker = true)
class ContainerDriverIT extends DriverSuite {

    private static final int PORT = 8000;

    @Container
    private static final GenericContainer<?> DYNAMODB =
            new GenericContainer<>("amazon/dynamodb-local").withExposedPorts(PORT);

    @Override
    public String location() {
        return "jdbc:ashdynamo:http://" + DYNAMODB.getHost() + ":" + DYNAMODB.getMappedPort(PORT);
    }
}
