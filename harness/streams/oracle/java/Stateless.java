package oracle;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;

final class Stateless {
    static void addTo(Map<String, Consumer<Plan>> all) {
        all.put("filter", plan -> plan.out(plan.stream("in").filter((k, v) -> v != null && !v.equals("a")).filterNot((k, v) -> "k1".equals(k))));
        all.put("map", plan -> plan.out(plan.stream("in").map((k, v) -> KeyValue.pair(v, k))));
        all.put("map-values", plan -> plan.out(plan.stream("in").mapValues(v -> v + "!").mapValues((k, v) -> k + ":" + v)));
        all.put("flat-map", plan -> plan.out(plan.stream("in").flatMap((k, v) -> v == null ? List.of() : List.of(KeyValue.pair(v, k), KeyValue.pair(k, v + v)))));
        all.put("flat-map-values", plan -> plan.out(plan.stream("in").flatMapValues(v -> v == null ? List.of() : List.of(v, v + "!")).peek((k, v) -> { })));
        all.put("branch", plan -> {
            plan.stream("in").split(Named.as("by-"))
                .branch((k, v) -> "a".equals(v), Branched.withConsumer(stream -> plan.to(stream, "out-a", Plan.STRING, Plan.STRING)))
                .branch((k, v) -> "k1".equals(k), Branched.withConsumer(stream -> plan.to(stream, "out-k1", Plan.STRING, Plan.STRING), "k1"))
                .defaultBranch(Branched.withConsumer(stream -> plan.to(stream, "out-rest", Plan.STRING, Plan.STRING)));
        });
        all.put("branch-no-default", plan -> {
            var branches = plan.stream("in").split(Named.as("to-")).branch((k, v) -> "a".equals(v), Branched.as("a")).branch((k, v) -> v == null).noDefaultBranch();
            plan.to(branches.get("to-a"), "out-a", Plan.STRING, Plan.STRING);
            plan.to(branches.get("to-2"), "out-null", Plan.STRING, Plan.STRING);
        });
        all.put("merge", plan -> plan.out(plan.stream("in").merge(plan.stream("other").mapValues(v -> v + "'"))));
        all.put("select-key-repartition", plan -> plan.out(
            plan.stream("in").selectKey((k, v) -> v).repartition(Repartitioned.with(Plan.STRING, Plan.STRING).withName("by-value")).mapValues(v -> v + "!")));
        all.put("repartition", plan -> plan.out(plan.stream("in").repartition(Repartitioned.with(Plan.STRING, Plan.STRING))));
    }
}
