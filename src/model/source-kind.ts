/** What a source is to the conflict. `outlet`: the article vouches itself and names nobody. */
export const sourceKinds = ['party', 'official', 'watchdog', 'witness', 'anonymous', 'media', 'outlet'] as const
export type SourceKind = (typeof sourceKinds)[number]
