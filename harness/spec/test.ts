/** Vitest's `test` with what a spec needs: nothing is started unless a test asks for it. */
import { basename, dirname, join } from 'node:path'
import { test as base } from 'vitest'
import { type Broker, type BrokerCapability, connectBroker, startSecured } from '../broker/index.ts'
import {
  type Component,
  type ComponentName,
  catalogue,
  componentNames,
  connectComponents,
} from '../components/index.ts'
import { giveUpWaits, KataError, pendingNow } from '../errors/index.ts'
import { type HttpWire, openHttpWire } from '../http-wire/index.ts'
import { loadLab } from '../lab/index.ts'
import { type Subject, type SubjectOptions, startSubject } from '../subject/index.ts'
import { say } from '../text/index.ts'
import { breakWaits, openTopics } from '../topics/index.ts'
import { openWire } from '../wire/index.ts'
import { keepHttp, keepOutput, keepTrace } from './evidence.ts'
import { hangingIn, loadedOnce } from './known-failures.ts'
import { measuredBy, run, spares } from './run.ts'
import { scopeOf } from './scope.ts'

/** What a spec may say about a subject it starts; the rest is the harness's. */
export type SubjectRequest = Pick<SubjectOptions, 'name' | 'clock' | 'http' | 'entry' | 'env'> & {
  /** The code is asked to kill its own process: that it ended by itself is no failure then. */
  diesByItself?: boolean
}

/** Starts the graded code in a process of its own, behind this test's wire. It is ended when the test is over. */
export type StartSubject = <Module>(request?: SubjectRequest) => Promise<Subject<Module>>

export const test = base
  .extend('run', { scope: 'worker' }, () => run)
  .extend('brokerLink', { scope: 'worker' }, async ({ run }, { onCleanup }) => {
    const broker = await connectBroker(run.brokerSocket)
    onCleanup(() => broker[Symbol.asyncDispose]())
    return broker
  })
  /** What topics, wire and subjects of a test are at. */
  .extend(
    'cluster',
    { scope: 'worker' },
    async ({ brokerLink }): Promise<Pick<Broker, 'bootstrapServers' | 'clientConfig'>> => brokerLink,
  )
  .extend('lab', async ({ task }) => {
    const [slug, course] = placeOf(task.file.filepath)
    return loadLab(slug, course)
  })
  .extend('scope', async ({ run, task }) => scopeOf(run, task.name))
  /** The broker itself, to kill, freeze and restart. Whatever a test did to it is undone when the test is over. */
  .extend('broker', async ({ brokerLink }, { onCleanup }) => {
    onCleanup(async () => {
      if (!brokerLink.capabilities.has('restart')) return
      // In this order: one that a test has killed cannot be thawed.
      await brokerLink.start()
      await brokerLink.thaw()
    })
    return brokerLink
  })
  /** `lacks('no Chromium')`: ends the test as not run, for want of what this place does not have. */
  .extend('lacks', async ({ task, skip }) => (lacking: string): never => {
    task.meta.lacking = lacking
    return skip(lacking)
  })
  .extend('componentsLink', async ({ run }, { onCleanup }) => {
    const components = await connectComponents(run.componentsSocket)
    onCleanup(() => components[Symbol.asyncDispose]())
    return components
  })
  /**
   * `component('registry')`: one of those that the lab names. Whatever a test did to it is undone when the test is over: it runs with its usual settings,
   * and connectors, slots, databases, roles and indices that begin with the test's namespace are gone. Where this machine cannot run one that is optional, the
   * test is reported as not run.
   */
  .extend('component', async ({ componentsLink, scope, lacks }, { onCleanup }) => {
    const used = new Map<ComponentName, Component>()
    const withSettings = new Set<Component>()
    onCleanup(async () => {
      for (const component of used.values()) {
        if (withSettings.has(component)) await component.stop()
        await component.start()
        await component.thaw()
      }
      const beginning = scope.namespace.replace(/\W$/, '')
      // Who reads and writes goes before what is read and written.
      for (const name of componentNames.toReversed()) await used.get(name)?.clear(beginning)
    })
    return (name: ComponentName): Component => {
      if (catalogue[name].optional && !componentsLink.names.includes(name)) lacks(notHere(say(catalogue[name].about)))
      const component = used.get(name) ?? componentsLink.get(name)
      used.set(name, component)
      const start: Component['start'] = (settings) => {
        if (settings) withSettings.add(component)
        return component.start(settings)
      }
      return { ...component, start }
    }
  })
  /** `needs('kill', 'restart')`: on a broker that cannot, the test is reported as not run. */
  .extend('needs', async ({ brokerLink, lacks }) => (...wanted: BrokerCapability[]): void => {
    const missing = wanted.filter((one) => !brokerLink.capabilities.has(one))
    if (missing.length > 0)
      lacks(
        say({
          en: `not run: a broker of kind ${brokerLink.mode} cannot ${missing.join(', ')}`,
          ru: `не запускался: брокер вида ${brokerLink.mode} не умеет ${missing.join(', ')}`,
        }),
      )
  })
  /** Topics, groups and offsets of the real cluster, past the wire. */
  .extend('topics', async ({ cluster, scope }, { onCleanup }) => {
    const topics = await openTopics({
      bootstrapServers: cluster.bootstrapServers,
      clientConfig: cluster.clientConfig,
      namespace: scope.namespace,
    })
    onCleanup(() => topics[Symbol.asyncDispose]())
    return topics
  })
  /** The proxy between this test's subjects and the broker. A fault that never fired fails the test. */
  .extend('wire', async ({ cluster, run, scope, task, onTestFailed }, { onCleanup }) => {
    const wire = await openWire({ target: cluster.bootstrapServers, ssl: cluster.clientConfig.ssl })
    const view = { last: 20, own: scope.namespace, others: run.namespace }
    onTestFailed(() => keepTrace(wire, task, run.artifacts, view))
    onCleanup(async () => {
      const unfired = wire.unfired
      await wire[Symbol.asyncDispose]()
      if (unfired.length > 0 && task.result?.state !== 'fail') throw neverFired(wire.trace.timeline(view), unfired)
    })
    return wire
  })
  /** `httpWire('registry')`: a proxy before one of the lab's components. A fault that never fired fails the test. */
  .extend('httpWire', async ({ component, run, task, onTestFailed }, { onCleanup }) => {
    const wires: HttpWire[] = []
    onTestFailed(() => keepHttp(wires, task, run.artifacts))
    onCleanup(async () => {
      const unfired = wires.flatMap((wire) => wire.unfired)
      const timeline = wires.map((wire) => wire.trace.timeline({ last: 20 })).join('\n\n')
      for (const wire of wires) await wire[Symbol.asyncDispose]()
      if (unfired.length > 0 && task.result?.state !== 'fail') throw neverFired(timeline, unfired)
    })
    return async (name: ComponentName): Promise<HttpWire> => {
      const wire = await openHttpWire(component(name).endpoints['http']!)
      wires.push(wire)
      return wire
    }
  })
  .extend(
    'subject',
    async ({ cluster, run, lab, scope, wire, task, signal, onTestFailed }, { onCleanup }): Promise<StartSubject> => {
      const started: (Pick<Subject<object>, '$'> & { dies: boolean })[] = []
      const starting = new Set<Promise<unknown>>()
      const broken = new DisposableStack()
      const over = new AbortController()
      signal.addEventListener('abort', () => {
        // Out of time, or overtaken by a save: nothing goes on behind the back of the next test.
        task.meta.waiting = pendingNow()
        over.abort()
        giveUpWaits()
        for (const { $ } of started) void $.kill()
      })
      onTestFailed(() => keepOutput(started, task, run.artifacts))
      onCleanup(async () => {
        // A test that failed early waits for none that is still coming up.
        over.abort()
        broken.dispose()
        await Promise.allSettled(starting)
        const ends = await Promise.all(started.map(async ({ $, dies }) => ({ name: $.name, dies, end: await $.end() })))
        if (task.result?.state === 'fail') return
        for (const { dies, end } of ends) if (end.failure && !dies) throw end.failure
        const leaking = ends.filter(({ end }) => !end.killed && end.leaks.length > 0)
        if (leaking.length > 0) throw leaked(leaking)
      })
      const start = async <Module>({ diesByItself = false, ...request }: SubjectRequest) => {
        const name = request.name ?? 'app'
        const endpoint = await wire.endpoint(name)
        const options: SubjectOptions = {
          ...request,
          spares,
          libraries: run.libraries,
          signal: over.signal,
          name,
          src: run.src[lab.slug] ?? join(lab.dir, 'src'),
          bootstrapServers: endpoint.bootstrapServers,
          // TLS ends at the wire, which has to read what passes.
          clientConfig: { sasl: cluster.clientConfig.sasl },
          namespace: scope.namespace,
          seed: scope.seed,
          pure: lab.subject.pure,
          handles: lab.subject.handles,
          ...measuredBy(run, lab.slug),
          callTimeoutMs: run.inspect ? undefined : callLimitOf(lab.testTimeLimitMs),
        }
        const kind = JSON.stringify([options.src, options.entry, options.env])
        const subject = await loadedOnce(kind, () => startSubject<Module>({ ...options, hanging: hangingIn(kind) }))
        started.push({ $: subject.$, dies: diesByItself })
        void subject.$.ended.then(({ failure }) => {
          if (failure && !diesByItself && !broken.disposed) broken.use(breakWaits(failure))
        })
        return subject
      }
      return <Module>(request: SubjectRequest = {}) => {
        const subject = start<Module>(request)
        starting.add(subject)
        subject.then(
          () => starting.delete(subject),
          () => {}, // told to who awaits it; a test that failed before does not
        )
        return subject
      }
    },
  )

/**
 * `test` on a broker of the run's own, with users and ACLs; subjects, topics and the wire come to it as its super user. It is native: a test says
 * `needs('scripts')` first, and is reported as not run where no broker can be started so.
 */
export const securedTest = test.extend('cluster', { scope: 'worker' }, async ({ brokerLink }, { onCleanup }) => {
  if (!brokerLink.capabilities.has('scripts')) return brokerLink
  const secured = await startSecured('platform')
  onCleanup(() => secured[Symbol.asyncDispose]())
  return secured
})

/** A call ends before its test does, by enough to find out what the subject hangs in: a test's own limit says nothing. */
function callLimitOf(testTimeLimitMs: number): number {
  return Math.max(testTimeLimitMs / 2, testTimeLimitMs - 4_000)
}

/** `…/katas/12-dead-letter-queue/spec/x.spec.ts` → the lab's slug and the course's root. */
function placeOf(specFile: string): [slug: string, course: string] {
  const lab = dirname(dirname(specFile))
  return [basename(lab), dirname(dirname(lab))]
}

const notHere = (about: string): string =>
  say({
    en: `not run: this machine cannot run ${about} (kata doctor says what it lacks)`,
    ru: `не запускался: на этой машине нельзя запустить ${about} (чего не хватает, скажет kata doctor)`,
  })

function neverFired(timeline: string, unfired: readonly { description: string }[]): KataError {
  return new KataError({
    code: 'FAULT_NEVER_FIRED',
    kind: 'verdict',
    expected: {
      en: `the code to get as far as this fault: ${unfired.map((one) => one.description).join('; ')}`,
      ru: `что код дойдёт до сбоя: ${unfired.map((one) => one.description).join('; ')}`,
    },
    observed: {
      en: `it never happened; on the wire:\n${timeline}`,
      ru: `этого не случилось; в сети было:\n${timeline}`,
    },
    next: {
      en: 'The request that the fault waits for was never sent: look at what the code does instead.',
      ru: 'Запрос, которого ждёт сбой, не был отправлен: посмотрите, что код делает вместо него.',
    },
  })
}

function leaked(leaking: { name: string; end: { leaks: readonly string[] } }[]): KataError {
  const list = leaking.map(({ name, end }) => `${name}: ${end.leaks.join(', ')}`).join('; ')
  return new KataError({
    code: 'SUBJECT_LEAKS',
    kind: 'verdict',
    expected: {
      en: 'every client, timer and child process closed once stop() has resolved',
      ru: 'после stop() закрыты все клиенты, таймеры и дочерние процессы',
    },
    observed: { en: `still open: ${list}`, ru: `остались открыты: ${list}` },
    next: {
      en: 'Disconnect every producer, consumer and admin, and clear every timer, in stop() or in a finally block.',
      ru: 'Отключайте каждого producer, consumer и admin и сбрасывайте таймеры в stop() или в блоке finally.',
    },
  })
}
