package oracle;

import static oracle.Aggregations.aggregated;
import static oracle.Aggregations.strings;

import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.streams.kstream.CogroupedKStream;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KGroupedStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;

final class Cogroups {
    private static final Grouped<String, String> STRINGS = Grouped.with(Plan.STRING, Plan.STRING);

    static void addTo(Map<String, Consumer<Plan>> all) {
        all.put("cogroup", plan -> plan.out(both(plan).aggregate(() -> "", strings("sums")).toStream()));
        all.put("cogroup-unnamed", plan -> plan.out(both(plan).aggregate(() -> "", Materialized.with(Plan.STRING, Plan.STRING)).toStream()));
        all.put("cogroup-named", plan -> plan.out(both(plan).aggregate(() -> "", Named.as("together"), strings("sums")).toStream()));
        all.put("cogroup-by-value", plan -> plan.out(
            grouped(plan, "left").cogroup(Cogroups::left)
                .cogroup(plan.stream("right").groupBy((k, v) -> v, Grouped.with("by-value", Plan.STRING, Plan.STRING)), Cogroups::right)
                .aggregate(() -> "", strings("sums")).toStream()));
        all.put("cogroup-all-by-value", plan -> plan.out(
            plan.stream("left").groupBy((k, v) -> v, STRINGS).cogroup(Cogroups::left)
                .cogroup(plan.stream("right").groupBy((k, v) -> v, Grouped.with("by-value", Plan.STRING, Plan.STRING)), Cogroups::right)
                .aggregate(() -> "", Materialized.with(Plan.STRING, Plan.STRING)).toStream()));
        all.put("cogroup-three", plan -> plan.out(
            both(plan).cogroup(grouped(plan, "third"), (k, v, sum) -> v + sum).aggregate(() -> "-", strings("sums")).filter((k, v) -> v.length() > 2).toStream()));
        all.put("cogroup-tumbling", plan -> plan.to(
            both(plan).windowedBy(Windows.TUMBLING_GRACE).aggregate(() -> "", Windows.windows()).toStream(), "out", Windows.TEN, Plan.STRING));
        all.put("cogroup-sliding", plan -> plan.to(
            both(plan).windowedBy(Windows.SLIDING_GRACE).aggregate(() -> "", Windows.windows()).toStream(), "out", Windows.TEN, Plan.STRING));
        all.put("cogroup-sessions", plan -> plan.to(
            both(plan).windowedBy(Windows.SESSIONS_GRACE).aggregate(() -> "", (k, one, other) -> one + "&" + other, Windows.sessions()).toStream(),
            "out", Windows.SESSION, Plan.STRING));
    }

    private static CogroupedKStream<String, String> both(Plan plan) {
        return grouped(plan, "left").cogroup(Cogroups::left).cogroup(grouped(plan, "right"), Cogroups::right);
    }

    private static KGroupedStream<String, String> grouped(Plan plan, String topic) {
        return plan.stream(topic).groupByKey(STRINGS);
    }

    private static String left(String key, String value, String sum) {
        return aggregated(value, sum);
    }

    private static String right(String key, String value, String sum) {
        return sum + "<" + value + ">";
    }
}
