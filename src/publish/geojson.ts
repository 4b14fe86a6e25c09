import type { StoredEvent } from '../archive/stored.ts'

/** An event as a feature (RFC 7946). */
export interface EventFeature {
  readonly type: 'Feature'
  readonly id: string
  /** Null where no place is named, or only a whole country: no pin stands for those. */
  readonly geometry: { readonly type: 'Point'; readonly coordinates: readonly [lon: number, lat: number] } | null
  readonly properties: Readonly<Record<string, string | number | boolean | null>>
}

/** An event as a feature: its point, how closely that is known, and what a map tells of it. */
export function toFeature({ id, record, article }: StoredEvent): EventFeature {
  const { place, date, killed, injured } = record
  const located = place !== null && place.lat !== null && place.lon !== null
  return {
    type: 'Feature',
    id,
    geometry: located ? { type: 'Point', coordinates: [place.lon!, place.lat!] } : null,
    properties: {
      type: record.type,
      mode: record.mode,
      status: record.status,
      attribution: record.attribution.kind,
      date_from: date?.from ?? null,
      date_to: date?.to ?? null,
      date_precision: date?.precision ?? null,
      date_basis: date?.basis ?? null,
      agents: record.agents.map(({ name }) => name).join('; ') || null,
      targets: record.targets.map(({ name }) => name).join('; ') || null,
      place: place?.name ?? null,
      place_basis: place?.basis ?? null,
      uncertainty_km: place?.uncertaintyKm ?? null,
      country: place?.country ?? null,
      killed: killed?.best ?? null,
      killed_min: killed?.min ?? null,
      killed_max: killed?.max ?? null,
      killed_verbatim: killed?.verbatim ?? null,
      injured: injured?.best ?? null,
      injured_verbatim: injured?.verbatim ?? null,
      evidence: record.evidence.text,
      confidence: record.confidence,
      outlet: article.outlet,
      published: article.published?.from ?? null,
      article: article.id,
      source: article.source,
    },
  }
}
