package oracle;

import static oracle.Aggregations.strings;

import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.GlobalKTable;
import org.apache.kafka.streams.kstream.Joined;

final class TableJoins {
    static void addTo(Map<String, Consumer<Plan>> all) {
        Joined<String, String, String> joined = Joined.with(Plan.STRING, Plan.STRING, Plan.STRING);
        all.put("stream-table-inner", plan -> plan.out(plan.stream("left").join(plan.table("right"), StreamJoins::both, joined)));
        all.put("stream-table-left", plan -> plan.out(plan.stream("left").leftJoin(plan.table("right"), StreamJoins::both, joined)));
        all.put("stream-table-rekeyed", plan -> plan.out(
            plan.stream("left").selectKey((k, v) -> v).leftJoin(plan.table("right"), StreamJoins::both, Joined.with(Plan.STRING, Plan.STRING, Plan.STRING, "by-value"))));
        all.put("table-table-inner", plan -> plan.out(plan.table("left").join(plan.table("right"), StreamJoins::both).toStream()));
        all.put("table-table-left", plan -> plan.out(plan.table("left").leftJoin(plan.table("right"), StreamJoins::both).toStream()));
        all.put("table-table-outer", plan -> plan.out(plan.table("left").outerJoin(plan.table("right"), StreamJoins::both).toStream()));
        all.put("table-table-inner-materialized", plan -> plan.out(plan.table("left").join(plan.table("right"), StreamJoins::both, strings("joined")).toStream()));
        all.put("table-table-left-materialized", plan -> plan.out(plan.table("left").leftJoin(plan.table("right"), StreamJoins::both, strings("joined")).toStream()));
        all.put("table-table-outer-materialized", plan -> plan.out(plan.table("left").outerJoin(plan.table("right"), StreamJoins::both, strings("joined")).toStream()));
        all.put("table-table-chain", plan -> plan.out(
            plan.table("left").leftJoin(plan.table("right"), StreamJoins::both).outerJoin(plan.table("third"), StreamJoins::both, strings("joined")).toStream()));
        all.put("table-table-self", plan -> {
            var in = plan.table("in");
            plan.out(in.outerJoin(in.filter((k, v) -> !"a".equals(v)), StreamJoins::both).toStream());
        });
        all.put("global-table-inner", plan -> plan.out(plan.stream("left").join(global(plan), (k, v) -> v, StreamJoins::both)));
        all.put("global-table-left", plan -> plan.out(plan.stream("left").leftJoin(global(plan), (k, v) -> v, StreamJoins::both)));
        all.put("global-table-by-key", plan -> plan.out(plan.stream("left").leftJoin(global(plan), (k, v) -> k, StreamJoins::both)));
    }

    private static GlobalKTable<String, String> global(Plan plan) {
        return plan.builder.globalTable("right", Consumed.with(Plan.STRING, Plan.STRING), strings("global"));
    }
}
