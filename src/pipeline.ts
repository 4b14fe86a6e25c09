import type { Article } from './model/article.ts'
import type { LayerName, Layers, Stage } from './model/stage.ts'
import type { Problem } from './model/problem.ts'

// biome-ignore lint/suspicious/noExplicitAny: a list holds stages of all needs and makes; each was checked where it was defined.
type AnyStage = Stage<any, any>

/** Checks before anything runs that each stage comes after those that make what it needs. @throws naming stage and layer where not. */
export function checkOrder(stages: readonly AnyStage[]): void {
  const made = new Set<LayerName>(['article'])
  for (const stage of stages) {
    for (const need of stage.needs)
      if (!made.has(need)) throw new Error(`Stage "${stage.name}" needs "${need}", which no stage before it makes.`)
    if (made.has(stage.makes)) throw new Error(`Stage "${stage.name}" makes "${stage.makes}" a second time.`)
    made.add(stage.makes)
  }
}

/** Runs the stages over one article, in their order. */
export function runStages(
  stages: readonly AnyStage[],
  article: Article,
): { layers: Partial<Layers>; problems: readonly Problem[] } {
  const layers: Record<string, unknown> = { article }
  const problems: Problem[] = [...article.problems]
  for (const stage of stages) layers[stage.makes] = stage.run(layers as never, (problem) => problems.push(problem))
  return { layers: layers as Partial<Layers>, problems }
}
