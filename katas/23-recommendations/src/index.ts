export { type Api, type ApiOptions, startApi } from './api.ts'
export { type RatingChange, ratingAfter, similarItems, similarityOf } from './by-hand.ts'
export { type Collector, startCollector } from './collector.ts'
export {
  APPLICATION,
  type Entry,
  type EventType,
  entrySchema,
  eventSchema,
  historySchema,
  type Item,
  idSchema,
  itemSchema,
  LIMIT,
  NEIGHBOURS,
  type Neighbour,
  type Rating,
  SCALE,
  TOPIC,
  type UserEvent,
  WEIGHT,
} from './contract.ts'
export { playDemo } from './demo.ts'
export { page } from './page.ts'
export {
  type KnownItem,
  mostPopular,
  personalise,
  type RecallCase,
  type Recommended,
  recallAt,
} from './personal.ts'
export { type Recommender, type RecommenderOptions, recommender, startRecommender } from './recommender.ts'
export { createTopics } from './topics.ts'
