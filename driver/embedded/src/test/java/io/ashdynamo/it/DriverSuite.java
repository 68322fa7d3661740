package io.ashdynamo.it;

/** What the driver does, whatever DynamoDB it is on. */
abstract class DriverSuite
        implements KeyedTests,
                ReadingTests,
                ScanGuardTests,
                NullTests,
                TypeTests,
                RuleTests,
                StoredTests,
                JavaTests,
                BadInputTests,
                BadWriteTests {}
