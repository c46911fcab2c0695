package org.apache.kafka.streams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import conformance.Fields;
import conformance.Handle;
import conformance.Idle;
import conformance.Peer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.internals.InternalTopologyBuilder;
import org.apache.kafka.streams.processor.internals.ProcessorTopology;
import org.apache.kafka.streams.processor.internals.StoreFactory;
import org.apache.kafka.streams.processor.internals.TopologyMetadata.Subtopology;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Kafka's own builder, where a test looks into it: filled, when it is asked, with the nodes and stores of the topology in Node, which do nothing here.
 * Co-partitioned topics are those that TypeScript has worked out.
 */
final class PlannedTopology extends InternalTopologyBuilder {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Supplier<Handle> topology;

    PlannedTopology(Supplier<Handle> topology) {
        this.topology = topology;
    }

    @Override
    @SuppressWarnings("unchecked")
    public synchronized Collection<Set<String>> copartitionGroups() {
        List<Set<String>> groups = new ArrayList<>();
        for (Object group : (List<Object>) ask("copartitionGroups")) groups.add(new HashSet<>((List<String>) group));
        return groups;
    }

    @Override
    public synchronized ProcessorTopology buildTopology() {
        return filled().buildTopology();
    }

    @Override
    public synchronized ProcessorTopology buildGlobalStateTopology() {
        return filled().buildGlobalStateTopology();
    }

    @Override
    public synchronized Map<String, StoreFactory> stateStores() {
        return filled().stateStores();
    }

    @Override
    public synchronized Map<Subtopology, TopicsInfo> subtopologyToTopicsInfo() {
        InternalTopologyBuilder builder = filled();
        // Which topics are changelogs is known only then.
        builder.buildTopology();
        return builder.subtopologyToTopicsInfo();
    }

    /** What the tests have set: an application id comes with a configuration. */
    private String applicationId() {
        String id = Fields.read(this, "applicationId");
        return id == null ? "any" : id;
    }

    private Object ask(String what) {
        return Peer.call(topology.get(), what, applicationId());
    }

    private InternalTopologyBuilder filled() {
        InternalTopologyBuilder builder = new InternalTopologyBuilder();
        try {
            JsonNode structure = JSON.readTree((String) ask("structure"));
            for (JsonNode node : structure.get("nodes")) add(builder, node);
            for (JsonNode store : structure.get("stores")) builder.addStateStore(storeOf(store), names(store.get("processors")));
            for (JsonNode global : structure.get("globals")) addGlobal(builder, global);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        Map<String, String> config = Map.of(StreamsConfig.APPLICATION_ID_CONFIG, applicationId(), StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "any:1");
        return builder.rewriteTopology(new StreamsConfig(config));
    }

    private static void add(InternalTopologyBuilder builder, JsonNode node) {
        String name = node.get("name").asText();
        switch (node.get("kind").asText()) {
            case "source" -> builder.addSource(null, name, null, null, null, names(node.get("topics")));
            case "sink" -> builder.addSink(name, node.get("topic").asText(), null, null, null, names(node.get("predecessors")));
            default -> builder.addProcessor(name, new Idle(Set.of()), names(node.get("predecessors")));
        }
    }

    private static void addGlobal(InternalTopologyBuilder builder, JsonNode global) {
        builder.addGlobalStore(global.get("source").asText(), null, null, null, global.get("topic").asText(), global.get("processor").asText(),
            new Idle(Set.of(storeOf(global))), true);
    }

    private static StoreBuilder<?> storeOf(JsonNode store) {
        var builder = Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(store.get("name").asText()), Serdes.ByteArray(), Serdes.ByteArray());
        if (!store.get("loggingEnabled").asBoolean()) return builder.withLoggingDisabled();
        return builder.withLoggingEnabled(JSON.convertValue(store.get("logConfig"), new TypeReference<>() {}));
    }

    private static String[] names(JsonNode list) {
        List<String> names = new ArrayList<>();
        for (JsonNode name : list) names.add(name.asText());
        return names.toArray(String[]::new);
    }
}
