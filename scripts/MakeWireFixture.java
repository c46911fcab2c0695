import java.nio.ByteBuffer;
import java.util.*;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.message.ApiMessageType;
import org.apache.kafka.common.protocol.*;
import org.apache.kafka.common.protocol.types.*;
import org.apache.kafka.common.record.internal.MemoryRecords;

/**
 * Prints one random body of every request and response in every version, written by Kafka's own serializer, as lines of
 * `key version direction base64`. The wire's codec has to read these and write the same bytes.
 *
 * Usage: java -cp '.kata/kafka-4.3.1/libs/*' scripts/MakeWireFixture.java > harness/protocol/kafka-bodies.txt
 */
public class MakeWireFixture {
    static final Random random = new Random(20260101);

    public static void main(String[] args) throws Exception {
        for (ApiMessageType api : ApiMessageType.values()) {
            print(api, "request", api.requestSchemas());
            print(api, "response", api.responseSchemas());
        }
    }

    static void print(ApiMessageType api, String direction, Schema[] schemas) {
        for (short version = 0; version < schemas.length; version++) {
            if (schemas[version] == null) continue;
            Struct struct = struct(schemas[version]);
            ByteBuffer random = ByteBuffer.allocate(schemas[version].sizeOf(struct));
            schemas[version].write(random, struct);
            random.flip();
            // through the generated class too: its bytes are the ones that brokers and clients send
            ApiMessage message = direction.equals("request") ? api.newRequest() : api.newResponse();
            message.read(new ByteBufferAccessor(random), version);
            ObjectSerializationCache cache = new ObjectSerializationCache();
            ByteBuffer bytes = ByteBuffer.allocate(message.size(cache, version));
            message.write(new ByteBufferAccessor(bytes), cache, version);
            System.out.println(api.apiKey() + " " + version + " " + direction + " " + Base64.getEncoder().encodeToString(bytes.array()));
        }
    }

    static Struct struct(Schema schema) {
        Struct struct = new Struct(schema);
        for (BoundField field : schema.fields()) struct.set(field, value(field.def.type));
        return struct;
    }

    static Object value(Type type) {
        if (type instanceof TaggedFields tagged) {
            NavigableMap<Integer, Object> values = new TreeMap<>();
            tagged.fields().forEach((tag, field) -> { if (random.nextBoolean()) values.put(tag, value(field.type)); });
            return values;
        }
        if (type.isNullable() && random.nextInt(4) == 0) return null;
        if (type instanceof Schema schema) return struct(schema);
        if (type.arrayElementType().isPresent()) {
            Object[] values = new Object[random.nextInt(3)];
            for (int i = 0; i < values.length; i++) values[i] = value(type.arrayElementType().get());
            return values;
        }
        byte[] bytes = new byte[random.nextInt(6)];
        random.nextBytes(bytes);
        switch (type.toString().replace("COMPACT_", "").replace("NULLABLE_", "")) {
            case "BOOLEAN": return random.nextBoolean();
            case "INT8": return (byte) random.nextInt();
            case "INT16": return (short) random.nextInt();
            case "UINT16": return random.nextInt(65536);
            case "INT32": return random.nextInt();
            case "UINT32": return random.nextLong() & 0xffffffffL;
            case "INT64": return random.nextLong();
            case "FLOAT64": return random.nextDouble();
            case "UUID": return new Uuid(random.nextLong(), random.nextLong());
            case "STRING": return "тема-" + random.nextInt(100);
            case "BYTES": return ByteBuffer.wrap(bytes);
            case "RECORDS": return MemoryRecords.readableRecords(ByteBuffer.wrap(bytes));
            default: throw new IllegalArgumentException(type.toString());
        }
    }
}
