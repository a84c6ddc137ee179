// How the HTML of a mail becomes its text part. The converter's defaults shout headings, tear values from
// their labels and hide addresses behind words; here a value stands right below its label, an address below its link.

/** The part of html-to-text's builder that is used (the package brings no types). */
interface TextBuilder {
  addInline(text: string, options?: { noWordTransform: boolean }): void
  addLineBreak(): void
}

interface Anchor {
  attribs?: { href?: string }
  children: { type: string; data?: string }[]
}

const ownLines = { leadingLineBreaks: 1, trailingLineBreaks: 2 }
const heading = { uppercase: false, leadingLineBreaks: 2, trailingLineBreaks: 2 }

export const plainTextOptions = {
  formatters: { addressBelow },
  selectors: [
    { selector: 'h1', format: 'heading', options: heading },
    {
      selector: 'h2',
      format: 'heading',
      options: { ...heading, leadingLineBreaks: 3, trailingLineBreaks: 1 },
    },
    { selector: 'h3', format: 'heading', options: { ...heading, trailingLineBreaks: 1 } },
    { selector: 'table', format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: 'td', format: 'block', options: ownLines },
    { selector: 'a', format: 'addressBelow' },
  ],
}

type Walk = (children: Anchor['children'], builder: TextBuilder) => void

function addressBelow(link: Anchor, walk: Walk, builder: TextBuilder): void {
  const address = link.attribs?.href ?? ''
  walk(link.children, builder)
  if (address.startsWith('mailto:')) return
  builder.addInline(':')
  builder.addLineBreak()
  builder.addInline(address, { noWordTransform: true })
}
