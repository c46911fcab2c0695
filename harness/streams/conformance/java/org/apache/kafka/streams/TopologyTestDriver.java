package org.apache.kafka.streams;

import conformance.DriverConfig;
import conformance.DroppedRecords;
import conformance.Handle;
import conformance.Peer;
import java.io.Closeable;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.SessionStore;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;
import org.apache.kafka.streams.state.TimestampedWindowStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.test.TestRecord;

/**
 * Stands before Kafka's on the class path: the driver is Node's. Kafka's own TestInputTopic and TestOutputTopic call it. Versioned stores and stores
 * with headers are not there.
 */
public class TopologyTestDriver implements Closeable, Handle.Holder {
    private final Handle handle;

    public TopologyTestDriver(Topology topology) {
        this(topology, new Properties());
    }

    public TopologyTestDriver(Topology topology, Properties config) {
        this(topology, config, Instant.now());
    }

    public TopologyTestDriver(Topology topology, Instant start) {
        this(topology, new Properties(), start);
    }

    public TopologyTestDriver(Topology topology, Properties config, Instant start) {
        Properties properties = new Properties();
        for (String name : config.stringPropertyNames()) properties.put(name, config.getProperty(name));
        properties.putAll(config);
        handle = Peer.makeDriver(topology, DriverConfig.encode(properties), start);
    }

    @Override
    public Handle handle() {
        return handle;
    }

    /** Of all metrics the one that TypeScript counts. */
    public Map<MetricName, ? extends Metric> metrics() {
        return DroppedRecords.metrics((Long) Peer.call(handle, "dropped"));
    }

    public void advanceWallClockTime(Duration advance) {
        Peer.call(handle, "advanceWallClockTime", advance);
    }

    public final <K, V> TestInputTopic<K, V> createInputTopic(String topic, Serializer<K> key, Serializer<V> value) {
        return new TestInputTopic<>(this, topic, key, value, Instant.now(), Duration.ZERO);
    }

    public final <K, V> TestInputTopic<K, V> createInputTopic(String topic, Serializer<K> key, Serializer<V> value, Instant start, Duration advance) {
        return new TestInputTopic<>(this, topic, key, value, start, advance);
    }

    public final <K, V> TestOutputTopic<K, V> createOutputTopic(String topic, Deserializer<K> key, Deserializer<V> value) {
        return new TestOutputTopic<>(this, topic, key, value);
    }

    @SuppressWarnings("unchecked")
    public final Set<String> producedTopicNames() {
        return new LinkedHashSet<>((List<String>) Peer.call(handle, "producedTopicNames"));
    }

    ProducerRecord<byte[], byte[]> readRecord(String topic) {
        if (isEmpty(topic)) return null;
        Record<?, ?> record = (Record<?, ?>) Peer.call(handle, "read", topic);
        return new ProducerRecord<>(topic, null, record.timestamp(), (byte[]) record.key(), (byte[]) record.value(), record.headers());
    }

    <K, V> TestRecord<K, V> readRecord(String topic, Deserializer<K> key, Deserializer<V> value) {
        if (!producedTopicNames().contains(topic)) throw new NoSuchElementException("Uninitialized topic: " + topic);
        ProducerRecord<byte[], byte[]> raw = readRecord(topic);
        if (raw == null) throw new NoSuchElementException("Empty topic: " + topic);
        K readKey = key.deserialize(topic, raw.headers(), raw.key());
        return new TestRecord<>(readKey, value.deserialize(topic, raw.headers(), raw.value()), raw.headers(), raw.timestamp());
    }

    <K, V> void pipeRecord(String topic, TestRecord<K, V> record, Serializer<K> key, Serializer<V> value, Instant time) {
        byte[] rawKey = key.serialize(topic, record.headers(), record.key());
        byte[] rawValue = value.serialize(topic, record.headers(), record.value());
        Long timestamp = time != null ? Long.valueOf(time.toEpochMilli()) : record.timestamp();
        if (timestamp == null) throw new IllegalStateException("neither the record nor the call has a time");
        Peer.call(handle, "pipe", topic, rawKey, rawValue, timestamp, record.headers());
    }

    final long queueSize(String topic) {
        return (Long) Peer.call(handle, "size", topic);
    }

    final boolean isEmpty(String topic) {
        return queueSize(topic) == 0;
    }

    @SuppressWarnings("unchecked")
    public Map<String, StateStore> getAllStateStores() {
        return new LinkedHashMap<>((Map<String, StateStore>) Peer.call(handle, "stores"));
    }

    public StateStore getStateStore(String name) {
        return store("store", name, StateStore.class);
    }

    @SuppressWarnings("unchecked")
    public <K, V> KeyValueStore<K, V> getKeyValueStore(String name) {
        return store("keyValueStore", name, KeyValueStore.class);
    }

    @SuppressWarnings("unchecked")
    public <K, V> KeyValueStore<K, ValueAndTimestamp<V>> getTimestampedKeyValueStore(String name) {
        return store("store", name, TimestampedKeyValueStore.class);
    }

    @SuppressWarnings("unchecked")
    public <K, V> WindowStore<K, V> getWindowStore(String name) {
        return store("windowStore", name, WindowStore.class);
    }

    @SuppressWarnings("unchecked")
    public <K, V> WindowStore<K, ValueAndTimestamp<V>> getTimestampedWindowStore(String name) {
        return store("store", name, TimestampedWindowStore.class);
    }

    @SuppressWarnings("unchecked")
    public <K, V> SessionStore<K, V> getSessionStore(String name) {
        return store("store", name, SessionStore.class);
    }

    @Override
    public void close() {
        Peer.call(handle, "close");
    }

    /** Null where there is none of that kind. */
    private <S> S store(String method, String name, Class<S> type) {
        Object store = Peer.call(handle, method, name);
        return type.isInstance(store) ? type.cast(store) : null;
    }
}
