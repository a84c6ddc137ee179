/** What a developer must do himself, German first: these stop `npm run dev` before any page could show them. */
export class PostgresProblem extends Error {
  override name = 'PostgresProblem'

  constructor(german: string, english: string) {
    super(`${german}\n\n${english}`)
  }
}

export const notOurs = (folder: string, owner: number, wanted: string) =>
  new PostgresProblem(
    `Der Datenordner ${folder} gehört einem anderen Benutzer (uid ${owner}). ` +
      `Gib ihn zurück mit\n  sudo chown -R ${wanted} '${folder}'\noder lösche ihn, um neu zu beginnen.`,
    `The data folder ${folder} belongs to another user (uid ${owner}). ` +
      `Give it back with\n  sudo chown -R ${wanted} '${folder}'\nor delete it to start afresh.`,
  )

export const otherVersion = (folder: string, found: string, wanted: string) =>
  new PostgresProblem(
    `Der Datenordner ${folder} wurde mit Postgres ${found} angelegt, installiert ist Postgres ${wanted}. ` +
      `Lösche ihn, um neu zu beginnen, oder sichere ihn vorher mit pg_dump aus Postgres ${found}.`,
    `The data folder ${folder} was made by Postgres ${found}, installed is Postgres ${wanted}. ` +
      `Delete it to start afresh, or save its content first with pg_dump of Postgres ${found}.`,
  )

export const noBinaries = (platform: string) =>
  new PostgresProblem(
    `Für ${platform} gibt es kein eingebautes Postgres (oder es wurde ohne optionale Pakete installiert). ` +
      `Starte ein eigenes Postgres ab Version 14 und setze DATABASE_URL.`,
    `There is no embedded Postgres for ${platform} (or npm was told to omit optional packages). ` +
      `Start a Postgres of your own, version 14 or later, and set DATABASE_URL.`,
  )

export const cannotRun = (binary: string) =>
  new PostgresProblem(
    `${binary} lässt sich hier nicht ausführen. Starte ein eigenes Postgres ab Version 14 und setze DATABASE_URL.`,
    `${binary} cannot be run here. Start a Postgres of your own, version 14 or later, and set DATABASE_URL.`,
  )

export const didNotStart = (logFile: string, lastLines: string) =>
  new PostgresProblem(
    `Postgres ist nicht gestartet. Das Ende von ${logFile}:\n${lastLines}`,
    `Postgres did not start. See the end of ${logFile} above.`,
  )
