import type { Decision, DecisionDraft } from '../../src/model/decision.ts'
import { forgetAnswers } from './answers.ts'
import { sendJson } from './client.ts'

/** Sends a decision. What the pages know is asked for anew: incidents, lists and counts may all be others now. @throws ApiError */
export async function decide(draft: Partial<DecisionDraft> & Pick<DecisionDraft, 'kind'>): Promise<Decision> {
  const made = await sendJson<Decision>('/api/decisions', draft)
  forgetAnswers()
  return made
}
