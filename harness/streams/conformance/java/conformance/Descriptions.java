package conformance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.processor.TopicNameExtractor;
import org.apache.kafka.streams.processor.internals.InternalTopologyBuilder;
import org.apache.kafka.streams.processor.internals.InternalTopologyBuilder.AbstractNode;

/** Reads the text of a description back into Kafka's own classes, so that Kafka's own `equals` compares them. */
public final class Descriptions {
    private static final Pattern HEAD = Pattern.compile("Sub-topology: (\\d+)( for global store)?.*");
    private static final Pattern NODE = Pattern.compile("(Source|Processor|Sink): (\\S+) \\((topics|stores|topic|extractor class): (.*)\\)");

    private Descriptions() {}

    /** Says what the text says, in its words; equal to what Kafka would have built. */
    public record Read(String text, TopologyDescription description) implements TopologyDescription {
        @Override
        public Set<Subtopology> subtopologies() {
            return description.subtopologies();
        }

        @Override
        public Set<GlobalStore> globalStores() {
            return description.globalStores();
        }

        @Override
        public boolean equals(Object other) {
            return description.equals(other instanceof Read it ? it.description : other);
        }

        @Override
        public int hashCode() {
            return description.hashCode();
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** @param extractors by the names of their sinks: a text has only the names of their classes */
    public static Read read(String text, Map<String, TopicNameExtractor<?, ?>> extractors) {
        InternalTopologyBuilder.TopologyDescription description = new InternalTopologyBuilder.TopologyDescription();
        List<String> part = new ArrayList<>();
        for (String line : text.lines().map(String::strip).toList()) {
            if (HEAD.matcher(line).matches()) {
                add(description, part, extractors);
                part.clear();
            }
            part.add(line);
        }
        add(description, part, extractors);
        return new Read(text, description);
    }

    private static void add(InternalTopologyBuilder.TopologyDescription description, List<String> part, Map<String, TopicNameExtractor<?, ?>> extractors) {
        Matcher head = HEAD.matcher(part.get(0));
        if (!head.matches()) return;
        int id = Integer.parseInt(head.group(1));
        Map<String, AbstractNode> nodes = new LinkedHashMap<>();
        for (String line : part) {
            Matcher node = NODE.matcher(line);
            if (node.matches()) nodes.put(node.group(2), nodeOf(node, extractors));
        }
        if (head.group(2) == null) {
            connect(part, nodes);
            description.addSubtopology(new InternalTopologyBuilder.SubtopologyDescription(id, new HashSet<>(nodes.values())));
        } else {
            List<AbstractNode> both = new ArrayList<>(nodes.values());
            var source = (TopologyDescription.Source) both.get(0);
            var processor = (TopologyDescription.Processor) both.get(1);
            description.addGlobalStore(new InternalTopologyBuilder.GlobalStore(
                source.name(), processor.name(), processor.stores().iterator().next(), source.topicSet().iterator().next(), id));
        }
    }

    private static AbstractNode nodeOf(Matcher node, Map<String, TopicNameExtractor<?, ?>> extractors) {
        String name = node.group(2);
        String content = node.group(4);
        if (node.group(1).equals("Source")) return new InternalTopologyBuilder.Source(name, names(content), null);
        if (node.group(1).equals("Processor")) return new InternalTopologyBuilder.Processor(name, names(content));
        if (node.group(3).equals("topic")) return new InternalTopologyBuilder.Sink<>(name, content);
        return new InternalTopologyBuilder.Sink<>(name, extractors.get(name));
    }

    private static void connect(List<String> lines, Map<String, AbstractNode> nodes) {
        AbstractNode current = null;
        for (String line : lines) {
            Matcher node = NODE.matcher(line);
            if (node.matches()) current = nodes.get(node.group(2));
            if (line.startsWith("--> ")) for (String name : names(line.substring(4))) current.addSuccessor(nodes.get(name));
            if (line.startsWith("<-- ")) for (String name : names(line.substring(4))) current.addPredecessor(nodes.get(name));
        }
    }

    /** `[a, b]`, `a, b` or `none`. */
    private static Set<String> names(String list) {
        String inside = list.replaceAll("^\\[|\\]$", "");
        return inside.isEmpty() || inside.equals("none") ? Set.of() : new HashSet<>(Arrays.asList(inside.split(", ")));
    }
}
