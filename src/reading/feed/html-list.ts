/** What of HTML may stay in the texts of a feed. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Elements that stay. Forms, frames, plug-ins, drawings and formulas are not among them: of those only the text stays. */
export const KEPT = set(
  'a abbr acronym address article aside audio b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn dir div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark ol p picture pre q rp rt ruby s samp section small source span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var video wbr',
)

/** Elements without content and end tag. */
export const EMPTY = set('br col hr img source wbr')

/** Elements that vanish with all they hold: no reader of a page sees it as text. */
export const DROPPED = set('script style template iframe frameset noframes noembed applet title xml')

/** Attributes that stay, by element; '*' for all. No style, class, id or name: they reach into the page that shows the text. */
export const ATTRIBUTES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    ['*', 'dir lang title'],
    ['a', 'href hreflang'],
    ['audio', 'src controls'],
    ['blockquote', 'cite'],
    ['col', 'span'],
    ['colgroup', 'span'],
    ['del', 'cite datetime'],
    ['img', 'src alt width height'],
    ['ins', 'cite datetime'],
    ['li', 'value'],
    ['ol', 'start type reversed'],
    ['q', 'cite'],
    ['source', 'src type'],
    ['td', 'colspan rowspan headers'],
    ['th', 'colspan rowspan headers scope abbr'],
    ['time', 'datetime'],
    ['video', 'src poster width height controls'],
  ].map(([name, all]) => [name!, set(all!)]),
)

/** Attributes that hold an address. */
export const ADDRESSES = set('href src cite poster')

/** Elements that break a line of text. */
export const BREAKS = set(
  'address article aside blockquote br caption center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section summary table tbody td tfoot th thead tr ul',
)

/** Names of HTML elements that texts of feeds use in earnest, dangerous ones included: by them mark-up is told from "a <b" and "<3". */
export const KNOWN = new Set([
  ...KEPT,
  ...DROPPED,
  ...BREAKS,
  ...set(
    'area base basefont bgsound blink body button canvas datalist embed font frame head html input label layer legend link map marquee math menu meta meter nav nobr noscript object optgroup option output param progress select svg textarea track',
  ),
])
