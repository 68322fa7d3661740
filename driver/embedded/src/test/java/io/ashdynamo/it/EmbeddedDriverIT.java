package io.ashdynamo.it;

/** On DynamoDB Local in this JVM. */
class EmbeddedDriverIT extends DriverSuite {

    @Override
    public String location() {
        return "jdbc:ashdynamo:mem:suite";
    }
}
