package conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.kstream.internals.SessionWindow;
import org.apache.kafka.streams.kstream.internals.TimeWindow;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.ValueAndTimestamp;

/** From JSON to Java; see Encoder. */
final class Decoder {
    private static final long UNBOUNDED = (1L << 53) - 1;
    /** In TypeScript a window does not say of which kind it is; so the topology under test has to. */
    static boolean sessions;

    private Decoder() {}

    record Place(String topic, int partition, long offset) implements RecordMetadata {}

    static Object decode(JsonNode json) {
        if (json.isNull()) return null;
        if (json.isTextual()) return json.asText();
        if (json.isBoolean()) return json.asBoolean();
        if (json.isNumber()) return json.asLong();
        String tag = json.fieldNames().next();
        JsonNode content = json.get(tag);
        return switch (tag) {
            case "int" -> content.asInt();
            case "double" -> Double.valueOf(content.asText());
            case "bytes" -> bytes(content);
            case "java" -> JavaObjects.get(content.asInt());
            case "windowed" -> new Windowed<>(decode(content.get(0)), window(content.get(1).asLong(), content.get(2).asLong()));
            case "pair" -> KeyValue.pair(decode(content.get(0)), decode(content.get(1)));
            case "stamped" -> ValueAndTimestamp.makeAllowNullable(decode(content.get(0)), content.get(1).asLong());
            case "record" -> new Record<>(decode(content.get(0)), decode(content.get(1)), content.get(2).asLong(), headers(content.get(3)));
            case "headers" -> headers(content);
            case "place" -> new Place((String) decode(content.get(0)), content.get(1).asInt(), content.get(2).asLong());
            case "list" -> list(content);
            case "iterator" -> new RemoteStore.Entries(list(content));
            case "map" -> map(content);
            case "node" -> new Handle(content.asInt());
            case "remote" -> RemoteObjects.get(content.get(0).asInt(), content.get(1).asText(), content.get(2).asText(null));
            default -> throw new IllegalStateException("a value of the kind " + tag);
        };
    }

    private static byte[] bytes(JsonNode text) {
        return text.isNull() ? null : Base64.getDecoder().decode(text.asText());
    }

    private static org.apache.kafka.streams.kstream.Window window(long start, long end) {
        long last = end >= UNBOUNDED ? Long.MAX_VALUE : end;
        return sessions ? new SessionWindow(start, last) : new TimeWindow(start, last);
    }

    private static Headers headers(JsonNode list) {
        RecordHeaders headers = new RecordHeaders();
        for (JsonNode header : list) headers.add(header.get(0).asText(), bytes(header.get(1)));
        return headers;
    }

    private static List<Object> list(JsonNode list) {
        List<Object> all = new ArrayList<>();
        for (JsonNode element : list) all.add(decode(element));
        return all;
    }

    private static Map<Object, Object> map(JsonNode entries) {
        Map<Object, Object> all = new LinkedHashMap<>();
        for (JsonNode entry : entries) all.put(decode(entry.get(0)), decode(entry.get(1)));
        return all;
    }
}
