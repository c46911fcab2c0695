import { defineLab } from '#harness/lab'

const hint = (en: string, ru: string) => ({ en, ru })

/** Written when the specs of the task stand. */
const toCome = [hint('See the stub.', 'См. заготовку.'), hint('See the test that is red.', 'См. красный тест.')]

const task = (number: number, en: string, ru: string, points: number) => ({
  id: `26.${number}`,
  title: hint(en, ru),
  points,
  hints: toCome,
})

export default defineLab({
  number: 26,
  title: hint('A dating platform', 'Сайт знакомств на Kafka'),
  goal: hint(
    'Build six services that know each other by topics alone, each of which may die at any moment, and a gateway for people in front of them.',
    'Построить шесть сервисов, которые знают друг о друге только по топикам и каждый из которых может упасть в любой момент, и шлюз для людей перед ними.',
  ),
  coverageFloor: 0.8,
  given: [
    'contract.ts',
    'contract-of-analytics.ts',
    'contract-of-chat.ts',
    'contract-of-matching.ts',
    'contract-of-moderation.ts',
    'contract-of-notification.ts',
    'contract-of-profile.ts',
    'live.ts',
    'running.ts',
    'topics.ts',
  ],
  testTimeLimitMs: 60_000,
  components: ['browser'],
  topics: [
    { name: 'user-online-status', partitions: 4 },
    { name: 'user-profile-updates', partitions: 4 },
    { name: 'match-requests', partitions: 4 },
    { name: 'potential-matches', partitions: 4 },
    { name: 'chat-messages', partitions: 4 },
    { name: 'message-read-receipts', partitions: 4 },
    { name: 'user-swipes', partitions: 4 },
    { name: 'mutual-matches', partitions: 4 },
    { name: 'user-recommendations', partitions: 4 },
    { name: 'reported-users', partitions: 4 },
    { name: 'blocked-users', partitions: 4 },
    { name: 'suspicious-activity-dlq', partitions: 4 },
  ],
  subject: {
    pure: [
      'presenceAfter',
      'presenceAt',
      'seeks',
      'compatibilityOf',
      'candidatesFor',
      'issueToken',
      'readToken',
      'page',
      'featuresOf',
      'learn',
      'modelOf',
      'scoreOf',
      'aucOf',
      'judgeText',
    ],
    handles: ['tell', 'popular', 'stop'],
    libraries: ['kafkajs', 'zod', '#harness/streams', 'ws'],
  },
  tasks: [
    task(1, 'User activity stream', 'User Activity Stream', 3),
    task(2, 'Matching engine', 'Matching Engine', 4),
    task(3, 'Messaging in real time', 'Real-time Messaging', 6),
    task(4, 'Likes and swipes', 'Likes & Swipes System', 4),
    task(5, 'Analytics and recommendations', 'Analytics & Recommendations', 5),
    task(6, 'Moderation and safety', 'Moderation & Safety', 5),
    task(7, 'Profile Service', 'Profile Service — управление профилями', 3),
    task(8, 'Matching Service', 'Matching Service — алгоритм подбора пар', 3),
    task(9, 'Chat Service', 'Chat Service — обмен сообщениями', 3),
    task(10, 'Notification Service', 'Notification Service — уведомления', 4),
    task(11, 'Analytics Service', 'Analytics Service — статистика и аналитика', 3),
    task(12, 'Moderation Service', 'Moderation Service — модерация контента', 3),
  ],
})
