/** Task 9.1: two clusters. */
import { type Ctx, notImplemented } from '#harness/kata'
import type { Clusters, Properties } from './contract.ts'

export interface ClusterOptions {
  /** For clients, on 127.0.0.1 and no other address. */
  port: number
  /** Of the controller, on 127.0.0.1 and no other address. */
  controllerPort: number
  /** Where it keeps its data: an absolute path. */
  dataDir: string
}

/**
 * `server.properties` of a cluster of one process, broker and controller at once, as in lab 1: it is formatted by `kafka-storage.sh format --standalone`. Groups
 * and transactions work on it. Two of them run side by side. No topic comes into being because somebody asks for it: a client that was pointed at the wrong
 * cluster, or at the wrong name, gets an error and not an empty topic.
 */
export function clusterProperties(_options: ClusterOptions): Properties {
  return notImplemented('9.1')
}

/**
 * The ids of both clusters, by name. Rejects when the addresses lead to one and the same cluster, with an error that names its id: a mirror would copy it into
 * itself. Rejects within 10 s with an error that names the servers of the cluster that does not answer: nobody listens, or whoever listens says nothing.
 */
export async function checkClusters(_ctx: Ctx, _clusters: Clusters): Promise<{ primary: string; backup: string }> {
  return notImplemented('9.1')
}
