package conformance;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.ValueAndTimestamp;

/** From Java to JSON: text, booleans and longs as they are, all else as an object with one key, which says what it is. */
final class Encoder {
    private static final long SAFE = (1L << 53) - 1;

    private Encoder() {}

    /** A collection to be handed over as a list, not as one opaque value. */
    record ListOf(Collection<?> elements) {}

    /** Made for Node already. */
    record Encoded(Object json) {}

    static Object encode(Object value) {
        if (value == null || value instanceof String || value instanceof Boolean) return value;
        if (value instanceof Long number) return Math.abs(number) > SAFE ? opaque(value) : value;
        if (value instanceof Integer) return tagged("int", value);
        if (value instanceof Double) return tagged("double", value.toString());
        if (value instanceof byte[] bytes) return tagged("bytes", Base64.getEncoder().encodeToString(bytes));
        if (value instanceof Duration duration) return duration.toMillis();
        if (value instanceof Instant instant) return instant.toEpochMilli();
        if (value instanceof PunctuationType type) return type == PunctuationType.STREAM_TIME ? "STREAM_TIME" : "WALL_CLOCK_TIME";
        if (value instanceof Encoded encoded) return encoded.json();
        if (value instanceof ListOf list) return tagged("list", list.elements().stream().map(Encoder::encode).toList());
        Handle handle = handleOf(value);
        return handle != null ? tagged("node", handle.id()) : structured(value);
    }

    private static Object structured(Object value) {
        if (value instanceof Windowed<?> it) return tagged("windowed", parts(it.key(), it.window().start(), it.window().end()));
        if (value instanceof KeyValue<?, ?> it) return tagged("pair", parts(it.key, it.value));
        if (value instanceof ValueAndTimestamp<?> it) return tagged("stamped", parts(it.value(), it.timestamp()));
        if (value instanceof Record<?, ?> it) return tagged("record", record(it.key(), it.value(), it.timestamp(), it.headers()));
        if (value instanceof FixedKeyRecord<?, ?> it) return tagged("record", record(it.key(), it.value(), it.timestamp(), it.headers()));
        if (value instanceof Headers it) return tagged("headers", headers(it));
        if (value instanceof StoreBuilder<?> it) return StoreBuilders.encode(it);
        Object option = Options.encode(value);
        if (option != null) return option;
        String function = Callbacks.kindOf(value);
        return function == null ? opaque(value) : function(function, value);
    }

    static Map<String, Object> function(String kind, Object function) {
        return Map.of("function", kind, "id", JavaObjects.id(function));
    }

    static Map<String, Object> tagged(String tag, Object value) {
        return Collections.singletonMap(tag, value);
    }

    private static Object opaque(Object value) {
        return tagged("java", JavaObjects.id(value));
    }

    private static List<Object> parts(Object... values) {
        return Arrays.stream(values).map(Encoder::encode).collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
    }

    private static List<Object> record(Object key, Object value, long timestamp, Headers headers) {
        List<Object> parts = parts(key, value, timestamp);
        parts.add(headers(headers));
        return parts;
    }

    private static List<Object> headers(Headers headers) {
        List<Object> all = new ArrayList<>();
        for (Header header : headers) {
            String value = header.value() == null ? null : Base64.getEncoder().encodeToString(header.value());
            all.add(Arrays.asList(header.key(), value));
        }
        return all;
    }

    private static Handle handleOf(Object value) {
        if (value instanceof Handle it) return it;
        Object holder = Proxy.isProxyClass(value.getClass()) ? Proxy.getInvocationHandler(value) : value;
        return holder instanceof Handle.Holder it ? it.handle() : null;
    }
}
