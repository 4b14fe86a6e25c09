import type { LedgerRow } from '../archive/ledger.ts'
import type { StoredArticle } from '../archive/stored.ts'
import type { RoleHeld } from '../archive/who.ts'
import type { Column } from './csv.ts'

/** Articles without their texts. */
export const articleColumns: readonly Column<StoredArticle>[] = [
  ['id', ({ id }) => id],
  ['external_id', ({ externalId }) => externalId],
  ['title', ({ title }) => title],
  ['outlet', ({ outlet }) => outlet],
  ['byline', ({ byline }) => byline],
  ['language', ({ language }) => language],
  ['published_from', ({ published }) => published?.from ?? null],
  ['published_to', ({ published }) => published?.to ?? null],
  ['published_basis', ({ published }) => published?.basis ?? null],
  ['url', ({ url }) => url],
  ['source', ({ source }) => source],
  ['events', ({ counts }) => counts.event],
  ['statements', ({ counts }) => counts.statement],
  ['figures', ({ counts }) => counts.figure],
  ['commitments', ({ counts }) => counts.commitment],
  ['problems', ({ problems }) => problems.map(({ id }) => id).join('; ')],
]

/** Roles of somebody, as articles give them. */
export const roleColumns: readonly Column<RoleHeld>[] = [
  ['title', ({ title }) => title],
  ['of', ({ of }) => of],
  ['from', ({ from }) => from],
  ['to', ({ to }) => to],
  ['articles', ({ articles }) => articles],
  ['evidence', ({ evidence }) => evidence],
  ['article', ({ article }) => article],
]

/** How far articles came, with the reasons of those that failed. */
export const ledgerColumns: readonly Column<LedgerRow>[] = [
  ['key', ({ key }) => key],
  ['source', ({ source }) => source],
  ['state', ({ state }) => state],
  ['reason', ({ reason }) => reason],
  ['attempts', ({ attempts }) => attempts],
]
