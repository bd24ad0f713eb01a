/**
 * Words that pages use in class names, ids and the like for the parts of a page, in several languages. General words only: no outlet's
 * own names. Accents are left out as in class names.
 */

/** What a part of a page is for. All but 'body', 'standfirst' and 'title' are no part of the report's running text. */
export type PartKind =
  | 'body'
  | 'title'
  | 'standfirst'
  | 'byline'
  | 'caption'
  | 'pull quote'
  | 'related stories'
  | 'newsletter'
  | 'share bar'
  | 'comments'
  | 'advertisement'
  | 'cookie notice'
  | 'paywall note'
  | 'author box'
  | 'tags'
  | 'menu'
  | 'footer'
  | 'sidebar'
  | 'player'
  | 'form'
  | 'section label'
  | 'hidden'
  | 'info box'

const words = (kind: PartKind, list: string): readonly (readonly [string, PartKind])[] =>
  list.split(' ').map(word => [word, kind] as const)

/** Words that mean a part wherever they stand in a name: 'article-comments', 'comment-list'. */
export const ANYWHERE: ReadonlyMap<string, PartKind> = new Map([
  ...words('info box', 'factbox faktabox infobox infokasten faktenbox factoid faktaboks'),
  ...words(
    'comments',
    'comment comments kommentar kommentare kommentarer commentaire commentaires comentario comentarios commenti reacties disqus talkback respond komentarze',
  ),
  ...words(
    'related stories',
    'related recommended recommendation recommendations recommender recommend recirculation recirc outbrain taboola plista teaser teasers teaserlist promo promos trending popular mostread mostpopular meistgelesen weiterlesen readalso similar verwandt verwandte empfehlung empfehlungen aehnliche relacionadas relacionados correlati correlate suggested suggestions crosslink crosslinks zumthema upnext newsticker topstories',
  ),
  ...words('newsletter', 'newsletter newsletters signup newsletterbox mailchimp infolettre'),
  ...words(
    'share bar',
    'share sharing shares sharebar sharing sharedaddy socials addthis addtoany teilen partager compartir condividi shariff sharebuttons socialbar',
  ),
  ...words(
    'advertisement',
    'ad ads adv advert adverts advertisement advertisements advertising advertorial werbung anzeige anzeigen sponsor sponsored publicite publicidad dfp adslot adsense adunit adbox adwrapper adcontainer billboard affiliate commercial',
  ),
  ...words('cookie notice', 'cookie cookies cookiebar consent gdpr cmp dsgvo onetrust usercentrics'),
  ...words(
    'menu',
    'nav navi navigation navbar menu menue breadcrumb breadcrumbs crumbs pagination pager paging pagenav topbar skiplink skiplinks sitenav hauptnavigation masthead',
  ),
  ...words('footer', 'footer colophon impressum'),
  ...words('sidebar', 'sidebar rail textwidget marginalspalte randspalte sidebox'),
  ...words('author box', 'authorbox authorbio autorenbox biography bio aboutauthor autoreninfo'),
  ...words('pull quote', 'pullquote pullquotes'),
  ...words('paywall note', 'regwall upsell abobox paygate gating'),
  ...words(
    'caption',
    'caption captions figcaption bildunterschrift bildunterschriften bildtext bildnachweis imagecaption photocredit bildquelle bildcredit',
  ),
  ...words('player', 'jwplayer videoplayer audioplayer slideshow bildergalerie fotostrecke diaporama'),
  ...words('section label', 'kicker overline dachzeile spitzmarke eyebrow topline'),
  ...words('form', 'login anmeldung searchform suchformular subscribeform'),
])

/** Words that mean a part when a name ends with them, or with them and a word of layout: 'post-tags', 'tags-list', not 'tag-berlin'. */
export const AT_END: ReadonlyMap<string, PartKind> = new Map([
  ...words(
    'tags',
    'tag tags tagcloud schlagworte schlagwort stichworte keywords topics themen categories kategorien category',
  ),
  ...words(
    'byline',
    'byline bylines author authors autor autoren auteur auteurs autore dateline date datum dates time timestamp published publishdate pubdate postmeta postinfo meta metadata credits',
  ),
  ...words('caption', 'legende legenda credit copyright'),
  ...words('share bar', 'social tools toolbar follow'),
  ...words('newsletter', 'subscribe subscription'),
  ...words('player', 'gallery galerie carousel slider audio'),
  ...words('menu', 'skip toc'),
  ...words('form', 'search suche'),
  ...words(
    'standfirst',
    'standfirst lead lede leadtext intro introduction vorspann anriss subtitle subheadline dek deck abstract summary excerpt einleitung chapo chapeau sommaire entradilla bajada subtitulo sottotitolo sommario ingress untertitel subline subheading',
  ),
  ...words('title', 'headline title titel titre titulo titolo heading'),
])

/** Whole class names for what is not shown, or only to screen readers. */
export const UNSEEN: ReadonlySet<string> = new Set(
  'hidden hide is-hidden d-none sr-only visually-hidden visuallyhidden screen-reader-text screen-reader-only display-none u-hidden is-visually-hidden element-invisible u-visually-hidden a11y-hidden'.split(
    ' ',
  ),
)

/** Pairs of words that mean a part only together. */
export const PAIRS: ReadonlyMap<string, PartKind> = new Map([
  ...words(
    'related stories',
    'read-also see-also more-on mehr-zum zum-thema most-read most-popular lire-aussi up-next next-article latest-news top-stories more-stories more-news further-reading siehe-auch lesen-auch also-read you-may also-like mehr-lesen article-list news-list story-list post-list',
  ),
  ...words('pull quote', 'pull-quote'),
  ...words('info box', 'fact-box info-box expandable-box'),
  ...words(
    'author box',
    'author-bio author-box about-author author-info author-profile author-description author-card autor-box autor-info',
  ),
  ...words('share bar', 'social-media social-links social-bar social-share social-buttons social-icons'),
  ...words(
    'paywall note',
    'paywall-message paywall-overlay paywall-offer paywall-teaser paid-barrier pay-wall subscription-offer paywall-box',
  ),
  ...words('footer', 'site-info'),
  ...words('sidebar', 'widget-area sidebar-widget widget-container'),
  ...words('menu', 'site-header page-header-top skip-link'),
  ...words('advertisement', 'native-ad'),
  ...words('standfirst', 'sub-headline sub-title sub-head lead-text sub-heading'),
])

/** Names that say: here is the text of the report. */
export const BODY =
  /(?:^|[^a-z])(?:article|story|post|entry|news|artikel|beitrag|articulo|noticia|nota|articolo|texte|single|page|detail|blog)[-_ ]{0,2}(?:detail[-_ ]{0,2})?(?:body|text|content|contents|copy|inhalt|contenu|cuerpo|contenido|corpo|main|paragraphs?|texto)(?![a-z])|(?:^|[^a-z])(?:articlebody|storybody|entrycontent|fliesstext|bodytext|textbody|bodycopy|richtext|rich-text|body-text|text-body|maincontent|main-content)(?![a-z])/

/** Words for a picture: a name that ends with one, or with one and a word for its text, holds a picture and what is said of it. */
export const PICTURE_WORDS: ReadonlySet<string> = new Set(
  'image images img photo photos picture pictures bild bilder foto fotos imagen imagenes photograph imagebox contentimage absatzbild zdjecie immagine bildbox fotobox'.split(
    ' ',
  ),
)

/** Words for the text at a picture. */
export const PICTURE_TEXT: ReadonlySet<string> = new Set(
  'description desc text info title source sources author quelle rights alt subtitle details meta'.split(' '),
)

/** Words of layout that may follow a part's word. */
export const LAYOUT: ReadonlySet<string> = new Set(
  'list box container wrapper wrap inner outer block section area bar item items links link cloud group row holder content text block module component line info'.split(
    ' ',
  ),
)

/** A name with one of these tells how the rest of the page is set, not what stands here: 'has-sidebar', 'with-ad', 'comments-open'. */
export const MODIFIERS: ReadonlySet<string> = new Set(
  'has with without no not is js embed embedded oembed open closed enabled disabled layout template page single grid theme supports'.split(
    ' ',
  ),
)
