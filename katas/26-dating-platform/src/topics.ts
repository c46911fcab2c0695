/** Given: the topics of the platform, each with its key, its contract and how long it is kept. */
import { z } from 'zod'
import { type Ctx, partitionCount } from '#harness/kata'
import {
  blockReceiptSchema,
  idSchema,
  PARTITIONS,
  pairIdSchema,
  replySchema,
  TOPIC,
  type TopicName,
  userIdSchema,
} from './contract.ts'
import { MODEL_KEY, rankingModelSchema, recommendationsSchema } from './contract-of-analytics.ts'
import { chatCommandSchema, chatMessageSchema, readReceiptSchema } from './contract-of-chat.ts'
import {
  matchRequestSchema,
  mutualMatchSchema,
  potentialMatchesSchema,
  swipeCommandSchema,
  swipeSchema,
} from './contract-of-matching.ts'
import {
  blocksSchema,
  moderationCommandSchema,
  reportSchema,
  suspicionSchema,
  toScreenSchema,
} from './contract-of-moderation.ts'
import { pushStateSchema } from './contract-of-notification.ts'
import {
  onlineStatusSchema,
  profileCommandSchema,
  profileUpdateSchema,
  sessionEventSchema,
} from './contract-of-profile.ts'

export interface TopicContract {
  key: z.ZodType<string>
  /** Of the value, as JSON in UTF-8. */
  value: z.ZodType
  /** `table`: compacted, and a null value deletes. Days: kept so long. `always`: never deleted. */
  kept: 'table' | 'always' | number
}

const byUser = { key: userIdSchema }
const byPair = { key: pairIdSchema }

export const CONTRACTS: Record<TopicName, TopicContract> = {
  [TOPIC.onlineStatus]: { ...byUser, value: onlineStatusSchema, kept: 'table' },
  [TOPIC.profiles]: { ...byUser, value: profileUpdateSchema, kept: 'table' },
  [TOPIC.matchRequests]: { ...byUser, value: matchRequestSchema, kept: 7 },
  [TOPIC.potentialMatches]: { ...byUser, value: potentialMatchesSchema, kept: 'table' },
  [TOPIC.chatMessages]: { ...byPair, value: chatMessageSchema, kept: 30 },
  [TOPIC.readReceipts]: { key: idSchema, value: readReceiptSchema, kept: 30 },
  [TOPIC.swipes]: { ...byUser, value: swipeSchema, kept: 'always' },
  [TOPIC.mutualMatches]: { ...byPair, value: mutualMatchSchema, kept: 'table' },
  [TOPIC.recommendations]: { ...byUser, value: recommendationsSchema, kept: 'table' },
  [TOPIC.reports]: { key: idSchema, value: reportSchema, kept: 30 },
  [TOPIC.blocks]: { ...byUser, value: blocksSchema, kept: 'table' },
  [TOPIC.suspicious]: { ...byUser, value: suspicionSchema, kept: 30 },
  [TOPIC.sessions]: { ...byUser, value: sessionEventSchema, kept: 7 },
  [TOPIC.profileCommands]: { ...byUser, value: profileCommandSchema, kept: 7 },
  [TOPIC.swipeCommands]: { ...byUser, value: swipeCommandSchema, kept: 7 },
  [TOPIC.moderationCommands]: { ...byUser, value: moderationCommandSchema, kept: 7 },
  [TOPIC.toScreen]: { key: z.union([userIdSchema, pairIdSchema]), value: toScreenSchema, kept: 7 },
  [TOPIC.chatCommands]: { ...byPair, value: chatCommandSchema, kept: 7 },
  [TOPIC.blockReceipts]: { ...byUser, value: blockReceiptSchema, kept: 7 },
  [TOPIC.replies]: { ...byUser, value: replySchema, kept: 7 },
  [TOPIC.rankingModel]: { key: z.literal(MODEL_KEY), value: rankingModelSchema, kept: 'table' },
  [TOPIC.pushes]: { key: z.string().min(1).max(200), value: pushStateSchema, kept: 'table' },
}

const partitionsOf = (name: string) => (name === TOPIC.rankingModel ? 1 : PARTITIONS)

function settingsOf({ kept }: TopicContract): { name: string; value: string }[] {
  if (kept === 'table') return [{ name: 'cleanup.policy', value: 'compact' }]
  return [{ name: 'retention.ms', value: String(kept === 'always' ? -1 : kept * 24 * 3_600_000) }]
}

/** Creates the topics that are not there yet. One with another number of partitions is an error that names the topic and both numbers. */
export async function createTopics(ctx: Ctx): Promise<void> {
  const admin = ctx.kafka.admin()
  await admin.connect()
  try {
    const there = await admin.listTopics()
    const topics = Object.entries(CONTRACTS)
      .filter(([name]) => !there.includes(ctx.name(name)))
      .map(([name, contract]) => ({
        topic: ctx.name(name),
        numPartitions: partitionsOf(name),
        configEntries: settingsOf(contract),
      }))
    if (topics.length > 0) await admin.createTopics({ topics })
    for (const name of Object.keys(CONTRACTS)) {
      const [found, wanted] = [await partitionCount(admin, ctx.name(name)), partitionsOf(name)]
      if (found !== wanted) throw new Error(`${ctx.name(name)} has ${found} partitions, ${wanted} are needed`)
    }
  } finally {
    await admin.disconnect()
  }
}
