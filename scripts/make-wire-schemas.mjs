/**
 * Makes harness/protocol/schemas.json out of Kafka's own message definitions: names, types, versions, defaults and
 * error codes, nothing of their texts. They are read from the kafka-clients jar, which Maven fetches.
 *
 * Usage: node scripts/make-wire-schemas.mjs [version]
 * Needs `mvn`, `unzip` and `javap` (a JDK). The broker's version and this one should be the same.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const version = process.argv[2] ?? '4.3.1'
const target = fileURLToPath(new URL('../harness/protocol/schemas.json', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'wire-schemas-'))
try {
  const jar = join(folder, `kafka-clients-${version}.jar`)
  const artifact = `org.apache.kafka:kafka-clients:${version}`
  execFileSync('mvn', ['-q', 'dependency:copy', `-Dartifact=${artifact}`, `-DoutputDirectory=${folder}`], {
    stdio: 'inherit',
  })
  execFileSync('unzip', ['-q', jar, 'common/message/*.json', '-d', folder])
  const schemas = {
    source: `${artifact}, common/message/*.json and Errors`,
    version,
    errors: errors(jar),
    apis: apis(),
  }
  writeFileSync(target, compact(schemas))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function apis() {
  const byKey = new Map()
  const messages = join(folder, 'common/message')
  for (const file of readdirSync(messages)) {
    const message = JSON.parse(readFileSync(join(messages, file), 'utf8').replace(/^\s*\/\/.*$/gm, ''))
    if (message.type !== 'request' && message.type !== 'response') continue
    const api = byKey.get(message.apiKey) ?? {
      key: message.apiKey,
      name: message.name.replace(/Re(quest|sponse)$/, ''),
    }
    api[message.type] = body(message)
    byKey.set(message.apiKey, api)
  }
  return [...byKey.values()].sort((a, b) => a.key - b.key)
}

/** `null` where Kafka keeps only the number of an API that it has removed. */
function body(message) {
  const valid = range(message.validVersions)
  if (!valid) return null
  const shared = new Map((message.commonStructs ?? []).map((struct) => [struct.name, struct.fields]))
  return {
    valid,
    flexible: range(message.flexibleVersions)?.[0] ?? null,
    fields: (message.fields ?? []).flatMap((entry) => field(entry, shared)),
  }
}

function field(entry, shared) {
  const versions = range(entry.versions)
  if (!versions) return []
  const nullable = range(entry.nullableVersions)
  const tagged = range(entry.taggedVersions)
  const struct = /^(?:\[\])?([A-Z]\w*)$/.exec(entry.type)?.[1]
  if (struct && entry.fields) shared.set(struct, entry.fields)
  const fields = struct ? (entry.fields ?? shared.get(struct)) : undefined
  if (struct && !fields) throw new Error(`${entry.name}: struct ${struct} is not defined`)
  return {
    name: entry.name[0].toLowerCase() + entry.name.slice(1),
    type: struct ? entry.type.replace(struct, 'struct') : entry.type,
    versions,
    ...(nullable && { nullable }),
    ...(tagged && { tagged, tag: entry.tag }),
    ...(entry.default !== undefined && { default: String(entry.default) }),
    ...(entry.entityType && { entity: entry.entityType }),
    ...(fields && { fields: fields.flatMap((inner) => field(inner, shared)) }),
  }
}

/** `3+` → [3, null], `1-4` → [1, 4], `7` → [7, 7], `none` → undefined. */
function range(text) {
  if (text === undefined || text === 'none') return undefined
  const [, from, dash, to] = /^(\d+)(?:(\+)|-(\d+))?$/.exec(text) ?? []
  if (from === undefined) throw new Error(`not a range of versions: ${text}`)
  return [Number(from), dash ? null : Number(to ?? from)]
}

/** Reads codes and names off the static initialiser of Kafka's `Errors`: `ldc NAME, ordinal, code`. */
function errors(jar) {
  const code = execFileSync('javap', ['-c', '-p', '-cp', jar, 'org.apache.kafka.common.protocol.Errors'], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  const push = String.raw`(?:iconst_(m?\d)|(?:bi|si)push\s+(-?\d+))`
  const entry = new RegExp(String.raw`ldc\w*\s+#\d+\s+// String ([A-Z_]+)\n\s+\d+: ${push}\n\s+\d+: ${push}\n`, 'g')
  const found = [...code.matchAll(entry)].map(([, name, , , short, long]) => [
    Number((short ?? long).replace('m', '-')),
    name,
  ])
  if (found.length < 130) throw new Error(`only ${found.length} error codes found in ${jar}`)
  return Object.fromEntries(found)
}

/** One API a line, so that a new version of Kafka gives a diff that can be read. */
function compact({ source, version: kafka, errors: codes, apis: list }) {
  const lines = list.map((api) => `  ${JSON.stringify(api)}`).join(',\n')
  const head = `"source": ${JSON.stringify(source)},\n"version": ${JSON.stringify(kafka)},\n"errors": ${JSON.stringify(codes)}`
  return `{\n${head},\n"apis": [\n${lines}\n]\n}\n`
}
