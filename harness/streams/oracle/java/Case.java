package oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.test.TestRecord;

/** One list of steps through one fresh TopologyTestDriver, its wall clock beginning at 0. */
final class Case {
    static final Properties CONFIG = new Properties();

    static {
        CONFIG.put(StreamsConfig.APPLICATION_ID_CONFIG, "oracle");
        CONFIG.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        CONFIG.put(StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG, Serdes.StringSerde.class);
        CONFIG.put(StreamsConfig.DEFAULT_VALUE_SERDE_CLASS_CONFIG, Serdes.StringSerde.class);
        CONFIG.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        CONFIG.put(StreamsConfig.DSL_STORE_SUPPLIERS_CLASS_CONFIG, InMemory.class);
        // Unmatched records of joins, and closed windows, are otherwise looked at once a second of the wall clock only.
        CONFIG.put(StreamsConfig.InternalConfig.EMIT_INTERVAL_MS_KSTREAMS_WINDOWED_AGGREGATION, 0L);
        CONFIG.put(StreamsConfig.InternalConfig.EMIT_INTERVAL_MS_KSTREAMS_OUTER_JOIN_SPURIOUS_RESULTS_FIX, 0L);
        if (System.getProperty("oracle.state") != null) CONFIG.put(StreamsConfig.STATE_DIR_CONFIG, System.getProperty("oracle.state"));
    }

    public static final class InMemory extends org.apache.kafka.streams.state.BuiltInDslStoreSuppliers.InMemoryDslStoreSuppliers {}

    private final Plan plan;
    private final ObjectNode result = Oracle.JSON.createObjectNode();
    private final ArrayNode outputs = result.putArray("outputs");
    private final ArrayNode internals;

    Case(Plan plan, boolean withInternals) {
        this.plan = plan;
        internals = withInternals ? result.putArray("internals") : null;
    }

    ObjectNode run(JsonNode steps) {
        Properties config = new Properties();
        config.putAll(CONFIG);
        config.putAll(plan.config);
        TopologyTestDriver driver = new TopologyTestDriver(plan.build(), config, Instant.EPOCH);
        try {
            Map<String, TestInputTopic<String, String>> inputs = new HashMap<>();
            for (int i = 0; i < steps.size(); i++) {
                JsonNode step = steps.get(i);
                if (step.has("wallClock")) driver.advanceWallClockTime(Duration.ofMillis(step.get("wallClock").asLong()));
                else inputs.computeIfAbsent(step.get("topic").asText(), topic -> driver.createInputTopic(topic, new StringSerializer(), new StringSerializer()))
                    .pipeInput(new TestRecord<>(text(step, "key"), text(step, "value"), numbered(i), step.get("timestamp").asLong()));
                collect(driver, i);
                if (internals != null) collectInternals(driver, i);
            }
        } catch (RuntimeException error) {
            Throwable cause = error;
            while (cause.getCause() != null) cause = cause.getCause();
            result.put("failure", cause.getClass().getSimpleName() + ": " + cause.getMessage());
        }
        stores(driver);
        result.put("dropped", driver.metrics().entrySet().stream()
            .filter(entry -> entry.getKey().name().equals("dropped-records-total"))
            .mapToLong(entry -> ((Double) entry.getValue().metricValue()).longValue()).sum());
        driver.close();
        return result;
    }

    private static String text(JsonNode step, String field) {
        return step.hasNonNull(field) ? step.get(field).asText() : null;
    }

    /** A header that says which step a record came in by. */
    private static RecordHeaders numbered(int step) {
        return new RecordHeaders(new Header[] {new RecordHeader("step", Integer.toString(step).getBytes(StandardCharsets.UTF_8))});
    }

    private static Integer number(Headers headers) {
        Header step = headers.lastHeader("step");
        return step == null ? null : Integer.valueOf(new String(step.value(), StandardCharsets.UTF_8));
    }

    private void collect(TopologyTestDriver driver, int step) {
        plan.sinks.forEach((topic, sink) -> {
            var reader = driver.createOutputTopic(topic, sink.key().deserializer(), sink.value().deserializer());
            while (!reader.isEmpty()) {
                TestRecord<?, ?> record = reader.readRecord();
                ArrayNode output = outputs.addArray().add(step).add(topic);
                output.add(Values.json(record.key())).add(Values.json(record.value())).add(record.timestamp()).add(number(record.headers()));
            }
        });
    }

    private void collectInternals(TopologyTestDriver driver, int step) {
        for (String topic : new TreeSet<>(driver.producedTopicNames())) {
            if (plan.sinks.containsKey(topic)) continue;
            var reader = driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer());
            while (!reader.isEmpty()) {
                TestRecord<byte[], byte[]> record = reader.readRecord();
                internals.addArray().add(step).add(topic).add(hex(record.key())).add(hex(record.value())).add(record.timestamp());
            }
        }
    }

    private static String hex(byte[] bytes) {
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }

    private void stores(TopologyTestDriver driver) {
        ObjectNode contents = result.putObject("stores");
        for (Map.Entry<String, StateStore> store : new TreeMap<>(driver.getAllStateStores()).entrySet()) {
            if (store.getKey().matches("KSTREAM-(JOIN|OUTER).*|.*-join-store")) continue; // what a stream-stream join buffers is its own affair
            ArrayNode rows = Values.contents(store.getValue());
            if (rows != null) contents.set(store.getKey(), rows);
        }
    }
}
