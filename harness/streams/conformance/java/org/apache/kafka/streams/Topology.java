package org.apache.kafka.streams;

import conformance.Builders;
import conformance.Descriptions;
import conformance.Handle;
import conformance.OffsetResets;
import conformance.Peer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.processor.TimestampExtractor;
import org.apache.kafka.streams.processor.TopicNameExtractor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.internals.InternalTopologyBuilder;
import org.apache.kafka.streams.state.StoreBuilder;

/** Stands before Kafka's on the class path: what the tests call goes to Node. Topics by pattern and read-only stores are not there. */
public class Topology implements Handle.Holder {
    /** Tests look into it by a class of theirs. */
    protected final InternalTopologyBuilder internalTopologyBuilder;
    private final Handle handle;
    private final Map<String, TopicNameExtractor<?, ?>> extractors = new HashMap<>();

    /** The old way of saying it. */
    public enum AutoOffsetReset { EARLIEST, LATEST }

    public Topology() {
        this(Builders.begin("Topology"));
    }

    public Topology(TopologyConfig config) {
        this();
        Builders.check(config);
    }

    Topology(Handle handle) {
        this.handle = handle;
        internalTopologyBuilder = new PlannedTopology(() -> handle);
    }

    @Override
    public Handle handle() {
        return handle;
    }

    public synchronized Topology addSource(String name, String... topics) {
        return source(null, null, name, null, null, topics);
    }

    public synchronized Topology addSource(AutoOffsetReset reset, String name, String... topics) {
        return source(OffsetResets.name(null, reset), null, name, null, null, topics);
    }

    public synchronized Topology addSource(org.apache.kafka.streams.AutoOffsetReset reset, String name, String... topics) {
        return source(OffsetResets.name(reset, null), null, name, null, null, topics);
    }

    public synchronized Topology addSource(TimestampExtractor extractor, String name, String... topics) {
        return source(null, extractor, name, null, null, topics);
    }

    public synchronized Topology addSource(AutoOffsetReset reset, TimestampExtractor extractor, String name, String... topics) {
        return source(OffsetResets.name(null, reset), extractor, name, null, null, topics);
    }

    public synchronized Topology addSource(
        org.apache.kafka.streams.AutoOffsetReset reset, TimestampExtractor extractor, String name, String... topics) {
        return source(OffsetResets.name(reset, null), extractor, name, null, null, topics);
    }

    public synchronized <K, V> Topology addSource(String name, Deserializer<K> key, Deserializer<V> value, String... topics) {
        return source(null, null, name, key, value, topics);
    }

    public synchronized <K, V> Topology addSource(
        AutoOffsetReset reset, String name, Deserializer<K> key, Deserializer<V> value, String... topics) {
        return source(OffsetResets.name(null, reset), null, name, key, value, topics);
    }

    public synchronized <K, V> Topology addSource(
        org.apache.kafka.streams.AutoOffsetReset reset, String name, Deserializer<K> key, Deserializer<V> value, String... topics) {
        return source(OffsetResets.name(reset, null), null, name, key, value, topics);
    }

    public synchronized <K, V> Topology addSource(
        AutoOffsetReset reset, String name, TimestampExtractor extractor, Deserializer<K> key, Deserializer<V> value, String... topics) {
        return source(OffsetResets.name(null, reset), extractor, name, key, value, topics);
    }

    public synchronized <K, V> Topology addSource(
        org.apache.kafka.streams.AutoOffsetReset reset, String name, TimestampExtractor extractor, Deserializer<K> key, Deserializer<V> value,
        String... topics) {
        return source(OffsetResets.name(reset, null), extractor, name, key, value, topics);
    }

    public synchronized Topology addSink(String name, String topic, String... parents) {
        return sink(name, topic, null, null, null, parents);
    }

    public synchronized <K, V> Topology addSink(
        String name, String topic, StreamPartitioner<? super K, ? super V> partitioner, String... parents) {
        return sink(name, topic, null, null, partitioner, parents);
    }

    public synchronized <K, V> Topology addSink(String name, String topic, Serializer<K> key, Serializer<V> value, String... parents) {
        return sink(name, topic, key, value, null, parents);
    }

    public synchronized <K, V> Topology addSink(
        String name, String topic, Serializer<K> key, Serializer<V> value, StreamPartitioner<? super K, ? super V> partitioner, String... parents) {
        return sink(name, topic, key, value, partitioner, parents);
    }

    public synchronized <K, V> Topology addSink(String name, TopicNameExtractor<? super K, ? super V> extractor, String... parents) {
        return sink(name, extractor, null, null, null, parents);
    }

    public synchronized <K, V> Topology addSink(
        String name, TopicNameExtractor<? super K, ? super V> extractor, StreamPartitioner<? super K, ? super V> partitioner, String... parents) {
        return sink(name, extractor, null, null, partitioner, parents);
    }

    public synchronized <K, V> Topology addSink(
        String name, TopicNameExtractor<? super K, ? super V> extractor, Serializer<K> key, Serializer<V> value, String... parents) {
        return sink(name, extractor, key, value, null, parents);
    }

    public synchronized <K, V> Topology addSink(
        String name, TopicNameExtractor<? super K, ? super V> extractor, Serializer<K> key, Serializer<V> value,
        StreamPartitioner<? super K, ? super V> partitioner, String... parents) {
        return sink(name, extractor, key, value, partitioner, parents);
    }

    public synchronized <KIn, VIn, KOut, VOut> Topology addProcessor(
        String name, ProcessorSupplier<KIn, VIn, KOut, VOut> supplier, String... parents) {
        return call("addProcessor", Builders.spread("addProcessor", parents, name, supplier));
    }

    public synchronized <S extends StateStore> Topology addStateStore(StoreBuilder<S> builder, String... processors) {
        return call("addStateStore", Builders.spread("addStateStore", processors, builder));
    }

    public synchronized <K, V, S extends StateStore> Topology addGlobalStore(
        StoreBuilder<S> builder, String source, Deserializer<K> key, Deserializer<V> value, String topic, String processor,
        ProcessorSupplier<K, V, Void, Void> supplier) {
        return addGlobalStore(builder, source, null, key, value, topic, processor, supplier);
    }

    public synchronized <K, V, S extends StateStore> Topology addGlobalStore(
        StoreBuilder<S> builder, String source, TimestampExtractor extractor, Deserializer<K> key, Deserializer<V> value, String topic,
        String processor, ProcessorSupplier<K, V, Void, Void> supplier) {
        Object options = Builders.source(key, value, extractor, null);
        return call("addGlobalStore", Builders.spread("addGlobalStore", new String[0], builder, source, topic, options, processor, supplier));
    }

    public synchronized Topology connectProcessorAndStateStores(String processor, String... stores) {
        return call("connectProcessorAndStateStores", Builders.spread("connectProcessorAndStateStores", stores, processor));
    }

    public synchronized TopologyDescription describe() {
        return Descriptions.read((String) Peer.call(handle, "describe"), extractors);
    }

    private Topology source(
        String reset, TimestampExtractor extractor, String name, Deserializer<?> key, Deserializer<?> value, String[] topics) {
        Builders.spread("addSource", topics, name);
        return call("addSource", name, Builders.list(List.of(topics)), Builders.source(key, value, extractor, reset));
    }

    private Topology sink(
        String name, Object topic, Serializer<?> key, Serializer<?> value, StreamPartitioner<?, ?> partitioner, String[] parents) {
        Topology topology = call("addSink", Builders.spread("addSink", parents, name, topic, Builders.sink(key, value, partitioner)));
        if (topic instanceof TopicNameExtractor<?, ?> extractor) extractors.put(name, extractor);
        return topology;
    }

    private Topology call(String method, Object... args) {
        Peer.call(handle, method, args);
        return this;
    }
}
