#!/usr/bin/env bash
# Builds local/cp-kafka-compat:8.1.0 without pulling anything: an image that keeps the contract of confluentinc/cp-kafka
# (/etc/confluent/docker/run, KAFKA_* variables → properties) around this machine's bash, a jlinked Java and the
# jars of the native broker. The tag is there for KafkaContainer, which wants a semantic version of 8.0.0 or newer.
#   scripts/compat-image.sh && KATA_KAFKA_IMAGE=local/cp-kafka-compat:8.1.0 KAFKA=container npm start
set -euo pipefail

image=local/cp-kafka-compat:8.1.0
repository=$(cd "$(dirname "$0")/.." && pwd)
libs=$repository/.kata/kafka-4.3.1/libs

fail() {
  echo "compat-image: $1" >&2
  exit 2
}

[ "$(uname -s)" = Linux ] || fail 'needs Linux: the image is made of the programs of this machine'
command -v docker >/dev/null || fail 'needs docker (Debian: apt-get install docker.io)'
docker version >/dev/null 2>&1 || fail 'no Docker engine answers (docker info says why)'
command -v jlink >/dev/null || fail 'needs jlink, which comes with a JDK (Debian: apt-get install openjdk-17-jdk-headless)'
[ -d "$libs" ] || fail 'needs the jars of the native broker first: KAFKA=native npm start'

root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
mkdir -p "$root"/{bin,usr/bin,etc/confluent/docker,etc/kafka,opt,tmp,proc,dev,sys,var/lib/kafka/data}
chmod 1777 "$root/tmp"
echo 'root:x:0:0:root:/:/bin/bash' >"$root/etc/passwd"

jlink --add-modules java.base,java.desktop,java.logging,java.management,java.naming,java.rmi,java.security.jgss,java.security.sasl,java.sql,java.xml,jdk.crypto.ec,jdk.management,jdk.unsupported \
  --strip-debug --no-man-pages --no-header-files --output "$root/opt/java"
mkdir "$root/opt/kafka"
cp "$libs"/*.jar "$root/opt/kafka/"

# The programs, and the libraries that they and the JVM are linked with.
for program in bash cat env ls mkdir sleep touch; do cp "$(command -v $program)" "$root/usr/bin/"; done
ln -s ../usr/bin/bash "$root/bin/bash"
ln -s ../usr/bin/bash "$root/bin/sh" # names with dashes in the environment: dash drops them
find "$root/usr/bin" "$root/opt/java" -type f \( -perm -u+x -o -name '*.so' \) -exec ldd {} + 2>/dev/null |
  sed -n 's/^\t\(.* => \)\?\(\/[^ ]*\) (.*/\2/p' | grep -v "^$root" | sort -u |
  while read -r library; do
    mkdir -p "$root$(dirname "$library")"
    cp -L "$library" "$root$library"
  done

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
chmod +x "$root/etc/confluent/docker/run"

tar -C "$root" --owner=0 --group=0 -c . |
  docker import --change 'CMD ["/etc/confluent/docker/run"]' --change 'ENV PATH=/usr/bin:/bin:/opt/java/bin' \
    --change 'ENV LC_ALL=C.UTF-8' --change 'EXPOSE 9092' - "$image" >/dev/null
docker image inspect --format "$image: {{.Size}} bytes" "$image"
