import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Joined;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.TimeWindows;
import org.apache.kafka.streams.kstream.WindowedSerdes;
import org.apache.kafka.streams.state.Stores;

/** What the benchmark needs of the JVM: the application to compare with, input, and latencies. One program, so that one class path does. */
public final class Bench {
    private static final int KEYS = 1_000;
    private static final long WINDOW_MS = 60_000;

    public static void main(String[] args) throws Exception {
        switch (args[0]) {
            case "fill" -> fill(args[1], args[2], Integer.parseInt(args[3]));
            case "latency" -> latency(args[1], args[2], args[3], Integer.parseInt(args[4]), Integer.parseInt(args[5]), Integer.parseInt(args[6]));
            case "run" -> run(args);
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    static String key(long i) {
        return "key-" + i % KEYS;
    }

    static KafkaProducer<String, String> producer(String bootstrap, int lingerMs) {
        return new KafkaProducer<>(Map.of("bootstrap.servers", bootstrap, "linger.ms", lingerMs, "batch.size", 200_000),
            new StringSerializer(), new StringSerializer());
    }

    /** Records of 100 bytes, with a thousand keys in turn. */
    static void fill(String bootstrap, String topic, int count) {
        String padding = "v".repeat(80);
        try (KafkaProducer<String, String> producer = producer(bootstrap, 20)) {
            for (int i = 0; i < count; i++) producer.send(new ProducerRecord<>(topic, key(i), padding + i));
        }
    }

    /** Sends at a steady rate and prints the 50th and 99th percentile, in microseconds, of the time until the result can be read. */
    static void latency(String bootstrap, String input, String output, int perSecond, int seconds, int warmupSeconds) throws Exception {
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrap, "isolation.level", "read_committed", "fetch.max.wait.ms", 20),
            new ByteArrayDeserializer(), new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(output).stream()
            .map(it -> new org.apache.kafka.common.TopicPartition(output, it.partition())).toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        int total = perSecond * (seconds + warmupSeconds);
        long begun = System.currentTimeMillis();
        Thread sender = new Thread(() -> {
            try (KafkaProducer<String, String> producer = producer(bootstrap, 0)) {
                long start = System.nanoTime();
                for (int i = 0; i < total; i++) {
                    long due = start + i * 1_000_000_000L / perSecond;
                    while (System.nanoTime() < due) LockSupport.parkNanos(due - System.nanoTime());
                    // The result has the timestamp of its record: that is how the record is known again.
                    producer.send(new ProducerRecord<>(input, null, System.currentTimeMillis(), key(i), "load"));
                }
            }
        });
        sender.start();
        List<Long> millis = new ArrayList<>();
        long warm = begun + warmupSeconds * 1_000L;
        long deadline = System.currentTimeMillis() + (seconds + warmupSeconds + 20) * 1_000L;
        for (int seen = 0; seen < total && System.currentTimeMillis() < deadline; ) {
            for (var record : consumer.poll(Duration.ofMillis(20))) {
                seen++;
                if (record.timestamp() >= warm) millis.add(System.currentTimeMillis() - record.timestamp());
            }
        }
        sender.join();
        consumer.close();
        Collections.sort(millis);
        System.out.println(millis.get(millis.size() / 2) + " " + millis.get(millis.size() * 99 / 100) + " " + millis.size());
    }

    static Topology topology(String name, String input, String table, String output) {
        StreamsBuilder builder = new StreamsBuilder();
        var text = Serdes.String();
        var stream = builder.stream(input, Consumed.with(text, text));
        switch (name) {
            case "map" -> stream.mapValues(value -> value.toUpperCase()).to(output, Produced.with(text, text));
            case "count" -> stream
                .groupByKey(Grouped.with(text, text))
                .windowedBy(TimeWindows.ofSizeWithNoGrace(Duration.ofMillis(WINDOW_MS)))
                .count(Materialized.as(Stores.inMemoryWindowStore("counts", Duration.ofDays(1), Duration.ofMillis(WINDOW_MS), false)))
                .toStream()
                .to(output, Produced.with(WindowedSerdes.timeWindowedSerdeFrom(String.class, WINDOW_MS), Serdes.Long()));
            case "join" -> stream
                .join(builder.table(table, Consumed.with(text, text), Materialized.as(Stores.inMemoryKeyValueStore("table"))),
                    (left, right) -> left + right, Joined.with(text, text, text))
                .to(output, Produced.with(text, text));
            default -> throw new IllegalArgumentException(name);
        }
        return builder.build();
    }

    /** Bootstrap servers, application id, topology, guarantee, commit interval, topics of input, table and output; and, to be set, batch size and linger. */
    static void run(String[] args) {
        String bootstrap = args[1], id = args[2], name = args[3], guarantee = args[4], commitMs = args[5], input = args[6], table = args[7], output = args[8];
        Properties config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, id);
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, guarantee);
        config.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, commitMs);
        config.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        config.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 1);
        if (args.length > 9) {
            config.put(StreamsConfig.producerPrefix("batch.size"), args[9]);
            config.put(StreamsConfig.producerPrefix("linger.ms"), args[10]);
        }
        config.put(StreamsConfig.STATE_DIR_CONFIG, System.getProperty("java.io.tmpdir") + "/" + UUID.randomUUID());
        KafkaStreams streams = new KafkaStreams(topology(name, input, table, output), config);
        Runtime.getRuntime().addShutdownHook(new Thread(streams::close));
        streams.start();
    }
}
