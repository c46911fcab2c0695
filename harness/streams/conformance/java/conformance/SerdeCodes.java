package conformance;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.DoubleDeserializer;
import org.apache.kafka.common.serialization.DoubleSerializer;
import org.apache.kafka.common.serialization.IntegerDeserializer;
import org.apache.kafka.common.serialization.IntegerSerializer;
import org.apache.kafka.common.serialization.LongDeserializer;
import org.apache.kafka.common.serialization.LongSerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.kstream.SessionWindowedDeserializer;
import org.apache.kafka.streams.kstream.SessionWindowedSerializer;
import org.apache.kafka.streams.kstream.TimeWindowedDeserializer;
import org.apache.kafka.streams.kstream.TimeWindowedSerializer;

/** Serdes: those that TypeScript has too by their names, so that its own are tested; any other is called back. */
final class SerdeCodes {
    private record Known(String name, Class<?> serializer, Class<?> deserializer) {}

    private static final Known[] KNOWN = {
        new Known("string", StringSerializer.class, StringDeserializer.class),
        new Known("int64", LongSerializer.class, LongDeserializer.class),
        new Known("int32", IntegerSerializer.class, IntegerDeserializer.class),
        new Known("double", DoubleSerializer.class, DoubleDeserializer.class),
        new Known("bytes", ByteArraySerializer.class, ByteArrayDeserializer.class),
        new Known("windowed", TimeWindowedSerializer.class, TimeWindowedDeserializer.class),
        new Known("sessionWindowed", SessionWindowedSerializer.class, SessionWindowedDeserializer.class),
    };

    private SerdeCodes() {}

    static Object encode(Serde<?> serde) {
        return serde == null ? null : Map.of("serde", content(serde, serde.serializer(), serde.deserializer()));
    }

    /** Either may be null: a source only reads, a sink only writes. */
    static Object encode(Serializer<?> serializer, Deserializer<?> deserializer) {
        if (serializer == null && deserializer == null) return null;
        return Map.of("serde", content(null, serializer, deserializer));
    }

    private static Map<String, Object> content(Serde<?> serde, Serializer<?> serializer, Deserializer<?> deserializer) {
        for (Known known : KNOWN) {
            if (!fits(known.serializer, serializer) || !fits(known.deserializer, deserializer)) continue;
            Map<String, Object> content = new LinkedHashMap<>(Map.of("name", known.name));
            if (!known.name.toLowerCase().endsWith("windowed")) return content;
            Serializer<?> innerSerializer = serializer == null ? null : Fields.read(serializer, "inner");
            Deserializer<?> innerDeserializer = deserializer == null ? null : Fields.read(deserializer, "inner");
            Object inner = encode(innerSerializer, innerDeserializer);
            // Without an inner serde it is the configuration that gives one.
            if (inner == null) break;
            content.put("inner", inner);
            if (deserializer instanceof TimeWindowedDeserializer<?> it && it.getWindowSize() != null && it.getWindowSize() < Long.MAX_VALUE) {
                content.put("sizeMs", it.getWindowSize());
            }
            return content;
        }
        return Map.of("name", "java", "id", JavaObjects.id(serde == null ? Serdes.serdeFrom(writing(serializer), reading(deserializer)) : serde));
    }

    private static boolean fits(Class<?> type, Object it) {
        return it == null || it.getClass() == type;
    }

    @SuppressWarnings("unchecked")
    private static Serializer<Object> writing(Serializer<?> serializer) {
        return serializer != null ? (Serializer<Object>) serializer : (topic, data) -> {
            throw new IllegalStateException("a serializer of a source");
        };
    }

    @SuppressWarnings("unchecked")
    private static Deserializer<Object> reading(Deserializer<?> deserializer) {
        return deserializer != null ? (Deserializer<Object>) deserializer : (topic, data) -> {
            throw new IllegalStateException("a deserializer of a sink");
        };
    }
}
