import assert from 'node:assert/strict'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Answer } from './openedDesk.ts'

/** Holds answers to what the API's description says of them. */
export interface DescribedApi {
  /** Fails unless the route may answer so; the template is the path as the description has it. */
  check(answer: Answer, method: 'get' | 'post' | 'put' | 'patch' | 'delete', template: string): void
  /** Holds a value to the schema of that name. */
  checkSchema(value: unknown, name: string): void
  /** Routes that were never seen to do what they are there for. */
  readonly unseen: readonly string[]
}

export function describedApi(document: any): DescribedApi {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true })
  ajv.addSchema(document, 'api')
  const missing = new Set(Object.entries(document.paths).flatMap(([path, methods]) => Object.keys(methods as object).map(method => `${method} ${path}`)))
  const hold = (value: unknown, pointer: string) => {
    const validate = ajv.compile({ $ref: `api#${pointer}` })
    assert.ok(validate(value), `${pointer}: ${ajv.errorsText(validate.errors)}`)
  }
  return {
    check(answer, method, template) {
      const response = document.paths[template]?.[method]?.responses[answer.status]
      assert.ok(response, `${method} ${template} may not answer ${answer.status}: ${answer.text.slice(0, 300)}`)
      const type = (answer.headers['content-type'] ?? '').split(';')[0]!
      assert.deepEqual(Object.keys(response.content ?? {}), type ? [type] : [], `the content type of ${method} ${template}`)
      if (type === 'application/json') hold(answer.json, `/paths/${escaped(template)}/${method}/responses/${answer.status}/content/${escaped(type)}/schema`)
      if (answer.status < 300) missing.delete(`${method} ${template}`)
    },
    checkSchema: (value, name) => hold(value, `/components/schemas/${name}`),
    get unseen() { return [...missing] },
  }
}

function escaped(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))
}
