// One mail: its head, the HTML in a sandboxed frame, the text beside it. `html` escapes every value.
import { html } from 'hono/html'
import type { SentMail } from '../Outbox'

export function mailPage(mail: SentMail) {
  return html`<!doctype html>
    <html lang="de">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${mail.subject}</title>
        <link rel="stylesheet" href="/page.css" />
      </head>
      <body>
        <main>
          <p><a href="/">← Alle Mails</a></p>
          <h1>${mail.subject}</h1>
          <dl class="head">
            <dt>Von</dt>
            <dd>${mail.from}</dd>
            <dt>An</dt>
            <dd>${mail.to.join(', ')}</dd>
            <dt>Gesendet</dt>
            <dd>${new Date(mail.createdAt).toLocaleString('de-DE')}</dd>
          </dl>
          ${
            mail.html === undefined
              ? html`<p class="empty">Diese Mail hat kein HTML. <span lang="en">(no HTML part)</span></p>`
              : html`<h2>HTML</h2>
                  <iframe
                    title="HTML der Mail"
                    src="/mails/${mail.id}/html"
                    sandbox="allow-popups allow-popups-to-escape-sandbox"
                  ></iframe>`
          }
          <h2>Text</h2>
          ${
            mail.text === undefined
              ? html`<p class="empty">Diese Mail hat keinen Text. <span lang="en">(no text part)</span></p>`
              : html`<pre>${mail.text}</pre>`
          }
        </main>
      </body>
    </html>`
}
