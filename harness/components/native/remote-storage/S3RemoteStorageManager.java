package kata.tiered;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.server.log.remote.storage.LogSegmentData;
import org.apache.kafka.server.log.remote.storage.RemoteLogSegmentMetadata;
import org.apache.kafka.server.log.remote.storage.RemoteLogSegmentMetadata.CustomMetadata;
import org.apache.kafka.server.log.remote.storage.RemoteResourceNotFoundException;
import org.apache.kafka.server.log.remote.storage.RemoteStorageException;
import org.apache.kafka.server.log.remote.storage.RemoteStorageManager;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Tiered storage (KIP-405) in an S3 bucket that is there: an object for a segment, and one for each of its indexes. */
public final class S3RemoteStorageManager implements RemoteStorageManager {
  private static final ConfigDef CONFIG = new ConfigDef()
      .define("endpoint", Type.STRING, Importance.HIGH, "URL of the object store")
      .define("bucket", Type.STRING, Importance.HIGH, "Name of a bucket that is there")
      .define("access.key", Type.STRING, Importance.HIGH, "Who asks")
      .define("secret.key", Type.PASSWORD, Importance.HIGH, "What the requests are signed with")
      .define("region", Type.STRING, "us-east-1", Importance.LOW, "Goes into the signature")
      .define("request.timeout.ms", Type.INT, 2000, ConfigDef.Range.atLeast(1), Importance.LOW, "Of each try; there are three");

  private static final String SEGMENT = "log";
  private static final List<String> PARTS =
      List.of(SEGMENT, "OFFSET", "TIMESTAMP", "PRODUCER_SNAPSHOT", "TRANSACTION", "LEADER_EPOCH");

  private S3Client s3;
  private String bucket;

  @Override
  public void configure(Map<String, ?> properties) {
    AbstractConfig config = new AbstractConfig(CONFIG, properties, false);
    Duration timeout = Duration.ofMillis(config.getInt("request.timeout.ms"));
    AwsBasicCredentials who = AwsBasicCredentials.create(config.getString("access.key"), config.getPassword("secret.key").value());
    bucket = config.getString("bucket");
    s3 = S3Client.builder()
        .endpointOverride(URI.create(config.getString("endpoint")))
        .region(Region.of(config.getString("region")))
        .forcePathStyle(true)
        .credentialsProvider(StaticCredentialsProvider.create(who))
        .httpClientBuilder(UrlConnectionHttpClient.builder().connectionTimeout(timeout).socketTimeout(timeout))
        .overrideConfiguration(client -> client.retryStrategy(RetryMode.STANDARD))
        // Not every server knows the checksums that this client sends by default.
        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
        .build();
  }

  /** The segment last: who finds it finds its indexes too. */
  @Override
  public Optional<CustomMetadata> copyLogSegmentData(RemoteLogSegmentMetadata metadata, LogSegmentData data)
      throws RemoteStorageException {
    try {
      put(metadata, "OFFSET", data.offsetIndex());
      put(metadata, "TIMESTAMP", data.timeIndex());
      put(metadata, "PRODUCER_SNAPSHOT", data.producerSnapshotIndex());
      if (data.transactionIndex().isPresent()) put(metadata, "TRANSACTION", data.transactionIndex().get());
      RequestBody epochs = RequestBody.fromByteBuffer(data.leaderEpochIndex());
      s3.putObject(to -> to.bucket(bucket).key(key(metadata, "LEADER_EPOCH")), epochs);
      put(metadata, SEGMENT, data.logSegment());
      return Optional.empty();
    } catch (SdkException e) {
      throw new RemoteStorageException("Cannot copy " + metadata.remoteLogSegmentId() + ": " + e.getMessage(), e);
    }
  }

  @Override
  public InputStream fetchLogSegment(RemoteLogSegmentMetadata metadata, int start) throws RemoteStorageException {
    return get(metadata, SEGMENT, "bytes=" + start + "-");
  }

  @Override
  public InputStream fetchLogSegment(RemoteLogSegmentMetadata metadata, int start, int end) throws RemoteStorageException {
    return get(metadata, SEGMENT, "bytes=" + start + "-" + end);
  }

  @Override
  public InputStream fetchIndex(RemoteLogSegmentMetadata metadata, IndexType type) throws RemoteStorageException {
    return get(metadata, type.name(), null);
  }

  /** The broker calls again after a failure half-way: S3 does not mind what is gone already. */
  @Override
  public void deleteLogSegmentData(RemoteLogSegmentMetadata metadata) throws RemoteStorageException {
    try {
      for (String part : PARTS) s3.deleteObject(from -> from.bucket(bucket).key(key(metadata, part)));
    } catch (SdkException e) {
      throw new RemoteStorageException("Cannot delete " + metadata.remoteLogSegmentId() + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    if (s3 != null) s3.close();
  }

  private void put(RemoteLogSegmentMetadata metadata, String part, Path file) {
    s3.putObject(to -> to.bucket(bucket).key(key(metadata, part)), RequestBody.fromFile(file));
  }

  private InputStream get(RemoteLogSegmentMetadata metadata, String part, String range) throws RemoteStorageException {
    String key = key(metadata, part);
    try {
      ResponseInputStream<GetObjectResponse> object = s3.getObject(from -> from.bucket(bucket).key(key).range(range));
      // The broker takes some batches and closes: without abort() the rest of the segment would still be fetched.
      return new FilterInputStream(object) {
        @Override
        public void close() throws IOException {
          object.abort();
        }
      };
    } catch (NoSuchKeyException e) {
      // A segment without aborted transactions has no such index.
      if (part.equals("TRANSACTION")) return new ByteArrayInputStream(new byte[0]);
      throw new RemoteResourceNotFoundException(key + " is not in the bucket " + bucket, e);
    } catch (SdkException e) {
      throw new RemoteStorageException("Cannot fetch " + key + ": " + e.getMessage(), e);
    }
  }

  /** `orders-<id>/0/00000000000000001234-<id>.log` */
  private static String key(RemoteLogSegmentMetadata metadata, String part) {
    var partition = metadata.remoteLogSegmentId().topicIdPartition();
    return "%s-%s/%d/%020d-%s.%s".formatted(partition.topic(), partition.topicId(), partition.partition(),
        metadata.startOffset(), metadata.remoteLogSegmentId().id(), part);
  }
}
