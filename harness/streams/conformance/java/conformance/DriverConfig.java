package conformance;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;

/** The properties of a driver, read by Kafka's own StreamsConfig, as far as TypeScript has them. */
public final class DriverConfig {
    private static final String[] NUMBERS = {
        "max.task.idle.ms", "__emit.interval.ms.kstreams.outer.join.spurious.results.fix__", "__emit.interval.ms.kstreams.windowed.aggregation__"};

    private DriverConfig() {}

    public static Object encode(Properties given) {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "any");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "any:1");
        properties.putAll(given);
        StreamsConfig config = new StreamsConfig(properties);
        Map<String, Object> encoded = new LinkedHashMap<>();
        // As long as the one that Kafka's driver gives: suppress counts the bytes of topics' names.
        encoded.put("applicationId", given.getOrDefault(StreamsConfig.APPLICATION_ID_CONFIG, "dummy-topology-test-driver-app-id"));
        if (given.containsKey(StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG)) encoded.put("keySerde", SerdeCodes.encode(config.defaultKeySerde()));
        if (given.containsKey(StreamsConfig.DEFAULT_VALUE_SERDE_CLASS_CONFIG)) {
            encoded.put("valueSerde", SerdeCodes.encode(config.defaultValueSerde()));
        }
        if (given.containsKey(StreamsConfig.DEFAULT_TIMESTAMP_EXTRACTOR_CLASS_CONFIG)) {
            encoded.put("timestampExtractor", Encoder.encode(config.defaultTimestampExtractor()));
        }
        encoded.put("deserialization", standard(config.deserializationExceptionHandler(), "LogAndContinue", "LogAndFail"));
        encoded.put("production", standard(config.productionExceptionHandler(), "", "Default"));
        Object processing = config.processingExceptionHandler();
        String name = processing.getClass().getSimpleName();
        encoded.put("processing", name.matches("LogAnd(Continue|Fail).*") ? standard(processing, "LogAndContinue", "LogAndFail")
            : Encoder.function("ProcessingExceptionHandler", processing));
        for (String number : NUMBERS) {
            if (given.containsKey(number)) encoded.put(number, Long.valueOf(given.get(number).toString()));
        }
        return new Encoder.Encoded(Encoder.tagged("config", encoded));
    }

    private static String standard(Object handler, String continues, String fails) {
        String name = handler.getClass().getSimpleName();
        if (!continues.isEmpty() && name.startsWith(continues)) return "continue";
        if (name.startsWith(fails)) return "fail";
        throw new NotComparable("the handler " + name);
    }
}
