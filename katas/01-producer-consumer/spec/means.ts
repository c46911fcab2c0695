/** What the specs of this lab say beside what was expected and seen: which value it is, what follows, what it usually means. */
import { meansOfCluster } from './means-of-cluster.ts'
import { meansOfConsumer } from './means-of-consumer.ts'
import { meansOfProducer } from './means-of-producer.ts'

export const means = { ...meansOfCluster, ...meansOfProducer, ...meansOfConsumer }
