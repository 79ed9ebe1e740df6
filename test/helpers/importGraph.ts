import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'

export interface Import {
  readonly file: string
  readonly specifier: string
  /** The imported file, from the folder read, when the import is relative. */
  readonly target?: string
}

/** Every TypeScript file under a folder, by its path from there. */
export function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => /\.tsx?$/.test(name)).map(name => name.replaceAll(sep, '/')).sort()
}

const STATIC = /^\s*(?:import|export)\b(?:[^'"`;]*?\bfrom)?\s*['"]([^'"\n]+)['"]/gm
const DYNAMIC = /\bimport\(\s*['"]([^'"\n]+)['"]/g
// A worker's file is named in a URL, not imported, and loaded as surely as if it were.
const NAMED = /['"](\.{1,2}\/[^'"\n]+\.tsx?)['"]/g

/** What a file imports, types included. */
export function importsOf(folder: string, file: string): Import[] {
  const code = readFileSync(join(folder, file), 'utf8')
  const specifiers = new Set([STATIC, DYNAMIC, NAMED].flatMap(pattern => [...code.matchAll(pattern)].map(match => match[1]!)))
  return [...specifiers].map(specifier => {
    if (!specifier.startsWith('.')) return { file, specifier }
    return { file, specifier, target: relative(folder, join(folder, dirname(file), specifier)).replaceAll(sep, '/') }
  })
}

/** Some cycle of imports, as the files along it, when there is one. */
export function findCycle(files: readonly string[], imports: readonly Import[]): string[] | undefined {
  const done = new Set<string>()
  const path: string[] = []
  const visit = (file: string): string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
    if (done.has(file)) return undefined
    path.push(file)
    for (const { target } of imports.filter(each => each.file === file && each.target)) {
      const cycle = visit(target!)
      if (cycle) return cycle
    }
    path.pop()
    done.add(file)
    return undefined
  }
  for (const file of files) {
    const cycle = visit(file)
    if (cycle) return cycle
  }
  return undefined
}
