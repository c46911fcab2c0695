package oracle;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Produced;

/** A topology in the making; remembers with which serdes its output topics are read. Inputs are strings. */
final class Plan {
    static final Serde<String> STRING = Serdes.String();
    static final Serde<Long> LONG = Serdes.Long();

    private static final TopologyConfig CONFIG = new TopologyConfig(new StreamsConfig(Case.CONFIG));

    record Sink(Serde<?> key, Serde<?> value) {}

    final StreamsBuilder builder = new StreamsBuilder(CONFIG);
    /** Beside what every case has. */
    final Properties config = new Properties();
    final Map<String, Sink> sinks = new LinkedHashMap<>();
    /** Built by hand, in place of what the builder holds. */
    Topology topology;

    KStream<String, String> stream(String topic) {
        return builder.stream(topic, Consumed.with(STRING, STRING));
    }

    KTable<String, String> table(String topic) {
        return builder.table(topic, Consumed.with(STRING, STRING));
    }

    /** Ends a stream of strings in the topic `out`. */
    void out(KStream<String, String> stream) {
        to(stream, "out", STRING, STRING);
    }

    void outCounts(KStream<String, Long> stream) {
        to(stream, "out", STRING, LONG);
    }

    <K, V> void to(KStream<K, V> stream, String topic, Serde<K> key, Serde<V> value) {
        stream.to(topic, Produced.with(key, value));
        sinks.put(topic, new Sink(key, value));
    }

    Topology build() {
        return topology == null ? builder.build() : topology;
    }
}
