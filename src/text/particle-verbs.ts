/** Verbs, by their lemmas, that make another verb with the particle behind them ("carry out", "take over"). */
export const particleVerbs: Readonly<Record<string, ReadonlySet<string>>> = {
  out: new Set(
    'break call carry drive flush force hand hit kick lash point pull push root rule speak spell throw turn walk wipe'.split(
      ' ',
    ),
  ),
  up: new Set('back beat beef blow break build call end give let lock own pick ramp round set shoot step'.split(' ')),
  off: new Set('beat brush call carry cut drive fend fight go lay pick seal set sign stave'.split(' ')),
  down: new Set(
    'back break bring burn come crack cut die gun lay play shoot shut stand step take tear turn vote'.split(' '),
  ),
  on: new Set('carry go keep rage'.split(' ')),
  over: new Set('hand take turn'.split(' ')),
  back: new Set('beat drive fall fight fire hit hold hurl pull push put strike take throw win'.split(' ')),
  away: new Set('carry drag drive run spirit take throw turn whisk'.split(' ')),
}
