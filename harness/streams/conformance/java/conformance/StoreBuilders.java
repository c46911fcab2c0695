package conformance;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.state.SessionBytesStoreSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.StoreSupplier;
import org.apache.kafka.streams.state.WindowBytesStoreSupplier;
import org.apache.kafka.streams.state.internals.InMemoryWindowBytesStoreSupplier;

/** The builders that `Stores` makes. */
final class StoreBuilders {
    private static final Set<String> KINDS = Set.of(
        "KeyValueStoreBuilder", "TimestampedKeyValueStoreBuilder", "WindowStoreBuilder", "TimestampedWindowStoreBuilder", "SessionStoreBuilder");

    private StoreBuilders() {}

    static Map<String, Object> encode(StoreBuilder<?> builder) {
        String kind = builder.getClass().getSimpleName();
        Map<String, Object> encoded = new LinkedHashMap<>();
        encoded.put("id", JavaObjects.id(builder));
        encoded.put("name", builder.name());
        encoded.put("loggingEnabled", builder.loggingEnabled());
        encoded.put("topicConfig", builder.logConfig());
        StoreSupplier<?> supplier = KINDS.contains(kind) ? Fields.read(builder, "storeSupplier") : null;
        // A mock, or a store of the test's own: it has its place in a topology, but there is nothing to run.
        encoded.put("builder", supplier == null ? "Opaque" : kind);
        if (supplier == null) return encoded;
        builtIn(supplier);
        encoded.put("keySerde", SerdeCodes.encode(Fields.<Serde<?>>read(builder, "keySerde")));
        encoded.put("valueSerde", SerdeCodes.encode(Fields.<Serde<?>>read(builder, "valueSerde")));
        if (supplier instanceof WindowBytesStoreSupplier it) {
            encoded.put("retentionMs", it.retentionPeriod());
            encoded.put("windowSizeMs", it.windowSize());
        }
        if (supplier instanceof SessionBytesStoreSupplier it) {
            Decoder.sessions = true;
            encoded.put("retentionMs", it.retentionPeriod());
        }
        return encoded;
    }

    /** What is on disk there is in memory here. */
    static void builtIn(StoreSupplier<?> supplier) {
        String name = supplier.getClass().getSimpleName().toLowerCase();
        if (name.contains("versioned")) throw new NotComparable("a versioned store");
        if (name.contains("headers")) throw new NotComparable("a store with headers");
        // A supplier of a test's own, made of one in memory, is as good.
        boolean inMemory = supplier instanceof InMemoryWindowBytesStoreSupplier || name.startsWith("inmemory");
        if (!inMemory && !name.startsWith("rocksdb")) throw new NotComparable("a store of " + supplier.getClass().getSimpleName());
    }
}
