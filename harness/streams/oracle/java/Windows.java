package oracle;

import static java.time.Duration.ofMillis;
import static oracle.Aggregations.aggregated;
import static oracle.Aggregations.byKey;
import static org.apache.kafka.streams.kstream.Materialized.as;

import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.SessionWindows;
import org.apache.kafka.streams.kstream.SlidingWindows;
import org.apache.kafka.streams.kstream.TimeWindows;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.kstream.WindowedSerdes;
import org.apache.kafka.streams.state.SessionStore;
import org.apache.kafka.streams.state.WindowStore;

final class Windows {
    static final Serde<Windowed<String>> TEN = WindowedSerdes.timeWindowedSerdeFrom(String.class, 10);
    static final Serde<Windowed<String>> SESSION = WindowedSerdes.sessionWindowedSerdeFrom(String.class);
    static final TimeWindows TUMBLING = TimeWindows.ofSizeWithNoGrace(ofMillis(10));
    static final TimeWindows TUMBLING_GRACE = TimeWindows.ofSizeAndGrace(ofMillis(10), ofMillis(4));
    static final TimeWindows HOPPING = TimeWindows.ofSizeWithNoGrace(ofMillis(10)).advanceBy(ofMillis(4));
    static final TimeWindows HOPPING_GRACE = TimeWindows.ofSizeAndGrace(ofMillis(10), ofMillis(3)).advanceBy(ofMillis(5));
    static final SlidingWindows SLIDING = SlidingWindows.ofTimeDifferenceWithNoGrace(ofMillis(10));
    static final SlidingWindows SLIDING_GRACE = SlidingWindows.ofTimeDifferenceAndGrace(ofMillis(10), ofMillis(7));
    static final SessionWindows SESSIONS = SessionWindows.ofInactivityGapWithNoGrace(ofMillis(5));
    static final SessionWindows SESSIONS_GRACE = SessionWindows.ofInactivityGapAndGrace(ofMillis(5), ofMillis(6));

    static void addTo(Map<String, Consumer<Plan>> all) {
        all.put("tumbling-count", plan -> counts(plan, byKey(plan).windowedBy(TUMBLING).count(as("counts"))));
        all.put("tumbling-count-grace", plan -> counts(plan, byKey(plan).windowedBy(TUMBLING_GRACE).count(as("counts"))));
        all.put("tumbling-reduce", plan -> texts(plan, byKey(plan).windowedBy(TUMBLING_GRACE).reduce(Aggregations::reduced, as("reduced"))));
        all.put("tumbling-aggregate", plan -> texts(plan, byKey(plan).windowedBy(TUMBLING_GRACE).aggregate(() -> "", (k, v, sum) -> aggregated(v, sum), windows())));
        all.put("tumbling-retention", plan -> counts(plan, byKey(plan).windowedBy(TUMBLING_GRACE)
            .count(Materialized.<String, Long, WindowStore<Bytes, byte[]>>as("counts").withRetention(ofMillis(30)))));
        all.put("hopping-count", plan -> counts(plan, byKey(plan).windowedBy(HOPPING).count(as("counts"))));
        all.put("hopping-aggregate-grace", plan -> texts(plan, byKey(plan).windowedBy(HOPPING_GRACE).aggregate(() -> "", (k, v, sum) -> aggregated(v, sum), windows())));
        all.put("sliding-count", plan -> counts(plan, byKey(plan).windowedBy(SLIDING).count(as("counts"))));
        all.put("sliding-count-grace", plan -> counts(plan, byKey(plan).windowedBy(SLIDING_GRACE).count(as("counts"))));
        all.put("sliding-reduce", plan -> texts(plan, byKey(plan).windowedBy(SLIDING_GRACE).reduce((sum, v) -> sum + v, as("reduced"))));
        all.put("sliding-aggregate-grace", plan -> texts(plan, byKey(plan).windowedBy(SLIDING_GRACE).aggregate(() -> "", (k, v, sum) -> aggregated(v, sum), windows())));
        all.put("session-count", plan -> plan.to(byKey(plan).windowedBy(SESSIONS).count(as("counts")).toStream(), "out", SESSION, Plan.LONG));
        all.put("session-count-grace", plan -> plan.to(byKey(plan).windowedBy(SESSIONS_GRACE).count(as("counts")).toStream(), "out", SESSION, Plan.LONG));
        all.put("session-reduce", plan -> plan.to(byKey(plan).windowedBy(SESSIONS_GRACE).reduce(Aggregations::reduced, as("reduced")).toStream(), "out", SESSION, Plan.STRING));
        all.put("session-aggregate-grace", plan -> plan.to(
            byKey(plan).windowedBy(SESSIONS_GRACE).aggregate(() -> "", (k, v, sum) -> aggregated(v, sum), (k, left, right) -> left + "&" + right, sessions()).toStream(),
            "out", SESSION, Plan.STRING));
    }

    static void counts(Plan plan, KTable<Windowed<String>, Long> table) {
        plan.to(table.toStream(), "out", TEN, Plan.LONG);
    }

    private static void texts(Plan plan, KTable<Windowed<String>, String> table) {
        plan.to(table.toStream(), "out", TEN, Plan.STRING);
    }

    static Materialized<String, String, WindowStore<Bytes, byte[]>> windows() {
        return Materialized.<String, String, WindowStore<Bytes, byte[]>>as("sums").withKeySerde(Plan.STRING).withValueSerde(Plan.STRING);
    }

    static Materialized<String, String, SessionStore<Bytes, byte[]>> sessions() {
        return Materialized.<String, String, SessionStore<Bytes, byte[]>>as("sums").withKeySerde(Plan.STRING).withValueSerde(Plan.STRING);
    }
}
