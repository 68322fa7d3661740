package io.ashdynamo.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DataLayerExampleTest {

    @Test
    void printsTheRowOfEachStep() throws Exception {
        assertThat(Output.of(DataLayerExample::main).lines())
                .containsExactly(
                        "created: {email=eve@example.com, inserted_at=TIME, status=active, title=No SQL, likes=0,"
                                + " tags=[java], version=1}",
                        "read: Optional[{title=No SQL, tags=[java]}]",
                        "updated: Optional[{email=eve@example.com, inserted_at=TIME, status=active,"
                                + " title=Still no SQL, likes=0, tags=[java], updated_at=TIME, version=2}]",
                        "destroyed: true",
                        "read: Optional.empty");
    }
}
