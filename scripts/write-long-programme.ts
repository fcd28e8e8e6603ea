import { writeFileSync } from 'node:fs'
import { writeOfficialDocument } from '@roviec/interchange'
import { makeLongProgramme, writeAsText } from './long-programme.ts'

// Writes a programme of about 60 pages with 150 tasks, for reading and reviewing by hand:
//   node scripts/write-long-programme.ts OUT.docx
//   node scripts/write-long-programme.ts OUT.txt     also OUT.gold.json, for `npm run accuracy`
const [out] = process.argv.slice(2)
if (out === undefined || !/\.(?:docx|txt)$/.test(out)) {
  process.stderr.write('Name the file to write: node scripts/write-long-programme.ts OUT.docx\n')
  process.exitCode = 2
} else {
  const { document, tasks } = makeLongProgramme()
  if (out.endsWith('.docx')) writeFileSync(out, await writeOfficialDocument(document))
  else {
    writeFileSync(out, `${writeAsText(document)}\n`)
    writeFileSync(out.replace(/\.txt$/, '.gold.json'), JSON.stringify({ tasks }, null, 1))
  }
  process.stderr.write(`Wrote ${tasks.length} tasks to ${out}\n`)
}
