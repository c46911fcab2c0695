import { z } from 'zod'

/** Names of topics, all through `ctx.name`. Each has one partition: what an online learner knows depends on the order, and only a partition has one. */
export const TOPIC = {
  training: 'training-data',
  metrics: 'training-metrics',
  models: 'models',
  predictions: 'predictions',
  drift: 'drift',
} as const

/** The `application.id` of the two services on Kafka Streams, through `ctx.name`. */
export const APPLICATION = { trainer: 'trainer', drift: 'drift-monitor' } as const

/** The key of every record of `models`, `training-metrics` and `drift`: there is one model, and it has versions. */
export const MODEL = 'late'

/** What the learner is given of an order, in this order. */
export const FEATURES = ['distanceKm', 'items', 'rain', 'rush'] as const

/** Where the bins of a feature's histogram begin: a value lies in the bin `n` where `n` edges are not above it. So there is one bin more than edges. */
export const EDGES: readonly (readonly number[])[] = [[1, 2, 3, 4, 5, 6, 8, 10, 15], [2, 3, 4, 5, 7, 10], [1], [1]]

/** How far a step of the learner goes: `RATE / Math.sqrt(1 + seen / 100)`, `seen` being what it had learnt from before. */
export const RATE = 0.1

/** One part of so many is held out. */
export const HELD_OUT_OF = 5

/** So many held-out examples are kept, the latest; a model is judged by no fewer than `least`. */
export const HELD_OUT = { kept: 200, least: 20 } as const

/** Metrics come after so many examples learnt from, and then the model is judged. */
export const CHECK_EVERY = 100

/** A probability is taken for no less than this when its loss is computed: no loss is infinite. */
export const EPSILON = 1e-9

/** So many predictions are one window of the drift monitor. */
export const DRIFT_WINDOW = 200

/** From this PSI on a feature has drifted. */
export const DRIFT_THRESHOLD = 0.2

/** A request to the inference service has so many bytes at most. */
export const MAX_BODY = 4_096

/** What the inference service tells at most, the latest: of metrics, and of drift windows. */
export const TOLD = { metrics: 200, windows: 100 } as const

/** Of an order: any text of 1 to 64 characters (JavaScript's `length`). */
export const idSchema = z.string().min(1).max(64)

/** An order, as far as it is known when it is placed. Fields that are not named here are allowed. */
export const orderSchema = z.object({
  distanceKm: z.number().min(0).max(1_000),
  items: z.int().min(1).max(1_000),
  rain: z.boolean(),
  /** Of the day, 0 to 23. */
  hour: z.int().min(0).max(23),
})

/**
 * A value of `training-data`, as JSON: an order that has come. The key is its id, as UTF-8; the record's timestamp is `at`. An order that stands there twice
 * counts twice. A null value is no example.
 */
export const exampleSchema = orderSchema.extend({
  /** Of this contract. None means 1; with any other it is no example for this code. */
  version: z.literal(1).optional(),
  late: z.boolean(),
  /** In ms since the epoch. */
  at: z.int().min(0),
})

const four = <T extends z.ZodType>(each: T) => z.array(each).length(FEATURES.length)

/** What has been learnt. A list has one number a feature. */
export const learnerSchema = z.object({
  /** From how many examples. */
  seen: z.int().min(0),
  /** The scaler: the mean of each feature, and the sum of squared distances from it (Welford). */
  mean: four(z.number()),
  m2: four(z.number().min(0)),
  weights: four(z.number()),
  bias: z.number(),
})

/** A value of `models`, as JSON. The last one is in use. A null value: none is, any more. */
export const modelSchema = z.object({
  /** 1, and one more each time. */
  version: z.int().min(1),
  learner: learnerSchema,
  /** Of each feature: how many of the examples learnt from lay in which bin. */
  histogram: z
    .array(z.array(z.int().min(0)))
    .refine(
      (lists) => lists.length === EDGES.length && lists.every((list, n) => list.length === EDGES[n]!.length + 1),
      'one count a bin',
    ),
})

/** A value of `training-metrics`, as JSON. Losses are mean log losses in nats. */
export const metricsSchema = z.object({
  /** How many examples were learnt from. */
  seen: z.int().min(0),
  /** Of the last `CHECK_EVERY` of them, each told by the learner, scaler and all, that had not learnt from it yet; 0.5 where there was none. */
  trainLoss: z.number(),
  /** Of how many held-out examples the rest is. Fewer than `HELD_OUT.least`: the rest is null. */
  heldOut: z.int().min(0),
  testLoss: z.number().nullable(),
  /** Of whoever gives each order the share of late ones among those learnt from. */
  baselineLoss: z.number().nullable(),
  accuracy: z.number().min(0).max(1).nullable(),
  /** Of the model that was published last, on the same held-out examples. Null where none is. */
  publishedLoss: z.number().nullable(),
  /** The version that was published on account of this; null where none was. */
  promoted: z.int().nullable(),
})

/** A value of `predictions`, as JSON; the key is the order's id, the timestamp when it was answered. */
export const predictionSchema = z.object({
  /** The version of the model that answered. */
  model: z.int().min(1),
  features: four(z.number()),
  probability: z.number().min(0).max(1),
})

/** A value of `drift`, as JSON: one a window; the timestamp is that of the window's last prediction. */
export const driftSchema = z.object({
  /** 1, 2, 3 … */
  window: z.int().min(1),
  /** The version of the model whose training data it is compared with. */
  model: z.int().min(1),
  /** Of each feature. */
  psi: four(z.number()),
  /** Features that have drifted in this window, in the order of `FEATURES`. */
  drifting: z.array(z.enum(FEATURES)),
  /** Those of them that had drifted in the window before as well. */
  alarm: z.array(z.enum(FEATURES)),
})

/** FNV-1a, 32 bits, over UTF-8: a number from 0 to 4,294,967,295. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash >>> 0
}

export type Order = z.infer<typeof orderSchema>
export type Example = z.infer<typeof exampleSchema>
export type Learner = z.infer<typeof learnerSchema>
export type Model = z.infer<typeof modelSchema>
export type Metrics = z.infer<typeof metricsSchema>
export type Prediction = z.infer<typeof predictionSchema>
export type Drift = z.infer<typeof driftSchema>
