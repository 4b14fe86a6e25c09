import type { Page } from './dom.ts'
import { parseLanguage } from './language.ts'
import { parseStatedDate } from './stated-date.ts'

/** What a page states of its article, apart from the text. Null: not stated. */
export interface PageMetadata {
  readonly title: string | null
  readonly outlet: string | null
  readonly byline: string | null
  readonly url: string | null
  readonly language: string | null
  readonly published: string | null
}

type Json = Readonly<Record<string, unknown>>

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const toList = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value]
/** schema.org names every kind of article so: NewsArticle, ReportageNewsArticle, LiveBlogPosting. */
const articleType = /(Article|BlogPosting)$/

/** The article among the JSON-LD of a page: the first object of an article type, also inside lists and `@graph`. Broken JSON-LD counts as none. */
function findArticleObject(page: Page): Json | null {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    let value: unknown
    try {
      value = JSON.parse((script.textContent ?? '').trim())
    } catch {
      continue
    }
    const candidates = toList(value).flatMap((each) =>
      isJson(each) && '@graph' in each ? toList(each['@graph']) : [each],
    )
    for (const candidate of candidates)
      if (isJson(candidate) && toList(candidate['@type']).some((type) => articleType.test(String(type))))
        return candidate
  }
  return null
}

const tidy = (value: unknown): string | null =>
  typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() || null : null

/** Names of people or bodies in JSON-LD, which gives them as strings or objects, one or many. */
const toNames = (value: unknown): string | null =>
  toList(value)
    .map((each) => tidy(isJson(each) ? each.name : each))
    .filter((name) => name !== null)
    .join(', ') || null

/** The content of the first `<meta>` that goes by one of these names. */
function findMeta(page: Page, names: readonly string[]): string | null {
  for (const name of names)
    for (const attribute of ['property', 'name', 'itemprop']) {
      const content = tidy(page.querySelector(`meta[${attribute}="${name}"]`)?.getAttribute('content'))
      if (content !== null) return content
    }
  return null
}

const textOf = (page: Page, selector: string): string | null => tidy(page.querySelector(selector)?.textContent)
const attributeOf = (page: Page, selector: string, name: string): string | null =>
  tidy(page.querySelector(selector)?.getAttribute(name))

const dateMetas = [
  'article:published_time',
  'og:published_time',
  'datePublished',
  'date',
  'pubdate',
  'dc.date',
  'DC.date.issued',
  'parsely-pub-date',
]

/** The first date that can be read, in the order of how much its place is meant for it. */
function findPublished(page: Page, article: Json | null): string | null {
  const stated = [
    tidy(article?.datePublished),
    ...dateMetas.map((name) => findMeta(page, [name])),
    attributeOf(page, '[itemprop="datePublished"]', 'datetime'),
    attributeOf(page, 'time[pubdate]', 'datetime'),
    attributeOf(page, 'article time[datetime]', 'datetime'),
    attributeOf(page, 'main time[datetime]', 'datetime'),
    tidy(article?.dateCreated),
  ]
  for (const each of stated) {
    const date = each === null ? null : parseStatedDate(each)
    if (date !== null) return date
  }
  return null
}

const toHttp = (address: string | null): string | null =>
  address !== null && /^https?:\/\//i.test(address) ? address : null

/** A page's `<title>` without the outlet's name, which stands before or behind the headline and a mark. */
function withoutOutlet(title: string | null, outlet: string | null): string | null {
  if (title === null || outlet === null) return title
  const isOutlet = (part: string): boolean => part.toLowerCase() === outlet.toLowerCase()
  if (isOutlet(title.slice(0, outlet.length))) {
    const behind = title.slice(outlet.length).trimStart()
    if (/^[|:–—-]/.test(behind)) return behind.slice(1).trimStart() || title
  }
  if (isOutlet(title.slice(-outlet.length))) {
    const before = title.slice(0, -outlet.length).trimEnd()
    if (/[|:–—-]$/.test(before)) return before.slice(0, -1).trimEnd() || title
  }
  return title
}

/** Reads JSON-LD, OpenGraph, `<meta>` and `<time>`, in this order. Call it before the page is cut down to its article. */
export function readMetadata(page: Page): PageMetadata {
  const article = findArticleObject(page)
  const statedLanguage =
    tidy(article?.inLanguage) ??
    tidy(page.documentElement?.getAttribute('lang')) ??
    findMeta(page, ['og:locale', 'language'])
  const outlet = toNames(article?.publisher) ?? findMeta(page, ['og:site_name', 'application-name', 'publisher'])
  return {
    title:
      tidy(article?.headline) ??
      findMeta(page, ['og:title']) ??
      textOf(page, 'article h1, main h1, h1') ??
      withoutOutlet(textOf(page, 'title'), outlet),
    outlet,
    byline:
      toNames(article?.author) ?? findMeta(page, ['author']) ?? textOf(page, '[rel="author"], [itemprop="author"]'),
    url:
      toHttp(attributeOf(page, 'link[rel="canonical"]', 'href')) ??
      toHttp(findMeta(page, ['og:url'])) ??
      toHttp(tidy(article?.url)),
    language: statedLanguage === null ? null : parseLanguage(statedLanguage),
    published: findPublished(page, article),
  }
}

/** The character set that a page's first bytes declare, or null. */
export function findDeclaredCharset(bytes: Uint8Array): string | null {
  const beginning = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  return /<meta\s[^<>]*?charset\s*=\s*(?:["']\s*)?([\w.:-]+)/i.exec(beginning)?.[1] ?? null
}
