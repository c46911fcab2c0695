package conformance;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs Kafka's compiled tests: {@code Main NODE SERVER CLASS…}. Standard output has one line of JSON for each case; what tests print goes to the
 * standard error.
 */
public final class Main {
    public static void main(String[] args) {
        PrintStream results = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        Peer.start(args[0], args[1]);
        var request = LauncherDiscoveryRequestBuilder.request()
            .selectors(Arrays.stream(args).skip(2).map(DiscoverySelectors::selectClass).toList())
            .build();
        LauncherFactory.create().execute(request, new Report(results));
        // Tests leave threads behind.
        System.exit(0);
    }
}
