package oracle;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static oracle.Aggregations.strings;
import static org.apache.kafka.streams.kstream.Materialized.as;

import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.JoinWindows;
import org.apache.kafka.streams.kstream.Joined;
import org.apache.kafka.streams.kstream.TimeWindows;
import org.apache.kafka.streams.kstream.WindowedSerdes;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;

/** What the labs build. */
final class Labs {
    static void addTo(Map<String, Consumer<Plan>> all) {
        all.put("lab04-clicks-per-category", plan -> plan.to(
            plan.stream("clicks").filter((user, category) -> category != null)
                .selectKey((user, category) -> category)
                .groupByKey(Grouped.with(Plan.STRING, Plan.STRING))
                .windowedBy(TimeWindows.ofSizeAndGrace(ofMinutes(5), ofSeconds(30)))
                .count(as("clicks-5m")).toStream(),
            "out", WindowedSerdes.timeWindowedSerdeFrom(String.class, ofMinutes(5).toMillis()), Plan.LONG));
        all.put("lab14-enriched-events", plan -> plan.out(
            plan.stream("user-clicks").join(plan.table("user-profiles"), (product, profile) -> product + " by " + profile)
                .selectKey((user, click) -> click.split(" ")[0])
                .leftJoin(plan.table("products"), StreamJoins::both, Joined.with(Plan.STRING, Plan.STRING, Plan.STRING))));
        all.put("lab14-correlated-clicks", plan -> {
            var clicks = plan.stream("user-clicks");
            plan.out(clicks.join(clicks, StreamJoins::both, JoinWindows.ofTimeDifferenceWithNoGrace(ofMillis(10)).before(ofMillis(0)), StreamJoins.STRINGS)
                .filter((user, pair) -> !pair.split("\\+")[0].equals(pair.split("\\+")[1])));
        });
        all.put("lab14-windowed-left-join", plan -> plan.out(plan.stream("views").filter((k, v) -> k != null)
            .leftJoin(plan.stream("purchases"), StreamJoins::both, JoinWindows.ofTimeDifferenceAndGrace(ofMillis(10), ofMillis(5)), StreamJoins.STRINGS)));
        all.put("lab19-rate-limiter", plan -> {
            plan.builder.addStateStore(Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore("admitted"), Plan.STRING, Plan.STRING));
            plan.builder.table("limits", Consumed.with(Plan.STRING, Plan.STRING), strings("limits"));
            plan.out(plan.stream("requests").process(Limiter::new, "admitted", "limits"));
        });
    }

    /** Admits as many requests of a key in any ten milliseconds as the table of limits says, two where it says nothing. */
    private static final class Limiter extends ContextualProcessor<String, String, String, String> {
        @Override
        public void process(Record<String, String> request) {
            if (request.key() == null) return;
            KeyValueStore<String, String> admitted = context().getStateStore("admitted");
            TimestampedKeyValueStore<String, String> limits = context().getStateStore("limits");
            String kept = "";
            int inWindow = 0;
            String before = admitted.get(request.key());
            for (String time : before == null || before.isEmpty() ? new String[0] : before.split(" ")) {
                if (Long.parseLong(time) <= request.timestamp() - 10) continue;
                kept += time + " ";
                inWindow++;
            }
            ValueAndTimestamp<String> limit = limits.get(request.key());
            boolean admits = inWindow < (limit == null ? 2 : limit.value().length());
            admitted.put(request.key(), admits ? kept + request.timestamp() : kept.trim());
            context().forward(request.withValue(admits ? "admitted" : "rejected"));
        }
    }
}
