package conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.TopologyException;

/** From the code of an error to the class that Kafka throws. The texts are this repository's own. */
final class Failures {
    private static final Set<String> ARGUMENT = Set.of("STREAMS_ILLEGAL_ARGUMENT", "STREAMS_TOPIC_UNKNOWN");
    private static final Set<String> TOPOLOGY = Set.of(
        "STREAMS_NODE_NAME_TAKEN", "STREAMS_STORE_NAME_TAKEN", "STREAMS_STORE_UNKNOWN", "STREAMS_PARENT_UNKNOWN", "STREAMS_TOPIC_ALREADY_READ",
        "STREAMS_NO_STORE_NAMED", "STREAMS_SOURCE_WITHOUT_TOPIC", "STREAMS_COPARTITION_MISMATCH", "STREAMS_OFFSET_RESET_DIFFERS", "STREAMS_SOURCES_OVERLAP");

    private Failures() {}

    static Throwable of(JsonNode error) {
        // What a function of the test threw, as it was.
        if (error.has("thrown")) return (Throwable) JavaObjects.get(error.get("thrown").asInt());
        String code = error.get("code").asText();
        String message = "[" + code + "] " + error.get("message").asText();
        if (code.equals("STREAMS_NOT_SUPPORTED")) return new UnsupportedOperationException(message);
        if (ARGUMENT.contains(code)) return new IllegalArgumentException(message);
        if (TOPOLOGY.contains(code)) return new TopologyException(message);
        Throwable cause = error.has("causedBy") ? (Throwable) JavaObjects.get(error.get("causedBy").asInt()) : null;
        return new StreamsException(message, cause);
    }
}
