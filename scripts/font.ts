import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawFont, FONT_FOLDER } from './draw-font'

/** Draws the web font and its pictures anew, after another version of the font or another text in a picture. */
async function main() {
  for (const [name, content] of await drawFont()) {
    writeFileSync(join(FONT_FOLDER, name), content)
    console.log(`${name}: ${content.length} bytes`)
  }
}

await main()
