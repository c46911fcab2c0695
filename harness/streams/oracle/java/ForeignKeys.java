package oracle;

import static oracle.Aggregations.strings;
import static org.apache.kafka.streams.kstream.Materialized.as;

import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.TableJoined;

final class ForeignKeys {
    static void addTo(Map<String, Consumer<Plan>> all) {
        all.put("foreign-key-inner", plan -> plan.out(
            plan.table("left").join(plan.table("right"), ForeignKeys::owner, StreamJoins::both).toStream()));
        all.put("foreign-key-left", plan -> plan.out(
            plan.table("left").leftJoin(plan.table("right"), ForeignKeys::owner, StreamJoins::both).toStream()));
        all.put("foreign-key-inner-materialized", plan -> plan.out(
            plan.table("left").join(plan.table("right"), ForeignKeys::owner, StreamJoins::both, strings("joined")).toStream()));
        all.put("foreign-key-left-named", plan -> plan.out(
            plan.table("left").leftJoin(plan.table("right"), ForeignKeys::owner, StreamJoins::both, TableJoined.as("by-owner"), strings("joined")).toStream()));
        all.put("foreign-key-of-key", plan -> plan.out(
            plan.table("left").join(plan.table("right"), (k, v) -> "k1".equals(k) ? owner(v) : "a", StreamJoins::both).toStream()));
        all.put("foreign-key-derived", plan -> {
            KTable<String, String> left = plan.table("left").filter((k, v) -> !"b".equals(v)).mapValues(v -> v, Materialized.with(Plan.STRING, Plan.STRING));
            KTable<String, String> right = plan.table("right").mapValues(v -> v + "!", Materialized.with(Plan.STRING, Plan.STRING));
            plan.out(left.leftJoin(right, ForeignKeys::owner, StreamJoins::both).toStream());
        });
        all.put("foreign-key-self", plan -> {
            KTable<String, String> in = plan.table("in");
            plan.out(in.join(in, v -> v, StreamJoins::both).toStream());
        });
        all.put("foreign-key-twice", plan -> {
            KTable<String, String> right = plan.table("right");
            KTable<String, String> once = plan.table("left").join(right, ForeignKeys::owner, StreamJoins::both, strings("once"));
            plan.out(once.leftJoin(right, v -> v.substring(0, 1), StreamJoins::both, strings("twice")).toStream());
        });
        all.put("foreign-key-counted", plan -> plan.outCounts(
            plan.table("left").join(plan.table("right"), ForeignKeys::owner, (l, r) -> r, strings("joined"))
                .groupBy((k, v) -> KeyValue.pair(v, k), Grouped.with(Plan.STRING, Plan.STRING)).count(as("counts")).toStream()));
    }

    private static String owner(String value) {
        return "c".equals(value) ? null : value;
    }
}
