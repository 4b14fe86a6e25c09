import { describe, expect, test } from 'vitest'
import { readPage } from './html.ts'
import { findDeclaredCharset } from './html-metadata.ts'

const sentence =
  'Three policemen were wounded on Sunday when a bomb went off near a checkpoint in the west of the town, officials said.'
const page = (head: string, body = `<article><p>${sentence}</p><p>${sentence}</p></article>`, attributes = '') =>
  `<!doctype html><html ${attributes}><head>${head}</head><body>${body}</body></html>`
const jsonLd = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`

describe('metadata', () => {
  test('JSON-LD goes before OpenGraph and <meta>', async () => {
    const head = `${jsonLd({ '@type': 'NewsArticle', headline: 'From JSON-LD', datePublished: '2024-07-20T10:00:00+03:00', author: [{ name: 'A' }, { name: 'B' }], publisher: { name: 'Example Post' }, inLanguage: 'en-GB' })}
      <meta property="og:title" content="From OpenGraph"><meta name="date" content="2020-01-01">`
    expect(await readPage(page(head))).toMatchObject({
      title: 'From JSON-LD',
      published: '2024-07-20T10:00:00+03:00',
      byline: 'A, B',
      outlet: 'Example Post',
      language: 'en',
    })
  })

  test.each([
    [
      'in @graph',
      {
        '@graph': [
          { '@type': 'WebSite', name: 'no' },
          { '@type': ['NewsArticle'], headline: 'Found' },
        ],
      },
    ],
    [
      'in a list',
      [
        { '@type': 'Organization', name: 'no' },
        { '@type': 'ReportageNewsArticle', headline: 'Found' },
      ],
    ],
  ])('JSON-LD %s', async (_, value) => {
    const { title } = await readPage(page(`<title>Page</title>${jsonLd(value)}`))
    expect(title).toBe('Found')
  })

  test.each([
    ['Two killed | Example Post', 'Two killed'],
    ['Example Post: Two killed', 'Two killed'],
    ['Two killed in Example Post office', 'Two killed in Example Post office'],
  ])('<title> %s', async (stated, title) => {
    const head = `<title>${stated}</title><meta property="og:site_name" content="Example Post">`
    expect((await readPage(page(head))).title).toBe(title)
  })

  test('broken JSON-LD and dates that cannot be read are passed over', async () => {
    const head = `<script type="application/ld+json">{"@type": "NewsArticle", </script>
      <meta property="article:published_time" content="some day"><meta name="pubdate" content="20 July 2024">`
    expect(await readPage(page(head))).toMatchObject({ published: '2024-07-20', outlet: null, byline: null, url: null })
  })

  test('<time>, <h1> and the page language where nothing else is stated', async () => {
    const body = `<article><h1>Bomb wounds three</h1><time datetime="2024-07-20">Saturday</time><p>${sentence}</p><p>${sentence}</p></article>`
    expect(await readPage(page('<title>Site</title>', body, 'lang="ar-IQ"'))).toMatchObject({
      title: 'Bomb wounds three',
      published: '2024-07-20',
      language: 'ar',
      text: `${sentence}\n\n${sentence}`,
    })
  })
})

describe('text', () => {
  test('blocks are paragraphs; breaks, entities and inline marks are read as shown', async () => {
    const body = `<article><p>${sentence}<br>It gave  no
      details.</p><blockquote>&ldquo;We <b>will</b> find them&rdquo;</blockquote><ul><li>First</li><li>Second</li></ul>
      <table><tr><td>Killed</td><td>3</td></tr></table></article>`
    expect((await readPage(page('', body))).text).toBe(
      `${sentence}\nIt gave no details.\n\n“We will find them”\n\nFirst\n\nSecond\n\nKilled\n\n3`,
    )
  })

  test('two breaks part paragraphs, as in old pages', async () => {
    const body = `<p>${sentence}<br><br>${sentence}<br> <br>End.</p>`
    expect((await readPage(page('', body))).text).toBe(`${sentence}\n\n${sentence}\n\nEnd.`)
  })

  test('menus, scripts, forms, captions, banners and hidden parts are no text', async () => {
    const body = `<nav><a href="/">Home</a></nav><div role="dialog" class="cookie-consent"><p>We use cookies.</p></div>
      <main><article><figure><img src="x.jpg"><figcaption>A file picture.</figcaption></figure><p>${sentence}</p>
      <aside>Newsletter</aside><form><button>Subscribe</button></form><p hidden>Hidden</p><p style="display: none">Gone</p>
      <script>var a = "script"</script><style>p { color: red }</style><p>${sentence}</p></article></main><footer>Imprint</footer>`
    expect((await readPage(page('', body))).text).toBe(`${sentence}\n\n${sentence}`)
  })

  test('a page without an article gives all of its text, and says so', async () => {
    const { text, problems } = await readPage(
      '<html><body><form><p>In the form</p></form><span>Kurz.</span></body></html>',
    )
    expect(text).toBe('Kurz.')
    expect(problems.map(({ id }) => id).every((id) => id === 'document/html')).toBe(true)
  })

  test.each([
    ['empty', ''],
    ['a fragment', '<p>Loose</p>'],
    ['unclosed', '<html><body><div><p>Open <b>and <i>never closed'],
    ['only script', '<script>while(true){}</script>'],
    ['nested deeply', `${'<div>'.repeat(20_000)}deep${'</div>'.repeat(20_000)}`],
  ])('%s does not throw', async (_, html) => {
    expect(typeof (await readPage(html)).text).toBe('string')
  })
})

test.each([
  ['<meta charset="windows-1256">', 'windows-1256'],
  ["<META charset='utf-8'/>", 'utf-8'],
  ['<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">', 'iso-8859-1'],
  ['<meta name="x" content="y">', null],
  ['', null],
])('findDeclaredCharset: %s', (html, expected) => {
  expect(findDeclaredCharset(Buffer.from(html))).toBe(expected)
})
