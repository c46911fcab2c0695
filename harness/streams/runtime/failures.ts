import { type KataError, messageOf } from '../../errors/index.ts'
import type { Text } from '../../text/index.ts'
import { codeOf, streamsError } from '../failures.ts'

export function brokerUnreachable(servers: readonly string[], error: unknown): KataError {
  const list = servers.join(', ')
  return streamsError(
    'BROKER_UNREACHABLE',
    {
      expected: { en: `a Kafka broker answers at ${list}`, ru: `брокер Kafka отвечает по адресу ${list}` },
      observed: { en: messageOf(error), ru: messageOf(error) },
      next: {
        en: 'start the broker, or correct bootstrap.servers, ssl and sasl',
        ru: 'запустите брокер или исправьте bootstrap.servers, ssl и sasl',
      },
    },
    { servers },
  )
}

export function sourceTopicsMissing(topics: readonly string[]): KataError {
  const list = topics.join(', ')
  return streamsError(
    'SOURCE_TOPIC_MISSING',
    {
      expected: { en: `the source topics exist: ${list}`, ru: `исходные топики существуют: ${list}` },
      observed: { en: 'the cluster has no such topic', ru: 'в кластере такого топика нет' },
      next: {
        en: 'create it before the application starts and leave it there; Kafka Streams creates internal topics only',
        ru: 'создайте его до запуска приложения и не удаляйте; Kafka Streams создаёт только внутренние топики',
      },
    },
    { topics },
  )
}

export function sinkTopicUnknown(topic: string): KataError {
  return streamsError(
    'SINK_TOPIC_UNKNOWN',
    {
      expected: {
        en: `${topic} existed when the application started: its partition count is needed to place the record`,
        ru: `топик ${topic} существовал при запуске приложения: чтобы выбрать партицию, нужно знать их число`,
      },
      observed: { en: 'the cluster had no such topic', ru: 'в кластере такого топика не было' },
      next: { en: 'create the topic and restart', ru: 'создайте топик и перезапустите приложение' },
    },
    { topic },
  )
}

export function internalTopicMismatch(topic: string, expected: number, seen: number): KataError {
  return internalTopicWrong(topic, expected, seen, {
    expected: {
      en: `the internal topic ${topic} has ${expected} partitions, as this topology needs`,
      ru: `у внутреннего топика ${topic} столько партиций, сколько нужно этой топологии: ${expected}`,
    },
    observed: {
      en: `it has ${seen}, from an earlier topology or input`,
      ru: `их ${seen}: топик остался от прежней топологии или прежних входных топиков`,
    },
  })
}

export function internalTopicPolicy(topic: string, expected: string, seen: string): KataError {
  return internalTopicWrong(topic, expected, seen, {
    expected: {
      en: `the internal topic ${topic} has the cleanup.policy that this topology needs: ${expected}`,
      ru: `у внутреннего топика ${topic} тот cleanup.policy, который нужен этой топологии: ${expected}`,
    },
    observed: {
      en: `${seen}: it is that of another kind of store, from an earlier topology`,
      ru: `${seen}: это топик хранилища другого вида, оставшийся от прежней топологии`,
    },
  })
}

function internalTopicWrong<T>(
  topic: string,
  expected: T,
  seen: T,
  texts: { expected: Text; observed: Text },
): KataError {
  const next = {
    en: 'use a new application.id, or stop all instances and delete the internal topics',
    ru: 'задайте новый application.id или остановите все экземпляры и удалите внутренние топики',
  }
  return streamsError('INTERNAL_TOPIC_MISMATCH', { ...texts, next }, { topic, expected, seen })
}

export function partitionsUnknown(topic: string): KataError {
  return streamsError(
    'PARTITIONS_UNKNOWN',
    {
      expected: { en: `a partition count for ${topic}`, ru: `число партиций для ${topic}` },
      observed: {
        en: 'it follows from none of the topics upstream',
        ru: 'его нельзя вывести ни из одного топика выше',
      },
      next: {
        en: 'give it: Repartitioned.numberOfPartitions(n)',
        ru: 'укажите его: Repartitioned.numberOfPartitions(n)',
      },
    },
    { topic },
  )
}

export function noCommittedOffset(topic: string, partition: number, group: string): KataError {
  return streamsError(
    'NO_OFFSET',
    {
      expected: {
        en: `the group ${group} has an offset inside of ${topic}-${partition}`,
        ru: `у группы ${group} есть смещение внутри ${topic}-${partition}`,
      },
      observed: {
        en: 'there is none, and the reset policy is none',
        ru: 'его нет, а политика сброса смещений — none',
      },
      next: {
        en: 'set auto.offset.reset, or Consumed.withOffsetResetPolicy, to earliest or latest',
        ru: 'задайте earliest или latest в auto.offset.reset или в Consumed.withOffsetResetPolicy',
      },
    },
    { topic, partition, group },
  )
}

export function topologiesDiffer(tasks: readonly string[]): KataError {
  return streamsError(
    'TOPOLOGIES_DIFFER',
    {
      expected: {
        en: 'all instances of an application.id run the same topology',
        ru: 'все экземпляры с одним application.id выполняют одну и ту же топологию',
      },
      observed: {
        en: `another instance assigned tasks that this topology has not: ${tasks.join(', ')}`,
        ru: `другой экземпляр назначил задачи, которых в этой топологии нет: ${tasks.join(', ')}`,
      },
      next: {
        en: 'stop all instances, then start them with the same code',
        ru: 'остановите все экземпляры и запустите их с одинаковым кодом',
      },
    },
    { tasks },
  )
}

export const fencedCode = codeOf('INSTANCE_FENCED')

export function instanceFenced(applicationId: string, processId: string): KataError {
  return streamsError(
    'INSTANCE_FENCED',
    {
      expected: {
        en: `this is the only instance of ${applicationId} with process.id ${processId}`,
        ru: `это единственный экземпляр ${applicationId} с process.id ${processId}`,
      },
      observed: {
        en: 'another one with this process.id is in the group and was started later: it goes on, this one is fenced',
        ru: 'в группе есть ещё один экземпляр с этим process.id, запущенный позже: он продолжает работу, а этот отстранён (fencing)',
      },
      next: {
        en: 'give each instance that runs at the same time a process.id of its own, or leave it out',
        ru: 'задайте каждому одновременно работающему экземпляру свой process.id или не задавайте его вовсе',
      },
    },
    { applicationId, processId },
  )
}

export const shutdownCode = codeOf('SHUTDOWN_APPLICATION')

export function shutDownByAnother(): KataError {
  return streamsError('SHUTDOWN_APPLICATION', {
    expected: { en: 'the application runs', ru: 'приложение работает' },
    observed: {
      en: 'the uncaught exception handler of an instance answered SHUTDOWN_APPLICATION',
      ru: 'обработчик необработанных исключений одного из экземпляров ответил SHUTDOWN_APPLICATION',
    },
    next: { en: 'see the error of that instance', ru: 'посмотрите ошибку этого экземпляра' },
  })
}

export function wrongState(wanted: string, state: string, next: { en: string; ru: string }): KataError {
  return streamsError(
    'WRONG_STATE',
    {
      expected: { en: `${wanted} in a state that allows it`, ru: `${wanted} в состоянии, которое это допускает` },
      observed: { en: `the state is ${state}`, ru: `состояние: ${state}` },
      next,
    },
    { state },
  )
}

/** An error without a type of its own, e.g. of a processor that throws, gets the task that it happened in. */
export function taskFailed(task: string, error: unknown): KataError {
  return streamsError(
    'TASK_FAILED',
    {
      expected: { en: `task ${task} goes on`, ru: `задача ${task} продолжает работу` },
      observed: { en: messageOf(error), ru: messageOf(error) },
      next: {
        en: 'mend the cause, or decide in setUncaughtExceptionHandler what is to happen',
        ru: 'устраните причину или решите в setUncaughtExceptionHandler, что делать дальше',
      },
    },
    { task },
  )
}

export function storeUnavailable(store: string, state: string): KataError {
  return streamsError(
    'STORE_UNAVAILABLE',
    {
      expected: {
        en: `a running task of this instance with the store ${store}`,
        ru: `работающая задача этого экземпляра с хранилищем ${store}`,
      },
      observed: { en: `there is none; the state is ${state}`, ru: `такой нет; состояние: ${state}` },
      next: {
        en: 'wait for the state RUNNING, or ask the instance that has the task',
        ru: 'дождитесь состояния RUNNING или обратитесь к экземпляру, у которого есть эта задача',
      },
    },
    { store, state },
  )
}
