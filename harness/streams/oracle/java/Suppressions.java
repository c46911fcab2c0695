package oracle;

import static java.time.Duration.ofMillis;
import static oracle.Aggregations.byKey;
import static org.apache.kafka.streams.kstream.Materialized.as;
import static org.apache.kafka.streams.kstream.Suppressed.BufferConfig.maxRecords;
import static org.apache.kafka.streams.kstream.Suppressed.BufferConfig.unbounded;
import static org.apache.kafka.streams.kstream.Suppressed.untilTimeLimit;
import static org.apache.kafka.streams.kstream.Suppressed.untilWindowCloses;

import java.util.Map;
import java.util.function.Consumer;

final class Suppressions {
    static void addTo(Map<String, Consumer<Plan>> all) {
        all.put("suppress-tumbling", plan -> Windows.counts(plan, byKey(plan).windowedBy(Windows.TUMBLING).count(as("counts")).suppress(untilWindowCloses(unbounded()))));
        all.put("suppress-tumbling-grace", plan -> Windows.counts(plan, byKey(plan).windowedBy(Windows.TUMBLING_GRACE).count(as("counts")).suppress(untilWindowCloses(unbounded()))));
        all.put("suppress-hopping-grace", plan -> Windows.counts(plan, byKey(plan).windowedBy(Windows.HOPPING_GRACE).count(as("counts")).suppress(untilWindowCloses(unbounded()))));
        all.put("suppress-sliding-grace", plan -> Windows.counts(plan, byKey(plan).windowedBy(Windows.SLIDING_GRACE).count(as("counts")).suppress(untilWindowCloses(unbounded()))));
        all.put("suppress-session-grace", plan -> plan.to(
            byKey(plan).windowedBy(Windows.SESSIONS_GRACE).count(as("counts")).suppress(untilWindowCloses(unbounded())).toStream(), "out", Windows.SESSION, Plan.LONG));
        all.put("suppress-windowed-time-limit", plan -> Windows.counts(plan,
            byKey(plan).windowedBy(Windows.TUMBLING_GRACE).count(as("counts")).suppress(untilTimeLimit(ofMillis(7), unbounded()))));
        all.put("suppress-time-limit", plan -> plan.outCounts(byKey(plan).count(as("counts")).suppress(untilTimeLimit(ofMillis(10), unbounded())).toStream()));
        all.put("suppress-table", plan -> plan.out(plan.table("in").suppress(untilTimeLimit(ofMillis(10), unbounded())).toStream()));
        all.put("suppress-early", plan -> plan.outCounts(byKey(plan).count(as("counts")).suppress(untilTimeLimit(ofMillis(10), maxRecords(2).emitEarlyWhenFull())).toStream()));
        all.put("suppress-full", plan -> Windows.counts(plan,
            byKey(plan).windowedBy(Windows.TUMBLING_GRACE).count(as("counts")).suppress(untilWindowCloses(maxRecords(3).shutDownWhenFull()))));
    }
}
