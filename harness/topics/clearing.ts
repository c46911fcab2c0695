import type { Admin } from 'kafkajs'
import { persist } from './retry.ts'

/** Deletes the topics and the idle groups whose names begin so. */
export async function deleteNamed(admin: Admin, beginning: string): Promise<void> {
  const groups = await persist({ en: 'the list of groups', ru: 'список групп' }, async () =>
    (await admin.listGroups()).groups.map(({ groupId }) => groupId).filter((group) => group.startsWith(beginning)),
  )
  // A group with members stays: its process is on its way out, and the cluster forgets the group by itself.
  if (groups.length > 0) await admin.deleteGroups(groups).catch(() => {})
  const topics = await persist({ en: 'the list of topics', ru: 'список топиков' }, async () =>
    (await admin.listTopics()).filter((topic) => topic.startsWith(beginning)),
  )
  if (topics.length > 0)
    await persist({ en: 'to delete the topics', ru: 'удаление топиков' }, () => admin.deleteTopics({ topics }))
}
