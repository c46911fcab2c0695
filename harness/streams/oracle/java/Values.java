package oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.function.Supplier;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.kstream.internals.foreignkeyjoin.SubscriptionWrapper;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.SessionStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.apache.kafka.streams.state.ValueTimestampHeaders;
import org.apache.kafka.streams.state.WindowStore;

/** Keys, values and stores as JSON that compares exactly. */
final class Values {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** A windowed key is `{"key", "start", "end"}`, bytes are hexadecimal, a subscription of a foreign-key join is its fields in a text. */
    static JsonNode json(Object value) {
        if (value == null) return NODES.nullNode();
        if (value instanceof String text) return NODES.textNode(text);
        if (value instanceof Number number) return NODES.numberNode(number.longValue());
        if (value instanceof Windowed<?> windowed) {
            return NODES.objectNode().<ObjectNode>set("key", json(windowed.key()))
                .put("start", windowed.window().start()).put("end", windowed.window().end());
        }
        if (value instanceof Bytes bytes) return NODES.textNode(HexFormat.of().formatHex(bytes.get()));
        if (value instanceof SubscriptionWrapper<?> asks) {
            String hash = asks.hash() == null ? "-" : "%016x%016x".formatted(asks.hash()[0], asks.hash()[1]);
            return NODES.textNode("%d %s %s %s".formatted(asks.instruction().value(), asks.primaryKey(), hash, asks.primaryPartition()));
        }
        throw new IllegalArgumentException("no JSON for " + value.getClass());
    }

    /** Rows in the store's own order; null for a store that cannot be read (the buffer of suppress). */
    static ArrayNode contents(StateStore store) {
        if (store instanceof KeyValueStore<?, ?> keyValue) return rows(keyValue::all);
        if (store instanceof WindowStore<?, ?> window) return rows(window::all);
        if (store instanceof SessionStore<?, ?> session) return rows(() -> session.fetch(null, null));
        return null;
    }

    private static <K, V> ArrayNode rows(Supplier<KeyValueIterator<K, V>> all) {
        ArrayNode rows = NODES.arrayNode();
        try (KeyValueIterator<K, V> iterator = all.get()) {
            for (Iterator<KeyValue<K, V>> each = iterator; each.hasNext(); ) {
                KeyValue<K, V> entry = each.next();
                ArrayNode row = rows.addArray().add(json(entry.key));
                if (entry.value instanceof ValueTimestampHeaders<?> stamped) row.add(json(stamped.value())).add(stamped.timestamp());
                else if (entry.value instanceof ValueAndTimestamp<?> stamped) row.add(json(stamped.value())).add(stamped.timestamp());
                else row.add(json(entry.value));
            }
        }
        return rows;
    }
}
