package oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.apache.kafka.common.utils.AppInfoParser;

/**
 * What Kafka Streams on the JVM does with given records: answers one line of JSON with one line of JSON until its input ends.
 *
 * <pre>
 * {"versions": true}                                  {"java": "17.0.15", "kafka": "4.3.1", "topologies": [name]}
 * {"describe": name}                                  {"description": text}
 * {"run": name, "cases": [[step]], "internals"?: true} {"results": [result]}
 *   step: {"topic", "key", "value", "timestamp"} or {"wallClock": milliseconds to go forward}
 *   result: {"outputs": [[step, topic, key, value, timestamp, from]], "stores": {name: [[key, value, timestamp?]]}, "dropped": n,
 *     "internals"?: [[step, changelog or repartition topic, key, value, timestamp]], bytes as hexadecimal digits}
 *     from: the step whose headers it carries
 *        or {"failure": class and message, ...what there was until then}
 * </pre>
 */
public final class Oracle {
    static final ObjectMapper JSON = new ObjectMapper();

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        System.setOut(System.err); // a library that prints must not garble the answers
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            out.println(JSON.writeValueAsString(answer(JSON.readTree(line))));
            out.flush();
        }
    }

    private static JsonNode answer(JsonNode request) {
        ObjectNode answer = JSON.createObjectNode();
        try {
            if (request.has("versions")) versions(answer);
            else if (request.has("describe")) answer.put("description", Scenarios.plan(request.get("describe").asText()).build().describe().toString());
            else run(request, answer.putArray("results"));
        } catch (RuntimeException error) {
            answer.removeAll().put("error", error.toString());
        }
        return answer;
    }

    private static void versions(ObjectNode answer) {
        answer.put("java", System.getProperty("java.version")).put("kafka", AppInfoParser.getVersion());
        Scenarios.names().forEach(answer.putArray("topologies")::add);
    }

    private static void run(JsonNode request, ArrayNode results) {
        String name = request.get("run").asText();
        boolean internals = request.path("internals").asBoolean();
        JsonNode cases = request.get("cases");
        IntStream.range(0, cases.size()).parallel()
            .mapToObj(i -> new Case(Scenarios.plan(name), internals).run(cases.get(i)))
            .toList().forEach(results::add);
    }
}
