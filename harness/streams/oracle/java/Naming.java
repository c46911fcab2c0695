package oracle;

import static java.time.Duration.ofMillis;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.JoinWindows;
import org.apache.kafka.streams.kstream.Joined;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Suppressed;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/** Names that the user gives, and the topology built by hand; above all for what `describe()` prints. */
final class Naming {
    static void addTo(Map<String, Consumer<Plan>> all) {
        all.put("named-stateless", plan -> {
            plan.builder.stream(List.of("other", "in"), Consumed.with(Plan.STRING, Plan.STRING).withName("source"))
                .filter((k, v) -> v != null, Named.as("present"))
                .mapValues(v -> v + "!", Named.as("louder"))
                .selectKey((k, v) -> v, Named.as("by-value"))
                .peek((k, v) -> { }, Named.as("looking"))
                .to("out", Produced.with(Plan.STRING, Plan.STRING).withName("sink"));
            plan.sinks.put("out", new Plan.Sink(Plan.STRING, Plan.STRING));
        });
        all.put("named-aggregations", plan -> plan.outCounts(plan.stream("in")
            .groupBy((k, v) -> v, Grouped.with("groups", Plan.STRING, Plan.STRING))
            .count(Named.as("counting"), Materialized.<String, Long, KeyValueStore<Bytes, byte[]>>as("counts"))
            .filter((k, count) -> count > 1, Named.as("many"))
            .suppress(Suppressed.<String>untilTimeLimit(ofMillis(10), Suppressed.BufferConfig.unbounded()).withName("rested"))
            .toStream(Named.as("streamed"))));
        all.put("named-joins", plan -> {
            var left = plan.stream("left");
            var joined = left.leftJoin(plan.stream("right"), StreamJoins::both, JoinWindows.ofTimeDifferenceAndGrace(ofMillis(10), ofMillis(5)),
                StreamJoins.STRINGS.withName("pairs").withStoreName("pair-store"));
            plan.out(joined.join(plan.builder.table("third", Consumed.with(Plan.STRING, Plan.STRING).withName("thirds"), Materialized.as("third-store")),
                StreamJoins::both, Joined.with(Plan.STRING, Plan.STRING, Plan.STRING, "looked-up")));
        });
        all.put("named-tables", plan -> plan.out(plan.table("left")
            .outerJoin(plan.table("right"), StreamJoins::both, Named.as("together"), Aggregations.strings("both"))
            .mapValues(v -> v + "!", Named.as("louder"))
            .groupBy((k, v) -> KeyValue.pair(v, k), Grouped.with("by-value", Plan.STRING, Plan.STRING))
            .reduce((sum, v) -> sum + "+" + v, (sum, v) -> sum + "-" + v, Named.as("summed"), Materialized.as("sums"))
            .toStream()));
        all.put("two-subtopologies", plan -> {
            plan.to(plan.stream("other").filter((k, v) -> v != null), "out-other", Plan.STRING, Plan.STRING);
            plan.outCounts(plan.stream("in").selectKey((k, v) -> v).groupByKey(Grouped.with(Plan.STRING, Plan.STRING)).count().toStream());
        });
        all.put("topology-by-hand", plan -> {
            plan.topology = new Topology()
                .addSource("source", Plan.STRING.deserializer(), Plan.STRING.deserializer(), "other", "in")
                .addProcessor("last", Last::new, "source")
                .addStateStore(Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore("lasts"), Plan.STRING, Plan.STRING), "last")
                .addSink("sink-before", "out-before", Plan.STRING.serializer(), Plan.STRING.serializer(), "last")
                .addSink("sink-all", "out", Plan.STRING.serializer(), Plan.STRING.serializer(), "last", "source");
            plan.sinks.put("out", new Plan.Sink(Plan.STRING, Plan.STRING));
            plan.sinks.put("out-before", new Plan.Sink(Plan.STRING, Plan.STRING));
        });
    }

    /** Sends a key's value before this one to one child, its own to both. */
    private static final class Last extends ContextualProcessor<String, String, String, String> {
        @Override
        public void process(Record<String, String> record) {
            if (record.key() == null) return;
            KeyValueStore<String, String> lasts = context().getStateStore("lasts");
            String before = lasts.get(record.key());
            lasts.put(record.key(), record.value());
            if (before != null) context().forward(record.withValue(before).withTimestamp(record.timestamp() + 1), "sink-before");
            context().forward(record);
        }
    }
}
