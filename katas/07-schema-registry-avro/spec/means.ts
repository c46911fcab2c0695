/** What the specs of this lab say beside what was expected and seen: which value it is, what follows, what it usually means. */
import { kinds, meansOfConsumer } from './means-of-consumer.ts'
import { meansOfProducer } from './means-of-producer.ts'
import { meansOfRegistry } from './means-of-registry.ts'
import { meansOfVersions } from './means-of-versions.ts'

export const means = { ...meansOfRegistry, ...meansOfProducer, ...meansOfConsumer, ...meansOfVersions }

export { kinds }
