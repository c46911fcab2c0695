package oracle;

import static java.time.Duration.ofMillis;
import static oracle.Aggregations.byKey;
import static oracle.Aggregations.strings;
import static org.apache.kafka.streams.kstream.Materialized.as;
import static org.apache.kafka.streams.kstream.Suppressed.BufferConfig.maxBytes;
import static org.apache.kafka.streams.kstream.Suppressed.untilTimeLimit;

import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Joined;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.RecordContext;
import org.apache.kafka.streams.processor.TopicNameExtractor;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/** Where records come in and go out, and tables that are read through others. */
final class Edges {
    static void addTo(Map<String, Consumer<Plan>> all) {
        all.put("topic-by-record", plan -> {
            plan.stream("in").filter((k, v) -> v != null).to(new ByValue(), Produced.with(Plan.STRING, Plan.STRING));
            plan.sinks.put("out", new Plan.Sink(Plan.STRING, Plan.STRING));
            plan.sinks.put("out-a", new Plan.Sink(Plan.STRING, Plan.STRING));
        });
        all.put("own-time", plan -> Windows.counts(plan, plan.builder.stream("in", Consumed.with(Plan.STRING, Plan.STRING)
            .withTimestampExtractor((record, partitionTime) -> record.value() == null ? partitionTime : record.timestamp() * 2))
            .groupByKey(Grouped.with(Plan.STRING, Plan.STRING)).windowedBy(Windows.TUMBLING_GRACE).count(as("counts"))));
        all.put("no-time", plan -> plan.out(plan.builder.stream("in", Consumed.with(Plan.STRING, Plan.STRING)
            .withTimestampExtractor((record, partitionTime) -> "a".equals(record.value()) ? -1 : record.timestamp()))));
        all.put("suppress-bytes", plan -> plan.outCounts(byKey(plan).count(as("counts")).suppress(untilTimeLimit(ofMillis(10), maxBytes(150))).toStream()));
        all.put("not-logged", plan -> plan.outCounts(byKey(plan).count(Materialized.<String, Long, KeyValueStore<Bytes, byte[]>>as("counts").withLoggingDisabled()).toStream()));
        all.put("global-store", plan -> {
            plan.builder.addGlobalStore(Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore("globals"), Plan.STRING, Plan.STRING).withLoggingDisabled(),
                "right", Consumed.with(Plan.STRING, Plan.STRING), Keeping::new);
            plan.out(plan.stream("left").process(Reading::new));
        });
        all.put("joined-with-filtered", plan -> plan.out(plan.stream("left").leftJoin(
            plan.table("right").filter((k, v) -> !v.equals("a")).mapValues(v -> v + "!"), StreamJoins::both, Joined.with(Plan.STRING, Plan.STRING, Plan.STRING))));
        all.put("joined-with-joined", plan -> plan.out(plan.stream("left").leftJoin(
            plan.table("right").outerJoin(plan.table("third"), StreamJoins::both), StreamJoins::both, Joined.with(Plan.STRING, Plan.STRING, Plan.STRING))));
        all.put("grouped-through-joins", plan -> {
            KTable<String, String> joined = plan.table("left").mapValues(v -> v + "!").leftJoin(plan.table("right").filter((k, v) -> !v.equals("a")), StreamJoins::both);
            plan.out(joined.filter((k, v) -> !v.startsWith("b")).groupBy((k, v) -> KeyValue.pair(v.substring(0, 1), k), Grouped.with(Plan.STRING, Plan.STRING))
                .aggregate(() -> "", (k, v, sum) -> sum + "+" + v, (k, v, sum) -> sum + "-" + v, strings("sums")).toStream());
        });
        all.put("two-readers", plan -> {
            var counts = byKey(plan).count(as("counts"));
            plan.outCounts(counts.toStream());
            plan.to(counts.filter((k, count) -> count % 2 == 0).toStream(), "out-even", Plan.STRING, Plan.LONG);
            plan.to(counts.mapValues(count -> "#" + count).toStream(), "out-text", Plan.STRING, Plan.STRING);
        });
        all.put("changed-again", plan -> plan.outCounts(
            byKey(plan).count(as("counts")).toStream().map((k, count) -> KeyValue.pair("n" + count, k))
                .groupByKey(Grouped.with(Plan.STRING, Plan.STRING)).count(as("counts-of-counts")).toStream()));
    }

    private static final class ByValue implements TopicNameExtractor<String, String> {
        @Override
        public String extract(String key, String value, RecordContext context) {
            return value.equals("a") ? "out-a" : "out";
        }

        /** Part of the description. */
        @Override
        public String toString() {
            return "TopicNameExtractor";
        }
    }

    private static final class Keeping extends ContextualProcessor<String, String, Void, Void> {
        @Override
        public void process(Record<String, String> record) {
            KeyValueStore<String, String> globals = context().getStateStore("globals");
            if (record.key() != null) globals.put(record.key(), record.value() == null ? null : record.value() + "*");
        }
    }

    private static final class Reading extends ContextualProcessor<String, String, String, String> {
        @Override
        public void process(Record<String, String> record) {
            KeyValueStore<String, String> globals = context().getStateStore("globals");
            if (record.key() != null) context().forward(record.withValue(record.value() + "+" + globals.get(record.key())));
        }
    }
}
