import { z } from 'zod'
import { componentNames } from '../components/index.ts'

const text = z.object({ en: z.string().min(1), ru: z.string().min(1) })

const task = z.object({
  /** The seed's number: lab, dot, task. */
  id: z.string().regex(/^\d{1,2}\.\d{1,2}$/, 'a task id is LAB.TASK, for example 12.3'),
  title: text,
  points: z.number().int().positive(),
  /** Each passed test earns its share of the points, where else all tests of a task earn them together. */
  byShare: z.boolean().default(false),
  /** Each goes further than the one before; `kata hint` gives one more each time. */
  hints: z.array(text).min(2, 'at least two hints a task: the first points, the last nearly tells'),
})

const service = z.object({
  /** Exported function that starts it: `(ctx) => handle with stop()`, or runs to its end. */
  run: z.string(),
  about: text,
  /** What it is given beside `ctx`, by name: endpoints of the lab's components, `{ registryUrl: 'registry.http' }`. */
  options: z.record(z.string(), z.string().regex(/^\w+\.\w+$/, 'a component, dot, its endpoint')).default({}),
  /** A component of the lab that is started with what the function returns, its settings. */
  starts: z.enum(componentNames).optional(),
  /** Started only where it is named: it would get into the way of the others. */
  alone: z.boolean().default(false),
})

const fileName = z.string().regex(/^\w[\w-]*(\.[\w-]+)+$/, 'the name of a file in src, without a path')

const manifest = z
  .object({
    number: z.number().int().min(1).max(99),
    title: text,
    goal: text,
    tasks: z.array(task).min(1),
    /** Share of lines of `src/` that the graded run must reach; 0 where the work is configuration. */
    coverageFloor: z.number().min(0).max(1),
    /** For one graded test; an endless loop ends here. */
    testTimeLimitMs: z.number().int().min(1_000).max(120_000).default(30_000),
    /**
     * Files of `src/` that are the course's, not the student's: whatever runs against the specs has them as they stand there. They
     * count for no coverage.
     */
    given: z.array(fileName).default([]),
    /** Topics by the names that the student uses, for `kata play` and `kata topic`. */
    topics: z
      .array(
        z.object({
          name: z.string(),
          partitions: z.number().int().positive().default(1),
          /** Kafka's settings, where the lab's code takes no topic with others. */
          config: z.record(z.string(), z.string()).default({}),
        }),
      )
      .default([]),
    /** Real components beside the broker. */
    components: z.array(z.enum(['browser', ...componentNames])).default([]),
    subject: z.object({
      /** Exported functions that take no `ctx`. */
      pure: z.array(z.string()).default([]),
      /** Functions that returned handles may carry. */
      handles: z.array(z.string()).default(['stop']),
      /** What its code is likely to import: loaded ahead of it, so that its processes start sooner. */
      libraries: z
        .array(
          z.enum(['kafkajs', '@platformatic/kafka', 'zod', '#harness/streams', 'ws', 'avsc', 'pg', 'mysql2/promise']),
        )
        .default(['kafkajs', 'zod']),
    }),
    /** What `kata play` can start by hand. */
    play: z.record(z.string(), service).default({}),
  })
  .superRefine((lab, ctx) => {
    lab.tasks.forEach((one, index) => {
      if (one.id !== `${lab.number}.${index + 1}`)
        ctx.addIssue({ code: 'custom', path: ['tasks', index, 'id'], message: `expected ${lab.number}.${index + 1}` })
    })
    const named = (component: string, path: string[]) => {
      const message = `the lab names no component ${component}`
      if (!lab.components.some((one) => one === component)) ctx.addIssue({ code: 'custom', path, message })
    }
    for (const [name, { options, starts }] of Object.entries(lab.play)) {
      if (starts) named(starts, ['play', name, 'starts'])
      for (const [option, endpoint] of Object.entries(options))
        named(endpoint.split('.')[0] ?? '', ['play', name, 'options', option])
    }
  })

/** What `lab.ts` states. */
export type LabManifest = z.input<typeof manifest>

/** A checked manifest with where it stands. */
export type Lab = z.output<typeof manifest> & {
  /** `12-dead-letter-queue` */
  readonly slug: string
  /** Absolute path of `katas/12-dead-letter-queue`. */
  readonly dir: string
}

/** Types `lab.ts`; the check is done where it is loaded, so that a broken manifest is one clear message. */
export function defineLab(lab: LabManifest): LabManifest {
  return lab
}

export { manifest as manifestSchema }
