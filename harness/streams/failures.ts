import { KataError, type KataErrorOptions, messageOf } from '../errors/index.ts'
import type { Text } from '../text/index.ts'

/** The code of every error of this library begins alike. */
export const codeOf = (name: string) => `STREAMS_${name}`

/** An error of this library: of a topology, of the configuration, of a record. Each code is made by one function, which calls this. */
export function streamsError(
  name: string,
  told: Pick<KataErrorOptions, 'expected' | 'observed' | 'next' | 'cause'>,
  data: Readonly<Record<string, unknown>> = {},
): KataError {
  return new KataError({ code: codeOf(name), kind: 'usage', ...told, data })
}

/** A wrong argument of the DSL. Kafka Streams' `IllegalArgumentException`. */
export function illegalArgument(expected: Text, observed: unknown): KataError {
  return streamsError('ILLEGAL_ARGUMENT', {
    expected,
    observed: String(observed),
    next: { en: 'correct the argument', ru: 'исправьте аргумент' },
  })
}

/** What streams.md leaves out: the reader is told so, and by which name. */
export function notSupported(feature: Text): KataError {
  return streamsError('NOT_SUPPORTED', {
    expected: {
      en: 'a topology of the operators that Kafka Streams for TypeScript has',
      ru: 'топология из операторов, которые есть в Kafka Streams для TypeScript',
    },
    observed: feature,
    next: {
      en: 'see the list in harness/streams/README.md',
      ru: 'см. список в harness/streams/README.md',
    },
  })
}

export function nodeNameTaken(name: string): KataError {
  return streamsError(
    'NODE_NAME_TAKEN',
    {
      expected: { en: 'every node of a topology has a name of its own', ru: 'у каждого узла топологии своё имя' },
      observed: { en: `${name} is there twice`, ru: `${name} встречается дважды` },
      next: { en: 'give one of them another name', ru: 'дайте одному из них другое имя' },
    },
    { node: name },
  )
}

export function storeNameTaken(name: string): KataError {
  return streamsError(
    'STORE_NAME_TAKEN',
    {
      expected: { en: 'every state store has a name of its own', ru: 'у каждого хранилища состояния своё имя' },
      observed: {
        en: `a different store already has the name ${name}`,
        ru: `имя ${name} уже занято другим хранилищем`,
      },
      next: {
        en: 'choose another name, for example in Materialized.as(…)',
        ru: 'выберите другое имя, например в Materialized.as(…)',
      },
    },
    { store: name },
  )
}

export function storeUnknown(name: string, known: readonly string[]): KataError {
  const list = known.join(', ')
  return streamsError(
    'STORE_UNKNOWN',
    {
      expected: { en: `a state store ${name}`, ru: `хранилище состояния ${name}` },
      observed: {
        en: `stores of the topology: ${list || 'none'}`,
        ru: `хранилища топологии: ${list || 'ни одного'}`,
      },
      next: {
        en: 'add it with addStateStore(…), name it with Materialized.as(…), or correct the name',
        ru: 'добавьте его через addStateStore(…), назовите через Materialized.as(…) или исправьте имя',
      },
    },
    { store: name, known },
  )
}

export function topicUnknown(topic: string, known: readonly string[]): KataError {
  const list = known.join(', ')
  return streamsError(
    'TOPIC_UNKNOWN',
    {
      expected: { en: `one of what the topology reads: ${list}`, ru: `что-то из того, что читает топология: ${list}` },
      observed: topic,
      next: {
        en: 'correct the name of the topic; all instances of an application id run the same topology',
        ru: 'исправьте имя топика; все экземпляры приложения запускают одну и ту же топологию',
      },
    },
    { topic, known },
  )
}

export function storeNotConnected(store: string, node: string): KataError {
  return streamsError(
    'STORE_NOT_CONNECTED',
    {
      expected: { en: `the store ${store}, connected to ${node}`, ru: `хранилище ${store}, подключённое к ${node}` },
      observed: { en: `${node} has no access to ${store}`, ru: `у ${node} нет доступа к ${store}` },
      next: {
        en: 'name the store in process(supplier, storeName), in addStateStore(builder, node), or in the supplier’s stores()',
        ru: 'назовите хранилище в process(supplier, storeName), в addStateStore(builder, node) или в stores() поставщика',
      },
    },
    { store, node },
  )
}

export function noStoreNamed(processor: string): KataError {
  return streamsError(
    'NO_STORE_NAMED',
    {
      expected: {
        en: `the name of at least one store for ${processor}`,
        ru: `имя хотя бы одного хранилища для ${processor}`,
      },
      observed: { en: 'none', ru: 'ни одного' },
      next: { en: 'name it, or leave the call out', ru: 'назовите его или уберите вызов' },
    },
    { node: processor },
  )
}

export function sourceWithoutTopic(source: string): KataError {
  return streamsError(
    'SOURCE_WITHOUT_TOPIC',
    {
      expected: { en: `at least one topic for ${source}`, ru: `хотя бы один топик для ${source}` },
      observed: { en: 'none', ru: 'ни одного' },
      next: { en: 'name a topic', ru: 'назовите топик' },
    },
    { node: source },
  )
}

export function noSource(): KataError {
  return streamsError('TOPOLOGY_EMPTY', {
    expected: {
      en: 'a topology with at least one source or global table',
      ru: 'топология хотя бы с одним источником или глобальной таблицей',
    },
    observed: { en: 'no source', ru: 'источника нет' },
    next: {
      en: 'begin with builder.stream(…), table(…) or globalTable(…)',
      ru: 'начните с builder.stream(…), table(…) или globalTable(…)',
    },
  })
}

export function topicTaken(topic: string): KataError {
  return streamsError(
    'TOPIC_ALREADY_READ',
    {
      expected: { en: 'one source a topic', ru: 'один источник на топик' },
      observed: { en: `${topic} is read by another source already`, ru: `${topic} уже читает другой источник` },
      next: { en: 'use the stream or table that is there', ru: 'используйте уже созданный поток или таблицу' },
    },
    { topic },
  )
}

export function parentUnknown(parent: string, node: string): KataError {
  return streamsError(
    'PARENT_UNKNOWN',
    {
      expected: { en: `${node} follows a node of the topology`, ru: `${node} следует за узлом топологии` },
      observed: { en: `there is no source or processor ${parent}`, ru: `источника или процессора ${parent} нет` },
      next: { en: 'add the parent first', ru: 'сначала добавьте родительский узел' },
    },
    { parent, node },
  )
}

export function serdeMissing(what: 'key' | 'value', owner: string): KataError {
  return streamsError(
    'SERDE_MISSING',
    {
      expected: {
        en: `a ${what} serde for ${owner}`,
        ru: `serde ${what === 'key' ? 'ключа' : 'значения'} для ${owner}`,
      },
      observed: {
        en: `none was given, and default.${what}.serde is not set`,
        ru: `он не указан, и default.${what}.serde не задан`,
      },
      next: {
        en: `give it in Consumed, Produced, Grouped, Joined or Materialized, or set default.${what}.serde`,
        ru: `укажите его в Consumed, Produced, Grouped, Joined или Materialized либо задайте default.${what}.serde`,
      },
    },
    { what, owner },
  )
}

/** Thrown by serdes; the handlers add topic, partition and offset. */
export function notSerializable(serde: string, expected: Text, observed: unknown): KataError {
  return streamsError('SERDE', {
    expected,
    observed: String(observed),
    next: {
      en: `give the serde ${serde} such a value, or choose another serde`,
      ru: `передайте serde ${serde} такое значение или выберите другой serde`,
    },
  })
}

/** Where a record was when something went wrong. */
export interface FailurePlace {
  readonly taskId: string
  readonly node: string
  readonly topic: string | undefined
  readonly partition: number
  readonly offset: number
}

/** A record that could not be processed, and whose handler said FAIL: the task stops. Kafka Streams' `StreamsException`. */
export class RecordFailure extends KataError {}

export function recordFailed(what: Text, place: FailurePlace, cause: unknown, option: string): RecordFailure {
  const at = `${place.topic ?? '-'}-${place.partition}@${place.offset}, ${place.node}, ${place.taskId}`
  return new RecordFailure({
    code: codeOf('RECORD_FAILED'),
    kind: 'usage',
    expected: what,
    observed: {
      en: `${messageOf(cause)} (topic-partition@offset, node, task: ${at})`,
      ru: `${messageOf(cause)} (топик-партиция@смещение, узел, задача: ${at})`,
    },
    next: {
      en: `correct the record or the code; to drop such records and go on, set ${option}`,
      ru: `исправьте запись или код; чтобы пропускать такие записи, задайте ${option}`,
    },
    cause,
    data: { ...place },
  })
}

/** A key that must not be null where it was used. */
export function nullKey(where: string): KataError {
  return streamsError('NULL_KEY', {
    expected: { en: `a key for ${where}`, ru: `ключ для ${where}` },
    observed: 'null',
    next: { en: 'filter such records out before', ru: 'отфильтруйте такие записи раньше' },
  })
}
