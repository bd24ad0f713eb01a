import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { parse } from 'parse5'
import { attributeOf, elementsNamed, nodesOf, type PageElement, type PageNode, textOf } from './page.ts'
import { LIMITS, parsePage } from './parse-page.ts'

/** '<p>a<b>c</b>' → 'p(a b(c))' */
const shape = (node: PageNode): string =>
  node.kind === 'text'
    ? node.text.trim()
    : `${node.name}(${node.children
        .map(shape)
        .filter(s => s !== '')
        .join(' ')})`
const shapeOf = (html: string): string => shape(parsePage(html).root).replace(/^#document\((.*)\)$/s, '$1')

describe('parsePage', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ['an open paragraph ends before a block', '<p>a<div>b</div>', 'p(a) div(b)'],
    ['a paragraph stays around inline elements', '<p>a<span>b</span>c', 'p(a span(b) c)'],
    ['a button shuts a paragraph in', '<p>a<button><p>b</button>c', 'p(a button(p(b)) c)'],
    ['items end items, lists inside do not', '<ul><li>a<ul><li>b</ul><li>c</ul>', 'ul(li(a ul(li(b))) li(c))'],
    ['terms end terms', '<dl><dt>a<dd>b<dt>c</dl>', 'dl(dt(a) dd(b) dt(c))'],
    ['cells and rows end each other', '<table><tr><td>a<td>b<tr><th>c</table>d', 'table(tr(td(a) td(b)) tr(th(c))) d'],
    [
      'a table inside a cell keeps to itself',
      '<table><tr><td><table><tr><td>a</table>b</table>',
      'table(tr(td(table(tr(td(a))) b)))',
    ],
    [
      'a stray end tag of a block does not leave its cell',
      '<table><tr><td>a</div>b</td></tr></table>',
      'table(tr(td(ab)))',
    ],
    ['a link ends an open link', '<a>x<a>y</a>z', 'a(x) a(y) z'],
    ['a block leaves the link that ends inside it', '<a>1<div>2</a>3</div>4', 'a(1) div(a(2) 3) 4'],
    ['formatting that ends across a paragraph', '<b>1<p>2</b>3</p>', 'b(1) p(b(2) 3)'],
    ['an inline end tag does not leave its block', '<span><div>a</span>b</div>c', 'span(div(ab) c)'],
    ['headings end headings', '<h1>a<h2>b</h1>c', 'h1(a) h2(b) c'],
    ['void elements hold nothing', '<img>a<br/>b</br>c', 'img() a br() b br() c'],
    ['the head ends with the first element that it cannot hold', '<head><meta><p>a', 'head(meta()) p(a)'],
    ['text ends the head', '<head><title>t</title>a', 'head(title(t)) a'],
    ['a second body only adds attributes', '<body><p>a</p><body class=x><p>b', 'body(p(a) p(b))'],
    ['what follows the end of the body still belongs to it', '<body>a</body><p>b', 'body(a p(b))'],
    ['scripts hold text, not elements', '<script>if (a<b) "<p>"</script>c', 'script(if (a<b) "<p>") c'],
    ['comments are left out', 'a<!-- <p>b</p> -->c', 'ac'],
    ['entities are decoded', '&lt;p&gt; caf&eacute; &#8220;x&#x201d; &nosuch;', '<p> café “x” &nosuch;'],
    ['self-closing counts inside pictures only', '<svg><path/><path/></svg><div/>a', 'svg(path() path()) div(a)'],
  ]
  for (const [behaviour, html, expected] of rows) it(behaviour, () => assert.equal(shapeOf(html), expected))

  it('keeps attributes, the first of each name, and offsets into the source', () => {
    const html = 'x<p CLASS="a&amp;b" class=c data-x>one &amp; two</p>'
    const page = parsePage(html)
    const [p] = elementsNamed(page, 'p')
    assert.ok(p)
    assert.equal(attributeOf(p, 'class'), 'a&b')
    assert.equal(attributeOf(p, 'data-x'), '')
    assert.equal(attributeOf(p, 'id'), null)
    assert.equal(html.slice(p.start, p.end), html.slice(1))
    const [text] = p.children
    assert.ok(text?.kind === 'text')
    assert.equal(html.slice(text.start, text.end), 'one &amp; two')
  })

  it('flattens what is nested too deep, leaves out what is too much, and says so', () => {
    const deep = parsePage(`${'<div>'.repeat(2000)}a${'</div>'.repeat(2000)}<p>b`)
    assert.deepEqual(deep.excess, [`nesting above ${LIMITS.depth}`])
    assert.equal(textOf(deep.root), 'ab')
    assert.equal(elementsNamed(deep, 'p')[0]?.parent, deep.root)
    const many = parsePage(`<p ${Array.from({ length: 300 }, (_, i) => `a${i}`).join(' ')}>x`)
    assert.equal(elementsNamed(many, 'p')[0]?.attributes.length, LIMITS.attributes)
    assert.deepEqual(many.excess, [`more than ${LIMITS.attributes} attributes on one element`])
    assert.deepEqual(parsePage('<p>x').excess, [])
  })

  it('counts copies of formatting elements among the nodes', () => {
    const filled = '<br>'.repeat(LIMITS.nodes - 500)
    const page = parsePage(`${filled}${'<b>'.repeat(200)}${'<div>'.repeat(200)}${'</b>'.repeat(4000)}`)
    assert.equal([...nodesOf(page.root)].length, LIMITS.nodes)
    assert.deepEqual(page.excess, [`more than ${LIMITS.nodes} nodes`])
  })

  it('gives the same text as a parser that follows the standard to the letter', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<div>',
      '</div>',
      '<a href=x>',
      '</a>',
      '<b>',
      '</b>',
      '<li>',
      '</ul>',
      '<ul>',
      '<h2>',
      '</h2>',
      'one ',
      'two ',
      '&amp;',
      '<br>',
      '<span>',
      '</span>',
    ) // prettier-ignore
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        const html = `<!doctype html><html><head></head><body>${pieces.join('')}`
        assert.equal(textOf(parsePage(html).root).replace(/\s/g, ''), textOfStandard(html).replace(/\s/g, ''))
      }),
    )
  })

  it('takes any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), html => {
        const { root } = parsePage(html)
        assert.ok(isTree(root))
      }),
    )
  })
})

const isTree = (node: PageElement): boolean =>
  node.children.every(child => child.parent === node && (child.kind === 'text' || isTree(child)))

function textOfStandard(html: string): string {
  type Node = { readonly nodeName: string; readonly value?: string; readonly childNodes?: readonly Node[] }
  const textIn = (node: Node): string => node.value ?? (node.childNodes ?? []).map(textIn).join('')
  return textIn(parse(html) as unknown as Node)
}
