package oracle;

import static oracle.Aggregations.strings;
import static org.apache.kafka.streams.kstream.Materialized.as;

import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KGroupedTable;
import org.apache.kafka.streams.kstream.KTable;

final class Tables {
    static void addTo(Map<String, Consumer<Plan>> all) {
        all.put("table", plan -> plan.out(plan.table("in").toStream()));
        all.put("table-materialized", plan -> plan.out(plan.builder.table("in", strings("rows")).toStream((k, v) -> v)));
        all.put("table-filter", plan -> plan.out(plan.table("in").filter((k, v) -> !v.equals("a")).toStream()));
        all.put("table-filter-not", plan -> plan.out(plan.table("in").filterNot((k, v) -> v.equals("a")).toStream()));
        all.put("table-filter-materialized", plan -> plan.out(plan.table("in").filter((k, v) -> !v.equals("a"), strings("filtered")).toStream()));
        all.put("table-map-values", plan -> plan.out(plan.table("in").mapValues(v -> v + "!").toStream()));
        all.put("table-map-values-materialized", plan -> plan.out(plan.table("in").mapValues((k, v) -> k + v, strings("mapped")).toStream()));
        all.put("table-filter-map-filter", plan -> plan.out(
            plan.table("in").filter((k, v) -> !v.equals("a")).mapValues(v -> v + "!").filter((k, v) -> !v.equals("b!"), strings("filtered")).toStream()));
        all.put("table-group-count", plan -> plan.outCounts(byValue(plan.table("in")).count(as("counts")).toStream()));
        all.put("table-group-reduce", plan -> plan.out(byValue(plan.table("in")).reduce((sum, v) -> sum + "+" + v, (sum, v) -> sum + "-" + v, as("reduced")).toStream()));
        all.put("table-group-aggregate", plan -> plan.out(aggregated(byValue(plan.table("in"))).toStream()));
        all.put("table-filter-group-aggregate", plan -> plan.out(aggregated(byValue(plan.table("in").filter((k, v) -> !v.equals("a")))).toStream()));
        all.put("table-group-same-key", plan -> plan.out(aggregated(
            plan.table("in").groupBy((k, v) -> KeyValue.pair(v.equals("c") ? null : k, v), Grouped.with(Plan.STRING, Plan.STRING))).toStream()));
        all.put("to-table", plan -> plan.out(plan.stream("in").toTable(strings("rows")).toStream()));
        all.put("to-table-unnamed", plan -> plan.out(plan.stream("in").toTable().mapValues(v -> v + "!").toStream()));
        all.put("to-table-rekeyed", plan -> plan.out(plan.stream("in").selectKey((k, v) -> v).toTable(strings("rows")).toStream()));
    }

    private static KGroupedTable<String, String> byValue(KTable<String, String> table) {
        return table.groupBy((k, v) -> KeyValue.pair(v, k), Grouped.with(Plan.STRING, Plan.STRING));
    }

    private static KTable<String, String> aggregated(KGroupedTable<String, String> groups) {
        return groups.aggregate(() -> "", (k, v, sum) -> sum + "+" + v, (k, v, sum) -> sum + "-" + v, strings("sums"));
    }
}
