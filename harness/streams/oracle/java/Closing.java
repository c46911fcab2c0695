package oracle;

import static oracle.Aggregations.byKey;
import static org.apache.kafka.streams.kstream.EmitStrategy.onWindowClose;
import static org.apache.kafka.streams.kstream.Materialized.as;

import java.util.Map;
import java.util.function.Consumer;

/** Windowed aggregations that tell their results once (KIP-825). */
final class Closing {
    static void addTo(Map<String, Consumer<Plan>> all) {
        all.put("closing-tumbling", plan -> Windows.counts(plan, byKey(plan).windowedBy(Windows.TUMBLING).emitStrategy(onWindowClose()).count(as("counts"))));
        all.put("closing-tumbling-grace", plan -> Windows.counts(plan, byKey(plan).windowedBy(Windows.TUMBLING_GRACE).emitStrategy(onWindowClose()).count(as("counts"))));
        all.put("closing-hopping-grace", plan -> Windows.counts(plan, byKey(plan).windowedBy(Windows.HOPPING_GRACE).emitStrategy(onWindowClose()).count(as("counts"))));
        all.put("closing-sliding-grace", plan -> Windows.counts(plan, byKey(plan).windowedBy(Windows.SLIDING_GRACE).emitStrategy(onWindowClose()).count(as("counts"))));
        all.put("closing-session-grace", plan -> plan.to(
            byKey(plan).windowedBy(Windows.SESSIONS_GRACE).emitStrategy(onWindowClose()).count(as("counts")).toStream(), "out", Windows.SESSION, Plan.LONG));
    }
}
