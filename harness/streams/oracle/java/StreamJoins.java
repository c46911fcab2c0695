package oracle;

import static java.time.Duration.ofMillis;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.streams.kstream.JoinWindows;
import org.apache.kafka.streams.kstream.StreamJoined;

final class StreamJoins {
    static final StreamJoined<String, String, String> STRINGS = StreamJoined.with(Plan.STRING, Plan.STRING, Plan.STRING);

    static void addTo(Map<String, Consumer<Plan>> all) {
        Map<String, JoinWindows> windows = new LinkedHashMap<>();
        windows.put("", JoinWindows.ofTimeDifferenceWithNoGrace(ofMillis(10)));
        windows.put("-grace", JoinWindows.ofTimeDifferenceAndGrace(ofMillis(10), ofMillis(5)));
        windows.put("-asymmetric", JoinWindows.ofTimeDifferenceAndGrace(ofMillis(10), ofMillis(4)).before(ofMillis(3)).after(ofMillis(8)));
        windows.put("-before", JoinWindows.ofTimeDifferenceWithNoGrace(ofMillis(10)).after(ofMillis(0)));
        windows.put("-after", JoinWindows.ofTimeDifferenceWithNoGrace(ofMillis(10)).before(ofMillis(0)));
        windows.put("-apart", JoinWindows.ofTimeDifferenceAndGrace(ofMillis(10), ofMillis(2)).before(ofMillis(-3)));
        windows.forEach((name, window) -> {
            all.put("stream-stream-inner" + name, plan -> plan.out(plan.stream("left").join(plan.stream("right"), StreamJoins::both, window, STRINGS)));
            all.put("stream-stream-left" + name, plan -> plan.out(plan.stream("left").leftJoin(plan.stream("right"), StreamJoins::both, window, STRINGS)));
            all.put("stream-stream-outer" + name, plan -> plan.out(plan.stream("left").outerJoin(plan.stream("right"), StreamJoins::both, window, STRINGS)));
        });
        all.put("self-join", plan -> {
            var in = plan.stream("in");
            plan.out(in.join(in, StreamJoins::both, windows.get("-grace"), STRINGS));
        });
        all.put("self-join-asymmetric", plan -> {
            var in = plan.stream("in");
            plan.out(in.join(in, StreamJoins::both, windows.get("-asymmetric"), STRINGS));
        });
        all.put("self-join-left", plan -> {
            var in = plan.stream("in");
            plan.out(in.leftJoin(in.filter((k, v) -> !"a".equals(v)), StreamJoins::both, windows.get("-after"), STRINGS));
        });
        all.put("stream-stream-rekeyed", plan -> plan.out(
            plan.stream("left").selectKey((k, v) -> v).join(plan.stream("right"), StreamJoins::both, windows.get("-grace"), STRINGS.withName("by-value"))));
    }

    static String both(String left, String right) {
        return left + "+" + right;
    }
}
