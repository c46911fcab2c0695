package conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The Node process with #harness/streams. A call waits for its answer; until that comes Node may call back, and be called again from within: both
 * sides are one stack. Lines of JSON over its standard streams.
 */
public final class Peer {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NOTHING = 0;
    private static BufferedReader in;
    private static OutputStream out;
    private static long calls;
    private static boolean building = true;

    private Peer() {}

    static void start(String node, String server) {
        try {
            // Each call back is a few frames deeper.
            Process process = new ProcessBuilder(node, "--stack-size=4000", server).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            in = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            out = process.getOutputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many calls there have been. */
    static long calls() {
        return calls;
    }

    /** Whether a topology is being built: then a supplier is only being looked at. */
    static boolean building() {
        return building;
    }

    /** Makes a `StreamsBuilder`, a `Topology`. */
    public static Handle make(String what) {
        return (Handle) exchange(NOTHING, what);
    }

    /** Makes a driver, which makes the processors of the topology. */
    public static Handle makeDriver(Object... args) {
        building = false;
        try {
            return (Handle) exchange(NOTHING, "TopologyTestDriver", args);
        } finally {
            building = true;
        }
    }

    public static Object call(Handle target, String method, Object... args) {
        return exchange(target.id(), method, args);
    }

    private static Object exchange(int target, String method, Object... args) {
        calls += 1;
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("call", method);
        message.put("on", target);
        message.put("with", Arrays.stream(args).map(Encoder::encode).toList());
        send(message);
        for (;;) {
            JsonNode answer = receive();
            if (answer.has("value")) return Decoder.decode(answer.get("value"));
            if (answer.has("error")) throw sneaky(Failures.of(answer.get("error")));
            send(called(answer));
        }
    }

    private static Map<String, Object> called(JsonNode message) {
        Map<String, Object> reply = new LinkedHashMap<>();
        try {
            Object[] args = new Object[message.get("with").size()];
            for (int i = 0; i < args.length; i++) args[i] = Decoder.decode(message.get("with").get(i));
            Object target = JavaObjects.get(message.get("on").asInt());
            reply.put("value", Encoder.encode(Callbacks.call(message.get("callback").asText(), target, args)));
        } catch (Throwable thrown) {
            reply.put("thrown", JavaObjects.id(thrown));
            reply.put("message", String.valueOf(thrown));
        }
        return reply;
    }

    private static void send(Object message) {
        try {
            out.write(JSON.writeValueAsBytes(message));
            out.write('\n');
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode receive() {
        try {
            String line = in.readLine();
            if (line == null) throw new IllegalStateException("the Node process is gone");
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
