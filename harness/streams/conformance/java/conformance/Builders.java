package conformance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.processor.TimestampExtractor;
import org.apache.kafka.streams.state.BuiltInDslStoreSuppliers;

/** What the classes that stand in for Kafka's need. */
public final class Builders {
    private Builders() {}

    /** A new topology: nothing is known of its windows yet. */
    public static Handle begin(String what) {
        Decoder.sessions = false;
        return Peer.make(what);
    }

    /** Most of what a topology can be configured by is the driver's to know. */
    public static void check(TopologyConfig config) {
        if (config.topologyName != null) throw new NotComparable("a named topology");
        if (config.ensureExplicitInternalResourceNaming) throw new NotComparable("ensure.explicit.internal.resource.naming");
        if (config.applicationConfigs.originals().containsKey(StreamsConfig.PROCESSOR_WRAPPER_CLASS_CONFIG)) throw new NotComparable("processor.wrapper.class");
        if (!config.dslStoreSuppliers.getName().startsWith(BuiltInDslStoreSuppliers.class.getName())) throw new NotComparable("DslStoreSuppliers");
    }

    /** In TypeScript the compiler refuses null. */
    public static void noNull(String method, Object... args) {
        if (Arrays.asList(args).contains(null)) throw new NotComparable("a null argument of " + method);
    }

    public static Object list(Collection<?> elements) {
        return new Encoder.ListOf(elements);
    }

    /** `args`, then each of `more`. */
    public static Object[] spread(String method, String[] more, Object... args) {
        noNull(method, (Object) more);
        noNull(method, (Object[]) more);
        noNull(method, args);
        List<Object> all = new ArrayList<>(Arrays.asList(args));
        all.addAll(Arrays.asList(more));
        return all.toArray();
    }

    public static Object source(Deserializer<?> key, Deserializer<?> value, TimestampExtractor extractor, String offsetReset) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("option", "Source");
        fields.put("keySerde", SerdeCodes.encode(null, key));
        fields.put("valueSerde", SerdeCodes.encode(null, value));
        fields.put("timestampExtractor", Encoder.encode(extractor));
        fields.put("offsetReset", offsetReset);
        return new Encoder.Encoded(fields);
    }

    public static Object sink(Serializer<?> key, Serializer<?> value, StreamPartitioner<?, ?> partitioner) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("option", "Sink");
        fields.put("keySerde", SerdeCodes.encode(key, null));
        fields.put("valueSerde", SerdeCodes.encode(value, null));
        fields.put("partitioner", Encoder.encode(partitioner));
        return new Encoder.Encoded(fields);
    }
}
