import type { ActorRules } from '../knowledge/actor-rules.ts'
import { type Actor, codeOn } from '../knowledge/actors.ts'
import type { FoundName, Organization } from '../model/actor.ts'
import { toOneLine } from '../model/one-line.ts'
import { defineStage } from '../model/stage.ts'

const toKey = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’‘`.]/g, '')
    .replace(/\s+/g, ' ')
    .toLowerCase()

/**
 * Groups the names of bodies: one actor of the list, one spelling, or a name and its acronym are one organization. What the list codes by
 * the day is coded as on `day`; what it does not name, by rule.
 */
export function toOrganizations(
  names: readonly FoundName[],
  actors: ReadonlyMap<string, Actor>,
  rules: ActorRules,
  day: string | null,
): readonly Organization[] {
  const clusters: {
    name: string
    actor: string | null
    keys: Set<string>
    aliases: Set<string>
    mentions: FoundName[]
  }[] = []
  for (const name of names) {
    if (name.kind !== 'organization') continue
    const key = toKey(name.text)
    let cluster = clusters.find((one) => (name.actor !== null && one.actor === name.actor) || one.keys.has(key))
    if (!cluster) {
      const listed = name.actor === null ? undefined : actors.get(name.actor)
      cluster = {
        name: listed?.name ?? toOneLine(name.text),
        actor: name.actor,
        keys: new Set(),
        aliases: new Set(),
        mentions: [],
      }
      clusters.push(cluster)
    }
    cluster.keys.add(key)
    cluster.mentions.push(name)
    for (const alias of [toOneLine(name.text), name.acronym])
      if (alias !== null) {
        cluster.keys.add(toKey(alias))
        if (alias !== cluster.name) cluster.aliases.add(alias)
      }
  }
  return clusters.map((cluster, i) => {
    const listed = cluster.actor === null ? undefined : actors.get(cluster.actor)
    const code = listed ? codeOn(listed, day) : rules.toCode(cluster.name)
    return {
      id: `o${i + 1}`,
      name: cluster.name,
      aliases: [...cluster.aliases],
      actor: cluster.actor,
      country: code?.country ?? null,
      sector: code?.sector ?? null,
      mentions: cluster.mentions.map(({ start, end, text }) => ({ start, end, text })),
    }
  })
}

/** The bodies that an article names, with their aliases and what the actor list knows of them. */
export const organizations = (actors: readonly Actor[], rules: ActorRules) => {
  const byId = new Map([...actors].reverse().map((actor) => [actor.id, actor]))
  return defineStage({
    name: 'organizations',
    needs: ['names', 'published'],
    makes: 'organizations',
    run: ({ names, published }) => toOrganizations(names, byId, rules, published?.from ?? null),
  })
}
