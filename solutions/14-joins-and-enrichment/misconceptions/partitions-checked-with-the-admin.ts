import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'before anything starts, partitions are compared with the admin client, in words that an operator understands',
    ru: 'до запуска число партиций сравнивает admin-клиент и пишет об этом понятными словами',
  },
  caughtBy: '14.5 each start says within 10 s that there is no broker',
  says: /tries for more than a minute/,
  edits: [
    {
      file: 'service.ts',
      find: "import { APPLICATION } from './contracts.ts'",
      replace: "import { APPLICATION, TOPIC } from './contracts.ts'",
    },
    {
      file: 'service.ts',
      find: 'export function startEnrichment(ctx: Ctx): Promise<Service> {\n',
      replace:
        "export async function startEnrichment(ctx: Ctx): Promise<Service> {\n  const admin = ctx.kafka.admin()\n  await admin.connect()\n  const joined = [TOPIC.clicks, TOPIC.profiles].map((name) => ctx.name(name))\n  const { topics } = await admin.fetchTopicMetadata({ topics: joined }).finally(() => admin.disconnect())\n  const found = topics.map(({ name, partitions }) => `${name} has ${partitions.length} partitions`)\n  if (new Set(topics.map(({ partitions }) => partitions.length)).size > 1) throw new Error(found.join(', '))\n",
    },
  ],
})
