#!/usr/bin/env bash
# Builds, without pulling anything, an image that stands in for an official one around this machine's bash and what the course has fetched for its
# native way. So the ways through Docker can be tried where nothing can be pulled.
#   scripts/compat-image.sh kafka       local/cp-kafka-compat:8.1.0 keeps the contract of confluentinc/cp-kafka: /etc/confluent/docker/run, KAFKA_*
#                                       variables → properties. The tag is there for KafkaContainer, which wants a semantic version of 8.0.0 or newer.
#     KATA_KAFKA_IMAGE=local/cp-kafka-compat:8.1.0 KAFKA=container npm start
#   scripts/compat-image.sh registry    local/registry-compat:3.0.9, as apicurio/apicurio-registry: port 8080, settings from the environment
#   scripts/compat-image.sh postgres    local/postgres-compat:17.10, as postgres: port 5432, data below /var/lib/postgresql/data, arguments for the server
#     KATA_REGISTRY_IMAGE=local/registry-compat:3.0.9 KATA_COMPONENTS=compose npm run kata -- grade 7
set -euo pipefail

repository=$(cd "$(dirname "$0")/.." && pwd)
components=$repository/.kata/components

fail() {
  echo "compat-image: $1" >&2
  exit 2
}

[ "$(uname -s)" = Linux ] || fail 'needs Linux: the image is made of the programs of this machine'
command -v docker >/dev/null || fail 'needs docker (Debian: apt-get install docker.io)'
docker version >/dev/null 2>&1 || fail 'no Docker engine answers (docker info says why)'

root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
mkdir -p "$root"/{bin,usr/bin,etc,opt,tmp,proc,dev,sys}
chmod 1777 "$root/tmp"
printf '%s\n' 'root:x:0:0:root:/:/bin/bash' 'nobody:x:65534:65534:nobody:/:/bin/bash' >"$root/etc/passwd"

java_into() {
  command -v jlink >/dev/null || fail 'needs jlink, which comes with a JDK (Debian: apt-get install openjdk-17-jdk-headless)'
  jlink --add-modules java.base,java.desktop,java.instrument,java.logging,java.management,java.naming,java.net.http,java.rmi,java.security.jgss,java.security.sasl,java.sql,java.transaction.xa,java.xml,jdk.crypto.ec,jdk.management,jdk.unsupported,jdk.zipfs \
    --strip-debug --no-man-pages --no-header-files --output "$1"
}

# The folder of a component in .kata/components, which `kata setup` makes.
component() {
  local folder
  folder=$(find "$components" -maxdepth 1 -name "$1-*" 2>/dev/null | head -1)
  [ -n "$folder" ] || fail "needs the native $1 first: npm run kata -- setup"
  echo "$folder"
}

case ${1:-} in
kafka)
  image=local/cp-kafka-compat:8.1.0
  libs=$repository/.kata/kafka-4.3.1/libs
  [ -d "$libs" ] || fail 'needs the jars of the native broker first: KAFKA=native npm start'
  java_into "$root/opt/java"
  mkdir -p "$root"/opt/kafka "$root"/etc/{confluent/docker,kafka} "$root/var/lib/kafka/data"
  cp "$libs"/*.jar "$root/opt/kafka/"
  start=/etc/confluent/docker/run
  cat >"$root/etc/confluent/docker/run" <<'RUN'
#!/bin/bash
# KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS → group.initial.rebalance.delay.ms, as the official image does it:
# one underscore is a dot, two are a dash, three are an underscore.
set -e
properties=/etc/kafka/kafka.properties
echo 'log.dirs=/var/lib/kafka/data' >"$properties"
while IFS='=' read -r -d '' name value; do
  case $name in
    KAFKA_HEAP_OPTS | KAFKA_OPTS | KAFKA_JVM_PERFORMANCE_OPTS | KAFKA_LOG4J_*) continue ;;
    KAFKA_*) ;;
    *) continue ;;
  esac
  name=${name#KAFKA_}
  name=${name,,}
  name=${name//___/$'\1'}
  name=${name//__/-}
  name=${name//_/.}
  echo "${name//$'\1'/_}=$value" >>"$properties"
done < <(env -0)
java="/opt/java/bin/java -cp /opt/kafka/*"
set -f # the star is Java's
if [ ! -e /var/lib/kafka/data/meta.properties ]; then
  $java kafka.tools.StorageTool format --cluster-id "$CLUSTER_ID" --config "$properties"
fi
exec $java $KAFKA_HEAP_OPTS $KAFKA_JVM_PERFORMANCE_OPTS $KAFKA_OPTS kafka.Kafka "$properties"
RUN
  changes=(--change "CMD [\"$start\"]" --change 'EXPOSE 9092')
  ;;
registry)
  image=local/registry-compat:3.0.9
  folder=$(component registry)
  java_into "$root/opt/java"
  cp -r "$folder" "$root/opt/registry"
  start=/opt/registry/run
  cat >"$root$start" <<'RUN'
#!/bin/bash
exec /opt/java/bin/java -XX:TieredStopAtLevel=1 -cp /opt/registry/apicurio-registry-app-3.0.9-runner.jar io.quarkus.runner.GeneratedMain
RUN
  changes=(--change "ENTRYPOINT [\"$start\"]" --change 'EXPOSE 8080')
  ;;
postgres)
  image=local/postgres-compat:17.10
  native=$(find "$(component postgres)" -path '*@embedded-postgres*' -type d -name native | head -1)
  cp -r "$native" "$root/opt/postgres"
  mkdir -p "$root/var/lib/postgresql/data"
  chmod 1777 "$root/var/lib/postgresql/data"
  start=/opt/postgres/run
  cat >"$root$start" <<'RUN'
#!/bin/bash
# The first argument is the server's name, as with the official image.
set -e
data=/var/lib/postgresql/data/pgdata
if [ ! -e "$data/PG_VERSION" ]; then
  /opt/postgres/bin/initdb -D "$data" -U postgres --auth=trust -E UTF8 --locale=C
  printf '%s\n' 'host all all all trust' 'host replication all all trust' >>"$data/pg_hba.conf"
fi
shift
exec /opt/postgres/bin/postgres -D "$data" -c listen_addresses='*' "$@"
RUN
  changes=(--change "ENTRYPOINT [\"$start\"]" --change 'CMD ["postgres"]' --change 'USER nobody' --change 'EXPOSE 5432')
  ;;
*)
  fail 'say which: kafka | registry | postgres'
  ;;
esac
chmod +x "$root$start"

# The programs, and the libraries that they and what stands in /opt are linked with.
for program in bash cat env ls mkdir sleep touch; do cp "$(command -v $program)" "$root/usr/bin/"; done
ln -s ../usr/bin/bash "$root/bin/bash"
ln -s ../usr/bin/bash "$root/bin/sh" # names with dashes in the environment: dash drops them
{ find "$root/usr/bin" "$root/opt" -type f \( -perm -u+x -o -name '*.so*' \) -exec ldd {} + 2>/dev/null || true; } | # ldd complains of what is not linked
  sed -n 's/^\t\(.* => \)\?\(\/[^ ]*\) (.*/\2/p' | grep -v "^$root" | sort -u |
  while read -r library; do
    mkdir -p "$root$(dirname "$library")"
    cp -L "$library" "$root$library"
  done

tar -C "$root" --owner=0 --group=0 -c . |
  docker import "${changes[@]}" --change 'ENV PATH=/usr/bin:/bin:/opt/java/bin' --change 'ENV LC_ALL=C.UTF-8' - "$image" >/dev/null
docker image inspect --format "$image: {{.Size}} bytes" "$image"
