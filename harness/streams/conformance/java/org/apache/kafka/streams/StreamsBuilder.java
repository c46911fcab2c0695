package org.apache.kafka.streams;

import conformance.Builders;
import conformance.Handle;
import conformance.NotComparable;
import conformance.Peer;
import java.util.Collection;
import java.util.Properties;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.GlobalKTable;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.internals.InternalTopologyBuilder;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/** Stands before Kafka's on the class path: what the tests call goes to Node. Topics by pattern are not there. */
public class StreamsBuilder implements Handle.Holder {
    /** Tests look into it. */
    protected final InternalTopologyBuilder internalTopologyBuilder = new PlannedTopology(() -> this.call("build"));
    private final Handle handle = Builders.begin("StreamsBuilder");

    public StreamsBuilder() {}

    public StreamsBuilder(TopologyConfig config) {
        Builders.check(config);
    }

    @Override
    public Handle handle() {
        return handle;
    }

    public synchronized <K, V> KStream<K, V> stream(String topic) {
        return call("stream", topic);
    }

    public synchronized <K, V> KStream<K, V> stream(String topic, Consumed<K, V> consumed) {
        return call("stream", topic, consumed);
    }

    public synchronized <K, V> KStream<K, V> stream(Collection<String> topics) {
        return call("stream", Builders.list(topics));
    }

    public synchronized <K, V> KStream<K, V> stream(Collection<String> topics, Consumed<K, V> consumed) {
        return call("stream", Builders.list(topics), consumed);
    }

    public synchronized <K, V> KTable<K, V> table(String topic) {
        return call("table", topic);
    }

    public synchronized <K, V> KTable<K, V> table(String topic, Consumed<K, V> consumed) {
        return call("table", topic, consumed);
    }

    public synchronized <K, V> KTable<K, V> table(String topic, Materialized<K, V, KeyValueStore<Bytes, byte[]>> materialized) {
        return call("table", topic, materialized);
    }

    public synchronized <K, V> KTable<K, V> table(
        String topic, Consumed<K, V> consumed, Materialized<K, V, KeyValueStore<Bytes, byte[]>> materialized) {
        return call("table", topic, consumed, materialized);
    }

    public synchronized <K, V> GlobalKTable<K, V> globalTable(String topic) {
        return call("globalTable", topic);
    }

    public synchronized <K, V> GlobalKTable<K, V> globalTable(String topic, Consumed<K, V> consumed) {
        return call("globalTable", topic, consumed);
    }

    public synchronized <K, V> GlobalKTable<K, V> globalTable(String topic, Materialized<K, V, KeyValueStore<Bytes, byte[]>> materialized) {
        return call("globalTable", topic, materialized);
    }

    public synchronized <K, V> GlobalKTable<K, V> globalTable(
        String topic, Consumed<K, V> consumed, Materialized<K, V, KeyValueStore<Bytes, byte[]>> materialized) {
        return call("globalTable", topic, consumed, materialized);
    }

    public synchronized StreamsBuilder addStateStore(StoreBuilder<?> builder) {
        call("addStateStore", builder);
        return this;
    }

    public synchronized <KIn, VIn> StreamsBuilder addGlobalStore(
        StoreBuilder<?> builder, String topic, Consumed<KIn, VIn> consumed, ProcessorSupplier<KIn, VIn, Void, Void> supplier) {
        call("addGlobalStore", builder, topic, consumed, supplier);
        return this;
    }

    public synchronized Topology build() {
        return new Topology(this.<Handle>call("build"));
    }

    public synchronized Topology build(Properties properties) {
        if (properties != null && StreamsConfig.OPTIMIZE.equals(properties.get(StreamsConfig.TOPOLOGY_OPTIMIZATION_CONFIG))) {
            throw new NotComparable("topology.optimization");
        }
        return build();
    }

    @SuppressWarnings("unchecked")
    private <T> T call(String method, Object... args) {
        Builders.noNull(method, args);
        return (T) Peer.call(handle, method, args);
    }
}
