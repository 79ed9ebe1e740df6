import { Link } from 'wouter'
import { APP, shell } from '../strings.ts'

export function NotFound() {
  return (
    <div className="page">
      <title>{`${shell.notFoundTitle} – ${APP}`}</title>
      <h1>{shell.notFoundTitle}</h1>
      <p>{shell.notFound}</p>
      <p><Link href="/">{shell.toLibrary}</Link></p>
    </div>
  )
}
