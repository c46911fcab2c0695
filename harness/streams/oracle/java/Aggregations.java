package oracle;

import static org.apache.kafka.streams.kstream.Materialized.as;

import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KGroupedStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.state.KeyValueStore;

final class Aggregations {
    static void addTo(Map<String, Consumer<Plan>> all) {
        all.put("count", plan -> plan.outCounts(byKey(plan).count(as("counts")).toStream()));
        all.put("count-unnamed", plan -> plan.outCounts(byKey(plan).count().toStream()));
        all.put("reduce", plan -> plan.out(byKey(plan).reduce(Aggregations::reduced, as("reduced")).toStream()));
        all.put("aggregate", plan -> plan.out(byKey(plan).aggregate(() -> "", (k, v, sum) -> aggregated(v, sum), strings("sums")).toStream()));
        all.put("count-by-value", plan -> plan.outCounts(byValue(plan).count(as("counts")).toStream()));
        all.put("reduce-by-value", plan -> plan.out(byValue(plan).reduce(Aggregations::reduced).toStream()));
        all.put("aggregate-by-value", plan -> plan.out(byValue(plan).aggregate(() -> "", (k, v, sum) -> aggregated(v, sum), strings("sums")).toStream()));
        all.put("count-after-map", plan -> plan.outCounts(
            plan.stream("in").selectKey((k, v) -> v == null ? k : v).groupByKey(Grouped.with("renamed", Plan.STRING, Plan.STRING)).count().toStream()));
    }

    static KGroupedStream<String, String> byKey(Plan plan) {
        return plan.stream("in").groupByKey(Grouped.with(Plan.STRING, Plan.STRING));
    }

    static KGroupedStream<String, String> byValue(Plan plan) {
        return plan.stream("in").groupBy((k, v) -> v, Grouped.with(Plan.STRING, Plan.STRING));
    }

    /** `c` deletes what there is. */
    static String reduced(String sum, String value) {
        return "c".equals(value) ? null : sum + value;
    }

    static String aggregated(String value, String sum) {
        return "c".equals(value) ? null : sum + value;
    }

    static Materialized<String, String, KeyValueStore<Bytes, byte[]>> strings(String name) {
        return Materialized.<String, String, KeyValueStore<Bytes, byte[]>>as(name).withKeySerde(Plan.STRING).withValueSerde(Plan.STRING);
    }
}
