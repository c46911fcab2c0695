package kata.index;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.json.JsonConverter;
import org.apache.kafka.connect.sink.SinkRecord;

/** The index's _bulk API: several actions in one request, each with an answer of its own. */
final class Bulk {
  /** The index cannot take it now, and may later. */
  static final class AwayException extends Exception {
    AwayException(String message, Throwable cause) {
      super(message, cause);
    }
  }

  private final JsonConverter json = new JsonConverter();
  private final HttpClient http;
  private final URI url;
  private final Duration timeout;

  Bulk(String server, int timeoutMs) {
    url = URI.create(server.replaceAll("/+$", "") + "/_bulk");
    timeout = Duration.ofMillis(timeoutMs);
    http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(timeout).build();
    json.configure(Map.of("schemas.enable", "false"), false);
  }

  /** The lines for one record. Throws DataException where it can be no document. */
  String action(String index, SinkRecord record) {
    if (!(record.key() instanceof String) && !(record.key() instanceof Number))
      throw new DataException("the key must be a string or a number: it becomes the document's id");
    Map<String, Object> target = new LinkedHashMap<>();
    target.put("_index", index);
    target.put("_id", record.key().toString());
    boolean isTombstone = record.value() == null;
    String head = text(null, Map.of(isTombstone ? "delete" : "index", target));
    return isTombstone ? head + "\n" : head + "\n" + text(record.valueSchema(), record.value()) + "\n";
  }

  /** For each action why it was refused for good, or null. */
  List<String> send(String actions) throws AwayException {
    HttpResponse<byte[]> answer = ask(actions);
    if (answer.statusCode() == 429 || answer.statusCode() >= 500)
      throw new AwayException("the index answers " + answer.statusCode(), null);
    if (answer.statusCode() >= 300)
      throw new ConnectException(answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
    Map<?, ?> result = (Map<?, ?>) json.toConnectData("", answer.body()).value();
    List<String> refusals = new ArrayList<>();
    for (Object item : (List<?>) result.get("items")) refusals.add(refusalIn((Map<?, ?>) item));
    return refusals;
  }

  private HttpResponse<byte[]> ask(String actions) throws AwayException {
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .timeout(timeout)
            .header("content-type", "application/x-ndjson")
            .POST(BodyPublishers.ofString(actions))
            .build();
    try {
      return http.send(request, BodyHandlers.ofByteArray());
    } catch (IOException failed) {
      throw new AwayException("the index does not answer: " + failed, failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new ConnectException(interrupted);
    }
  }

  private static String refusalIn(Map<?, ?> item) throws AwayException {
    Map<?, ?> outcome = (Map<?, ?>) item.values().iterator().next();
    long status = ((Number) outcome.get("status")).longValue();
    String error = String.valueOf(outcome.get("error"));
    // A block (a full disk, index.blocks.write) is a 403 of single items in an answer that is fine as a whole.
    if (status == 429 || status >= 500 || error.contains("cluster_block_exception"))
      throw new AwayException("the index refuses documents for now: " + error, null);
    // 404: deleted before.
    return status < 400 || status == 404 ? null : status + " " + error;
  }

  private String text(Schema schema, Object value) {
    return new String(json.fromConnectData("", schema, value), StandardCharsets.UTF_8);
  }
}
