import { Argument } from 'commander'
import { defineCommand, type ExitCode } from './command.ts'
import { type ArchiveOptions, archiveOption } from './options.ts'
import { toStop } from './stop.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

const count = (number: number, one: string): string => `${number.toLocaleString('en')} ${one}${number === 1 ? '' : 's'}`

async function runImport(paths: readonly string[], location: string, terminal: Terminal): Promise<ExitCode> {
  if (paths.length === 0) throw new UsageError('Name the files to import: dateline gazetteer import IQ.txt')
  const [{ openArchive }, { startProgress }, { measureInputs }, { importGazetteer }, geonames, { loadDataFiles }] =
    await Promise.all([
      import('../archive/open.ts'),
      import('./progress.ts'),
      import('../acquire/articles.ts'),
      import('./gazetteer-import.ts'),
      import('../knowledge/geonames.ts'),
      import('../knowledge/load.ts'),
    ])
  const archive = await openArchive(location, { create: true })
  const stop = toStop()
  const progress = await startProgress(terminal, await measureInputs(paths), 'imported', 'rows')
  try {
    const done = await importGazetteer(archive, paths, geonames.loadDumpTables(loadDataFiles()), progress, stop.signal)
    progress.stop()
    if (done === null) {
      terminal.err('Stopped; the gazetteer is as it was.\n')
      return 1
    }
    const { imported, tally } = done
    const left = [
      ...(tally.unused > 0 ? [`${count(tally.unused, 'row')} that reading has no use for`] : []),
      ...(tally.unplaced > 0 ? [`${count(tally.unplaced, 'other name')} of places that no file holds`] : []),
      ...(tally.rejected > 0 ? [`${count(tally.rejected, 'row')} rejected`] : []),
    ]
    await terminal.out(
      `Imported ${count(imported.places, 'place')} under ${count(imported.names, 'name')} into ${location}${left.length > 0 ? `; left out: ${left.join(', ')}` : ''}.\nRead the articles again with them: dateline reread\n`,
    )
    return tally.rejected > 0 ? 1 : 0
  } finally {
    progress.stop()
    stop.release()
    await archive.close()
  }
}

async function runShow(location: string, terminal: Terminal): Promise<ExitCode> {
  const { openArchive } = await import('../archive/open.ts')
  const archive = await openArchive(location)
  try {
    const imported = await archive.imported()
    await terminal.out(
      imported === null
        ? 'Nothing was imported; the gazetteer of the package is used alone.\n'
        : `${imported.files.join(', ')}: ${count(imported.places, 'place')} under ${count(imported.names, 'name')}, ${imported.hash}\n`,
    )
    for (const { number, name, outlet, place } of await archive.corrections())
      await terminal.out(
        `correction ${number}: "${name}" ${outlet === null ? 'everywhere' : `in ${outlet}`} is ${place.name} (${place.lat}, ${place.lon})\n`,
      )
    return 0
  } finally {
    await archive.close()
  }
}

async function runForget(location: string, terminal: Terminal): Promise<ExitCode> {
  const { openArchive } = await import('../archive/open.ts')
  const archive = await openArchive(location)
  try {
    const was = await archive.forgetImported()
    await terminal.out(was ? 'The imported places are forgotten.\n' : 'Nothing was imported.\n')
    return 0
  } finally {
    await archive.close()
  }
}

export const gazetteer = defineCommand<ArchiveOptions>({
  name: 'gazetteer',
  summary: 'bring more places along: GeoNames dumps',
  description:
    'With import, reads GeoNames dumps (allCountries.txt, IQ.txt, alternateNamesV2.txt; unpacked) into the archive, which then reads with them; they replace what was imported before. With show, tells what was imported, and the corrections of places. With forget, drops what was imported.',
  arguments: [
    new Argument('<action>', 'what to do').choices(['import', 'show', 'forget']),
    new Argument('[file...]', 'for import: files of geonames.org/export'),
  ],
  options: [archiveOption()],
  examples: [
    ['dateline gazetteer import IQ.txt SY.txt', 'all places of two countries'],
    ['dateline gazetteer import allCountries.txt alternateNamesV2.txt', 'the world, with other spellings'],
    ['dateline gazetteer show', 'what was imported'],
  ],
  run: ({ arguments: [action, ...paths], options }, terminal): Promise<ExitCode> => {
    if (action === 'import') return runImport(paths, options.archive, terminal)
    return action === 'show' ? runShow(options.archive, terminal) : runForget(options.archive, terminal)
  },
})
