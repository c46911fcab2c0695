import { notImplemented } from '#harness/kata'

export interface KibanaOptions {
  /** The indices: `logs-*`. */
  pattern: string
}

/**
 * Task 18.5. Saved objects for Kibana 7.10 (Management → Saved objects → Import) as NDJSON: one object a line, `{ id, type, attributes, references }`.
 *
 * - an `index-pattern`: `title` is the pattern, `timeFieldName` is `@timestamp`;
 * - a `search` titled `Errors`: `columns` `service` and `message`, newest first (`sort`), of level `error` alone;
 * - a `visualization` titled `Lines per minute`: `visState` is JSON with `type` `histogram` and three `aggs`: a `count`, a `date_histogram` over `@timestamp` with the interval `m`, and `terms` of `level` as its series;
 * - a `dashboard` titled `Logs` with both, in `panelsJSON`.
 *
 * Objects name one another by `references` (`{ name, type, id }`), each of which is there: `searchSourceJSON` in `kibanaSavedObjectMeta` has an `indexRefName`, a panel a `panelRefName`. A query is `{ query, language: 'lucene' }`.
 */
export function kibanaObjects(_options: KibanaOptions): string {
  return notImplemented('18.5')
}
