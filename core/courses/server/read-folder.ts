import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { recordingFormat } from '@/core/lessons/recording'
import type { ContentFiles } from '../content-fault'

/** Every file under a folder as text, recordings in base64, by its path in it, in a fixed order. Hidden files are left out. */
export function readFolder(folder: string): ContentFiles {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split('\\')
        .join('/'),
    )
    .sort()
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), recordingFormat(path) ? 'base64' : 'utf8')]))
}
