package oracle;

import static java.time.Duration.ofMillis;
import static oracle.Aggregations.byKey;
import static oracle.Aggregations.strings;
import static org.apache.kafka.streams.kstream.Materialized.as;
import static org.apache.kafka.streams.kstream.Suppressed.BufferConfig.unbounded;
import static org.apache.kafka.streams.kstream.Suppressed.untilWindowCloses;

import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.JoinWindows;
import org.apache.kafka.streams.kstream.Joined;

/** Operators in combination. */
final class Compositions {
    private static final Grouped<String, String> STRINGS = Grouped.with(Plan.STRING, Plan.STRING);
    private static final JoinWindows WITH_GRACE = JoinWindows.ofTimeDifferenceAndGrace(ofMillis(10), ofMillis(5));

    static void addTo(Map<String, Consumer<Plan>> all) {
        all.put("windowed-count-renamed", plan -> plan.outCounts(
            byKey(plan).windowedBy(Windows.TUMBLING_GRACE).count(as("counts")).suppress(untilWindowCloses(unbounded())).toStream()
                .selectKey((window, count) -> window.key() + "@" + window.window().start())));
        all.put("left-join-counted", plan -> plan.outCounts(
            plan.stream("left").leftJoin(plan.stream("right"), StreamJoins::both, WITH_GRACE, StreamJoins.STRINGS)
                .groupByKey(STRINGS).count(as("counts")).toStream()));
        all.put("left-join-windowed", plan -> Windows.counts(plan,
            plan.stream("left").leftJoin(plan.stream("right"), StreamJoins::both, WITH_GRACE, StreamJoins.STRINGS)
                .groupBy((k, v) -> v, STRINGS).windowedBy(Windows.TUMBLING).count(as("counts"))));
        all.put("counts-joined", plan -> plan.out(
            plan.stream("left").groupByKey(STRINGS).count(as("lefts"))
                .outerJoin(plan.stream("right").groupBy((k, v) -> v, STRINGS).count(as("rights")), (l, r) -> l + "+" + r)
                .toStream()));
        all.put("windowed-counts-joined", plan -> plan.to(
            plan.stream("left").groupByKey(STRINGS).windowedBy(Windows.TUMBLING_GRACE).count(as("lefts"))
                .leftJoin(plan.stream("right").groupByKey(STRINGS).windowedBy(Windows.TUMBLING).count(as("rights")), (l, r) -> l + "+" + r)
                .toStream(), "out", Windows.TEN, Plan.STRING));
        all.put("stream-joins-own-table", plan -> {
            var in = plan.stream("in");
            plan.out(in.leftJoin(in.toTable(strings("last")), StreamJoins::both, Joined.with(Plan.STRING, Plan.STRING, Plan.STRING)));
        });
        all.put("merged-counted", plan -> Windows.counts(plan,
            plan.stream("in").merge(plan.stream("other")).groupBy((k, v) -> v, Grouped.with("by-value", Plan.STRING, Plan.STRING)).windowedBy(Windows.TUMBLING_GRACE).count(as("counts"))));
        all.put("table-join-grouped", plan -> plan.outCounts(
            plan.table("left").join(plan.table("right"), StreamJoins::both)
                .groupBy((k, v) -> KeyValue.pair(v, k), STRINGS).count(as("counts")).toStream()));
    }
}
