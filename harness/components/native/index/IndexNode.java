import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import org.opensearch.analysis.common.CommonAnalysisPlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.index.reindex.ReindexPlugin;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.painless.PainlessPlugin;
import org.opensearch.plugins.Plugin;
import org.opensearch.transport.Netty4Plugin;

/** One OpenSearch node on loopback. Arguments: its folder, the HTTP port, the transport port. */
final class IndexNode {
  private static final List<Class<? extends Plugin>> PLUGINS =
      List.of(
          Netty4Plugin.class,
          CommonAnalysisPlugin.class,
          PainlessPlugin.class,
          ReindexPlugin.class);

  /** The node's own constructor takes plugins from the class path only from a subclass. */
  private static final class NodeWithPlugins extends Node {
    NodeWithPlugins(Settings settings) {
      super(InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "index"), PLUGINS, false);
    }
  }

  public static void main(String[] args) throws Exception {
    Settings settings =
        Settings.builder()
            .put("path.home", args[0])
            .put("http.port", args[1])
            .put("transport.port", args[2])
            .put("network.host", "127.0.0.1")
            .put("discovery.type", "single-node")
            .put("cluster.name", "index")
            .put("http.type", "netty4")
            .put("transport.type", "netty4")
            // A laptop's disk is nearly full at all times; the harness asks for room itself.
            .put("cluster.routing.allocation.disk.threshold_enabled", false)
            .build();
    Node node = new NodeWithPlugins(settings);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node)));
    node.start();
    System.out.println("started after " + ManagementFactory.getRuntimeMXBean().getUptime() + " ms");
    Thread.currentThread().join();
  }

  private static void close(Node node) {
    try {
      node.close();
    } catch (Exception failed) {
      System.err.println("not closed: " + failed);
    }
  }
}
