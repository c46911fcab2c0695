package conformance;

import static java.util.Map.entry;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.streams.kstream.BranchedKStream;
import org.apache.kafka.streams.kstream.CogroupedKStream;
import org.apache.kafka.streams.kstream.GlobalKTable;
import org.apache.kafka.streams.kstream.KGroupedStream;
import org.apache.kafka.streams.kstream.KGroupedTable;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.SessionWindowedCogroupedKStream;
import org.apache.kafka.streams.kstream.SessionWindowedKStream;
import org.apache.kafka.streams.kstream.TimeWindowedCogroupedKStream;
import org.apache.kafka.streams.kstream.TimeWindowedKStream;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.SessionStore;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;
import org.apache.kafka.streams.state.TimestampedWindowStore;
import org.apache.kafka.streams.state.WindowStore;

/** Streams, tables and stores, as the tests see them: Kafka's interfaces, each call of which goes to Node. */
final class RemoteObjects {
    private static final Map<String, Class<?>> DSL = Map.ofEntries(
        entry("KStream", KStream.class), entry("KTable", KTable.class), entry("GlobalKTable", GlobalKTable.class),
        entry("KGroupedStream", KGroupedStream.class), entry("KGroupedTable", KGroupedTable.class), entry("BranchedKStream", BranchedKStream.class),
        entry("TimeWindowedKStream", TimeWindowedKStream.class), entry("SlidingWindowedKStream", TimeWindowedKStream.class),
        entry("SessionWindowedKStream", SessionWindowedKStream.class), entry("CogroupedKStream", CogroupedKStream.class),
        entry("WindowedCogroupedKStream", TimeWindowedCogroupedKStream.class),
        entry("SessionWindowedCogroupedKStream", SessionWindowedCogroupedKStream.class));
    private static final Map<String, Class<?>> STORES = Map.of(
        "KeyValueStore", KeyValueStore.class, "TimestampedKeyValueStore", TimestampedKeyValueStore.class, "WindowStore", WindowStore.class,
        "TimestampedWindowStore", TimestampedWindowStore.class, "SessionStore", SessionStore.class);
    private static final Map<Integer, Object> MADE = new HashMap<>();

    private RemoteObjects() {}

    static Object get(int id, String kind, String name) {
        return MADE.computeIfAbsent(id, it -> make(new Handle(id), kind, name));
    }

    private static Object make(Handle handle, String kind, String name) {
        Class<?> store = STORES.get(kind);
        return store == null ? proxy(DSL.get(kind), new RemoteStream(handle)) : proxy(store, new RemoteStore(handle, name));
    }

    static Object proxy(Class<?> type, InvocationHandler handler) {
        return Proxy.newProxyInstance(RemoteObjects.class.getClassLoader(), new Class<?>[] {type}, handler);
    }

    /** What every object has; null: another method. */
    static Object ofObject(Object proxy, String method, Object[] args) {
        return switch (method) {
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> proxy == args[0];
            case "toString" -> proxy.getClass().getInterfaces()[0].getSimpleName();
            default -> null;
        };
    }
}
