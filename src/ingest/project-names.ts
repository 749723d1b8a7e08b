import type { Project } from '../domain/dataset'

type Named = Pick<Project, 'code' | 'name'>

const YEAR = /^\d{4}年?/
const SHORTEST_TAIL = 4

/**
 * The projects with names that tell them apart: those that have a name in common, but for the year it begins with, end
 * with as many of the last characters of their codes as none of them shares. All other names stay as published.
 */
export function withDistinctNames<P extends Named>(projects: readonly P[]): readonly P[] {
  const namesakes = new Map<string, readonly P[]>()
  for (const project of projects) {
    const name = plainName(project)
    namesakes.set(name, [...(namesakes.get(name) ?? []), project])
  }
  return projects.map(project => {
    const same = namesakes.get(plainName(project)) ?? []
    return same.length < 2
      ? project
      : { ...project, name: `${project.name} …${tailOf(project, same)}` }
  })
}

function plainName({ name }: Named): string {
  return name.replace(YEAR, '')
}

function tailOf({ code }: Named, same: readonly Named[]): string {
  const isShared = (tail: string): boolean => same.filter(one => one.code.endsWith(tail)).length > 1
  let length = SHORTEST_TAIL
  while (length < code.length && isShared(code.slice(-length))) length++
  return code.slice(-length)
}
